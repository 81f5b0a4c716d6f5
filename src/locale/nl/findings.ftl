# Wat er gevonden is, en wat eraan te doen valt. Sleutels en stappen staan zoals ze getypt worden.

f1-empty = Dit bestand is leeg.
f1-help = Begin het bestand met een regel ‘---’, dan de gegevens, dan weer een regel ‘---’, en daaronder de tekst.
f1-no-front-matter = Dit bestand begint niet met een regel van drie streepjes, dus er zijn geen gegevens te lezen.
f1-not-closed = Het blok met gegevens dat hier begint, wordt nergens afgesloten.
f1-not-closed-help = Zet een regel met alleen ‘---’ onder de laatste regel met gegevens.
f1-large = Dit bestand is groter dan 1 MiB en wordt niet gelezen.
f1-binary = Dit is geen tekst: het bestand bevat een nulteken.
f1-not-utf8 = Dit is geen tekst in UTF-8: vanaf hier is een teken niet te lezen.
f1-utf16 = Dit bestand is bewaard als UTF-16 (in Kladblok ‘Unicode’) en niet als UTF-8.
f1-encoding-help = Bewaar het opnieuw als UTF-8: in Kladblok met Bestand, Opslaan als, en bij Codering ‘UTF-8’; in Visual Studio Code met een klik op de codering onderaan, dan ‘Save with Encoding’ en ‘UTF-8’.
f1-unreadable-help = Bewaar het bestand als gewone tekst in UTF-8, kleiner dan 1 MiB. Een scan of brief hoort in de map met stukken.
f1-no-people = Het bestand people.yaml ontbreekt, dus niemand is bekend.
f1-no-people-help = Was het er eerder wel? Haal het dan terug met ‘git checkout HEAD -- records/people.yaml’. Maak anders records/people.yaml met onder ‘personen’ iedereen die in de dossiers voorkomt; records/README.md geeft een voorbeeld.
f1-dashes = Hier horen precies drie streepjes te staan.
f1-dashes-help = Schrijf op deze regel alleen: ---
f2-alias = Hier wordt met ‘*’ naar een andere waarde verwezen; dat kan hier niet.
f2-alias-help = Schrijf de waarde voluit, of zet haar tussen aanhalingstekens als het teken erbij hoort.
f2-anchor = Hier krijgt een waarde met ‘&’ een merk; dat kan hier niet.
f2-apostrophe = Deze waarde begint met een apostrof; die telt hier als een aanhalingsteken.
f2-below = Dit staat onder de tweede ‘---’, en daar telt het niet mee.
f2-below-help = Zet deze regels boven die ‘---’, onder ‘{ $list }’.
f2-below-key-help = Zet deze regel, met wat eronder hoort, boven die ‘---’.
f2-braces = Sleutels met waarden horen hier tussen accolades, niet tussen andere haken.
f2-braces-lacking = Sleutels met waarden op één regel horen hier tussen accolades.
f2-bracket = Een accolade of rechte haak ontbreekt, of staat er te veel.
f2-bracket-help = Tel de haken: elke ‘{"{"}’ hoort bij een ‘{"}"}’ en elke ‘[’ bij een ‘]’, met komma’s ertussen.
f2-bracket-inside = Een accolade of rechte haak binnen een waarde telt hier niet als tekst.
f2-commas = Hier staat een komma te veel.
f2-glued-remark = Vóór ‘#’ hoort hier een spatie.
f2-wide = Hier staat ‘{ $character }’ waar een gewone dubbele punt of komma hoort.
f2-colon = Hier staat een dubbele punt binnen een waarde; daardoor is de regel niet te lezen.
f2-comma = Vóór deze sleutel hoort een komma.
f2-comma-inside = Een komma scheidt hier twee sleutels, dus de rest van deze waarde telt niet mee.
f2-comment = Achter ‘ #’ telt de rest van de regel niet mee, maar de waarde gaat op de volgende regel door.
f2-conflict = Hier liet git twee versies staan die nog moeten worden samengevoegd.
f2-conflict-help = Maak van de twee versies één (zijn het twee gebeurtenissen, houd dan beide; zijn het twee klachten onder één nummer, breek dan af met ‘git merge --abort’ of ‘git rebase --abort’ en geef de uwe een ander nummer met ‘klacht renumber’), en haal de regels met ‘<<<<<<<’, ‘=======’ en ‘>>>>>>>’ weg. Tot dan telt van de gegevens alleen de eerste versie.
f2-conflict-lone = Hier liet git een merkteken staan van versies die moesten worden samengevoegd.
f2-conflict-lone-help = Kijk of hier nog van beide versies iets staat, houd over wat klopt, en haal deze regel weg.
f2-control = Hier staat een onzichtbaar teken ({ $code }) dat niet in gegevens thuishoort.
f2-control-help = Haal het teken weg: typ de regel opnieuw in plaats van hem te plakken.
f2-curly = Deze waarde staat tussen gekrulde aanhalingstekens; die zouden bij de tekst horen.
f2-dash = Hier ontbreekt het streepje waarmee een onderdeel van een lijst begint.
f2-dash-help = Begin het onderdeel met ‘- ’: een streepje en een spatie, recht onder de andere streepjes.
f2-dash-sign = Hier staat ‘{ $character }’ waar een gewoon streepje hoort.
f2-deep = De gegevens zijn meer dan { $most } niveaus diep genest.
f2-deep-help = Een dossier heeft hooguit enkele niveaus nodig; haal de overtollige haken weg.
f2-document = Hier begint een tweede reeks gegevens.
f2-document-help = Houd één blok gegevens over: haal deze regel weg.
f2-escape = Achter een ‘\’ staat hier iets wat niet kan.
f2-escape-help = Gebruik enkele aanhalingstekens, zoals 'map\brief'; daarbinnen is ‘\’ een gewoon teken.
f2-indent = Deze regel staat niet recht onder de regel waar hij bij hoort.
f2-indent-help = Laat de regel even ver inspringen als de sleutels of de streepjes ernaast. Hoort hij bij de waarde erboven, zet die dan helemaal tussen aanhalingstekens.
f2-indent-item-help = Begin dit streepje in kolom { $column }, recht onder de andere.
f2-indent-key-help = Begin deze regel in kolom { $column }, recht onder ‘{ $key }’.
f2-key = Vóór een dubbele punt hoort één gewoon woord te staan.
f2-key-help = Schrijf de sleutel zoals in een ander dossier, zonder haken of andere tekens.
f2-lost = Hier zijn letters verloren gegaan: er staat een vervangteken (U+FFFD) voor in de plaats.
f2-lost-help = Typ opnieuw wat er hoorde te staan; de brief of een eerdere versie laat het zien.
f2-many = Deze lijst heeft meer dan { $most } onderdelen; vanaf hier is zij niet gelezen.
f2-many-help = Zoveel typt niemand: haal weg wat er dubbel of per ongeluk in staat.
f2-merge = Hier worden met ‘<<’ andere gegevens ingevoegd; dat kan hier niet.
f2-no-colon = Hier ontbreekt achter de sleutel een dubbele punt met een spatie.
f2-no-colon-help = Schrijf een regel als sleutel, dubbele punt, spatie, waarde. Hoort de regel bij de waarde erboven, laat hem dan verder inspringen.
f2-odd-space = Hier staat een ongewone spatie ({ $code }), al is dat op het scherm niet te zien.
f2-odd-space-help = Haal haar weg en typ een gewone spatie.
f2-other = Deze regel is niet te lezen.
f2-other-help = Vergelijk de regel met een ander dossier: let op inspringen, dubbele punten en aanhalingstekens.
f2-quote = Dit aanhalingsteken wordt niet gesloten.
f2-quote-help = Sluit de waarde met hetzelfde aanhalingsteken als waarmee zij begint.
f2-quotes-help = Zet de hele waarde tussen aanhalingstekens, bijvoorbeeld: { $example }
f2-reasons = De gegevens hebben meer dan { $most } fouten; vanaf hier zijn zij niet gelezen.
f2-reasons-help = Verbeter eerst wat hierboven staat, of neem een eerdere versie van het bestand terug.
f2-reserved = Een waarde kan hier niet met ‘{ $character }’ beginnen.
f2-loose = Hier staat een gebeurtenis zonder het streepje en de spaties ervoor; daardoor is de lijst niet te lezen.
f2-tab = Hier staat een tab waar spaties horen.
f2-tab-help = Gebruik spaties in plaats van tabs.
f2-tag = Hier krijgt een waarde met ‘!’ een soort; dat kan hier niet.
f2-tail = Vanaf ‘#’ telt deze regel niet mee.
f2-tail-help = Is het een toelichting, zet die dan op een eigen regel. Hoort het bij de waarde, schrijf dan: { $example }
f2-trailing = Hier staat nog iets achter een waarde die al is afgesloten.
f2-two-keys = Hier begint een tweede sleutel op dezelfde regel.
f2-two-keys-help = Zet haar op een eigen regel, recht onder de eerste. Schrijf: { $example }
f2-written-help = Schrijf: { $example }
f3-key = De sleutel ‘{ $typed }’ is niet bekend.
f3-step = De stap ‘{ $typed }’ is niet bekend.
f3-loose-step = ‘{ $step }’ is een stap, en hoort onder ‘verloop’.
f3-loose-step-help = Zet onder ‘verloop’ een regel met datum en wie het deed: - {"{"}datum: JJJJ-MM-DD, stap: { $step }, door: SLEUTEL{"}"}
f3-loose-step-day-help = Zet onder ‘verloop’, met de sleutel van wie het deed: - {"{"}datum: { $day }, stap: { $step }, door: SLEUTEL{"}"}
f3-loose-complainant = Dit is van de klager, en hoort bij ‘klager’.
f3-loose-complainant-help = Schrijf in plaats daarvan: klager: { $example }
f3-loose = Dit hoort bij een onderdeel van ‘{ $meant }’; los telt het niet mee.
f3-other-list = Dit onderdeel hoort onder ‘{ $meant }’; onder ‘{ $list }’ telt het niet mee.
f3-other-list-help = Zet onder ‘{ $meant }’: - { $example }
f4-missing = Hier ontbreekt ‘{ $key }’.
f4-missing-help = Voeg ‘{ $key }’ toe.
f4-complainant-help = Voeg ‘klager’ toe. Wil de klager onbekend blijven, schrijf dan: klager: {"{"}anoniem: ja{"}"}
f4-complainant-stub-help = Voeg ‘klager’ toe. Wil de klager onbekend blijven, schrijf dan ‘klager: {"{"}anoniem: ja{"}"}’. Gaat het misschien om { $ground }, noem de klager dan nergens en schrijf alleen: vermoeden: { $key }
f4-stray = De stap ‘{ $step }’ heeft geen ‘{ $field }’.
f4-stray-help = Deze stap kent: { $taken }.
f4-substitute-stray = Een ‘vervanger’ hoort alleen bij de route ‘directie’.
f4-substitute-stray-help = Gaat de klacht over de leiding zelf, kies dan ‘route: directie’; haal anders ‘vervanger’ weg.
f4-anonymous-name = De klager is anoniem, en hier staat toch een ‘naam’.
f4-anonymous-name-help = Haal ‘naam’ weg als de klager anoniem blijft; haal anders ‘anoniem’ weg.
f4-ground = Bij ‘uitgesloten’ ontbreekt ‘grond’.
f4-ground-stray = Een ‘grond’ hoort alleen bij de uitkomst ‘uitgesloten’.
f4-term-twice = Een termijn heeft of ‘duur’ of ‘streef’, niet allebei.
f4-term-twice-help = Houd ‘duur’ als de regeling eraan bindt; houd ‘streef’ als het een eigen streven is, dat alleen waarschuwt.
f4-empty = ‘{ $key }’ is nog leeg.
f4-empty-help = Vul ‘{ $key }’ in.
f4-empty-remark-help = Vul ‘{ $key }’ in. Wat achter ‘#’ staat telt niet mee. Hoort het bij de waarde, schrijf dan: { $example }
f5-choice = ‘{ $typed }’ kan hier niet.
f5-not-mapping = Hier horen sleutels met waarden te staan.
f5-not-text = Hier hoort één tekst te staan, geen lijst of blok.
f5-lines = Hier hoort één regel te staan.
f5-not-list = Hier hoort een lijst te staan.
f5-not-list-help = Begin elke regel van de lijst met ‘- ’.
f5-new-complaint = ‘{ $typed }’ is geen dossiernummer en ook niet ‘nee’.
f5-new-complaint-help = Schrijf ‘nee’, of het nummer van de nieuwe klacht, zoals 2026-012.
f5-person-key = ‘{ $typed }’ kan geen sleutel van een collega zijn: zo heet iemand van buiten.
f5-person-key-help = Kies een andere sleutel. ‘klager’ en ‘derde’ staan voor de klager en de onafhankelijke derde.
f5-readable-text = ‘{ $typed }’ is geen openbare tekst.
f5-readable-text-help = Noem een jaar, zoals 2025, voor het verslag over dat jaar, of ‘regeling’ voor al het andere.
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
f5-complainant = Onder ‘klager’ horen sleutels te staan, zoals ‘naam’.
f5-complainants = Een dossier heeft één klager.
f5-complainants-help = Noem de anderen in de tekst onder de tweede ‘---’, en schrijf hier: { $example }
f5-not-mapping-help = Schrijf sleutels met waarden op regels eronder, of tussen accolades.
f5-not-text-help = Schrijf achter de dubbele punt één waarde, zonder streepje, haken of sleutels.
f5-one-person = Wie iets doet, is hier één persoon.
f5-one-person-help = Laat één van hen staan. Deed een ander het ook, leg dat dan vast als een eigen gebeurtenis.
f5-persons = Personen staan hier in een lijst: tussen rechte haken, met een komma ertussen.
f6-not-real = ‘{ $typed }’ is geen bestaande datum.
f6-help = Schrijf een datum als jaar, maand en dag, zoals 2026-04-30.
f6-future = { $date } ligt na vandaag ({ $today }).
f6-future-help = Leg alleen vast wat al gebeurd is, of verbeter de datum.
f6-before = { $last } ligt vóór de eerste dag, { $first }.
f6-before-help = Verbeter een van beide dagen, of haal ‘{ $key }’ weg zolang het nog loopt.
f6-expected = De dag bij ‘verwacht’, { $expected }, ligt vóór die van dit uitstel, { $day }.
f6-expected-help = Schrijf bij ‘verwacht’ de dag waarop de klager antwoord krijgt, of verbeter ‘datum’.
f6-beyond = ‘{ $typed }’ bestaat niet: die maand heeft { $days } dagen, tot en met { $last }.
f6-beyond-help = Verbeter de dag of de maand, geschreven als jaar, maand en dag; in die maand hooguit { $last }.
f6-shape = ‘{ $typed }’ is niet geschreven als jaar, maand en dag.
f7-number = ‘{ $typed }’ is geen dossiernummer.
f7-number-help = Een nummer is een jaar, een streepje en drie of meer cijfers. Dit bestand heet { $name }.
f7-digits-help = Schrijf ‘{ $number }’, en noem het bestand { $number }.md: een nummer heeft ten minste drie cijfers achter het jaar.
f7-name = Het nummer { $number } past niet bij de bestandsnaam { $name }.md.
f7-name-help = Maak het nummer en de bestandsnaam gelijk.
f7-form-help = Hernoem het bestand ‘{ $name }.md’ naar ‘{ $number }.md’.
f7-rename-help = Is dit het dossier zelf, hernoem het bestand dan naar { $number }.md. Is het een kopie van { $number }.md, haal ‘{ $name }.md’ dan weg.
f7-year = Nummer { $number } is van een ander jaar dan de ontvangst op { $day }.
f7-year-help = Kijk of de datum goed is. Is die goed en het nummer nog niet gebruikt in brieven, geef het dossier dan een nummer van dat jaar; anders mag het zo blijven.
f7-folder = Dossier { $number } staat in de map { $folder }.
f7-folder-help = Verplaats het bestand en zijn stukken naar de map { $year }.
f7-regulation = Deze regeling is vastgesteld op { $date }, maar het bestand heet { $name }.md.
f7-regulation-help = Noem het bestand { $date }.md, of verbeter de dag van vaststelling.
f7-report = Dit jaarverslag gaat over { $typed }, maar het bestand heet { $year }.md.
f7-figures = Deze cijfers gaan over { $typed }, maar het bestand heet figures-{ $year }.yaml.
f8 = Het nummer { $number } is al gebruikt in { $other }.
f8-own-help = Schrijf hier ‘nummer: { $number }’, want zo heet dit bestand.
f8-copy-help = Is ‘{ $file }’ een kopie, haal het dan weg. Is het een eigen klacht, geef die dan een eigen nummer: klacht renumber "{ $file }" { $number }
f8-taken = Het nummer { $number } is op { $branch } al van een ander dossier: een collega was eerder.
f8-taken-help = Geef dit dossier het nummer { $number }: typ ‘{ $commands }’, schrijf in het bestand ‘nummer: { $number }’, leg het vast en haal dan op met ‘git pull --no-rebase’. Lees meer onder ‘Samen aan de dossiers’ in records/README.md.
f9-unknown = De persoon ‘{ $key }’ staat niet in people.yaml.
f9-help = Voeg de persoon toe aan records/people.yaml, of verbeter de sleutel.
f9-outsider-help = Schrijf ‘{ $word }’.
f9-no-role = { $name } had op { $day } geen enkele rol.
f10 = { $day } staat onder { $previous }: de gebeurtenissen staan niet op volgorde van datum.
f10-ticked = { $day } ligt vóór de vernietiging zelf, op { $date }.
f10-ticked-help = Wat nog te doen was, is pas daarna te doen: verbeter de dag bij ‘gedaan’.
f11-path = ‘{ $file }’ is geen naam van een bestand in de eigen map van het dossier.
f11-path-help = Zet het stuk als gewoon bestand in de map van het dossier en schrijf alleen zijn naam.
f11-absent = Het stuk ‘{ $file }’ is er niet.
f11-absent-help = Zet het bestand in de map { $id } naast het dossier, of haal de regel weg.
f11-case = Het stuk ‘{ $file }’ heet in de map ‘{ $lying }’: hoofdletters tellen mee.
f11-case-help = Schrijf hier ‘{ $lying }’.
f11-odd = In de map heet het stuk ‘{ $file }’ net iets anders: in die naam staat een teken dat u niet ziet ({ $codes }).
f11-odd-help = Hernoem het bestand in de map naar ‘{ $file }’, met gewone spaties, en schrijf hier hetzelfde.
f11-empty = Het stuk ‘{ $file }’ is leeg: er staat geen enkel teken in.
f11-empty-help = Zet het stuk opnieuw in de map { $id }. Is er geen inhoud, haal dan het bestand weg en ook de regel onder ‘stukken’.
f11-pointer = Van het stuk ‘{ $file }’ is alleen een verwijzing hier (van git LFS of git-annex), niet het stuk zelf.
f11-pointer-help = Haal het stuk op met ‘git lfs pull’, of met ‘git annex get’ waar git-annex het bewaart.
f11-name = Niet iedere computer kan een bestand ‘{ $file }’ bewaren: Windows weigert deze naam.
f11-name-help = Geef het bestand een eenvoudige naam: letters, cijfers, streepjes en een gewone uitgang. Pas de naam ook hier aan.
f11-twins = ‘{ $file }’ en ‘{ $other }’ verschillen alleen in hoofdletters; niet iedere computer kan beide bewaren.
f11-form = Er zijn twee bestanden ‘{ $file }’, waarvan de naam anders is opgebouwd; niet iedere computer kan beide bewaren.
f11-twins-help = Geef een van beide een andere naam, ook onder ‘stukken’.
f11-folder = In de map van het dossier staat een map ‘{ $file }’.
f11-folder-help = Verplaats de bestanden uit ‘{ $file }’ naar de map { $id } zelf, noem ze onder ‘stukken’, en haal de lege map weg.
f11-not-a-file = ‘{ $file }’ in de map van het dossier is geen gewoon bestand maar een map of een koppeling.
f11-not-listed = Het bestand ‘{ $file }’ staat in de map van het dossier, maar niet onder ‘stukken’.
f11-not-listed-stub-help = Haal { $file } weg uit de map: van zo’n melding blijft geen stuk bewaard.
f11-not-listed-help = Voeg het toe onder ‘stukken’, met zijn soort, of haal { $file } weg uit de map.
f11-not-in-list = Het stuk ‘{ $file }’ staat niet onder ‘stukken’.
f11-not-in-list-help = Voeg toe onder ‘stukken’: bestand { $file }, met zijn soort en datum.
f11-stub-help = Haal dit stuk hier weg, en ook uit de map: van zo’n melding blijft geen stuk bewaard.
f12 = De sleutel ‘{ $key }’ staat er twee keer.
f12-help = Houd er één over; tot dan telt de eerste.
f12-empty-help = Haal de ‘{ $key }’ weg waar niets achter staat.
f12-list-help = Zet alle regels onder één ‘{ $key }’; tot dan tellen zij samen.
f12-address = Het e-mailadres { $text } staat hier twee keer.
f12-address-help = Haal een van beide weg.
f12-signing = Deze sleutel om mee te tekenen staat hier twee keer.
f12-document = Het bestand { $file } staat er twee keer in de lijst.
f12-document-help = Laat één regel staan; tot dan telt de eerste.
f12-event = ‘{ $step }’ staat hier nog een keer, met precies dezelfde velden.
f12-event-help = Haal deze regel weg als dezelfde gebeurtenis twee keer is blijven staan, zoals na een samenvoeging. Gebeurde het werkelijk twee keer, zet er dan een opmerking bij voordat u het vastlegt.
f13 = ‘{ $name }’ hoort nergens bij.
f13-help = Onder records/ staan alleen regelingen, people.yaml, dossiers met hun stukken, jaarverslagen en het grootboek. Verplaats dit, of haal het weg.
f13-beside-help = Is het een stuk, verplaats het dan naar de map met het nummer van zijn dossier, en noem het daar onder ‘stukken’. Haal het anders weg: hier staan alleen dossiers en hun mappen.
f13-folder = Bij de map ‘{ $name }’ hoort geen dossier { $name }.md.
f13-folder-help = Zet het dossier { $name }.md naast deze map, of haal de map weg.
f13-link = ‘{ $name }’ is een koppeling naar een andere plaats; die wordt niet gevolgd.
f13-link-help = Zet het bestand zelf neer.
f13-many = Onder ‘{ $name }’ staat meer dan wordt bekeken; of er een dossier bij is, weet niemand.
f13-no-file = ‘{ $name }’ hoort hier wel, maar dit is geen bestand.
f13-no-file-help = Haal weg wat er nu staat, en zet het bestand zelf terug.
f13-not-markdown = ‘{ $name }’ wordt niet gelezen: een dossier heet { $number }.md.
f13-rename-help = Hernoem ‘{ $name }’ naar ‘{ $number }.md’. Verbergt Windows de uitgangen, zet dan in de Verkenner onder Beeld ‘Bestandsnaamextensies’ aan.
f13-rewrite-help = Is dit het dossier, zet de tekst dan over in een gewoon tekstbestand ‘{ $number }.md’. Is het een stuk, zet ‘{ $name }’ dan in de map { $number }, naast het dossier, en noem het daar onder ‘stukken’.
f13-people = ‘{ $name }’ wordt niet gelezen: de lijst van mensen heet { $needed }.
f13-report = ‘{ $name }’ wordt niet gelezen: het verslag van dit jaar heet { $needed }.
f13-regulation = ‘{ $name }’ wordt niet gelezen: deze regeling heet { $needed }, naar de dag van vaststelling.
f13-misnamed-help = Hernoem ‘{ $name }’ naar ‘{ $needed }’. Verbergt Windows de uitgangen, zet dan in de Verkenner onder Beeld ‘Bestandsnaamextensies’ aan.
f13-misnamed-folder = De map ‘{ $name }’ wordt niet gelezen: zij heet { $needed }.
f13-year = De map ‘{ $name }’ wordt niet gelezen: de map van dit jaar heet { $needed }.
f13-documents = De map ‘{ $name }’ wordt niet gelezen: de map met stukken van dit dossier heet { $needed }.
f13-misnamed-folder-help = Hernoem de map ‘{ $name }’ naar ‘{ $needed }’.
f13-inside = Het dossier ‘{ $name }’ wordt niet gelezen: het staat tussen zijn eigen stukken, in de map { $folder }.
f13-inside-help = Zet het bestand een map hoger, naast de map { $folder }, als { $number }.md. Laat de stukken staan waar ze staan.
f13-no-year = Dossier ‘{ $name }’ staat niet in de map van een jaar.
f13-no-year-help = Verplaats het met zijn stukken naar de map { $year }, als { $path }.
f13-left-behind = ‘{ $name }’ is door een programma of systeem achtergelaten en hoort niet bij de dossiers.
f13-left-behind-help = Sluit het programma dat er nog mee bezig is, en haal het weg. Zet ‘{ $line }’ op een eigen regel in .gitignore; dan wordt zoiets voortaan overgeslagen.
f14-target = Deze correctie zegt niet welke gebeurtenis zij verbetert.
f14-candidates-help = Noem de gebeurtenis die u verbetert, zoals zij er staat: { $candidates }.
f14-first-help = Boven deze correctie staat geen gebeurtenis. Zet de correctie onder de gebeurtenis die zij verbetert.
f14-number = Een correctie noemt de gebeurtenis met wat er staat, niet met het volgnummer { $number }: dat schuift op als er een regel boven komt.
f14-number-help = Typ in plaats van deze correctie: ‘{ $correction }’. Of laat ‘klacht fix’ haar verbeteren.
f14-not-fields = Achter ‘op’ staan tussen accolades de velden van de gebeurtenis die wordt verbeterd.
f14-no-step = Achter ‘op’ staat geen ‘stap’.
f14-none = Geen eerdere gebeurtenis zegt wat hier achter ‘op’ staat.
f14-several = { $count } eerdere gebeurtenissen zeggen wat hier achter ‘op’ staat.
f14-later = De gebeurtenis die hier achter ‘op’ staat, komt pas na deze correctie.
f14-later-help = Zet de correctie onder de gebeurtenis die zij verbetert.
f14-correction = Deze correctie wijst een andere correctie aan.
f14-lapsed = Deze gebeurtenis is vervallen: er valt niets meer aan te verbeteren.
f14-lapsed-help = Is de gebeurtenis er toch geweest, zeg dat dan eerst met een correctie met ‘vervalt: nee’. Anders kan deze correctie weg.
f14-reason = Deze correctie geeft geen reden.
f14-reason-help = Voeg ‘reden’ toe: waarom moest dit worden verbeterd?
f14-nothing = Deze correctie zegt niet wat er anders wordt.
f14-nothing-help = Zet de goede waarde tussen accolades, zoals ‘wordt: { "{" }datum: 2026-03-02{ "}" }’; of typ ‘vervalt: ja’ als de gebeurtenis er niet is geweest of in een ander dossier hoort.
f14-becomes = Achter ‘wordt’ staan tussen accolades de velden die anders worden.
f14-beside = Wat er anders wordt, staat bij een correctie onder ‘wordt’; ‘{ $fields }’ ernaast telt niet.
f14-beside-help = Typ in plaats daarvan ‘wordt: { $becomes }’.
f14-both = ‘vervalt’ gaat niet samen met velden die anders worden.
f14-both-help = Houd één van beide: ‘vervalt: ja’ als de gebeurtenis er niet is geweest of in een ander dossier hoort, of ‘wordt’ als er iets anders moet staan.
f14-other-step = De stap ‘{ $from }’ kan niet in ‘{ $to }’ worden verbeterd.
f14-other-step-help = Is de gebeurtenis er niet geweest, typ dan ‘vervalt: ja’ in plaats van ‘wordt’, en voeg wat er wel was als nieuwe gebeurtenis toe.
f15 = Er is een verantwoording voor { $code }, maar die regel vindt hier niets.
f15-error = Voor { $code } kan hier geen verantwoording gelden: een fout kunt u niet verantwoorden, alleen verbeteren.
f15-error-help = Verbeter wat { $code } meldt, en haal de verantwoording weg.
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
r4-none-help = Controleer in ‘people.yaml’ wie op { $day } de rol ‘{ $role }’ had, en vul daar ‘van’ en ‘tot’ aan of verbeter ze.
r4-several = Op { $day } hadden meer personen de rol ‘{ $role }’: { $names }.
r4-several-help = Sluit in ‘people.yaml’ bij de voorganger de rol ‘{ $role }’ af met ‘tot’, op de dag voordat de opvolger begint. Dragen zij haar samen, zet dan in de regeling ‘eindverantwoordelijk: gezamenlijk’ bij deze rol.
r5-accountable = Geen enkele rol is ‘{ $name }’.
r5-accountable-help = Zet ‘eindverantwoordelijk: ja’ bij één van de ‘rollen’.
r5-accountable-twice = De rollen ‘{ $first }’ en ‘{ $name }’ zijn allebei eindverantwoordelijk.
r5-accountable-twice-help = Laat ‘eindverantwoordelijk: ja’ bij één rol staan; tot dan telt de eerste.
r5-article = Artikel { $name } staat niet in de tekst van deze regeling.
r5-article-help = Verbeter het nummer, of geef de tekst een kop ‘## Artikel { $name }’.
r5-article-twice = Artikel { $name } staat twee keer in de tekst van deze regeling.
r5-article-twice-help = Geef elk artikel een eigen nummer; tot dan telt het eerste.
r5-articles-many = De tekst van deze regeling heeft meer dan { $most } artikelen; vanaf hier is zij niet gelezen.
r5-lines-many = De tekst van deze regeling heeft meer dan { $most } regels; vanaf hier is zij niet gelezen.
r5-circle-of-steps = { $count ->
    [1] De stap { $names } moet volgens ‘voor’ aan zichzelf voorafgaan, en dat kan niet.
   *[other] De stappen { $names } moeten volgens ‘voor’ in een kring aan elkaar voorafgaan, en dat kan niet.
}
r5-circle-of-steps-help = Noem bij ‘voor’ een stap die later komt, of laat ‘voor’ weg.
r5-circle-of-terms = { $count ->
    [1] De termijn van { $names } telt vanaf die stap zelf, en kan dus nooit lopen.
   *[other] De termijnen van { $names } tellen in een kring vanaf elkaar, en kunnen dus nooit lopen.
}
r5-circle-of-terms-help = Geef bij ‘vanaf’ een stap die eerder komt, zoals ‘{ $step }’.
r5-condition = ‘{ $name }’ is geen route en geen uitkomst.
r5-unused-term = Naar de termijn ‘{ $name }’ richt zich niets.
r5-heading-help = In de tekst staat de kop ‘{ $heading }’. Is dat artikel { $name }, begin hem dan met ‘## Artikel { $name }’; verbeter anders het nummer.
r5-idle = De termijn ‘{ $name }’ kan nooit lopen vanaf ‘{ $from }’.
r5-idle-help = Geef bij ‘vanaf’ een stap waarvan zij telt. Vanaf ‘afronding’ tellen ‘bewaring’ en stappen met ‘vereist’; vanaf ‘einde-bewaring’ telt alleen ‘vernietiging’.
r5-kind = Er is geen stap van de soort ‘{ $name }’.
r5-kind-help = Voeg onder ‘stappen’ een stap toe die zo heet, of een met ‘soort: { $name }’.
r5-role = De rol ‘{ $name }’ is niet gedefinieerd.
r5-role-help = Verbeter de rol, of voeg haar in de regeling toe onder ‘rollen’.
r5-role-reserved = ‘{ $name }’ kan geen rol zijn: dat woord betekent al iets anders.
r5-role-reserved-help = Kies een andere naam. ‘ontvanger’, ‘klager’ en ‘derde’ staan voor wie de klacht ontving, de klager en de onafhankelijke derde.
r5-rule = De regel ‘{ $name }’ bestaat niet.
r5-step = De stap ‘{ $name }’ is niet gedefinieerd.
r5-step-kind = Van de stap ‘{ $step }’ is de soort niet bekend.
r5-step-kind-help = Geef met ‘soort’ aan welke stap dit is, zoals soort: derde-geinformeerd.
r5-term = De termijn ‘{ $name }’ is niet gedefinieerd.
r5-outer = De ruime lezing van ‘{ $name }’, { $outer }, eindigt altijd eerder dan { $length }.
r5-outer-help = Zet bij ‘ruim’ de langste van de twee, of haal ‘ruim’ weg.
r6 = Onder ‘bekendgemaakt’ ontbreekt de datum bij { $keys }.
r7-address = Het e-mailadres { $text } staat bij twee personen.
r7-key = De sleutel ‘{ $text }’ staat bij twee personen.
r7-signing = Deze sleutel om mee te tekenen staat bij twee personen.
r8 = Deze lijst houdt op met { $last }, maar in { $years } loopt een termijn in werkdagen, zoals in dossier { $dossier }. Zonder de vrije dagen van dan eindigt die te vroeg.
r8-help = Zet de vrije dagen van { $years } erbij. Zijn er geen, zet er dan een dag bij die toch al vrij is: { $free }

step-missing = ‘{ $step }’ ontbreekt, terwijl ‘{ $presupposing }’ al is gebeurd.
step-missing-for = ‘{ $step }’ ontbreekt voor { $subject }, terwijl ‘{ $presupposing }’ al is gebeurd.
step-after = ‘{ $step }’ kwam pas na ‘{ $presupposing }’ van { $day }.
step-performer = ‘{ $step }’ is gedaan door ‘{ $by }’, maar dat mag alleen: { $roles }.
step-performer-any = ‘{ $step }’ is gedaan door ‘{ $by }’, maar dat mag alleen iemand van de organisatie.
step-missing-help = Doe ‘{ $step }’ alsnog en voeg de stap ‘{ $key }’ toe, met de dag waarop het werkelijk gebeurde. Is het niet gebeurd, geef dan de reden onder ‘verantwoording’.
step-performer-help = Is ‘door’ bij ‘{ $step }’ verkeerd ingevuld, verbeter dat dan{ $has-correctie ->
    [0] {""}
   *[other] {" "}met een ‘{ $correctie }’
}. Is het echt zo gegaan, geef dan de reden onder ‘verantwoording’.
step-term-help = Doe ‘{ $step }’ en voeg de stap ‘{ $key }’ toe. Was het te laat, geef dan de reden onder ‘verantwoording’.
step-target-help = Doe ‘{ $step }’ en voeg de stap ‘{ $key }’ toe. De streefdatum bindt niet: er hoeft geen reden bij.
term-met-breach-help = Staat er een verkeerde datum, { $has-correctie ->
    [0] verbeter die dan
   *[other] voeg dan een ‘{ $correctie }’ toe
}. Is het echt zo gegaan, geef dan onder ‘verantwoording’ de reden: ‘- {"{"}regel: { $code }, door: SLEUTEL, datum: { $today }, reden: REDEN{"}"}’.
term-met-help = Dit is gebeurd; er is niets meer te doen. Staat er een verkeerde datum, { $has-correctie ->
    [0] verbeter die dan
   *[other] voeg dan een ‘{ $correctie }’ toe
}.
step-after-help = Is een datum verkeerd, verbeter die dan{ $has-correctie ->
    [0] {""}
   *[other] {" "}met een ‘{ $correctie }’
}. Kloppen de datums, geef dan onder ‘verantwoording’ de reden waarom ‘{ $step }’ later kwam.
step-document-help = Zet het stuk van ‘{ $step }’ in de map van het dossier en noem het onder ‘stukken’ en bij de stap. Is er geen, geef dan de reden onder ‘verantwoording’.
step-field-help = Vul het veld aan bij ‘{ $step }’.
s6 = Bij ‘{ $step }’ ontbreekt ‘{ $field }’; de regeling vraagt daarom.
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
label-asked-here = hier vraagt de regeling het
label-concerns = dit is wie het betreft
label-counts-from = vanaf hier telt de termijn, tot en met { $due }
label-counts-on = in dit dossier loopt de termijn
label-decision = besloten: { $outcome }
label-first-here = hier stond het eerst
label-happened-here = hier is ‘{ $step }’
label-in-force-here = deze gold ook
label-measure-here = hier staat een maatregel
label-presupposes = dit veronderstelt het
label-received = hier ontvangen
label-role-here = deze rol
label-roles-here = hier staan de rollen
label-service-here = buiten de diensten
label-stands-before = dit staat ervoor
label-third-here = dit geeft de regeling

a1-4 = De dienst valt buiten de regeling, maar het besluit is ‘{ $outcome }’.
a1-5 = Bij dit besluit staat niet waarheen de klager is verwezen.
a1-5-help = Voeg ‘verwezen-naar’ toe, bijvoorbeeld: { $referral }.
a1-5-any-help = Voeg ‘verwezen-naar’ toe: waar de klager wel terechtkan.
a1-6 = Van zo’n melding mag alleen een stub bewaard blijven; hier staat nog ‘{ $part }’.
a1-6-referral = Bij deze stub staat niet waarheen is verwezen.
a1-6-suspicion = Hier staat een vermoeden waarvan alleen een stub mag blijven, maar het besluit is ‘{ $outcome }’.
a1-6-suspicion-help = Wordt de klacht behandeld, haal dan ‘vermoeden’ weg en vul aan wat bij een klacht hoort, zoals ‘klager’. Klopt het vermoeden wel, besluit dan ‘uitgesloten’ met ‘grond’ en ‘verwezen-naar’.
a3-2-open = De leiding is nog niet geïnformeerd over de klachten van { $year }; dat had uiterlijk { $due } moeten gebeuren.
a3-2-breach = Het verslag over { $year } is vastgesteld zonder dat er staat wanneer de leiding het overzicht kreeg.
a3-2-late = De leiding is pas na afloop van het volgende kalenderjaar geïnformeerd over de klachten van { $year }.
a3-6 = De klacht gaat over de leiding zelf; daarvoor geeft de regeling geen route.
a3-6-own-case = { $name } besloot over een klacht over zichzelf.
a3-6-own-case-help = Laat iemand over wie de klacht niet gaat opnieuw beslissen, of zet bij ‘vervanger’ de sleutel van wie in de plaats van de leiding beslist.{ $has-correctie ->
    [0] {""}
   *[other] {" "}Is ‘door’ verkeerd ingevuld, verbeter dat dan met een ‘{ $correctie }’.
}
a3-6-self = Wie als ‘vervanger’ is genoemd, is zelf iemand over wie deze klacht gaat.
a3-6-self-help = Noem als ‘vervanger’ iemand anders, die in de plaats van de leiding beslist.
a4-3 = De klager is niet eerst geadviseerd de klacht in te dienen bij { $place }, terwijl ‘{ $presupposing }’ al is gebeurd.
a4-5-own-work = De route is ‘eigen-werk’, maar wie de klacht ontving staat niet onder ‘betreft’.
a4-5-own-work-help = Zet betreft: [{ $receiver }], of kies de route ‘collega’ of ‘algemeen’.
a4-5-own-and-colleague = De route is ‘eigen-werk’, maar de klacht betreft ook een collega.
a4-5-own-and-colleague-help = Kies de route ‘collega’: eigen werk en een collega samen volgen die route.
a4-5-colleague = De route is ‘collega’, maar de klacht betreft alleen wie haar ontving.
a4-5-colleague-help = Kies de route ‘eigen-werk’, of noem onder ‘betreft’ de collega.
a4-5-general = De route is ‘algemeen’, maar er staat iemand onder ‘betreft’.
a4-5-general-help = Kies de route ‘collega’ of ‘eigen-werk’, of laat ‘betreft’ leeg.
a4-5-management = De route is ‘directie’, maar de klacht betreft niemand van de leiding.
a4-5-management-help = Noem onder ‘betreft’ de leiding, of kies een andere route.
a4-5-nobody = De route is ‘collega’, en er staat niet over wie de klacht gaat.
a4-5-nobody-help = Noem die persoon onder ‘betreft’, of schrijf betreft: [] als nog niet bekend is wie het is.
a5-8-reason = Bij ‘geen-maatregel’ staat geen reden.
a5-8-reason-help = Zet de ‘reden’ bij ‘{ $geen-maatregel }’{ $has-correctie ->
    [0] {""}
   *[other] ; is die stap al vastgelegd, doe dat dan met een ‘{ $correctie }’
}.
a5-8-both = Er staat zowel een maatregel als ‘geen-maatregel’.
a5-12 = De informatie is verspreid via ‘{ $manner }’, niet in een gesloten envelop.
a5-12-unknown = Er staat niet bij hoe de informatie is verspreid.
a5-14 = ‘{ $step }’ staat op een eerdere dag dan ‘{ $earlier }’.
a5-14-extension = Dit uitstel komt nadat de klager al is geïnformeerd over de afhandeling.
a5-14-breach-help = Is een datum verkeerd, { $has-correctie ->
    [0] verbeter die dan
   *[other] voeg dan een ‘{ $correctie }’ toe met de goede datum onder ‘wordt’
}. Is het echt zo gegaan, geef dan de reden onder ‘verantwoording’.
a5-14-idle = ‘{ $step }’ komt nadat de klacht was geëindigd met ‘{ $earlier }’, en verandert daarom niets.
a5-14-idle-help = Gaat de klacht toch door, { $has-bevestigd ->
    [0] voeg dan een ‘{ $besluit }’ toe
   *[other] voeg dan ‘{ $bevestigd }’ met ‘antwoord: ja’ of een ‘{ $besluit }’ toe
} op de dag dat dit gebeurde; de termijnen tellen vanaf die dag. Gaat zij niet door, dan hoeft u niets te doen.
a5-14-not-received = Er is geen gebeurtenis waarmee de klacht is ontvangen.
a5-14-not-received-help = Zet boven aan ‘verloop’ de regel waarmee de klacht binnenkwam: ‘- {"{"}datum: JJJJ-MM-DD, stap: { $ontvangen }, door: SLEUTEL{"}"}’.
a6-4 = { $name } nam bij een lichte klacht een maatregel gericht op ‘{ $aim }’, maar mag alleen iets doen voor de ‘relatie’.
a6-5 = { $name } sprak een medewerker aan op een lichte klacht, maar mag dat niet.
a7-2 = Bij deze afwijzing staat geen reden.
a7-2-help = Voeg aan het besluit ‘{ $field }’ toe.{ $has-correctie ->
    [0] {""}
   *[other] {" "}Is het besluit al eerder vastgelegd, doe dat dan met een ‘{ $correctie }’.
}
a8-1 = De bewaartermijn liep tot en met { $end } en het dossier is niet vernietigd. Daarvoor is er tijd tot en met { $destruction }.
a8-1-aim = De regeling streeft ernaar dit dossier niet langer te bewaren dan tot en met { $end }; het is niet vernietigd.
a8-1-over = De bewaartermijn liep tot en met { $end }; het dossier had uiterlijk { $destruction } vernietigd moeten zijn.
a8-2-letter = De klacht kwam schriftelijk binnen, maar de klachtbrief zit niet in het dossier.
a8-2-letter-help = Zet de brief in de map van het dossier en noem hem onder ‘stukken’ met ‘soort: klachtbrief’. Is hij niet meer te vinden, geef dan de reden onder ‘verantwoording’.
a8-2-notice = Bij ‘{ $step }’ zit geen stuk in het dossier.
a8-2-notice-help = Zet het stuk in de map van het dossier en noem het onder ‘stukken’ met ‘soort: { $kind }’ en ‘datum: { $day }’. Of noem het bij de gebeurtenis zelf, achter ‘stuk’{ $has-correctie ->
    [0] {""}
   *[other] ; is die al vastgelegd, voeg dan onderaan het verloop toe: ‘- {"{"}datum: { $today }, stap: { $correctie }, door: NAAM, op: {"{"}stap: { $step }, datum: { $day }{"}"}, wordt: {"{"}stuk: BESTAND{"}"}, reden: REDEN{"}"}’
}. Is het stuk niet meer te vinden, geef dan de reden onder ‘verantwoording’.
a9-2 = Dit uitstel geeft geen reden.
a9-3 = Het uitstel is gemeld op { $day }, na { $due } (in de ruime lezing uiterlijk { $outer }).
a9-3-strict = Het uitstel is gemeld op { $day }, na { $due }.
a9-3-later = Dit uitstel is gemeld op { $day }, na de eerder aangekondigde dag { $due }.
a9-5 = Dit uitstel noemt geen dag waarop uitsluitsel wordt verwacht.
a9-5-last-help = Vul bij ‘verwacht’ de dag in die u de klager hebt genoemd. Hebt u geen dag genoemd, doe dat dan alsnog, vul die dag hier in en schrijf bij ‘opmerking’ wanneer u haar noemde. Nog een ‘{ $uitstel }’ laat deze regeling niet toe.
a9-6 = De aangekondigde dag { $day } ligt na { $due } (in de ruime lezing uiterlijk { $outer }).
a9-6-strict = De aangekondigde dag { $day } ligt na { $due }.
a9-6-more = Dit is een uitstel te veel: de regeling staat er hoogstens { $most } toe. De termijn schuift er niet door op.
a9-6-more-help = Geef de reden onder ‘verantwoording’. Nog een ‘{ $uitstel }’ laat deze regeling niet toe.
a9-8 = Na dit oordeel staat er niet wat ervan het gevolg is.
a10-1-late = Het jaarverslag over { $year } is niet vastgesteld; dat had uiterlijk { $due } moeten gebeuren.
a10-1-breach = Het jaarverslag over { $year } is vastgesteld op { $day }, na { $due }.
a10-1-breach-help = Klopt de datum, geef dan in dit verslag de reden onder ‘verantwoording’, met ‘regel: A10.1’, ‘door’, ‘datum’ en ‘reden’.
a10-2-empty = Dit jaarverslag heeft geen evaluatie.
a10-2-part = In dit jaarverslag ontbreekt onderdeel { $part }.
a10-2-part-help = Voeg hieronder het kopje ‘## { $part }. { $title }’ toe, met daaronder wat de leiding erover zegt. De cijfers en maatregelen geeft ‘klacht report { $year }’.
a10-2-part-empty = Onderdeel { $part } van dit jaarverslag is leeg.
a10-2-part-empty-help = Schrijf onder dit kopje wat de leiding erover zegt. De cijfers en maatregelen geeft ‘klacht report { $year }’. Is er niets te melden, schrijf dat dan op.
a10-7 = Het jaarverslag noemt ‘{ $text }’, bekend uit { $origin }.
a10-7-sentence = Deze openbare zin noemt ‘{ $text }’, bekend uit { $origin }.
a10-7-copy-subject = ‘{ $text }’ staat zo ook als onderwerp in { $path }: wie de klacht kent, herkent haar.
a10-7-copy-remark = ‘{ $text }’ staat zo ook in een opmerking of reden in { $path }: wie de klacht kent, herkent haar.
a10-7-copy-description = ‘{ $text }’ staat zo ook in de omschrijving van een stuk in { $path }: wie de klacht kent, herkent haar.
a10-7-copy-story = ‘{ $text }’ staat zo ook in het verhaal van { $path }: wie de klacht kent, herkent haar.
a10-7-copy-day = ‘{ $text }’ is een dag waarop iets gebeurde in { $path }; van één klacht wordt geen dag openbaar.
a10-7-copy-channel = ‘{ $text }’ is hoe de klacht in { $path } binnenkwam; dat wordt van één klacht niet openbaar.
a10-7-copy-verdict = ‘{ $text }’ is een oordeel in { $path }; dat wordt van één klacht niet openbaar.
a10-7-copy-help = Schrijf het in andere woorden, zonder wat bij één klacht hoort. Is het zo bedoeld en kan niemand erdoor worden herkend, dan kan het blijven staan; bij het vastleggen van het jaar bevestigt u dat met ‘--confirm-copies’.

# Het spoor en de grootboeken.
f5-thresholds = Met { $complaints } klachten als drempel en groepen van { $group } is uit te rekenen wat niet wordt gegeven.
f5-thresholds-help = Laat ‘klachten’ groter zijn dan ‘groep’: ten minste { $least }.
f5-digest = Dit is geen SHA-256: 64 cijfers en letters van a tot en met f.
f5-commit = ‘{ $typed }’ is geen commitnummer: 40 cijfers en letters van a tot en met f.
f5-number = ‘{ $typed }’ is geen dossiernummer: een jaar, een streepje en drie of meer cijfers.
f5-ledger-help = Het programma schrijft dit bestand zelf. Zet terug wat er stond, bijvoorbeeld met ‘git checkout’.
f5-key = Dit is geen openbare sleutel van SSH.
f5-key-kind = Met een sleutel van het soort { $kind } kan hier niets worden nagekeken.
f5-key-help = Plak de regel uit het bestand dat op ‘.pub’ eindigt; een sleutel van het soort ssh-ed25519 (‘ssh-keygen -t ed25519’).
f5-nobody = ‘{ $typed }’ is geen naam.
f5-nobody-help = Schrijf hoe de klager heet. Is dat niet bekend, of wil de klager niet genoemd worden, schrijf dan in plaats van ‘naam’: anoniem: ja
f5-nameless = ‘{ $typed }’ is geen naam: er staat geen letter in, dus niemand is eraan te herkennen.
f5-nameless-help = Schrijf hoe iemand heet. Is een klager niet bekend, zet dan ‘anoniem: ja’ in plaats van ‘naam’; een bijnaam of initialen horen bij ‘ook’.
f5-garbled = ‘{ $typed }’ is verkeerd overgenomen door een programma; onder deze naam wordt niemand gevonden.
f5-email = ‘{ $typed }’ kan geen e-mailadres zijn.
f5-email-help = Schrijf één adres, zoals a.denkbeeld@ergens.example. Wat er verder over te zeggen is, hoort in het verhaal.
f5-website = ‘{ $typed }’ kan geen adres van een site zijn.
f5-website-help = Schrijf het hele adres, zoals https://www.voorbeeld.example/.
f5-own-site-help = Schrijf het hele adres, zonder ‘?’, ‘#’ of ‘\’, zoals https://www.voorbeeld.example/.
f5-telephone = ‘{ $typed }’ kan geen telefoonnummer zijn: een nummer in Nederland heeft tien cijfers.
f5-telephone-help = Verbeter het nummer. Bij een nummer uit een ander land hoort het landnummer ervoor, zoals "+32 2 000 00 00".
h1 = Dossier { $number } is verwijderd, en geen vernietiging verantwoordt dat ({ $commit }, { $day }, { $name }).
h1-help = Zet het dossier met zijn stukken terug: ‘git checkout { $commit }^ -- { $paths }’. Is de bewaartermijn voorbij, dan vernietigt ‘klacht purge { $number } --execute’ het daarna, en maakt daar een verklaring van.
h1-record = Volgens deze verklaring is dossier { $number } vernietigd, maar het staat nog in het archief of in de geschiedenis.
h1-record-help = Een verklaring schrijft alleen ‘klacht purge’, dat het dossier ook echt uit de geschiedenis haalt: haal deze weg, en doe ‘klacht purge { $number }’. Gaf u een nieuw dossier dit nummer, geef het dan een ander: een nummer wordt nooit opnieuw gebruikt.
h1-kept = Volgens de verklaring van de vernietiging van { $number } is object { $object } verwijderd, maar de geschiedenis heeft het nog.
h1-kept-help = Een verklaring schrijft alleen ‘klacht purge’, dat alles wat zij noemt ook echt weghaalt. Vernietig opnieuw, in een verse kopie (git clone) van wat gedeeld is.
h1-early = Volgens deze verklaring is dossier { $number } vernietigd voordat de bewaartermijn voorbij was, en vroeg niemand daarom.
h1-early-help = Een verklaring schrijft alleen ‘klacht purge’, dat niets voor zijn tijd vernietigt: zet terug wat het schreef (git log -p toont het).
h1-unproven = Deze verklaring bewijst niet dat dossier { $number } vernietigd is: er ontbreekt wat alleen ‘klacht purge’ kan weten, zoals wat uit de geschiedenis is verwijderd.
h1-unproven-help = Een verklaring schrijft alleen ‘klacht purge’. Schreef het deze, zet dan terug wat er stond (git log -p toont het). Schreef iemand haar zelf, haal haar dan weg, zet het dossier terug als het verdween, en doe ‘klacht purge { $number }’.
h1-to-do = In deze verklaring over { $number } ontbreekt bij nog-te-doen een regel die ‘klacht purge’ daar schreef.
h1-to-do-help = Zet die regel terug (git log -p toont hem). Wie iets doet, vult op de regel zelf in: gedaan en door.
h1-replaced = Onder { $number } staat een andere klacht dan eerst: de klager en het onderwerp zijn samen vervangen ({ $commit }, { $day }, { $name }).
h1-replaced-help = Zet terug wat er stond (‘git log -p -- { $path }’ toont het) en geef de andere klacht een eigen nummer. Is het dezelfde klacht, verbeter de klager en het onderwerp dan ieder in een eigen commit.
h1-staged = Dossier { $number } wordt hiermee verwijderd, en geen vernietiging verantwoordt dat.
h1-staged-help = Zet het terug met zijn stukken: ‘git restore --staged --worktree -- { $paths }’.
h2-changed-staged = Deze gebeurtenis was al vastgelegd en wordt hiermee gewijzigd: { $fields }.
h2-changed-staged-help = Zet terug wat er stond; ‘git diff --cached -- { $path }’ toont het. Klopte het niet, { $has-correctie ->
    [0] geef dan de reden onder ‘verantwoording’ met de code H2
   *[other] voeg dan een ‘{ $correctie }’ toe
}.
h2-removed-staged = Een vastgelegde gebeurtenis wordt hiermee verwijderd: { $event }.
h2-removed-staged-help = Zet terug wat er stond; ‘git diff --cached -- { $path }’ toont het. Klopte het niet, { $has-correctie ->
    [0] geef dan de reden onder ‘verantwoording’ met de code H2
   *[other] voeg dan een ‘{ $correctie }’ toe
}.
h2-changed = Deze gebeurtenis is gewijzigd nadat zij was vastgelegd: { $fields } ({ $commit }, { $day }, { $name }).
h2-removed = Een vastgelegde gebeurtenis is verwijderd: { $event } ({ $commit }, { $day }, { $name }).
h3 = Deze gebeurtenis van { $day } is pas vastgelegd op { $recorded }, { $days } werkdagen later ({ $commit }).
h3-displaced = Deze gebeurtenis van { $day } is pas vastgelegd op { $recorded }, { $days } werkdagen later ({ $commit }), en telt nu voor de termijn in plaats van die van { $displaced }, die er al stond.
h4 = Deze gebeurtenis heeft de datum { $day }, na de dag waarop zij is vastgelegd: { $recorded } ({ $commit }).
h5-unknown = { $count ->
    [one] 1 keer is er vastgelegd
   *[other] { $count } keer is er vastgelegd
} met het adres { $email }; dat adres staat bij niemand ({ $commit }).
h5-no-role = { $name } legde iets vast en had toen geen rol: { $count ->
    [one] 1 keer
   *[other] { $count } keer
}, het eerst op { $day } ({ $commit }).
h6 = Dit besluit van de leiding is vastgelegd door { $name }, die daar de rol niet voor had ({ $commit }, { $day }).
h6-decision = Dit besluit is vastgelegd door { $name }, die daar de rol niet voor had ({ $commit }, { $day }).
h6-decision-correction = Deze correctie van een besluit is vastgelegd door { $name }, die daar de rol niet voor had ({ $commit }, { $day }).
h6-correction = Deze correctie van een besluit van de leiding is vastgelegd door { $name }, die daar de rol niet voor had ({ $commit }, { $day }).
h6-act = Wat hier op naam van de leiding staat, is vastgelegd door { $name }, die daar de rol niet voor had ({ $commit }, { $day }).
h6-act-correction = Deze correctie van wat de leiding deed, is vastgelegd door { $name }, die daar de rol niet voor had ({ $commit }, { $day }).
h6-reopened = Deze correctie heropent een gearchiveerd dossier, en is vastgelegd door { $name }, die daar de rol niet voor had ({ $commit }, { $day }).
h6-entitled = Deze commit geeft { $who } een rol of adres om besluiten van de leiding vast te leggen, en is van iemand die dat zelf niet mocht ({ $commit }, { $day }, { $name }).
h6-row = Deze commit geeft wie een van deze rollen heeft het recht om besluiten van de leiding vast te leggen ({ $roles }), en is van iemand die dat zelf niet mocht ({ $commit }, { $day }, { $name }).
h7-gone = De geschiedenis is herschreven: de laatste commit onder dit zegel ({ $commit }, { $day }) hoort er niet meer bij.
h7-differs = Dit zegel ({ $commit }, { $day }) klopt niet met de geschiedenis: het aantal commits of de inhoud is anders.
h7-outside-gone = De geschiedenis is herschreven: de commit van het meegegeven zegel ({ $commit }, { $day }) hoort er niet bij.
h7-outside-destroyed-help = Volgens records/ledger/destructions.yaml is na dat zegel dossier { $number } vernietigd ({ $day }). Dan wordt de geschiedenis herschreven, en hoort het zegel bij die van daarvoor. Ga na of die verklaring klopt en vraag een nieuw zegel: ‘klacht audit --seal’. Een oudere kopie had ook opgeruimd moeten zijn; zoek die niet op.
h7-outside-differs = Het meegegeven zegel ({ $commit }, { $day }) klopt niet met de geschiedenis: het aantal commits of de inhoud is anders.
h8-missing = Commit { $commit } ({ $day }, { $name }) heeft geen handtekening.
h8-bad = De handtekening van commit { $commit } ({ $day }, { $name }) klopt niet.
h8-unsupported = De handtekening van commit { $commit } ({ $day }, { $name }) is van een soort die hier niet wordt nagekeken: alleen SSH, met een sleutel ed25519 of ecdsa (nistp256).
h8-unlisted = Commit { $commit } ({ $day }, { $name }) is ondertekend met een sleutel van niemand: { $key }.
h8-other = Commit { $commit } ({ $day }, { $name }) is ondertekend met de sleutel van iemand anders: { $other }.
h8-key = Commit { $commit } ({ $day }, { $name }) geeft { $who } een sleutel om mee te ondertekenen, en is van iemand die daar niet over gaat.
h9 = Deze kopie heeft niet de hele geschiedenis, dus die kan niet worden nagekeken.
h9-missing = Van de geschiedenis is een deel niet hier of niet te lezen (object { $object }), dus die kan niet worden nagekeken.
h9-missing-help = Haal alles op met ‘git fetch --refetch --no-filter’. Helpt dat niet, dan zegt ‘git fsck’ wat er stuk is; een nieuwe kopie (git clone) heeft het wel.
h9-malformed = Van commit { $commit } kan git niet lezen wie haar maakte of wanneer: de regel ‘{ $line }’ erin is niet zoals git die schrijft. De rest is nagekeken.
h9-malformed-help = Een ander programma dan git heeft haar gemaakt. Zolang ze niet is gepusht, is ze op uw naam opnieuw te maken: ‘git rebase -i { $commit }^’, schrijf ‘edit’ op de plaats van de eerste ‘pick’, daarna ‘git commit --amend --reset-author --no-edit’ en ‘git rebase --continue’. Is ze wel gepusht, dan blijft ze; zoek uit wie haar maakte.
h10 = Waarnaar het verleden is beoordeeld, is achteraf veranderd: { $what } ({ $commit }, { $day }, { $name }).
h10-text = De tekst van een regeling die al gold, is achteraf veranderd ({ $commit }, { $day }, { $name }).
h10-gone = Waarnaar het verleden is beoordeeld, is achteraf verwijderd: { $path } ({ $commit }, { $day }, { $name }).
h10-staged = Hiermee verandert achteraf waarnaar het verleden is beoordeeld: { $what }.
h10-text-staged = Hiermee verandert achteraf de tekst van een regeling die al geldt.
h10-gone-staged = Hiermee wordt verwijderd waarnaar het verleden is beoordeeld: { $path }.
h10-staged-help = Zet terug wat er stond; ‘git diff --cached -- { $path }’ toont het. Is er iets nieuws afgesproken, leg dat dan vast als nieuwe versie of met een begindatum van nu.
h11 = Deze versie is vastgelegd en kan niet worden gelezen ({ $commit }, { $day }, { $name }). Wat over haar heen is veranderd, is vergeleken met de laatste die wel te lezen was.
h12-document = Het stuk ‘{ $document }’ heeft een andere inhoud dan toen het werd vastgelegd ({ $commit }, { $day }, { $name }).
h12-document-gone = Het stuk ‘{ $document }’ was vastgelegd en is weggehaald ({ $commit }, { $day }, { $name }).
h12-field = Na het archiveren is veranderd wat er staat bij ‘{ $field }’ ({ $commit }, { $day }, { $name }).
h12-story = Na het archiveren is het verhaal veranderd ({ $commit }, { $day }, { $name }).
h12-report = Dit jaarverslag is veranderd nadat het was vastgesteld ({ $commit }, { $day }, { $name }).
h12-report-gone = Dit jaarverslag is weggehaald nadat het was vastgesteld ({ $commit }, { $day }, { $name }).
h12-document-staged = Hiermee krijgt het stuk ‘{ $document }’ een andere inhoud dan toen het werd vastgelegd.
h12-document-gone-staged = Hiermee verdwijnt het stuk ‘{ $document }’, dat was vastgelegd.
h12-document-staged-help = Zet het stuk terug zoals het was, en voeg een verbeterd stuk toe naast het oude.
h12-field-staged = Hiermee verandert na het archiveren wat er staat bij ‘{ $field }’.
h12-story-staged = Hiermee verandert na het archiveren het verhaal.
h12-report-staged = Hiermee verandert dit jaarverslag, dat al was vastgesteld.
h12-report-gone-staged = Hiermee verdwijnt dit jaarverslag, dat al was vastgesteld.
h12-staged-help = Zet terug wat er stond; ‘git diff --cached -- { $path }’ toont het.
h13 = Commit { $commit } ({ $day }, { $name }) heeft een vroegere datum dan commit { $parent }, waar hij op volgt.
h13-ahead = Commit { $commit } ({ $day }, { $name }) heeft een datum na die van de klok van deze server.
h14-management = Een verantwoording voor { $rule } geeft de leiding, en die of het kantoor legt haar vast; deze is vastgelegd door { $name } ({ $commit }, { $day }), en telt daarom niet.
h14-by = Deze verantwoording staat op naam van { $by }, en is vastgelegd door { $name } ({ $commit }, { $day }).
h14-date = Deze verantwoording heeft de datum { $dated }, en is vastgelegd op { $day } ({ $commit }, { $name }).
h14-own = { $name } verantwoordt hier voor { $rule } wat zij of hij zelf deed ({ $commit }, { $day }).
h14-own-help = Laat een ander die de reden mag geven, haar geven en vastleggen. Is die er niet, dan blijft deze melding staan; zij houdt niets tegen.
h15 = Wat klacht zelf had vastgelegd, is veranderd of weggehaald ({ $commit }, { $day }, { $name }): { $said }
h16 = Het bericht van commit { $commit } ({ $day }, { $name }) noemt iemand uit dit dossier: ‘{ $text }’.
h16-reference = De naam van de tak of het etiket ‘{ $reference }’ noemt iemand uit dit dossier: ‘{ $text }’.
h16-reference-help = Hernoem de tak (‘git branch -m OUD NIEUW’) of maak het etiket opnieuw onder een andere naam; noem het dossier bij zijn nummer.
h16-tag = Het bericht van het etiket ‘{ $reference }’ noemt iemand uit dit dossier: ‘{ $text }’.
h16-tag-help = Maak het etiket opnieuw met een ander bericht (‘git tag -f -a ETIKET -m BERICHT COMMIT’); noem het dossier bij zijn nummer.
h16-word-help = Is ‘{ $form }’ hier een gewoon woord, zet dan ‘leesbaar: [{ $form }]’ onder ‘klager’ in { $path }. Is het wel een naam, noem het dossier dan bij zijn nummer; ‘klacht explain H16’ zegt hoe u een bericht herschrijft.
h16-message = Dit bericht noemt iemand uit een dossier: ‘{ $text }’, bekend uit { $origin }.
h16-message-help = Noem het dossier bij zijn nummer. Wat in een bericht staat, blijft in de geschiedenis, ook na vernietiging van het dossier.
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
p1-written = In deze tekst, die openbaar is, staat ‘{ $text }’, bekend uit { $origin }{ $others ->
    [0] {""}
    [one] {" "}en nog een plaats
   *[other] {" "}en nog { $others } plaatsen
}: … { $around } …
p1-readable-help = Gaat het over iemand, haal het dan weg uit de tekst. Is het hier een gewoon woord of iemand anders, zet dan bij wie zo heet (in { $origin }): ‘leesbaar: [{"{"}vorm: { $form }, in: [{ $within }]{"}"}]’.
p1-frozen-help = Deze zin is vastgelegd met de cijfers van { $year }. Verbeter hem in het dossier bij ‘publiek’{ $has-correctie ->
    [0] {""}
   *[other] , met een ‘{ $correctie }’,
} en vervang dan wat is vastgelegd: ‘klacht report { $year } --correct’.
p1-unread = Dit bestand kon niet worden gelezen. Wie erin voorkomt is dus niet bekend, en daar kan op de openbare pagina’s niet naar worden gezocht.
p1-unread-help = Herstel dit bestand en bouw opnieuw. ‘klacht check’ zegt wat eraan scheelt.
p1-nameless = Uit dit bestand is niet te lezen hoe iedereen heet die erin voorkomt, en daar kan op de openbare pagina’s dus niet naar worden gezocht.
p1-nameless-help = Vul de naam in of herstel hem: bij ‘naam’ onder ‘klager’ in het dossier, of bij de persoon in ‘people.yaml’. ‘klacht check’ zegt wat er verder aan het bestand scheelt.
p1-misplaced = Dit hoort bij geen dossier, en kan er wel een zijn. Wie erin voorkomt is dus niet bekend, en daar kan op de openbare pagina’s niet naar worden gezocht.
p1-misplaced-help = Is het een dossier, zet het dan als records/complaints/JAAR/NUMMER.md; is het een stuk, zet het dan in de map van zijn dossier en noem het bij ‘stukken’; anders hoort het niet onder records/. ‘klacht check’ zegt wat eraan scheelt.
f4-nobody = Op de openbare site staat nu niet van wie de regeling is, en ook niet waar iemand met een klacht terechtkan.
f4-nobody-help = Vul onder ‘organisatie’ de ‘naam’ in, en een adres, e-mailadres of telefoonnummer; bouw daarna opnieuw.
p1-unsettled = Hier liet git twee versies staan van een tekst die openbaar is. Welke bedoeld is, is niet gekozen, en daarom wordt er niets gepubliceerd.
p1-unlisted = De lijst van git met wat het bewaart is hier niet te lezen. Of er een dossier ontbreekt, en wie daarin voorkomt, is dus niet bekend.
p1-unlisted-help = ‘klacht audit’ zegt wat er aan de hand is en welke opdracht helpt. Bouw daarna opnieuw.
p1-absent = Dit bestand staat wel in git, maar niet in de map. Wie erin voorkomt is dus niet bekend, en daar kan op de openbare pagina’s niet naar worden gezocht.
p1-absent-other = Dit bestand staat wel in git, maar niet in de map. Wat erin staat telt dus nergens mee, ook niet op de openbare pagina’s.
p1-absent-help = Haal het terug met ‘git checkout --ignore-skip-worktree-bits HEAD -- { $path }’. Is het met reden weg, leg dat dan eerst vast in git en bouw opnieuw.
p1-absent-whole-help = Deze map laat bestanden weg (git sparse-checkout). Maak haar compleet met ‘git sparse-checkout disable’ en bouw opnieuw.
p1-absent-listed-help = De lijst van git met wat klaarstaat is weg. Maak haar opnieuw met ‘git reset’; ‘klacht check’ zegt daarna hoe het bestand terugkomt.
p2 = Dit sjabloon vraagt naar iets wat niet openbaar is: { $reason }.
