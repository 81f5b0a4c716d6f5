cli-step = Shows what can be done in a dossier now, or records a step
cli-step-id = The number, such as 2026-003, or the path of the file
cli-step-words = The step, and what else there is to say, as field=value; without a step it is shown what is possible now
cli-step-commit = Commits it at once, with a message without names
cli-step-examples =
    klacht step 2026-003
    klacht step 2026-003 ontvangstbericht stuk=ontvangst.pdf
    klacht step 2026-003 besluit uitkomst=toepasselijk --commit
    klacht step 2026-003 correctie op=geregistreerd wordt.datum=2026-06-11 reden='It was Thursday'

trouble-no-regulation = There is no regulation to hold this dossier against. ‘klacht check’ says what is wrong.
trouble-no-such-step = The step ‘{ $step }’ does not stand in the regulation of this dossier.
trouble-field-twice = ‘{ $field }’ is given twice: give it once.
trouble-step-nameless = ‘{ $word }’ belongs to a step: name the step before it.
trouble-new-step = ‘stap’ can’t be given here: a dossier begins with ‘{ $step }’. What comes after it is recorded with ‘klacht step’.
trouble-new-number = ‘nummer’ can’t be given here: klacht gives the first number that is free, now { $number }. Leave it out; the dossier gets another one afterwards with ‘klacht renumber { $number } NUMBER’.
trouble-step-word = ‘{ $word }’ is one too many: name one step, and the rest as field=value.
trouble-step-lacks = ‘{ $step }’ needs more; nothing was written.
trouble-step-left = Nothing was chosen, and nothing was written.
trouble-step-op = Behind ‘op’ belongs the step that you correct, or the number of one of these events; ‘{ $word }’ is neither.
trouble-edit-errors = { $number ->
    [one] This would make an error in { $path }; nothing was written.
   *[other] This would make { $number } errors in { $path }; nothing was written.
}
trouble-edit-finding = { $code }: { $text } { $help }
trouble-edit-refused = { $path } is written in a way in which nothing can be added safely; nothing was written.
trouble-commit = It stands in the file, but ‘{ $message }’ was not committed.
trouble-half-done = A ‘{ $command }’ was begun in this repository and is not done; nothing was written. Finish it first with ‘{ $command } --continue’, or break it off with ‘{ $command } --abort’.
trouble-no-branch = This repository is on no branch: a commit would belong to none, and be lost later; nothing was written. Go to a branch first with ‘{ $command }’.
trouble-asking = Nothing could be asked.
step-paste = Put this line under ‘verloop’ yourself: { $line }
step-lacks = Give { $field }=…
step-lacks-one = Give { $field }=… with one of: { $choices }
step-which = Which step in { $id }?
step-next = { $what } (whose turn: { $who })
step-next-due = { $what } (whose turn: { $who }), by { $due }
step-next-target = { $what } (whose turn: { $who }), target { $due }
step-nothing = After this nothing is left to be done.
step-others = Also possible: { $steps }.
step-how = To record: klacht step { $id } STEP
step-done = { $id }: { $event }
step-follows = Next: { $what }: klacht step { $id } { $step }
step-follows-apart = Next: { $what }

cli-new = Begins a dossier under the next free number
cli-new-words = A mail (.eml, .msg or mbox) that it begins with, and what stands in it, as field=value; with a point for what belongs under a key, such as klager.naam
cli-new-commit = Commits it at once, with a message without names
cli-new-examples =
    klacht new complaint.eml aard=organisatie dienst=training route=algemeen
    klacht new
    klacht new onderwerp='Zaal dubbel' aard=organisatie \
      dienst=leergang kanaal=mondeling route=algemeen datum=2026-06-12 \
      klager.naam='Ans Denkbeeld' klager.email=ans@denkbeeld.example
cli-add = Puts documents into the folder of a dossier and lists them in its file
cli-add-id = The number, such as 2026-003, or the path of the file
cli-add-files = The files; they are copied. Of a mail (.eml, .msg or mbox) the attachments are added apart
cli-add-kind = What it is: { $choices }
cli-add-date = The day that stands on it; otherwise today
cli-add-step = The step that the first document belongs to
cli-add-commit = Commits it at once, with a message without names
cli-add-examples =
    klacht add 2026-003 answer.eml --kind correspondentie
    klacht add 2026-003 klachtbrief.pdf --kind klachtbrief --date 2026-03-02
    klacht add 2026-003 uitstel.pdf --step uitstel
cli-fix = Mends what can be mended in one way only
cli-fix-paths = Only these dossiers or files
cli-fix-diff = Shows it first, and writes nothing
cli-fix-examples =
    klacht fix --diff
    klacht fix 2026-003
cli-renumber = Gives a dossier another number, as long as it was not pushed
cli-renumber-old = The number that it has now
cli-renumber-new = The new number; otherwise the next free one
cli-renumber-commit = Commits it at once
cli-renumber-examples =
    klacht renumber 2026-012
    klacht renumber 2026-012 2026-014

trouble-new-word = ‘{ $word }’ is no field=value, such as kanaal=mondeling.
trouble-new-lacks = A dossier needs more; nothing was written.
trouble-add-kind = Say what it is, or to which step it belongs; nothing was copied.
trouble-add-step = There is no ‘{ $step }’ without a document; nothing was copied.
trouble-add-by = The event was committed already, so the document is added by a ‘correctie’. Who records that is not known: tell git the address that stands in people.yaml, with ‘git config user.email’.
trouble-renumber-pushed = { $path } is with others already, so it keeps its number.
trouble-renumber-number = ‘{ $number }’ is no number, such as 2026-014.
trouble-renumber-taken = { $number } is in use already.
trouble-renumber-folder = { $path } stands there already, with documents of something else. Move that folder first, or choose another number.
new-done = Made: { $path }
add-done = { $path }: { $names }
add-place = Note: { $name } holds where the picture was taken. If that is not needed, remove the place and add the picture again.
add-makers = Note: { $name } names who wrote it: { $makers }.
add-changes = Note: { $name } keeps track of changes; what was struck out is in it still.
add-reason = Document added
fix-done = { $number ->
    [one] { $path }: 1 thing mended
   *[other] { $path }: { $number } things mended
}
fix-renamed = { $from } is now called { $to }.
fix-nothing = There is nothing that can be mended in one way only.
renumber-done = { $old } is { $path } now.
renumber-named = ‘{ $old }’ still stands in: { $paths }

cli-schema = Gives a JSON Schema of a file, by the office’s own regulation
cli-schema-of = Of which file: { $choices }
cli-schema-examples =
    klacht schema people > people.schema.json
    klacht schema dossier
    klacht schema regulation

cli-lsp = The language server for editors: findings, completion and remedies while you type
lsp-mend = Mend { $code }: { $text }
lsp-rename-nobody = ‘{ $key }’ is nobody’s key in people.yaml.
lsp-rename-word = ‘{ $key }’ can’t be a key: write one word of letters, digits, dashes and full stops that begins with a letter. A word such as ‘null’ or ‘true’ can’t be one.
lsp-rename-committed = ‘{ $key }’ stands in events that were committed, such as in { $path }, and those no longer change (H2). So the key stays; the name in people.yaml you can change.
lsp-rename-taken = ‘{ $key }’ is in use already: choose another key.
lsp-step = Add: { $what }
lsp-account = Account for { $code }
lsp-list = List ‘{ $file }’ under ‘stukken’
lsp-may-not = { $who }: may not do this step
lsp-due = { $what }: by { $due }
lsp-target = { $what }: target { $due }
trouble-lsp = The connection with the editor was lost.
trouble-stdin-path = With ‘--stdin-path’ goes a - in place of paths: klacht check --stdin-path PATH -
watch-again = ──── { $time } Something changed: once more.
lsp-correct = Correct this event
lsp-renumber = Give the dossier number { $number }
