# The public site. Texts without arguments reach the templates as `t`, without `public-`.

## Numbers and lengths of time
public-number = { $count ->
    [1] één
    [2] twee
    [3] drie
    [4] vier
    [5] vijf
    [6] zes
    [7] zeven
    [8] acht
    [9] negen
    [10] tien
    [11] elf
    [12] twaalf
   *[other] { $count }
}
public-length-working-day = { $count ->
    [one] { $word } werkdag
   *[other] { $word } werkdagen
}
public-length-working-week = { $count ->
    [one] { $word } werkweek
   *[other] { $word } werkweken
}
public-length-day = { $count ->
    [one] { $word } dag
   *[other] { $word } dagen
}
public-length-week = { $count ->
    [one] { $word } week
   *[other] { $word } weken
}
public-length-month = { $count ->
    [one] { $word } maand
   *[other] { $word } maanden
}
public-length-year = { $count ->
   *[other] { $word } jaar
}
public-or = of

## What a term counts from
public-from-named = de stap ‘{ $name }’
public-from-afronding = de afronding van uw klacht
public-from-einde-bewaring = het einde van de bewaartijd

public-length-counted = { $length } ({ $days })
public-within = binnen { $length }
public-within-from = binnen { $length } na { $from }
public-aim = ons streven: { $what }
public-target = ons streven: binnen { $length }
public-target-from = ons streven: binnen { $length } na { $from }
public-for-length = { $length }, gerekend vanaf { $from }

## Menu and frame
public-skip = Naar de inhoud
public-menu = Hoofdmenu
public-nav-home = Begin
public-nav-how = Klacht indienen
public-nav-regulation = De regeling
public-nav-report = Jaarverslag
public-nav-conditions = Leveringsvoorwaarden
public-nav-english = English
public-in-own-language = (in het Nederlands)
public-footer-contact = Contact
public-footer-more = Verder op deze site
public-footer-based = Wat op deze site staat, komt uit: { $title }, vastgesteld op { $date }.
public-footer-quiet = Deze site plaatst geen cookies en volgt u niet.

## Start page
public-us = ons
public-home-title = Een klacht over { $organisation }
public-home-heading = Niet tevreden? Vertel het ons.
public-home-description = Zo dient u een klacht in bij { $organisation }, dit doen wij ermee en zo lang duurt het.
public-home-lead = Ging er bij { $organisation } iets mis? Dan horen wij dat graag van u. Op deze site leest u hoe u een klacht indient, wat wij ermee doen en wat u van ons mag verwachten.
public-home-how = Zo dient u een klacht in
public-home-read = Lees de hele regeling
public-home-facts = Wat u van ons mag verwachten
public-fact-answer = Binnen deze tijd hebt u antwoord, geteld vanaf { $from }.
public-fact-extended = Hebben wij meer tijd nodig? Dan noemen wij u een datum, ten hoogste zo lang na { $from }.
public-fact-retention = Zo lang bewaren wij uw dossier, geteld vanaf { $from }.
public-destroyed = Daarna vernietigen wij het.
public-destroyed-aim = Daarna willen wij het vernietigen.
public-destroyed-within = Daarna vernietigen wij het { $term }.
public-kept-longer = Als daar een reden voor is, kunnen wij het langer bewaren.
public-fact-third = Niet eens met ons antwoord? Dan kunt u in beroep bij deze onafhankelijke derde.
public-home-course = Van klacht tot antwoord
public-home-course-more = Bekijk alle stappen en termijnen
public-home-also = Ook goed om te weten
public-home-not-covered = Niet elke klacht valt hieronder
public-home-not-covered-text = Voor sommige klachten moet u ergens anders zijn. Wij zeggen u waar.
public-home-not-covered-link = Wat er niet onder valt
public-home-report = Elk jaar een verslag
public-home-report-text = In { $month } maken wij een verslag over de klachten van het jaar ervoor. Er staan geen namen in.
public-home-report-link = Naar de jaarverslagen
public-home-light = Soms kan het sneller
public-home-light-text = Een lichte klacht lossen wij het liefst meteen op. Dat doen wij alleen als u dat goed vindt.
public-home-light-link = Hoe dat gaat

## How to complain
public-how-title = Zo dient u een klacht in
public-how-description = Hoe u een klacht indient bij { $organisation }, welke stappen volgen en binnen welke termijn u antwoord krijgt.
public-how-lead = Hieronder staat wat u kunt doen, wat wij doen en wanneer. U mag van ons verwachten dat wij ons hieraan houden.
public-how-mail = Mail uw klacht
public-how-mail-subject = Klacht
public-how-call = Bel
public-how-elsewhere = Gaat het om { $what }? Ga dan niet naar { $desk }, maar naar { $where }.
public-how-danger = Bent u nu in gevaar? Bel
public-how-police = Geen spoed, wel politie? Bel
public-how-contents = Op deze pagina
public-how-tell = Vertel ons wat er is
public-how-tell-text = U kunt uw klacht op deze manieren laten weten:
public-how-tell-help = Het helpt als u erbij vertelt wat er gebeurde, wanneer dat was en wat u graag anders ziet.
public-channel-orally = in een gesprek of aan de telefoon
public-channel-in-writing = per brief of e-mail
public-channel-evaluation = op het evaluatieformulier
public-channel-aftercare = in het nazorggesprek
public-how-anyone = U kunt daarvoor bij iedere medewerker terecht.
public-how-desk = U kunt ook meteen naar { $desk } gaan.
public-how-services = Deze regeling geldt voor:
public-seen = Wie ziet mijn klacht?
public-seen-text = Volgens de regeling krijgen deze mensen met uw klacht te maken:
public-seen-employee = de medewerker over wie uw klacht gaat
public-seen-others = andere medewerkers
public-seen-other = alleen als zij bij uw klacht betrokken zijn
public-seen-ontvangen = om te horen wat er misging
public-seen-ingediend = om uw klacht aan te nemen
public-seen-geregistreerd = om uw klacht in te schrijven
public-seen-besluit = om te beslissen of deze regeling geldt
public-seen-ontvangstbericht = om u een bericht van ontvangst te sturen
public-seen-overleg = om uit te zoeken wat er is gebeurd
public-seen-klager-geinformeerd = om u antwoord te geven
public-seen-gearchiveerd = om het dossier te bewaren
public-seen-oordeel-derde = om een oordeel te geven als u in beroep gaat
public-seen-known = om te weten dat er een klacht is
public-seen-named = voor de stap ‘{ $name }’
public-seen-told-medewerker-geinformeerd = om te weten dat er een klacht is
public-seen-told-overleg = om er met ons over te praten
public-seen-told-uitkomst-aan-medewerker = om de uitkomst te horen
public-seen-told-derde-geinformeerd = om te weten dat er een klacht is
public-seen-quote = De regeling zegt:
public-confidential-word = vertrouwelijk
public-how-course = Wat er met uw klacht gebeurt
public-how-light = Lichte klacht? Liefst meteen opgelost
public-how-light-text = Is uw klacht licht, dan kunnen wij die direct met u oplossen. Dat doen wij alleen als u het daarmee eens bent. Anders behandelen wij uw klacht op de gewone manier.
public-how-light-term = Ook dan geldt: { $term }.
public-how-light-who = Wie dat bij ons mag doen:
public-how-extended = Als wij meer tijd nodig hebben
public-how-extended-text = Soms is er meer onderzoek nodig. U krijgt dan bericht van uitstel. Daarin staat waarom het langer duurt en wanneer u antwoord kunt verwachten.
public-how-third = Niet eens met ons antwoord?
public-how-third-text = Dan kunt u in beroep bij een onafhankelijke derde. Die werkt niet voor { $organisation }.
public-how-third-how = Dat kan met een brief naar het adres hieronder. Zet erin waarover u klaagde, wat ons antwoord was en waarom u het daar niet mee eens bent. Schrijf erbij hoe u te bereiken bent.
public-how-third-term = Doe dat { $term }.
public-how-third-no-term = De regeling noemt geen termijn. U hoeft zich dus niet te haasten. Wacht ook niet te lang: dan weet iedereen nog goed wat er is gebeurd.
public-how-third-none = Op dit moment is er geen onafhankelijke derde aangewezen. Vraag ons waar u terechtkunt.
public-how-terms = De termijnen op een rij
public-how-terms-what = Waarvoor
public-how-terms-length = Termijn
public-article-short = art.
public-how-terms-article = Artikel
public-how-terms-start-eigen-werk = Gaat uw klacht over degene die uw klacht aannam? Dan tellen de termijnen vanaf { $from }.
public-how-terms-start-collega = Gaat uw klacht over iemand anders dan de medewerker die uw klacht aannam? Dan tellen de termijnen vanaf { $from }.
public-how-terms-start-algemeen = Gaat uw klacht niet over een persoon? Dan tellen de termijnen vanaf { $from }.
public-how-terms-start-directie = Gaat uw klacht over de leiding zelf? Dan tellen de termijnen vanaf { $from }.
public-how-working-week = Een werkweek is vijf werkdagen.
public-how-working-day = Werkdagen zijn maandag tot en met vrijdag.
public-how-working-day-holidays = Werkdagen zijn maandag tot en met vrijdag. Feestdagen en andere vrije dagen tellen niet mee.
public-how-day-zero = De dag waarop een termijn begint, telt zelf niet mee.
public-how-silent = Waar hier geen termijn staat, noemt de regeling er geen.
public-how-withdraw = U kunt uw klacht altijd intrekken. Laat het ons dan weten.
public-how-not-covered = Wat niet onder de regeling valt
public-how-not-covered-text = Voor deze klachten is er een andere weg:
public-how-not-covered-none = De regeling sluit geen klachten uit.
public-how-referral = Waar u dan terechtkunt
public-privacy = Uw gegevens
public-privacy-data = Wij bewaren uw naam, hoe wij u bereiken, uw klacht, de stukken erbij en wat wij ermee deden.
public-privacy-why = Dat doen wij om uw klacht te behandelen zoals deze regeling zegt, en om ervan te leren.
public-privacy-why-report = Dat doen wij om uw klacht te behandelen zoals deze regeling zegt, om ervan te leren, en voor het jaarverslag, waarin geen namen staan.
public-privacy-kept = Wij bewaren dit { $length } na { $from }.
public-privacy-rights = U mag vragen welke gegevens wij van u hebben. U mag ook vragen om ze te verbeteren, te verwijderen of mee te nemen, of om het gebruik ervan te beperken. En u mag bezwaar maken. Dat mag ook als u de medewerker bent over wie de klacht gaat.
public-privacy-ask = Vraag het ons:
public-privacy-answer = U krijgt binnen een maand antwoord.
public-privacy-officer = Onze functionaris voor gegevensbescherming:
public-privacy-authority = Vindt u dat wij niet goed met uw gegevens omgaan? Dan kunt u een klacht indienen bij { $name }.
public-privacy-authority-name = de Autoriteit Persoonsgegevens (autoriteitpersoonsgegevens.nl)
public-how-contact = Contact
public-how-contact-text = Hier kunt u terecht met uw klacht en met vragen over deze regeling.
public-email = E-mail
public-telephone = Telefoon
public-address = Adres
public-by = Wie
public-to-whom = Bij wie
public-term-label = Wanneer
public-anyone = iedere medewerker
public-receiver = degene die uw klacht aanneemt
public-complainant = u zelf
public-third = de onafhankelijke derde
public-by-eigen-werk = bij een klacht over de ontvanger zelf
public-by-collega = bij een klacht over iemand anders
public-by-algemeen = bij een klacht die niet over een persoon gaat
public-by-directie = bij een klacht over de leiding
public-no-term = De regeling noemt hiervoor geen termijn.
public-sometimes = Alleen als het nodig is

public-phase-received = U laat het ons weten
public-phase-decided = Wij nemen de klacht in behandeling
public-phase-examined = Wij zoeken het uit
public-phase-answered = U krijgt antwoord
public-phase-appealed = Niet eens? In beroep
public-phase-closed = Wij sluiten het dossier
public-caption-kept = Wij bewaren het { $length }.

public-row-afhandeling = Antwoord op uw klacht
public-row-uitstelbericht = Bericht dat het langer duurt
public-row-uitsluitsel = Antwoord na uitstel
public-row-directie-geinformeerd = Melding bij wie eindverantwoordelijk is
public-row-bevestigd = Vraag of u het als klacht bedoelt
public-row-gevolg = Uitvoering van het oordeel
public-row-bewaring = Bewaren van het dossier
public-row-vernietiging = Vernietigen van het dossier

public-picture-title = De weg van uw klacht, van melding tot afsluiting
public-picture-desc-start = De stappen staan op één lijn, van links naar rechts of van boven naar beneden.
public-picture-desc-phase = Stap { $number }: { $title }.
public-picture-caption = De weg van uw klacht. Dezelfde stappen staan hieronder in woorden.
public-picture-answer = Antwoord { $term }
public-picture-extended = Bij uitstel { $term }
public-picture-light = Lichte klacht: meteen opgelost, als u dat goed vindt
public-picture-excluded = Valt het niet onder de regeling? Dan is er een andere weg
public-picture-unfold = Dezelfde weg als tekening
public-picture-steps = Alle stappen in woorden

## The regulation
public-regulation-description = De volledige tekst van de { $title }, met de datum van vaststelling.
public-regulation-contents = Inhoud
public-regulation-article-word = Artikel
public-regulation-facts = Over deze versie
public-regulation-adopted = Vastgesteld
public-regulation-valid-from = Geldt vanaf
public-regulation-valid-to = Geldt tot en met
public-regulation-third = Onafhankelijke derde
public-regulation-third-period = van { $from } tot en met { $to }
public-regulation-third-since = sinds { $from }
public-regulation-third-until = tot en met { $to }
public-regulation-third-missing = Niet aangewezen
public-regulation-note = Kanttekening van de redactie
public-regulation-note-explained = Kanttekeningen zijn uitleg van de redactie. Zij horen niet bij de tekst van de regeling.
public-regulation-versions = Andere versies
public-regulation-versions-none = Er zijn geen eerdere versies. Komt er een nieuwe versie, dan blijft deze hier te lezen.
public-regulation-version-of-word = Versie van
public-regulation-version-future = geldt vanaf { $from }
public-regulation-version-period = gold van { $from } tot en met { $to }
public-regulation-version-current = geldt nu
public-regulation-version-open = gold vanaf { $from }
public-regulation-past = Let op: dit is een eerdere versie. Deze versie gold van { $from } tot en met { $to }.
public-regulation-past-open = Let op: dit is niet de versie die nu geldt. Deze versie gold vanaf { $from }.
public-regulation-future = Let op: deze versie geldt nog niet. Deze versie gaat in op { $from }.
public-regulation-to-current = Lees de versie die nu geldt
public-regulation-none-in-force = Let op: er geldt vandaag geen versie van deze regeling. Dit is de tekst die er het dichtst bij ligt.
public-regulation-questions = Liever kort? Lees hoe u een klacht indient.

## The annual report
public-report-title = Jaarverslagen
public-report-description = De jaarverslagen over de klachten bij { $organisation }.
public-report-lead = Elk jaar in { $month } maken wij een verslag over de klachten van het jaar ervoor. Zo ziet u hoeveel klachten er waren en wat wij ervan leerden.
public-report-lead-past = Hier staan de verslagen die wij over de klachten van eerdere jaren maakten.
public-report-year-title = Jaarverslag klachten { $year }
public-report-year-description = Het jaarverslag over de klachten bij { $organisation } in { $year }.
public-report-none = Over { $year } is nog geen verslag gepubliceerd.
public-report-none-short = Nog niet gepubliceerd
public-report-no-years = Er is nog geen jaar voorbij waarover deze regeling een verslag vraagt.
public-report-due = Volgens de regeling maken wij dit verslag in { $month } { $year }.
public-report-will = Wat er in het verslag komt
public-report-will-number = hoeveel klachten wij kregen
public-report-will-nature = waar zij over gingen
public-report-will-measures = wat wij deden om het beter te doen
public-report-will-evaluation = hoe de behandeling verliep; wij willen klaar zijn { $term }
public-report-private = In het verslag staan geen namen. Het verwijst niet naar klagers en niet naar medewerkers. Bij weinig klachten laten wij cijfers weg, zodat niemand te herkennen is.
public-report-index-year = { $number ->
    [0] geen klachten
    [one] 1 klacht
   *[other] { $number } klachten
}
public-report-nature = Aard
public-report-complaints = Klachten
public-report-course = Hoe de behandeling verliep
public-report-measures = Maatregelen
public-report-years = Door de jaren
public-report-years-caption = Elk jaar staat op zichzelf; het laatste jaar staat bovenaan.
public-report-year = Jaar
public-report-within = Binnen de termijn
public-report-kept = Opdracht behouden, voor zover bekend
public-report-words = Het verslag in onze eigen woorden
public-report-csv = De cijfers als tabel (CSV)
public-report-json = De cijfers voor programma’s (JSON)
public-report-chart-natures = Klachten in { $year } naar aard
public-report-chart-totals = Aantal klachten per jaar
public-report-share-all = alle
public-report-share-not-all = niet alle
public-report-share-number = { $number } van de { $total }
public-report-share-withheld = niet vermeld
public-report-to-index = Alle jaarverslagen

## The paragraph for delivery conditions
public-conditions-title = Tekst voor de leveringsvoorwaarden
public-conditions-description = De tekst over de klachtenregeling van { $organisation } voor in leveringsvoorwaarden en offertes.
public-conditions-lead = In onze leveringsvoorwaarden staat dat wij een klachtenregeling hebben en hoe u een klacht indient. Dit is de tekst die wij daarvoor gebruiken.
public-conditions-paragraph = De tekst
public-conditions-source = De tekst volgt de regeling vanzelf: verandert een termijn of een naam, dan verandert de tekst mee.
public-conditions-announced-word = In de leveringsvoorwaarden opgenomen op
public-conditions-has = { $organisation } heeft een klachtenregeling.
public-conditions-we-have = Wij hebben een klachtenregeling.
public-conditions-channels = Een klacht over onze dienstverlening kunt u op deze manieren laten weten: { $list }.
public-conditions-desk = U kunt uw klacht ook indienen bij { $reach }.
public-conditions-answer = U krijgt antwoord { $term }.
public-conditions-third = Bent u het niet eens met ons antwoord, dan kunt u in beroep bij de onafhankelijke derde: { $third }.
public-conditions-address = De volledige regeling staat op { $address }.

## The English summary, and a page that is not there
public-english-title = Klachten: samenvatting in het Engels
public-english-description = Samenvatting van de klachtenregeling van { $organisation } in het Engels.
public-english-lead = Deze pagina vat de klachtenregeling van { $organisation } samen.
public-english-original = De tekst van de regeling gaat voor.
public-english-original-link = Lees de regeling
public-missing-title = Deze pagina is er niet
public-missing-text = Misschien is het adres veranderd, of staat er een tikfout in. Hier vindt u wat u zoekt:
public-missing-reach = Of vraag het ons:

## Words of regulations that the English summary can translate
public-glossary-orally = mondeling
public-glossary-in-writing = schriftelijk
public-glossary-evaluation = via evaluatie
public-glossary-aftercare = via nazorggesprek
public-glossary-programme = leergang
public-glossary-course = opleiding
public-glossary-training = training
public-glossary-coaching = coaching
public-glossary-advice = advies
public-glossary-employee = medewerker
public-glossary-secretariat = secretariaat
public-glossary-back-office = BackOffice
public-glossary-management = directie
public-glossary-assessment = beroep tegen de uitslag van opdrachten of de beoordeling van eindopdrachten
public-glossary-assessment-referral = de beroepsmogelijkheid tegen beoordelingen van de leergang of opleiding
public-glossary-integrity = machtsmisbruik of (seksuele) intimidatie door een medewerker
public-glossary-integrity-referral = een vertrouwenspersoon of de politie
public-glossary-confidential = Een klacht zal te allen tijde vertrouwelijk worden behandeld.
