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
stage-advised = not lodged yet
stage-deciding = to be assessed
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

standing-met = met
standing-met-within-outer = met on the outer reading
standing-met-after = target missed
standing-met-late = done too late
standing-running = running
standing-within-outer = late on the strict reading, not yet on the outer one
standing-late = late
standing-past = target passed
standing-missing = never done

# What is to be done, by step as it is typed.
to-do-bewaring = destroy the dossier
to-do-vaststellen = establish the annual report
to-do-opstellen = draw up the annual report and inform the management

# What is past its day and still to be done, in the same words everywhere.
overdue-late = late
overdue-target = target passed
overdue-retention = to be destroyed
passed-late = { $days ->
    [one] one working day late
   *[other] { $days } working days late
}
passed-target = { $days ->
    [one] target passed one working day ago
   *[other] target passed { $days } working days ago
}
passed-retention = { $days ->
    [one] to be destroyed for one working day
   *[other] to be destroyed for { $days } working days
}
amount-late = { $number } late
amount-target = { $number ->
    [one] 1 target passed
   *[other] { $number } targets passed
}
amount-retention = { $number } to be destroyed
nothing-late = Nothing is late.
