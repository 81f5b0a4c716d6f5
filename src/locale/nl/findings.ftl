# Wat er gevonden is, en wat eraan te doen valt. Sleutels en stappen staan zoals ze getypt worden.

f1-empty = Dit bestand is leeg.
f1-help = Begin het bestand met een regel ‘---’, dan de gegevens, dan weer een regel ‘---’, en daaronder de tekst.
f1-no-front-matter = Dit bestand begint niet met een regel van drie streepjes, dus er zijn geen gegevens te lezen.
f1-not-closed = Het blok met gegevens dat hier begint, wordt nergens afgesloten.
f1-not-closed-help = Zet een regel met alleen ‘---’ onder de laatste regel met gegevens.
f1-large = Dit bestand is groter dan 1 MiB en wordt niet gelezen.
f1-binary = Dit is geen tekst: het bestand bevat een nulteken.
f1-not-utf8 = Dit is geen tekst in UTF-8: vanaf hier is een teken niet te lezen.
f1-unreadable-help = Bewaar het bestand als gewone tekst in UTF-8, kleiner dan 1 MiB. Een scan of brief hoort in de map met stukken.
f1-no-people = Het bestand people.yaml ontbreekt, dus niemand is bekend.
f1-no-people-help = Maak records/people.yaml met onder ‘personen’ iedereen die in de dossiers voorkomt; records/README.md geeft een voorbeeld.
f2-alias = Hier wordt met ‘*’ naar een andere waarde verwezen; dat kan hier niet.
f2-alias-help = Schrijf de waarde voluit, of zet haar tussen aanhalingstekens als het teken erbij hoort.
f2-anchor = Hier krijgt een waarde met ‘&’ een merk; dat kan hier niet.
f2-bracket = Een accolade of rechte haak ontbreekt, of staat er te veel.
f2-bracket-help = Tel de haken: elke ‘{"{"}’ hoort bij een ‘{"}"}’ en elke ‘[’ bij een ‘]’, met komma’s ertussen.
f2-colon = Hier staat een dubbele punt binnen een waarde; daardoor is de regel niet te lezen.
f2-comment = Achter ‘ #’ telt de rest van de regel niet mee, maar de waarde gaat op de volgende regel door.
f2-conflict = Hier liet git twee versies staan die nog moeten worden samengevoegd.
f2-conflict-help = Maak van de twee versies één, en haal de regels met ‘<<<<<<<’, ‘=======’ en ‘>>>>>>>’ weg. Alleen de eerste versie is gelezen.
f2-control = Hier staat een onzichtbaar teken dat niet in gegevens thuishoort.
f2-control-help = Haal het teken weg: typ de regel opnieuw in plaats van hem te plakken.
f2-dash = Hier ontbreekt het streepje waarmee een onderdeel van een lijst begint.
f2-dash-help = Begin het onderdeel met ‘- ’: een streepje en een spatie, recht onder de andere streepjes.
f2-deep = De gegevens zijn te diep genest.
f2-deep-help = Een dossier heeft hooguit enkele niveaus nodig; haal de overtollige haken weg.
f2-document = Hier begint een tweede reeks gegevens.
f2-document-help = Houd één blok gegevens over: haal deze regel weg.
f2-escape = Achter een ‘\’ staat hier iets wat niet kan.
f2-escape-help = Gebruik enkele aanhalingstekens, zoals 'map\brief'; daarbinnen is ‘\’ een gewoon teken.
f2-indent = Deze regel staat niet recht onder de regel waar hij bij hoort.
f2-indent-help = Laat de regel even ver inspringen als de sleutels of de streepjes ernaast. Hoort hij bij de waarde erboven, zet die dan helemaal tussen aanhalingstekens.
f2-key = Vóór een dubbele punt hoort één gewoon woord te staan.
f2-key-help = Schrijf de sleutel zoals in een ander dossier, zonder haken of andere tekens.
f2-merge = Hier worden met ‘<<’ andere gegevens ingevoegd; dat kan hier niet.
f2-no-colon = Hier ontbreekt achter de sleutel een dubbele punt met een spatie.
f2-no-colon-help = Schrijf een regel als sleutel, dubbele punt, spatie, waarde. Hoort de regel bij de waarde erboven, laat hem dan verder inspringen.
f2-other = Deze regel is niet te lezen.
f2-other-help = Vergelijk de regel met een ander dossier: let op inspringen, dubbele punten en aanhalingstekens.
f2-quote = Dit aanhalingsteken wordt niet gesloten.
f2-quote-help = Sluit de waarde met hetzelfde aanhalingsteken als waarmee zij begint.
f2-quotes-help = Zet de hele waarde tussen aanhalingstekens, bijvoorbeeld: { $example }
f2-reserved = Een waarde kan hier niet met ‘{ $character }’ beginnen.
f2-tab = Hier staat een tab waar spaties horen.
f2-tab-help = Gebruik spaties in plaats van tabs.
f2-tag = Hier krijgt een waarde met ‘!’ een soort; dat kan hier niet.
f2-trailing = Hier staat nog iets achter een waarde die al is afgesloten.
f3-key = De sleutel ‘{ $typed }’ is niet bekend.
f3-step = De stap ‘{ $typed }’ is niet bekend.
f4-missing = Hier ontbreekt ‘{ $key }’.
f4-missing-help = Voeg ‘{ $key }’ toe.
f4-stray = De stap ‘{ $step }’ heeft geen ‘{ $field }’.
f4-stray-help = Deze stap kent: { $taken }.
f4-ground = Bij ‘uitgesloten’ ontbreekt ‘grond’.
f4-ground-stray = Een ‘grond’ hoort alleen bij de uitkomst ‘uitgesloten’.
f4-term-twice = Een termijn heeft of ‘duur’ of ‘streef’, niet allebei.
f4-term-twice-help = Houd ‘duur’ als de regeling eraan bindt; houd ‘streef’ als het een eigen streven is, dat alleen waarschuwt.
f5-choice = ‘{ $typed }’ kan hier niet.
f5-not-mapping = Hier horen sleutels met waarden te staan.
f5-not-text = Hier hoort één tekst te staan, geen lijst of blok.
f5-not-list = Hier hoort een lijst te staan.
f5-not-list-help = Begin elke regel van de lijst met ‘- ’.
f5-new-complaint = ‘{ $typed }’ is geen dossiernummer en ook niet ‘nee’.
f5-new-complaint-help = Schrijf ‘nee’, of het nummer van de nieuwe klacht, zoals 2026-012.
f5-term = ‘{ $typed }’ is geen termijn.
f5-term-help = Schrijf een getal en een eenheid: werkdagen, werkweken, dagen, weken, maanden of jaar.
f5-count = ‘{ $typed }’ is geen getal dat hier kan.
f5-count-help = Schrijf een heel getal van { $least } tot en met { $most }.
f5-figure = Dit cijfer van { $year } past niet bij de rest van het bestand, of had niet gepubliceerd mogen worden.
f5-figure-help = De vastgelegde cijfers zijn met de hand veranderd. Zet het bestand terug zoals het in de geschiedenis van git staat.
f5-seal = De controle klopt niet: de vastgelegde cijfers van { $year } zijn veranderd nadat klacht ze schreef.
f5-figure-nature = ‘{ $typed }’ is in geen versie van de regeling een aard.
f5-rule = ‘{ $typed }’ is geen regel.
f5-rule-help = ‘klacht explain’ noemt alle regels.
f6-not-real = ‘{ $typed }’ is geen bestaande datum.
f6-help = Schrijf een datum als jaar, maand en dag, zoals 2026-04-30.
f6-future = { $date } ligt na vandaag ({ $today }).
f6-future-help = Leg alleen vast wat al gebeurd is, of verbeter de datum.
f7-number = ‘{ $typed }’ is geen dossiernummer.
f7-number-help = Een nummer is een jaar, een streepje en drie of meer cijfers. Dit bestand heet { $name }.
f7-name = Het nummer { $number } past niet bij de bestandsnaam { $name }.md.
f7-name-help = Maak het nummer en de bestandsnaam gelijk.
f7-folder = Dossier { $number } staat in de map { $folder }.
f7-folder-help = Verplaats het bestand en zijn stukken naar de map { $year }.
f7-regulation = Deze regeling is vastgesteld op { $date }, maar het bestand heet { $name }.md.
f7-report = Dit jaarverslag gaat over { $typed }, maar het bestand heet { $year }.md.
f7-figures = Deze cijfers gaan over { $typed }, maar het bestand heet figures-{ $year }.yaml.
f8 = Het nummer { $number } is al gebruikt in { $other }.
f9-unknown = De persoon ‘{ $key }’ staat niet in people.yaml.
f9-help = Voeg de persoon toe aan records/people.yaml, of verbeter de sleutel.
f9-no-role = { $name } had op { $day } geen enkele rol.
f10 = { $day } staat onder { $previous }: de gebeurtenissen staan niet op volgorde van datum.
f11-path = ‘{ $file }’ is geen naam van een bestand in de eigen map van het dossier.
f11-path-help = Zet het stuk als gewoon bestand in de map van het dossier en schrijf alleen zijn naam.
f11-absent = Het stuk ‘{ $file }’ is er niet.
f11-absent-help = Zet het bestand in de map { $id } naast het dossier, of haal de regel weg.
f11-not-a-file = ‘{ $file }’ in de map van het dossier is geen gewoon bestand maar een map of een koppeling.
f11-not-listed = Het bestand ‘{ $file }’ staat in de map van het dossier, maar niet onder ‘stukken’.
f11-not-listed-help = Voeg het toe onder ‘stukken’, met zijn soort, of haal { $file } weg uit de map.
f11-not-in-list = Het stuk ‘{ $file }’ staat niet onder ‘stukken’.
f11-not-in-list-help = Voeg toe onder ‘stukken’: bestand { $file }, met zijn soort en datum.
f12 = De sleutel ‘{ $key }’ staat er twee keer.
f12-help = Houd er één over; tot dan telt de eerste.
f13 = ‘{ $name }’ hoort nergens bij.
f13-help = Onder records/ staan alleen regelingen, people.yaml, dossiers met hun stukken, jaarverslagen en het grootboek. Verplaats dit, of haal het weg.
f13-folder = Bij de map ‘{ $name }’ hoort geen dossier { $name }.md.
f13-folder-help = Zet het dossier { $name }.md naast deze map, of haal de map weg.
f13-link = ‘{ $name }’ is een koppeling naar een andere plaats; die wordt niet gevolgd.
f13-link-help = Zet het bestand zelf neer.
f14-target = Deze correctie wijst geen eerdere gebeurtenis aan.
f14-correction = Deze correctie wijst een andere correctie aan.
f14-reason = Deze correctie geeft geen reden.
f14-nothing = Deze correctie verandert niets.
f14-help = Geef met ‘op’ het volgnummer van de gebeurtenis die u verbetert (de eerste is 1), dan de verbeterde velden en ‘reden’.
f15 = Er is een verantwoording voor { $code }, maar die regel vindt hier niets.
more-findings = Vanaf hier zijn er nog { $number } bevindingen in dit bestand.
more-findings-help = Verbeter eerst wat hierboven staat; daarna noemt ‘klacht check’ de rest.
help-nearest = Bedoelt u ‘{ $near }’?
help-choose = Kies uit: { $choices }.
help-see-readme = Zie records/README.md voor wat hier kan staan.

r1 = Op { $day } is er geen onafhankelijke derde met naam, organisatie en adres.
r2 = { $name } is onafhankelijke derde en was in dezelfde tijd medewerker.
r3-none = Op { $day } gold geen enkele regeling.
r3-two = Op { $day } gelden twee regelingen: { $one } en { $other }.
r3-no-file = Er is geen regeling.
r3-no-file-help = Zet de vastgestelde regeling in records/regulation/, in een bestand dat heet naar de dag van vaststelling, zoals 2016-06-24.md.
r4-none = Op { $day } had niemand de rol ‘{ $role }’.
r4-several = Op { $day } hadden meer personen de rol ‘{ $role }’: { $names }.
r5-accountable = Geen enkele rol is ‘{ $name }’.
r5-article = Artikel { $name } staat niet in de tekst van deze regeling.
r5-condition = ‘{ $name }’ is geen route en geen uitkomst.
r5-kind = Er is geen stap van de soort ‘{ $name }’.
r5-role = De rol ‘{ $name }’ is niet gedefinieerd.
r5-rule = De regel ‘{ $name }’ bestaat niet.
r5-step = De stap ‘{ $name }’ is niet gedefinieerd.
r5-step-kind = Van de stap ‘{ $step }’ is de soort niet bekend.
r5-step-kind-help = Geef met ‘soort’ aan welke stap dit is, zoals soort: derde-geinformeerd.
r5-term = De termijn ‘{ $name }’ is niet gedefinieerd.
r6 = Onder ‘bekendgemaakt’ ontbreekt de datum bij ‘{ $key }’.
r7-address = Het e-mailadres { $text } staat bij twee personen.
r7-key = De sleutel ‘{ $text }’ staat bij twee personen.

step-missing = ‘{ $step }’ ontbreekt, terwijl ‘{ $presupposing }’ al is gebeurd.
step-missing-for = ‘{ $step }’ ontbreekt voor { $subject }, terwijl ‘{ $presupposing }’ al is gebeurd.
step-after = ‘{ $step }’ kwam pas na ‘{ $presupposing }’ van { $day }.
step-performer = ‘{ $step }’ is gedaan door ‘{ $by }’, maar dat mag alleen: { $roles }.
term-late = ‘{ $step }’ had uiterlijk { $due } moeten gebeuren{ $days ->
    [0] .
    [one] ; dat is nu één werkdag geleden.
   *[other] ; dat is nu { $days } werkdagen geleden.
}
term-met-late = ‘{ $step }’ kwam op { $day }, na de laatste dag { $due }.
term-met-within-outer = ‘{ $step }’ kwam op { $day }: na { $due }, wel binnen de ruime lezing.
term-within-outer = ‘{ $step }’ had in de strengste lezing uiterlijk { $due } moeten gebeuren.

label-accounted = hier verantwoord
label-announced = deze dag was aangekondigd
label-archived = hier gearchiveerd
label-concerns = dit is wie het betreft
label-counts-from = vanaf hier telt de termijn, tot en met { $due }
label-decision = besloten: { $outcome }
label-first-here = hier stond het eerst
label-happened-here = hier is ‘{ $step }’
label-in-force-here = deze gold ook
label-measure-here = hier staat een maatregel
label-presupposes = dit veronderstelt het
label-received = hier ontvangen
label-role-here = deze rol
label-roles-here = hier staan de rollen
label-ruling = hier het oordeel
label-service-here = buiten de diensten
label-stands-before = dit staat ervoor
label-third-here = dit geeft de regeling

a1-4 = De dienst valt buiten de regeling, maar het besluit is ‘{ $outcome }’.
a1-5 = Bij dit besluit staat niet waarheen de klager is verwezen.
a1-5-help = Voeg ‘verwezen-naar’ toe, bijvoorbeeld: { $referral }.
a1-6 = Van zo’n melding mag alleen een stub bewaard blijven; hier staat nog ‘{ $part }’.
a1-6-referral = Bij deze stub staat niet waarheen is verwezen.
a3-2-open = De directie is nog niet geïnformeerd over de klachten van { $year }; dat had uiterlijk { $due } gekund.
a3-2-breach = De directie is niet geïnformeerd over de klachten van { $year }.
a3-2-late = De directie is pas na afloop van het volgende kalenderjaar geïnformeerd over de klachten van { $year }.
a3-6 = De klacht gaat over de directie zelf; daarvoor geeft de regeling geen route.
a4-3 = De klager is niet eerst geadviseerd de klacht in te dienen bij { $place }, terwijl ‘{ $presupposing }’ al is gebeurd.
a4-4 = { $name } ontving een klacht over een collega en meldde die zelf bij de directie.
a4-5-own-work = De route is ‘eigen-werk’, maar wie de klacht ontving staat niet onder ‘betreft’.
a4-5-own-work-help = Zet betreft: [{ $receiver }], of kies de route ‘collega’ of ‘algemeen’.
a4-5-own-and-colleague = De route is ‘eigen-werk’, maar de klacht betreft ook een collega.
a4-5-own-and-colleague-help = Kies de route ‘collega’: eigen werk en een collega samen volgen die route.
a4-5-colleague = De route is ‘collega’, maar de klacht betreft alleen wie haar ontving.
a4-5-colleague-help = Kies de route ‘eigen-werk’, of noem onder ‘betreft’ de collega.
a4-5-general = De route is ‘algemeen’, maar er staat iemand onder ‘betreft’.
a4-5-general-help = Kies de route ‘collega’ of ‘eigen-werk’, of laat ‘betreft’ leeg.
a4-5-management = De route is ‘directie’, maar de klacht betreft niemand van de directie.
a4-5-management-help = Noem onder ‘betreft’ de directie, of kies een andere route.
a5-8-reason = Bij ‘geen-maatregel’ staat geen reden.
a5-8-both = Er staat zowel een maatregel als ‘geen-maatregel’.
a5-12 = De informatie is verspreid via ‘{ $manner }’, niet in een gesloten envelop.
a5-12-unknown = Er staat niet bij hoe de informatie is verspreid.
a5-14 = ‘{ $step }’ staat op een eerdere dag dan ‘{ $earlier }’.
a5-14-extension = Dit uitstel komt nadat de klager al is geïnformeerd over de afhandeling.
a5-14-not-received = Er is geen gebeurtenis waarmee de klacht is ontvangen.
a6-4 = { $name } nam bij een lichte klacht een maatregel gericht op ‘{ $aim }’, maar mag alleen iets doen voor de ‘relatie’.
a6-5 = { $name } sprak een medewerker aan op een lichte klacht, maar mag dat niet.
a7-2 = Bij deze afwijzing staat geen reden.
a8-1 = De bewaartermijn liep tot en met { $end } en het dossier is niet vernietigd.
a8-2-letter = De klacht kwam schriftelijk binnen, maar de klachtbrief zit niet in het dossier.
a8-2-notice = Bij ‘{ $step }’ zit geen stuk in het dossier.
a9-2 = Dit uitstel geeft geen reden.
a9-3 = Het uitstel is gemeld op { $day }, na { $due } (in de ruime lezing uiterlijk { $outer }).
a9-3-strict = Het uitstel is gemeld op { $day }, na { $due }.
a9-3-later = Dit uitstel is gemeld op { $day }, na de eerder aangekondigde dag { $due }.
a9-5 = Dit uitstel noemt geen dag waarop uitsluitsel wordt verwacht.
a9-6 = De aangekondigde dag { $day } ligt na { $due } (in de ruime lezing uiterlijk { $outer }).
a9-6-strict = De aangekondigde dag { $day } ligt na { $due }.
a9-8 = Na dit oordeel staat er niet wat ervan het gevolg is.
a9-9-late = De gevolgen van het oordeel zijn niet uitgevoerd; dat had uiterlijk { $due } gemoeten.
a9-9-late-target = De gevolgen van het oordeel zijn niet uitgevoerd; de streefdatum was { $due }.
a9-9-met-late = De gevolgen van het oordeel zijn pas na { $due } uitgevoerd.
a9-9-met-late-target = De gevolgen van het oordeel zijn na de streefdatum { $due } uitgevoerd.
a10-1-late = Het jaarverslag over { $year } is niet vastgesteld; dat had uiterlijk { $due } gemoeten.
a10-1-breach = Het jaarverslag over { $year } is vastgesteld op { $day }, na { $due }.
a10-2-empty = Dit jaarverslag heeft geen evaluatie.
a10-2-part = In dit jaarverslag ontbreekt onderdeel { $part }.
a10-2-evaluation = Onderdeel e, de evaluatie, is leeg.
a10-7 = Het jaarverslag noemt ‘{ $text }’, bekend uit { $origin }.
a10-7-sentence = Deze openbare zin noemt ‘{ $text }’, bekend uit { $origin }.

# Het spoor en de grootboeken.
f5-digest = Dit is geen SHA-256: 64 cijfers en letters van a tot en met f.
f5-commit = ‘{ $typed }’ is geen commitnummer: 40 cijfers en letters van a tot en met f.
f5-ledger-help = Het programma schrijft dit bestand zelf. Zet terug wat er stond, bijvoorbeeld met ‘git checkout’.
f5-key = Dit is geen openbare sleutel van SSH.
f5-key-kind = Met een sleutel van het soort { $kind } kan hier niets worden nagekeken.
f5-key-help = Plak de regel uit het bestand dat op ‘.pub’ eindigt; een sleutel van het soort ssh-ed25519 (‘ssh-keygen -t ed25519’).
h1 = Dossier { $number } is verwijderd, en geen vernietiging verantwoordt dat ({ $commit }, { $day }, { $name }).
h1-help = Zet het dossier terug: ‘git checkout { $commit }^ -- { $path }’. Is de bewaartermijn voorbij, dan vernietigt ‘klacht purge { $number }’ het, en maakt daar een verklaring van.
h2-changed = Deze gebeurtenis is gewijzigd nadat zij was vastgelegd: { $fields } ({ $commit }, { $day }, { $name }).
h2-removed = Een vastgelegde gebeurtenis is verwijderd: { $event } ({ $commit }, { $day }, { $name }).
h3 = Deze gebeurtenis van { $day } is pas vastgelegd op { $recorded }, { $days } werkdagen later ({ $commit }).
h4 = Deze gebeurtenis heeft de datum { $day }, na de dag waarop zij is vastgelegd: { $recorded } ({ $commit }).
h5-unknown = { $count ->
    [one] 1 keer is er vastgelegd
   *[other] { $count } keer is er vastgelegd
} met het adres { $email }, dat van niemand is ({ $commit }).
h5-no-role = { $name } legde iets vast en had toen geen rol: { $count ->
    [one] 1 keer
   *[other] { $count } keer
}, het eerst op { $day } ({ $commit }).
h6 = Dit besluit van de directie is vastgelegd door { $name }, die daar de rol niet voor had ({ $commit }, { $day }).
h7-gone = De geschiedenis is herschreven: de laatste commit onder dit zegel ({ $commit }, { $day }) hoort er niet meer bij.
h7-differs = Dit zegel ({ $commit }, { $day }) klopt niet met de geschiedenis: het aantal commits of de inhoud is anders.
h7-removed = Een zegel dat was vastgelegd, staat niet meer in de lijst: { $seal }.
h7-outside-gone = De geschiedenis is herschreven: de commit van het meegegeven zegel ({ $commit }, { $day }) hoort er niet bij.
h7-outside-differs = Het meegegeven zegel ({ $commit }, { $day }) klopt niet met de geschiedenis: het aantal commits of de inhoud is anders.
h8-missing = Commit { $commit } ({ $day }, { $name }) heeft geen handtekening.
h8-bad = De handtekening van commit { $commit } ({ $day }, { $name }) klopt niet.
h8-unsupported = De handtekening van commit { $commit } ({ $day }, { $name }) is niet van SSH en kan niet worden nagekeken.
h8-unlisted = Commit { $commit } ({ $day }, { $name }) is ondertekend met een sleutel van niemand: { $key }.
h8-other = Commit { $commit } ({ $day }, { $name }) is ondertekend met de sleutel van iemand anders: { $other }.
h9 = Deze kopie heeft niet de hele geschiedenis, dus die kan niet worden nagekeken.
label-signatures-here = hier staat dat er getekend moet worden
p1 = Op de openbare pagina staat ‘{ $text }’, bekend uit { $origin }{ $others ->
    [0] {""}
    [one] {" "}en nog een plaats
   *[other] {" "}en nog { $others } plaatsen
}: … { $around } …
p1-path = De naam van een openbare pagina bevat ‘{ $text }’, bekend uit { $origin }{ $others ->
    [0] {""}
    [one] {" "}en nog een plaats
   *[other] {" "}en nog { $others } plaatsen
}.
p1-unread = Dit bestand kon niet worden gelezen. Wie erin voorkomt is dus niet bekend, en daar kan op de openbare pagina’s niet naar worden gezocht.
p1-unread-help = Herstel dit bestand en bouw opnieuw. ‘klacht check’ zegt wat eraan scheelt.
p2 = Dit sjabloon vraagt naar iets wat niet openbaar is: { $reason }.
