# De labels van de besloten site.

site-name = Klachtendossiers
site-skip = Naar de inhoud
site-confidential = Vertrouwelijk
site-audience = Alleen voor { $roles }
site-and = { $first } en { $last }
site-cited = {" "}(art. { $articles })
site-footer = Vertrouwelijk. Niet doorsturen.
site-footer-envelope = Vertrouwelijk. Niet doorsturen; intern alleen op papier, in een gesloten envelop{ $cited }.
site-nav-label = Hoofdmenu
site-nav-overview = Overzicht
site-nav-register = Register
site-nav-figures = Cijfers
site-nav-rules = Regels
site-nav-retention = Bewaartermijn
site-number = Dossier
site-no-subject = Geen onderwerp
site-received = Ontvangen op
site-today = vandaag
site-before = uiterlijk
site-article-short = art.
site-file-complaints = dossier
site-file-people = de lijst van mensen
site-file-regulation = de regeling
site-file-reports = het jaarverslag
site-file-ledger = het grootboek
site-finding-mend = Wat te doen in het bestand
site-place = { $path }, regel { $line }

# Een dossier

site-errors-title = Dit bestand moet hersteld worden
site-errors-intro = Wat hieronder staat, is niet leesbaar of spreekt zichzelf tegen. De rest van de pagina toont wat wel gelezen kon worden.
site-turn-title = Nu te doen
site-later-title = Daarna
site-gist-ending = Afloop
site-gist-about = Over
site-ended-withdrawn = ingetrokken door de klager
site-ended-light = licht afgehandeld
site-ended-answered = beantwoord
site-ended-appeal = in beroep
site-stub-note = Van zo’n melding bewaren wij alleen dit. Klager, stukken en verhaal staan er met opzet niet in.
site-management-concerned = Deze klacht gaat over de leiding ({ $accountable }). Spreek eerst af wie in haar plaats beslist.
site-management-replaced = Deze klacht gaat over de leiding ({ $accountable }). { $name } beslist in haar plaats.
site-note-management = Gaat over de leiding ({ $accountable }).
site-note-unnamed = Gaat over de leiding ({ $accountable }). Spreek eerst af wie in haar plaats beslist.
site-turn-anyone = iedereen
site-turn-substitute = wie in de plaats van de leiding beslist
site-turn-ended = Geëindigd
site-turn-resumed = Weer opgenomen
site-only-rejection = dienst ‘geen’: dat kan alleen ‘niet-ontvankelijk’ zijn
site-course = Behandeling
site-course-ended = hier geëindigd
site-course-resumed = hier weer opgenomen; de termijnen tellen vanaf deze dag
site-task-verwezen-naar-backoffice = De klager adviseren de klacht in te dienen bij { $desk }
site-task-directie-geinformeerd = De leiding informeren ({ $accountable })
site-task-ask = { $task }; vraag de klager of die dat nog wil
site-task-destroy = Dossier vernietigen
site-timeline-title = Verloop en termijnen
site-timeline-caption = De nummers verwijzen naar de lijst hieronder.
site-shape-term = de termijn
site-shape-over = te laat
site-anchor-ontvangen = ontvangen
site-anchor-besluit = besluit
site-anchor-uitstel = uitstel
site-anchor-klager-geinformeerd = antwoord
site-anchor-ingetrokken = ingetrokken
site-anchor-beroep = beroep
site-anchor-oordeel-derde = oordeel
site-shape-organisation = organisatie
site-shape-complainant = klager
site-shape-third = onafhankelijke derde
site-course-title = Verloop
site-no-steps = Er is nog geen stap leesbaar vastgelegd.
site-no-date = datum ontbreekt
site-document = Stuk
site-corrected = Gecorrigeerd:
site-corrected-from = van
site-corrected-to = naar
site-lapsed = vervallen
site-body-title = Aantekeningen
site-findings-title = Bevindingen
site-no-findings-yet = Tot nu toe niets aan te merken.
site-no-findings = Niets aan te merken. Alles ging volgens de regeling.
site-accountings-title = Verantwoording
site-deadlines-title = Termijnen
site-outer = ruim:
site-not-regulated = geen vaste termijn
site-no-deadlines = Er loopt geen termijn.
site-facts-title = Gegevens
site-people-title = Mensen
site-complainant = Klager
site-no-complainant = Niet vastgelegd
site-organisation-people = Van de organisatie
site-documents-title = Stukken
site-no-documents = Geen stukken
site-document-missing = ontbreekt in de map
site-part-concerned = betrokken medewerker
site-part-receiver = ontving de klacht
site-part-substitute = beslist in de plaats van de leiding
site-actor-complainant = de klager
site-actor-third = de onafhankelijke derde
site-anonymous = anoniem
site-anonymous-steps = wat alleen samen met de klager kan, wordt niet gevraagd
site-nobody = niemand in het bijzonder
site-field-sentence = Zin zonder namen
site-yes = ja
site-no = nee
site-or = of

# Op papier

site-paper-title = Op papier
site-form-title = Registratieformulier klacht
site-form-article = Onderdeel { $part } van het klachtendossier{ $cited }
site-form-name = registratieformulier
site-form-complaint = De klacht
site-form-complainant = De klager
site-form-concerned = Betrokken medewerkers
site-form-handling = De behandeling
site-form-date = Datum
site-form-signature = Handtekening { $roles }
site-cover-title = Voorblad gesloten envelop
site-cover-stamp = Vertrouwelijk en Persoonlijk
site-cover-to = Aan
site-cover-blank = zonder naam
site-cover-note = Alleen te openen door de geadresseerde{ $cited }.
site-back-to-dossier = Terug naar het dossier
site-print = Afdrukken
site-print-hint = Alleen dit blad komt uit de printer.

# Hoe iets ervoor staat

site-time-today = vandaag
site-time-aimed-today = streefdatum vandaag
site-term-announced-within = de toegezegde dag valt daarbinnen
site-term-met = gehaald
site-term-met-outer = gehaald in de ruime lezing
site-term-met-late = te laat gedaan
site-term-missing = niet gedaan
site-term-target-missed = streefdatum gemist
site-term-within-outer = volgens de strenge lezing te laat, volgens de ruime nog niet
site-term-original = Eerste termijn
site-term-extended = uitgesteld
site-term-extension-notice = Bericht van uitstel
site-term-answer = Uiterste dag voor het antwoord
site-term-if-needed = alleen bij uitstel
site-term-over = voorbij
site-term-retention = Bewaren tot en met
site-destroy-by = te vernietigen uiterlijk { $day }
site-destroy-late = uiterlijk { $day } te vernietigen: { $late }
site-retention-held = langer bewaard
site-retention-soon = binnen twee maanden
site-retention-faulty = eerst verbeteren
site-retention-running = wordt bewaard

# Namen van gegevens

site-fact-number = Nummer
site-fact-subject = Onderwerp
site-fact-received = Ontvangen op
site-fact-receiver = Ontvangen door
site-fact-nature = Aard
site-fact-service = Dienst
site-fact-channel = Kanaal
site-fact-route = Route
site-fact-outcome = Uitkomst
site-fact-regulation = Regeling van
site-fact-management-requested = Bericht aan de leiding gevraagd
site-fact-suspicion = Vermoeden
site-fact-substitute = In plaats van de leiding
site-fact-anonymous = Gevolg
site-fact-name = Naam
site-fact-organisation = Organisatie
site-fact-email = E-mail
site-fact-telephone = Telefoon
site-fact-address = Adres
site-fact-employee = Medewerker
site-fact-decision = Besluit
site-fact-verdict = Oordeel
site-fact-handled = Klager geïnformeerd op
site-fact-date = Datum
site-fact-step = Stap
site-fact-by = Door
site-service-none = buiten de regeling

# Waarden uit gesloten lijsten

site-route-eigen-werk = eigen werk
site-route-collega = collega
site-route-algemeen = algemeen
site-route-directie = de leiding
site-outcome-toepasselijk = procedure van toepassing
site-outcome-licht = lichte afhandeling
site-outcome-niet-ontvankelijk = niet-ontvankelijk
site-outcome-uitgesloten = valt buiten de regeling
site-outcome-ingetrokken = ingetrokken
site-verdict-gegrond = gegrond
site-verdict-deels-gegrond = deels gegrond
site-verdict-ongegrond = ongegrond
site-verdict-geen-oordeel = geen oordeel
site-measure-corrigerend = corrigerend
site-measure-preventief = preventief
site-progress-genomen = genomen
site-progress-voorgesteld = voorgesteld
site-progress-opgedragen = opgedragen
site-progress-uitgevoerd = uitgevoerd
site-progress-geen = geen gevolgen
site-aim-relatie = de relatie
site-aim-werkwijze = de werkwijze
site-aim-medewerker = een medewerker
site-manner-mondeling = mondeling
site-manner-schriftelijk = schriftelijk
site-manner-envelop = gesloten envelop
site-kept-ja = ja
site-kept-nee = nee
site-kept-onbekend = onbekend
site-document-klachtbrief = klachtbrief
site-document-registratieformulier = registratieformulier
site-document-correspondentie = correspondentie
site-document-afhandelingsbericht = bericht over de afhandeling
site-document-oordeel = oordeel
site-document-overig = overig

# Overzicht

site-overview-today = Stand op
site-tile-open = lopend
site-tile-soon = binnen vijf werkdagen
site-tile-breaches = in strijd met de regeling
site-tile-received = ontvangen dit jaar
site-broken-title = Te herstellen bestanden
site-soon-title = Komende vijf werkdagen
site-soon-none = De komende vijf werkdagen loopt geen termijn af.
site-turns-title = Wie is aan zet
site-turns-none = Er loopt geen dossier.
site-possible-title = Zonder vaste datum
site-annual-report = jaarverslag
site-months-title = Ontvangen en afgehandeld per maand
site-months-received = ontvangen
site-months-handled = klager geïnformeerd
site-months-table = Als tabel
site-month = Maand
site-whole-findings-title = Over de regeling, de mensen en het jaarverslag

# Register en bewaartermijn

site-column-subject = Onderwerp
site-column-task = Te doen
site-column-turn = Aan zet
site-column-due = Uiterlijk
site-column-received = Ontvangen
site-column-status = Stand
site-column-completed = Afgerond
site-column-kept = Bewaren tot en met
site-column-code = Regel
site-column-article = Artikel
site-column-rule = Wat er hoort te zijn
site-column-severity = Telt als
site-column-hits = Dossiers
site-years-label = Jaren
site-years-all = Alle jaren
site-years-open = Lopend
site-register-open-only = Het register is te lang voor één bladzijde. Hier staan de dossiers die lopen, hersteld moeten worden of zonder verantwoording in strijd met de regeling zijn; elk jaar heeft zijn eigen bladzijde.
site-register-caption = Dossiers, te sorteren met de knoppen boven de kolommen
site-register-empty = Er is nog geen dossier.
site-filter-text = Zoeken in de lijst
site-filter-all = alle
site-sort-by = Sorteer op
site-filter-marks = Let op
site-filter-none = Geen dossier gevonden.
site-filter-unknown = Het adres vraagt om een selectie die deze lijst niet heeft; hieronder staat de hele lijst.
site-filter-clear = Wis de zoekopdracht
site-search-elsewhere = Ook gevonden, elders of in de tekst
site-search-more = Nog #1 gevonden; typ meer om er minder over te houden.
site-filter-count = #1 van #2 dossiers
site-retention-intro = Een dossier wordt bewaard tot { $length } na { $from }{ $cited }. Daarna wordt het vernietigd.
site-retention-aim = Wij streven ernaar een dossier te bewaren tot { $length } na { $from }{ $cited }, en het daarna te vernietigen.
site-retention-hold = De { $roles } kan besluiten het langer te bewaren.
site-retention-from = ‘{ $step }’
site-retention-completion = de afronding
site-retention-none = Er is nog geen dossier afgerond.
site-hold-open = zonder einddatum
site-hold-until = tot en met { $date }

# Regels

site-rules-intro = Aan deze regels wordt elk dossier getoetst. Een fout moet hersteld worden; wat in strijd met de regeling is, blijft zichtbaar en vraagt om een verantwoording; wat te laat is, moet nog gebeuren; bij een waarschuwing kijkt u of er iets moet gebeuren.
site-rule-group-f = De vorm van de bestanden
site-rule-group-r = De regeling en de mensen
site-rule-group-a = De artikelen
site-rule-group-s = De stappen van de eigen regeling
site-rule-group-h = De geschiedenis
site-rule-group-p = De openbare kant
site-rule-why = Waarom
site-rule-remedy = Wat te doen
site-rule-examples = Voorbeelden
site-example-other = De voorbeelden zijn van een andere regeling: uw stappen en rollen kunnen anders heten.
site-rule-good = Goed
site-rule-bad = Fout
site-rule-hits = Gevonden in
site-rule-open = { $count } open
site-rule-accounted = { $count } verantwoord
site-rule-no-hits = Vandaag in geen enkel dossier.

# Met een getal of een datum erin

site-timeline-description = { $steps ->
    [one] Eén stap, op { $first }.
   *[other] { $steps } stappen, van { $first } tot en met { $last }.
}
site-time-left = { $days ->
    [one] nog 1 werkdag
   *[other] nog { $days } werkdagen
}
site-time-aimed = { $days ->
    [one] nog 1 werkdag tot de streefdatum
   *[other] nog { $days } werkdagen tot de streefdatum
}
site-lead-open = { $count ->
    [0] Er loopt geen klacht.
    [one] Er loopt één klacht.
   *[other] Er lopen { $count } klachten.
}
site-unread = { $number ->
    [one] Eén bestand moet hersteld worden; wat daarin staat, kan hier ontbreken.
   *[other] { $number } bestanden moeten hersteld worden; wat daarin staat, kan hier ontbreken.
}
site-lead-late = { $number ->
    [one] één taak is te laat
   *[other] { $number } taken zijn te laat
}
site-lead-target = { $number ->
    [one] bij één taak is de streefdatum voorbij
   *[other] bij { $number } taken is de streefdatum voorbij
}
site-lead-retention = { $number ->
    [one] één dossier moet worden vernietigd
   *[other] { $number } dossiers moeten worden vernietigd
}
site-lead-and = { $first }, en { $last }
site-more = { $count ->
    [one] En nog één; het register heeft ze allemaal.
   *[other] En nog { $count }; het register heeft ze allemaal.
}
site-months-text = In twaalf maanden { $received } ontvangen en { $handled } afgehandeld.
site-destroyed-title = Vernietigd
site-destroyed-certificate = Verklaring van vernietiging:
site-destroyed-said = Dossier { $number } is op { $day } vernietigd door { $by }: { $ground }.
site-destroyed-searched = In de { $objects } objecten van de geschiedenis die bleven, is er niets meer van gevonden.
site-destroyed-to-do = Kopieën waar het programma niet bij kan
site-destroyed-done = gedaan op { $day }, { $by }
site-destroyed-open = nog te doen
site-destroyed-proof = Wat het bewijst
site-destroyed-day = Vernietigd op
site-destroyed-by = Door
site-destroyed-ground = Grond
site-destroyed-removed = Versies en stukken die verdwenen
site-destroyed-commits = Commits van de geschiedenis
site-destroyed-objects = Objecten doorzocht
site-destroyed-found = Keren gevonden
site-destroyed-signatures = Goede handtekeningen onder de oude geschiedenis
site-destroyed-old = Einde van de oude geschiedenis
site-destroyed-new = Wat daarvoor in de plaats kwam
site-destroyed-remark = Opmerking
site-destroyed-none = Volgens de verklaring zijn er geen.
site-destroyed-sign = Naam, datum en handtekening:
site-retention-lead = { $count ->
    [0] Er hoeft nu niets te worden vernietigd.
    [one] Eén dossier moet nu worden vernietigd.
   *[other] { $count } dossiers moeten nu worden vernietigd.
}

site-month-short-1 = jan
site-month-short-2 = feb
site-month-short-3 = mrt
site-month-short-4 = apr
site-month-short-5 = mei
site-month-short-6 = jun
site-month-short-7 = jul
site-month-short-8 = aug
site-month-short-9 = sep
site-month-short-10 = okt
site-month-short-11 = nov
site-month-short-12 = dec
site-trail-title = Spoor: wie legde wat vast
site-trail-intro = Het nieuwste staat bovenaan. De tijden zijn die van de klok van wie vastlegde.
site-readable-title = Leesbaar in het openbaar
site-readable-note = Deze vormen staan onder ‘leesbaar’ en houden de openbare site niet tegen, in de teksten tussen haakjes of, waar geen haakjes staan, in iedere tekst. Als naam, na ‘mevrouw’ of ‘de heer’, wordt ieder ervan nog steeds gevonden.
site-latest-step = Een stap is gewijzigd: { $step }.
site-latest-text = De tekst is gewijzigd.
site-record-technical = Technische gegevens
site-record-commit = Vastgelegd onder
site-latest-title = Laatst vastgelegd

# De cijfers voor de directie
site-figures-years-label = Cijfers per jaar
site-figures-lead = { $total ->
    [0] Er zijn nog geen dossiers. Zodra de eerste klacht is vastgelegd, staan hier de cijfers.
    [one] In de dossiers staat één klacht.
   *[other] In de dossiers staan { $total } klachten.
}
site-figures-complete = Dit zijn alle cijfers, bijgewerkt tot vandaag. Geef ze niet door: uit kleine aantallen is af te leiden om wie het gaat. Wat iedereen mag weten, staat op de openbare site.
site-figures-year = Jaar
site-figures-complaints = Klachten
site-figures-number = Aantal
site-figures-otherwise = Overige
site-figures-each-norm = de norm van toen
site-figures-trend-note = Elke klacht telt één keer: beantwoord, nog zonder antwoord, of bij de overige. Dat zijn klachten waarop geen antwoord hoeft te volgen, of waarvan het antwoord niet meer vaststaat of niet te lezen is. Een beantwoorde klacht kan nog lopen.
site-figures-as-table = Dezelfde cijfers als tabel
site-figures-light = Licht
site-figures-appeals = Beroep
site-figures-table = { $title }, in een tabel
site-figures-measures-none = Er zijn geen maatregelen vastgelegd.
site-figures-norm = norm: { $term }
site-figures-lead-chart = Werkdagen tot het antwoord
site-figures-phase = Fase
site-figures-median = Mediaan
site-figures-longest = Langste
site-figures-person = Wie
site-figures-waiting = Aan zet
site-figures-handled = Afgehandeld
site-figures-load-note = Een dossier telt bij iedereen die er nu iets aan moet doen. Afgehandeld heeft wie de klager liet weten hoe de klacht is afgehandeld.
site-figures-measures-each = Elke maatregel
site-figures-dossier = Dossier
site-figures-day = Datum
site-figures-kind = Soort
site-figures-progress = Stand
site-figures-aim = Gericht op
site-figures-what = Wat
site-account-frozen = De openbare cijfers zijn vastgelegd.
site-account-provisional = De openbare cijfers zijn nog niet vastgelegd: dat gebeurt zodra het verslag is vastgesteld.
site-account-running = Het jaar is nog niet voorbij: dit zijn de cijfers tot nu toe.
