# The labels of the private site.

site-name = Complaint dossiers
site-skip = Skip to content
site-confidential = Confidential
site-audience = For { $roles } only
site-and = { $first } and { $last }
site-cited = {" "}(art. { $articles })
site-footer = Confidential. Do not forward.
site-footer-envelope = Confidential. Do not forward; inside the organisation only on paper, in a sealed envelope{ $cited }.
site-nav-label = Main menu
site-nav-overview = Overview
site-nav-register = Register
site-nav-figures = Figures
site-nav-rules = Rules
site-nav-retention = Retention
site-number = Dossier
site-no-subject = No subject
site-received = Received on
site-today = today
site-before = by
site-article-short = art.
site-file-complaints = dossier
site-file-people = the list of people
site-file-regulation = the regulation
site-file-reports = the annual report
site-file-ledger = the ledger
site-finding-mend = What to do in the file
site-place = { $path }, line { $line }

# One dossier

site-errors-title = This file must be mended
site-errors-intro = What stands below cannot be read or contradicts itself. The rest of the page shows what could be read.
site-turn-title = To do now
site-later-title = After that
site-gist-ending = How it ended
site-gist-about = About
site-ended-withdrawn = withdrawn by the complainant
site-ended-light = handled lightly
site-ended-answered = answered
site-ended-appeal = in appeal
site-stub-note = Of such a report only this is kept. Complainant, documents and story are left out on purpose.
site-management-concerned = This complaint is about the management ({ $accountable }). First agree who decides in its place.
site-management-replaced = This complaint is about the management ({ $accountable }). { $name } decides in its place.
site-note-management = About the management ({ $accountable }).
site-note-unnamed = About the management ({ $accountable }). First agree who decides in its place.
site-turn-anyone = anyone
site-turn-substitute = whoever decides in the place of the management
site-turn-ended = Ended
site-turn-resumed = Taken up again
site-only-rejection = service ‘geen’: that can only be ‘niet-ontvankelijk’
site-course = Handling
site-course-ended = ended here
site-course-resumed = taken up again here; the terms count from this day
site-task-verwezen-naar-backoffice = Advise the complainant to lodge it at { $desk }
site-task-directie-geinformeerd = Inform the management ({ $accountable })
site-task-ask = { $task }; ask whether the complainant still wants to
site-task-destroy = Destroy the dossier
site-timeline-title = Course against the deadlines
site-timeline-caption = The numbers refer to the list below.
site-shape-term = the term
site-shape-over = late
site-anchor-ontvangen = received
site-anchor-besluit = decision
site-anchor-uitstel = extension
site-anchor-klager-geinformeerd = answer
site-anchor-ingetrokken = withdrawn
site-anchor-beroep = appeal
site-anchor-oordeel-derde = ruling
site-shape-organisation = organisation
site-shape-complainant = complainant
site-shape-third = independent third
site-course-title = Course
site-no-steps = No step can be read yet.
site-no-date = date is missing
site-document = Document
site-corrected = Corrected:
site-corrected-from = from
site-corrected-to = to
site-lapsed = lapsed
site-body-title = Notes
site-findings-title = Findings
site-no-findings-yet = Nothing to remark so far.
site-no-findings = Nothing to remark: this dossier keeps to the regulation.
site-accountings-title = Accounting
site-deadlines-title = Deadlines
site-outer = outer:
site-not-regulated = no fixed term
site-no-deadlines = No term is running.
site-facts-title = Details
site-people-title = People
site-complainant = Complainant
site-no-complainant = Not recorded
site-organisation-people = Of the organisation
site-documents-title = Documents
site-no-documents = No documents
site-document-missing = is not in the folder
site-part-concerned = employee concerned
site-part-receiver = received the complaint
site-part-substitute = decides in the place of the management
site-actor-complainant = the complainant
site-actor-third = the independent third
site-anonymous = anonymous
site-anonymous-steps = what needs the complainant is not asked for
site-nobody = nobody in particular
site-field-sentence = Sentence without names
site-yes = yes
site-no = no
site-or = or

# On paper

site-paper-title = On paper
site-form-title = Complaint registration form
site-form-article = Part { $part } of the complaint dossier{ $cited }
site-form-name = registration form
site-form-complaint = The complaint
site-form-complainant = The complainant
site-form-concerned = Employees concerned
site-form-handling = The handling
site-form-date = Date
site-form-signature = Signature { $roles }
site-cover-title = Cover sheet for a sealed envelope
site-cover-stamp = Confidential and Personal
site-cover-to = To
site-cover-blank = without a name
site-cover-note = To be opened by the addressee only{ $cited }.
site-back-to-dossier = Back to the dossier
site-print = Print
site-print-hint = Only this sheet is printed.

# How things stand

site-time-today = today
site-time-aimed-today = target today
site-term-announced-within = the announced day lies within it
site-term-met = met
site-term-met-outer = met on the outer reading
site-term-met-late = done too late
site-term-missing = never done
site-term-target-missed = target missed
site-term-within-outer = late on the strict reading, not yet on the outer one
site-term-original = First term
site-term-extended = extended
site-term-extension-notice = Notice of extension
site-term-answer = Last day for an answer
site-term-if-needed = only when extended
site-term-over = past
site-term-retention = Kept until
site-destroy-by = to be destroyed by { $day }
site-destroy-late = to be destroyed by { $day }: { $late }
site-retention-held = kept longer
site-retention-soon = within two months
site-retention-faulty = to be mended first
site-retention-running = is kept

# Names of details

site-fact-number = Number
site-fact-subject = Subject
site-fact-received = Received on
site-fact-receiver = Received by
site-fact-nature = Nature
site-fact-service = Service
site-fact-channel = Channel
site-fact-route = Route
site-fact-outcome = Outcome
site-fact-regulation = Regulation of
site-fact-management-requested = Asked that the management be told
site-fact-suspicion = Suspicion
site-fact-substitute = In place of the management
site-fact-anonymous = Consequence
site-fact-name = Name
site-fact-organisation = Organisation
site-fact-email = E-mail
site-fact-telephone = Telephone
site-fact-address = Address
site-fact-employee = Employee
site-fact-decision = Decision
site-fact-verdict = Verdict
site-fact-handled = Complainant informed on
site-fact-date = Date
site-fact-step = Step
site-fact-by = By
site-service-none = outside the regulation

# Values of closed lists

site-route-eigen-werk = own work
site-route-collega = colleague
site-route-algemeen = general
site-route-directie = management
site-outcome-toepasselijk = procedure applies
site-outcome-licht = light handling
site-outcome-niet-ontvankelijk = inadmissible
site-outcome-uitgesloten = excluded
site-outcome-ingetrokken = withdrawn
site-verdict-gegrond = well founded
site-verdict-deels-gegrond = founded in part
site-verdict-ongegrond = unfounded
site-verdict-geen-oordeel = no verdict
site-measure-corrigerend = corrective
site-measure-preventief = preventive
site-progress-genomen = taken
site-progress-voorgesteld = proposed
site-progress-opgedragen = ordered
site-progress-uitgevoerd = carried out
site-progress-geen = no consequences
site-aim-relatie = the relation
site-aim-werkwijze = the way of working
site-aim-medewerker = an employee
site-manner-mondeling = spoken
site-manner-schriftelijk = in writing
site-manner-envelop = sealed envelope
site-kept-ja = yes
site-kept-nee = no
site-kept-onbekend = unknown
site-document-klachtbrief = letter of complaint
site-document-registratieformulier = registration form
site-document-correspondentie = correspondence
site-document-afhandelingsbericht = notice of handling
site-document-oordeel = ruling
site-document-overig = other

# Overview

site-overview-today = As of
site-tile-open = open
site-tile-soon = within five working days
site-tile-breaches = against the regulation
site-tile-received = received this year
site-broken-title = Files to be mended
site-soon-title = The next five working days
site-soon-none = Nothing falls due in the next five working days.
site-turns-title = Whose turn it is
site-turns-none = No dossier is open.
site-possible-title = Without a fixed date
site-annual-report = annual report
site-months-title = Received and handled by month
site-months-received = received
site-months-handled = complainant informed
site-months-table = As a table
site-month = Month
site-whole-findings-title = About the regulation, the people and the annual report

# Register and retention

site-column-subject = Subject
site-column-task = To be done
site-column-turn = Whose turn
site-column-due = Due
site-column-received = Received
site-column-status = Status
site-column-completed = Completed
site-column-kept = Kept until
site-column-code = Rule
site-column-article = Article
site-column-rule = What there should be
site-column-severity = Counts as
site-column-hits = Dossiers
site-years-label = Years
site-years-all = All years
site-years-open = Open
site-register-open-only = The register is too long for one page. Here are the dossiers that are open, must be mended or breach the regulation without an account; each year has a page of its own.
site-register-caption = Dossiers, to be sorted by the buttons above the columns
site-register-empty = There is no dossier yet.
site-filter-text = Search the list
site-filter-all = all
site-sort-by = Sort by
site-filter-marks = Mind
site-filter-none = No dossier found.
site-filter-unknown = The address asks for a selection that this list does not have; the whole list is below.
site-filter-clear = Clear the search
site-search-elsewhere = Also found, elsewhere or in the text
site-search-more = #1 more were found; type more to narrow it down.
site-filter-count = #1 of #2 dossiers
site-retention-intro = A dossier is kept until { $length } after { $from }{ $cited }. Then it is destroyed.
site-retention-aim = We aim to keep a dossier until { $length } after { $from }{ $cited }, and to destroy it then.
site-retention-hold = The { $roles } can decide to hold it longer.
site-retention-from = ‘{ $step }’
site-retention-completion = completion
site-retention-none = No dossier was completed yet.
site-hold-open = without an end
site-hold-until = until { $date }

# Rules

site-rules-intro = Every dossier is held to these rules. An error must be mended; what is against the regulation stays visible and asks for an accounting; what is late is still to be done; a warning asks for a look.
site-rule-group-f = The form of the files
site-rule-group-r = The regulation and the people
site-rule-group-a = The articles
site-rule-group-s = The steps of the own regulation
site-rule-group-h = The history
site-rule-group-p = The public side
site-rule-why = Why
site-rule-remedy = What to do
site-rule-examples = Examples
site-example-other = The examples go by another regulation: your steps and roles may have other names.
site-rule-good = Good
site-rule-bad = Wrong
site-rule-hits = Found in
site-rule-open = { $count } open
site-rule-accounted = { $count } accounted for
site-rule-no-hits = In no dossier today.

# With a number or a date in it

site-timeline-description = { $steps ->
    [one] One step, on { $first }.
   *[other] { $steps } steps, from { $first } until { $last }.
}
site-time-left = { $days ->
    [one] 1 working day left
   *[other] { $days } working days left
}
site-time-aimed = { $days ->
    [one] 1 working day left to the target
   *[other] { $days } working days left to the target
}
site-lead-open = { $count ->
    [0] No complaint is open.
    [one] One complaint is open.
   *[other] { $count } complaints are open.
}
site-unread = { $number ->
    [one] One file must be mended; what stands in it may be missing here.
   *[other] { $number } files must be mended; what stands in them may be missing here.
}
site-lead-late = { $number ->
    [one] one task is late
   *[other] { $number } tasks are late
}
site-lead-target = { $number ->
    [one] one task is past its target
   *[other] { $number } tasks are past their targets
}
site-lead-retention = { $number ->
    [one] one dossier must be destroyed
   *[other] { $number } dossiers must be destroyed
}
site-lead-and = { $first }, and { $last }
site-more = { $count ->
    [one] And one more; the register has them all.
   *[other] And { $count } more; the register has them all.
}
site-months-text = In twelve months { $received } received and { $handled } handled.
site-destroyed-title = Destroyed
site-destroyed-certificate = Statement of destruction:
site-destroyed-said = Dossier { $number } was destroyed on { $day } by { $by }: { $ground }.
site-destroyed-searched = In the { $objects } objects of the history that stayed, nothing of it was found any more.
site-destroyed-to-do = Copies that the program can’t reach
site-destroyed-done = done on { $day }, { $by }
site-destroyed-open = still to be done
site-destroyed-proof = What proves it
site-destroyed-day = Destroyed on
site-destroyed-by = By
site-destroyed-ground = Ground
site-destroyed-removed = Versions and documents that went
site-destroyed-commits = Commits of the history
site-destroyed-objects = Objects searched
site-destroyed-found = Times found
site-destroyed-signatures = Good signatures on the old history
site-destroyed-old = End of the old history
site-destroyed-new = What took its place
site-destroyed-remark = Remark
site-destroyed-none = By the statement there are none.
site-destroyed-sign = Name, date and signature:
site-retention-lead = { $count ->
    [0] No dossier is due for destruction.
    [one] One dossier is due for destruction.
   *[other] { $count } dossiers are due for destruction.
}

site-month-short-1 = Jan
site-month-short-2 = Feb
site-month-short-3 = Mar
site-month-short-4 = Apr
site-month-short-5 = May
site-month-short-6 = Jun
site-month-short-7 = Jul
site-month-short-8 = Aug
site-month-short-9 = Sep
site-month-short-10 = Oct
site-month-short-11 = Nov
site-month-short-12 = Dec
site-trail-title = Trail: who recorded what
site-trail-intro = The newest comes first. The times are those of the clock of whoever recorded it.
site-readable-title = Readable in public
site-readable-note = These forms stand under ‘leesbaar’ and don’t hold back the public site, in the texts between brackets or, where there are no brackets, in every text. As a name, after ‘Mrs’ or ‘de heer’, each is still found.
site-latest-step = A step was changed: { $step }.
site-latest-text = The text was changed.
site-record-technical = Technical details
site-record-commit = Recorded as
site-latest-title = Recorded lately

# The figures for the management
site-figures-years-label = Figures by year
site-figures-lead = { $total ->
    [0] There are no dossiers yet. Once the first complaint is recorded, its figures stand here.
    [one] The dossiers hold one complaint.
   *[other] The dossiers hold { $total } complaints.
}
site-figures-complete = These are all figures, as the dossiers are today. Don’t pass them on: small numbers can show who is meant. What anyone may know is on the public site.
site-figures-year = Year
site-figures-complaints = Complaints
site-figures-number = Number
site-figures-otherwise = Others
site-figures-each-norm = the norm of that time
site-figures-trend-note = Each complaint counts once: answered, not answered yet, or among the others. Those need no answer, or their answer is no longer known or can’t be read. An answered complaint may still be open.
site-figures-as-table = The same figures as a table
site-figures-light = Light
site-figures-appeals = Appeals
site-figures-table = { $title }, in a table
site-figures-measures-none = No measures are recorded.
site-figures-norm = norm: { $term }
site-figures-lead-chart = Working days until the answer
site-figures-phase = Phase
site-figures-median = Median
site-figures-longest = Longest
site-figures-person = Who
site-figures-waiting = To act
site-figures-handled = Handled
site-figures-load-note = A dossier counts with everyone who has something to do in it now. Who told the complainant how the complaint was handled, handled it.
site-figures-measures-each = Each measure
site-figures-dossier = Dossier
site-figures-day = Date
site-figures-kind = Kind
site-figures-progress = Status
site-figures-aim = Aimed at
site-figures-what = What
site-account-frozen = The public figures are frozen.
site-account-provisional = The public figures are not frozen yet: that is done once the report is established.
site-account-running = The year is not over: these are the figures so far.
