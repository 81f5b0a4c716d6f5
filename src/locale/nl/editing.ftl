cli-step = Toont wat nu kan in een dossier, of legt een stap vast
cli-step-id = Het nummer, zoals 2026-003, of het pad van het bestand
cli-step-words = De stap, en wat er meer staat, als veld=waarde; zonder stap wordt getoond wat nu kan
cli-step-commit = Legt het meteen vast in git, met een bericht zonder namen
cli-step-examples =
    klacht step 2026-003
    klacht step 2026-003 ontvangstbericht stuk=ontvangst.pdf
    klacht step 2026-003 besluit uitkomst=toepasselijk --commit
    klacht step 2026-003 correctie op=geregistreerd wordt.datum=2026-06-11 reden='Was donderdag'

trouble-no-regulation = Er is geen regeling om dit dossier naast te leggen. ‘klacht check’ zegt wat eraan scheelt.
trouble-no-such-step = De stap ‘{ $step }’ staat niet in de regeling van dit dossier.
trouble-field-twice = ‘{ $field }’ staat er twee keer: geef het één keer.
trouble-step-nameless = ‘{ $word }’ hoort bij een stap: noem de stap ervoor.
trouble-new-step = ‘stap’ kan hier niet: een dossier begint met ‘{ $step }’. Wat daarna komt, legt u vast met ‘klacht step’.
trouble-new-number = ‘nummer’ kan hier niet: klacht geeft het eerste nummer dat vrij is, nu { $number }. Laat het weg; een ander nummer krijgt het dossier daarna met ‘klacht renumber { $number } NUMMER’.
trouble-step-word = ‘{ $word }’ is te veel: noem één stap, en de rest als veld=waarde.
trouble-step-lacks = Voor ‘{ $step }’ is meer nodig; er is niets geschreven.
trouble-step-left = Er is niets gekozen, en niets geschreven.
trouble-step-op = Achter ‘op’ hoort de stap die u verbetert, of het nummer van deze gebeurtenissen; ‘{ $word }’ is geen van beide.
trouble-edit-errors = { $number ->
    [one] Dit zou een fout geven in { $path }; er is niets geschreven.
   *[other] Dit zou { $number } fouten geven in { $path }; er is niets geschreven.
}
trouble-edit-finding = { $code }: { $text } { $help }
trouble-edit-refused = { $path } is zo geschreven dat er niet veilig iets bij te zetten is; er is niets geschreven.
trouble-commit = Het staat in het bestand, maar ‘{ $message }’ is niet vastgelegd in git.
trouble-half-done = In deze repository is een ‘{ $command }’ begonnen die nog niet af is; er is niets geschreven. Rond die eerst af met ‘{ $command } --continue’, of breek hem af met ‘{ $command } --abort’.
trouble-no-branch = Deze repository staat op geen tak: een commit hoort dan nergens bij en raakt later zoek; er is niets geschreven. Ga eerst naar een tak met ‘{ $command }’.
trouble-asking = Er kon niets worden gevraagd.
step-paste = Zet deze regel zelf onder ‘verloop’: { $line }
step-lacks = Geef { $field }=…
step-lacks-one = Geef { $field }=… met een van: { $choices }
step-which = Welke stap in { $id }?
step-next = { $what } (aan zet: { $who })
step-next-due = { $what } (aan zet: { $who }), uiterlijk { $due }
step-next-target = { $what } (aan zet: { $who }), streefdatum { $due }
step-nothing = Hierna hoeft er niets meer te gebeuren.
step-others = Verder kan: { $steps }.
step-how = Vastleggen: klacht step { $id } STAP
step-done = { $id }: { $event }
step-follows = Hierna: { $what }: klacht step { $id } { $step }
step-follows-apart = Hierna: { $what }

cli-new = Begint een dossier onder het volgende vrije nummer
cli-new-words = Een mail (.eml, .msg of mbox) waarmee het begint, en wat erin staat, als veld=waarde; met een punt voor wat onder een sleutel hoort, zoals klager.naam
cli-new-commit = Legt het meteen vast in git, met een bericht zonder namen
cli-new-examples =
    klacht new klacht.eml aard=organisatie dienst=training route=algemeen
    klacht new
    klacht new onderwerp='Zaal dubbel' aard=organisatie \
      dienst=leergang kanaal=mondeling route=algemeen datum=2026-06-12 \
      klager.naam='Ans Denkbeeld' klager.email=ans@denkbeeld.example
cli-add = Zet stukken in de map van een dossier en noemt ze in het bestand
cli-add-id = Het nummer, zoals 2026-003, of het pad van het bestand
cli-add-files = De bestanden; zij worden gekopieerd. Van een mail (.eml, .msg of mbox) komen de bijlagen er los bij
cli-add-kind = Wat het is: { $choices }
cli-add-date = De dag die erop staat; anders vandaag
cli-add-step = De stap waar het eerste stuk bij hoort
cli-add-commit = Legt het meteen vast in git, met een bericht zonder namen
cli-add-examples =
    klacht add 2026-003 antwoord.eml --kind correspondentie
    klacht add 2026-003 klachtbrief.pdf --kind klachtbrief --date 2026-03-02
    klacht add 2026-003 uitstel.pdf --step uitstel
cli-fix = Verbetert wat maar op één manier te verbeteren is
cli-fix-paths = Alleen deze dossiers of bestanden
cli-fix-diff = Toont het eerst, en schrijft niets
cli-fix-examples =
    klacht fix --diff
    klacht fix 2026-003
cli-renumber = Geeft een dossier een ander nummer, zolang het nog niet is verzonden
cli-renumber-old = Het nummer dat het nu heeft
cli-renumber-new = Het nieuwe nummer; anders het volgende vrije
cli-renumber-commit = Legt het meteen vast in git
cli-renumber-examples =
    klacht renumber 2026-012
    klacht renumber 2026-012 2026-014

trouble-new-word = ‘{ $word }’ is geen veld=waarde, zoals kanaal=mondeling.
trouble-new-lacks = Voor een dossier is meer nodig; er is niets geschreven.
trouble-add-kind = Zeg wat het is, of bij welke stap het hoort; er is niets gekopieerd.
trouble-add-step = Er is geen ‘{ $step }’ zonder stuk; er is niets gekopieerd.
trouble-add-by = De gebeurtenis is al vastgelegd, dus het stuk komt erbij met een ‘correctie’. Wie die vastlegt, is niet bekend: stel in git het adres in dat in people.yaml staat, met ‘git config user.email’.
trouble-renumber-pushed = { $path } is al bij anderen, dus het houdt zijn nummer.
trouble-renumber-number = ‘{ $number }’ is geen nummer, zoals 2026-014.
trouble-renumber-taken = { $number } is al in gebruik.
trouble-renumber-folder = { $path } staat er al, met stukken van iets anders. Verplaats eerst die map, of kies een ander nummer.
new-done = Gemaakt: { $path }
add-done = { $path }: { $names }
add-place = Let op: in { $name } staat waar de foto is gemaakt. Is dat niet nodig, verwijder die plaats dan en voeg de foto opnieuw toe.
add-makers = Let op: { $name } noemt wie eraan schreef: { $makers }.
add-changes = Let op: in { $name } zijn wijzigingen bijgehouden; ook wat geschrapt is, staat er nog in.
add-reason = Stuk toegevoegd
fix-done = { $number ->
    [one] { $path }: 1 verbetering
   *[other] { $path }: { $number } verbeteringen
}
fix-renamed = { $from } heet nu { $to }.
fix-nothing = Er is niets dat maar op één manier te verbeteren is.
renumber-done = { $old } is nu { $path }.
renumber-named = ‘{ $old }’ staat nog in: { $paths }

cli-schema = Geeft een JSON-schema van een bestand, naar de eigen regeling
cli-schema-of = Van welk bestand: { $choices }
cli-schema-examples =
    klacht schema people > people.schema.json
    klacht schema dossier
    klacht schema regulation

cli-lsp = De taalserver voor editors: meldingen, aanvullen en verbeteren terwijl u typt
lsp-mend = Verbeter { $code }: { $text }
lsp-rename-nobody = ‘{ $key }’ is geen sleutel van iemand in people.yaml.
lsp-rename-word = ‘{ $key }’ kan geen sleutel zijn: schrijf één woord van letters, cijfers, streepjes en punten, dat met een letter begint. Een woord als ‘null’ of ‘true’ kan niet.
lsp-rename-committed = ‘{ $key }’ staat in gebeurtenissen die zijn vastgelegd, zoals in { $path }, en die veranderen niet meer (H2). De sleutel blijft dus; de naam in people.yaml kunt u wel wijzigen.
lsp-rename-taken = ‘{ $key }’ is al in gebruik: kies een andere sleutel.
lsp-step = Voeg toe: { $what }
lsp-account = Verantwoord { $code }
lsp-list = Noem ‘{ $file }’ onder ‘stukken’
lsp-may-not = { $who }: mag deze stap niet doen
lsp-due = { $what }: uiterlijk { $due }
lsp-target = { $what }: streefdatum { $due }
trouble-lsp = De verbinding met de editor is verbroken.
trouble-stdin-path = Bij ‘--stdin-path’ hoort een - in plaats van paden: klacht check --stdin-path PAD -
watch-again = ──── { $time } Er is iets veranderd: nog eens.
lsp-correct = Corrigeer deze gebeurtenis
lsp-renumber = Geef het dossier nummer { $number }
