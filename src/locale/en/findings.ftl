# What was found, and what to do about it. Keys and steps stand as they are typed.

f1-empty = This file is empty.
f1-help = Begin the file with a line ‘---’, then the data, then another line ‘---’, and the text below it.
f1-no-front-matter = This file does not begin with a line of three dashes, so there are no data to read.
f1-not-closed = The block of data that begins here is never closed.
f1-not-closed-help = Put a line with just ‘---’ below the last line of data.
f1-large = This file is larger than 1 MiB and is not read.
f1-binary = This is not text: the file holds a null character.
f1-not-utf8 = This is not UTF-8 text: from here on a character can't be read.
f1-unreadable-help = Save the file as plain text in UTF-8, smaller than 1 MiB. A scan or letter belongs in the folder of documents.
f1-no-people = The file people.yaml is missing, so nobody is known.
f1-no-people-help = Make records/people.yaml with everyone who occurs in the dossiers under ‘personen’; records/README.md gives an example.
f2-alias = This refers to another value with ‘*’; that is not possible here.
f2-alias-help = Write the value out, or put it between quotes when the character is part of it.
f2-anchor = This marks a value with ‘&’; that is not possible here.
f2-bracket = A brace or bracket is missing, or there is one too many.
f2-bracket-help = Count them: each ‘{"{"}’ goes with a ‘{"}"}’ and each ‘[’ with a ‘]’, with commas in between.
f2-colon = There is a colon inside a value here, so the line can't be read.
f2-comment = Behind ‘ #’ the rest of the line does not count, but the value goes on in the next line.
f2-conflict = Here git left two versions that are still to be merged.
f2-conflict-help = Make one of the two versions, and take the lines with ‘<<<<<<<’, ‘=======’ and ‘>>>>>>>’ away. Only the first version was read.
f2-control = There is an invisible character here that does not belong in data.
f2-control-help = Take the character out: type the line anew instead of pasting it.
f2-dash = The dash that an item of a list begins with is missing here.
f2-dash-help = Begin the item with ‘- ’: a dash and a space, straight below the other dashes.
f2-deep = The data are nested too deep.
f2-deep-help = A dossier needs a few levels at most; take the superfluous brackets out.
f2-document = A second series of data begins here.
f2-document-help = Keep one block of data: take this line out.
f2-escape = Behind a ‘\’ stands something that is not possible here.
f2-escape-help = Use single quotes, as in 'map\brief'; between those ‘\’ is a plain character.
f2-indent = This line does not stand straight below the line it belongs to.
f2-indent-help = Indent the line as far as the keys or dashes beside it. When it belongs to the value above, put the whole of that between quotes.
f2-key = One plain word should stand before a colon.
f2-key-help = Write the key as in another dossier, without brackets or other characters.
f2-merge = This merges other data with ‘<<’; that is not possible here.
f2-no-colon = A colon and a space are missing behind the key here.
f2-no-colon-help = Write a line as key, colon, space, value. When the line belongs to the value above, indent it further.
f2-other = This line can't be read.
f2-other-help = Compare the line with another dossier: mind the indentation, colons and quotes.
f2-quote = This quote is never closed.
f2-quote-help = Close the value with the same quote that it begins with.
f2-quotes-help = Put the whole value between quotes, for example: { $example }
f2-reserved = A value can't begin with ‘{ $character }’ here.
f2-tab = There is a tab here where spaces belong.
f2-tab-help = Use spaces instead of tabs.
f2-tag = This gives a value a type with ‘!’; that is not possible here.
f2-trailing = Something stands here behind a value that is closed already.
f3-key = The key ‘{ $typed }’ is not known.
f3-step = The step ‘{ $typed }’ is not known.
f4-missing = ‘{ $key }’ is missing here.
f4-missing-help = Add ‘{ $key }’.
f4-stray = The step ‘{ $step }’ has no ‘{ $field }’.
f4-stray-help = This step takes: { $taken }.
f4-ground = With ‘uitgesloten’, ‘grond’ is missing.
f4-ground-stray = A ‘grond’ goes with the outcome ‘uitgesloten’ only.
f4-term-twice = A term has either ‘duur’ or ‘streef’, not both.
f4-term-twice-help = Keep ‘duur’ when the regulation binds to it; keep ‘streef’ when it is a target of your own, which only warns.
f5-choice = ‘{ $typed }’ is not possible here.
f5-not-mapping = Keys with values should stand here.
f5-not-text = One text should stand here, not a list or a block.
f5-not-list = A list should stand here.
f5-not-list-help = Begin each line of the list with ‘- ’.
f5-new-complaint = ‘{ $typed }’ is neither the number of a dossier nor ‘nee’.
f5-new-complaint-help = Write ‘nee’, or the number of the new complaint, such as 2026-012.
f5-term = ‘{ $typed }’ is not a term.
f5-term-help = Write a number and a unit: werkdagen, werkweken, dagen, weken, maanden or jaar.
f5-count = ‘{ $typed }’ is no number that can stand here.
f5-count-help = Write a whole number from { $least } to { $most }.
f5-figure = This figure of { $year } does not fit the rest of the file, or ought not to have been published.
f5-figure-help = The frozen figures were changed by hand. Put the file back as it stands in git’s history.
f5-seal = The check does not fit: the frozen figures of { $year } were changed after klacht wrote them.
f5-figure-nature = ‘{ $typed }’ is a nature in no version of the regulation.
f5-rule = ‘{ $typed }’ is not a rule.
f5-rule-help = ‘klacht explain’ lists all rules.
f6-not-real = ‘{ $typed }’ is not a real date.
f6-help = Write a date as year, month and day, such as 2026-04-30.
f6-future = { $date } is after today ({ $today }).
f6-future-help = Record only what has happened, or mend the date.
f7-number = ‘{ $typed }’ is not the number of a dossier.
f7-number-help = A number is a year, a dash and three digits or more. This file is called { $name }.
f7-name = The number { $number } does not fit the file's name { $name }.md.
f7-name-help = Make the number and the file's name the same.
f7-folder = Dossier { $number } stands in the folder { $folder }.
f7-folder-help = Move the file and its documents to the folder { $year }.
f7-regulation = This regulation was adopted on { $date }, but the file is called { $name }.md.
f7-report = This report is about { $typed }, but the file is called { $year }.md.
f7-figures = These figures are about { $typed }, but the file is called figures-{ $year }.yaml.
f8 = The number { $number } was already used in { $other }.
f9-unknown = The person ‘{ $key }’ is not in people.yaml.
f9-help = Add the person to records/people.yaml, or mend the key.
f9-no-role = { $name } held no role at all on { $day }.
f10 = { $day } stands below { $previous }: the events are not in order of date.
f11-path = ‘{ $file }’ is not the name of a file in the dossier's own folder.
f11-path-help = Put the document as a plain file in the dossier's folder and write its name only.
f11-absent = The document ‘{ $file }’ is not there.
f11-absent-help = Put the file in the folder { $id } beside the dossier, or take the line out.
f11-not-a-file = ‘{ $file }’ in the dossier's folder is not a plain file but a folder or a link.
f11-not-listed = The file ‘{ $file }’ stands in the dossier's folder, but not under ‘stukken’.
f11-not-listed-help = Add it under ‘stukken’, with its kind, or take { $file } out of the folder.
f11-not-in-list = The document ‘{ $file }’ is not under ‘stukken’.
f11-not-in-list-help = Add under ‘stukken’: bestand { $file }, with its kind and date.
f12 = The key ‘{ $key }’ stands here twice.
f12-help = Keep one; until then the first one counts.
f13 = ‘{ $name }’ belongs to nothing.
f13-help = Under records/ stand only regulations, people.yaml, dossiers with their documents, annual reports and the ledger. Move this, or take it out.
f13-folder = There is no dossier { $name }.md to the folder ‘{ $name }’.
f13-folder-help = Put the dossier { $name }.md beside this folder, or take the folder out.
f13-link = ‘{ $name }’ is a link to another place; it is not followed.
f13-link-help = Put the file itself there.
f14-target = This correction points at no earlier event.
f14-correction = This correction points at another correction.
f14-reason = This correction gives no reason.
f14-nothing = This correction changes nothing.
f14-help = Give with ‘op’ the place of the event that you correct (the first is 1), then the corrected fields and ‘reden’.
f15 = There is an accounting for { $code }, but that rule finds nothing here.
more-findings = There are { $number } more findings in this file from here on.
more-findings-help = Mend what stands above first; then ‘klacht check’ tells the rest.
help-nearest = Do you mean ‘{ $near }’?
help-choose = Choose from: { $choices }.
help-see-readme = See records/README.md for what can stand here.

r1 = On { $day } there is no independent third with name, organisation and address.
r2 = { $name } is the independent third and was an employee at the same time.
r3-none = No regulation was in force on { $day }.
r3-two = Two regulations are in force on { $day }: { $one } and { $other }.
r3-no-file = There is no regulation.
r3-no-file-help = Put the adopted regulation in records/regulation/, in a file named by the day of adoption, such as 2016-06-24.md.
r4-none = Nobody held the role ‘{ $role }’ on { $day }.
r4-several = Several people held the role ‘{ $role }’ on { $day }: { $names }.
r5-accountable = No role is ‘{ $name }’.
r5-article = Article { $name } is not in the text of this regulation.
r5-condition = ‘{ $name }’ is neither a route nor an outcome.
r5-kind = There is no step of the kind ‘{ $name }’.
r5-role = The role ‘{ $name }’ is not defined.
r5-rule = The rule ‘{ $name }’ does not exist.
r5-step = The step ‘{ $name }’ is not defined.
r5-step-kind = The kind of the step ‘{ $step }’ is not known.
r5-step-kind-help = Say with ‘soort’ which step this is, such as soort: derde-geinformeerd.
r5-term = The term ‘{ $name }’ is not defined.
r6 = Under ‘bekendgemaakt’ the date of ‘{ $key }’ is missing.
r7-address = Two people have the e-mail address { $text }.
r7-key = Two people have the key ‘{ $text }’.

step-missing = ‘{ $step }’ is missing, while ‘{ $presupposing }’ has happened.
step-missing-for = ‘{ $step }’ is missing for { $subject }, while ‘{ $presupposing }’ has happened.
step-after = ‘{ $step }’ came only after ‘{ $presupposing }’ of { $day }.
step-performer = ‘{ $step }’ was done by ‘{ $by }’, but only these may: { $roles }.
term-late = ‘{ $step }’ was due by { $due }{ $days ->
    [0] .
    [one] ; that is one working day ago.
   *[other] ; that is { $days } working days ago.
}
term-met-late = ‘{ $step }’ came on { $day }, after the last day { $due }.
term-met-within-outer = ‘{ $step }’ came on { $day }: after { $due }, yet within the outer reading.
term-within-outer = ‘{ $step }’ was due by { $due } on the strict reading.

label-accounted = accounted for here
label-announced = this day was announced
label-archived = archived here
label-concerns = this is whom it concerns
label-counts-from = the term counts from here, up to { $due }
label-decision = decided: { $outcome }
label-first-here = first here
label-happened-here = here is ‘{ $step }’
label-in-force-here = this one was in force too
label-measure-here = here is a measure
label-presupposes = this presupposes it
label-received = received here
label-role-here = this role
label-roles-here = here are the roles
label-ruling = here is the ruling
label-service-here = outside the services
label-stands-before = this stands before it
label-third-here = this is what the regulation gives

a1-4 = The service is outside the regulation, but the decision is ‘{ $outcome }’.
a1-5 = This decision does not say where the complainant was referred to.
a1-5-help = Add ‘verwezen-naar’, for example: { $referral }.
a1-6 = Of such a report only a stub may be kept; ‘{ $part }’ is still here.
a1-6-referral = This stub does not say where it was referred to.
a3-2-open = The management was not yet told of the complaints of { $year }; that could have been done by { $due }.
a3-2-breach = The management was not told of the complaints of { $year }.
a3-2-late = The management was told of the complaints of { $year } only after the next calendar year had ended.
a3-6 = The complaint is about the management itself; the regulation gives no route for that.
a4-3 = The complainant was not first advised to lodge the complaint at { $place }, while ‘{ $presupposing }’ has happened.
a4-4 = { $name } received a complaint about a colleague and reported it to the management in person.
a4-5-own-work = The route is ‘eigen-werk’, but whoever received the complaint is not under ‘betreft’.
a4-5-own-work-help = Write betreft: [{ $receiver }], or choose the route ‘collega’ or ‘algemeen’.
a4-5-own-and-colleague = The route is ‘eigen-werk’, but the complaint concerns a colleague too.
a4-5-own-and-colleague-help = Choose the route ‘collega’: own work and a colleague together follow that one.
a4-5-colleague = The route is ‘collega’, but the complaint concerns only whoever received it.
a4-5-colleague-help = Choose the route ‘eigen-werk’, or name the colleague under ‘betreft’.
a4-5-general = The route is ‘algemeen’, but somebody is under ‘betreft’.
a4-5-general-help = Choose the route ‘collega’ or ‘eigen-werk’, or leave ‘betreft’ empty.
a4-5-management = The route is ‘directie’, but the complaint concerns nobody of the management.
a4-5-management-help = Name the management under ‘betreft’, or choose another route.
a5-8-reason = ‘geen-maatregel’ gives no reason.
a5-8-both = There is both a measure and ‘geen-maatregel’.
a5-12 = The information was spread by ‘{ $manner }’, not in a sealed envelope.
a5-12-unknown = It is not said how the information was spread.
a5-14 = ‘{ $step }’ is on an earlier day than ‘{ $earlier }’.
a5-14-extension = This extension comes after the complainant was told how it was handled.
a5-14-not-received = There is no event by which the complaint was received.
a6-4 = { $name } took a measure aimed at ‘{ $aim }’ for a light complaint, but may act for the ‘relatie’ only.
a6-5 = { $name } addressed an employee about a light complaint, but may not.
a7-2 = This rejection gives no reason.
a8-1 = The dossier was to be kept up to { $end } and was not destroyed.
a8-2-letter = The complaint came in writing, but the letter is not in the file.
a8-2-notice = With ‘{ $step }’ there is no document in the file.
a9-2 = This extension gives no reason.
a9-3 = The extension was announced on { $day }, after { $due } (by { $outer } on the outer reading).
a9-3-strict = The extension was announced on { $day }, after { $due }.
a9-3-later = This extension was announced on { $day }, after the day announced before, { $due }.
a9-5 = This extension names no day by which an answer is expected.
a9-6 = The announced day { $day } is after { $due } (by { $outer } on the outer reading).
a9-6-strict = The announced day { $day } is after { $due }.
a9-8 = After this ruling it is not said what follows from it.
a9-9-late = The consequences of the ruling were not carried out; they were due by { $due }.
a9-9-late-target = The consequences of the ruling were not carried out; the target was { $due }.
a9-9-met-late = The consequences of the ruling were carried out only after { $due }.
a9-9-met-late-target = The consequences of the ruling were carried out after the target { $due }.
a10-1-late = The report over { $year } was not established; it was due by { $due }.
a10-1-breach = The report over { $year } was established on { $day }, after { $due }.
a10-2-empty = This report has no evaluation.
a10-2-part = Part { $part } is missing in this report.
a10-2-evaluation = Part e, the evaluation, is empty.
a10-7 = The report mentions ‘{ $text }’, known from { $origin }.
a10-7-sentence = This public sentence mentions ‘{ $text }’, known from { $origin }.

# The trail and the ledger.
f5-digest = This is no SHA-256: 64 digits and letters from a to f.
f5-commit = ‘{ $typed }’ is no commit's number: 40 digits and letters from a to f.
f5-ledger-help = The program writes this file itself. Put back what stood there, for example with ‘git checkout’.
f5-key = This is no public key of SSH.
f5-key-kind = With a key of the kind { $kind } nothing can be verified here.
f5-key-help = Paste the line from the file that ends in ‘.pub’; a key of the kind ssh-ed25519 (‘ssh-keygen -t ed25519’).
h1 = Dossier { $number } was removed, and no destruction accounts for it ({ $commit }, { $day }, { $name }).
h1-help = Put the dossier back: ‘git checkout { $commit }^ -- { $path }’. If its retention is over, ‘klacht purge { $number }’ destroys it, and makes a record of that.
h2-changed = This event was changed after it was recorded: { $fields } ({ $commit }, { $day }, { $name }).
h2-removed = A recorded event was removed: { $event } ({ $commit }, { $day }, { $name }).
h3 = This event of { $day } was recorded on { $recorded } only, { $days } working days later ({ $commit }).
h4 = This event is dated { $day }, after the day on which it was recorded: { $recorded } ({ $commit }).
h5-unknown = { $count ->
    [one] 1 commit was made
   *[other] { $count } commits were made
} with the address { $email }, which nobody has ({ $commit }).
h5-no-role = { $name } recorded something and held no role then: { $count ->
    [one] once
   *[other] { $count } times
}, first on { $day } ({ $commit }).
h6 = This decision of the management was recorded by { $name }, who did not hold the role for it ({ $commit }, { $day }).
h7-gone = The history was rewritten: the last commit under this seal ({ $commit }, { $day }) is no part of it any more.
h7-differs = This seal ({ $commit }, { $day }) does not fit the history: the number of commits or the content is another.
h7-removed = A seal that was recorded is no longer in the list: { $seal }.
h7-outside-gone = The history was rewritten: the commit of the seal that was given ({ $commit }, { $day }) is no part of it.
h7-outside-differs = The seal that was given ({ $commit }, { $day }) does not fit the history: the number of commits or the content is another.
h8-missing = Commit { $commit } ({ $day }, { $name }) has no signature.
h8-bad = The signature of commit { $commit } ({ $day }, { $name }) is not right.
h8-unsupported = The signature of commit { $commit } ({ $day }, { $name }) is not one of SSH and can't be verified.
h8-unlisted = Commit { $commit } ({ $day }, { $name }) is signed with a key that nobody has: { $key }.
h8-other = Commit { $commit } ({ $day }, { $name }) is signed with the key of somebody else: { $other }.
h9 = This copy lacks a part of the history, so that can't be audited.
label-signatures-here = here it is said that commits are signed
p1 = The public page shows ‘{ $text }’, known from { $origin }{ $others ->
    [0] {""}
    [one] {" "}and one more place
   *[other] {" "}and { $others } more places
}: … { $around } …
p1-path = The name of a public page holds ‘{ $text }’, known from { $origin }{ $others ->
    [0] {""}
    [one] {" "}and one more place
   *[other] {" "}and { $others } more places
}.
p1-unread = This file could not be read. So nobody knows who is in it, and the public pages can't be searched for them.
p1-unread-help = Mend this file and build again. ‘klacht check’ says what is wrong with it.
p2 = This template asks for something that is not public: { $reason }.
