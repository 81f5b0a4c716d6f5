# De opdrachtregel.

cli-about = Klachten volgens de regeling: controleren, signaleren en tonen.
cli-examples =
    klacht check                   controleert alle dossiers
    klacht due                     wat is te laat, en wat komt eraan
    klacht show 2026-003           hoe staat dit dossier ervoor
    klacht build                   maakt de besloten en de openbare site in de map site
    klacht explain A9.1            legt een regel uit
cli-heading-commands = Opdrachten
cli-heading-examples = Voorbeelden:
cli-heading-arguments = Waarover
cli-value-address = ADRES
cli-value-code = CODE
cli-value-command = OPDRACHT
cli-value-date = DATUM
cli-value-dir = MAP
cli-value-email = E-MAIL
cli-value-field = VELD
cli-value-file = BESTAND
cli-value-format = VORM
cli-value-id = NUMMER
cli-value-key = SLEUTEL
cli-value-kind = SOORT
cli-value-language = TAAL
cli-value-n = GETAL
cli-value-name = NAAM
cli-value-new = NIEUW
cli-value-old = OUD
cli-value-options = OPTIES
cli-value-path = PAD
cli-value-person = PERSOON
cli-value-port = POORT
cli-value-reason = REDEN
cli-value-ref = REF
cli-value-rev = COMMIT
cli-value-s = GETAL
cli-value-seal = ZEGEL
cli-value-severity = ERNST
cli-value-shell = SHELL
cli-value-site = SITE
cli-value-step = STAP
cli-value-url = ADRES
cli-value-value = WAARDE
cli-value-when = WANNEER
cli-value-who = WIE
cli-value-y = GETAL
cli-value-year = JAAR
cli-man-name = NAAM
cli-man-synopsis = OVERZICHT
cli-man-description = BESCHRIJVING
cli-man-extra = VOORBEELDEN
cli-usual = (anders { $value })
cli-heading-options = Opties
cli-heading-global = Algemene opties
cli-heading-usage = Gebruik:
cli-help = Toont deze hulp: -h in het kort, --help met voorbeelden
cli-version = Toont de versie: -V alleen het nummer, --version ook de commit waarvan hij is gemaakt
cli-global-directory = De map met records/; anders de dichtstbijzijnde map hierboven die records/regulation/ heeft
cli-global-today = De dag van vandaag als jaar-maand-dag, in plaats van de klok (ook: KLACHT_TODAY)
cli-global-lang = De taal van de berichten: { $choices }; anders die van de regeling (ook: KLACHT_LANG)
cli-global-color = Kleur: { $choices } (NO_COLOR en FORCE_COLOR gelden ook)
cli-global-no_pager = Lange uitvoer in één keer; anders door KLACHT_PAGER, PAGER of less
cli-global-quiet = Geen voortgang en geen samenvatting
cli-global-no-cache = Niets overnemen van wat eerdere keren is bewaard
cli-global-verbose = Vertelt meer
cli-check = Controleert de dossiers tegen de regeling
cli-check-paths = Alleen deze dossiers: bestanden, mappen of nummers
cli-check-since = Alleen dossiers die sinds deze commit zijn veranderd, vastgelegd of niet: HEAD, een tak of een nummer
cli-check-format = Hoe: { $choices }; met =BESTAND naar een bestand; mag vaker
cli-check-fail_on = Vanaf welke ernst de uitkomst 1 is: { $choices }
cli-check-stdin-path = Leest dit bestand van de standaardinvoer in plaats van de schijf; daarachter staat -
cli-check-watch = Controleert opnieuw zodra er iets verandert; Ctrl-C stopt
cli-check-examples =
    klacht check
    klacht check 2026-003
    klacht check --format human --format json=bevindingen.json
    klacht check --format github --format sarif=klacht.sarif
    klacht check --stdin-path records/complaints/2026/2026-003.md - < concept.md
    klacht check --fail-on late
cli-check-remark = Uitkomst: 0 niets vanaf de gevraagde ernst, 1 wel iets, 2 het werk kon niet gedaan worden.
cli-build = Maakt de besloten site en de openbare site
cli-build-out = De map voor beide sites
cli-build-only = Alleen de besloten of de openbare site: { $choices }
cli-build-publish = Legt in het grootboek vast dat de openbare site zo online gaat
cli-build-examples =
    klacht build
    klacht build --out /srv/klachten --only public
    klacht build --out /srv/klachten --only public --publish
cli-due = Toont wat te laat is en wat binnenkort moet gebeuren
cli-due-within = Zoveel werkdagen vooruit
cli-due-format = Hoe: { $choices } (ics is voor een agenda, mail voor berichten aan wie aan de beurt is)
cli-due-out = De map voor berichten van ‘--format mail’: per persoon één, in de plaats van dat van een vorige keer
cli-due-exit-code = De uitkomst is 1 als er iets te laat of te vernietigen is
cli-due-examples =
    klacht due
    klacht due --within 10
    klacht due --format ics > klachten.ics
    klacht due --format json
    klacht due --format mail --out berichten
cli-show = Toont één dossier: verloop, termijnen, volgende stap en bevindingen
cli-show-id = Het nummer, zoals 2026-003, of het pad van het bestand
cli-show-format = Hoe: { $choices }
cli-show-examples =
    klacht show 2026-003
    klacht show 2026-003 --format json
cli-log = Toont het spoor van een dossier: wie wat vastlegde, en wanneer
cli-log-id = Het nummer, zoals 2026-003, of het pad van een bestand onder records/
cli-log-format = Hoe: { $choices }
cli-log-examples =
    klacht log 2026-003
    klacht log records/people.yaml
    klacht log 2026-003 --format json > spoor.json
cli-audit = Kijkt de hele geschiedenis na: wie wat vastlegde, en of er later iets is veranderd
cli-audit-seal = Zet een zegel op de geschiedenis tot nu toe, in records/ledger/seals.yaml
cli-audit-to = Schrijft het zegel ook in dit bestand, om te mailen of af te drukken
cli-audit-against = Kijkt een zegel na dat elders is bewaard: de regel zelf, of een bestand waarin die staat
cli-audit-since = Alleen wat is vastgelegd sinds deze commit, of sinds een zegel dat elders is bewaard en klopt: de regel zelf, of een bestand waarin die staat
cli-audit-format = Hoe: { $choices }; met =BESTAND naar een bestand; mag vaker
cli-audit-fail_on = Vanaf welke ernst de uitkomst 1 is: { $choices }
cli-audit-examples =
    klacht audit
    klacht audit --seal --to ../zegel.txt
    klacht audit --against ../zegel.txt
cli-audit-remark = Uitkomst: 0 niets vanaf die ernst, 1 wel iets, 2 het werk kon niet worden gedaan.
cli-purge = Vernietigt dossiers na hun bewaartermijn, uit de hele geschiedenis
cli-purge-ids = De nummers, zoals 2023-002; om te zien zonder nummer alle waarvan de termijn voorbij is
cli-purge-due = Alle dossiers waarvan de bewaartermijn voorbij is
cli-purge-execute = Doet het, met de genoemde of met --due met alle die aan de beurt zijn; anders wordt alleen getoond wat er zou gebeuren
cli-purge-list = Schrijft de lijst met redenen in een bestand, om te laten tekenen
cli-purge-by = Wie vernietigt: een sleutel uit people.yaml; anders zegt het adres van git het
cli-purge-erasure-request = Voor het einde van de termijn, omdat iemand daarom vraagt (AVG, artikel 17)
cli-purge-clean = Ruimt zelf op wat buiten de dossiers een naam draagt, waar dat kan
cli-purge-approve = Gaat als tweede persoon akkoord; leg dat daarna zelf vast
cli-purge-adopt = Volgt een vernietiging die elders is gedaan, na git fetch; zonder naam die van de gevolgde tak
cli-purge-verify = Zoekt hier naar wat is vernietigd
cli-purge-examples =
    klacht purge
    klacht purge --list ../te-vernietigen.md
    klacht purge 2023-002 --execute
    klacht purge --due --execute --by sdevries
cli-purge-remark = Uitkomst: 0 gedaan, 1 er werd of bleef iets gevonden, 2 geweigerd.
cli-report = Geeft de cijfers van een jaar, voor de leiding of voor iedereen
cli-report-year = Het jaar van ontvangst, zoals 2025
cli-report-format = Hoe: { $choices }
cli-report-audience = Voor wie: internal (alles, voor de leiding) of public (wat iedereen mag weten)
cli-report-draft = Schrijft een concept van het jaarverslag in records/reports/, met de openbare cijfers
cli-report-freeze = Legt de openbare cijfers vast in records/ledger/, zodra het verslag is vastgesteld
cli-report-correct = Vervangt vastgelegde cijfers door die van vandaag, bewaart de oude in records/ledger/ en zegt in het openbaar dat er is gecorrigeerd
cli-report-confirm_copies = Bevestigt bij het vastleggen dat niemand te herkennen is aan wat ook in een dossier staat
cli-report-examples =
    klacht report 2025
    klacht report 2025 --audience public
    klacht report 2025 --format csv > cijfers.csv
    klacht report 2025 --draft     concept, om aan te vullen
    klacht report 2025 --freeze    daarna veranderen de gepubliceerde cijfers niet meer
    klacht report 2025 --correct   toch, en zeg het er in het openbaar bij
cli-explain = Legt een regel uit, of noemt alle regels
cli-explain-code = De code van de regel, zoals A9.1
cli-explain-format = Hoe: { $choices }
cli-explain-examples =
    klacht explain
    klacht explain A9.1
    klacht explain --format json > regels.json
cli-init = Maakt een nieuwe, besloten repository voor dossiers, klaar om vast te leggen
cli-init-folder = De map; anders die waarin u staat
cli-init-from = Uw eigen regeling, als bestand van klacht; anders een model om in te vullen
cli-init-organisation = De naam van de organisatie
cli-init-address = Haar adres
cli-init-email = Het e-mailadres waar klagers terechtkunnen
cli-init-website = Het adres van de openbare site
cli-init-third = De naam van de onafhankelijke derde
cli-init-third_organisation = De organisatie van de onafhankelijke derde
cli-init-third_address = Het adres van de onafhankelijke derde
cli-init-director = De naam van wie nu eindverantwoordelijk is, zoals de leiding
cli-init-director_email = Het e-mailadres van wie eindverantwoordelijk is
cli-init-examples =
    klacht init ~/klachten
    klacht init ~/klachten --from regeling.md --director "Anne Voorbeeld"
cli-init-remark = Op een terminal wordt gevraagd wat u niet opgeeft. Wat er al staat wordt nooit overschreven.
cli-hook = Wat git aanroept: bij een commit en bij een push
cli-hook-examples =
    klacht hook install                      in een kopie: controleert voortaan iedere commit
    klacht hook install /srv/klachten.git    op de server: controleert voortaan iedere push
cli-hook-remark =
    Uitkomst: 0 goed, 1 geweigerd om een fout of om wat zonder verantwoording in strijd is met de
    regeling, 2 het werk kon niet gedaan worden. Wat te laat is, of een waarschuwing, houdt niets tegen.
cli-hook-pre-commit = Controleert wat klaarstaat om vastgelegd te worden
cli-hook-pre-merge-commit = Controleert wat git bij een samenvoeging zelf vastlegt
cli-hook-commit-msg = Controleert het bericht van een commit: daarin staat niemand uit een dossier
cli-hook-commit-msg-file = Het bestand met het bericht
cli-hook-pre-receive = Controleert op de server wat wordt verzonden, en wat het aan de geschiedenis toevoegt
cli-hook-post-receive = Wat git aanroept na een push: volgt een vernietiging, en ruimt de server op
cli-hook-install = Laat git voortaan controleren: op de server iedere push, elders iedere commit
cli-hook-install-repository = De map van de repository; anders die waarin u staat
cli-demo = Maakt een verzonnen kantoor met dossiers en geschiedenis, om het programma te proberen
cli-demo-folder = De map waarin het komt; zij moet leeg zijn, of nog niet bestaan
cli-demo-dossiers = Hoeveel dossiers
cli-demo-years = Over hoeveel jaar, tot vandaag
cli-demo-seed = Een getal; hetzelfde getal geeft op dezelfde dag dezelfde commits
cli-demo-bare = Zonder werkmap, zoals op een server
cli-demo-examples =
    klacht demo proefkantoor
    klacht demo proefkantoor --dossiers 200 --years 6 --seed 7
    klacht --today 2026-06-15 demo proefkantoor
cli-demo-remark =
    Alle mensen, klachten en stukken zijn bedacht. Iets ervan is in strijd met de regeling, om te laten
    zien hoe dat eruitziet: een server met de hook neemt het aan zodra er een reden bij staat.
cli-completions = Maakt aanvulling voor een shell
cli-completions-shell = De shell: { $choices }
cli-completions-words = De regel tot de cursor: geeft wat daar kan komen
cli-man = Maakt de handleiding voor man
cli-man-folder = De map waarin voor het programma en voor elke opdracht een bladzijde komt; anders staat alles achter elkaar

usage-unknown-verb = De opdracht ‘{ $verb }’ bestaat niet.
usage-unknown-argument = De optie ‘{ $argument }’ bestaat hier niet.
usage-value = ‘{ $value }’ kan niet bij { $argument }.
usage-conflict = { $argument } en { $other } gaan niet samen.
usage-one-too-many = ‘{ $argument }’ is er een te veel: dit kan met één tegelijk.
usage-missing = Er ontbreekt iets: { $argument }.
usage-no-verb = Geef een opdracht, zoals ‘klacht check’. ‘klacht --help’ noemt ze alle.
usage-today-help = Geef een bestaande dag van 1900 tot en met 2200 als jaar-maand-dag, zoals 2026-06-15.
usage-within-help = Geef een aantal werkdagen van 0 tot en met 260.
usage-id-help = Geef het nummer van een dossier, zoals 2026-003.
usage-year-help = Geef een jaar van 1900 tot en met 2200 in vier cijfers, zoals 2025.
usage-port-help = Geef een getal van 0 tot en met 65535, zoals 8080; bij 0 wordt een vrije poort gekozen.
usage-dossiers-help = Geef een aantal dossiers van 1 tot en met 1000000.
usage-years-help = Geef een aantal jaren van 1 tot en met 100.
usage-seed-help = Geef een geheel getal van 0 of meer, zoals 7.
usage-no-value = Bij { $argument } ontbreekt de waarde.
usage-no-file = Bij { $argument } ontbreekt het bestand achter ‘=’.
usage-no-verb-of = Zeg bij ‘{ $verb }’ ook wat het moet doen.
usage-verbs-help = ‘klacht --help’ noemt alle opdrachten.
usage-other = De opdracht klopt niet: { $details }.

cause-denied = De rechten ontbreken. Geef uzelf die rechten, of laat het iemand doen die ze heeft.
cause-folder = Het is een map. Noem een bestand.
cause-full = De schijf is vol. Maak ruimte en probeer het opnieuw.
cause-name = Die naam kan niet. Kies een kortere naam.
cause-no-folder = Een deel van het pad is geen map.
cause-not-found = Het bestaat niet. Maak eerst de map, of verbeter het pad.
trouble-no-such-file = Er is geen bestand { $path }. Verbeter het pad; het telt vanaf de map waarin u staat.
cause-exists = Het bestaat al.
cause-in-use = Het is al in gebruik.
cause-cut-short = Het houdt te vroeg op.
cause-no-text = Het is geen tekst, of niet in UTF-8. Noem een tekstbestand, of sla het op als UTF-8.
cause-read-only = Hier kan niet worden geschreven: de schijf is alleen te lezen. Kies een andere plaats.

trouble-output = De uitvoer kon niet worden geschreven.
trouble-current-folder = De huidige map is niet te lezen.
trouble-no-records = In { $folder } staat geen map records. Noem de map waarin die staat; een nieuw archief begint met ‘klacht init’.
trouble-no-such-folder = Er is geen map { $folder }.
trouble-no-repository = In { $folder } en daarboven staat geen map met records/regulation/. Ga naar de map met dossiers, of wijs haar aan met -C; een nieuw archief begint met ‘klacht init’.
trouble-output-inside = { $path } ligt tussen de dossiers en wat daarbij hoort (records), of in de eigen map van git. Daar wordt niets geschreven: noem een plaats daarbuiten, zoals een map hoger.
trouble-output-around = In { $path } liggen de dossiers. Wat daar wordt gemaakt blijft buiten git, en dat zou dan ook voor de dossiers gelden: noem met --out een map voor de sites alleen, zoals site.
trouble-output-unignored = Git zou de besloten site ({ $path }/) in de geschiedenis opnemen, want er staat daar een .gitignore die haar niet noemt. Zet ‘/{ $path }/’ in de .gitignore bovenaan de repository, of kies met --out een andere map.
due-unknown = { $number ->
    [one] Eén bestand is zo niet te gebruiken, dus hier kan iets ontbreken: { $paths }.
   *[other] { $number } bestanden zijn zo niet te gebruiken, dus hier kan iets ontbreken: { $paths }.
} ‘klacht check’ zegt wat eraan scheelt.
gathered-without = Dit was niet te lezen, dus wat daar staat zit er niet in: { $paths }. ‘klacht check’ zegt wat eraan scheelt.
trouble-path-of-nothing = { $path } is geen dossier, en ook niets anders dat wordt gecontroleerd.
trouble-no-such-path = { $path } is hier geen bestand, en er is geen dossier met dat nummer.
trouble-several-dossiers = Meer dan één bestand heet ‘{ $id }’: { $paths }. Noem het pad van het ene dat u bedoelt.
trouble-no-such-dossier = Dossier ‘{ $id }’ bestaat niet.
trouble-no-such-rule = De regel ‘{ $code }’ bestaat niet.
trouble-cause = { $cause }
trouble-read = { $path } is niet te lezen.
trouble-link = { $path } is een symbolische koppeling; die wordt niet gevolgd. Zet het bestand zelf daar neer.
trouble-no-file = { $path } is geen gewoon bestand, zoals een apparaat of een pijp, en is niet gelezen.
trouble-file-large = { $path } is groter dan { $most } MB en is niet gelezen. Maak het kleiner of verdeel het.
trouble-read-several = { $number } plaatsen zijn niet te lezen:
trouble-read-place = { $path }: { $cause }
trouble-no-git = Deze dossiers staan niet in een git-repository, dus er is geen spoor. ‘git init’ begint er een.
trouble-shallow = Deze kopie heeft niet de hele geschiedenis (shallow clone). Haal de rest op met ‘git fetch --unshallow’.
trouble-missing = Van deze geschiedenis is een deel niet hier of niet te lezen (object { $object }). Haal alles op met ‘git fetch --refetch --no-filter’; helpt dat niet, dan zegt ‘git fsck’ wat er stuk is, en is een nieuwe kopie (git clone) de uitweg.
trouble-too-much = In deze geschiedenis verschillen meer bestanden dan een kantoor ooit heeft. Mappen in mappen, alle gelijk, kunnen er voor miljoenen staan: haal ze uit ‘records’, ook uit de geschiedenis.
trouble-no-revision = Er is geen commit ‘{ $name }’. Geef een naam die git kent, zoals een tak (main) of een commitnummer.
trouble-history = De geschiedenis kan niet gelezen worden.
trouble-seal-nowhere = ‘{ $given }’ is geen regel van een zegel, en er is geen bestand dat zo heet.
trouble-since-nowhere = ‘{ $given }’ is geen commit en geen regel van een zegel, en er is geen bestand dat zo heet. Een commit noemt u zoals git hem kent, zoals een tak (main) of zijn nummer.
trouble-no-seal = In ‘{ $given }’ staat geen zegel: een regel die begint met ‘klacht-zegel’.
trouble-seal-empty = Er is nog niets vastgelegd, dus er valt niets te verzegelen.
trouble-seal-broken = Er is geen zegel gezet: de geschiedenis is herschreven (H7), of er is een zegel veranderd of weggehaald (H15). Een nieuw zegel zou dat toedekken.
trouble-seals-unread = Er is geen zegel gezet: wat op regel { $line } van { $path } staat, is niet te lezen, en zou bij het wegschrijven verloren gaan. Zet terug wat er stond, bijvoorbeeld met ‘git checkout’, of herstel die regel; ‘klacht check’ zegt wat eraan schort.
trouble-write = { $path } kon niet worden geschreven.
trouble-build-busy = Een andere opdracht bouwt al in { $path }. Wacht tot die klaar is.
trouble-report-not-frozen = Over { $year } zijn geen cijfers openbaar: ze zijn niet vastgelegd. Is het verslag vastgesteld, leg ze dan vast met ‘klacht report { $year } --freeze’; wat daarmee openbaar wordt, staat dan in records/ledger en is er te lezen voor u het vastlegt in git. De eigen cijfers toont ‘klacht report { $year }’.
trouble-report-not-public = Over { $year } zijn geen cijfers openbaar: het jaar is nog niet voorbij. Tussenstanden zijn van elkaar af te trekken, en dan is een klacht te herkennen. Is het jaar voorbij en het verslag vastgesteld, leg ze dan vast met ‘klacht report { $year } --freeze’; de eigen cijfers toont ‘klacht report { $year }’.
trouble-publish-private = ‘--publish’ gaat over de openbare site; met ‘--only private’ wordt die niet gemaakt. Laat een van beide weg.
trouble-publications-unread = { $path } kan niet worden gelezen, dus wordt er niets bij gezet. ‘klacht check’ zegt wat eraan scheelt.
trouble-out-not-ours = { $path } bestaat al en is niet door klacht gemaakt. Kies een andere map met --out.
trouble-demo-not-empty = { $path } is niet leeg. Kies een andere map; hier wordt niets overschreven.
trouble-demo-early = De regeling die erbij hoort is van { $day }; eerder kan de geschiedenis niet beginnen. Geef minder jaren met --years.
trouble-demo-git = De repository kon niet worden gemaakt.
trouble-template = Een sjabloon in site-templates/ klopt niet, { $place }: { $text }
trouble-template-name = { $place } vraagt om ‘{ $name }’, en dat krijgt geen sjabloon. Het krijgt { $given }.
trouble-template-file = { $place } komt in de plaats van geen sjabloon: er is er geen met deze naam.

note-opened = { $folder }: { $dossiers ->
    [one] 1 dossier
   *[other] { $dossiers } dossiers
}, { $versions ->
    [one] 1 versie
   *[other] { $versions } versies
} van de regeling, bekeken op { $today }.
progress-dossiers = dossiers
count-error = { $number ->
    [one] 1 fout
   *[other] { $number } fouten
}
count-breach = { $accounted ->
    [0] { $number } in strijd met de regeling
   *[other] { $number } in strijd met de regeling ({ $accounted } verantwoord)
}
count-warning = { $number ->
    [one] 1 waarschuwing
   *[other] { $number } waarschuwingen
}
summary-dossiers = { $number ->
    [one] 1 dossier
   *[other] { $number } dossiers
}
summary-clean = niets aan te merken.
summary-next = ‘klacht explain CODE’ legt een regel uit.
summary-severity = ernst
summary-rule = regel
summary-place = plaats
summary-finding = wat er is
summary-more = En nog { $number }; die staan in het logboek van deze stap.
sarif-root = De bovenste map van de git-repository, of buiten git de map met records/.

explain-next = ‘klacht explain CODE’ legt een regel uit.
explain-or-lighter = { $severity }, in lichtere gevallen { $lighter }
explain-article = Artikel { $number }
explain-idle = Uw regeling heeft niets waar deze regel over gaat; zij meldt daar dus niets.
explain-idle-short = niet in uw regeling
explain-remedy = Wat te doen
explain-good = Goed
explain-bad = Fout
rule-group-f = F  De vorm van de bestanden
rule-group-r = R  De regeling en de mensen
rule-group-a = A  De artikelen
rule-group-s = S  De stappen van de eigen regeling
rule-group-h = H  De geschiedenis
rule-group-p = P  De openbare kant

due-nothing = Niets is te laat, en binnen { $days ->
    [one] één werkdag
   *[other] { $days } werkdagen
} hoeft er niets te gebeuren.
due-nothing-read = In wat te lezen is, is niets te laat en hoeft er binnen { $days ->
    [one] één werkdag
   *[other] { $days } werkdagen
} niets te gebeuren.
due-today = vandaag
due-target-today = streefdatum vandaag
due-target-in = { $days ->
    [one] streefdatum over één werkdag
   *[other] streefdatum over { $days } werkdagen
}
due-in = { $days ->
    [one] over één werkdag
   *[other] over { $days } werkdagen
}
due-soon = Nog { $number } binnen { $days ->
    [one] één werkdag
   *[other] { $days } werkdagen
}.
due-soon-title = binnen { $days ->
    [one] één werkdag
   *[other] { $days } werkdagen
}
due-retention = { $dossiers }: ‘klacht purge --due’ laat zien wat ervoor nodig is.
due-possible = Zonder vaste datum
due-possible-more = { $dossiers } en nog { $number }
due-unnumbered = dossier zonder nummer
due-mail = Op { $day } bent u aan de beurt voor:
due-mail-subject = Klachten: { $told }
due-mail-partial = Niet alle dossiers zijn te lezen: hier kan iets ontbreken.
due-calendar-target = { $what } (streefdatum)
due-mail-nobody = { $number ->
    [one] Voor 1 ding is er niemand met een adres in people.yaml die aan de beurt is; ‘klacht due’ toont het.
   *[other] Voor { $number } dingen is er niemand met een adres in people.yaml die aan de beurt is; ‘klacht due’ toont ze.
}
trouble-due-out = Met --out gaan berichten naar een map: dat kan alleen met ‘--format mail’.
due-next = ‘klacht show NUMMER’ toont hoe een dossier ervoor staat.

show-course = Verloop
show-corrected = verbeterd: { $field } van { $from } naar { $to }
show-lapsed = vervallen
show-documents = Stukken
show-deadlines = Termijnen
show-retention = bewaren tot en met deze dag
show-outer = ruime lezing { $outer }
show-done = gedaan op { $day }
show-original = zonder uitstel { $day }
show-next = Wat nu
show-later = Daarna
show-due = uiterlijk { $due }
show-due-target = streefdatum { $due }
show-suspicion = vermoeden: { $ground }; hiervan blijft alleen een stub
show-anonymous = anoniem: wat alleen samen met de klager kan, wordt niet gevraagd
show-resumed = weer opgenomen op { $day }: de termijnen tellen vanaf die dag
show-findings = Bevindingen

build-done = { $written ->
    [0] Niets is veranderd.
    [one] 1 bestand geschreven.
   *[other] { $written } bestanden geschreven.
} Open { $page }.
build-public-done = De openbare site staat in { $path }.
build-errors = { $number ->
    [one] Er is 1 fout. ‘klacht check’ noemt haar en zegt wat te doen.
   *[other] Er zijn { $number } fouten. ‘klacht check’ noemt ze en zegt wat te doen.
}
demo-done = { $dossiers ->
    [one] 1 dossier
   *[other] { $dossiers } dossiers
} in { $commits } commits, de laatste is { $tip }.
demo-next = Probeer ‘klacht -C { $path } --today { $today } check’, en daarna ‘build’.
demo-next-bare = Haal een werkmap op met ‘git clone { $path }’.
build-shallow = De besloten pagina’s tonen geen spoor: deze kopie heeft niet de hele geschiedenis. Haal de rest op met ‘git fetch --unshallow’.
build-unread = De besloten pagina’s tonen geen spoor, want de geschiedenis is niet te lezen: { $reason }
build-no-public = De openbare site is niet gemaakt: er is geen regeling die gelezen kan worden.
build-withheld = De openbare site is niet gepubliceerd; wat er al stond, is niet veranderd. Herstel wat hierboven staat en bouw opnieuw.
build-online-published = Let op: wat niet openbaar mag, staat al online. De site in { $path } is zo gepubliceerd sinds { $day }; het staat op { $pages }. Haal die pagina’s offline tot ze hersteld zijn. Was het persoonlijk, dan is dit een datalek: zie docs/avg.md, ook over melden binnen 72 uur.
build-online-written = Let op: wat niet openbaar mag, staat al in { $path }, geschreven op { $day }: op { $pages }. Staat die map online, haal die pagina’s dan offline tot ze hersteld zijn. Was het persoonlijk, dan is dit een datalek: zie docs/avg.md, ook over melden binnen 72 uur.
build-previous-published = Let op: wat niet openbaar mag, heeft online gestaan. De vorige openbare site, die van { $path }, is zo gepubliceerd en stond online sinds { $day }; het stond op { $pages }. Zij is uit die map verwijderd. Was het persoonlijk, dan is dit een datalek: zie docs/avg.md, ook over melden binnen 72 uur.
build-previous-written = Let op: wat niet openbaar mag, stond in de vorige openbare site, die van { $path }, geschreven op { $day }: op { $pages }. Zij is uit die map verwijderd. Heeft zij online gestaan en was het persoonlijk, dan is dit een datalek: zie docs/avg.md, ook over melden binnen 72 uur.
build-published = Vastgelegd in { $path } dat de openbare site zo online gaat. Leg dat bestand ook vast in git.
build-publications-comment = Vastgelegd door ‘klacht build --publish’: wanneer welke openbare site online ging. Verander hier niets met de hand.
