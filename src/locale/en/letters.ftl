cli-letter = Makes a letter of a dossier, or names the letters that make sense now
cli-letter-id = The number, such as 2026-003, or the path of the file
cli-letter-kind = Which letter: { $choices }
cli-letter-format = As a page to print, or for Word on your letterhead: { $choices }; otherwise as the file's name ends
cli-letter-out = The file, which must not be there yet; with --attach the letter that you finished in it
cli-letter-to = The employee concerned to whom the letter goes: the key in people.yaml
cli-letter-attach = Puts the letter with the dossier, as the document of its step; possible once nothing is left to write
cli-letter-commit = Commits the document at once, with a message without names
cli-letter-examples =
    klacht letter 2026-003
    klacht letter 2026-003 ontvangst --out ../ontvangst.docx
    klacht letter 2026-003 antwoord --out antwoord.docx
    klacht letter 2026-003 antwoord --out antwoord.docx --attach

letter-kind-ontvangst = to the complainant: the complaint was received
letter-kind-doorverwijzing = to the complainant: where the complaint can be lodged
letter-kind-verlenging = to the complainant: it takes longer
letter-kind-niet-behandelen = to the complainant: the complaint is not handled
letter-kind-antwoord = to the complainant: how the complaint was handled
letter-kind-medewerker = to an employee concerned: there is a complaint
letter-kind-uitkomst-medewerker = to an employee concerned: how the complaint was handled
letter-kind-derde = to the independent third: there is a complaint
letter-kind-omslag = cover sheet of the sealed envelope
letter-row = { $kind }  { $what }
letter-none = There is no letter for { $id } now.
letter-how = To make one: klacht letter { $id } LETTER --out FILE.docx
letter-written = Made: { $path }
letter-to-write = { $number ->
    [one] One place is still yours to write: { $marks }
   *[other] { $number } places are still yours to write: { $marks }
}
letter-inside = { $path } lies in the archive, where the letter would come into the history by itself: move it elsewhere until --attach puts it with the dossier.
letter-attach-how = Once the letter is finished: klacht letter { $id } { $kind } --out { $path } --attach
letter-attached-already = { $path }: this letter lies there already, as { $name }; nothing was changed.
letter-attached = { $path }: { $name }
letter-step-how = Once it is sent: klacht step { $id } { $step } stuk={ $name }

trouble-letter-not-promised = The regulation of { $id } has no letter ‘{ $kind }’.
trouble-letter-handled = The decision in { $id } is that the complaint is handled; a letter that says otherwise is not made.
trouble-letter-route = { $id } is no complaint about the work of a colleague (see ‘route’); a letter that says so is not made.
trouble-letter-other = { $path } is another letter: it says ‘{ $found }’, and here ‘{ $wanted }’ belongs. Nothing was put with the dossier.
trouble-letter-ending = { $path } does not end in the way of a letter of this format. Name a file that ends in { $endings }.
trouble-letter-anonymous = The complainant of { $id } is anonymous; there is nobody to write to.
trouble-letter-whom = The letter goes to one employee; name who.
trouble-letter-not-concerned = ‘{ $key }’ is no employee concerned of { $id }.
trouble-letter-unfinished = The letter is not finished: something still stands between ⟦ and ⟧ that you write yourself. Nothing was put with the dossier.
trouble-letter-unreadable = { $path } is no letter as .docx or .html, so nobody can see whether it is finished. If it is, put it with the dossier by: { $command }
trouble-letter-cover = A cover sheet is no document of the dossier; it goes on the envelope.
trouble-letter-there = { $path } exists and stays as it is. Choose another file, or put this letter with the dossier by --attach.
trouble-letter-docx = A Word document does not go to the screen. Name a file with --out LETTER.docx.
trouble-letterhead = { $path } can't be used as the letterhead.
trouble-letterhead-no-word = It is no Word document (.docx).
trouble-letterhead-macros = There are macros in it; save it as .docx without macros.
trouble-letterhead-large = Unpacked it is larger than 50 MB.
trouble-letterhead-no-text = It has no content control with the tag ‘tekst’. The tags are: { $tags }
trouble-letter-template = { $cause }

letter-subject = Subject: { $about }
letter-reference = Reference: { $number }
letter-about-ontvangst = receipt of your complaint
letter-about-doorverwijzing = where you can lodge your complaint
letter-about-verlenging = handling your complaint takes longer
letter-about-niet-behandelen = we do not handle your complaint
letter-about-antwoord = how your complaint was handled
letter-about-medewerker = a complaint that concerns you
letter-about-uitkomst-medewerker = how a complaint that concerns you was handled
letter-about-derde = a complaint is being handled
letter-about-omslag = confidential and personal
letter-greeting = Dear { $name },
letter-greeting-nobody = Dear sir or madam,
letter-regards = Kind regards,
letter-cover-stamp = Confidential and Personal
letter-cover-note = To be opened by the addressee only.
letter-cited = { $many ->
    [one] article { $numbers } of the { $title }
   *[other] articles { $numbers } of the { $title }
}
letter-cited-whole = the { $title }
letter-and = { $before } and { $last }
letter-received = On { $day } we received your complaint about: { $subject }.
letter-received-untitled = On { $day } we received your complaint.
letter-handled = We are handling your complaint, under { $by }.
letter-undecided = You get this message under { $by }. We have not decided yet whether we handle your complaint under this regulation; we will let you know.
letter-refused = You get this message under { $by }.
letter-answer-by = You will hear from us by { $day } at the latest how we handled your complaint.
letter-more-time = If we need more time, we will let you know and explain why.
letter-answer-no-term = You will hear from us how we handled your complaint.
letter-confidential = We treat your complaint confidentially.
letter-questions = Do you have questions? You reach us by { $contact }.
letter-lodge = Your complaint is about the work of a colleague. We advise you to lodge the complaint yourself, under { $by }. You can do that here:
letter-lodge-term = The handling begins on the day on which you lodge the complaint.
letter-extended = We need more time to handle your complaint. We let you know this under { $by }. The reason is:
letter-expected = We expect to let you know on { $day } how we handled your complaint.
letter-expected-on = We expect to let you know how we handled your complaint on
letter-expected-limit = You will hear that by { $day } at the latest.
letter-not-handled = We do not handle your complaint under our complaints regulation. That was decided under { $by }.
letter-excluded = Outside the regulation falls: { $what }.
letter-go-to = You can turn to: { $place }.
letter-late = You should have had this message by { $day }.
letter-answered = We handled your complaint, under { $by }. We found the following:
letter-verdict-gegrond = We find your complaint well founded.
letter-verdict-deels-gegrond = We find your complaint well founded in part.
letter-verdict-ongegrond = We find your complaint not well founded.
letter-verdict-geen-oordeel = We give no verdict on your complaint.
letter-employee-verdict-gegrond = We find the complaint well founded.
letter-employee-verdict-deels-gegrond = We find the complaint well founded in part.
letter-employee-verdict-ongegrond = We find the complaint not well founded.
letter-employee-verdict-geen-oordeel = We give no verdict on the complaint.
letter-appeal = Do you disagree with how it was handled? Then you can appeal to the independent third, under { $by }. You write to:
letter-employee = On { $day } a complaint was received that concerns you, about: { $subject }.
letter-employee-undated = A complaint was received that concerns you, about: { $subject }.
letter-employee-heard = We will discuss the complaint with you, under { $by }. You will be invited for that.
letter-employee-by = The complainant hears by { $day } at the latest how the complaint was handled.
letter-employee-confidential = This letter is confidential. Do not discuss the complaint with others.
letter-employee-answered = The complaint about { $subject }, which concerns you, was handled under { $by }. We found the following:
letter-third = On { $day } we received a complaint, which we are handling. We let you know this under { $by }.
letter-third-undated = We received a complaint, which we are handling. We let you know this under { $by }.
letter-third-nature = The nature of the complaint is: { $nature }.
letter-write-sender = name and address of the organisation
letter-write-addressee = name of the addressee
letter-write-address = address of the addressee
letter-write-third = name, organisation and address of the independent third
letter-write-signature = name of whoever signs
letter-write-received = when the complaint was received, and about what
letter-write-reason = why more time is needed
letter-write-day = the day
letter-write-why = why the complaint is not handled
letter-write-where = where the complainant can go
letter-write-delay = why it took longer, and our apologies
letter-write-findings = what we found
letter-write-verdict = what we find of the complaint
letter-write-measures = what we do or did because of the complaint
letter-write-contact = how to reach us
