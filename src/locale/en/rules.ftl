# The rules that check the records, each with three texts: what should be there (title), why and how
# it is judged (why), and what to do about a finding (remedy). A key bears the rule's code, with a
# dash for the dot. What is typed literally stands between ‘ and ’.

## F: the form of the files

rule-F1-title = The file can be read and has front matter between two lines of ---
rule-F1-why = A dossier, a regulation and an annual report begin with front matter: data between two lines of ---. Without it, or when the second line of --- is missing, the file cannot be checked. The file is plain text in UTF-8 and no larger than 1 MiB. A file that cannot be read is always reported and never skipped.
rule-F1-remedy = Begin the file with a line --- and put another one below the data. Save the file as UTF-8. A large attachment belongs in the dossier's folder as a document.

rule-F2-title = The data is written in simple YAML
rule-F2-why = The data in the front matter has a fixed form: a key, a colon, a space and a value. A bracket or a quotation mark that is never closed makes the rest unreadable. What stands behind ‘ #’, below the second line of --- or between markers of git does not count, and an unusual space or an invisible character changes what stands there without anybody seeing it; that is told as well. Anchors, aliases, tags and merge keys (with &, *, ! or <<) are refused, because something else would count than what you read. The content may not be more than 32 levels deep either.
rule-F2-remedy = Look on the reported line for a missing bracket, comma, space or quotation mark. When a text holds a colon followed by a space, put the whole text between double quotation marks.

rule-F3-title = Every key and every step is known
rule-F3-why = A mistyped key would otherwise get lost unnoticed, and a step would seem not to have been taken. So every key and every step that is not in the list is an error. The message names the known one that looks most like it. The steps stand under ‘stappen’ in the regulation that applies to the dossier.
rule-F3-remedy = Correct the name; mind dashes, capitals and plurals. When there is no key for what you want to record, write it in ‘opmerking’ or in the free text below the front matter.

rule-F4-title = What is required is there, and nothing that the step does not take
rule-F4-why = A dossier needs certain data before it can be judged, such as ‘nummer’, ‘aard’ and ‘verloop’. Every event has ‘datum’, ‘stap’ and ‘door’, and some steps ask for more. A field that the step does not take usually stands on the wrong line. Because only someone who knows the case can supply it, this is an error.
rule-F4-remedy = Fill in the missing field with what really happened. When a field does not belong to the step, move it to the right line or remove it.

rule-F5-title = The value is in the list it is chosen from
rule-F5-why = For some keys it is fixed what you can fill in, so that it can be counted later. The lists for ‘aard’, ‘dienst’, ‘kanaal’ and ‘grond’ stand in the regulation; others, such as ‘route’ and ‘uitkomst’, are the same for everyone. The message names the value that looks most like it. Where ja or nee is asked, any other word is an error. And what only the complainant or the independent third can do, such as ‘{ $ingetrokken }’ or ‘{ $oordeel-derde }’, has ‘klager’ or ‘derde’ in ‘door’. An e-mail address or a telephone number that can’t be one is a warning.
rule-F5-remedy = Choose a value from the list. When a nature, service or channel is lacking, add it to the regulation and not to the dossier alone.

rule-F6-title = Every date exists and is not after today
rule-F6-why = Terms are computed from the dates, so a date must really exist and be written as year-month-day, such as 2026-03-02. What stands in the course has happened and so cannot be after today. A date that points ahead, such as ‘verwacht’ of an extension, may be. A last day, such as ‘tot’ of a role, does not lie before the first, nor ‘verwacht’ before the day of the extension.
rule-F6-remedy = Correct the date. When it is something that you still intend to do, remove the line and add it once it has happened.

rule-F7-title = Number, file name and year folder are the same
rule-F7-why = A dossier is found by its number. So the number equals the name of the file, and the year in the number equals the folder it stands in. When one of the three differs, it is not certain which dossier is meant. If the complaint was received in another year than its number says, that is a warning.
rule-F7-remedy = Make ‘nummer’, the name of the file and the year folder the same. When the dossier has a folder with documents, give that the same name.

rule-F8-title = Every number is used once
rule-F8-why = A number belongs to one complaint. When it occurs twice, nobody can say to which dossier a letter or a reference points. This happens when two people begin a dossier at the same time. What you fetched of a colleague counts too, so that you know it before you send.
rule-F8-remedy = Give the dossier that was begun last the first free number. Change the file name and the folder with documents as well.

rule-F9-title = Every person named is known and held a role on that day
rule-F9-why = Who did something decides whether it went by the regulation. So every key in ‘door’, ‘aan’, ‘met’ and ‘betreft’ is a person in ‘people.yaml’. Whoever stands in ‘door’ held at least one role on that date. The complainant is always ‘klager’ and the independent third ‘derde’.
rule-F9-remedy = Correct the key, or add the person to ‘people.yaml’. When the person is right, check ‘van’ and ‘tot’ of the roles.

rule-F10-title = The events are in order of date
rule-F10-why = The course is a log: the oldest event comes first and the newest last. When the lines are mixed up, nobody can see what came first. On the same day the order of the lines counts. A date that was mended with a ‘{ $correctie }’ may stay where it stood.
rule-F10-remedy = Put a new line in its place by date. When the date of an older line is wrong, { $has-correctie ->
    [0] mend it
   *[other] add a ‘{ $correctie }’ at the end
}.

rule-F11-title = The list of documents agrees with the dossier's folder
rule-F11-why = A dossier is complete only when every document on the list is really there. A file in the folder that is not on the list could be forgotten at an inspection or at destruction. A ‘stuk’ of an event is on the list too. All documents lie in the dossier's own folder: a path that leaves it and a symbolic link are refused. A document is evidence: an empty file or a pointer of git LFS is none. A name that not every computer can hold is a warning.
rule-F11-remedy = Put the file in the dossier's folder and name it under ‘stukken’, with exactly the same name. When a file does not belong to the dossier, take it out of the folder.

rule-F12-title = Every key is given once
rule-F12-why = When a key is given twice, it is not clear which value counts. No choice is made for you: the second one is reported, even when the values are the same. An event that stands there twice in exactly the same way is a warning, and so is a document that is in the list twice.
rule-F12-remedy = Keep the right line and remove the other.

rule-F13-title = Everything in the folder ‘records’ belongs to something
rule-F13-why = A file in the wrong place is not read as a dossier and would drop out of sight unnoticed. So every file and folder under ‘records’ is reported that does not belong to a dossier, the regulation, the people, an annual report or the ledger. A copy or a temporary file may also hold names that should have been destroyed by then. What systems and programs leave behind, such as Thumbs.db, is a warning, and is passed over when git ignores it.
rule-F13-remedy = Put the file in the right place or remove it. A document belongs in the folder with the number of its dossier.

rule-F14-title = A correction points at one earlier event and gives its reason
rule-F14-why = What was recorded is not changed; a mistake is mended with a new line ‘{ $correctie }’. Behind ‘op’ it names the event by what it says, such as ‘stap’ and ‘datum’, so that a forgotten line that is put between others later never makes it point at another. Exactly one earlier event must fit, and that may not be a correction itself. Under ‘wordt’ stands what becomes different, or ‘vervalt: ja’ says that the event did not happen or belongs to another dossier. The reason is needed so that it can be followed later why something changed. A correction that lacks something changes nothing.
rule-F14-remedy = Take over behind ‘op’ what the finding proposes, or name the fields of the event as they stand in its own line. Fill in under ‘wordt’ what becomes different, and in ‘reden’ why the earlier line was not right.

rule-F15-title = An accounting belongs to a finding that is there
rule-F15-why = A ‘verantwoording’ gives the reason why it went otherwise than the regulation asks. When the rule it names finds nothing in this dossier, the code may be mixed up or the matter has been mended. An accounting that stays could later cover something that nobody looked at. So this is a warning.
rule-F15-remedy = Check the code after ‘regel’. When nothing is left to account for, remove the accounting.

## R: the regulation and the people

rule-R1-title = There is an independent third, with name, organisation and address
rule-R1-why = Whoever disagrees with the handling must be able to turn to an independent third who is named. Every day is looked at on which a dossier needs that third, for instance when they are informed or at an appeal. On that day the regulation gives name, organisation and address, and the day lies between ‘van’ and ‘tot’.
rule-R1-remedy = Fill in ‘naam’, ‘organisatie’, ‘adres’ and ‘van’ under ‘onafhankelijke-derde’ in the regulation. When there is a successor, close the previous one with ‘tot’ and put the new one below.

rule-R2-title = The independent third does not work for the organisation
rule-R2-why = A ruling is independent only when it comes from outside. The name of the independent third is compared with the names in ‘people.yaml’. When someone occurs in both places during the same period, that is an error.
rule-R2-remedy = Appoint a third who is not an employee. When it is someone else of the same name, write the name in full, so that the difference shows.

rule-R3-title = Exactly one regulation is in force on the day of receipt
rule-R3-why = A complaint is judged by the regulation that was in force on the day it came in. When there was none, there is nothing to judge it by. When there were two, it is not clear which terms and steps count.
rule-R3-remedy = Check ‘geldig-vanaf’ and ‘geldig-tot’ of the versions under ‘records/regulation’. The old version ends on the day before the new one begins. When the regulation is right, look at the date of receipt in the dossier.

rule-R4-title = It is certain who the management is on each day it acts
rule-R4-why = The management carries the final responsibility for the regulation, so it must be certain who that was on a given day. The days are looked at on which a dossier holds something that the management did, or that it alone may do. When nobody holds the role that is accountable then, that is an error. When two people hold it, that is one too, except where the regulation says ‘eindverantwoordelijk: gezamenlijk’: there they carry it together.
rule-R4-remedy = Check in ‘people.yaml’ the periods of the role that is accountable. When somebody took it over, close the role of the predecessor with ‘tot’, on the day before the successor begins.

rule-R5-title = The regulation refers only to what it contains
rule-R5-why = The front matter of the regulation and the text below it belong together: what is checked is what the public can read. So every article that the front matter cites exists in the text. Every step, role and term that is used is defined in the front matter. A number of an article stands once, one role is accountable, and an outer reading ends no earlier than the strict one.
rule-R5-remedy = Correct the article's number or the name. Or add what is lacking: a heading ‘## Article’ (or ‘## Artikel’) with its number in the text, or a line under ‘stappen’, ‘rollen’ or ‘termijnen’.

rule-R6-title = The regulation was announced in every place that it names
rule-R6-why = A regulation works only when employees and customers know it. So you record when it was announced internally, taken into the handbook and mentioned in the delivery conditions. When one of those dates is lacking, there is a warning.
rule-R6-remedy = Fill in the dates at ‘intern’, ‘handboek’ and ‘leveringsvoorwaarden’ under ‘bekendgemaakt’. When it has not been done yet, announce the regulation there first.

rule-R7-title = Every key, every e-mail address and every key to sign with is one person's
rule-R7-why = A dossier names people by their key, and the history knows them by their e-mail address. When two people share a key or an address, or sign with one key, nobody can prove who did something.
rule-R7-remedy = Give everyone in ‘people.yaml’ a ‘sleutel’ and an address under ‘email’ of their own, and whoever signs a key under ‘ondertekening’. A shared mailbox belongs to nobody in person.

rule-R8-title = A list of free days goes on while terms in working days run
rule-R8-why = Whoever gives free days of their own each year promises terms that do not count them. When that list ends, every later term in working days ends too early, and nobody sees it. So there is a warning at a list with days of two years in a row, as soon as a term of an open dossier runs in a year after that. A single free day is no list of every year.
rule-R8-remedy = Put the free days of that year on the list. When there are none, put a day of that year on it that is free anyway: so you say that the list is right for that year.

## A: the articles

rule-A1-4-title = A service outside the regulation is declared inadmissible
rule-A1-4-why = The regulation holds for the services that it names. With ‘dienst: geen’ the complaint is about something else, and the procedure is not meant for it. The decision should then be ‘niet-ontvankelijk’; any other decision is against the regulation.
rule-A1-4-remedy = First see whether the complaint is about one of the services after all, and then correct ‘dienst’. If not, add a new ‘{ $besluit }’ with ‘uitkomst: niet-ontvankelijk’ and the ‘reden’.

rule-A1-5-title = With an excluded subject it is recorded where to go instead
rule-A1-5-why = Some subjects are outside the regulation because there is another way for them. The complainant must then know where to turn. The decision is looked at: its outcome is ‘uitgesloten’ and ‘verwezen-naar’ is filled in. When that is lacking, it is against the regulation.
rule-A1-5-remedy = Refer the complainant, even now, to the place that the regulation names for this subject. Record it { $has-correctie ->
    [0] with a new ‘{ $besluit }’
   *[other] with a ‘{ $correctie }’ of the decision, or with a new ‘{ $besluit }’
} that has ‘grond’ and ‘verwezen-naar’.

rule-A1-6-title = Of a complaint about integrity only a short note is kept
rule-A1-6-why = Complaints about, for instance, abuse of power or intimidation are outside the regulation and very sensitive. So you keep only what is needed to count them: number, dates, decision and referral. A complainant, ‘betreft’, documents or free text may not be in it, nor may the ‘verloop’ hold an ‘opmerking’ or steps that are about somebody, such as ‘{ $overleg }’. That holds from the first day on when ‘vermoeden’ names the ground, and otherwise from the decision. Because only removal helps, this is an error.
rule-A1-6-remedy = Remove ‘klager’, ‘betreft’, ‘stukken’ and the text below the front matter, and the files in the folder and whatever the ‘verloop’ says of people or of what happened as well. When they are already in the history, ask the management about having them removed from it, and give the reason for what you took out of the ‘verloop’ under ‘verantwoording’ with the code H2.

rule-A1-8-title = The complainant confirmed that it is meant as a complaint
rule-A1-8-why = Something is a complaint only when the complainant means it as one. So the step that the regulation has after it, usually the decision, may only follow ‘{ $bevestigd }’ with ‘antwoord: ja’. When the confirmation is lacking then, or comes later, it is against the regulation. A term counts when the regulation gives one; a target gives a warning at most.
rule-A1-8-remedy = Ask the complainant whether it is meant as a complaint and add the step ‘{ $bevestigd }’. When it was decided too early, give the reason under ‘verantwoording’.

rule-A3-2-title = The management gets an overview of the complaints every year
rule-A3-2-why = The management oversees the complaints, and so hears at least once a calendar year how many there were, what they were about and how they were handled. The date ‘opgesteld’ in the annual report shows that this was done. When that date is lacking and the overview should have been there, it is late. When it is of after the next calendar year, or the report was established without it, it is against the regulation.
rule-A3-2-remedy = Draw up the overview, give it to the management and fill in ‘opgesteld’ in the file of that year under ‘records/reports’. The figures are computed for you. When it was too late, give the reason in that file under ‘verantwoording’.

rule-A3-3-title = The management was told of the complaint in time
rule-A3-3-why = The management is accountable for every complaint and so must know of it, within the term that the regulation gives for that. When it gives none, it only counts that it is done before the step that presupposes it. A term that counts from receipt begins later under a route for which the regulation names another beginning, such as the lodging. When it was taken up again after a withdrawal, that day counts; when it was a light one at first, the day on which that stopped. When the receiver is accountable, the management is informed by that. After that time an open step is late; when the management was informed only later, or the complaint moved on or was archived without this step, it is against the regulation.
rule-A3-3-remedy = Inform the management and add the step ‘{ $directie-geinformeerd }’ with the true date. When that was too late, give the reason under ‘verantwoording’.

rule-A3-4-title = The management knows of a light complaint when that was asked
rule-A3-4-why = A light complaint need not always pass the management. When the complainant asks for it, the management is told all the same. It is checked that with ‘directie-gevraagd: ja’ the step ‘{ $directie-geinformeerd }’ is in the course. The step is open until the decision; when it is lacking after that, it is against the regulation.
rule-A3-4-remedy = Inform the management even now and add the step ‘{ $directie-geinformeerd }’. When the complainant did not ask for it, remove ‘directie-gevraagd’.

rule-A3-5-title = It was decided, by whom may, before the complaint was handled
rule-A3-5-why = Whom the regulation appoints at ‘{ $besluit }’ decides whether the procedure applies, and nobody else. Under a route or an outcome it can name others (‘wie-bij’). It is checked who is ‘door’ of the decision and whether the decision comes before the step that presupposes it. While nothing has been handled yet, a missing decision is open; after that it is against the regulation.
rule-A3-5-remedy = Put the complaint before whom the regulation appoints and add the step ‘{ $besluit }’ with ‘uitkomst’. When someone else decided, have a new decision taken and give the reason under ‘verantwoording’.

rule-A3-6-title = A complaint about the management says who decides in its place
rule-A3-6-why = When a complaint is about the management itself, it would decide its own case. When the regulation does not say with ‘wie-bij’ who decides then, a warning appears with ‘route: directie’ as long as no ‘vervanger’ is named who is not concerned. Once there is, the steps of the management are that person’s in this dossier. Where several people are the management, or the regulation appoints somebody else, it is also told when somebody decided who stands under ‘betreft’. There is no term.
rule-A3-6-remedy = Agree on who decides in the place of the management and put the key of that person at ‘vervanger’, above ‘verloop’. When nobody stands under ‘betreft’ yet, name there who of the management it is about.

rule-A4-2-title = About their own work the receiver confirms and reports in person, where the regulation asks it
rule-A4-2-why = Where the regulation gives a step to the receiver (‘wie: [ontvanger]’), whoever gets a complaint about their own work asks whether it is a complaint, and reports it to the management, in person. So the complaint is not left lying, and the management hears of it at first hand. It is checked who is ‘door’ of ‘{ $bevestigd }’ and ‘{ $directie-geinformeerd }’: that is whoever stands with ‘{ $ontvangen }’. Whether the steps are there and in time is judged by A1.8 and A3.3.
rule-A4-2-remedy = When the name in ‘door’ was filled in wrongly, mend it{ $has-correctie ->
    [0] {""}
   *[other] {" "}with a ‘{ $correctie }’
}. When someone else really did it, give the reason under ‘verantwoording’.

rule-A4-3-title = About a colleague, the advice to lodge the complaint was given
rule-A4-3-why = An employee who gets a complaint about someone else does not pass it on. They advise the complainant to lodge it at the place that the regulation names. It is checked that with ‘route: collega’ the step ‘{ $verwezen-naar-backoffice }’ was taken. When that advice is lacking and the complaint has moved on, it is against the regulation.
rule-A4-3-remedy = Advise the complainant even now to lodge the complaint and add the step ‘{ $verwezen-naar-backoffice }’. When that is no longer needed, give the reason under ‘verantwoording’.

rule-A4-4-title = About a colleague, the receiver reports nothing to the management
rule-A4-4-why = The regulation wants to prevent that employees have to report complaints about colleagues to the management. So with ‘route: collega’ the receiver may not be ‘door’ of ‘{ $directie-geinformeerd }’. This does not hold when the receiver holds a role that the regulation names for that step under this route.
rule-A4-4-remedy = Have the management informed by whom the regulation names for this route, and add that step. When the receiver did it all the same, let it stand and give the reason under ‘verantwoording’.

rule-A4-5-title = The route fits the receiver and those whom it concerns
rule-A4-5-why = The route decides who does what and from when the term runs, so it must be right. ‘eigen-werk’ asks that the receiver alone is in ‘betreft’. With ‘collega’ it is also about someone else than the receiver; when you do not know who yet, write ‘betreft: []’; when ‘betreft’ is lacking, a warning follows. With ‘algemeen’ ‘betreft’ is empty. With ‘directie’ it is empty, or it holds at least one person who was accountable then.
rule-A4-5-remedy = Correct ‘route’ or complete ‘betreft’. When the complaint is about the receiver and about someone else too, choose ‘collega’.

rule-A4-6-title = After the advice the complainant lodged the complaint
rule-A4-6-why = With a complaint about a colleague the procedure begins only when the complainant lodges it; until that day no term runs. After the advice it may stay quiet, even when the complainant still expects something. When the term after ‘{ $verwezen-naar-backoffice }’ has passed without ‘{ $ingediend }’, there is a warning.
rule-A4-6-remedy = Ask the complainant whether they still want to lodge the complaint. Then add ‘{ $ingediend }’{ $has-ingetrokken ->
    [0] {""}
   *[other] , or ‘{ $ingetrokken }’ when they do not
}.

rule-A5-1-title = The complaint was registered by whom the regulation appoints
rule-A5-1-why = Only when every complaint is registered can it be seen later how many there were and what they were about. The regulation appoints who registers. It is checked that the step ‘{ $geregistreerd }’ is there and that ‘door’ held the right role on that day. The step is open while the dossier is open; when it was archived without being registered, it is against the regulation.
rule-A5-1-remedy = Have the complaint registered and add the step ‘{ $geregistreerd }’. When someone without that role did it, give the reason under ‘verantwoording’.

rule-A5-4-title = The complainant received an acknowledgement
rule-A5-4-why = The complainant must know that the complaint is being dealt with. The regulation appoints who sends that message. The step ‘{ $ontvangstbericht }’ is open while the dossier is open; when the step that presupposes it was taken, or the dossier was archived, it is against the regulation. A term counts only when the regulation gives one; a target gives a warning at most.
rule-A5-4-remedy = Send the acknowledgement, add the step and name the letter or mail in ‘stuk’. When it is too late to send it, give the reason under ‘verantwoording’.

rule-A5-5-title = Every employee concerned was informed
rule-A5-5-why = Whoever is complained about hears it from whom the regulation appoints for it, and not in the corridor. So for everyone in ‘betreft’ there is a step ‘{ $medewerker-geinformeerd }’ with that person in ‘aan’. The step is open until the step that presupposes it is taken. When someone is lacking after that, or another did it, it is against the regulation.
rule-A5-5-remedy = Inform the employee and add ‘{ $medewerker-geinformeerd }’ with their key in ‘aan’. Several people at once is possible too: put the keys between square brackets.

rule-A5-6-title = The independent third was informed
rule-A5-6-why = In this way the independent third knows of every complaint to which the procedure applies, before there is an appeal. So there is, under the decisions for which the regulation asks it, the step ‘{ $derde-geinformeerd }’, by whom it appoints. The step is open until the step that presupposes it is taken; when it is lacking after that, it is against the regulation.
rule-A5-6-remedy = Inform the independent third and add the step ‘{ $derde-geinformeerd }’. Who that is stands in the regulation.

rule-A5-7-title = The complaint was handled in consultation with those concerned
rule-A5-7-why = A complaint is handled with care when the employee can tell their side too. So for everyone in ‘betreft’ there is a step ‘{ $overleg }’ by whom the regulation appoints, with that person in ‘met’. When the step that presupposes it was taken without that consultation, it is against the regulation.
rule-A5-7-remedy = Consult the employee and add the step ‘{ $overleg }’. When that is no longer possible, for instance through illness or departure, give the reason under ‘verantwoording’.

rule-A5-8-title = There is a measure, or it says why none is needed
rule-A5-8-why = The organisation can learn from every complaint. So the dossier holds a ‘{ $maatregel }’, or ‘{ $geen-maatregel }’ with its ‘reden’; both at once is not possible. The step is open while the dossier is open. When it is lacking in the archive, it is against the regulation.
rule-A5-8-remedy = Have whoever decides on it choose and { $has-geen-maatregel ->
    [0] add ‘{ $maatregel }’
   *[other] add ‘{ $maatregel }’, or ‘{ $geen-maatregel }’ with a ‘reden’
}. When both are there, mend what is not right{ $has-correctie ->
    [0] {""}
   *[other] {" "}with a ‘{ $correctie }’
}.

rule-A5-9-title = The complainant was told how it was handled
rule-A5-9-why = The complainant hears what was done with the complaint, from whom the regulation appoints for it. It is checked that the step ‘{ $klager-geinformeerd }’ is there and who is ‘door’. The step is open while the dossier is open. When it was archived without this step, or someone else did it, it is against the regulation. Whether it was in time is judged by A9.1.
rule-A5-9-remedy = Inform the complainant and add ‘{ $klager-geinformeerd }’ with ‘oordeel’ and the ‘stuk’. When someone else did it, give the reason under ‘verantwoording’.

rule-A5-10-title = Every employee concerned knows the outcome
rule-A5-10-why = Not only the complainant but the employee too hears how it ended, from whom the regulation appoints for it. For everyone in ‘betreft’ there is a step ‘{ $uitkomst-aan-medewerker }’ with that person in ‘aan’. The step is open while the dossier is open; when it is lacking in the archive, it is against the regulation.
rule-A5-10-remedy = Tell the employee the outcome and add ‘{ $uitkomst-aan-medewerker }’ with their key in ‘aan’.

rule-A5-11-title = The dossier was archived by whom the regulation appoints
rule-A5-11-why = A dossier is finished only when it is kept in one fixed place. The regulation appoints who does that. While ‘{ $gearchiveerd }’ is lacking the dossier stays open; there is a term only when the regulation names one. When someone without that role archived it, it is against the regulation.
rule-A5-11-remedy = Have the dossier archived when all steps have been taken, and add ‘{ $gearchiveerd }’. When someone else did it, give the reason under ‘verantwoording’.

rule-A5-12-title = Inside the organisation information goes in a sealed envelope
rule-A5-12-why = A complaint is confidential, for colleagues too. Whoever must know something inside gets it on paper in a sealed envelope. So every step ‘{ $verspreid }’ has ‘wijze: envelop’; another way, or none, is against the regulation.
rule-A5-12-remedy = Fill in ‘wijze: envelop’ when that is how it went. When it went by mail or loose on paper, write it down as it was, ask for the information back and give the reason under ‘verantwoording’.

rule-A5-14-title = The steps follow each other as the regulation says
rule-A5-14-why = A complaint is received first; which step presupposes another the regulation says with ‘voor’, from confirmation and decision to handling and archive. Nothing can have happened before the complaint was there: that is an error, because a date or a line was mixed up. Another order can truly have happened, such as an extension after the handling; that is against the regulation. What is done with the complaint after it was withdrawn, or was not meant as one, changes nothing until a ‘{ $bevestigd }’ with ‘ja’ or a ‘{ $besluit }’ takes it up again; that is a warning.
rule-A5-14-remedy = Check the dates and the order of the lines named. When a recorded date is wrong, { $has-correctie ->
    [0] mend it
   *[other] add a ‘{ $correctie }’ with the right date under ‘wordt’
}.

rule-A6-2-title = A light complaint was settled by someone who may
rule-A6-2-why = A light expression of discontent may be settled fast and simply, but not by everyone. The regulation names who may. With the decision ‘licht’ it is checked who is ‘door’ of ‘{ $klager-geinformeerd }’. When that person held none of the roles named on that day, it is against the regulation.
rule-A6-2-remedy = When ‘door’ was filled in wrongly, mend it{ $has-correctie ->
    [0] {""}
   *[other] {" "}with a ‘{ $correctie }’
}. When someone else really settled the complaint, give the reason under ‘verantwoording’.

rule-A6-3-title = The complainant agreed to light handling
rule-A6-3-why = Without the complainant's agreement a complaint should go the usual way. So the agreement stands in the course before ‘{ $klager-geinformeerd }’, as ‘{ $akkoord-klager }’ by ‘klager’. With ‘antwoord: nee’ the complainant withdraws it. When the agreement is lacking at the settlement, came later or had been withdrawn, it is against the regulation.
rule-A6-3-remedy = Ask the complainant to agree and add ‘{ $akkoord-klager }’ with the ‘wijze’. When the complainant does not want it, have the management take a new ‘{ $besluit }’ with ‘uitkomst: toepasselijk’.

rule-A6-4-title = A light measure by whoever may mend the relation only aims at nothing else
rule-A6-4-why = Light handling is about mending the relation with the complainant. So whoever may act for the relation only, records no ‘{ $maatregel }’ but with ‘gericht-op: relatie’; anything else is against the regulation.
rule-A6-4-remedy = When only ‘gericht-op’ or ‘door’ was filled in wrongly, mend that{ $has-correctie ->
    [0] {""}
   *[other] {" "}with a ‘{ $correctie }’
}. When the measure was truly taken like this, give the reason under ‘verantwoording’, and have the management decide on such measures from now on.

rule-A6-5-title = Whoever may mend the relation only does not address an employee about the complaint
rule-A6-5-why = Whoever may settle a light complaint by the regulation, but for the relation only (‘alleen-relatie’), may not address or direct an employee. It is checked whether they are ‘door’ of an ‘{ $overleg }’, or of a ‘{ $maatregel }’ with ‘gericht-op: medewerker’. If so, it is against the regulation.
rule-A6-5-remedy = Leave further talks with the employee to the management. When it has already happened, let it stand, report it to the management and give the reason under ‘verantwoording’.

rule-A6-6-title = A light complaint too was registered and archived
rule-A6-6-why = A light complaint counts in the view of all complaints. So the decision ‘licht’ too asks for the steps ‘{ $geregistreerd }’ and ‘{ $gearchiveerd }’, by whom the regulation appoints. They are open while the dossier is open. When it was archived without being registered, it is against the regulation.
rule-A6-6-remedy = { $has-gearchiveerd ->
    [0] Have the complaint registered and add ‘{ $geregistreerd }’.
   *[other] Have the complaint registered and archived, and add ‘{ $geregistreerd }’ and ‘{ $gearchiveerd }’.
} When someone else did it, give the reason under ‘verantwoording’.

rule-A6-7-title = The employee was informed of a light complaint too
rule-A6-7-why = When a light complaint is settled at once, the employee still hears of it, from whom the regulation appoints for it. For everyone in ‘betreft’ there is a step ‘{ $medewerker-geinformeerd }’ with that person in ‘aan’. The step is open until the step that presupposes it is taken, or the dossier is archived. When someone is lacking then, or another did it, it is against the regulation.
rule-A6-7-remedy = Ask the management to inform the employee and add ‘{ $medewerker-geinformeerd }’ with their key in ‘aan’.

rule-A7-2-title = A rejection gives its reason
rule-A7-2-why = A complaint that is rejected is registered too, with the reason of the rejection. Only so can it be seen later whether that was right. With ‘uitkomst: niet-ontvankelijk’ goes the ‘reden’; with ‘uitkomst: uitgesloten’ the ‘grond’ from the regulation's list. When that is lacking, it is an error.
rule-A7-2-remedy = Add to the decision what is lacking: with ‘niet-ontvankelijk’ the ‘reden’, with ‘uitgesloten’ the ‘grond’.{ $has-correctie ->
    [0] {""}
   *[other] {" "}When the decision was recorded before, do so with a ‘{ $correctie }’.
}

rule-A8-1-title = After the retention term the dossier is destroyed
rule-A8-1-why = Personal data is kept no longer than the regulation says. The term (‘bewaring’) begins where the regulation says so. When it counts from completion, that is the last of handling, withdrawal, ruling of the third and the carrying out of that, or at the decision when there was nothing to handle. When the term has passed, destruction is late, and stays so for as long as the dossier is there; a target gives a warning.{ $has-bewaren ->
    [0] {""}
   *[other] {" "}With ‘{ $bewaren }’ whom the regulation appoints keeps a dossier longer, with a reason; when that time is over, everything counts from its last day.
}
rule-A8-1-remedy = Have the management see to the destruction, of copies elsewhere too: taking a file out of its folder is not enough, as the history keeps it.{ $has-bewaren ->
    [0] {""}
   *[other] {" "}When the dossier must stay, have { $who-bewaren ->
        [management] the management
       *[other] whoever decides on that ({ $who-bewaren })
    } add the step ‘{ $bewaren }’ with ‘reden’ and, if possible, ‘tot’.
}

rule-A8-2-title = The archived dossier holds all its documents
rule-A8-2-why = A dossier must make sense later without explanation. So it is looked at whether everything is in it: the letter when the complaint came in writing, and the document of every step for which the regulation asks one, such as the acknowledgement and the notice of handling. A notice counts when its step names it in ‘stuk’, or when ‘stukken’ lists a document of that kind and day. The registration form is the front matter itself. When something is lacking there is a warning; in an archived dossier it is against the regulation.
rule-A8-2-remedy = Put the document in the dossier's folder and name it under ‘stukken’ with the right ‘soort’. When it can no longer be found, give the reason under ‘verantwoording’.

rule-A8-3-title = Only whom the regulation appoints keeps a dossier longer
rule-A8-3-why = Keeping a dossier longer goes against the retention term, and so against what the complainant was promised. So it is decided by whom the regulation appoints at ‘{ $bewaren }’. When someone else did it, it is against the regulation.
rule-A8-3-remedy = { $who-bewaren ->
    [management] Have the management decide, and add its ‘{ $bewaren }’. When it was the management that decided, mend ‘door’
   *[other] Have it decided by whoever decides on that ({ $who-bewaren }), and then add a ‘{ $bewaren }’. When it was such a person that decided, mend ‘door’
}{ $has-correctie ->
    [0] {""}
   *[other] {" "}with a ‘{ $correctie }’
}.

rule-A9-1-title = The complaint was handled in time
rule-A9-1-why = The complainant may count on fast handling. The regulation's term runs from the beginning that it names, usually receipt; under a route for which it names another beginning, from that step. When the complaint was taken up again after a withdrawal, that day counts. When an extension was announced, the day in ‘verwacht’ counts. When that day has passed and the complainant has not been informed, the handling is late; a target gives a warning. When it was done only later, or the dossier was archived without it, it is against the regulation.
rule-A9-1-remedy = Handle the complaint and add ‘{ $klager-geinformeerd }’.{ $has-uitstel ->
    [0] {""}
   *[other] {" "}When more inquiry is needed, first tell the complainant so and add ‘{ $uitstel }’ with ‘reden’ and ‘verwacht’.
} When it was too late, give the reason under ‘verantwoording’.

rule-A9-2-title = An extension gives its reason
rule-A9-2-why = Whoever has to wait longer is told why. The regulation asks that the extension is explained, so every step ‘{ $uitstel }’ has a ‘reden’. When that is lacking it is an error, because only you can supply it.
rule-A9-2-remedy = Fill in after ‘reden’ of ‘{ $uitstel }’ what you told the complainant.

rule-A9-3-title = The complainant was told in time that it takes longer
rule-A9-3-why = A complainant must hear of an extension before the term has passed, not after. The notice comes within the term that the regulation gives for it (‘uitstelbericht’); later it is against the regulation. When it gives an outer reading (‘ruim’) as well, there is a warning after the strict one, and only after the outer one is it against the regulation. A next extension must be announced no later than the day announced before.
rule-A9-3-remedy = When the date of ‘{ $uitstel }’ is not right, mend it{ $has-correctie ->
    [0] {""}
   *[other] {" "}with a ‘{ $correctie }’
}. When the notice really was too late, give the reason under ‘verantwoording’ and announce extensions earlier from now on.

rule-A9-4-title = An extension was announced by whom the regulation appoints
rule-A9-4-why = Whoever announces an extension says for the organisation that a promise will be kept later. The regulation appoints at ‘{ $uitstel }’ who does that. When someone else announced it, it is against the regulation.
rule-A9-4-remedy = Mend ‘door’ when the wrong person stands there. When someone else really announced the extension, give the reason under ‘verantwoording’.

rule-A9-5-title = An extension says when the complainant gets an answer
rule-A9-5-why = An extension without an end leaves the complainant in the dark. So the regulation asks you to say when there will be an answer. That day stands in ‘verwacht’ of ‘{ $uitstel }’ and becomes the new term for the handling. When it is lacking, that is an error.
rule-A9-5-remedy = Fill in ‘verwacht’ with the day that you named to the complainant. When you named none, do so now and add a new ‘{ $uitstel }’ with the day on which you did.

rule-A9-6-title = The extension is no longer than the regulation allows
rule-A9-6-why = With an extension too there must be an answer within a fixed time. The day in ‘verwacht’ is compared with the term that the regulation gives for it (‘uitsluitsel’); when it is later, it is against the regulation. When the regulation gives an outer reading (‘ruim’) as well, there is a warning after the strict one, and only after the outer one is it against the regulation.
rule-A9-6-remedy = Agree on an earlier day with the complainant and add a new ‘{ $uitstel }’ with that day in ‘verwacht’. When that is not possible, give the reason under ‘verantwoording’.

rule-A9-8-title = After a ruling of the third it is recorded what follows
rule-A9-8-why = Whoever asked for a ruling must know what becomes of it. So ‘{ $oordeel-derde }’ is always followed by a step ‘{ $gevolg }’. Its ‘status’ is ‘opgedragen’, ‘uitgevoerd’ or, when nothing has to be done, ‘geen’. When there is no ‘{ $gevolg }’ after the term that the regulation gives for it, that is late; when the dossier was archived without, it is against the regulation.
rule-A9-8-remedy = Add a step ‘{ $gevolg }’ below the ruling, with ‘status’ and ‘omschrijving’. When the ruling asks nothing of the organisation, choose ‘status: geen’.

rule-A9-9-title = The consequences of a ruling were carried out soon
rule-A9-9-why = Whoever is found to be right should notice it soon. While a ‘{ $gevolg }’ stands at ‘opgedragen’ and there is none with ‘uitgevoerd’, something is still to be done. When the term that the regulation gives for it has passed, the carrying out is late; a target gives a warning. Without a term nothing is late.
rule-A9-9-remedy = Carry out the consequence and add a new step ‘{ $gevolg }’ with ‘status: uitgevoerd’.

rule-A9-10-title = The consequences of a ruling are for whom the regulation appoints
rule-A9-10-why = A ruling of the independent third binds the organisation. Whom the regulation appoints at ‘{ $gevolg }’, settles what follows. When someone else did that, it is against the regulation.
rule-A9-10-remedy = Mend ‘door’ when the wrong person stands there. When someone else really did it, give the reason under ‘verantwoording’.

rule-A10-1-title = The annual report was established in time
rule-A10-1-why = Every year the management tells how the regulation was carried out, also when there were no complaints. The regulation names the month in which that is done, over the year before. It is ‘vastgesteld’ in the report of that year that is looked at. When the month has passed without that date, the report is late; when it was established only after that month, it is against the regulation.
rule-A10-1-remedy = Make the file of that year under ‘records/reports’, have the management establish it and fill in ‘vastgesteld’ with the true date. When that is too late, give the reason in that file under ‘verantwoording’.

rule-A10-2-title = The annual report is complete
rule-A10-2-why = The regulation names the parts of the report. The figures and the measures are taken from the dossiers; the management writes the evaluation itself. The report may be running text. When it has lettered headings, all parts are to be there, with text under them. When one is lacking that is an error, because only you can supply it. While ‘opgesteld’ is empty it is a draft, and everything may still be empty.
rule-A10-2-remedy = Write the evaluation below the front matter of the report: number, lead time and whether the approach worked. When there were no complaints, write that down.

rule-A10-7-title = The annual report names no persons
rule-A10-7-why = The annual report is anonymised, so that nobody can be recognised in it. Its text and the sentences in ‘publiek’ are searched for every name, address, telephone number and dossier number from the dossiers and from ‘people.yaml’. When something is found, that is an error. Watch yourself for sentences that show who is meant without a name.
rule-A10-7-remedy = Rewrite the sentence without name, address or number. Write for instance ‘an employee’ or ‘a participant’, or leave the detail out.

## S: steps without a rule of their own

rule-S1-title = A step that the regulation asks for is there
rule-S1-why = Under ‘stappen’ the regulation says with ‘vereist’ which decisions ask for a step, and with ‘voor’ which step presupposes it. A step that is not there yet is open. Once the step that presupposes it has happened, or the dossier is archived, it is missing, and that is against the regulation. Every step for which no article above gives a rule is judged in this way.
rule-S1-remedy = Do the step as yet and add it, with the day on which it really happened. If it did not happen, give the reason under ‘verantwoording’.

rule-S2-title = A step was done by someone who may
rule-S2-why = With ‘wie’ and ‘wie-bij’ the regulation says who may do a step. What counts are the roles that ‘door’ held on that day. When someone else did the step, it is against the regulation.
rule-S2-remedy = Mend ‘door’ when the wrong person stands there. When someone else really did it, give the reason under ‘verantwoording’.

rule-S3-title = A step was done in time
rule-S3-why = With ‘termijn’ the regulation can give a step a last day. When that has passed and the step was not done, it is late; when it was done after that, it is against the regulation. With a target (‘streef’) and within the outer reading there is a warning only. A term that counts from a step for which no decision asks, such as a request, runs once that has happened.
rule-S3-remedy = Do the step and add it. When it was too late, give the reason under ‘verantwoording’.

rule-S4-title = A step came before the one that presupposes it
rule-S4-why = With ‘voor’ the regulation says which step presupposes another. When that one came on an earlier day, it is against the regulation. On one day the order makes no difference.
rule-S4-remedy = When a date is wrong, mend it{ $has-correctie ->
    [0] {""}
   *[other] {" "}with a ‘{ $correctie }’
}. When the dates are right, give the reason under ‘verantwoording’.

rule-S5-title = The document of a step is in the file
rule-S5-why = With ‘stuk’ the regulation says under which decisions a document belongs to a step. On archiving it is checked that it is there: named with the step, or listed under ‘stukken’ as correspondence of the same day. When it is missing, it is against the regulation.
rule-S5-remedy = Put the document in the dossier's folder and name it under ‘stukken’ and with the step. If there is none, give the reason under ‘verantwoording’.

rule-S6-title = A step has the fields that the regulation asks for
rule-S6-why = With ‘eist’ the regulation says which fields a step must have besides those that each step of its kind needs. Only someone who knows the case can supply what is missing, so this is an error.
rule-S6-remedy = Fill in the field at the step.

rule-H1-title = A dossier goes by destruction only
rule-H1-why = A dossier is kept for as long as the regulation says and then destroyed, and that must be provable. When a dossier is in the history and no longer in the folder, and no destruction of it was recorded, it was removed outside the regulation. A dossier that was moved or renumbered does not count as removed.
rule-H1-remedy = Put the dossier back: ‘git checkout COMMIT^ -- PATH’, with the commit of this message. Destroying is done with ‘klacht purge’, which makes a statement of it.

rule-H2-title = What was recorded stays
rule-H2-why = The course is a log: things are added only. When an event is changed or taken out after it was recorded, one no longer sees what stood there first. For a mistake there is the step ‘{ $correctie }’: it shows both and gives the reason. A line that is only laid out differently was not changed.
rule-H2-remedy = Put the event back as it was{ $has-correctie ->
    [0] {""}
   *[other] {" "}and record the improvement as a ‘{ $correctie }’
}. When the change is right, give the reason under ‘verantwoording’ with this code.

rule-H3-title = An event is recorded at once
rule-H3-why = Whoever writes down weeks later what happened errs more easily, and meanwhile nobody else can see how things stand. Between the date of the event and its recording lie at most three working days. What counts is the day on which the commit was made, in the Netherlands.
rule-H3-remedy = There is nothing to mend; from now on, record on the day itself. Don't change the date.

rule-H4-title = Nothing is recorded before it happens
rule-H4-why = An event dated after the day of its recording can't have happened by then. It is a typing error, or an appointment written down as a fact. What counts is the day on which the commit was made, in the Netherlands.
rule-H4-remedy = When the date was mistyped, { $has-correctie ->
    [0] mend it
   *[other] record a ‘{ $correctie }’ with the right date
}.

rule-H5-title = Whoever records is known
rule-H5-why = The trail means something only when it is clear who recorded what. So every address with which dossiers are recorded stands in ‘people.yaml’, with somebody who held a role then.
rule-H5-remedy = Put the address with the right person in ‘people.yaml’, or set the right address in git with ‘git config user.email’. When a role is lacking, complete ‘rollen’.

rule-H6-title = What the management decides and does is recorded by the management or the office
rule-H6-why = What only the management may decide, the office may write down for it: whoever registers or acknowledges receipt by the regulation. When somebody else records a decision in its name, it is not certain that it took it. The same goes for what else the management alone does, for a correction of that, for opening an archived dossier again, and for whoever gives himself or another the role or the address for it in ‘people.yaml’, or their role that right in the regulation.
rule-H6-remedy = Have the management confirm that it is right, and give that as the reason under ‘verantwoording’ with this code.

rule-H7-title = The history holds everything that was sealed
rule-H7-why = A seal names the last commit, the number of commits and a digest. When that commit is no longer in the history, or the digest is another, something from before the seal was rewritten. A destruction begins a new epoch; the seals before it belong to the old history.
rule-H7-remedy = Find a copy that still has the sealed commit, and compare. Make no new seal before it is clear what happened.

rule-H8-title = Every commit is signed, where the regulation asks it
rule-H8-why = A name and an address in a commit can be typed by anyone; a signature can't. When the regulation asks for signatures (‘handtekeningen: verplicht’), every commit from that day on has one, by a key that stands with that person in ‘people.yaml’. A new key is brought by that person, or by whoever may record decisions of the management. It is verified without a network.
rule-H8-remedy = Set signing up with ‘git config gpg.format ssh’ and ‘git config commit.gpgsign true’, and put the public key with the person under ‘ondertekening’. Leave old keys there: old commits were signed with them.

rule-H9-title = The whole history is there
rule-H9-why = In a copy that has only a part of the history (shallow clone) one can't see who first recorded something. Nothing else is audited then.
rule-H9-remedy = Fetch the whole history with ‘git fetch --unshallow’; in CI set ‘fetch-depth: 0’.
rule-H10-title = The past is judged by what held then
rule-H10-why = Whether something was done in time and by the right person depends on the regulation, the calendar and the roles of that moment. When a term, free day, list, step, threshold, third or the text of a regulation that has been in force changes, or somebody gets a role that began before it was recorded, the verdict on what happened changes afterwards. A regulation is closed by ‘geldig-tot’, and a role by ‘tot’; within three working days counts as in time.
rule-H10-remedy = Put back what stood there, and record what was newly agreed as a new version or with a first day of now. When something was recorded in a dossier meanwhile, the finding stays. If it was a slip, the management gives the reason under ‘verantwoording’ with this code, in the file that was changed.
rule-H11-title = Every committed version can be read
rule-H11-why = A version that can’t be read (no text, too large, or of no valid form) hides what was changed: something stood there before it and after it, and in between nothing can be seen. So what was changed across it is compared with the last version that could be read. An editor that saves in an old encoding does this by accident too.
rule-H11-remedy = There is nothing to mend when the version of today can be read. Save files as UTF-8, and let ‘klacht hook install’ say so beforehand from now on.
rule-H12-title = Evidence stays as it was
rule-H12-why = The content of a document, and after archiving also complainant, subject, nature, service, channel, route, whom it concerns, the list of documents and the story, are what the verdict rests on. That stays so when the dossier is opened again. An established annual report stays as it was established too, and stays there. A document may get another name as long as its content is the same.
rule-H12-remedy = Put back what stood there, and add an improved document beside the old one. If it had to change, the management gives the reason under ‘verantwoording’ with this code.

rule-H13-title = The clocks go forward
rule-H13-why = A commit that is dated more than a day before the one that it follows, or after the clock of the server, has a wrong clock or a date set by hand. When it goes back across a seal or a signed commit it is against the regulation. A day’s difference does not count.
rule-H13-remedy = Set the clock of the computer right. Record the work again where needed; when that is no longer possible, the management gives the reason under ‘verantwoording’ with this code in ‘people.yaml’.

rule-H14-title = Whoever gives a reason gives it themselves and on that day
rule-H14-why = An accounting says who gives it and when. When another name or day stands there than that of the commit that brought it, it was written for somebody else or dated back. What concerns the history (a code with an H) only the management accounts for, and not beforehand; when it accounts for what it did itself, that is said.
rule-H14-remedy = Let whoever gives the reason record it themselves, on the day itself.

rule-H15-title = What klacht recorded stays
rule-H15-why = Frozen figures, destruction records, publications and seals are what is held against later. They are written by klacht and not changed by hand. What was left to do in a destruction record may be ticked off.
rule-H15-remedy = Put back what stood there: ‘git log -- PATH’ shows when it changed, and ‘git checkout COMMIT^ -- PATH’ puts it back. The figures of a year are corrected with ‘klacht report YEAR --correct’.

rule-H16-title = Messages and names of branches name nobody
rule-H16-why = The message of a commit and the name of a branch or tag stay in the history, also when the dossier was destroyed, and are shown on servers and in notices. Call a dossier by its number there and nobody by name.
rule-H16-remedy = Write the message anew as long as it was not pushed: ‘git commit --amend’ or ‘git rebase -i’. When it stands already, give the reason in that dossier under ‘verantwoording’ with this code.
rule-P1-title = The public side shows nobody
rule-P1-why = Whoever is part of a complaint should not stand on a public page. So ‘klacht build’ searches everything that becomes public, as a reader sees it and as it is written, for every name, e-mail address, telephone number, postal address and dossier number from the dossiers, from ‘people.yaml’ and from the names of documents. When something is found, or a dossier can't be read, nothing is published and the public site before it stays. What the regulation itself publishes about the organisation and the independent third may stand there, exactly as it stands in the regulation.
rule-P1-remedy = Take the name or number out of the text from which this page is made: the regulation, a sentence in ‘publiek’, the annual report or a template of your own. When in this case it is an ordinary word or somebody else, list that form under ‘leesbaar’: with the employee in ‘people.yaml’, or under ‘klager’ in the dossier.
rule-P2-title = No public figure singles out one case
rule-P2-why = With few complaints a figure soon singles somebody out. Such figures do not become public, and of a dossier a public page is given nothing else. A template of your own that asks for it all the same makes the public site unusable: nothing is published, and the public site before it stays.
rule-P2-remedy = Take the question for this item out of the template in ‘site-templates/’, or show the explanation why it is not there instead.
