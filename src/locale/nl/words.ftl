month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

severity-error = fout
severity-breach = in strijd met de regeling
severity-late = te laat
severity-warning = waarschuwing
accounted = verantwoord
help = wat te doen
line = regel
article = art. { $number }

stage-unreadable = niet te lezen
stage-advised = nog niet ingediend
stage-deciding = nog te beoordelen
stage-handling = in behandeling
stage-finishing = af te ronden
stage-appeal = in beroep
stage-consequences = gevolgen van het oordeel
stage-archiving = te archiveren
stage-archived = gearchiveerd
stage-completed = afgerond

turn-anyone = iedereen
turn-complainant = de klager
turn-third = de onafhankelijke derde
turn-substitute = wie in de plaats van de leiding beslist
only-rejection = dienst ‘geen’: dat kan alleen ‘niet-ontvankelijk’ zijn

standing-met = gehaald
standing-met-within-outer = gehaald in de ruime lezing
standing-met-after = streefdatum gemist
standing-met-late = te laat gedaan
standing-running = loopt
standing-within-outer = volgens de strenge lezing te laat, volgens de ruime nog niet
standing-late = te laat
standing-past = streefdatum voorbij
standing-missing = niet gedaan

# Wat er te doen staat, per stap zoals die getypt wordt.
to-do-bewaring = het dossier vernietigen
to-do-vaststellen = het jaarverslag vaststellen
to-do-opstellen = het jaarverslag opstellen en de leiding informeren

# Wat voorbij zijn dag is en nog gedaan moet worden, overal in dezelfde woorden.
overdue-late = te laat
overdue-target = streefdatum voorbij
overdue-retention = te vernietigen
passed-late = { $days ->
    [one] één werkdag te laat
   *[other] { $days } werkdagen te laat
}
passed-target = { $days ->
    [one] streefdatum één werkdag voorbij
   *[other] streefdatum { $days } werkdagen voorbij
}
passed-retention = { $days ->
    [one] sinds één werkdag te vernietigen
   *[other] sinds { $days } werkdagen te vernietigen
}
amount-late = { $number } te laat
amount-target = { $number ->
    [one] 1 streefdatum voorbij
   *[other] { $number } streefdata voorbij
}
amount-retention = { $number } te vernietigen
nothing-late = Niets is te laat.
