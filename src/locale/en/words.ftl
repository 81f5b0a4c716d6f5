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
turn-substitute = whoever decides in the place of the management
only-rejection = service ‘geen’: that can only be ‘niet-ontvankelijk’

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
to-do-bewaring = destroy the dossier
to-do-vaststellen = establish the annual report
