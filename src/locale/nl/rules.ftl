# De regels die de stukken nakijken, elk met drie teksten: wat er hoort te zijn (title), waarom en
# hoe ernaar gekeken wordt (why), en wat u met een melding doet (remedy). Een sleutel draagt de code
# van de regel, met een streepje voor de punt. Wat u letterlijk typt, staat tussen ‘ en ’.

## F: de vorm van de bestanden

rule-F1-title = Het bestand is leesbaar en heeft een kop tussen twee regels met ---
rule-F1-why = Een dossier, een regeling en een jaarverslag beginnen met een kop: gegevens tussen twee regels met ---. Zonder die kop, of als de tweede regel met --- ontbreekt, kan het bestand niet worden nagekeken. Het bestand is gewone tekst in UTF-8 en is niet groter dan 1 MiB. Een bestand dat niet te lezen is, wordt altijd gemeld en nooit overgeslagen.
rule-F1-remedy = Begin het bestand met een regel --- en zet nog zo’n regel onder de gegevens. Sla het bestand op als UTF-8. Een grote bijlage hoort als stuk in de map van het dossier.

rule-F2-title = De gegevens zijn geschreven in eenvoudige YAML
rule-F2-why = De gegevens in de kop hebben een vaste vorm: een sleutel, een dubbele punt, een spatie en een waarde. Een haakje of aanhalingsteken dat niet gesloten wordt, maakt de rest onleesbaar. Wat achter ‘ #’ staat, onder de tweede regel met --- of tussen merktekens van git, telt niet mee, en een ongewone spatie of een onzichtbaar teken verandert wat er staat zonder dat iemand het ziet; ook dat wordt gemeld. Ankers, verwijzingen, labels en samengevoegde sleutels (met &, *, ! of <<) worden geweigerd, want dan geldt er iets anders dan u leest. Ook mag de inhoud niet meer dan 32 niveaus diep zijn.
rule-F2-remedy = Kijk op de gemelde regel of er een haakje, komma, spatie of aanhalingsteken ontbreekt. Staat er in een tekst een dubbele punt met een spatie erachter, zet de hele tekst dan tussen dubbele aanhalingstekens.

rule-F3-title = Elke sleutel en elke stap is bekend
rule-F3-why = Een verkeerd getypte sleutel zou anders ongemerkt wegvallen, en dan lijkt een stap niet gezet. Daarom is elke sleutel en elke stap die niet in de lijst staat een fout. De melding noemt de bekende naam die er het meest op lijkt. De stappen staan onder ‘stappen’ in de regeling die voor het dossier geldt.
rule-F3-remedy = Verbeter de naam; let op streepjes, hoofdletters en meervoud. Is er geen sleutel voor wat u wilt vastleggen, schrijf het dan in ‘opmerking’ of in de vrije tekst onder de kop.

rule-F4-title = Wat verplicht is staat er, en niets wat bij de stap niet hoort
rule-F4-why = Een dossier heeft gegevens nodig om beoordeeld te kunnen worden, zoals ‘nummer’, ‘aard’ en ‘verloop’. Elke gebeurtenis heeft ‘datum’, ‘stap’ en ‘door’, en sommige stappen vragen meer. Een veld dat niet bij de stap hoort, staat meestal op de verkeerde regel. Omdat alleen iemand met kennis van de zaak dit kan aanvullen, is het een fout.
rule-F4-remedy = Vul het ontbrekende veld in met wat er echt gebeurd is. Hoort een veld niet bij de stap, verplaats het dan naar de goede regel of haal het weg.

rule-F5-title = De waarde staat in de lijst waaruit gekozen wordt
rule-F5-why = Voor sommige sleutels ligt vast wat u kunt invullen, zodat er later geteld kan worden. De lijsten voor ‘aard’, ‘dienst’, ‘kanaal’ en ‘grond’ staan in de regeling; andere, zoals ‘route’ en ‘uitkomst’, zijn voor iedereen gelijk. De melding noemt de waarde die er het meest op lijkt. Waar ja of nee wordt gevraagd, is elk ander woord een fout. En wat alleen de klager of de onafhankelijke derde kan doen, zoals ‘{ $ingetrokken }’ of ‘{ $oordeel-derde }’, heeft ‘klager’ of ‘derde’ bij ‘door’. Een e-mailadres of telefoonnummer dat er geen kan zijn, is een waarschuwing.
rule-F5-remedy = Kies een waarde uit de lijst. Ontbreekt er een aard, dienst of kanaal, voeg die dan toe aan de regeling en niet alleen aan het dossier.

rule-F6-title = Elke datum bestaat en ligt niet na vandaag
rule-F6-why = Termijnen worden uit de datums berekend, dus een datum moet echt bestaan en als jaar-maand-dag geschreven zijn, zoals 2026-03-02. Wat in het verloop staat is gebeurd en kan dus niet na vandaag liggen. Een datum die vooruit wijst, zoals ‘verwacht’ bij een uitstel, mag dat wel. Een laatste dag, zoals ‘tot’ van een rol, ligt niet vóór de eerste, en ‘verwacht’ niet vóór de dag van het uitstel.
rule-F6-remedy = Verbeter de datum. Gaat het om iets wat u nog van plan bent, haal de regel dan weg en voeg hem toe zodra het gebeurd is.

rule-F7-title = Nummer, bestandsnaam en jaarmap zijn gelijk
rule-F7-why = Een dossier wordt gevonden aan zijn nummer. Daarom is het nummer gelijk aan de naam van het bestand, en het jaar in het nummer aan de map waarin het staat. Wijkt een van de drie af, dan is niet zeker welk dossier bedoeld is. Is de klacht in een ander jaar ontvangen dan het nummer zegt, dan is dat een waarschuwing.
rule-F7-remedy = Maak ‘nummer’, de naam van het bestand en de jaarmap gelijk. Heeft het dossier een map met stukken, geef die dan dezelfde naam.

rule-F8-title = Elk nummer is één keer gebruikt
rule-F8-why = Een nummer hoort bij één klacht. Komt het twee keer voor, dan is niet te zeggen naar welk dossier een brief of een verwijzing wijst. Dit gebeurt soms als twee mensen tegelijk een dossier beginnen. Ook wat u van een collega hebt opgehaald telt mee, zodat u het weet voordat u verzendt.
rule-F8-remedy = Geef het dossier dat het laatst is begonnen het eerste vrije nummer. Pas ook de bestandsnaam en de map met stukken aan.

rule-F9-title = Elke genoemde persoon is bekend en had op die dag een rol
rule-F9-why = Wie iets deed, bepaalt of het volgens de regeling ging. Daarom is elke sleutel bij ‘door’, ‘aan’, ‘met’ en ‘betreft’ een persoon uit ‘people.yaml’. Wie bij ‘door’ staat, had op die datum ten minste één rol. De klager heet altijd ‘klager’ en de onafhankelijke derde ‘derde’.
rule-F9-remedy = Verbeter de sleutel, of voeg de persoon toe aan ‘people.yaml’. Klopt de persoon wel, controleer dan ‘van’ en ‘tot’ bij de rollen.

rule-F10-title = De gebeurtenissen staan op volgorde van datum
rule-F10-why = Het verloop is een logboek: de oudste gebeurtenis staat bovenaan en de nieuwste onderaan. Staan de regels door elkaar, dan is niet te zien wat eerst kwam. Op dezelfde dag telt de volgorde van de regels. Een datum die met een ‘{ $correctie }’ is verbeterd, mag blijven staan waar zij stond.
rule-F10-remedy = Zet een nieuwe regel op zijn plaats in de volgorde van datum. Is de datum van een oudere regel verkeerd, { $has-correctie ->
    [0] verbeter die dan
   *[other] voeg dan onderaan een ‘{ $correctie }’ toe
}.

rule-F11-title = De lijst van stukken klopt met de map van het dossier
rule-F11-why = Een dossier is pas volledig als elk stuk op de lijst er ook echt is. Een bestand in de map dat niet op de lijst staat, zou bij controle of vernietiging vergeten kunnen worden. Een ‘stuk’ bij een gebeurtenis staat ook op de lijst. Alle stukken liggen in de eigen map van het dossier: een pad naar buiten en een symbolische koppeling worden geweigerd. Een stuk is bewijs: een leeg bestand of een verwijzing van git LFS is geen stuk. Een naam die niet iedere computer kan bewaren, is een waarschuwing.
rule-F11-remedy = Zet het bestand in de map van het dossier en noem het onder ‘stukken’ met precies dezelfde naam. Hoort een bestand niet bij het dossier, haal het dan uit de map.

rule-F12-title = Elke sleutel staat er één keer
rule-F12-why = Staat een sleutel er twee keer, dan is niet duidelijk welke waarde geldt. Er wordt niet voor u gekozen: de tweede wordt gemeld, ook als de waarden gelijk zijn. Een gebeurtenis die er twee keer precies zo staat, is een waarschuwing, en een document dat twee keer in de lijst staat ook.
rule-F12-remedy = Laat de juiste regel staan en haal de andere weg.

rule-F13-title = Alles in de map ‘records’ hoort ergens bij
rule-F13-why = Een bestand op de verkeerde plaats wordt niet als dossier gelezen en zou dus ongemerkt uit beeld raken. Daarom wordt elk bestand en elke map onder ‘records’ gemeld die niet bij een dossier, de regeling, de personen, een jaarverslag of het grootboek hoort. Ook een kopie of een tijdelijk bestand kan namen bevatten die later vernietigd moeten zijn. Wat systemen en programma’s achterlaten, zoals Thumbs.db, is een waarschuwing, en wordt overgeslagen als git het negeert.
rule-F13-remedy = Zet het bestand op de goede plaats of haal het weg. Een stuk hoort in de map met het nummer van het dossier.

rule-F14-title = Een correctie wijst één eerdere gebeurtenis aan en geeft de reden
rule-F14-why = Wat is vastgelegd wordt niet veranderd; een fout wordt verbeterd met een nieuwe regel ‘{ $correctie }’. Die noemt achter ‘op’ de gebeurtenis met wat er staat, zoals ‘stap’ en ‘datum’, zodat een vergeten regel die er later tussen komt haar nooit naar een andere laat wijzen. Er moet precies één eerdere gebeurtenis bij passen, en dat mag niet zelf een correctie zijn. Onder ‘wordt’ staat wat er anders wordt, of ‘vervalt: ja’ zegt dat de gebeurtenis er niet is geweest of in een ander dossier hoort. De reden is nodig, zodat later te volgen is waarom er iets veranderde. Een correctie waar iets aan ontbreekt, verandert niets.
rule-F14-remedy = Neem achter ‘op’ over wat de melding voorstelt, of noem de velden van de gebeurtenis zoals zij in haar eigen regel staan. Vul onder ‘wordt’ in wat er anders wordt, en in ‘reden’ waarom de eerdere regel niet klopte.

rule-F15-title = Een verantwoording hoort bij een melding die er is
rule-F15-why = Een ‘verantwoording’ geeft de reden waarom het anders ging dan de regeling vraagt. Vindt de genoemde regel in dit dossier niets, dan is de code misschien verwisseld of is het al hersteld. Een verantwoording die blijft staan, zou later iets kunnen toedekken wat niemand heeft bekeken. Daarom is dit een waarschuwing.
rule-F15-remedy = Controleer de code achter ‘regel’. Is er niets meer te verantwoorden, haal de verantwoording dan weg.

## R: de regeling en de personen

rule-R1-title = Er is een onafhankelijke derde, met naam, organisatie en adres
rule-R1-why = Wie het niet eens is met de afhandeling, moet terechtkunnen bij een onafhankelijke derde die met name is genoemd. Er wordt gekeken naar elke dag waarop een dossier die derde nodig heeft, bijvoorbeeld als hij of zij wordt geïnformeerd of bij een beroep. Op die dag geeft de regeling naam, organisatie en adres, en ligt de dag tussen ‘van’ en ‘tot’.
rule-R1-remedy = Vul onder ‘onafhankelijke-derde’ in de regeling ‘naam’, ‘organisatie’, ‘adres’ en ‘van’ in. Is er een opvolger, sluit de vorige dan af met ‘tot’ en zet de nieuwe eronder.

rule-R2-title = De onafhankelijke derde werkt niet bij de organisatie
rule-R2-why = Een oordeel is alleen onafhankelijk als het van buiten komt. De naam van de onafhankelijke derde wordt vergeleken met de namen in ‘people.yaml’. Komt iemand in dezelfde periode op beide plaatsen voor, dan is dat een fout.
rule-R2-remedy = Wijs een derde aan die geen medewerker is. Is het een ander met dezelfde naam, schrijf de naam dan voluit, zodat het verschil te zien is.

rule-R3-title = Op de dag van ontvangst geldt precies één regeling
rule-R3-why = Een klacht wordt beoordeeld volgens de regeling die gold op de dag dat de klacht binnenkwam. Gold er toen geen, dan is er niets om aan te toetsen. Golden er twee, dan is niet duidelijk welke termijnen en stappen tellen.
rule-R3-remedy = Controleer ‘geldig-vanaf’ en ‘geldig-tot’ van de versies onder ‘records/regulation’. De oude versie eindigt op de dag voordat de nieuwe begint. Klopt de regeling, kijk dan naar de datum van ontvangst in het dossier.

rule-R4-title = Op elke dag dat de leiding iets doet, staat vast wie de leiding is
rule-R4-why = De leiding is eindverantwoordelijk voor de regeling, dus moet vaststaan wie dat op een bepaalde dag was. Er wordt gekeken naar de dagen waarop in een dossier iets staat wat de leiding deed, of wat alleen zij mag doen. Heeft dan niemand de rol die eindverantwoordelijk is, dan is dat een fout. Hebben twee mensen die rol, dan ook, behalve waar de regeling ‘eindverantwoordelijk: gezamenlijk’ zegt: daar dragen zij haar samen.
rule-R4-remedy = Controleer in ‘people.yaml’ de periodes van de rol die eindverantwoordelijk is. Heeft iemand haar overgenomen, sluit de rol van de voorganger dan af met ‘tot’, op de dag voordat de opvolger begint.

rule-R5-title = De regeling verwijst alleen naar wat er ook in staat
rule-R5-why = De kop van de regeling en de tekst eronder horen bij elkaar: wat nagekeken wordt, is wat het publiek kan lezen. Daarom bestaat elk artikel dat de kop noemt ook in de tekst. Elke stap, rol en termijn die gebruikt wordt, is in de kop omschreven. Een nummer van een artikel komt één keer voor, één rol is eindverantwoordelijk, en een ruime lezing eindigt niet eerder dan de strikte.
rule-R5-remedy = Verbeter het nummer van het artikel of de naam. Of voeg toe wat ontbreekt: een kop ‘## Artikel’ (of ‘## Article’) met nummer in de tekst, of een regel onder ‘stappen’, ‘rollen’ of ‘termijnen’.

rule-R6-title = De regeling is bekendgemaakt op alle plaatsen die zij noemt
rule-R6-why = Een regeling werkt alleen als medewerkers en klanten haar kennen. Daarom legt u vast wanneer zij intern is meegedeeld, in het handboek is opgenomen en in de leveringsvoorwaarden is genoemd. Ontbreekt een van die datums, dan volgt een waarschuwing.
rule-R6-remedy = Vul onder ‘bekendgemaakt’ de datums in bij ‘intern’, ‘handboek’ en ‘leveringsvoorwaarden’. Is het nog niet gebeurd, maak de regeling daar dan eerst bekend.

rule-R7-title = Elke sleutel, ook om mee te tekenen, en elk mailadres is van één persoon
rule-R7-why = Een dossier noemt mensen met hun sleutel, en de geschiedenis herkent hen aan hun mailadres. Delen twee mensen een sleutel of een adres, of tekenen zij met één sleutel, dan is niet te bewijzen wie iets deed.
rule-R7-remedy = Geef ieder in ‘people.yaml’ een eigen ‘sleutel’ en een eigen adres onder ‘email’, en wie tekent een eigen sleutel onder ‘ondertekening’. Een gezamenlijk postvak hoort bij niemand persoonlijk.

rule-R8-title = Een lijst vrije dagen loopt door zolang er termijnen in werkdagen lopen
rule-R8-why = Wie elk jaar eigen vrije dagen opgeeft, belooft termijnen die daar niet op tellen. Houdt die lijst op, dan eindigt elke latere termijn in werkdagen te vroeg, en dat ziet niemand. Daarom volgt een waarschuwing bij een lijst met dagen in twee opeenvolgende jaren, zodra in een open dossier een termijn loopt in een jaar daarna. Een losse vrije dag is geen lijst van elk jaar.
rule-R8-remedy = Zet de vrije dagen van dat jaar in de lijst. Zijn er geen, zet er dan een dag van dat jaar in die toch al vrij is: daarmee zegt u dat de lijst dat jaar klopt.

## A: de artikelen

rule-A1-4-title = Een dienst buiten de regeling wordt niet-ontvankelijk verklaard
rule-A1-4-why = De regeling geldt voor de diensten die zij noemt. Staat er ‘dienst: geen’, dan gaat de klacht over iets anders en is de procedure er niet voor bedoeld. Het besluit hoort dan ‘niet-ontvankelijk’ te zijn; een ander besluit is in strijd met de regeling.
rule-A1-4-remedy = Kijk eerst of de klacht toch over een van de diensten gaat en verbeter dan ‘dienst’. Is dat niet zo, voeg dan een nieuw ‘{ $besluit }’ toe met ‘uitkomst: niet-ontvankelijk’ en de ‘reden’.

rule-A1-5-title = Bij een uitgesloten onderwerp staat waarheen is verwezen
rule-A1-5-why = Sommige onderwerpen vallen buiten de regeling, omdat er een andere weg voor is. De klager moet dan weten waar hij of zij wel terechtkan. Er wordt gekeken naar het besluit: de uitkomst is ‘uitgesloten’ en ‘verwezen-naar’ is ingevuld. Ontbreekt dat, dan is het in strijd met de regeling.
rule-A1-5-remedy = Verwijs de klager alsnog naar de plaats die de regeling bij dit onderwerp noemt. Leg dat vast { $has-correctie ->
    [0] met een nieuw ‘{ $besluit }’
   *[other] met een ‘{ $correctie }’ op het besluit, of met een nieuw ‘{ $besluit }’
} waarin ‘grond’ en ‘verwezen-naar’ staan.

rule-A1-6-title = Van een klacht over integriteit blijft alleen een korte notitie over
rule-A1-6-why = Klachten over bijvoorbeeld machtsmisbruik of intimidatie vallen buiten de regeling en zijn zeer gevoelig. Van zo’n klacht houdt u daarom alleen bij wat nodig is om te tellen: nummer, datums, besluit en verwijzing. Een klager, ‘betreft’, stukken of vrije tekst mogen er niet in staan, ook niet in ‘verloop’: daar horen geen ‘opmerking’ en geen stappen die om iemand gaan, zoals ‘{ $overleg }’. Dat geldt vanaf de eerste dag als ‘vermoeden’ de grond noemt, en anders vanaf het besluit. Omdat alleen weghalen helpt, is dit een fout.
rule-A1-6-remedy = Haal ‘klager’, ‘betreft’, ‘stukken’ en de tekst onder de kop weg, en ook de bestanden in de map en wat er in ‘verloop’ over mensen of over het gebeurde staat. Zijn ze al vastgelegd in de geschiedenis, overleg dan met de leiding over verwijdering daaruit, en geef voor wat u uit ‘verloop’ haalde de reden onder ‘verantwoording’ met de code H2.

rule-A1-8-title = De klager heeft bevestigd dat het als klacht is bedoeld
rule-A1-8-why = Iets is pas een klacht als de klager dat zelf zo bedoelt. De stap die de regeling erna noemt, meestal het besluit, mag daarom pas na ‘{ $bevestigd }’ met ‘antwoord: ja’. Staat de bevestiging er dan niet, of pas daarna, dan is het in strijd met de regeling. Geeft de regeling er een termijn voor, dan telt die ook; een streven geeft hooguit een waarschuwing.
rule-A1-8-remedy = Vraag de klager of het als klacht bedoeld is en voeg de stap ‘{ $bevestigd }’ toe. Is er te vroeg besloten, geef dan de reden onder ‘verantwoording’.

rule-A3-2-title = De leiding krijgt elk jaar een overzicht van de klachten
rule-A3-2-why = De leiding houdt zicht op de klachten en hoort daarom ten minste eens per kalenderjaar hoeveel er waren, waarover ze gingen en hoe ze zijn afgehandeld. De datum ‘opgesteld’ in het jaarverslag laat zien dat dit is gebeurd. Ontbreekt die datum terwijl het overzicht er had moeten zijn, dan is het te laat. Is zij pas van na het volgende kalenderjaar, of is het verslag zonder die datum vastgesteld, dan is het in strijd met de regeling.
rule-A3-2-remedy = Stel het overzicht op, geef het aan de leiding en vul ‘opgesteld’ in het bestand van dat jaar onder ‘records/reports’ in. De cijfers worden voor u berekend. Was het te laat, geef dan in dat bestand de reden onder ‘verantwoording’.

rule-A3-3-title = De leiding is op tijd van de klacht op de hoogte gebracht
rule-A3-3-why = De leiding is eindverantwoordelijk voor elke klacht en moet die dus kennen, binnen de termijn die de regeling daarvoor geeft. Geeft zij er geen, dan telt alleen dat het gebeurt vóór de stap die het veronderstelt. Telt een termijn vanaf de ontvangst, dan begint zij later bij een route waarvoor de regeling een ander begin noemt, zoals het indienen. Is zij na een intrekking weer opgenomen, dan telt die dag; was zij eerst licht, dan de dag waarop dat ophield. Draagt de ontvanger zelf de eindverantwoordelijkheid, dan is de leiding daarmee geïnformeerd. Na die tijd is een open stap te laat; is de leiding pas daarna geïnformeerd, of is de zaak verdergegaan of gearchiveerd zonder deze stap, dan is het in strijd met de regeling.
rule-A3-3-remedy = Informeer de leiding en voeg de stap ‘{ $directie-geinformeerd }’ toe met de echte datum. Was dat te laat, geef dan de reden onder ‘verantwoording’.

rule-A3-4-title = De leiding kent een lichte klacht als de klager dat wil
rule-A3-4-why = Een lichte klacht hoeft niet altijd langs de leiding. Vraagt de klager erom, dan hoort de leiding er toch van. Er wordt gekeken of bij ‘directie-gevraagd: ja’ de stap ‘{ $directie-geinformeerd }’ in het verloop staat. De stap staat open tot het besluit; ontbreekt hij daarna, dan is het in strijd met de regeling.
rule-A3-4-remedy = Informeer de leiding alsnog en voeg de stap ‘{ $directie-geinformeerd }’ toe. Heeft de klager er niet om gevraagd, haal ‘directie-gevraagd’ dan weg.

rule-A3-5-title = Er is beslist, door wie dat mag, voordat de klacht werd afgehandeld
rule-A3-5-why = Wie de regeling bij ‘{ $besluit }’ aanwijst, beslist of de procedure geldt, en niemand anders. Bij een route of een uitkomst kan zij anderen noemen (‘wie-bij’). Er wordt gekeken wie ‘door’ is bij het besluit en of het besluit ligt voor de stap die het veronderstelt. Zolang er nog niets is afgehandeld, staat een ontbrekend besluit open; daarna is het in strijd met de regeling.
rule-A3-5-remedy = Leg de klacht voor aan wie de regeling daarvoor aanwijst en voeg de stap ‘{ $besluit }’ toe met ‘uitkomst’. Heeft iemand anders beslist, laat dan een nieuw besluit nemen en geef de reden onder ‘verantwoording’.

rule-A3-6-title = Bij een klacht over de leiding staat wie in haar plaats beslist
rule-A3-6-why = Gaat een klacht over de leiding zelf, dan zou de leiding beslissen over haar eigen zaak. Zegt de regeling niet met ‘wie-bij’ wie er dan besluit, dan verschijnt bij ‘route: directie’ een waarschuwing zolang er geen ‘vervanger’ is genoemd die zelf buiten de klacht staat. Is die er, dan zijn de stappen van de leiding in dit dossier van die persoon. Bestaat de leiding uit meer mensen, of wijst de regeling een ander aan, dan wordt ook gemeld dat iemand besloot die onder ‘betreft’ staat. Er is geen termijn.
rule-A3-6-remedy = Spreek af wie in de plaats van de leiding beslist en zet de sleutel van die persoon bij ‘vervanger’, boven ‘verloop’. Staat onder ‘betreft’ nog niemand, noem daar dan over wie van de leiding het gaat.

rule-A4-2-title = Bij eigen werk bevestigt en meldt de ontvanger de klacht zelf, waar de regeling dat vraagt
rule-A4-2-why = Waar de regeling een stap aan de ontvanger opdraagt (‘wie: [ontvanger]’), vraagt wie een klacht over zijn of haar eigen werk krijgt zelf na of het een klacht is, en meldt die zelf bij de leiding. Zo blijft de klacht niet liggen en hoort de leiding haar uit de eerste hand. Er wordt gekeken wie ‘door’ is bij ‘{ $bevestigd }’ en ‘{ $directie-geinformeerd }’: dat is degene die bij ‘{ $ontvangen }’ staat. Of de stappen er zijn en op tijd zijn, beoordelen A1.8 en A3.3.
rule-A4-2-remedy = Is de naam bij ‘door’ verkeerd ingevuld, verbeter die dan{ $has-correctie ->
    [0] {""}
   *[other] {" "}met een ‘{ $correctie }’
}. Heeft echt iemand anders het gedaan, geef dan de reden onder ‘verantwoording’.

rule-A4-3-title = Bij een klacht over een collega is indienen geadviseerd
rule-A4-3-why = Een medewerker die een klacht over een ander krijgt, geeft die niet zelf door. Hij of zij adviseert de klager om de klacht in te dienen op de plaats die de regeling noemt. Er wordt gekeken of bij ‘route: collega’ de stap ‘{ $verwezen-naar-backoffice }’ is gezet. Ontbreekt dat advies terwijl de klacht al verder is, dan is het in strijd met de regeling.
rule-A4-3-remedy = Adviseer de klager alsnog om de klacht in te dienen en voeg de stap ‘{ $verwezen-naar-backoffice }’ toe. Is dat niet meer nodig, geef dan de reden onder ‘verantwoording’.

rule-A4-4-title = Over een collega meldt de ontvanger niets bij de leiding
rule-A4-4-why = De regeling wil voorkomen dat medewerkers klachten over collega’s moeten doorgeven aan de leiding. Bij ‘route: collega’ mag de ontvanger daarom niet ‘door’ zijn bij ‘{ $directie-geinformeerd }’. Dat geldt niet als de ontvanger zelf een rol heeft die de regeling bij deze route voor die stap noemt.
rule-A4-4-remedy = Laat de leiding informeren door wie de regeling bij deze route noemt, en voeg die stap toe. Heeft de ontvanger het toch gedaan, laat dat dan staan en geef de reden onder ‘verantwoording’.

rule-A4-5-title = De route past bij de ontvanger en bij wie het betreft
rule-A4-5-why = De route bepaalt wie wat doet en vanaf wanneer de termijn loopt, dus hij moet kloppen. ‘eigen-werk’ vraagt dat in ‘betreft’ alleen de ontvanger staat. Bij ‘collega’ gaat het ook om iemand anders dan de ontvanger; weet u nog niet wie, schrijf dan ‘betreft: []’; ontbreekt ‘betreft’, dan volgt een waarschuwing. Bij ‘algemeen’ is ‘betreft’ leeg. Bij ‘directie’ is het leeg, of staat er ten minste iemand in die toen de eindverantwoordelijkheid droeg.
rule-A4-5-remedy = Verbeter ‘route’ of vul ‘betreft’ aan. Gaat de klacht over de ontvanger en ook over een ander, kies dan ‘collega’.

rule-A4-6-title = De klager heeft de klacht na het advies ook ingediend
rule-A4-6-why = Bij een klacht over een collega begint de procedure pas als de klager de klacht indient; tot die dag loopt er geen termijn. Na het advies kan het stil blijven, ook als de klager nog iets verwacht. Is de termijn na ‘{ $verwezen-naar-backoffice }’ voorbij zonder ‘{ $ingediend }’, dan volgt een waarschuwing.
rule-A4-6-remedy = Vraag de klager of hij of zij de klacht nog wil indienen. Voeg daarna ‘{ $ingediend }’ toe{ $has-ingetrokken ->
    [0] {""}
   *[other] , of ‘{ $ingetrokken }’ als de klager ervan afziet
}.

rule-A5-1-title = De klacht is geregistreerd door wie de regeling aanwijst
rule-A5-1-why = Alleen met een registratie van elke klacht is later te zien hoeveel er waren en waarover. De regeling wijst aan wie registreert. Er wordt gekeken of de stap ‘{ $geregistreerd }’ er is en of ‘door’ op die dag de goede rol had. De stap staat open zolang het dossier open is; is het gearchiveerd zonder registratie, dan is het in strijd met de regeling.
rule-A5-1-remedy = Laat de klacht registreren en voeg de stap ‘{ $geregistreerd }’ toe. Heeft iemand zonder die rol het gedaan, geef dan de reden onder ‘verantwoording’.

rule-A5-4-title = De klager heeft een ontvangstbericht gekregen
rule-A5-4-why = De klager moet weten dat de klacht in behandeling is. De regeling wijst aan wie dat bericht stuurt. De stap ‘{ $ontvangstbericht }’ staat open zolang het dossier open is; is de stap die haar veronderstelt al gezet, of is het gearchiveerd, dan is het in strijd met de regeling. Een termijn geldt alleen als de regeling die geeft; een streven geeft hooguit een waarschuwing.
rule-A5-4-remedy = Stuur het ontvangstbericht, voeg de stap toe en noem de brief of mail bij ‘stuk’. Is het te laat om nog te sturen, geef dan de reden onder ‘verantwoording’.

rule-A5-5-title = Elke betrokken medewerker is geïnformeerd
rule-A5-5-why = Wie beklaagd wordt, hoort dat van wie de regeling daarvoor aanwijst en niet in de wandelgangen. Voor iedereen in ‘betreft’ is er daarom een stap ‘{ $medewerker-geinformeerd }’ met die persoon bij ‘aan’. De stap staat open tot de stap die haar veronderstelt is gezet. Ontbreekt iemand daarna, of heeft een ander het gedaan, dan is het in strijd met de regeling.
rule-A5-5-remedy = Informeer de medewerker en voeg ‘{ $medewerker-geinformeerd }’ toe met diens sleutel bij ‘aan’. Meer mensen tegelijk kan ook: zet de sleutels dan tussen rechte haken.

rule-A5-6-title = De onafhankelijke derde is geïnformeerd
rule-A5-6-why = De onafhankelijke derde weet zo van elke klacht waarvoor de procedure geldt, nog voordat er beroep komt. Daarom is er, bij de besluiten waarbij de regeling haar vraagt, de stap ‘{ $derde-geinformeerd }’, door wie de regeling aanwijst. De stap staat open tot de stap die haar veronderstelt is gezet; ontbreekt hij daarna, dan is het in strijd met de regeling.
rule-A5-6-remedy = Informeer de onafhankelijke derde en voeg de stap ‘{ $derde-geinformeerd }’ toe. Wie dat is, staat in de regeling.

rule-A5-7-title = De klacht is afgehandeld in overleg met wie het betreft
rule-A5-7-why = Een klacht wordt zorgvuldig afgehandeld als ook de medewerker zijn of haar kant kan vertellen. Voor iedereen in ‘betreft’ is er daarom een stap ‘{ $overleg }’ van wie de regeling aanwijst, met die persoon bij ‘met’. Is de stap die haar veronderstelt gezet zonder dat overleg, dan is het in strijd met de regeling.
rule-A5-7-remedy = Overleg met de medewerker en voeg de stap ‘{ $overleg }’ toe. Is dat niet meer mogelijk, bijvoorbeeld door ziekte of vertrek, geef dan de reden onder ‘verantwoording’.

rule-A5-8-title = Er is een maatregel, of er staat waarom die niet nodig is
rule-A5-8-why = Van elke klacht kan de organisatie leren. Daarom staat in het dossier een ‘{ $maatregel }’, of ‘{ $geen-maatregel }’ met de ‘reden’; allebei tegelijk kan niet. De stap staat open zolang het dossier open is. Ontbreekt hij bij het archiveren, dan is het in strijd met de regeling.
rule-A5-8-remedy = Laat wie daarover gaat kiezen en { $has-geen-maatregel ->
    [0] voeg ‘{ $maatregel }’ toe
   *[other] voeg ‘{ $maatregel }’ toe, of ‘{ $geen-maatregel }’ met een ‘reden’
}. Staan ze er allebei, verbeter dan { $has-correctie ->
    [0] {""}
   *[other] met een ‘{ $correctie }’{" "}
}wat niet klopt.

rule-A5-9-title = De klager is over de afhandeling geïnformeerd
rule-A5-9-why = De klager hoort wat er met de klacht is gedaan, van wie de regeling daarvoor aanwijst. Er wordt gekeken of de stap ‘{ $klager-geinformeerd }’ er is en wie ‘door’ is. De stap staat open zolang het dossier open is. Is het gearchiveerd zonder deze stap, of deed een ander het, dan is het in strijd met de regeling. Of het op tijd was, beoordeelt A9.1.
rule-A5-9-remedy = Informeer de klager en voeg ‘{ $klager-geinformeerd }’ toe met ‘oordeel’ en het ‘stuk’. Heeft iemand anders het gedaan, geef dan de reden onder ‘verantwoording’.

rule-A5-10-title = Elke betrokken medewerker kent de uitkomst
rule-A5-10-why = Niet alleen de klager maar ook de medewerker hoort hoe het is afgelopen, van wie de regeling daarvoor aanwijst. Voor iedereen in ‘betreft’ is er een stap ‘{ $uitkomst-aan-medewerker }’ met die persoon bij ‘aan’. De stap staat open zolang het dossier open is; ontbreekt hij bij het archiveren, dan is het in strijd met de regeling.
rule-A5-10-remedy = Vertel de medewerker de uitkomst en voeg ‘{ $uitkomst-aan-medewerker }’ toe met diens sleutel bij ‘aan’.

rule-A5-11-title = Het dossier is gearchiveerd door wie de regeling aanwijst
rule-A5-11-why = Een dossier is pas af als het op één vaste plaats bewaard wordt. De regeling wijst aan wie dat doet. Zolang ‘{ $gearchiveerd }’ ontbreekt, blijft het dossier open; een termijn geeft de regeling alleen als zij die noemt. Heeft iemand zonder die rol gearchiveerd, dan is het in strijd met de regeling.
rule-A5-11-remedy = Laat het dossier archiveren als alle stappen gezet zijn en voeg ‘{ $gearchiveerd }’ toe. Deed iemand anders het, geef dan de reden onder ‘verantwoording’.

rule-A5-12-title = Binnen de organisatie gaat informatie in een gesloten envelop
rule-A5-12-why = Een klacht is vertrouwelijk, ook voor collega’s. Wie intern iets moet weten, krijgt dat op papier in een gesloten envelop. Bij elke stap ‘{ $verspreid }’ staat daarom ‘wijze: envelop’; een andere wijze, of geen, is in strijd met de regeling.
rule-A5-12-remedy = Vul ‘wijze: envelop’ in als het zo is gegaan. Ging het per mail of los op papier, schrijf dat dan op zoals het was, vraag de informatie terug en geef de reden onder ‘verantwoording’.

rule-A5-14-title = De stappen volgen op elkaar zoals de regeling zegt
rule-A5-14-why = Een klacht wordt eerst ontvangen; welke stap een andere veronderstelt, zegt de regeling met ‘voor’, van bevestiging en besluit tot afhandeling en archief. Niets kan gebeurd zijn voordat de klacht er was: dat is een fout, want dan is een datum of regel verwisseld. Een andere volgorde kan echt zo zijn gegaan, zoals een uitstel na de afhandeling; dat is in strijd met de regeling. Wat er met de klacht gebeurt nadat zij is ingetrokken of niet als klacht was bedoeld, verandert niets tot een ‘{ $bevestigd }’ met ‘ja’ of een ‘{ $besluit }’ haar weer opneemt; dat is een waarschuwing.
rule-A5-14-remedy = Controleer de datums en de volgorde van de genoemde regels. Is een vastgelegde datum verkeerd, { $has-correctie ->
    [0] verbeter die dan
   *[other] voeg dan een ‘{ $correctie }’ toe met de goede datum onder ‘wordt’
}.

rule-A6-2-title = Een lichte klacht is afgehandeld door wie dat mag
rule-A6-2-why = Een lichte uiting van onvrede mag snel en eenvoudig worden opgelost, maar niet door iedereen. De regeling noemt wie dat mag. Bij het besluit ‘licht’ wordt gekeken wie ‘door’ is bij ‘{ $klager-geinformeerd }’. Had die persoon op die dag geen van de genoemde rollen, dan is het in strijd met de regeling.
rule-A6-2-remedy = Is ‘door’ verkeerd ingevuld, verbeter dat dan{ $has-correctie ->
    [0] {""}
   *[other] {" "}met een ‘{ $correctie }’
}. Heeft echt een ander de klacht afgehandeld, geef dan de reden onder ‘verantwoording’.

rule-A6-3-title = De klager ging akkoord met lichte afhandeling
rule-A6-3-why = Zonder akkoord van de klager hoort een klacht de gewone weg te gaan. Het akkoord staat daarom in het verloop vóór ‘{ $klager-geinformeerd }’, als ‘{ $akkoord-klager }’ door ‘klager’. Met ‘antwoord: nee’ trekt de klager het weer in. Ontbreekt het akkoord bij de afhandeling, kwam het later of was het ingetrokken, dan is het in strijd met de regeling.
rule-A6-3-remedy = Vraag de klager om akkoord en voeg ‘{ $akkoord-klager }’ toe met de ‘wijze’. Wil de klager het niet, laat de leiding dan een nieuw ‘{ $besluit }’ nemen met ‘uitkomst: toepasselijk’.

rule-A6-4-title = Een lichte maatregel van wie alleen de relatie mag herstellen, raakt niets anders
rule-A6-4-why = Bij lichte afhandeling gaat het om het herstel van de relatie met de klager. Wie volgens de regeling alleen voor de relatie bevoegd is, legt daarom alleen een ‘{ $maatregel }’ vast met ‘gericht-op: relatie’; iets anders is in strijd met de regeling.
rule-A6-4-remedy = Was alleen ‘gericht-op’ of ‘door’ verkeerd ingevuld, verbeter dat dan{ $has-correctie ->
    [0] {""}
   *[other] {" "}met een ‘{ $correctie }’
}. Is de maatregel echt zo genomen, geef dan de reden onder ‘verantwoording’, en laat de leiding voortaan over zulke maatregelen beslissen.

rule-A6-5-title = Wie alleen de relatie mag herstellen, spreekt geen medewerker op de klacht aan
rule-A6-5-why = Wie volgens de regeling een lichte klacht mag afhandelen, maar alleen voor de relatie bevoegd is (‘alleen-relatie’), mag geen medewerker aanspreken of bijsturen. Er wordt gekeken of diegene ‘door’ is bij een ‘{ $overleg }’ of bij een ‘{ $maatregel }’ met ‘gericht-op: medewerker’. Zo ja, dan is het in strijd met de regeling.
rule-A6-5-remedy = Laat verdere gesprekken met de medewerker aan de leiding over. Is het al gebeurd, laat het dan staan, meld het aan de leiding en geef de reden onder ‘verantwoording’.

rule-A6-6-title = Ook een lichte klacht is geregistreerd en gearchiveerd
rule-A6-6-why = Een lichte klacht telt mee voor het zicht op alle klachten. Ook bij het besluit ‘licht’ horen daarom de stappen ‘{ $geregistreerd }’ en ‘{ $gearchiveerd }’, door wie de regeling aanwijst. Ze staan open zolang het dossier open is. Is het gearchiveerd zonder registratie, dan is het in strijd met de regeling.
rule-A6-6-remedy = { $has-gearchiveerd ->
    [0] Laat de klacht registreren en voeg ‘{ $geregistreerd }’ toe.
   *[other] Laat de klacht registreren en archiveren en voeg ‘{ $geregistreerd }’ en ‘{ $gearchiveerd }’ toe.
} Deed iemand anders het, geef dan de reden onder ‘verantwoording’.

rule-A6-7-title = De medewerker is ook bij een lichte klacht geïnformeerd
rule-A6-7-why = Ook als een lichte klacht meteen wordt opgelost, hoort de medewerker ervan, van wie de regeling daarvoor aanwijst. Voor iedereen in ‘betreft’ is er een stap ‘{ $medewerker-geinformeerd }’ met die persoon bij ‘aan’. De stap staat open tot de stap die haar veronderstelt is gezet, of tot het dossier wordt gearchiveerd. Ontbreekt iemand dan nog, of deed een ander het, dan is het in strijd met de regeling.
rule-A6-7-remedy = Vraag de leiding om de medewerker te informeren en voeg ‘{ $medewerker-geinformeerd }’ toe met diens sleutel bij ‘aan’.

rule-A7-2-title = Bij een afwijzing staat de reden
rule-A7-2-why = Ook een klacht die wordt afgewezen, wordt geregistreerd, met de reden van de afwijzing. Alleen zo is later te zien of het terecht was. Bij ‘uitkomst: niet-ontvankelijk’ staat de ‘reden’; bij ‘uitkomst: uitgesloten’ de ‘grond’ uit de lijst van de regeling. Ontbreekt dat, dan is het een fout.
rule-A7-2-remedy = Voeg aan het besluit toe wat ontbreekt: bij ‘niet-ontvankelijk’ de ‘reden’, bij ‘uitgesloten’ de ‘grond’.{ $has-correctie ->
    [0] {""}
   *[other] {" "}Is het besluit al eerder vastgelegd, doe dat dan met een ‘{ $correctie }’.
}

rule-A8-1-title = Na de bewaartermijn is het dossier vernietigd
rule-A8-1-why = Persoonlijke gegevens worden niet langer bewaard dan de regeling zegt. De bewaartermijn (‘bewaring’) begint waar de regeling dat zegt. Telt zij vanaf de afronding, dan is dat bij de laatste van afhandeling, intrekking, oordeel van de derde en uitvoering daarvan, of bij het besluit als er niets te behandelen viel. Is de termijn voorbij, dan is de vernietiging te laat, en dat blijft het zolang het dossier er is; een streven geeft een waarschuwing.{ $has-bewaren ->
    [0] {""}
   *[other] {" "}Met ‘{ $bewaren }’ houdt wie de regeling daarvoor aanwijst een dossier langer vast, met een reden; is die tijd voorbij, dan telt alles vanaf de laatste dag ervan.
}
rule-A8-1-remedy = Laat de leiding de vernietiging regelen, ook van kopieën op andere plaatsen: een bestand uit de map halen is niet genoeg, want de geschiedenis bewaart het.{ $has-bewaren ->
    [0] {""}
   *[other] {" "}Moet het dossier nog blijven, laat { $who-bewaren ->
        [management] de leiding dan
       *[other] dan wie daarover gaat ({ $who-bewaren })
    } de stap ‘{ $bewaren }’ toevoegen met ‘reden’ en zo mogelijk ‘tot’.
}

rule-A8-2-title = Het gearchiveerde dossier bevat alle stukken
rule-A8-2-why = Een dossier moet later zonder uitleg te volgen zijn. Daarom wordt gekeken of alles erin zit: de klachtbrief als de klacht schriftelijk kwam, en het stuk bij elke stap waarbij de regeling er een vraagt, zoals het ontvangstbericht en het bericht over de afhandeling. Een bericht telt als het bij de stap achter ‘stuk’ staat, of als er onder ‘stukken’ een stuk van die soort en dag is. Het registratieformulier is de kop van het dossier zelf. Ontbreekt er iets, dan volgt een waarschuwing; in een gearchiveerd dossier is het in strijd met de regeling.
rule-A8-2-remedy = Zet het stuk in de map van het dossier en noem het onder ‘stukken’ met de goede ‘soort’. Is het niet meer te vinden, geef dan de reden onder ‘verantwoording’.

rule-A8-3-title = Alleen wie de regeling aanwijst, bewaart een dossier langer
rule-A8-3-why = Een dossier langer bewaren gaat in tegen de bewaartermijn en dus tegen wat de klager is beloofd. Daarom beslist daarover wie de regeling bij ‘{ $bewaren }’ aanwijst. Heeft iemand anders het gedaan, dan is dat in strijd met de regeling.
rule-A8-3-remedy = { $who-bewaren ->
    [management] Laat de leiding beslissen en voeg haar ‘{ $bewaren }’ toe. Was de leiding het die besliste, verbeter dan ‘door’
   *[other] Laat beslissen wie daarover gaat ({ $who-bewaren }) en voeg dan een ‘{ $bewaren }’ toe. Was zo iemand het die besliste, verbeter dan ‘door’
}{ $has-correctie ->
    [0] {""}
   *[other] {" "}met een ‘{ $correctie }’
}.

rule-A9-1-title = De klacht is op tijd afgehandeld
rule-A9-1-why = De klager mag rekenen op een snelle afhandeling. De termijn van de regeling loopt vanaf het begin dat zij noemt, meestal de ontvangst; bij een route waarvoor zij een ander begin noemt, vanaf die stap. Is de klacht na een intrekking weer opgenomen, dan telt die dag. Is er uitstel gemeld, dan geldt de dag die bij ‘verwacht’ staat. Is die dag voorbij en is de klager nog niet geïnformeerd, dan is de afhandeling te laat; een streven geeft een waarschuwing. Gebeurde het pas later, of is het dossier gearchiveerd zonder, dan is het in strijd met de regeling.
rule-A9-1-remedy = Handel de klacht af en voeg ‘{ $klager-geinformeerd }’ toe.{ $has-uitstel ->
    [0] {""}
   *[other] {" "}Is er nog onderzoek nodig, meld dan eerst het uitstel aan de klager en voeg ‘{ $uitstel }’ toe met ‘reden’ en ‘verwacht’.
} Was het te laat, geef dan de reden onder ‘verantwoording’.

rule-A9-2-title = Bij uitstel staat de reden
rule-A9-2-why = Wie langer moet wachten, hoort ook waarom. De regeling vraagt dat het uitstel wordt toegelicht, dus heeft elke stap ‘{ $uitstel }’ een ‘reden’. Ontbreekt die, dan is het een fout, want alleen u kunt hem aanvullen.
rule-A9-2-remedy = Vul bij ‘{ $uitstel }’ achter ‘reden’ in wat u de klager hebt verteld.

rule-A9-3-title = De klager hoorde op tijd dat het langer duurt
rule-A9-3-why = Een klager moet van uitstel horen voordat de termijn voorbij is, niet erna. Het bericht komt binnen de termijn die de regeling daarvoor geeft (‘uitstelbericht’); later is het in strijd met de regeling. Geeft zij ook een ruime lezing (‘ruim’), dan volgt na de strenge een waarschuwing, en is het pas na de ruime in strijd met de regeling. Een volgend uitstel moet gemeld zijn uiterlijk op de dag die eerder was aangekondigd.
rule-A9-3-remedy = Klopt de datum bij ‘{ $uitstel }’ niet, verbeter die dan{ $has-correctie ->
    [0] {""}
   *[other] {" "}met een ‘{ $correctie }’
}. Was het bericht echt te laat, geef dan de reden onder ‘verantwoording’ en meld uitstel voortaan eerder.

rule-A9-4-title = Uitstel is gemeld door wie de regeling aanwijst
rule-A9-4-why = Wie uitstel meldt, zegt namens de organisatie dat een belofte later wordt ingelost. De regeling wijst bij ‘{ $uitstel }’ aan wie dat doet. Heeft iemand anders het gemeld, dan is dat in strijd met de regeling.
rule-A9-4-remedy = Verbeter ‘door’ als daar de verkeerde staat. Heeft iemand anders het uitstel echt gemeld, geef dan de reden onder ‘verantwoording’.

rule-A9-5-title = Bij uitstel staat wanneer de klager antwoord krijgt
rule-A9-5-why = Uitstel zonder einddatum laat de klager in het ongewisse. De regeling vraagt daarom om aan te geven wanneer er uitsluitsel komt. Die dag staat bij ‘{ $uitstel }’ achter ‘verwacht’ en wordt de nieuwe termijn voor de afhandeling. Ontbreekt hij, dan is dat een fout.
rule-A9-5-remedy = Vul ‘verwacht’ in met de dag die u de klager hebt genoemd. Hebt u geen dag genoemd, doe dat dan alsnog en voeg een nieuw ‘{ $uitstel }’ toe met de dag waarop u dat deed.

rule-A9-6-title = Het uitstel duurt niet langer dan de regeling toestaat
rule-A9-6-why = Ook met uitstel moet er binnen een vaste tijd een antwoord zijn. De dag bij ‘verwacht’ wordt vergeleken met de termijn die de regeling daarvoor geeft (‘uitsluitsel’); ligt hij later, dan is het in strijd met de regeling. Geeft zij ook een ruime lezing (‘ruim’), dan volgt na de strenge een waarschuwing, en is het pas na de ruime in strijd met de regeling.
rule-A9-6-remedy = Spreek met de klager een eerdere dag af en voeg een nieuw ‘{ $uitstel }’ toe met die dag bij ‘verwacht’. Kan dat niet, geef dan de reden onder ‘verantwoording’.

rule-A9-8-title = Na een oordeel van de derde staat wat ermee gebeurt
rule-A9-8-why = Wie een oordeel vroeg, moet weten wat ermee gebeurt. Daarom volgt op ‘{ $oordeel-derde }’ altijd een stap ‘{ $gevolg }’. De ‘status’ is ‘opgedragen’, ‘uitgevoerd’ of, als er niets hoeft te gebeuren, ‘geen’. Staat er na de termijn die de regeling daarvoor geeft nog geen ‘{ $gevolg }’, dan is dat te laat; is het dossier zonder gevolg gearchiveerd, dan is het in strijd met de regeling.
rule-A9-8-remedy = Voeg onder het oordeel een stap ‘{ $gevolg }’ toe met ‘status’ en ‘omschrijving’. Vraagt het oordeel niets van de organisatie, kies dan ‘status: geen’.

rule-A9-9-title = De gevolgen van een oordeel zijn snel uitgevoerd
rule-A9-9-why = Wie gelijk krijgt, hoort daar snel iets van te merken. Zolang een ‘{ $gevolg }’ op ‘opgedragen’ staat en er geen met ‘uitgevoerd’ is, moet er nog iets gebeuren. Is de termijn voorbij die de regeling daarvoor geeft, dan is de uitvoering te laat; een streven geeft een waarschuwing. Zonder termijn is er geen te laat.
rule-A9-9-remedy = Voer het gevolg uit en voeg een nieuwe stap ‘{ $gevolg }’ toe met ‘status: uitgevoerd’.

rule-A9-10-title = De gevolgen van een oordeel zijn van wie de regeling aanwijst
rule-A9-10-why = Een oordeel van de onafhankelijke derde bindt de organisatie. Wie de regeling bij ‘{ $gevolg }’ aanwijst, bepaalt wat ermee gebeurt. Heeft iemand anders dat gedaan, dan is dat in strijd met de regeling.
rule-A9-10-remedy = Verbeter ‘door’ als daar de verkeerde staat. Heeft iemand anders het echt gedaan, geef dan de reden onder ‘verantwoording’.

rule-A10-1-title = Het jaarverslag is op tijd vastgesteld
rule-A10-1-why = Elk jaar vertelt de leiding hoe de regeling is uitgevoerd, ook als er geen klachten waren. De regeling noemt de maand waarin dat gebeurt, over het jaar ervoor. Er wordt gekeken naar ‘vastgesteld’ in het verslag van dat jaar. Is de maand voorbij zonder die datum, dan is het verslag te laat; is het pas na die maand vastgesteld, dan is het in strijd met de regeling.
rule-A10-1-remedy = Maak het bestand van dat jaar onder ‘records/reports’, laat de leiding het vaststellen en vul ‘vastgesteld’ in met de echte datum. Is het dan te laat, geef dan in dat bestand de reden onder ‘verantwoording’.

rule-A10-2-title = Het jaarverslag is volledig
rule-A10-2-why = De regeling noemt de onderdelen van het verslag. De cijfers en de maatregelen worden uit de dossiers gehaald; de evaluatie schrijft de leiding zelf. Het verslag mag een doorlopende tekst zijn. Staan er kopjes met letters in, dan horen alle onderdelen er te zijn, met tekst eronder. Ontbreekt er een, dan is dat een fout, want alleen u kunt het aanvullen. Zolang ‘opgesteld’ leeg is, is het een concept en mag alles nog leeg zijn.
rule-A10-2-remedy = Schrijf onder de kop van het verslag de evaluatie: aantal, doorlooptijd en of de aanpak werkte. Waren er geen klachten, schrijf dat dan op.

rule-A10-7-title = Het jaarverslag noemt geen personen
rule-A10-7-why = Het jaarverslag is geanonimiseerd, zodat niemand erin te herkennen is. De tekst en de zinnen bij ‘publiek’ worden doorzocht op elke naam, elk adres, telefoonnummer en dossiernummer uit de dossiers en uit ‘people.yaml’. Wordt er iets gevonden, dan is dat een fout. Let ook zelf op zinnen waaruit blijkt om wie het gaat zonder naam.
rule-A10-7-remedy = Herschrijf de zin zonder naam, adres of nummer. Schrijf bijvoorbeeld ‘een medewerker’ of ‘een deelnemer’, of laat de bijzonderheid weg.

## S: stappen zonder eigen regel

rule-S1-title = Een stap die de regeling vraagt, is er
rule-S1-why = Onder ‘stappen’ zegt de regeling met ‘vereist’ bij welk besluit een stap hoort, en met ‘voor’ welke stap haar veronderstelt. Een stap die er nog niet is, staat open. Is de stap gebeurd die haar veronderstelt, of is het dossier gearchiveerd, dan ontbreekt zij en is dat in strijd met de regeling. Zo wordt iedere stap beoordeeld waarvoor geen artikel hierboven een eigen regel geeft.
rule-S1-remedy = Doe de stap alsnog en voeg haar toe, met de dag waarop het werkelijk gebeurde. Is het niet gebeurd, geef dan de reden onder ‘verantwoording’.

rule-S2-title = Een stap is gedaan door wie dat mag
rule-S2-why = De regeling zegt met ‘wie’ en ‘wie-bij’ wie een stap mag doen. Gekeken wordt naar de rollen die ‘door’ op die dag had. Heeft iemand anders de stap gedaan, dan is dat in strijd met de regeling.
rule-S2-remedy = Verbeter ‘door’ als daar de verkeerde staat. Heeft iemand anders het echt gedaan, geef dan de reden onder ‘verantwoording’.

rule-S3-title = Een stap is op tijd gedaan
rule-S3-why = De regeling kan een stap met ‘termijn’ een laatste dag geven. Is die voorbij en de stap niet gedaan, dan is zij te laat; is zij daarna gedaan, dan is dat in strijd met de regeling. Bij een streven (‘streef’) en binnen de ruime lezing is er alleen een waarschuwing. Loopt de termijn vanaf een stap waar geen besluit om vraagt, zoals een verzoek, dan telt zij pas als die is gebeurd.
rule-S3-remedy = Doe de stap en voeg haar toe. Was het te laat, geef dan de reden onder ‘verantwoording’.

rule-S4-title = Een stap kwam voor de stap die haar veronderstelt
rule-S4-why = Met ‘voor’ zegt de regeling welke stap een andere veronderstelt. Kwam die andere op een eerdere dag, dan is dat in strijd met de regeling. Op dezelfde dag maakt de volgorde niet uit.
rule-S4-remedy = Is een datum verkeerd, verbeter die dan{ $has-correctie ->
    [0] {""}
   *[other] {" "}met een ‘{ $correctie }’
}. Kloppen de datums, geef dan de reden onder ‘verantwoording’.

rule-S5-title = Het stuk bij een stap zit in het dossier
rule-S5-why = Met ‘stuk’ zegt de regeling bij welk besluit er een stuk bij een stap hoort. Bij het archiveren wordt gekeken of het er is: genoemd bij de stap, of als correspondentie van dezelfde dag onder ‘stukken’. Ontbreekt het, dan is dat in strijd met de regeling.
rule-S5-remedy = Zet het stuk in de map van het dossier en noem het onder ‘stukken’ en bij de stap. Is het er niet, geef dan de reden onder ‘verantwoording’.

rule-S6-title = Een stap heeft de velden die de regeling vraagt
rule-S6-why = Met ‘eist’ zegt de regeling welke velden een stap moet hebben, naast wat iedere stap van die soort al nodig heeft. Alleen wie de zaak kent, kan aanvullen wat ontbreekt; daarom is dit een fout.
rule-S6-remedy = Vul het veld aan bij de stap.

rule-H1-title = Een dossier verdwijnt alleen door vernietiging
rule-H1-why = Een dossier wordt zo lang bewaard als de regeling zegt en dan vernietigd, en dat moet aantoonbaar zijn. Staat een dossier wel in de geschiedenis en niet meer in de map, en is er geen vernietiging van vastgelegd, dan is het verwijderd buiten de regeling om. Een dossier dat is verplaatst of een ander nummer kreeg, telt niet als verwijderd.
rule-H1-remedy = Zet het dossier terug: ‘git checkout COMMIT^ -- PAD’, met de commit uit de melding. Vernietigen gaat met ‘klacht purge’, dat er een verklaring van maakt.

rule-H2-title = Wat is vastgelegd, blijft staan
rule-H2-why = Het verloop is een logboek: er komt alleen iets bij. Wordt een gebeurtenis gewijzigd of weggehaald nadat zij is vastgelegd, dan is niet meer te zien wat er eerst stond. Voor een vergissing is er de stap ‘{ $correctie }’: die laat beide zien en geeft de reden. Een regel die alleen anders is opgemaakt, is niet gewijzigd.
rule-H2-remedy = Zet de gebeurtenis terug zoals zij was{ $has-correctie ->
    [0] {""}
   *[other] {" "}en leg de verbetering vast als ‘{ $correctie }’
}. Is de wijziging terecht, geef de reden dan onder ‘verantwoording’ met deze code.

rule-H3-title = Een gebeurtenis wordt meteen vastgelegd
rule-H3-why = Wie weken later opschrijft wat er gebeurde, vergist zich eerder, en een ander kan intussen niet zien hoe het ervoor staat. Tussen de datum van de gebeurtenis en het vastleggen zitten hoogstens drie werkdagen. Er wordt gekeken naar de dag waarop de commit werd gemaakt, in Nederland.
rule-H3-remedy = Er valt niets te herstellen; leg voortaan op de dag zelf vast. Verander de datum niet.

rule-H4-title = Niets wordt vastgelegd voordat het is gebeurd
rule-H4-why = Een gebeurtenis met een datum na de dag van het vastleggen kan toen nog niet zijn gebeurd. Dat is een typefout of een afspraak die als feit is opgeschreven. Er wordt gekeken naar de dag waarop de commit werd gemaakt, in Nederland.
rule-H4-remedy = Is de datum verkeerd getypt, { $has-correctie ->
    [0] verbeter die dan
   *[other] leg dan een ‘{ $correctie }’ vast met de goede datum
}.

rule-H5-title = Wie vastlegt, is bekend
rule-H5-why = Het spoor zegt alleen iets als duidelijk is wie wat vastlegde. Elk adres waarmee dossiers worden vastgelegd, staat daarom in ‘people.yaml’, bij iemand die toen een rol had.
rule-H5-remedy = Zet het adres bij de goede persoon in ‘people.yaml’, of stel in git het goede adres in met ‘git config user.email’. Ontbreekt een rol, vul dan ‘rollen’ aan.

rule-H6-title = Wat de leiding besluit en doet, wordt vastgelegd door de leiding of het kantoor
rule-H6-why = Wat alleen de leiding mag besluiten, mag het kantoor voor haar opschrijven: wie volgens de regeling registreert of de ontvangst bevestigt. Legt iemand anders een besluit op haar naam vast, dan staat niet vast dat zij het nam. Dat geldt ook voor het andere dat alleen de leiding doet, voor een correctie daarvan, voor het heropenen van een gearchiveerd dossier, en voor wie zichzelf of een ander in ‘people.yaml’ de rol of het adres daarvoor geeft, of in de regeling zijn rol dat recht.
rule-H6-remedy = Laat de leiding bevestigen dat het klopt en geef dat als reden onder ‘verantwoording’ met deze code.

rule-H7-title = De geschiedenis bevat alles wat is verzegeld
rule-H7-why = Een zegel noemt de laatste commit, het aantal commits en een controlegetal. Staat die commit niet meer in de geschiedenis, of klopt het getal niet, dan is er iets herschreven van voor het zegel. Na een vernietiging begint een nieuw tijdvak; de zegels van daarvoor horen bij de oude geschiedenis.
rule-H7-remedy = Zoek een kopie waarin de verzegelde commit nog voorkomt en vergelijk die. Zet geen nieuw zegel voordat duidelijk is wat er is gebeurd.

rule-H8-title = Elke commit is ondertekend, als de regeling dat vraagt
rule-H8-why = Een naam en adres in een commit kan iedereen typen; een handtekening niet. Vraagt de regeling om handtekeningen (‘handtekeningen: verplicht’), dan heeft elke commit vanaf die dag er een, van een sleutel die in ‘people.yaml’ bij die persoon staat. Een nieuwe sleutel brengt die persoon zelf, of wie besluiten van de leiding mag vastleggen. Er wordt zonder netwerk nagekeken.
rule-H8-remedy = Stel ondertekenen in met ‘git config gpg.format ssh’ en ‘git config commit.gpgsign true’, en zet de openbare sleutel bij de persoon onder ‘ondertekening’. Laat oude sleutels staan: oude commits zijn ermee getekend.

rule-H9-title = De hele geschiedenis is aanwezig
rule-H9-why = In een kopie die maar een deel van de geschiedenis heeft (shallow clone), is niet te zien wie iets voor het eerst vastlegde. Dan wordt er verder niets nagekeken.
rule-H9-remedy = Haal de hele geschiedenis op met ‘git fetch --unshallow’; zet in CI ‘fetch-depth: 0’.
rule-H10-title = Het verleden wordt beoordeeld naar wat toen gold
rule-H10-why = Of een handeling op tijd was en door de juiste persoon is gedaan, hangt af van de regeling, de kalender en de rollen van dat moment. Verandert een termijn, vrije dag, lijst, stap, drempel, derde of de tekst van een regeling die al gold, of krijgt iemand een rol die al voor het vastleggen begon, dan verandert achteraf het oordeel over wat is gebeurd. Een regeling wordt afgesloten met ‘geldig-tot’, en een rol met ‘tot’; binnen drie werkdagen vastleggen is op tijd.
rule-H10-remedy = Zet terug wat er stond, en leg een nieuwe afspraak vast als nieuwe versie of met een begindatum van nu. Is intussen iets in een dossier vastgelegd, dan blijft de melding staan. Was het een verschrijving, dan geeft de leiding de reden onder ‘verantwoording’ met deze code, in het bestand dat is veranderd.
rule-H11-title = Elke vastgelegde versie is te lezen
rule-H11-why = Een versie die niet te lezen is (geen tekst, te groot, of geen geldige vorm), verbergt wat er veranderde: daarvoor stond iets, daarna iets, en ertussen is niets te zien. Daarom wordt wat over haar heen veranderde, vergeleken met de laatste versie die wel te lezen was. Een teksteditor die in een oude tekencodering opslaat, doet dit ook per ongeluk.
rule-H11-remedy = Er valt niets te herstellen als de versie van nu te lezen is. Sla bestanden op als UTF-8, en laat ‘klacht hook install’ het voortaan vooraf zeggen.
rule-H12-title = Bewijs blijft zoals het was
rule-H12-why = De inhoud van een stuk, en na het archiveren ook klager, onderwerp, aard, dienst, kanaal, route, betrokkenen, de lijst van stukken en het verhaal, zijn waar het oordeel op rust. Wordt het dossier heropend, dan blijft dat zo. Ook een vastgesteld jaarverslag blijft zoals het is vastgesteld, en blijft er staan. Een stuk mag een andere naam krijgen zolang de inhoud dezelfde is.
rule-H12-remedy = Zet terug wat er stond, en voeg een verbeterd stuk toe naast het oude. Moest het anders, dan geeft de leiding de reden onder ‘verantwoording’ met deze code.

rule-H13-title = De klokken lopen vooruit
rule-H13-why = Een commit die meer dan een dag eerder is gedateerd dan de commit waar hij op volgt, of later dan de klok van de server, heeft een verkeerde klok of een datum die met de hand is gezet. Gaat het terug tot voor een zegel of een ondertekende commit, dan is het in strijd met de regeling. Een dag verschil telt niet.
rule-H13-remedy = Zet de klok van de computer goed. Leg het werk zo nodig opnieuw vast; is dat niet meer mogelijk, dan geeft de leiding de reden onder ‘verantwoording’ met deze code in ‘people.yaml’.

rule-H14-title = Wie een reden geeft, geeft haar zelf en op die dag
rule-H14-why = Een verantwoording zegt wie haar geeft en wanneer. Staat er een andere naam of dag dan van de commit die haar bracht, dan is zij voor een ander opgeschreven of teruggedateerd. Wat de geschiedenis betreft (een code met een H) verantwoordt alleen de leiding, en niet vooraf; verantwoordt zij wat zij zelf deed, dan staat dat erbij.
rule-H14-remedy = Laat degene die de reden geeft haar zelf vastleggen, op de dag zelf.

rule-H15-title = Wat klacht vastlegde, blijft staan
rule-H15-why = Vastgelegde cijfers, verklaringen van vernietiging, publicaties en zegels zijn waar later aan wordt getoetst. Zij worden geschreven door klacht en niet met de hand veranderd. Wat in een verklaring nog te doen was, mag worden afgevinkt.
rule-H15-remedy = Zet terug wat er stond: ‘git log -- PAD’ toont wanneer het veranderde, en ‘git checkout COMMIT^ -- PAD’ zet het terug. Cijfers van een jaar worden verbeterd met ‘klacht report JAAR --correct’.

rule-H16-title = Berichten en namen van takken noemen niemand
rule-H16-why = Het bericht van een commit en de naam van een tak of etiket blijven in de geschiedenis, ook als het dossier is vernietigd, en worden op servers en in meldingen getoond. Noem daar een dossier bij zijn nummer en niemand bij naam.
rule-H16-remedy = Herschrijf het bericht zolang het niet is verzonden: ‘git commit --amend’ of ‘git rebase -i’. Staat het er al, geef dan de reden in dat dossier onder ‘verantwoording’ met deze code.
rule-P1-title = Op de openbare kant staat niemand
rule-P1-why = Wie bij een klacht betrokken is, hoort niet op een openbare bladzijde te staan. Daarom doorzoekt ‘klacht build’ alles wat openbaar wordt, zoals een lezer het ziet én zoals het geschreven staat, op iedere naam, ieder e-mailadres, telefoonnummer, postadres en dossiernummer uit de dossiers, uit ‘people.yaml’ en uit de namen van stukken. Wordt er iets gevonden, of kan een dossier niet worden gelezen, dan wordt er niets gepubliceerd en blijft de vorige openbare site staan. Wat de regeling zelf publiceert over de organisatie en de onafhankelijke derde mag er staan, precies zoals het in de regeling staat.
rule-P1-remedy = Haal de naam of het nummer weg uit de tekst waar deze pagina van gemaakt is: de regeling, een zin bij ‘publiek’, het jaarverslag of een eigen sjabloon. Is het in dit geval een gewoon woord of iemand anders, zet die vorm dan onder ‘leesbaar’: bij de medewerker in ‘people.yaml’, of bij ‘klager’ in het dossier.
rule-P2-title = Geen openbaar cijfer wijst één geval aan
rule-P2-why = Bij weinig klachten wijst een cijfer al gauw iemand aan. Zulke cijfers worden niet openbaar, en van een dossier krijgt een openbare pagina niets anders. Een eigen sjabloon dat er toch om vraagt, maakt de openbare site onbruikbaar: er wordt niets gepubliceerd en de vorige openbare site blijft staan.
rule-P2-remedy = Haal de vraag naar dit gegeven uit het sjabloon in ‘site-templates/’, of toon in plaats daarvan de uitleg waarom het er niet staat.
