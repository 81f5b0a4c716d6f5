# The yearly figures, as anyone may read them.

figures-rest = other
figures-percentage = That is { $percentage }%.
figures-standing-provisional = These figures are not frozen yet and may change.
figures-standing-running = The year is not over. These are the figures so far; don’t publish them, for two interim accounts can be subtracted.
figures-corrected = Corrected on { $days }. Something else stood here before.

figures-klachten = { $total ->
    [0] No complaints were registered in { $year }.
    [one] One complaint was registered in { $year }.
   *[other] { $total } complaints were registered in { $year }.
}

figures-aarden = The { $total } complaints by nature. What occurred fewer than { $group } times is under ‘other’ (overig).
figures-aarden-rest = No nature occurred { $group } times or more. So all { $total } complaints stand together under ‘other’ (overig).
figures-aarden-withheld-geen-klachten = Without complaints there is nothing to divide by nature.
figures-aarden-withheld-een-klacht = With one complaint we give no nature: it would be about one person.
figures-aarden-withheld-te-weinig-klachten = With fewer than { $least } complaints we give no division by nature: it could show who is meant.
figures-aarden-withheld-te-kleine-groep = We give no division by nature this year. A group of fewer than { $group } complaints would show, or could be worked out, and then one could guess who is meant.

figures-licht = { $number } of the { $total } complaints were handled lightly, with the complainant’s agreement.
figures-licht-withheld-geen-klachten = Without complaints nothing was handled lightly either.
figures-licht-withheld-een-klacht = With one complaint we don’t say whether it was handled lightly: it would be about one person.
figures-licht-withheld-te-weinig-klachten = With fewer than { $least } complaints we don’t say how many were handled lightly.
figures-licht-withheld-te-kleine-groep = We don’t say this year how many complaints were handled lightly: one group or the other has fewer than { $group } complaints.

figures-doorlooptijd-all = All complaints stayed within { $term }.
figures-doorlooptijd-not-all = Not all complaints stayed within { $term }.
figures-doorlooptijd-number = { $number } of the { $total } complaints stayed within { $term }.
figures-doorlooptijd-withheld-geen-klachten = Without complaints there is nothing to say about the lead time.
figures-doorlooptijd-withheld-een-klacht = With one complaint we say nothing about the lead time: it would be about one person.
figures-doorlooptijd-withheld-te-weinig-klachten = With fewer than { $least } complaints we say nothing about the lead time.
figures-doorlooptijd-withheld-te-kleine-groep = We say nothing about the lead time this year: a small group would show.
figures-doorlooptijd-note = Counted until the complainant had an answer, the complaint was withdrawn, or it was clear that the regulation does not apply to it.

figures-opdracht-behouden-all = After all complaints the assignment is known to have been kept.
figures-opdracht-behouden-not-all = Not after all complaints is the assignment known to have been kept.
figures-opdracht-behouden-number = After { $number } of the { $total } complaints the assignment is known to have been kept.
figures-opdracht-behouden-withheld-geen-klachten = Without complaints there is nothing to say about assignments.
figures-opdracht-behouden-withheld-een-klacht = With one complaint we don’t say whether the assignment was kept: it would be about one person.
figures-opdracht-behouden-withheld-te-weinig-klachten = With fewer than { $least } complaints we don’t say whether assignments were kept.
figures-opdracht-behouden-withheld-te-kleine-groep = We don’t say this year whether assignments were kept: a small group would show.

figures-geen-nieuwe-klacht-all = After all complaints it is known that no new one came.
figures-geen-nieuwe-klacht-not-all = Not after all complaints is it known that no new one came.
figures-geen-nieuwe-klacht-number = After { $number } of the { $total } complaints it is known that no new one came.
figures-geen-nieuwe-klacht-withheld-geen-klachten = Without complaints no new ones could follow.
figures-geen-nieuwe-klacht-withheld-een-klacht = With one complaint we don’t say whether a new one followed: it would be about one person.
figures-geen-nieuwe-klacht-withheld-te-weinig-klachten = With fewer than { $least } complaints we don’t say whether new ones followed.
figures-geen-nieuwe-klacht-withheld-te-kleine-groep = We don’t say this year whether new complaints followed: a small group would show.

figures-maatregelen = Following complaints, these measures were taken or proposed, in alphabetical order:
figures-maatregelen-none = There are no measures to tell of.
figures-maatregelen-withheld-geen-klachten = Without complaints there are no measures to report.
figures-maatregelen-withheld-een-klacht = Of a single complaint we give no measures: they would be about one person.
figures-maatregelen-withheld-te-weinig-klachten = Of fewer than { $least } complaints we give no measures: they might give away whom it is about, and how it ended.
figures-maatregelen-withheld-te-kleine-groep = We give no measures this year: a small group would show.

## Figures that differ from what was published
figures-name-klachten = the number of complaints
figures-name-aarden = the nature
figures-name-licht = the light complaints
figures-name-doorlooptijd = the lead time
figures-name-opdracht-behouden = the assignments kept
figures-name-geen-nieuwe-klacht = the new complaints
figures-name-maatregelen = the measures

## The report in the terminal
report-heading = Complaints in { $year }
report-heading-internal = Complaints in { $year }: all figures, only for { $roles }
report-standing-frozen = The public figures are frozen in { $path }.
report-standing-provisional = The public figures are not frozen yet. ‘klacht report { $year } --freeze’ does that once the report is established.
report-standing-running = The year is not over: these are the figures so far.
report-before-first = The first complaint in these dossiers is of { $first }; there is none of { $year }.
report-no-dossiers = There are no dossiers yet.
report-zero = No complaints were registered. That is reported too.
report-zero-only = No complaints were registered.
report-difference = { $year } is frozen, and today the dossiers give something else for: { $figures }. What was frozen stays published; say something about it in the next report.
report-unreadable = The frozen figures of { $year } can’t be used; that year is published without figures. ‘klacht check’ says what is wrong.
report-not-frozen = The report over { $year } is established, but its figures are not frozen: ‘klacht report { $year } --freeze’. Until then they are not on the public site.
report-part-total = Number
report-part-natures = Nature
report-part-outcomes = Outcome
report-part-lead = Lead time
report-part-phases = Phases, in working days
report-part-load = Whose turn it is, and who handled
report-part-measures = Measures
report-part-effect = Effect
report-part-appeals = Appeals
report-part-trend = Over the years
report-row-total = registered
report-row-without-nature = not recorded, or not readable
report-row-applicable = by the procedure
report-row-light = handled lightly
report-row-inadmissible = inadmissible
report-row-excluded = excluded
report-row-withdrawn = withdrawn
report-row-undecided = not decided yet
report-row-answered = answered to the complainant
report-row-answered-within = of these within { $term }
report-row-running = not answered yet
report-row-running-beyond = of these longer than { $term } already
report-row-answered-in-time = of these in time
report-row-extended = extended
report-row-median = median, in working days (the middle one)
report-row-bar = { $days ->
    [one] 1 working day
   *[other] { $days } working days
}
report-row-corrective-taken = corrective, taken
report-row-corrective-proposed = corrective, proposed
report-row-preventive-taken = preventive, taken
report-row-preventive-proposed = preventive, proposed
report-row-kept = assignment kept
report-row-lost = assignment not kept
report-row-unknown = asked, not known
report-row-not-asked = not asked yet
report-row-not-renewed = no new complaint
report-row-renewed = a new complaint
report-row-lodged = lodged
report-row-pending = waiting for the ruling
report-row-ruling = ruling { $verdict }
report-phase-confirmation = from receipt to confirmation
report-phase-management = from receipt to informing: { $role }
report-phase-decision = from the start to the decision
report-phase-answer = from the decision to the answer
report-phase-archiving = from the answer to the archive
report-phase = { $number ->
    [0] none
    [one] 1 complaint, { $median }
   *[other] { $number } complaints, middle { $median }, longest { $longest }
}
report-load = { $dossiers ->
    [one] 1 dossier
   *[other] { $dossiers } dossiers
}
report-load-handled = { $handled } handled
report-load-none = nobody
report-trend-total = { $number } registered
report-trend-answered = { $number } answered
report-trend-answered-within = of which { $number } within the norm
report-trend-running = { $number } not answered yet
report-trend-running-beyond = of which { $number } beyond the norm already
report-trend-otherwise = { $number } other
report-trend-light = { $number } light
report-trend-lodged = { $number } appealed
report-frozen-done = The figures of { $year } are frozen in { $path }. Commit that file, and make the public site again with ‘klacht build’.
report-corrected-done = The figures of { $year } in { $path } are corrected; what stood there is kept in { $kept }. Commit both files together (in one commit), and make the public site again with ‘klacht build’. The page of { $year } says that it was corrected, and when.
report-draft-done = The draft is in { $path }. Complete it, fill in ‘opgesteld’ when it is submitted (to: { $role }), and ‘vastgesteld’ when it is established.
report-draft-running = Mind: { $year } is not over. The figures in the draft are those of today.

## The draft
draft-drawn-up = the day on which this was drawn up and submitted (to: { $role })
draft-established = the day on which this was established (by: { $role })
draft-a = Number of complaints
draft-b = Nature of the complaints
draft-c = Corrective and preventive measures
draft-d = Measures following complaints
draft-e = Evaluation of the procedure
draft-a-text = How many complaints there were stands with the figures of this year.
draft-b-text = What the complaints were about stands with the figures of this year.
draft-c-text = Which measures were taken or proposed stands with the figures of this year.
# By what shows what a part of the report is about.
draft-about-number = number|how many
draft-about-nature = nature|about|subject|kind|type
draft-about-measures = measure|remed|improve|action|put right
draft-e-number = Number
draft-e-lead = Lead time
draft-e-effect = Effectiveness
draft-hint-a = Is that more or fewer than before, and do you know why? Give no numbers by month and no sums over years.
draft-hint-b = Does anything stand out? Name no persons, organisations, services or dates.
draft-hint-c = What was introduced, and what was only proposed? The sentences above come from the dossiers (publiek).
draft-hint-other = Write here in your own words what the regulation asks of this part. Name no persons, organisations or dates.
draft-hint-e = What went well and what could be better? Write your own words here; without an evaluation the report is not finished.
draft-hint-general = What stands between these marks is a hint; it does not show in the report. Take it out as you like.

trouble-year-ahead = { $year } has not begun; there is nothing to report.
trouble-frozen-already = The figures of { $year } are frozen already. ‘klacht report { $year }’ tells where the dossiers give something else today; ‘klacht report { $year } --correct’ replaces them then, and says so in public.
trouble-report-exists = { $path } is there already and is not overwritten.
trouble-freeze-running = { $year } is not over; its figures can’t be frozen yet.
trouble-freeze-report = The report over { $year } is not established yet. First fill in the day at ‘vastgesteld’ in { $path }.
trouble-freeze-errors = The dossiers or the report of { $year } still have errors, such as in { $path }. Mend them first: ‘klacht check’ names them. What is frozen does not change any more.
trouble-freeze-name = The sentence ‘{ $sentence }’ holds ‘{ $text }’, known from { $origin }. Mend the sentence at ‘publiek’ with a ‘correctie’ and try again: what is frozen does not change any more.
trouble-freeze-unread = { $path } could not be read. So nobody knows who is in it, and the sentences for the public can’t be searched for them. Mend this file first: what is frozen does not change any more.
trouble-freeze-copies = At { $place } stands something that may point at a single complaint: { $said } Rewrite it. When it is meant so and nobody can be known by it, confirm that with ‘--confirm-copies’. ‘klacht check’ tells all places of { $year }.
trouble-correct-running = { $year } is not over: its figures are not frozen yet, so there is nothing to correct.
trouble-correct-not-frozen = The figures of { $year } are not frozen, so there is nothing to correct. ‘klacht report { $year } --freeze’ freezes them.
trouble-correct-destroyed = The dossier of a complaint of { $year } was destroyed. So the figures stay as they were frozen, and the sentences in ‘publiek’ are the same; there is nothing to correct. A sentence is mended in its dossier first, with a ‘correctie’.
trouble-correct-same = For { $year } the dossiers give today what was frozen; there is nothing to correct. Mend the dossier first, a sentence in ‘publiek’ with a ‘correctie’.
trouble-figures = The frozen figures in { $path } can’t be used. ‘klacht check’ says what is wrong.
