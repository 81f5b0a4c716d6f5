month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

severity-error = error
severity-breach = against the regulation
severity-late = late
severity-warning = warning
accounted = accounted for
help = what to do
line = line
article = art. { $number }

stage-unreadable = can't be read
stage-advised = advised to lodge it
stage-deciding = waits for a decision
stage-handling = being handled
stage-finishing = to be finished
stage-appeal = under appeal
stage-consequences = consequences of the ruling
stage-archiving = to be archived
stage-archived = archived
stage-completed = completed

turn-anyone = anyone
turn-complainant = the complainant
turn-third = the independent third

standing-met = in time
standing-met-within-outer = within the outer reading
standing-met-after = done after its day
standing-met-late = done too late
standing-running = running
standing-within-outer = within the outer reading only
standing-late = late
standing-past = past its day
standing-missing = missing

# What is to be done, by step as it is typed.
to-do-bevestigd = ask the complainant whether it is meant as a complaint
to-do-verwezen-naar-backoffice = advise the complainant to lodge it at the back office
to-do-ingediend = lodge the complaint
to-do-geregistreerd = register the complaint
to-do-directie-geinformeerd = tell the management
to-do-besluit = decide whether the procedure applies
to-do-akkoord-klager = agree to light handling
to-do-ontvangstbericht = acknowledge receipt to the complainant
to-do-medewerker-geinformeerd = tell the employee
to-do-derde-geinformeerd = tell the independent third
to-do-overleg = consult the employee
to-do-klager-geinformeerd = tell the complainant how it was handled
to-do-uitkomst-aan-medewerker = tell the employee the outcome
to-do-maatregel = take a measure, or record why none is needed
to-do-oordeel-derde = rule on the appeal
to-do-gevolg = carry out what follows from the ruling
to-do-gearchiveerd = archive the dossier
to-do-bewaring = destroy the dossier
to-do-vaststellen = establish the annual report
