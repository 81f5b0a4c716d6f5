# De site aan het bureau: `klacht serve` en de formulieren daarop.
cli-serve = Toont de site op deze computer, met formulieren die schrijven wat de opdrachten schrijven
cli-serve-public = De openbare site in plaats van die van het kantoor
cli-serve-read_only = Geen formulieren: er kan niets geschreven worden
cli-serve-port = De poort; anders een die vrij is
cli-serve-open = Opent de browser
cli-serve-out = Waar de bladzijden staan
cli-serve-examples = Voorbeelden:
      klacht serve --open
      klacht serve --read-only --port 8017
      klacht serve --public

serve-where = { $address } – alleen op deze computer en voor één persoon; stoppen met Ctrl-C.
serve-who = Wat u vastlegt komt op naam van { $name } ({ $roles }).
serve-unknown = Wat u vastlegt komt op naam van { $name } <{ $address }>, die niet in records/people.yaml staat. Zet dit adres daar onder ‘email’ bij de persoon, of geef git het goede: git config user.email ADRES
serve-nobody = git weet niet wie u bent, en dan kan er niets worden vastgelegd: git config user.name NAAM en git config user.email ADRES
serve-foreign-host = Deze site luistert alleen naar de naam 127.0.0.1 of localhost, met de poort erbij.
serve-foreign-origin = Dit werd gevraagd vanaf een bladzijde van een ander, en gebeurt niet.
serve-no-token = Open het adres dat ‘klacht serve’ bij het begin toonde, met alles achter ‘token=’.
serve-not-found = Hier staat niets.
serve-old-form = Dit formulier is niet van nu: ‘klacht serve’ is opnieuw begonnen. Open de bladzijde opnieuw.
serve-too-large = Meer dan 64 MB tegelijk gaat niet. Leg de bestanden zelf in de map en noem ze met ‘klacht add’.
serve-unread = Wat werd verstuurd is niet heel aangekomen; er is niets geschreven.
serve-used = Dit is al vastgelegd, of het formulier is te oud. Er is nu niets geschreven.
serve-not-committed = ‘{ $message }’ is niet vastgelegd: git, of een controle die daarbij hoort, weigert. Alles staat zoals het stond, en wat u invulde staat hieronder. Is het verholpen, leg het dan opnieuw vast. Dit zegt git:
serve-unseen = In ‘{ $field }’ stond een teken dat niet te zien is ({ $code }). Het is uit het formulier gehaald; kijk na of het zo klopt, en ga verder.
serve-lacks = Vul in: { $field }
serve-lacks-one = Vul in: { $field } (een van: { $choices })
serve-letters-out = Brieven
serve-letter-word = { $what } (Word)
serve-changed = Intussen veranderd
serve-changed-below = { $path } is veranderd sinds u het formulier opende. Er is niets geschreven. Dit is er anders:
serve-again = Opnieuw beginnen met het bestand zoals het nu is
serve-refused = Dat ging niet
serve-nothing-changes = Hiermee verandert er niets.
serve-bar = Vastleggen
serve-next = { $id }: wat kan er nu
serve-next-step = Volgende stap
serve-to-do = Te doen
serve-others = Kan verder gebeurd zijn
serve-more = Verder
serve-dossier = Dossier
serve-add = Stukken toevoegen
serve-add-intro = De bestanden komen ongewijzigd in de map van het dossier, onder een naam die elk systeem aankan.
serve-documents = Bestanden
serve-no-file = Er is geen bestand gekozen.
serve-correct = Verbeteren
serve-correct-which = Welke regel klopt niet?
serve-correct-intro = Verander wat er had moeten staan. De regel zelf blijft staan; eronder komt wat er anders moest.
serve-no-event = Die regel is er niet, of de regeling kent geen correctie.
serve-lapses = Is niet gebeurd, of hoort bij een ander dossier
serve-why = Waarom
serve-corrected-by = Verbeterd door
serve-account = Verantwoorden
serve-account-intro = Wat in strijd met de regeling is blijft zichtbaar; de reden komt erbij te staan.
serve-breach = Wat in strijd is met de regeling
serve-text = Tekst wijzigen
serve-text-intro = De tekst onder de gegevens van het dossier. Opmaak gaat met Markdown.
serve-body = Tekst
serve-new = Nieuwe klacht
serve-new-intro = Wat nog niet bekend is kan leeg blijven; wat nodig is wordt gezegd. Het dossier krijgt het volgende vrije nummer.
serve-received = Dag van ontvangst
serve-letters = Brief of mail van de klager
serve-letters-hint = Kies een brief, of een mail (.eml, .msg of mbox): wat erin staat, wordt hieronder ingevuld, en u kijkt het na.
serve-given = Bestanden die u gaf (zonder vinkje gaan ze niet mee)
serve-file-gone = Een bestand dat u gaf is er niet meer: het formulier is te oud, of ‘klacht serve’ is opnieuw gestart. Kies het bestand opnieuw.
serve-stub = Bij een vermoeden staat er niet meer in het dossier dan moet: de bestanden komen er niet bij.
serve-document = Stuk bij deze stap
serve-article = Artikel { $articles }
serve-complainant = de klager
serve-third = de onafhankelijke derde
serve-dossier-or-no = ‘nee’, of het nummer van het dossier
serve-push = Versturen
serve-take-in = Eerst binnenhalen wat anderen deden
serve-git-done = Gelukt.
serve-git-failed = Dat ging niet; er is niets verloren. Dit zegt git:
serve-other-first = Was een ander eerder, haal dan eerst binnen wat die deed, en verstuur daarna. Als beiden dezelfde regels veranderden blijft alles zoals het was: vraag iemand die git kent, en zie de handleiding.
serve-no-upstream = Er is geen server ingesteld waar dit naartoe kan.
serve-unsent = { $number ->
    [0] Alles is verstuurd.
    [one] Eén vastlegging is nog niet verstuurd:
   *[other] { $number } vastleggingen zijn nog niet verstuurd:
}
trouble-serve = De computer geeft geen willekeurige getallen, en zonder kan niemand veilig worden toegelaten.
trouble-serve-port = Poort { $port } is niet vrij. Kies een andere met --port, of laat die keus weg.
trouble-serve-open = De browser ging niet open. Open het adres hierboven zelf.

serve-key-onderwerp = Onderwerp
serve-key-aard = Aard
serve-key-dienst = Dienst
serve-key-kanaal = Kanaal
serve-key-route = Route
serve-key-klager-naam = Naam van de klager
serve-key-klager-organisatie = Organisatie van de klager
serve-key-klager-email = E-mail van de klager
serve-key-klager-telefoon = Telefoon van de klager
serve-key-klager-adres = Adres van de klager
serve-key-klager-anoniem = De klager blijft anoniem
serve-key-betreft = Betrokken medewerkers
serve-key-directie-gevraagd = De klager vroeg om de directie
serve-key-vermoeden = Vermoeden van iets wat buiten de regeling valt
serve-key-vervanger = Beslist in plaats van de directie

desk-skip = Naar de inhoud
desk-name = Klachten
desk-nav-label = Onderdelen
desk-overview = Overzicht
desk-new = Nieuwe klacht
desk-push = Versturen
desk-refused = Nog niet vastgelegd
desk-required = (nodig)
desk-preview = Bekijk wat er wordt geschreven
desk-cancel = Niet doen
desk-difference = Wat er verandert
desk-added = erbij:
desk-removed = eraf:
desk-draft-intro = Dit verandert er in
desk-documents = Stukken die erbij komen
desk-brings = Wat er dan wordt gevonden
desk-commit-as = De vastlegging heet
desk-confirm = Vastleggen
desk-take = Neem over wat erin staat
desk-taken = Overgenomen; kijk het na
desk-told = Let op
desk-look = Zoals het er nu staat
desk-lacks = Nog niet vast te leggen
desk-gone = ‘klacht serve’ antwoordt niet meer. Wat u invulde staat alleen nog hier.
desk-drop = U kunt bestanden ook hierheen slepen.
