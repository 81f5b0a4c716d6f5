cli-export = Gives everything of one dossier, or all that is recorded of one person (GDPR, article 15)
cli-export-id = The number, such as 2026-003, or the path of the file
cli-export-person = The person: name, e-mail address or key in people.yaml
cli-export-without_others = Puts what others are in the place of their names, such as [employee concerned]
cli-export-out = The folder where it comes; otherwise the one beside the archive. What stands there is never overwritten
cli-export-examples =
    klacht export 2026-003
    klacht export 2026-003 --without-others --out access
    klacht export --person 'Ans Denkbeeld'

access-file-dossier = dossier-{ $id }
access-file-person = access-{ $name }
access-title-dossier = Dossier { $id }
access-title-person = What is recorded of { $name }
access-made = Made on { $day }. Confidential.
access-note = The names of others are marked. Somebody decides whether they can stay, before this is handed over.
access-note-without = In the place of the names of others stands in brackets what they are. Names that the archive does not know were not found: read this through before you hand it over. Who recorded what in git is left out.
access-note-person = The names of others are marked. Somebody decides whether they can stay, before this is handed over. Whoever bears the same name may be somebody else: see whether each dossier is about this person.
access-note-git = Git keeps with each change the name and the e-mail address of whoever recorded it.
access-subject = employee concerned
access-employee = employee
access-complainant = complainant in another dossier
access-others = Others who are named
access-facts = facts
access-course = course
access-accountings = accountings
access-documents = documents
access-findings = findings
access-typed = the file as it was typed
access-trail = who recorded what
access-share = share
access-mentions = Where else the name stands
access-in-people = What people.yaml says
access-day = Date
access-step = Step
access-by = By
access-details = Particulars
access-kind = Kind
access-document = Document
access-description = Description
access-rule = Rule
access-reason = Reason
access-place = Place
access-says = What stands there
access-subject-of = Subject
access-reached = Can be reached
access-is-subject = The complaint is about this person.
access-is-substitute = Decides in the place of the management.
access-key = Key
access-name = Name
access-also = Also
access-email = E-mail
access-roles = Roles
access-readable = Readable
access-signing = Signing
access-to-judge = to-be-judged
access-enclosed = documents
access-list = Documents in the ZIP file
access-list-name = list.csv
access-list-archive = in the ZIP file
access-list-original = document
access-list-size = bytes
access-list-digest = SHA-256
access-list-note = to be judged
access-names = also names: { $who }
access-unsearched = was not searched: see for yourself whether others are in it
access-unread = is not there, or could not be read
access-inside = { $folder } lies within the repository itself: do not commit this, and take it away from there once it is handed over.
access-tell-others = Decide whether they can stay: { $who }. Their names are marked.
access-tell-documents = { $number ->
    [one] One document is in { $folder }: look at it before you hand it over.
   *[other] { $number } documents are in { $folder }: look at them before you hand them over.
}
access-tell-unknown = Names that the archive does not know are not found: read everything through before you hand it over.
trouble-export-folder = The archive is in no folder. Name a folder with --out.
trouble-export-there = { $path } exists and stays as it is. Name another folder with --out.
trouble-export-nobody = Nobody in the archive is called ‘{ $name }’. Give the whole name, the e-mail address or the key.
