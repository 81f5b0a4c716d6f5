# The site at the desk: `klacht serve` and the forms on it.
cli-serve = Shows the site on this computer, with forms that write what the commands write
cli-serve-public = The public site in place of the office's own
cli-serve-read_only = No forms: nothing can be written
cli-serve-port = The port; otherwise one that is free
cli-serve-open = Opens the browser
cli-serve-out = Where the pages stand
cli-serve-examples = Examples:
      klacht serve --open
      klacht serve --read-only --port 8017
      klacht serve --public

serve-where = { $address } – on this computer only, and for one person; Ctrl-C stops it.
serve-who = What you record is in the name of { $name } ({ $roles }).
serve-unknown = What you record is in the name of { $name } <{ $address }>, who is not in records/people.yaml. Put this address there under the person's ‘email’, or give git the right one: git config user.email ADDRESS
serve-nobody = git does not know who you are, and then nothing can be recorded: git config user.name NAME and git config user.email ADDRESS
serve-foreign-host = This site answers to the name 127.0.0.1 or localhost only, with its port.
serve-foreign-origin = This was asked from a page of somebody else, and is not done.
serve-no-token = Open the address that ‘klacht serve’ showed at its start, with all that stands behind ‘token=’.
serve-not-found = Nothing stands here.
serve-old-form = This form is not of now: ‘klacht serve’ was started again. Open the page again.
serve-too-large = More than 64 MB at once can't be taken. Put the files into the folder yourself and list them with ‘klacht add’.
serve-unread = What was sent did not arrive whole; nothing was written.
serve-used = This was recorded already, or the form is too old. Nothing was written now.
serve-not-committed = ‘{ $message }’ was not recorded: git, or a check that goes with it, refuses. All stands as it stood, and what you filled in stands below. When that is mended, record it again. Git says:
serve-unseen = ‘{ $field }’ had a character that can't be seen ({ $code }). It was taken out of the form; see whether it is right as it is now, and go on.
serve-lacks = Fill in: { $field }
serve-lacks-one = Fill in: { $field } (one of: { $choices })
serve-letters-out = Letters
serve-letter-word = { $what } (Word)
serve-changed = Changed meanwhile
serve-changed-below = { $path } changed since you opened the form. Nothing was written. This is different there:
serve-again = Begin again with the file as it is now
serve-refused = That could not be done
serve-nothing-changes = Nothing would change by this.
serve-bar = Recording
serve-next = { $id }: what is possible now
serve-next-step = Next step
serve-to-do = To be done
serve-others = May have happened besides
serve-more = More
serve-dossier = Dossier
serve-add = Add documents
serve-add-intro = The files come into the dossier's folder as they are, under a name that every system can hold.
serve-documents = Files
serve-no-file = No file was chosen.
serve-correct = Correct
serve-correct-which = Which line is not right?
serve-correct-intro = Change what it should have said. The line itself stays; below it comes what should have been otherwise.
serve-no-event = That line is not there, or the regulation knows no correction.
serve-lapses = Did not happen, or belongs to another dossier
serve-why = Why
serve-corrected-by = Corrected by
serve-account = Give a reason
serve-account-intro = What is against the regulation stays visible; the reason comes to stand with it.
serve-breach = What is against the regulation
serve-text = Change the text
serve-text-intro = The text below the data of the dossier. It can be laid out with Markdown.
serve-body = Text
serve-new = New complaint
serve-new-intro = What is not known yet can stay empty; what is needed will be said. The dossier gets the next free number.
serve-received = Day of receipt
serve-letters = Letter or mail of the complainant
serve-letters-hint = Choose a letter, or a mail (.eml, .msg or mbox): what it says is filled in below, and you see whether it is right.
serve-given = Files that you gave (without a tick they are left out)
serve-file-gone = A file that you gave is there no more: the form is too old, or ‘klacht serve’ was started again. Choose the file again.
serve-stub = With a suspicion the dossier holds no more than it must: the files are not put with it.
serve-document = Document of this step
serve-article = Article { $articles }
serve-complainant = the complainant
serve-third = the independent third
serve-dossier-or-no = ‘nee’, or the number of the dossier
serve-push = Send
serve-take-in = First take in what others did
serve-git-done = Done.
serve-git-failed = That could not be done; nothing is lost. This is what git says:
serve-other-first = When somebody else was first, take in what they did, and then send. Where both changed the same lines all stays as it was: ask somebody who knows git, and see the manual.
serve-no-upstream = No server is set to which this could go.
serve-unsent = { $number ->
    [0] All was sent.
    [one] One commit was not sent yet:
   *[other] { $number } commits were not sent yet:
}
trouble-serve = The computer gives no random numbers, and without them nobody can be let in safely.
trouble-serve-port = Port { $port } is not free. Choose another with --port, or leave that out.
trouble-serve-open = The browser did not open. Open the address above yourself.

serve-key-onderwerp = Subject
serve-key-aard = Nature
serve-key-dienst = Service
serve-key-kanaal = Channel
serve-key-route = Route
serve-key-klager-naam = Name of the complainant
serve-key-klager-organisatie = Organisation of the complainant
serve-key-klager-email = E-mail of the complainant
serve-key-klager-telefoon = Telephone of the complainant
serve-key-klager-adres = Address of the complainant
serve-key-klager-anoniem = The complainant stays anonymous
serve-key-betreft = Employees concerned
serve-key-directie-gevraagd = The complainant asked for the management
serve-key-vermoeden = Suspicion of something outside the regulation
serve-key-vervanger = Decides in the place of the management

desk-skip = To the content
desk-name = Complaints
desk-nav-label = Parts
desk-overview = Overview
desk-new = New complaint
desk-push = Send
desk-refused = Not recorded yet
desk-required = (needed)
desk-preview = See what will be written
desk-cancel = Leave it
desk-difference = What changes
desk-added = added:
desk-removed = removed:
desk-draft-intro = This changes in
desk-documents = Documents that are added
desk-brings = What will be found then
desk-commit-as = The commit is called
desk-confirm = Record
desk-take = Take over what it says
desk-taken = Taken over; see whether it is right
desk-told = Note
desk-look = As it stands now
desk-lacks = Can't be recorded yet
desk-gone = ‘klacht serve’ answers no more. What you filled in stands here only.
desk-drop = Files can be dragged here too.
