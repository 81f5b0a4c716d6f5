# Wat er in de bestanden van een nieuw kantoor voor mensen staat: opmerkingen, en namen van taken. Een
# tekst van meer regels wordt meer regels opmerking.

office-github =
    Controleert iedere push en ieder voorstel, meldt 's nachts wat te laat is, en zet de openbare site
    op GitHub Pages.

    Eenmalig, onder Settings:
    - Secrets and variables, Actions, Variables: KLACHT_INSTALL, de opdracht die klacht op een machine van
      GitHub zet. Zij is niet nodig als klacht daar al is (eigen runner, eigen image).
    - Pages, Source: GitHub Actions.
    De acties staan vast op hun hoofdversie: kleine verbeteringen komen vanzelf, een andere werkwijze niet.
office-forgejo =
    Controleert iedere push en ieder voorstel, meldt 's nachts wat te laat is, en plaatst de openbare site.

    Eenmalig, onder Settings, Actions, Variables:
    - KLACHT_INSTALL, de opdracht die klacht op een runner zet. Zij is niet nodig als klacht daar al is.
    - KLACHT_PUBLISH, de opdracht die de map site/public op uw webserver zet. Forgejo heeft zelf geen plaats
      voor sites; zonder deze opdracht wordt de site gemaakt en niet geplaatst. Een wachtwoord of sleutel die zij
      nodig heeft hoort onder Secrets.
    De actie staat vast op haar hoofdversie: kleine verbeteringen komen vanzelf, een andere werkwijze niet.
office-gitlab =
    Controleert iedere push en ieder voorstel, meldt volgens een schema wat te laat is, en zet de openbare
    site op GitLab Pages.

    Eenmalig:
    - Settings, CI/CD, Variables: KLACHT_INSTALL, de opdracht die klacht op een runner zet. Zij is niet nodig
      als klacht daar al is (eigen runner, of onder ‘default’ een eigen image).
    - Build, Pipeline schedules: iedere werkdag 's nachts.
    - Deploy, Pages: wie de openbare site mag zien.
office-gitlab-once = Een tak waarvoor een voorstel openstaat wordt één keer gecontroleerd.
office-gitlab-report =
    Ook als er iets is gevonden: dan staat het bij het voorstel. Er kunnen namen in staan, dus alleen wie
    meewerkt kan het ophalen, en niet langer dan nodig.
office-schedule = Op werkdagen om 4 uur 's nachts (UTC).
office-permissions = Meer dan lezen mag geen enkele stap.
office-permissions-except = Meer dan lezen mag geen enkele stap, behalve waar het erbij staat.
office-history = De hele geschiedenis: zij is het bewijs van wie wat wanneer deed.
office-runner = De naam waaronder uw runner zich heeft aangemeld.
office-audit-fails =
    Mislukt bij een fout, en bij wat zonder reden in strijd is met de regeling. Wat laat is vastgelegd of door
    een onbekend adres, wordt alleen gemeld.
office-late-github = Mislukt zichtbaar, met bericht van GitHub, zolang er iets te laat is.
office-late-forgejo = Mislukt zichtbaar, met bericht van Forgejo, zolang er iets te laat is.
office-late-gitlab = Mislukt zichtbaar, met bericht van GitLab, zolang er iets te laat is.
office-public-only =
    Alleen de openbare site, en alleen van de hoofdtak. De besloten site wordt hier niet gemaakt en niet
    bewaard: een artefact kan worden opgehaald door iedereen die hier bij mag, blijft staan nadat een dossier is
    vernietigd, en valt buiten wat ‘klacht purge’ kan bereiken. Wie haar leest, maakt haar zelf, met
    ‘klacht build’.
office-install = klacht installeren
# Deze twee staan in een opdracht: zonder aanhalingstekens, accolades, dubbele punt of hekje.
office-install-lacks = Zet de variabele KLACHT_INSTALL, zie bovenaan dit bestand
office-publish-lacks = KLACHT_PUBLISH is niet gezet, de site is niet geplaatst
office-since = Alleen wat erbij komt houdt iets tegen; wat er al stond telt niet mee.
office-check = Controleren
office-audit = Geschiedenis nakijken
office-due = Wat is te laat
office-build = Openbare site maken
office-publish = Openbare site plaatsen
office-job-check = controle
office-job-late = te-laat
office-job-public = openbare-site
office-sites = De sites worden uit de dossiers gemaakt en horen niet in de geschiedenis.
office-left-behind = Wat systemen en programma’s achterlaten, hoort er evenmin bij.
office-same-text = Een dossier is op iedere computer dezelfde tekst, regel voor regel.
office-documents-bytes = Stukken zijn bewijs: git laat hun bytes zoals ze zijn en voegt ze nooit samen.
office-documents-stay = Stukken blijven zoals ze binnenkwamen.
office-two-spaces = Twee spaties aan het eind van een regel zijn in Markdown een nieuwe regel.
