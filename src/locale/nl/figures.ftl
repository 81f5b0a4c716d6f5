# De jaarcijfers, zoals iedereen ze mag lezen.

figures-rest = overig
figures-percentage = Dat is { $percentage }%.
figures-standing-provisional = Deze cijfers zijn nog niet vastgelegd en kunnen veranderen.
figures-standing-running = Het jaar is nog niet voorbij. Dit zijn de cijfers tot nu toe; publiceer ze niet, want twee tussenstanden zijn van elkaar af te trekken.
figures-corrected = Gecorrigeerd op { $days }. Daarvoor stonden hier andere gegevens.

figures-klachten = { $total ->
    [0] In { $year } zijn geen klachten geregistreerd.
    [one] In { $year } is één klacht geregistreerd.
   *[other] In { $year } zijn { $total } klachten geregistreerd.
}

figures-aarden = De { $total } klachten naar aard. Wat minder dan { $group } keer voorkwam, staat onder ‘overig’.
figures-aarden-rest = Geen aard kwam { $group } keer of vaker voor. Alle { $total } klachten staan daarom samen onder ‘overig’.
figures-aarden-withheld-geen-klachten = Zonder klachten is er geen verdeling naar aard.
figures-aarden-withheld-een-klacht = Bij één klacht geven wij geen aard: dat zou over één persoon gaan.
figures-aarden-withheld-te-weinig-klachten = Bij minder dan { $least } klachten geven wij geen verdeling naar aard: zij zou kunnen verraden om wie het gaat.
figures-aarden-withheld-te-kleine-groep = Een verdeling naar aard geven wij dit jaar niet. Er zou een groep van minder dan { $group } klachten zichtbaar worden, of uit te rekenen zijn, en dan is te raden om wie het gaat.

figures-licht = { $number } van de { $total } klachten zijn licht afgehandeld, met instemming van de klager.
figures-licht-withheld-geen-klachten = Zonder klachten is er ook niets licht afgehandeld.
figures-licht-withheld-een-klacht = Bij één klacht vermelden wij niet of zij licht is afgehandeld: dat zou over één persoon gaan.
figures-licht-withheld-te-weinig-klachten = Bij minder dan { $least } klachten vermelden wij niet hoeveel er licht zijn afgehandeld.
figures-licht-withheld-te-kleine-groep = Hoeveel klachten licht zijn afgehandeld, vermelden wij dit jaar niet: de ene of de andere groep telt minder dan { $group } klachten.

figures-doorlooptijd-all = Alle klachten bleven binnen { $term }.
figures-doorlooptijd-not-all = Niet alle klachten bleven binnen { $term }.
figures-doorlooptijd-number = { $number ->
    [one] 1 van de { $total } klachten bleef binnen { $term }.
   *[other] { $number } van de { $total } klachten bleven binnen { $term }.
}
figures-doorlooptijd-withheld-geen-klachten = Zonder klachten valt er over de doorlooptijd niets te zeggen.
figures-doorlooptijd-withheld-een-klacht = Bij één klacht zeggen wij niets over de doorlooptijd: dat zou over één persoon gaan.
figures-doorlooptijd-withheld-te-weinig-klachten = Bij minder dan { $least } klachten zeggen wij niets over de doorlooptijd.
figures-doorlooptijd-withheld-te-kleine-groep = Over de doorlooptijd zeggen wij dit jaar niets: er zou een kleine groep zichtbaar worden.
figures-doorlooptijd-note = Gerekend tot de klager antwoord kreeg, de klacht werd ingetrokken, of vaststond dat de regeling er niet voor geldt.

figures-opdracht-behouden-all = Na alle klachten is bekend dat de opdracht is behouden.
figures-opdracht-behouden-not-all = Niet na alle klachten is bekend dat de opdracht is behouden.
figures-opdracht-behouden-number = Na { $number } van de { $total } klachten is bekend dat de opdracht is behouden.
figures-opdracht-behouden-withheld-geen-klachten = Zonder klachten valt er over opdrachten niets te zeggen.
figures-opdracht-behouden-withheld-een-klacht = Bij één klacht zeggen wij niet of de opdracht is behouden: dat zou over één persoon gaan.
figures-opdracht-behouden-withheld-te-weinig-klachten = Bij minder dan { $least } klachten zeggen wij niet of opdrachten zijn behouden.
figures-opdracht-behouden-withheld-te-kleine-groep = Of opdrachten zijn behouden, zeggen wij dit jaar niet: er zou een kleine groep zichtbaar worden.

figures-geen-nieuwe-klacht-all = Na alle klachten is bekend dat er geen nieuwe klacht kwam.
figures-geen-nieuwe-klacht-not-all = Niet na alle klachten is bekend dat er geen nieuwe klacht kwam.
figures-geen-nieuwe-klacht-number = Na { $number } van de { $total } klachten is bekend dat er geen nieuwe klacht kwam.
figures-geen-nieuwe-klacht-withheld-geen-klachten = Zonder klachten konden er ook geen nieuwe volgen.
figures-geen-nieuwe-klacht-withheld-een-klacht = Bij één klacht zeggen wij niet of er een nieuwe volgde: dat zou over één persoon gaan.
figures-geen-nieuwe-klacht-withheld-te-weinig-klachten = Bij minder dan { $least } klachten zeggen wij niet of er nieuwe volgden.
figures-geen-nieuwe-klacht-withheld-te-kleine-groep = Of er nieuwe klachten volgden, zeggen wij dit jaar niet: er zou een kleine groep zichtbaar worden.

figures-maatregelen = Naar aanleiding van klachten zijn deze maatregelen genomen of voorgesteld, in alfabetische volgorde:
figures-maatregelen-none = Er zijn geen maatregelen om te melden.
figures-maatregelen-withheld-geen-klachten = Zonder klachten zijn er geen maatregelen om te melden.
figures-maatregelen-withheld-een-klacht = Bij één klacht vermelden wij geen maatregelen: dat zou over één persoon gaan.
figures-maatregelen-withheld-te-weinig-klachten = Bij minder dan { $least } klachten vermelden wij geen maatregelen: zij zouden kunnen verraden om wie het gaat, en hoe het afliep.
figures-maatregelen-withheld-te-kleine-groep = Maatregelen vermelden wij dit jaar niet: er zou een kleine groep zichtbaar worden.

## Figuren die anders zijn dan gepubliceerd
figures-name-klachten = het aantal klachten
figures-name-aarden = de aard
figures-name-licht = de lichte klachten
figures-name-doorlooptijd = de doorlooptijd
figures-name-opdracht-behouden = het behoud van opdrachten
figures-name-geen-nieuwe-klacht = de nieuwe klachten
figures-name-maatregelen = de maatregelen

## Het verslag in de terminal
report-heading = Klachten in { $year }
report-heading-internal = Klachten in { $year }: alle cijfers, alleen voor { $roles }
report-standing-frozen = De openbare cijfers zijn vastgelegd in { $path }.
report-standing-provisional = De openbare cijfers zijn nog niet vastgelegd. ‘klacht report { $year } --freeze’ doet dat zodra het verslag is vastgesteld.
report-standing-running = Het jaar is nog niet voorbij: dit zijn de cijfers tot nu toe.
report-before-first = De eerste klacht in deze dossiers is van { $first }; uit { $year } is er geen.
report-no-dossiers = Er zijn nog geen dossiers.
report-zero = Er zijn geen klachten geregistreerd. Ook daarover wordt verslag gedaan.
report-zero-only = Er zijn geen klachten geregistreerd.
report-difference = { $year } is vastgelegd, en de dossiers geven vandaag iets anders voor: { $figures }. Gepubliceerd blijft wat is vastgelegd; zeg er in het volgende verslag iets over.
report-unreadable = De vastgelegde cijfers van { $year } zijn niet te gebruiken; dat jaar wordt zonder cijfers gepubliceerd. ‘klacht check’ zegt wat eraan scheelt.
report-not-frozen = Het verslag over { $year } is vastgesteld, maar de cijfers zijn nog niet vastgelegd: ‘klacht report { $year } --freeze’. Tot dan staan zij niet op de openbare site.
report-part-total = Aantal
report-part-natures = Aard
report-part-outcomes = Uitkomst
report-part-lead = Doorlooptijd
report-part-phases = Fasen, in werkdagen
report-part-load = Wie is aan zet, en wie handelde af
report-part-measures = Maatregelen
report-part-effect = Effect
report-part-appeals = Beroep
report-part-trend = Door de jaren
report-row-total = geregistreerd
report-row-without-nature = niet vastgelegd of niet te lezen
report-row-applicable = volgens de procedure
report-row-light = licht afgehandeld
report-row-inadmissible = niet-ontvankelijk
report-row-excluded = uitgesloten
report-row-withdrawn = ingetrokken
report-row-undecided = nog geen besluit
report-row-answered = aan de klager beantwoord
report-row-answered-within = waarvan binnen { $term }
report-row-running = nog zonder antwoord
report-row-running-beyond = waarvan al langer dan { $term }
report-row-answered-in-time = waarvan op tijd
report-row-extended = met uitstel
report-row-median = mediaan, in werkdagen (de middelste)
report-row-bar = { $days ->
    [one] 1 werkdag
   *[other] { $days } werkdagen
}
report-row-corrective-taken = corrigerend, genomen
report-row-corrective-proposed = corrigerend, voorgesteld
report-row-preventive-taken = preventief, genomen
report-row-preventive-proposed = preventief, voorgesteld
report-row-kept = opdracht behouden
report-row-lost = opdracht niet behouden
report-row-unknown = gevraagd, niet bekend
report-row-not-asked = nog niet gevraagd
report-row-not-renewed = geen nieuwe klacht
report-row-renewed = wel een nieuwe klacht
report-row-lodged = ingesteld
report-row-pending = wacht op oordeel
report-row-ruling = oordeel { $verdict }
report-phase-confirmation = van ontvangst tot bevestiging
report-phase-management = van ontvangst tot bericht aan: { $role }
report-phase-decision = van begin tot besluit
report-phase-answer = van besluit tot antwoord
report-phase-archiving = van antwoord tot archief
report-phase = { $number ->
    [0] geen
    [one] 1 klacht, { $median }
   *[other] { $number } klachten, midden { $median }, langst { $longest }
}
report-load = { $dossiers ->
    [one] 1 dossier
   *[other] { $dossiers } dossiers
}
report-load-handled = { $handled } afgehandeld
report-load-none = niemand
report-trend-total = { $number } geregistreerd
report-trend-answered = { $number } beantwoord
report-trend-answered-within = waarvan { $number } binnen de norm
report-trend-running = { $number } nog zonder antwoord
report-trend-running-beyond = waarvan { $number } al buiten de norm
report-trend-otherwise = { $number } overige
report-trend-light = { $number } licht
report-trend-lodged = { $number } in beroep
report-frozen-done = De cijfers van { $year } staan vast in { $path }. Leg dat bestand vast in git (commit) en maak de openbare site opnieuw met ‘klacht build’.
report-corrected-done = De cijfers van { $year } in { $path } zijn gecorrigeerd; wat daar stond, blijft bewaard in { $kept }. Leg beide bestanden samen vast in git (één commit) en maak de openbare site opnieuw met ‘klacht build’. De pagina van { $year } zegt dat en wanneer er is gecorrigeerd.
report-draft-done = Het concept staat in { $path }. Vul het aan, vul ‘opgesteld’ in als het wordt voorgelegd (aan: { $role }), en ‘vastgesteld’ als het is vastgesteld.
report-draft-running = Let op: { $year } is nog niet voorbij. De cijfers in het concept zijn die van vandaag.

## Het concept
draft-drawn-up = de dag waarop dit is opgesteld en voorgelegd (aan: { $role })
draft-established = de dag waarop dit is vastgesteld (door: { $role })
draft-a = Aantal klachten
draft-b = Aard van de klachten
draft-c = Corrigerende en preventieve maatregelen
draft-d = Maatregelen naar aanleiding van ingediende klachten
draft-e = Evaluatie van de procedure
draft-a-text = Hoeveel klachten er waren, staat bij de cijfers van dit jaar.
draft-b-text = Waar de klachten over gingen, staat bij de cijfers van dit jaar.
draft-c-text = Welke maatregelen er zijn genomen of voorgesteld, staat bij de cijfers van dit jaar.
# Waaraan te zien is waar een onderdeel van het verslag over gaat.
draft-about-number = aantal|hoeveel|omvang
draft-about-nature = aard|waarover|onderwerp|soort|gingen
draft-about-measures = maatregel|verbeter|herstel|afspra|genomen
draft-e-number = Aantal
draft-e-lead = Doorlooptijd
draft-e-effect = Effectiviteit
draft-hint-a = Is dat meer of minder dan eerder, en weet u waardoor? Noem geen aantallen per maand en geen optellingen over jaren.
draft-hint-b = Valt er iets op? Noem geen personen, organisaties, diensten of data.
draft-hint-c = Wat is ingevoerd, en wat is alleen voorgesteld? De zinnen hierboven komen uit de dossiers (publiek).
draft-hint-other = Schrijf hier in eigen woorden wat de regeling bij dit onderdeel vraagt. Noem geen personen, organisaties of data.
draft-hint-e = Wat ging goed en wat kan beter? Schrijf hier uw eigen woorden; zonder evaluatie is het verslag niet klaar.
draft-hint-general = Wat tussen deze tekens staat is een aanwijzing; zij komt niet in het verslag. Haal haar gerust weg.

trouble-year-ahead = { $year } moet nog beginnen; er zijn nog geen cijfers.
trouble-frozen-already = De cijfers van { $year } zijn al bevroren. ‘klacht report { $year }’ zegt waar de dossiers nu iets anders geven; ‘klacht report { $year } --correct’ vervangt ze dan, en zegt dat er in het openbaar bij.
trouble-report-exists = { $path } bestaat al en wordt niet overschreven.
trouble-freeze-running = { $year } is nog niet voorbij; de cijfers kunnen nog niet worden vastgelegd.
trouble-freeze-report = Het verslag over { $year } is nog niet vastgesteld. Vul eerst in { $path } bij ‘vastgesteld’ de dag in.
trouble-freeze-errors = De dossiers of het verslag van { $year } bevatten nog fouten, zoals in { $path }. Verbeter die eerst: ‘klacht check’ noemt ze. Wat is vastgelegd, verandert niet meer.
trouble-freeze-name = De zin ‘{ $sentence }’ bevat ‘{ $text }’, bekend uit { $origin }. Verbeter de zin bij ‘publiek’ met een ‘correctie’ en probeer het opnieuw: wat is vastgelegd, verandert niet meer.
trouble-freeze-unread = { $path } kon niet worden gelezen. Wie erin voorkomt is dus niet bekend, en daar kan in de zinnen voor het publiek niet naar worden gezocht. Herstel dit bestand eerst: wat is vastgelegd, verandert niet meer.
trouble-freeze-copies = In { $place } staat iets wat naar één klacht kan wijzen: { $said } Herschrijf het. Is het zo bedoeld en kan niemand erdoor worden herkend, bevestig dat dan met ‘--confirm-copies’. ‘klacht check’ noemt alle plaatsen van { $year }.
trouble-correct-running = { $year } is nog niet voorbij: de cijfers zijn nog niet vastgelegd, dus er valt niets te corrigeren.
trouble-correct-not-frozen = De cijfers van { $year } zijn niet vastgelegd, dus er valt niets te corrigeren. Vastleggen doet ‘klacht report { $year } --freeze’.
trouble-correct-destroyed = Van een klacht uit { $year } is het dossier vernietigd. De cijfers blijven dan zoals ze zijn vastgelegd, en de zinnen bij ‘publiek’ zijn dezelfde; er valt niets te corrigeren. Een zin verbetert u eerst in zijn dossier, met een ‘correctie’.
trouble-correct-same = De dossiers geven voor { $year } vandaag hetzelfde als wat is vastgelegd; er valt niets te corrigeren. Verbeter eerst het dossier, een zin bij ‘publiek’ met een ‘correctie’.
trouble-figures = De vastgelegde cijfers in { $path } zijn niet te gebruiken. ‘klacht check’ zegt wat eraan scheelt.
