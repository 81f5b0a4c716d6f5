# What was found, and what to do about it. Keys and steps stand as they are typed.

f1-empty = This file is empty.
f1-help = Begin the file with a line ‘---’, then the data, then another line ‘---’, and the text below it.
f1-no-front-matter = This file does not begin with a line of three dashes, so there are no data to read.
f1-not-closed = The block of data that begins here is never closed.
f1-not-closed-help = Put a line with just ‘---’ below the last line of data.
f1-large = This file is larger than 1 MiB and is not read.
f1-binary = This is not text: the file holds a null character.
f1-not-utf8 = This is not UTF-8 text: from here on a character can't be read.
f1-utf16 = This file was saved as UTF-16 (“Unicode” in Notepad) and not as UTF-8.
f1-encoding-help = Save it again as UTF-8: in Notepad with File, Save as, and “UTF-8” as Encoding; in Visual Studio Code with a click on the encoding at the bottom, then “Save with Encoding” and “UTF-8”.
f1-unreadable-help = Save the file as plain text in UTF-8, smaller than 1 MiB. A scan or letter belongs in the folder of documents.
f1-no-people = The file people.yaml is missing, so nobody is known.
f1-no-people-help = Was it there before? Then bring it back with ‘git checkout HEAD -- records/people.yaml’. Otherwise make records/people.yaml with everyone who occurs in the dossiers under ‘personen’; records/README.md gives an example.
f1-dashes = There should be exactly three dashes here.
f1-dashes-help = Write nothing on this line but: ---
f2-alias = This refers to another value with ‘*’; that is not possible here.
f2-alias-help = Write the value out, or put it between quotes when the character is part of it.
f2-anchor = This marks a value with ‘&’; that is not possible here.
f2-apostrophe = This value begins with an apostrophe, which counts as a quote here.
f2-below = This stands below the second ‘---’, where it does not count.
f2-below-help = Put these lines above that ‘---’, under ‘{ $list }’.
f2-below-key-help = Put this line, with what belongs below it, above that ‘---’.
f2-braces = Keys with values stand between braces here, not between other brackets.
f2-braces-lacking = Keys with values on one line go between braces here.
f2-bracket = A brace or bracket is missing, or there is one too many.
f2-bracket-help = Count them: each ‘{"{"}’ goes with a ‘{"}"}’ and each ‘[’ with a ‘]’, with commas in between.
f2-bracket-inside = A brace or square bracket within a value does not count as text here.
f2-commas = There is a comma too many here.
f2-glued-remark = A space belongs before ‘#’ here.
f2-wide = There is a ‘{ $character }’ where a plain colon or comma belongs.
f2-colon = There is a colon inside a value here, so the line can't be read.
f2-comma = A comma is missing before this key.
f2-comma-inside = A comma divides two keys here, so the rest of this value does not count.
f2-comment = Behind ‘ #’ the rest of the line does not count, but the value goes on in the next line.
f2-conflict = Here git left two versions that are still to be merged.
f2-conflict-help = Make one of the two versions (keep both when they are two events; when they are two complaints under one number, stop with ‘git merge --abort’ or ‘git rebase --abort’ and give yours another with ‘klacht renumber’), and take the lines with ‘<<<<<<<’, ‘=======’ and ‘>>>>>>>’ away. Until then only the first version of the data counts.
f2-conflict-lone = Here git left a marker of versions that were to be merged.
f2-conflict-lone-help = See whether something of both versions still stands here, keep what is right, and take this line out.
f2-control = There is an invisible character here ({ $code }) that does not belong in data.
f2-control-help = Take the character out: type the line anew instead of pasting it.
f2-curly = This value stands between curly quotes, which would belong to the text.
f2-dash = The dash that an item of a list begins with is missing here.
f2-dash-help = Begin the item with ‘- ’: a dash and a space, straight below the other dashes.
f2-dash-sign = ‘{ $character }’ stands here where a plain dash belongs.
f2-deep = The data are nested more than { $most } levels deep.
f2-deep-help = A dossier needs a few levels at most; take the superfluous brackets out.
f2-document = A second series of data begins here.
f2-document-help = Keep one block of data: take this line out.
f2-escape = Behind a ‘\’ stands something that is not possible here.
f2-escape-help = Use single quotes, as in 'map\brief'; between those ‘\’ is a plain character.
f2-indent = This line does not stand straight below the line it belongs to.
f2-indent-help = Indent the line as far as the keys or dashes beside it. When it belongs to the value above, put the whole of that between quotes.
f2-indent-item-help = Begin this dash in column { $column }, straight below the others.
f2-indent-key-help = Begin this line in column { $column }, straight below ‘{ $key }’.
f2-key = One plain word should stand before a colon.
f2-key-help = Write the key as in another dossier, without brackets or other characters.
f2-lost = Letters were lost here: a replacement character (U+FFFD) stands in their place.
f2-lost-help = Type what should stand here anew; the letter or an earlier version shows it.
f2-many = This list has more than { $most } items; it was not read from here on.
f2-many-help = Nobody types so many: take out what stands there twice or by accident.
f2-merge = This merges other data with ‘<<’; that is not possible here.
f2-no-colon = A colon and a space are missing behind the key here.
f2-no-colon-help = Write a line as key, colon, space, value. When the line belongs to the value above, indent it further.
f2-odd-space = There is an unusual space here ({ $code }), though the screen does not show it.
f2-odd-space-help = Take it out and type a plain space.
f2-other = This line can't be read.
f2-other-help = Compare the line with another dossier: mind the indentation, colons and quotes.
f2-quote = This quote is never closed.
f2-quote-help = Close the value with the same quote that it begins with.
f2-quotes-help = Put the whole value between quotes, for example: { $example }
f2-reasons = The data have more than { $most } mistakes; they were not read from here on.
f2-reasons-help = Mend what stands above first, or take back an earlier version of the file.
f2-reserved = A value can't begin with ‘{ $character }’ here.
f2-loose = An event stands here without the dash and the spaces before it; so the list can’t be read.
f2-tab = There is a tab here where spaces belong.
f2-tab-help = Use spaces instead of tabs.
f2-tag = This gives a value a type with ‘!’; that is not possible here.
f2-tail = From ‘#’ on this line does not count.
f2-tail-help = When it is a remark, put that on a line of its own. When it belongs to the value, write: { $example }
f2-trailing = Something stands here behind a value that is closed already.
f2-two-keys = A second key begins on this line.
f2-two-keys-help = Put it on a line of its own, straight below the first. Write: { $example }
f2-written-help = Write: { $example }
f3-key = The key ‘{ $typed }’ is not known.
f3-step = The step ‘{ $typed }’ is not known.
f3-loose-step = ‘{ $step }’ is a step, and belongs under ‘verloop’.
f3-loose-step-help = Put a line with its date and who did it under ‘verloop’: - {"{"}datum: YYYY-MM-DD, stap: { $step }, door: KEY{"}"}
f3-loose-step-day-help = Put under ‘verloop’, with the key of whoever did it: - {"{"}datum: { $day }, stap: { $step }, door: KEY{"}"}
f3-loose-complainant = This is about the complainant, and belongs to ‘klager’.
f3-loose-complainant-help = Write instead: klager: { $example }
f3-loose = This belongs to an item of ‘{ $meant }’; on its own it does not count.
f3-other-list = This item belongs under ‘{ $meant }’; under ‘{ $list }’ it does not count.
f3-other-list-help = Put under ‘{ $meant }’: - { $example }
f4-missing = ‘{ $key }’ is missing here.
f4-missing-help = Add ‘{ $key }’.
f4-complainant-help = Add ‘klager’. Does the complainant want to stay unknown, write: klager: {"{"}anoniem: ja{"}"}
f4-complainant-stub-help = Add ‘klager’. Does the complainant want to stay unknown, write ‘klager: {"{"}anoniem: ja{"}"}’. If this may be about { $ground }, name the complainant nowhere and write only: vermoeden: { $key }
f4-stray = The step ‘{ $step }’ has no ‘{ $field }’.
f4-stray-help = This step takes: { $taken }.
f4-substitute-stray = A ‘vervanger’ belongs only to the route ‘directie’.
f4-substitute-stray-help = If the complaint is about the management itself, choose ‘route: directie’; otherwise remove ‘vervanger’.
f4-anonymous-name = The complainant is anonymous, and yet there is a ‘naam’ here.
f4-anonymous-name-help = Remove ‘naam’ if the complainant stays anonymous; otherwise remove ‘anoniem’.
f4-ground = With ‘uitgesloten’, ‘grond’ is missing.
f4-ground-stray = A ‘grond’ goes with the outcome ‘uitgesloten’ only.
f4-term-twice = A term has either ‘duur’ or ‘streef’, not both.
f4-term-twice-help = Keep ‘duur’ when the regulation binds to it; keep ‘streef’ when it is a target of your own, which only warns.
f4-empty = ‘{ $key }’ is still empty.
f4-empty-help = Fill in ‘{ $key }’.
f4-empty-remark-help = Fill in ‘{ $key }’. What stands behind ‘#’ does not count. When it belongs to the value, write: { $example }
f5-choice = ‘{ $typed }’ is not possible here.
f5-not-mapping = Keys with values should stand here.
f5-not-text = One text should stand here, not a list or a block.
f5-lines = One line should stand here.
f5-not-list = A list should stand here.
f5-not-list-help = Begin each line of the list with ‘- ’.
f5-new-complaint = ‘{ $typed }’ is neither the number of a dossier nor ‘nee’.
f5-new-complaint-help = Write ‘nee’, or the number of the new complaint, such as 2026-012.
f5-person-key = ‘{ $typed }’ can’t be the key of a colleague: somebody from outside is called so.
f5-person-key-help = Choose another key. ‘klager’ and ‘derde’ stand for the complainant and the independent third.
f5-readable-text = ‘{ $typed }’ is no public text.
f5-readable-text-help = Name a year, such as 2025, for the report over that year, or ‘regeling’ for all the rest.
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
f5-complainant = Keys such as ‘naam’ stand under ‘klager’.
f5-complainants = A dossier has one complainant.
f5-complainants-help = Name the others in the text below the second ‘---’, and write here: { $example }
f5-not-mapping-help = Write keys with values on lines below it, or between braces.
f5-not-text-help = Write one value behind the colon, without a dash, brackets or keys.
f5-one-person = Whoever does something is one person here.
f5-one-person-help = Leave one of them. When another did it too, record that as an event of its own.
f5-persons = Persons stand in a list here: between square brackets, with a comma between them.
f6-not-real = ‘{ $typed }’ is not a real date.
f6-help = Write a date as year, month and day, such as 2026-04-30.
f6-future = { $date } is after today ({ $today }).
f6-future-help = Record only what has happened, or mend the date.
f6-before = { $last } lies before the first day, { $first }.
f6-before-help = Correct one of the two days, or take ‘{ $key }’ out while it is open.
f6-expected = The day in ‘verwacht’, { $expected }, lies before that of this extension, { $day }.
f6-expected-help = Write in ‘verwacht’ the day on which the complainant gets an answer, or correct ‘datum’.
f6-beyond = ‘{ $typed }’ does not exist: that month has { $days } days, up to { $last }.
f6-beyond-help = Mend the day or the month, written as year, month and day; in that month { $last } at most.
f6-shape = ‘{ $typed }’ is not written as year, month and day.
f7-number = ‘{ $typed }’ is not the number of a dossier.
f7-number-help = A number is a year, a dash and three digits or more. This file is called { $name }.
f7-digits-help = Write ‘{ $number }’, and call the file { $number }.md: a number has at least three digits behind the year.
f7-name = The number { $number } does not fit the file's name { $name }.md.
f7-name-help = Make the number and the file's name the same.
f7-form-help = Rename the file ‘{ $name }.md’ to ‘{ $number }.md’.
f7-rename-help = If this is the dossier itself, rename the file to { $number }.md. If it is a copy of { $number }.md, remove ‘{ $name }.md’.
f7-year = Number { $number } is of another year than the receipt on { $day }.
f7-year-help = See whether the date is right. If it is, and the number was not used in letters yet, give the dossier a number of that year; otherwise it may stay as it is.
f7-folder = Dossier { $number } stands in the folder { $folder }.
f7-folder-help = Move the file and its documents to the folder { $year }.
f7-regulation = This regulation was adopted on { $date }, but the file is called { $name }.md.
f7-regulation-help = Name the file { $date }.md, or correct the day of adoption.
f7-report = This report is about { $typed }, but the file is called { $year }.md.
f7-figures = These figures are about { $typed }, but the file is called figures-{ $year }.yaml.
f8 = The number { $number } was already used in { $other }.
f8-own-help = Write ‘nummer: { $number }’ here, as that is what this file is called.
f8-copy-help = If ‘{ $file }’ is a copy, remove it. If it is a complaint of its own, give it a number of its own: klacht renumber "{ $file }" { $number }
f8-taken = On { $branch } the number { $number } belongs to another dossier already: a colleague came first.
f8-taken-help = Give this dossier the number { $number }: type ‘{ $commands }’, write ‘nummer: { $number }’ in the file, commit it, and then fetch with ‘git pull --no-rebase’. Read more under “Together at the dossiers” in records/README.md.
f9-unknown = The person ‘{ $key }’ is not in people.yaml.
f9-help = Add the person to records/people.yaml, or mend the key.
f9-outsider-help = Write ‘{ $word }’.
f9-no-role = { $name } held no role at all on { $day }.
f10 = { $day } stands below { $previous }: the events are not in order of date.
f10-ticked = { $day } lies before the destruction itself, on { $date }.
f10-ticked-help = What was still to be done can be done only after that: correct the day in ‘gedaan’.
f11-path = ‘{ $file }’ is not the name of a file in the dossier's own folder.
f11-path-help = Put the document as a plain file in the dossier's folder and write its name only.
f11-absent = The document ‘{ $file }’ is not there.
f11-absent-help = Put the file in the folder { $id } beside the dossier, or take the line out.
f11-case = The document ‘{ $file }’ is called ‘{ $lying }’ in the folder: capitals count.
f11-case-help = Write ‘{ $lying }’ here.
f11-odd = In the folder the name of ‘{ $file }’ differs a little: it holds a sign that you can’t see ({ $codes }).
f11-odd-help = Rename the file in the folder to ‘{ $file }’, with plain spaces, and write the same here.
f11-empty = The document ‘{ $file }’ is empty: it holds no character at all.
f11-empty-help = Put the document into the folder { $id } again. If there is nothing in it, remove the file and its line under ‘stukken’.
f11-pointer = Of the document ‘{ $file }’ only a pointer is here (of git LFS or git-annex), not the document itself.
f11-pointer-help = Fetch the document with ‘git lfs pull’, or with ‘git annex get’ where git-annex keeps it.
f11-name = Not every computer can hold a file ‘{ $file }’: Windows refuses this name.
f11-name-help = Give the file a simple name: letters, digits, dashes and a usual ending. Change the name here too.
f11-twins = ‘{ $file }’ and ‘{ $other }’ differ in capitals alone; not every computer can hold both.
f11-form = There are two files ‘{ $file }’, whose names are built in different ways; not every computer can hold both.
f11-twins-help = Give one of them another name, under ‘stukken’ too.
f11-folder = The dossier’s folder holds a folder ‘{ $file }’.
f11-folder-help = Move the files out of ‘{ $file }’ into the folder { $id } itself, name them under ‘stukken’, and remove the empty folder.
f11-not-a-file = ‘{ $file }’ in the dossier's folder is not a plain file but a folder or a link.
f11-not-listed = The file ‘{ $file }’ stands in the dossier's folder, but not under ‘stukken’.
f11-not-listed-stub-help = Take { $file } out of the folder: of such a report no document is kept.
f11-not-listed-help = Add it under ‘stukken’, with its kind, or take { $file } out of the folder.
f11-not-in-list = The document ‘{ $file }’ is not under ‘stukken’.
f11-not-in-list-help = Add under ‘stukken’: bestand { $file }, with its kind and date.
f11-stub-help = Take this document out here, and out of the folder: of such a report no document is kept.
f12 = The key ‘{ $key }’ stands here twice.
f12-help = Keep one; until then the first one counts.
f12-empty-help = Take out the ‘{ $key }’ that has nothing behind it.
f12-list-help = Put all lines below one ‘{ $key }’; until then they count together.
f12-address = The e-mail address { $text } stands here twice.
f12-address-help = Remove one of the two.
f12-signing = This key to sign with stands here twice.
f12-document = The file { $file } is in the list twice.
f12-document-help = Keep one line; until then the first one counts.
f12-event = ‘{ $step }’ stands here once more, with exactly the same fields.
f12-event-help = Remove this line if the same event was left twice, as after a merge. If it really happened twice, add a remark before you commit it.
f13 = ‘{ $name }’ belongs to nothing.
f13-help = Under records/ stand only regulations, people.yaml, dossiers with their documents, annual reports and the ledger. Move this, or take it out.
f13-beside-help = If it is a document, move it to the folder with the number of its dossier, and list it there under ‘stukken’. Else take it away: only dossiers and their folders stand here.
f13-folder = There is no dossier { $name }.md to the folder ‘{ $name }’.
f13-folder-help = Put the dossier { $name }.md beside this folder, or take the folder out.
f13-link = ‘{ $name }’ is a link to another place; it is not followed.
f13-link-help = Put the file itself there.
f13-many = Below ‘{ $name }’ stands more than is looked at; nobody knows whether a dossier is among it.
f13-no-file = ‘{ $name }’ does belong here, but this is no file.
f13-no-file-help = Remove what stands there now, and put the file itself back.
f13-not-markdown = ‘{ $name }’ is not read: a dossier is called { $number }.md.
f13-rename-help = Rename ‘{ $name }’ to ‘{ $number }.md’. If Windows hides endings, switch on “File name extensions” under View in the Explorer.
f13-rewrite-help = If this is the dossier, bring its text over into a plain text file ‘{ $number }.md’. If it is a document, put ‘{ $name }’ into the folder { $number }, beside the dossier, and name it there under ‘stukken’.
f13-people = ‘{ $name }’ is not read: the list of people is called { $needed }.
f13-report = ‘{ $name }’ is not read: the report of this year is called { $needed }.
f13-regulation = ‘{ $name }’ is not read: this regulation is called { $needed }, by its day of adoption.
f13-misnamed-help = Rename ‘{ $name }’ to ‘{ $needed }’. If Windows hides endings, switch on “File name extensions” under View in the Explorer.
f13-misnamed-folder = The folder ‘{ $name }’ is not read: it is called { $needed }.
f13-year = The folder ‘{ $name }’ is not read: the folder of this year is called { $needed }.
f13-documents = The folder ‘{ $name }’ is not read: the folder with the documents of this dossier is called { $needed }.
f13-misnamed-folder-help = Rename the folder ‘{ $name }’ to ‘{ $needed }’.
f13-inside = The dossier ‘{ $name }’ is not read: it stands among its own documents, in the folder { $folder }.
f13-inside-help = Put the file one folder higher, beside the folder { $folder }, as { $number }.md. Leave the documents where they are.
f13-no-year = Dossier ‘{ $name }’ is not in the folder of a year.
f13-no-year-help = Move it with its documents to the folder { $year }, as { $path }.
f13-left-behind = ‘{ $name }’ was left behind by a program or a system and does not belong to the dossiers.
f13-left-behind-help = Close the program that still works on it, and remove it. Put ‘{ $line }’ on a line of its own in .gitignore; anything like it is passed over from then on.
f14-target = This correction doesn't say which event it corrects.
f14-candidates-help = Name the event that you correct, as it stands there: { $candidates }.
f14-first-help = There is no event above this correction. Put the correction below the event that it corrects.
f14-number = A correction names the event by what it says, not by its number { $number }: that shifts when a line is put above it.
f14-number-help = Instead of this correction, type: ‘{ $correction }’. Or let ‘klacht fix’ mend it.
f14-not-fields = Behind ‘op’ stand, between braces, the fields of the event that is corrected.
f14-no-step = There is no ‘stap’ behind ‘op’.
f14-none = No earlier event says what stands behind ‘op’ here.
f14-several = { $count } earlier events say what stands behind ‘op’ here.
f14-later = The event that stands behind ‘op’ here comes only after this correction.
f14-later-help = Put the correction below the event that it corrects.
f14-correction = This correction points at another correction.
f14-lapsed = This event lapsed: there is nothing left in it to correct.
f14-lapsed-help = When the event did happen after all, say so first with a correction with ‘vervalt: nee’. Otherwise this correction can go.
f14-reason = This correction gives no reason.
f14-reason-help = Add ‘reden’: why did this have to be corrected?
f14-nothing = This correction doesn't say what becomes different.
f14-nothing-help = Put the right value between braces, such as ‘wordt: { "{" }datum: 2026-03-02{ "}" }’; or type ‘vervalt: ja’ when the event did not happen or belongs to another dossier.
f14-becomes = Behind ‘wordt’ stand, between braces, the fields that become different.
f14-beside = What becomes different stands under ‘wordt’ in a correction; ‘{ $fields }’ beside it doesn't count.
f14-beside-help = Type ‘wordt: { $becomes }’ instead.
f14-both = ‘vervalt’ doesn't go together with fields that become different.
f14-both-help = Keep one of them: ‘vervalt: ja’ when the event did not happen or belongs to another dossier, or ‘wordt’ when something else must stand there.
f14-other-step = The step ‘{ $from }’ can't be corrected into ‘{ $to }’.
f14-other-step-help = When the event did not happen, type ‘vervalt: ja’ instead of ‘wordt’, and add what did happen as a new event.
f15 = There is an accounting for { $code }, but that rule finds nothing here.
f15-error = No accounting can hold for { $code } here: an error can't be accounted for, only mended.
f15-error-help = Mend what { $code } tells, and take the accounting out.
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
r4-none-help = Check in ‘people.yaml’ who held the role ‘{ $role }’ on { $day }, and add ‘van’ and ‘tot’ there or mend them.
r4-several = Several people held the role ‘{ $role }’ on { $day }: { $names }.
r4-several-help = In ‘people.yaml’ close the role ‘{ $role }’ of the predecessor with ‘tot’, on the day before the successor begins. When they carry it together, write ‘eindverantwoordelijk: gezamenlijk’ with this role in the regulation.
r5-accountable = No role is ‘{ $name }’.
r5-accountable-help = Write ‘eindverantwoordelijk: ja’ with one of the ‘rollen’.
r5-accountable-twice = The roles ‘{ $first }’ and ‘{ $name }’ are both accountable.
r5-accountable-twice-help = Keep ‘eindverantwoordelijk: ja’ with one role; until then the first one counts.
r5-article = Article { $name } is not in the text of this regulation.
r5-article-help = Correct the number, or give the text a heading ‘## Article { $name }’.
r5-article-twice = Article { $name } stands twice in the text of this regulation.
r5-article-twice-help = Give each article a number of its own; until then the first one counts.
r5-articles-many = The text of this regulation has more than { $most } articles; it was not read from here on.
r5-lines-many = The text of this regulation has more than { $most } lines; it was not read from here on.
r5-circle-of-steps = { $count ->
    [1] By its ‘voor’ the step { $names } must come before itself, and can’t.
   *[other] By their ‘voor’ the steps { $names } must come before each other in a circle, and can’t.
}
r5-circle-of-steps-help = Name with ‘voor’ a step that comes later, or leave ‘voor’ out.
r5-circle-of-terms = { $count ->
    [1] The term of { $names } counts from that step itself, so it can never run.
   *[other] The terms of { $names } count from each other in a circle, so they can never run.
}
r5-circle-of-terms-help = Give with ‘vanaf’ a step that comes earlier, such as ‘{ $step }’.
r5-condition = ‘{ $name }’ is neither a route nor an outcome.
r5-unused-term = Nothing goes by the term ‘{ $name }’.
r5-heading-help = The text has the heading ‘{ $heading }’. If that is article { $name }, begin it with ‘## Article { $name }’; otherwise correct the number.
r5-idle = The term ‘{ $name }’ can never run from ‘{ $from }’.
r5-idle-help = Give with ‘vanaf’ a step from which it counts. From ‘afronding’ count ‘bewaring’ and steps with ‘vereist’; from ‘einde-bewaring’ counts ‘vernietiging’ only.
r5-kind = There is no step of the kind ‘{ $name }’.
r5-kind-help = Add a step of that name under ‘stappen’, or one with ‘soort: { $name }’.
r5-role = The role ‘{ $name }’ is not defined.
r5-role-help = Mend the role, or add it under ‘rollen’ in the regulation.
r5-role-reserved = ‘{ $name }’ can’t be a role: the word means something else already.
r5-role-reserved-help = Choose another name. ‘ontvanger’, ‘klager’ and ‘derde’ stand for whoever received the complaint, the complainant and the independent third.
r5-rule = The rule ‘{ $name }’ does not exist.
r5-step = The step ‘{ $name }’ is not defined.
r5-step-kind = The kind of the step ‘{ $step }’ is not known.
r5-step-kind-help = Say with ‘soort’ which step this is, such as soort: derde-geinformeerd.
r5-term = The term ‘{ $name }’ is not defined.
r5-outer = The outer reading of ‘{ $name }’, { $outer }, always ends before { $length }.
r5-outer-help = Put the longer of the two at ‘ruim’, or take ‘ruim’ out.
r6 = Under ‘bekendgemaakt’ the date is missing of { $keys }.
r7-address = Two people have the e-mail address { $text }.
r7-key = Two people have the key ‘{ $text }’.
r7-signing = Two people have this key to sign with.
r8 = This list ends with { $last }, but a term in working days runs in { $years }, as in dossier { $dossier }. Without the free days of that time it ends too early.
r8-help = Add the free days of { $years }. When there are none, add a day that is free anyway: { $free }

step-missing = ‘{ $step }’ is missing, while ‘{ $presupposing }’ has happened.
step-missing-for = ‘{ $step }’ is missing for { $subject }, while ‘{ $presupposing }’ has happened.
step-after = ‘{ $step }’ came only after ‘{ $presupposing }’ of { $day }.
step-performer = ‘{ $step }’ was done by ‘{ $by }’, but only these may: { $roles }.
step-performer-any = ‘{ $step }’ was done by ‘{ $by }’, but only somebody of the organisation may.
step-missing-help = Do ‘{ $step }’ as yet and add the step ‘{ $key }’, with the day on which it really happened. If it did not happen, give the reason under ‘verantwoording’.
step-performer-help = When ‘door’ at ‘{ $step }’ was filled in wrongly, mend it{ $has-correctie ->
    [0] {""}
   *[other] {" "}with a ‘{ $correctie }’
}. When it truly went like this, give the reason under ‘verantwoording’.
step-term-help = Do ‘{ $step }’ and add the step ‘{ $key }’. When it was too late, give the reason under ‘verantwoording’.
step-target-help = Do ‘{ $step }’ and add the step ‘{ $key }’. The target does not bind: no reason is asked for.
term-met-breach-help = When a date is wrong, { $has-correctie ->
    [0] mend it
   *[other] add a ‘{ $correctie }’
}. When it truly went like this, give the reason under ‘verantwoording’: ‘- {"{"}regel: { $code }, door: KEY, datum: { $today }, reden: REASON{"}"}’.
term-met-help = This was done; nothing is left to do. When the date is wrong, { $has-correctie ->
    [0] mend it
   *[other] add a ‘{ $correctie }’
}.
step-after-help = When a date is wrong, mend it{ $has-correctie ->
    [0] {""}
   *[other] {" "}with a ‘{ $correctie }’
}. When the dates are right, give under ‘verantwoording’ the reason why ‘{ $step }’ came later.
step-document-help = Put the document of ‘{ $step }’ in the dossier's folder and name it under ‘stukken’ and with the step. If there is none, give the reason under ‘verantwoording’.
step-field-help = Fill in the field at ‘{ $step }’.
s6 = With ‘{ $step }’ ‘{ $field }’ is missing, for which the regulation asks.
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
label-asked-here = here the regulation asks for it
label-concerns = this is whom it concerns
label-counts-from = the term counts from here, up to { $due }
label-counts-on = the term runs in this dossier
label-decision = decided: { $outcome }
label-first-here = first here
label-happened-here = here is ‘{ $step }’
label-in-force-here = this one was in force too
label-measure-here = here is a measure
label-presupposes = this presupposes it
label-received = received here
label-role-here = this role
label-roles-here = here are the roles
label-service-here = outside the services
label-stands-before = this stands before it
label-third-here = this is what the regulation gives

a1-4 = The service is outside the regulation, but the decision is ‘{ $outcome }’.
a1-5 = This decision does not say where the complainant was referred to.
a1-5-help = Add ‘verwezen-naar’, for example: { $referral }.
a1-5-any-help = Add ‘verwezen-naar’: where the complainant can go instead.
a1-6 = Of such a report only a stub may be kept; ‘{ $part }’ is still here.
a1-6-referral = This stub does not say where it was referred to.
a1-6-suspicion = This is a suspicion of which only a stub may stay, but the decision is ‘{ $outcome }’.
a1-6-suspicion-help = If the complaint is handled, remove ‘vermoeden’ and add what belongs to a complaint, such as ‘klager’. If the suspicion holds, decide ‘uitgesloten’ with ‘grond’ and ‘verwezen-naar’.
a3-2-open = The management was not yet told of the complaints of { $year }; that was due by { $due }.
a3-2-breach = The report over { $year } was established without saying when the management got the overview.
a3-2-late = The management was told of the complaints of { $year } only after the next calendar year had ended.
a3-6 = The complaint is about the management itself; the regulation gives no route for that.
a3-6-own-case = { $name } decided on a complaint about themselves.
a3-6-own-case-help = Have somebody whom the complaint is not about decide anew, or put the key of whoever decides in the place of the management at ‘vervanger’.{ $has-correctie ->
    [0] {""}
   *[other] {" "}When ‘door’ was filled in wrongly, mend it with a ‘{ $correctie }’.
}
a3-6-self = Whoever is named as ‘vervanger’ is one of those whom this complaint is about.
a3-6-self-help = Name somebody else as ‘vervanger’, who decides in the place of the management.
a4-3 = The complainant was not first advised to lodge the complaint at { $place }, while ‘{ $presupposing }’ has happened.
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
a4-5-nobody = The route is ‘collega’, and it does not say whom the complaint is about.
a4-5-nobody-help = Name that person under ‘betreft’, or write betreft: [] if it is not known yet who it is.
a5-8-reason = ‘geen-maatregel’ gives no reason.
a5-8-reason-help = Put the ‘reden’ with ‘{ $geen-maatregel }’{ $has-correctie ->
    [0] {""}
   *[other] ; where that step is committed already, do it by a ‘{ $correctie }’
}.
a5-8-both = There is both a measure and ‘geen-maatregel’.
a5-12 = The information was spread by ‘{ $manner }’, not in a sealed envelope.
a5-12-unknown = It is not said how the information was spread.
a5-14 = ‘{ $step }’ is on an earlier day than ‘{ $earlier }’.
a5-14-extension = This extension comes after the complainant was told how it was handled.
a5-14-breach-help = When a date is wrong, { $has-correctie ->
    [0] mend it
   *[other] add a ‘{ $correctie }’ with the right one under ‘wordt’
}. When it truly went like this, give the reason under ‘verantwoording’.
a5-14-idle = ‘{ $step }’ comes after the complaint had ended with ‘{ $earlier }’, and therefore changes nothing.
a5-14-idle-help = If the complaint goes on after all, { $has-bevestigd ->
    [0] add a ‘{ $besluit }’
   *[other] add ‘{ $bevestigd }’ with ‘antwoord: ja’ or a ‘{ $besluit }’
} on the day on which that happened; the terms count from that day. If it does not go on, there is nothing to do.
a5-14-not-received = There is no event by which the complaint was received.
a5-14-not-received-help = Put at the top of ‘verloop’ the line by which the complaint came in: ‘- {"{"}datum: YYYY-MM-DD, stap: { $ontvangen }, door: KEY{"}"}’.
a6-4 = { $name } took a measure aimed at ‘{ $aim }’ for a light complaint, but may act for the ‘relatie’ only.
a6-5 = { $name } addressed an employee about a light complaint, but may not.
a7-2 = This rejection gives no reason.
a7-2-help = Add ‘{ $field }’ to the decision.{ $has-correctie ->
    [0] {""}
   *[other] {" "}When the decision was recorded before, do so with a ‘{ $correctie }’.
}
a8-1 = The dossier was to be kept up to { $end } and was not destroyed. There is time for that up to { $destruction }.
a8-1-aim = The regulation aims to keep this dossier no longer than up to and including { $end }; it was not destroyed.
a8-1-over = The dossier was to be kept up to { $end }, and to be destroyed by { $destruction }.
a8-2-letter = The complaint came in writing, but the letter is not in the file.
a8-2-letter-help = Put the letter in the dossier's folder and name it under ‘stukken’ with ‘soort: klachtbrief’. When it can no longer be found, give the reason under ‘verantwoording’.
a8-2-notice = With ‘{ $step }’ there is no document in the file.
a8-2-notice-help = Put the document in the dossier's folder and name it under ‘stukken’ with ‘soort: { $kind }’ and ‘datum: { $day }’. Or name it in the event itself, after ‘stuk’{ $has-correctie ->
    [0] {""}
   *[other] ; when that is committed already, add at the end of the course: ‘- {"{"}datum: { $today }, stap: { $correctie }, door: NAME, op: {"{"}stap: { $step }, datum: { $day }{"}"}, wordt: {"{"}stuk: FILE{"}"}, reden: REASON{"}"}’
}. When the document can no longer be found, give the reason under ‘verantwoording’.
a9-2 = This extension gives no reason.
a9-3 = The extension was announced on { $day }, after { $due } (by { $outer } on the outer reading).
a9-3-strict = The extension was announced on { $day }, after { $due }.
a9-3-later = This extension was announced on { $day }, after the day announced before, { $due }.
a9-5 = This extension names no day by which an answer is expected.
a9-5-last-help = Fill in ‘verwacht’ with the day that you named to the complainant. When you named none, do so now, fill in that day here and write under ‘opmerking’ when you named it. The regulation allows no further ‘{ $uitstel }’.
a9-6 = The announced day { $day } is after { $due } (by { $outer } on the outer reading).
a9-6-strict = The announced day { $day } is after { $due }.
a9-6-more = This is an extension too many: the regulation allows { $most } at most. The term does not move with it.
a9-6-more-help = Give the reason under ‘verantwoording’. The regulation allows no further ‘{ $uitstel }’.
a9-8 = After this ruling it is not said what follows from it.
a10-1-late = The report over { $year } was not established; it was due by { $due }.
a10-1-breach = The report over { $year } was established on { $day }, after { $due }.
a10-1-breach-help = When the date is right, give the reason in this report under ‘verantwoording’, with ‘regel: A10.1’, ‘door’, ‘datum’ and ‘reden’.
a10-2-empty = This report has no evaluation.
a10-2-part = Part { $part } is missing in this report.
a10-2-part-help = Add the heading ‘## { $part }. { $title }’ below, and under it what the management says about it. ‘klacht report { $year }’ gives the figures and measures.
a10-2-part-empty = Part { $part } of this report is empty.
a10-2-part-empty-help = Write under this heading what the management says about it. ‘klacht report { $year }’ gives the figures and measures. When there is nothing to tell, write that down.
a10-7 = The report mentions ‘{ $text }’, known from { $origin }.
a10-7-sentence = This public sentence mentions ‘{ $text }’, known from { $origin }.
a10-7-copy-subject = ‘{ $text }’ stands as subject in { $path } too: whoever knows the complaint knows it again.
a10-7-copy-remark = ‘{ $text }’ stands in a remark or reason in { $path } too: whoever knows the complaint knows it again.
a10-7-copy-description = ‘{ $text }’ stands in the description of a document in { $path } too: whoever knows the complaint knows it again.
a10-7-copy-story = ‘{ $text }’ stands in the story of { $path } too: whoever knows the complaint knows it again.
a10-7-copy-day = ‘{ $text }’ is a day on which something happened in { $path }; no day of a single complaint becomes public.
a10-7-copy-channel = ‘{ $text }’ is how the complaint in { $path } came in; of a single complaint that does not become public.
a10-7-copy-verdict = ‘{ $text }’ is a verdict in { $path }; of a single complaint that does not become public.
a10-7-copy-help = Write it in other words, without what belongs to a single complaint. When it is meant so and nobody can be known by it, it may stay; when the year is frozen you confirm that with ‘--confirm-copies’.

# The trail and the ledger.
f5-thresholds = With { $complaints } complaints as the threshold and groups of { $group } what is not given can be computed.
f5-thresholds-help = Let ‘klachten’ be larger than ‘groep’: at least { $least }.
f5-digest = This is no SHA-256: 64 digits and letters from a to f.
f5-commit = ‘{ $typed }’ is no commit's number: 40 digits and letters from a to f.
f5-number = ‘{ $typed }’ is no dossier number: a year, a dash and three digits or more.
f5-ledger-help = The program writes this file itself. Put back what stood there, for example with ‘git checkout’.
f5-key = This is no public key of SSH.
f5-key-kind = With a key of the kind { $kind } nothing can be verified here.
f5-key-help = Paste the line from the file that ends in ‘.pub’; a key of the kind ssh-ed25519 (‘ssh-keygen -t ed25519’).
f5-nobody = ‘{ $typed }’ is no name.
f5-nobody-help = Write what the complainant is called. If that is not known, or the complainant does not want to be named, write in the place of ‘naam’: anoniem: ja
f5-nameless = ‘{ $typed }’ is no name: there is no letter in it, so nobody is known by it.
f5-nameless-help = Write what somebody is called. When a complainant is not known, put ‘anoniem: ja’ in the place of ‘naam’; nicknames and initials belong in ‘ook’.
f5-garbled = ‘{ $typed }’ was copied wrong by a program; nobody is found by this name.
f5-email = ‘{ $typed }’ can’t be an e-mail address.
f5-email-help = Write one address, such as a.denkbeeld@ergens.example. Whatever else is to be said of it belongs in the story.
f5-website = ‘{ $typed }’ can’t be the address of a site.
f5-website-help = Write the whole address, such as https://www.example.example/.
f5-own-site-help = Write the whole address, without ‘?’, ‘#’ or ‘\’, such as https://www.example.example/.
f5-telephone = ‘{ $typed }’ can’t be a telephone number: a number in the Netherlands has ten digits.
f5-telephone-help = Mend the number. A number of another country has its code before it, as in "+32 2 000 00 00".
h1 = Dossier { $number } was removed, and no destruction accounts for it ({ $commit }, { $day }, { $name }).
h1-help = Put the dossier back with its documents: ‘git checkout { $commit }^ -- { $paths }’. If its retention is over, ‘klacht purge { $number } --execute’ destroys it after that, and makes a record of it.
h1-record = According to this record dossier { $number } was destroyed, but it still stands in the archive or in the history.
h1-record-help = A record is written by ‘klacht purge’ alone, which really takes the dossier out of the history: remove this one, and do ‘klacht purge { $number }’. If you gave a new dossier this number, give it another: a number is never used again.
h1-kept = According to the record of the destruction of { $number }, object { $object } was removed, but the history still has it.
h1-kept-help = Only ‘klacht purge’ writes a record, and it really removes all that the record names. Destroy again, in a fresh copy (git clone) of what is shared.
h1-early = According to this record dossier { $number } was destroyed before its retention was over, and nobody asked for that.
h1-early-help = Only ‘klacht purge’ writes a record, and it destroys nothing before its day: put back what it wrote (git log -p shows it).
h1-unproven = This record does not prove that dossier { $number } was destroyed: it lacks what only ‘klacht purge’ can know, such as what was removed from the history.
h1-unproven-help = A record is written by ‘klacht purge’ alone. If it wrote this one, put back what stood there (git log -p shows it). If somebody wrote it by hand, remove it, put the dossier back if it went, and do ‘klacht purge { $number }’.
h1-to-do = In this record of { $number } a line lacks of nog-te-doen that ‘klacht purge’ wrote there.
h1-to-do-help = Put that line back (git log -p shows it). Whoever does something fills in on the line itself: gedaan and door.
h1-replaced = Under { $number } stands another complaint than before: complainant and subject were replaced together ({ $commit }, { $day }, { $name }).
h1-replaced-help = Put back what was there (‘git log -p -- { $path }’ shows it) and give the other complaint a number of its own. If it is the same complaint, mend the complainant and the subject each in a commit of its own.
h1-staged = This removes dossier { $number }, and no destruction accounts for it.
h1-staged-help = Put it back with its documents: ‘git restore --staged --worktree -- { $paths }’.
h2-changed-staged = This event was recorded already, and is changed now: { $fields }.
h2-changed-staged-help = Put back what stood there; ‘git diff --cached -- { $path }’ shows it. If it was not right, { $has-correctie ->
    [0] give the reason under ‘verantwoording’ with the code H2
   *[other] add a ‘{ $correctie }’
}.
h2-removed-staged = A recorded event is removed by this: { $event }.
h2-removed-staged-help = Put back what stood there; ‘git diff --cached -- { $path }’ shows it. If it was not right, { $has-correctie ->
    [0] give the reason under ‘verantwoording’ with the code H2
   *[other] add a ‘{ $correctie }’
}.
h2-changed = This event was changed after it was recorded: { $fields } ({ $commit }, { $day }, { $name }).
h2-removed = A recorded event was removed: { $event } ({ $commit }, { $day }, { $name }).
h3 = This event of { $day } was recorded on { $recorded } only, { $days } working days later ({ $commit }).
h3-displaced = This event of { $day } was recorded on { $recorded } only, { $days } working days later ({ $commit }), and counts now for the term instead of that of { $displaced }, which stood there already.
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
h6-decision = This decision was recorded by { $name }, who did not hold the role for it ({ $commit }, { $day }).
h6-decision-correction = This correction of a decision was recorded by { $name }, who did not hold the role for it ({ $commit }, { $day }).
h6-correction = This correction of a decision of the management was recorded by { $name }, who did not hold the role for it ({ $commit }, { $day }).
h6-act = What stands here in the management’s name was recorded by { $name }, who did not hold the role for it ({ $commit }, { $day }).
h6-act-correction = This correction of what the management did was recorded by { $name }, who did not hold the role for it ({ $commit }, { $day }).
h6-reopened = This correction opens an archived dossier again, and was recorded by { $name }, who did not hold the role for it ({ $commit }, { $day }).
h6-entitled = This commit gives { $who } a role or an address with which to record decisions of the management, and is of somebody who had none ({ $commit }, { $day }, { $name }).
h6-row = This commit lets whoever holds one of these roles record decisions of the management ({ $roles }), and is by somebody who was not entitled to that ({ $commit }, { $day }, { $name }).
h7-gone = The history was rewritten: the last commit under this seal ({ $commit }, { $day }) is no part of it any more.
h7-differs = This seal ({ $commit }, { $day }) does not fit the history: the number of commits or the content is another.
h7-outside-gone = The history was rewritten: the commit of the seal that was given ({ $commit }, { $day }) is no part of it.
h7-outside-destroyed-help = According to records/ledger/destructions.yaml dossier { $number } was destroyed after that seal ({ $day }). The history is rewritten then, and the seal belongs to the one before. See whether that record is true and ask for a new seal: ‘klacht audit --seal’. An older copy should have been cleaned as well; do not look for one.
h7-outside-differs = The seal that was given ({ $commit }, { $day }) does not fit the history: the number of commits or the content is another.
h8-missing = Commit { $commit } ({ $day }, { $name }) has no signature.
h8-bad = The signature of commit { $commit } ({ $day }, { $name }) is not right.
h8-unsupported = The signature of commit { $commit } ({ $day }, { $name }) is of a kind that is not verified here: only SSH is, with a key ed25519 or ecdsa (nistp256).
h8-unlisted = Commit { $commit } ({ $day }, { $name }) is signed with a key that nobody has: { $key }.
h8-other = Commit { $commit } ({ $day }, { $name }) is signed with the key of somebody else: { $other }.
h8-key = Commit { $commit } ({ $day }, { $name }) gives { $who } a key to sign with, and is of somebody who has no say in that.
h9 = This copy lacks a part of the history, so that can't be audited.
h9-missing = A part of the history is not here or can’t be read (object { $object }), so it can’t be audited.
h9-missing-help = Fetch all of it with ‘git fetch --refetch --no-filter’. Where that does not help, ‘git fsck’ says what is broken; a new copy (git clone) has it.
h9-malformed = Of commit { $commit } git can’t read who made it or when: its line ‘{ $line }’ is not as git writes one. The rest was audited.
h9-malformed-help = Another program than git made it. As long as it was not pushed, it can be made again in your name: ‘git rebase -i { $commit }^’, write ‘edit’ in the place of the first ‘pick’, then ‘git commit --amend --reset-author --no-edit’ and ‘git rebase --continue’. Once it was pushed it stays; find out who made it.
h10 = What the past was judged by was changed afterwards: { $what } ({ $commit }, { $day }, { $name }).
h10-text = The text of a regulation that was in force was changed afterwards ({ $commit }, { $day }, { $name }).
h10-gone = What the past was judged by was removed afterwards: { $path } ({ $commit }, { $day }, { $name }).
h10-staged = This changes afterwards what the past was judged by: { $what }.
h10-text-staged = This changes afterwards the text of a regulation that is in force.
h10-gone-staged = This removes what the past was judged by: { $path }.
h10-staged-help = Put back what stood there; ‘git diff --cached -- { $path }’ shows it. When something new was agreed, record it as a new version or with a first day of now.
h11 = This version was committed and can’t be read ({ $commit }, { $day }, { $name }). What was changed across it was compared with the last one that could.
h12-document = The document ‘{ $document }’ has other content than when it was recorded ({ $commit }, { $day }, { $name }).
h12-document-gone = The document ‘{ $document }’ was recorded and was taken away ({ $commit }, { $day }, { $name }).
h12-field = After archiving, what stands at ‘{ $field }’ was changed ({ $commit }, { $day }, { $name }).
h12-story = After archiving, the story was changed ({ $commit }, { $day }, { $name }).
h12-report = This annual report was changed after it was established ({ $commit }, { $day }, { $name }).
h12-report-gone = This annual report was taken away after it was established ({ $commit }, { $day }, { $name }).
h12-document-staged = This gives the document ‘{ $document }’ another content than when it was recorded.
h12-document-gone-staged = This takes away the document ‘{ $document }’, which was recorded.
h12-document-staged-help = Put the document back as it was, and add an improved document beside the old one.
h12-field-staged = This changes after archiving what stands at ‘{ $field }’.
h12-story-staged = This changes the story after archiving.
h12-report-staged = This changes this annual report, which was established already.
h12-report-gone-staged = This takes away this annual report, which was established already.
h12-staged-help = Put back what stood there; ‘git diff --cached -- { $path }’ shows it.
h13 = Commit { $commit } ({ $day }, { $name }) has an earlier date than commit { $parent }, which it follows.
h13-ahead = Commit { $commit } ({ $day }, { $name }) has a date after that of this server’s clock.
h14-management = An accounting for { $rule } is given by the management, and recorded by it or by the office; this one was recorded by { $name } ({ $commit }, { $day }), so it does not count.
h14-by = This accounting is in the name of { $by }, and was recorded by { $name } ({ $commit }, { $day }).
h14-date = This accounting has the date { $dated }, and was recorded on { $day } ({ $commit }, { $name }).
h14-own = { $name } accounts here for { $rule }, for what was their own doing ({ $commit }, { $day }).
h14-own-help = Have another who may give the reason give it and record it. When there is nobody else this finding stays; it stops nothing.
h15 = What klacht itself had recorded was changed or taken away ({ $commit }, { $day }, { $name }): { $said }
h16 = The message of commit { $commit } ({ $day }, { $name }) names someone of this dossier: ‘{ $text }’.
h16-reference = The name of the branch or tag ‘{ $reference }’ names someone of this dossier: ‘{ $text }’.
h16-reference-help = Rename the branch (‘git branch -m OLD NEW’) or make the tag again under another name; call the dossier by its number.
h16-tag = The message of the tag ‘{ $reference }’ names someone of this dossier: ‘{ $text }’.
h16-tag-help = Make the tag again with another message (‘git tag -f -a TAG -m MESSAGE COMMIT’); call the dossier by its number.
h16-word-help = If ‘{ $form }’ is an ordinary word here, put ‘leesbaar: [{ $form }]’ under ‘klager’ in { $path }. If it is a name, call the dossier by its number; ‘klacht explain H16’ says how to rewrite a message.
h16-message = This message names someone of a dossier: ‘{ $text }’, known from { $origin }.
h16-message-help = Call the dossier by its number. What stands in a message stays in the history, also after the dossier was destroyed.
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
p1-written = This text, which is public, holds ‘{ $text }’, known from { $origin }{ $others ->
    [0] {""}
    [one] {" "}and one more place
   *[other] {" "}and { $others } more places
}: … { $around } …
p1-readable-help = If somebody is meant, take it out of the text. If it is an ordinary word here, or somebody else, put with who is called so (in { $origin }): ‘leesbaar: [{"{"}vorm: { $form }, in: [{ $within }]{"}"}]’.
p1-frozen-help = This sentence was frozen with the figures of { $year }. Mend it in the dossier under ‘publiek’{ $has-correctie ->
    [0] {""}
   *[other] , with a ‘{ $correctie }’,
} and then replace what was frozen: ‘klacht report { $year } --correct’.
p1-unread = This file could not be read. So nobody knows who is in it, and the public pages can't be searched for them.
p1-unread-help = Mend this file and build again. ‘klacht check’ says what is wrong with it.
p1-nameless = This file does not show what everyone in it is called, so the public pages can't be searched for them.
p1-nameless-help = Fill in the name or mend it: in ‘naam’ under ‘klager’ in the dossier, or with the person in ‘people.yaml’. ‘klacht check’ says what else is wrong with the file.
p1-misplaced = This belongs to no dossier, and may be one. So nobody knows who is in it, and the public pages can't be searched for them.
p1-misplaced-help = If it is a dossier, put it at records/complaints/YEAR/NUMBER.md; if it is a document, put it in the folder of its dossier and list it in ‘stukken’; otherwise it does not belong under records/. ‘klacht check’ says what is wrong with it.
f4-nobody = The public site does not say now whose regulation it is, nor where anyone can go with a complaint.
f4-nobody-help = Fill in ‘naam’ under ‘organisatie’, and an address, an e-mail address or a telephone number; then build again.
p1-unsettled = Git left two versions here of a text that is public. Nobody chose which one is meant, so nothing is published.
p1-unlisted = Git’s list of the records that it keeps can’t be read here. So nobody knows whether one is missing, and whom it names.
p1-unlisted-help = ‘klacht audit’ says what is the matter and which command helps. Build again after that.
p1-absent = Git keeps this file, and it is not in the folder. So nobody knows who is in it, and the public pages can't be searched for them.
p1-absent-other = Git keeps this file, and it is not in the folder. So what stands in it is left out of everything, and of the public pages too.
p1-absent-help = Bring it back with ‘git checkout --ignore-skip-worktree-bits HEAD -- { $path }’. When it is gone for a reason, record that in git first, and build again.
p1-absent-whole-help = This checkout leaves files out (git sparse-checkout). Make it whole with ‘git sparse-checkout disable’, and build again.
p1-absent-listed-help = Git’s list of what is staged is gone. Make it anew with ‘git reset’; ‘klacht check’ then says how the file comes back.
p2 = This template asks for something that is not public: { $reason }.
