# De handleiding van een kantoor: wat haar tabellen over de regeling zeggen. Het verhaal eromheen staat
# in manual.md.

manual-accountable = wie eindverantwoordelijk is ({ $role })
manual-accountable-unknown = wie eindverantwoordelijk is
manual-desk-unknown = het loket

manual-within = binnen { $length } na { $from }
manual-target = streven: binnen { $length } na { $from }
manual-outer = ruim gelezen { $length } na { $from }
manual-kept = { $length } na { $from }
manual-retention = { $length } na { $from }
manual-kept-aim = streven: { $length } na { $from }
manual-from-completion = de afronding
manual-from-end-of-retention = het einde van de bewaartermijn
manual-term-answer = de dag onder `verwacht` bij { $steps }
manual-term-retention = hoelang een dossier blijft
manual-term-destruction = hoelang daarna het nog alleen te laat is

manual-who-anyone = iedereen met een rol
manual-who-receiver = wie de klacht ontving
manual-who-complainant = `klager`
manual-who-third = `derde`
manual-who-by-route = bij route { $condition }: { $who }
manual-who-by-outcome = bij { $condition }: { $who }

manual-asked = ja
manual-asked-on-request = op verzoek
manual-asked-document = met stuk
manual-asked-document-if = als het gebeurt: met stuk
manual-before-by = bij { $outcome }: { $before }

manual-remark-confirmed = { $steps }: alleen met `antwoord: ja` is er een klacht.
manual-remark-agreed = { $steps }: voordat de klager de uitkomst krijgt. Bij meer dan één geldt de laatste.
manual-remark-each = { $steps }: voor iedereen die onder `betreft` staat.
manual-remark-measures = { $steps }: een van de twee, bij geen maatregel met de `reden`. Niet beide.
manual-remark-withdrawn = { $steps }: na een intrekking alleen als de termijn toen al voorbij was.
manual-remark-on-request = *Op verzoek*: alleen als de klager het vroeg, dus bij `directie-gevraagd: ja`.
manual-remark-document = *Met stuk*: leg het stuk in de map van het dossier, noem het onder `stukken`, en zet de naam van het bestand meteen bij de gebeurtenis, achter `stuk`. Dat geldt voor { $steps }.

## Wat er bij een stap gebeurt, waar de regeling hem geen eigen naam geeft
manual-step-ontvangen = de klacht kwam binnen
manual-step-bevestigd = gevraagd of het als klacht is bedoeld
manual-step-verwezen-naar-backoffice = de klager aangeraden de klacht in te dienen bij { $desk }
manual-step-ingediend = de klager diende de klacht in bij { $desk }
manual-step-geregistreerd = de klacht is geregistreerd
manual-step-directie-geinformeerd = { $accountable } weet ervan
manual-step-besluit = besloten of de regeling geldt
manual-step-akkoord-klager = de klager vindt lichte afhandeling goed, of niet meer
manual-step-ontvangstbericht = bericht van ontvangst aan de klager
manual-step-medewerker-geinformeerd = een betrokken medewerker weet van de klacht
manual-step-derde-geinformeerd = de onafhankelijke derde weet van de klacht
manual-step-overleg = besproken met een betrokken medewerker
manual-step-uitstel = uitstel aangekondigd aan de klager
manual-step-klager-geinformeerd = de klager kreeg de uitkomst
manual-step-uitkomst-aan-medewerker = een betrokken medewerker kreeg de uitkomst
manual-step-maatregel = er is iets verbeterd of voorgesteld
manual-step-geen-maatregel = er hoeft niets te veranderen
manual-step-ingetrokken = de klager trekt de klacht in
manual-step-beroep = de klager gaat in beroep
manual-step-oordeel-derde = het oordeel over het beroep
manual-step-gevolg = wat er na dat oordeel moet gebeuren
manual-step-gearchiveerd = het dossier is opgeborgen
manual-step-verspreid = intern informatie gegeven
manual-step-opvolging = na de afhandeling gevraagd hoe het verder ging
manual-step-bewaren = vernietiging uitgesteld, bijvoorbeeld om een rechtszaak
manual-step-correctie = een eerdere gebeurtenis verbeterd
manual-step-stap = een stap die alleen in deze regeling staat

## Wat een veld inhoudt, bij één soort stap of bij allemaal
manual-field-bevestigd-antwoord = of de klager het als klacht bedoelt: { $values }
manual-field-akkoord-klager-antwoord = of de klager het goedvindt: { $values }
manual-field-uitkomst = { $values }
manual-field-grond = bij `uitgesloten`, waarom: { $values }; een `reden` is dan niet nodig
manual-field-besluit-reden = waarom; bij `niet-ontvankelijk` altijd nodig
manual-field-uitstel-reden = waarom het langer duurt; altijd nodig
manual-field-geen-maatregel-reden = waarom niet; altijd nodig
manual-field-reden = waarom
manual-field-op = velden van de gebeurtenis die wordt verbeterd, zoals zij er staan: `stap`, en zoveel andere tot het er één is
manual-field-wordt = wat er anders wordt, tussen accolades
manual-field-vervalt = `ja` als de gebeurtenis er niet is geweest of in een ander dossier hoort, in plaats van `wordt`; `nee` als zij er toch was
manual-field-verwezen-naar = bij `uitgesloten`, waar de klager wel terechtkan; nodig als de regeling dat bij de grond noemt
manual-field-verspreid-wijze = hoe: { $values }
manual-field-wijze = hoe: { $values }
manual-field-verspreid-aan = wie het kreeg: een sleutel uit `people.yaml`, of een lijst
manual-field-aan = wie het hoorde: een sleutel uit `people.yaml`, of een lijst
manual-field-met = met wie: een sleutel uit `people.yaml`, of een lijst
manual-field-verwacht = de dag waarop het antwoord komt; altijd nodig
manual-field-oordeel = { $values }
manual-field-soort = { $values }
manual-field-status = { $values }
manual-field-gericht-op = { $values }
manual-field-sentence = een zin waarin niemand wordt genoemd
manual-field-publiek = de zin voor iedereen; zie de aanwijzingen hieronder
manual-field-omschrijving = een paar woorden
manual-field-opdracht-behouden = of de opdracht is behouden: { $values }
manual-field-nieuwe-klacht = { $values }, of het nummer van een ander dossier
manual-field-tot = de dag tot wanneer; zonder die dag voorlopig

## Routes
manual-route-eigen-werk = de klacht gaat over het werk van degene die hem ontving
manual-route-eigen-werk-subjects = precies die ene
manual-route-collega = de klacht gaat (ook) over iemand anders die hier werkt
manual-route-collega-subjects = die persoon of personen
manual-route-algemeen = de klacht gaat over niemand in het bijzonder
manual-route-algemeen-subjects = leeg, of weglaten
manual-route-directie = de klacht gaat over { $accountable }
manual-route-directie-subjects = die persoon

## De verzonnen mensen in de voorbeelden
manual-example-receiver = Anne Voorbeeld
manual-example-receiver-key = avoorbeeld
manual-example-head = Bram Proef
manual-example-head-key = bproef
