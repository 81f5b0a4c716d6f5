# Vernietigen: klacht purge.

purge-state = Er is een samenvoeging, rebase, cherry-pick of bisect gaande.
purge-state-help = Maak die af, of breek haar af (zoals ‘git merge --abort’), of sluit er een af die er niet meer is (‘git cherry-pick --quit’), en begin opnieuw.
purge-detached = De werkmap staat op geen tak (een detached HEAD), zodat de verklaring van vernietiging op geen enkele tak zou komen.
purge-detached-help = Ga terug naar de tak met ‘git switch main’ (of zoals die heet). Moet blijven wat hier is vastgelegd, maak er dan eerst een tak van: git switch -c NAAM
purge-partial = Deze kopie is maar voor een deel opgehaald (een partial clone).
purge-partial-help = Vernietig in een hele kopie: maak die met ‘git clone’, zonder --filter.
purge-shallow = Van deze kopie is een deel van de geschiedenis niet opgehaald.
purge-shallow-help = Haal de rest op: git fetch --unshallow
purge-grafts = In .git/info/grafts staat dat commits een andere geschiedenis hebben dan ze zelf noemen.
purge-grafts-help = Verwijder dat bestand, en kijk of de geschiedenis klopt.
purge-alternates = Deze kopie leent objecten van een andere repository (objects/info/alternates).
purge-alternates-help = Maak haar zelfstandig: ‘git repack -a -d’ en verwijder daarna .git/objects/info/alternates. Vernietig ook in de andere.
purge-worktrees = Er zijn meer werkmappen aan deze repository gekoppeld (git worktree).
purge-worktrees-help = Leg vast wat daarin staat, verwijder ze met ‘git worktree remove MAP’, en vernietig in de hoofdmap. Is zo’n map al weg: git worktree prune
purge-stash = Er is werk weggelegd met ‘git stash’.
purge-stash-help = Haal het terug met ‘git stash pop’ en leg het vast, of gooi het weg met ‘git stash clear’.
purge-keep = Een pak met objecten wordt vastgehouden: { $path }.
purge-keep-help = Verwijder dat bestand met de uitgang .keep, als niemand het nodig heeft.
purge-submodules = Er staan andere repositories in deze (submodules). Wat daarin staat, kan klacht niet vernietigen.
purge-submodules-help = Haal ze eruit met ‘git rm’ en leg dat vast, en verwijder .git/modules.
purge-nested = { $path } is een andere repository, in de map van deze. Wat daarin staat, kan klacht hier niet vernietigen.
purge-nested-help = Heeft niemand haar nodig, verwijder haar dan. Is het een kopie van deze die moet blijven, zet haar dan buiten deze map, en doe daar na het vernietigen: git fetch en ‘klacht purge --adopt’
purge-reference = Wat git onder { $name } bewaart, kent klacht niet, of het draagt een naam.
purge-reference-help = Kijk wat het is (git show { $name }). Is het niet nodig, verwijder het dan: git update-ref -d { $name }
purge-no-commit = { $name } wijst naar een bestand of een map en niet naar een commit: wat het vasthoudt, staat buiten de geschiedenis.
purge-no-commit-help = Kijk wat het is (git show { $name }), en verwijder het: git update-ref -d { $name }
purge-busy = Git is hier zelf aan het opruimen ({ $path }).
purge-busy-help = Wacht tot het klaar is, en begin opnieuw.
purge-locked = Iemand anders is hier bezig: { $path } staat er al.
purge-locked-help = Wacht tot die klaar is. Is er niemand bezig, verwijder dan dat bestand.
purge-uncommitted = { $path } is gewijzigd en nog niet vastgelegd.
purge-uncommitted-help = Leg eerst alles vast (git commit), of zet het terug (git restore).
purge-hidden = { $path } is gewijzigd, en git moest daar niet naar kijken (--assume-unchanged of --skip-worktree).
purge-hidden-help = Doe ‘git update-index --no-assume-unchanged "{ $path }"’ en ‘git update-index --no-skip-worktree "{ $path }"’, en leg het dan vast (git commit) of zet het terug (git restore).
purge-branch = De naam van de tak { $name } noemt wat wordt vernietigd.
purge-branch-help = Geef hem een andere naam: git branch -m { $name } NIEUWE-NAAM
purge-tag = De naam van het etiket { $name } noemt wat wordt vernietigd.
purge-tag-help = Verwijder het: git tag -d { $name }
purge-file = { $path } noemt wat wordt vernietigd.
purge-file-help = Haal de naam eruit, of verwijder het bestand.
purge-bundle = { $path } bevat een hele geschiedenis (git bundle), waarin niet kan worden gezocht.
purge-bundle-help = Verwijder dat bestand. Moet het blijven, zet het dan elders, en schrijf het op bij nog-te-doen van de verklaring.
purge-clean-help = ‘--clean’ laat klacht zelf opruimen wat hierboven een naam draagt, waar dat kan.

progress-purge = stappen
trouble-purge-empty = Er is nog niets vastgelegd, en dus niets te vernietigen.
trouble-purge-which = Er is niet gezegd welke dossiers moeten worden vernietigd.
purge-which-help = Noem ze, zoals ‘klacht purge 2023-002 --execute’, of neem alle die aan de beurt zijn: klacht purge --due --execute
trouble-purge-number = ‘{ $number }’ is geen dossiernummer: een jaar, een streepje en drie of meer cijfers.
trouble-purge-unknown = Een dossier { $number } is er niet, en was er niet.
trouble-purge-destroyed = Dossier { $number } is al vernietigd, op { $day }.
trouble-purge-held = Dossier { $number } wordt langer bewaard: de stap ‘bewaren’ houdt het vast.
trouble-purge-held-until = Dossier { $number } wordt langer bewaard, tot en met { $until }: de stap ‘bewaren’ houdt het vast.
trouble-purge-fault = Dossier { $number } wordt zo niet vernietigd: eerst verbeteren: { $code } op regel { $line }.
purge-fault-help = ‘klacht check { $number }’ zegt wat er mis is. Zolang dat er staat, is niet zeker dat niets het dossier langer laat bewaren.
purge-passed-over = { $number } wordt overgeslagen: eerst verbeteren: { $code } op regel { $line }.
trouble-purge-not-due = De bewaartermijn van dossier { $number } loopt nog, tot en met { $end }.
trouble-purge-open = Dossier { $number } is niet afgerond, en de bewaartermijn loopt dus nog niet.
purge-not-due-help = Vraagt iemand om zijn gegevens te wissen (AVG, artikel 17), dan: klacht purge { $number } --erasure-request "REDEN" --execute
trouble-purge-no-term = Deze regeling geeft voor dossier { $number } geen bewaartermijn, en dus is er geen dag waarop het wordt vernietigd.
trouble-purge-reason-names = De reden van het verzoek zegt ‘{ $text }’. Die staat in de verklaring van vernietiging, en die blijft.
trouble-purge-reason-empty = De reden van het verzoek is leeg.
purge-reason-help = Zeg erin wat er is gevraagd en wanneer, en noem niemand, zoals: --erasure-request "brief van 1 juni"
trouble-purge-unfrozen = De cijfers van { $year }, het jaar van dossier { $number }, zijn niet vastgelegd. Zonder het dossier kloppen ze later niet meer.
purge-unfrozen-help = Leg ze eerst vast: klacht report { $year } --freeze
trouble-purge-identity = Git weet niet wie u bent.
    Zeg het eenmaal: git config --global user.name "UW NAAM" en git config --global user.email UW@ADRES
trouble-purge-by = In records/people.yaml staat niemand met de sleutel ‘{ $key }’.
trouble-purge-who = Het adres { $email } staat niet in records/people.yaml, en dus is niet bekend wie vernietigt.
    Zeg het met --by SLEUTEL.
trouble-purge-unread = Regel { $line } van { $path } is niet te lezen, en dus kan er niets bij. Herstel hem eerst; ‘klacht check’ zegt wat er mis is.
trouble-purge-unfinished = De vernietiging is begonnen en nog niet af: de nieuwe geschiedenis staat er, maar niet alles is opgeruimd of opgeschreven.
purge-unfinished-help = Maak ruimte als de schijf vol is, en doe hetzelfde nog eens: dat maakt het af.
trouble-purge-meanwhile = Er is intussen iets vastgelegd. Er is niets veranderd; begin opnieuw.

purge-finished = Een vernietiging die was afgebroken, is nu af.
purge-nothing = Er is niets te vernietigen.
purge-due = { $number }, ‘{ $subject }’: { $ground }, bewaard tot en met { $end }
purge-requested = { $number }, ‘{ $subject }’: { $ground }
purge-list-title = Te vernietigen op { $today }
purge-list-sign = Akkoord, namens de leiding:
    
    Naam:                      Datum:                      Handtekening:
purge-list-done = { $number ->
        [one] Eén dossier staat
       *[other] { $number } dossiers staan
    } in { $path }.
purge-list-inside = De lijst noemt wat wordt vernietigd en ligt in het archief, waar zij in de weg zou staan: zet { $path } ergens anders neer.
purge-dry = Dit zou worden vernietigd; er is nog niets veranderd.
purge-versions = { $number ->
        [one] Eén versie gaat
       *[other] { $number } versies gaan
    } uit de geschiedenis, met alle stukken.
purge-messages = { $number ->
        [0] Geen bericht bij een commit noemt iets wat alleen deze dossiers noemen.
        [one] Eén bericht of naam bij een commit wordt ontdaan van wat alleen deze dossiers noemen.
       *[other] { $number } berichten en namen bij commits worden ontdaan van wat alleen deze dossiers noemen.
    }
purge-elsewhere = { $path } noemt ‘{ $text }’ ook. Dat dossier blijft: het heeft zijn eigen termijn.
purge-dry-next = Uitvoeren: klacht purge { $numbers } --execute
    Dan wordt eerst gekeken of een ander bestand iemand noemt; is dat zo, dan wordt niets vernietigd en staat er welk.
purge-in-the-way = Eerst moet dit uit de weg:
purge-found = Er is niets veranderd: wat wordt vernietigd, staat ook nog hier.
purge-found-at = { $place }: ‘{ $text }’
purge-found-now = { $path } zegt ‘{ $text }’.
purge-found-now-help = Haal de naam uit ieder bestand dat hem noemt, geef een bestand waarvan de naam het zegt een andere, of verwijder een kopie of een hele geschiedenis, en leg dat vast. Is het er een gewoon woord en geen naam, zet dat woord dan in het dossier onder ‘leesbaar’. Wat er eerder stond gaat dan met ‘--clean’ ook uit de geschiedenis.
purge-found-earlier = { $path } zei ‘{ $text }’, zoals in commit { $commit } (object { $place }).
purge-found-earlier-help = Om ook uit de geschiedenis te halen wat die bestanden zeiden, terwijl blijft wat ze nu zeggen: klacht purge { $numbers } --execute --clean
purge-found-called-now = De naam van { $path } zegt het.
purge-found-called = De naam van { $path } zei het, zoals in commit { $commit } (object { $place }).
purge-found-copy-now = { $path } is een kopie van een stuk of een versie van wat wordt vernietigd.
purge-found-copy = { $path } was een kopie van een stuk of een versie van wat wordt vernietigd, zoals in commit { $commit } (object { $place }).
purge-found-history-now = { $path } bevat een hele geschiedenis (git bundle, of een pak met objecten), waarin niet kan worden gezocht.
purge-found-history = { $path } bevatte een hele geschiedenis (git bundle, of een pak met objecten), waarin niet kan worden gezocht, zoals in commit { $commit } (object { $place }).
purge-found-adopt-help = Om wat uw eigen werk vroeger zei ook te laten gaan, terwijl blijft wat het nu zegt: klacht purge --adopt --clean
purge-comment = Geschreven door ‘klacht purge’. Alleen bij nog-te-doen vult u in: gedaan en door.
purge-commit = Verklaring van vernietiging: { $numbers }
purge-done = Vernietigd: { $numbers }. In de { $objects } objecten die er nog zijn, staat er niets meer van.
purge-sign = De verklaring staat klaar in { $path }. Leg haar ondertekend vast: git commit -S
purge-push = Verzend: git push --force-with-lease={ $branch }:{ $old } { $remote } { $branch }
purge-left = Nog te doen; vink het af in de verklaring:
purge-unsent = ‘{ $branch }’ van ‘{ $remote }’ was bij het laatste ophalen of verzenden niet wat hier staat. Doe eerst ‘git pull’ en ‘git push’: een server met de hook neemt een vernietiging aan van precies wat hij heeft, en geen werk dat meekomt.
purge-left-bundle = { $path }: een hele geschiedenis in één bestand (git bundle)
purge-to-do-server = De server { $name }: verzend, en doe daar ‘klacht purge --adopt’
purge-to-do-clones = Iedere andere kopie: git fetch en ‘klacht purge --adopt’
purge-to-do-backups = Reservekopieën en momentopnamen
purge-to-do-mail = E-mail
purge-to-do-paper = Papier

purge-unseen = Niet in gekeken; staat er in een van deze bestanden een naam, dan staat die er nog:
purge-unseen-form = { $path }: een beeld, of iets anders waarin geen tekst te lezen is
purge-unseen-locked = { $path }: op slot
purge-unseen-large = { $path }: uitgepakt te groot, meer dan 64 MiB
purge-unseen-history = { $path }: een hele geschiedenis (git bundle, of een pak met objecten)
purge-unseen-more = { $number ->
        [one] en nog een ander bestand
       *[other] en nog { $number } andere bestanden
    }

trouble-purge-other = Welke geschiedenis moet worden gevolgd? Noem haar, zoals ‘klacht purge --adopt origin/main’; dit is er niet: ‘{ $name }’.
trouble-purge-differs = Dit is niet de eigen geschiedenis zonder { $numbers } en verder hetzelfde. Er is niets veranderd.
    Vraag wie haar verzond hoe dat komt.
purge-refused-help = Daarom is het hier niet overgenomen: er is niets veranderd, en de geschiedenis staat hier nog zoals zij was. Vraag wie het verzond hoe dat zo kwam.
trouble-purge-version = De vernietiging is gemaakt door een klacht die anders naar namen zoekt: zoekwijze { $theirs }, en hier is dat { $ours }. Daarom is zij hier niet na te rekenen. Er is niets veranderd.
purge-newer-help = Werk klacht hier bij, en doe het opnieuw.
purge-older-help = Doe ‘klacht purge --adopt’ met de versie van klacht waarmee is vernietigd, of maak een verse kopie (git clone) en gooi deze weg.
purge-behind-help = Deze kopie liep achter toen het werd vernietigd. Maak daarom een verse: ‘git clone "{ $url }" "{ $folder }"’.
    Wat u hier vastlegde en niet verzond, neemt u per commit mee: ‘git format-patch -1 COMMIT --stdout | git -C "{ $folder }" am’.
    En verwijder dan deze kopie.
purge-adopt-nothing = Er is geen vernietiging om te volgen.
purge-adopted = Vernietigd, zoals elders: { $numbers }. Hier staat er niets meer van.
purge-apart = Uw eigen werk staat nog op een eigen rij: voeg het samen met ‘git rebase’ of ‘git merge’.
purge-remnant-object = Van { $number } is er nog een versie of een stuk: object { $id }
purge-remnant-commit = De geschiedenis van voor de vernietiging van { $number } is er nog: commit { $id }
purge-remnant-file = Er is nog een bestand dat { $number } heet: { $path }
purge-remnant-clone = In { $path } staat een andere repository, die nog heeft wat van { $number } was
purge-remnant-copy = Wat er van { $number } was, staat nog in een bestand: { $path }
purge-remnant-history = { $path } bevat een hele geschiedenis (git bundle, of een pak met objecten), waarin niet kan worden gezocht.
purge-remnants-help = Opruimen: git fetch en ‘klacht purge --adopt’; op een server ‘klacht purge --adopt’. Een bestand verwijdert u zelf.
purge-waiting = De verklaring over { $numbers } is nog niet vastgelegd: zij staat klaar in { $path }, en ‘git commit’ legt haar vast.
purge-verified = { $number ->
        [0] Er is hier nog niets vernietigd.
        [one] Van het ene dossier dat is vernietigd, is hier niets gevonden.
       *[other] Van de { $number } dossiers die zijn vernietigd, is hier niets gevonden.
    }
log-destroyed = Dossier { $number } is vernietigd op { $day } door { $by }: { $ground }. De verklaring staat in records/ledger/destructions.yaml.
trouble-purge-second = De regeling vraagt dat een tweede persoon akkoord gaat met het vernietigen van { $number }. Dat is niet vastgelegd.
purge-second-help = Laat een ander doen, en zelf vastleggen: klacht purge { $number } --approve
trouble-purge-thinking = De bedenktijd voor { $number } is nog niet voorbij: vernietigen kan vanaf { $from }.
purge-approved = Het akkoord staat klaar in { $path }. Leg het zelf vast: git commit
