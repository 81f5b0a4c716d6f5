# The command line.

cli-about = Complaints by the regulation: check, flag and show.
cli-examples =
    klacht check                   checks all dossiers
    klacht due                     what is late, and what comes next
    klacht show 2026-003           where this dossier stands
    klacht build                   makes the private and the public site in the folder site
    klacht explain A9.1            explains a rule
cli-heading-commands = Commands
cli-heading-examples = Examples:
cli-heading-arguments = About
cli-value-address = ADDRESS
cli-value-code = CODE
cli-value-command = COMMAND
cli-value-date = DATE
cli-value-dir = DIR
cli-value-email = EMAIL
cli-value-field = FIELD
cli-value-file = FILE
cli-value-format = FORMAT
cli-value-id = ID
cli-value-key = KEY
cli-value-kind = KIND
cli-value-language = LANGUAGE
cli-value-n = N
cli-value-name = NAME
cli-value-new = NEW
cli-value-old = OLD
cli-value-options = OPTIONS
cli-value-path = PATH
cli-value-person = PERSON
cli-value-port = PORT
cli-value-reason = REASON
cli-value-ref = REF
cli-value-rev = REV
cli-value-s = S
cli-value-seal = SEAL
cli-value-severity = SEVERITY
cli-value-shell = SHELL
cli-value-site = SITE
cli-value-step = STEP
cli-value-url = URL
cli-value-value = VALUE
cli-value-when = WHEN
cli-value-who = WHO
cli-value-y = Y
cli-value-year = YEAR
cli-man-name = NAME
cli-man-synopsis = SYNOPSIS
cli-man-description = DESCRIPTION
cli-man-extra = EXAMPLES
cli-usual = (otherwise { $value })
cli-heading-options = Options
cli-heading-global = General options
cli-heading-usage = Usage:
cli-help = Shows this help: -h in short, --help with examples
cli-version = Shows the version: -V the number alone, --version the commit that it was made of too
cli-global-directory = The folder with records/; else the nearest folder above that has records/regulation/
cli-global-today = Today as year-month-day, instead of the clock (also: KLACHT_TODAY)
cli-global-lang = The language of the messages: { $choices }; else that of the regulation (also: KLACHT_LANG)
cli-global-color = Colour: { $choices } (NO_COLOR and FORCE_COLOR count too)
cli-global-no_pager = Long output all at once; otherwise by KLACHT_PAGER, PAGER or less
cli-global-quiet = No progress and no summary
cli-global-no-cache = Take nothing from what earlier runs kept
cli-global-verbose = Tells more
cli-check = Checks the dossiers against the regulation
cli-check-paths = These dossiers only: files, folders or numbers
cli-check-since = Only dossiers that changed since this commit, committed or not: HEAD, a branch or a number
cli-check-format = How: { $choices }; with =FILE to a file; may be given several times
cli-check-fail_on = From which severity the outcome is 1: { $choices }
cli-check-stdin-path = Reads this file from standard input in place of the disk; a - stands behind it
cli-check-watch = Checks again when something changes; Ctrl-C ends it
cli-check-examples =
    klacht check
    klacht check 2026-003
    klacht check --format human --format json=findings.json
    klacht check --format github --format sarif=klacht.sarif
    klacht check --stdin-path records/complaints/2026/2026-003.md - < draft.md
    klacht check --fail-on late
cli-check-remark = Outcome: 0 nothing from that severity up, 1 something, 2 the work could not be done.
cli-build = Makes the private site and the public site
cli-build-out = The folder for both sites
cli-build-only = The private or the public site only: { $choices }
cli-build-publish = Records in the ledger that the public site goes online like this
cli-build-examples =
    klacht build
    klacht build --out /srv/complaints --only public
    klacht build --out /srv/complaints --only public --publish
cli-due = Shows what is late and what falls due soon
cli-due-within = So many working days ahead
cli-due-format = How: { $choices } (ics is for a calendar, mail for messages to whoever has the turn)
cli-due-out = The folder for messages of ‘--format mail’: one a person, in the place of that of another run
cli-due-exit-code = The outcome is 1 when something is late or to be destroyed
cli-due-examples =
    klacht due
    klacht due --within 10
    klacht due --format ics > complaints.ics
    klacht due --format json
    klacht due --format mail --out messages
cli-show = Shows one dossier: course, terms, next step and findings
cli-show-id = The number, such as 2026-003, or the path of the file
cli-show-format = How: { $choices }
cli-show-examples =
    klacht show 2026-003
    klacht show 2026-003 --format json
cli-log = Shows the trail of a dossier: who recorded what, and when
cli-log-id = The number, such as 2026-003, or the path of a file under records/
cli-log-format = How: { $choices }
cli-log-examples =
    klacht log 2026-003
    klacht log records/people.yaml
    klacht log 2026-003 --format json > trail.json
cli-audit = Audits the whole history: who recorded what, and whether anything was changed afterwards
cli-audit-seal = Puts a seal on the history so far, in records/ledger/seals.yaml
cli-audit-to = Also writes the seal to this file, to be mailed or printed
cli-audit-against = Verifies a seal that was kept elsewhere: the line itself, or a file that holds it
cli-audit-since = Only what was committed since this commit, or since a seal that was kept elsewhere and holds: the line itself, or a file that holds it
cli-audit-format = How: { $choices }; with =FILE to a file; may be given several times
cli-audit-fail_on = From which severity the outcome is 1: { $choices }
cli-audit-examples =
    klacht audit
    klacht audit --seal --to ../seal.txt
    klacht audit --against ../seal.txt
cli-audit-remark = Outcome: 0 nothing from that severity up, 1 something, 2 the work could not be done.
cli-purge = Destroys dossiers after their retention, out of the whole history
cli-purge-ids = The numbers, such as 2023-002; to be shown without any, all whose retention is over
cli-purge-due = All dossiers whose retention is over
cli-purge-execute = Does it, to those that are named or with --due to all that are due; without this it is only shown what would happen
cli-purge-list = Writes the list with reasons to a file, to be signed
cli-purge-by = Who destroys: a key of people.yaml; otherwise git's address tells
cli-purge-erasure-request = Before the end of the term, because somebody asks for it (GDPR, article 17)
cli-purge-clean = Clears away what bears a name besides the dossiers, where it can
cli-purge-approve = Agrees as the second person; commit that yourself after it
cli-purge-adopt = Follows a destruction that was made elsewhere, after git fetch; without a name that of the branch that is followed
cli-purge-verify = Searches here for what was destroyed
cli-purge-examples =
    klacht purge
    klacht purge --list ../to-destroy.md
    klacht purge 2023-002 --execute
    klacht purge --due --execute --by sdevries
cli-purge-remark = Outcome: 0 done, 1 something was found or left, 2 refused.
cli-report = Gives the figures of a year, for the management or for anyone
cli-report-year = The year of receipt, such as 2025
cli-report-format = How: { $choices }
cli-report-audience = For whom: internal (everything, for the management) or public (what anyone may know)
cli-report-draft = Writes a draft of the annual report in records/reports/, with the public figures
cli-report-freeze = Freezes the public figures in records/ledger/, once the report is established
cli-report-correct = Replaces frozen figures by those of today, keeps the old ones in records/ledger/ and says in public that they were corrected
cli-report-confirm_copies = Confirms when freezing that nobody can be known by what stands in a dossier too
cli-report-examples =
    klacht report 2025
    klacht report 2025 --audience public
    klacht report 2025 --format csv > figures.csv
    klacht report 2025 --draft     a draft, to be completed
    klacht report 2025 --freeze    from then on the published figures don’t change
    klacht report 2025 --correct   changes them all the same, and says so in public
cli-explain = Explains a rule, or lists all rules
cli-explain-code = The code of the rule, such as A9.1
cli-explain-format = How: { $choices }
cli-explain-examples =
    klacht explain
    klacht explain A9.1
    klacht explain --format json > rules.json
cli-init = Makes a new private repository of records, ready to commit
cli-init-folder = The folder; otherwise the one you are in
cli-init-from = Your own regulation, as a file of klacht; otherwise a model to fill in
cli-init-organisation = The name of the organisation
cli-init-address = Its address
cli-init-email = The e-mail address for complainants
cli-init-website = The address of the public site
cli-init-third = The name of the independent third
cli-init-third_organisation = The organisation of the independent third
cli-init-third_address = The address of the independent third
cli-init-director = The name of whoever carries the final responsibility now, such as the management
cli-init-director_email = The e-mail address of whoever carries the final responsibility
cli-init-examples =
    klacht init ~/klachten
    klacht init ~/klachten --from regulation.md --director "Anne Voorbeeld"
cli-init-remark = On a terminal what you leave out is asked for. What is there already is never overwritten.
cli-hook = What git calls: on a commit and on a push
cli-hook-examples =
    klacht hook install                      in a clone: checks every commit from now on
    klacht hook install /srv/klachten.git    on the server: checks every push from now on
cli-hook-remark =
    Outcome: 0 all is well, 1 refused for an error or what is against the regulation and not
    accounted for, 2 the work could not be done. What is late, or a warning, stops nothing.
cli-hook-pre-commit = Checks what is staged to be committed
cli-hook-pre-merge-commit = Checks what git commits by itself when it merges
cli-hook-commit-msg = Checks the message of a commit: it names nobody of a dossier
cli-hook-commit-msg-file = The file that holds the message
cli-hook-pre-receive = Checks on the server what is pushed, and what it adds to the history
cli-hook-post-receive = What git calls after a push: follows a destruction, and cleans the server
cli-hook-install = Makes git check from now on: on the server every push, elsewhere every commit
cli-hook-install-repository = The repository’s folder; otherwise the one you are in
cli-demo = Makes an invented office with dossiers and history, to try the program on
cli-demo-folder = The folder it goes to; it must be empty, or not be there yet
cli-demo-dossiers = How many dossiers
cli-demo-years = Over how many years, up to today
cli-demo-seed = A number; the same number gives the same commits on the same day
cli-demo-bare = Without a work tree, as on a server
cli-demo-examples =
    klacht demo office
    klacht demo office --dossiers 200 --years 6 --seed 7
    klacht --today 2026-06-15 demo office
cli-demo-remark =
    All people, complaints and documents are made up. Some of it is against the regulation, to be seen:
    a server with the hook takes it once a reason is given.
cli-completions = Makes completion for a shell
cli-completions-shell = The shell: { $choices }
cli-completions-words = The line up to the cursor: gives what can come there
cli-man = Makes the manual page
cli-man-folder = The folder for a page of the program and of each verb; without it all stands in one

usage-unknown-verb = There is no command ‘{ $verb }’.
usage-unknown-argument = There is no option ‘{ $argument }’ here.
usage-value = ‘{ $value }’ is not possible for { $argument }.
usage-conflict = { $argument } and { $other } don’t go together.
usage-one-too-many = ‘{ $argument }’ is one too many: this takes one at a time.
usage-missing = Something is missing: { $argument }.
usage-no-verb = Give a command, such as ‘klacht check’. ‘klacht --help’ lists them all.
usage-today-help = Give a real day from 1900 up to and including 2200 as year-month-day, such as 2026-06-15.
usage-within-help = Give a number of working days from 0 to 260.
usage-id-help = Give the number of a dossier, such as 2026-003.
usage-year-help = Give a year from 1900 up to and including 2200 in four digits, such as 2025.
usage-port-help = Give a number from 0 to 65535, such as 8080; with 0 a free port is chosen.
usage-dossiers-help = Give a number of dossiers from 1 to 1000000.
usage-years-help = Give a number of years from 1 to 100.
usage-seed-help = Give a whole number of 0 or more, such as 7.
usage-no-value = { $argument } lacks its value.
usage-no-file = { $argument } lacks the file behind ‘=’.
usage-no-verb-of = Say with ‘{ $verb }’ what it should do.
usage-verbs-help = ‘klacht --help’ lists all commands.
usage-other = The command is not right: { $details }.

cause-denied = The rights to it are lacking. Give yourself those rights, or let someone do it who has them.
cause-folder = It is a folder. Name a file.
cause-full = The disk is full. Make room and try again.
cause-name = That name is not possible. Choose a shorter one.
cause-no-folder = A part of the path is no folder.
cause-not-found = It does not exist. Make the folder first, or mend the path.
trouble-no-such-file = There is no file { $path }. Mend the path; it counts from the folder in which you are.
cause-exists = It exists already.
cause-in-use = It is in use already.
cause-cut-short = It ends too soon.
cause-no-text = It is no text, or not in UTF-8. Name a text file, or save it as UTF-8.
cause-read-only = Nothing can be written here: the disk is read-only. Choose another place.

trouble-output = The output could not be written.
trouble-current-folder = The current folder can't be read.
trouble-no-records = There is no folder records in { $folder }. Name the folder in which it stands; a new archive begins with ‘klacht init’.
trouble-no-such-folder = There is no folder { $folder }.
trouble-no-repository = In { $folder } and above there is no folder with records/regulation/. Go to the folder with dossiers, or name it with -C; a new archive begins with ‘klacht init’.
trouble-output-inside = { $path } lies among the records or in git’s own folder. Nothing is written there: name a place outside, such as one folder up.
trouble-output-around = { $path } holds the records. What is made there is kept from git, and so would they be: name a folder of its own with --out, such as site.
trouble-output-unignored = Git would take the private site ({ $path }/) into the history, since a .gitignore stands there that does not name it. Add ‘/{ $path }/’ to the .gitignore at the top of the repository, or choose another folder with --out.
due-unknown = { $number ->
    [one] One file can’t be used as it stands, so that something may be missing here: { $paths }.
   *[other] { $number } files can’t be used as they stand, so that something may be missing here: { $paths }.
} ‘klacht check’ says what is wrong.
gathered-without = These records could not be read, so what they hold is not in it: { $paths }. ‘klacht check’ says what is wrong.
trouble-path-of-nothing = { $path } is no dossier, nor anything else that is checked.
trouble-no-such-path = { $path } is no file here, and no dossier has that number.
trouble-several-dossiers = More than one file is called ‘{ $id }’: { $paths }. Name the path of the one you mean.
trouble-no-such-dossier = There is no dossier ‘{ $id }’.
trouble-no-such-rule = There is no rule ‘{ $code }’.
trouble-cause = { $cause }
trouble-read = { $path } can't be read.
trouble-link = { $path } is a symbolic link, which is not followed. Put the file itself there.
trouble-no-file = { $path } is no ordinary file, as a device or a pipe, and was not read.
trouble-file-large = { $path } is larger than { $most } MB and was not read. Make it smaller or divide it.
trouble-read-several = { $number } places can't be read:
trouble-read-place = { $path }: { $cause }
trouble-no-git = These dossiers are in no git repository, so there is no trail. ‘git init’ starts one.
trouble-shallow = This copy lacks a part of the history (shallow clone). Fetch the rest with ‘git fetch --unshallow’.
trouble-missing = A part of this history is not here or can’t be read (object { $object }). Fetch all of it with ‘git fetch --refetch --no-filter’; where that does not help, ‘git fsck’ says what is broken, and a new copy (git clone) is the way out.
trouble-too-much = More files differ in this history than an office ever has. Folders within folders, all alike, can stand for millions of them: take them out of ‘records’, also out of the history.
trouble-no-revision = There is no commit ‘{ $name }’. Give a name that git knows, such as a branch (main) or a commit's number.
trouble-history = The history can't be read.
trouble-seal-nowhere = ‘{ $given }’ is no line of a seal, and there is no file of that name.
trouble-since-nowhere = ‘{ $given }’ is no commit and no line of a seal, and there is no file of that name. A commit is named as git knows it, such as a branch (main) or its number.
trouble-no-seal = There is no seal in ‘{ $given }’: a line that begins with ‘klacht-zegel’.
trouble-seal-empty = Nothing was recorded yet, so there is nothing to seal.
trouble-seal-broken = No seal was made: the history was rewritten (H7), or a seal was changed or taken away (H15). A new seal would cover that up.
trouble-seals-unread = No seal was made: what stands on line { $line } of { $path } can't be read, and writing would lose it. Put back what stood there, for example with ‘git checkout’, or mend that line; ‘klacht check’ says what is wrong with it.
trouble-write = { $path } could not be written.
trouble-build-busy = Another command is building in { $path }. Wait until it is done.
trouble-report-not-frozen = No figures over { $year } are public: they are not frozen. When the report is established, freeze them with ‘klacht report { $year } --freeze’; what that makes public then stands in records/ledger, to be read before you commit it. ‘klacht report { $year }’ shows your own figures.
trouble-report-not-public = No figures over { $year } are public: the year is not over. Interim accounts can be subtracted from each other, and then a complaint can be recognised. When the year is over and the report is established, freeze them with ‘klacht report { $year } --freeze’; ‘klacht report { $year }’ shows your own figures.
trouble-publish-private = ‘--publish’ is about the public site, which ‘--only private’ leaves out. Leave out one of the two.
trouble-publications-unread = { $path } can't be read, so nothing is added to it. ‘klacht check’ says what is wrong with it.
trouble-out-not-ours = { $path } exists already and was not made by klacht. Choose another folder with --out.
trouble-demo-not-empty = { $path } is not empty. Choose another folder; nothing is overwritten here.
trouble-demo-early = The regulation that comes with it is of { $day }; the history can't begin before. Give fewer years with --years.
trouble-demo-git = The repository could not be made.
trouble-template = A template in site-templates/ is not right, { $place }: { $text }
trouble-template-name = { $place } asks for ‘{ $name }’, which no template is given. It is given { $given }.
trouble-template-file = { $place } takes the place of no template: there is none of this name.

note-opened = { $folder }: { $dossiers ->
    [one] 1 dossier
   *[other] { $dossiers } dossiers
}, { $versions ->
    [one] 1 version
   *[other] { $versions } versions
} of the regulation, seen on { $today }.
progress-dossiers = dossiers
count-error = { $number ->
    [one] 1 error
   *[other] { $number } errors
}
count-breach = { $accounted ->
    [0] { $number } against the regulation
   *[other] { $number } against the regulation ({ $accounted } accounted for)
}
count-warning = { $number ->
    [one] 1 warning
   *[other] { $number } warnings
}
summary-dossiers = { $number ->
    [one] 1 dossier
   *[other] { $number } dossiers
}
summary-clean = nothing to remark.
summary-next = ‘klacht explain CODE’ explains a rule.
summary-severity = severity
summary-rule = rule
summary-place = place
summary-finding = what was found
summary-more = And { $number } more, which stand in the log of this step.
sarif-root = The top of the git repository, or the folder with records/ outside git.

explain-next = ‘klacht explain CODE’ explains a rule.
explain-or-lighter = { $severity }, in lighter cases { $lighter }
explain-article = Article { $number }
explain-idle = Your regulation has nothing that this rule is about, so there is nothing for it to find.
explain-idle-short = not in your regulation
explain-remedy = What to do
explain-good = Good
explain-bad = Bad
rule-group-f = F  The form of the files
rule-group-r = R  The regulation and the people
rule-group-a = A  The articles
rule-group-s = S  The steps of the own regulation
rule-group-h = H  The history
rule-group-p = P  The public side

due-nothing = Nothing is late, and nothing falls due within { $days ->
    [one] one working day
   *[other] { $days } working days
}.
due-nothing-read = In what can be read nothing is late, and nothing has to happen within { $days ->
    [one] one working day
   *[other] { $days } working days
}.
due-today = today
due-target-today = target today
due-target-in = { $days ->
    [one] target in one working day
   *[other] target in { $days } working days
}
due-in = { $days ->
    [one] in one working day
   *[other] in { $days } working days
}
due-soon = Another { $number } within { $days ->
    [one] one working day
   *[other] { $days } working days
}.
due-soon-title = within { $days ->
    [one] one working day
   *[other] { $days } working days
}
due-retention = { $dossiers }: ‘klacht purge --due’ shows what it takes.
due-possible = Without a fixed date
due-possible-more = { $dossiers } and { $number } more
due-unnumbered = dossier without a number
due-mail = On { $day } it is your turn for:
due-mail-subject = Complaints: { $told }
due-mail-partial = Not all dossiers can be read: something may be missing here.
due-calendar-target = { $what } (target)
due-mail-nobody = { $number ->
    [one] For 1 thing nobody with an address in people.yaml has the turn; ‘klacht due’ shows it.
   *[other] For { $number } things nobody with an address in people.yaml has the turn; ‘klacht due’ shows them.
}
trouble-due-out = By --out messages go to a folder: that is possible with ‘--format mail’ only.
due-next = ‘klacht show NUMBER’ shows where a dossier stands.

show-course = Course
show-corrected = corrected: { $field } from { $from } to { $to }
show-lapsed = lapsed
show-documents = Documents
show-deadlines = Terms
show-retention = kept up to this day
show-outer = outer reading { $outer }
show-done = done on { $day }
show-original = without extension { $day }
show-next = What now
show-later = After that
show-due = by { $due }
show-due-target = target { $due }
show-suspicion = suspicion: { $ground }; of this only a stub is kept
show-anonymous = anonymous: what needs the complainant is not asked for
show-resumed = taken up again on { $day }: the terms count from that day
show-findings = Findings

build-done = { $written ->
    [0] Nothing changed.
    [one] 1 file written.
   *[other] { $written } files written.
} Open { $page }.
build-public-done = The public site is in { $path }.
build-errors = { $number ->
    [one] There is 1 error. ‘klacht check’ names it and says what to do.
   *[other] There are { $number } errors. ‘klacht check’ names them and says what to do.
}
demo-done = { $dossiers ->
    [one] 1 dossier
   *[other] { $dossiers } dossiers
} in { $commits } commits, the last is { $tip }.
demo-next = Try ‘klacht -C { $path } --today { $today } check’, and then ‘build’.
demo-next-bare = Get a work tree with ‘git clone { $path }’.
build-shallow = The private pages show no trail: this copy lacks a part of the history. Fetch the rest with ‘git fetch --unshallow’.
build-unread = The private pages show no trail, because the history can’t be read: { $reason }
build-no-public = The public site was not made: there is no regulation that can be read.
build-withheld = The public site was not published; what stood there already has not changed. Mend what stands above and build again.
build-online-published = Mind: what may not be public is online already. The site in { $path } has been published like this since { $day }; it stands on { $pages }. Take those pages offline until they are mended. If it is personal, this is a data breach: see docs/avg.md, also on notifying within 72 hours.
build-online-written = Mind: what may not be public already stands in { $path }, written on { $day }: on { $pages }. If that folder is online, take those pages offline until they are mended. If it is personal, this is a data breach: see docs/avg.md, also on notifying within 72 hours.
build-previous-published = Mind: what may not be public has been online. The public site before this one, that of { $path }, was published like this and stood online since { $day }; it stood on { $pages }. It was removed from that folder. If it is personal, this is a data breach: see docs/avg.md, also on notifying within 72 hours.
build-previous-written = Mind: what may not be public stood in the public site before this one, that of { $path }, written on { $day }: on { $pages }. It was removed from that folder. If that site was online and it is personal, this is a data breach: see docs/avg.md, also on notifying within 72 hours.
build-published = Recorded in { $path } that the public site goes online like this. Record that file in git too.
build-publications-comment = Recorded by ‘klacht build --publish’: which public site went online when. Change nothing here by hand.
