# Wat git voor klacht doet: bij een commit en bij een push.

hook-folder = In de map { $folder }:
hook-more = En nog { $number } bevindingen; ‘klacht check’ toont ze alle, en ‘klacht audit’ die met een H.
hook-commit-refused = Er is niets vastgelegd. Herstel het bovenstaande, zet het klaar (git add) en leg het opnieuw vast.
hook-commit-breach = Er is niets vastgelegd. Herstel het bovenstaande, zet het klaar (git add) en leg het opnieuw vast.
    Is wat in strijd met de regeling is echt zo gebeurd, geef dan in dat bestand de reden onder ‘verantwoording’.
hook-push-refused = { $name } is geweigerd. Herstel het bovenstaande, leg het vast en verzend opnieuw.
hook-push-breach = { $name } is geweigerd. Herstel het bovenstaande, leg het vast en verzend opnieuw.
    Is wat in strijd met de regeling is echt zo gebeurd, geef dan in dat bestand de reden onder ‘verantwoording’.
stood-already = { $number ->
        [one] Eén melding stond er al, en houdt niets tegen; ‘klacht check’ toont haar.
       *[other] { $number } meldingen stonden er al, en houden niets tegen; ‘klacht check’ toont ze.
    }
hook-push-warned = { $name } is aangenomen, maar de hoofdtak neemt dit zo niet aan.
hook-push-no-records = { $name } is aangenomen, maar er is niets gecontroleerd: er staat geen map records in.
hook-installed = De hook staat in { $path }.
unnamed-office = De naam van de map { $folder } is geen tekst in UTF-8, dus de dossiers daarin worden niet gecontroleerd.
unnamed-office-help = Geef de map een andere naam (git mv), en leg dat vast.

push-deleted = De hoofdtak { $name } mag niet worden verwijderd.
push-deleted-help = De hoofdtak is het archief. Verwijder alleen takken die daar geheel in zijn opgenomen.
push-rewritten = De geschiedenis van { $name } mag niet worden herschreven: wat is vastgelegd, blijft staan.
push-rewritten-help = Haal eerst op wat er staat (git pull), voeg uw werk daaraan toe en verzend zonder --force.
push-unguarded = { $name } wordt met deze push de hoofdtak, maar heeft niet alles van de tak { $other } die er al staat.
push-unguarded-help = Voeg { $other } er eerst aan toe (git merge). Is { $other } zelf de hoofdtak, laat wie de server beheert daar dan ‘git symbolic-ref HEAD refs/heads/{ $other }’ geven.
push-no-commit = { $name } wijst niet naar een commit, en is dus niet te controleren.
push-no-commit-help = Verzend alleen takken en etiketten van commits.
push-old-tip = { $name } brengt terug wat is vernietigd: commit { $tip } is van voor de vernietiging.
push-kept = Volgens de verklaring van vernietiging is commit { $tip } vernietigd, maar { $name } houdt hem in de geschiedenis.
push-kept-help = Een bestand verwijderen vernietigt niets: ieder kan het uit de geschiedenis halen. ‘klacht purge’ vernietigt, en schrijft zelf de verklaring.
push-by-hand = Er komt een verklaring van vernietiging van { $number } bij, maar de geschiedenis is nog dezelfde: er is dus niets vernietigd.
push-record-changed = De verklaring van vernietiging van { $number } is gewijzigd of verwijderd.
push-record-changed-help = Zet haar terug zoals zij was. Alleen nog-te-doen en opmerking mag u aanvullen.
push-purge-record = De geschiedenis van { $name } is herschreven, maar de verklaring van vernietiging is niet volledig.
push-purge-record-help = Laat ‘klacht purge’ vernietigen: dat schrijft de verklaring zelf. Verander er niets aan.
push-purge-behind = De vernietiging ging niet uit van wat nu op { $name } staat.
push-purge-behind-help = Haal in een verse kopie op wat er staat (git clone), en vernietig daar opnieuw.
push-purge-due = Dossier { $number } mocht op die dag nog niet worden vernietigd.
push-purge-due-help = Kijk met ‘klacht show’ tot wanneer het wordt bewaard. Vraagt iemand om zijn gegevens te wissen, dan ‘klacht purge --erasure-request’.
push-purge-fault = In dossier { $number } was iets niet te lezen toen het werd vernietigd. Daarom staat niet vast dat het niet langer moest worden bewaard.
push-purge-fault-help = Verbeter in een verse kopie (git clone) eerst wat ‘klacht check’ in dat dossier vindt, verzend dat, en vernietig daarna.
push-purge-reason = De verklaring over { $number } zegt niet waarom om vernietiging is gevraagd, of noemt daar iemand.
push-purge-reason-help = Vernietig opnieuw in een verse kopie (git clone), met een reden die niemand noemt, zoals --erasure-request "brief van 1 juni".
push-purge-unfrozen = De cijfers van { $year }, het jaar van dossier { $number }, waren niet vastgelegd toen het werd vernietigd.
push-purge-unfrozen-help = Leg in een verse kopie (git clone) eerst de cijfers van dat jaar vast (klacht report JAAR --freeze), verzend dat, en vernietig daarna.
push-purge-second = De regeling vraagt dat een tweede persoon akkoord gaat met het vernietigen van { $number }. Dat is niet vastgelegd door iemand anders dan wie het vernietigde.
push-purge-thinking = De bedenktijd voor { $number } was niet voorbij: vernietigen kan vanaf { $from }.
push-purge-second-help = Begin in een verse kopie (git clone). Een ander doet daar ‘klacht purge NUMMER --approve’, legt dat zelf vast en verzendt het. Na de bedenktijd vernietigt u.
push-purge-version = De vernietiging in { $name } is gemaakt door een klacht die anders naar namen zoekt: zoekwijze { $theirs }, en hier is dat { $ours }. Daarom is zij hier niet na te rekenen.
push-purge-newer-help = Werk klacht op de server bij, en verzend opnieuw.
push-purge-older-help = Werk klacht bij waar is vernietigd, en vernietig opnieuw in een verse kopie (git clone).
push-purge-differs = { $name } is niet precies de geschiedenis zonder de vernietigde dossiers: er is meer veranderd.
push-purge-differs-help = Laat ‘klacht purge’ vernietigen in een verse kopie (git clone), met dezelfde versie van klacht als de server.
push-purge-several-help = Er kwamen meer vernietigingen tegelijk. Doe ze opnieuw in een verse kopie (git clone), en verzend na iedere vernietiging.
push-destroyed = Dossier { $number } is vernietigd, en komt met commit { $commit } terug.
push-destroyed-help = Deze kopie is van voor de vernietiging. Maak een nieuwe (git clone), doe daarin het nieuwe werk over, en gooi deze weg.

check-unread = Naar de geschiedenis is niet gekeken. { $reason }
trouble-git = Git kan dit niet lezen.
trouble-git-unmerged = Er is nog een samenvoeging met conflicten. Los die eerst op.
trouble-git-owner = De map is van een andere gebruiker, en git vertrouwt haar daarom niet. Vertrouwt u haar wel: ‘git config --global --add safe.directory { $path }’. (Wat in GIT_CONFIG_COUNT of achter ‘git -c’ staat, telt hier niet.)
trouble-git-help = ‘git fsck’ zegt wat er stuk is. Is dat niet te herstellen, dan is een nieuwe kopie (‘git clone’) de uitweg.
trouble-broken-denied = U mag { $path } niet lezen, en daarom is de geschiedenis in git niet te lezen. Is het van u: ‘chmod -R u+rwX "{ $folder }"’; zo niet, dan kan de eigenaar het u geven.
trouble-broken-pointer = { $path } is een bestand dat hoort te zeggen waar de eigen map van git is (‘gitdir: MAP’), en dat staat er niet.
trouble-broken-lacks = { $path } ontbreekt of is beschadigd, en zonder dat kan git deze repository niet lezen. Begin hier geen nieuwe: een kopie heeft wat er ontbreekt.
trouble-broken-copy = Maak er een naast deze map, ‘git clone "{ $url }" nieuw’, en zet de map .git die daarin staat in de plaats van die hier. Wat in records staat, blijft zoals het is.
trouble-broken-lost = Maak er een van die van de server of een collega, ‘git clone ADRES nieuw’, of neem er een uit een reservekopie, en zet de map .git die daarin staat in de plaats van die hier. Wat in records staat, blijft zoals het is.
trouble-broken-head = { $path }, dat zegt op welke tak u werkt, is beschadigd of ontbreekt. Schrijf het opnieuw: ‘echo ref: refs/heads/{ $branch } > "{ $path }"’, en kijk met ‘git status’ of dat de goede tak is.
trouble-broken-config = De instellingen van git in { $path } zijn niet te lezen. ‘git config --list’ zegt welke regel niet klopt; verbeter die in een tekstverwerker voor platte tekst.
trouble-broken-branch = De tak waarop u werkt is beschadigd ({ $path }). Geef haar de laatste vastlegging terug die git noteerde: ‘echo { $commit } > "{ $path }"’, en kijk met ‘git log’ of dat klopt.
trouble-broken-gone = De tak waarop u werkt ({ $branch }) is er niet, terwijl git er vastleggingen van noteerde: de lijst van takken is verloren gegaan. Geef de tak de laatste vastlegging terug die git noteerde: ‘git update-ref { $branch } { $commit }’, en kijk met ‘git log’ of dat klopt. Andere takken en tags komen terug met ‘git fetch’.
trouble-broken-packed = De lijst van takken van git is beschadigd ({ $path }). Zet haar opzij met ‘mv "{ $path }" "{ $path }.broken"’, en geef de tak de laatste vastlegging terug die git noteerde: ‘git update-ref { $branch } { $commit }’. Andere takken en tags komen terug met ‘git fetch’.
trouble-broken-references = Wat git van de takken noteerde is beschadigd ({ $path }), en wat daar stond is hier niet te zien.
trouble-broken-shallow = De notitie van git waar deze kopie begint is beschadigd ({ $path }). Haal haar weg met ‘rm "{ $path }"’; ontbreekt er daarna iets, dan zegt ‘git fsck’ wat.
trouble-broken-index = De lijst van git van wat klaarstaat is beschadigd ({ $path }). Maak haar opnieuw: ‘rm -r "{ $path }"’ en dan ‘git reset’. Uw bestanden blijven zoals ze zijn.
trouble-git-nowhere = { $path } wijst naar een repository die er niet is: de map is verplaatst, of de repository waar zij bij hoort. Zet haar terug, of herstel het verband daar met ‘git worktree repair’.
trouble-git-format = klacht leest alleen repositories waarin git objecten een naam van SHA-1 geeft. Dat is de gewone soort; deze is gemaakt met ‘git init --object-format’.
trouble-git-references = Deze repository bewaart haar takken in een vorm die klacht niet leest (reftable). Zet haar om met ‘git refs migrate --ref-format=files’.
trouble-git-split-index = De index van deze repository is gesplitst, en die vorm leest klacht niet. Voeg hem samen met ‘git config core.splitIndex false’ en ‘git update-index --no-split-index’.
trouble-git-sparse-index = De index van deze repository is ingekort, en die vorm leest klacht niet. Maak hem heel met ‘git sparse-checkout reapply --no-sparse-index’.
trouble-hook-no-git = Hier is geen git-repository.
trouble-hook-no-git-there = In { $folder } is geen git-repository.
trouble-hook-input = De regels die git aan deze hook geeft zijn niet te begrijpen. ‘klacht hook pre-receive’ wordt door git zelf aangeroepen.
trouble-hook-there = Er is al een hook: { $path }. Die blijft zoals hij is. Zet deze regel erin: { $line }
trouble-hooks-path = Git zoekt deze hook hier in { $path } (core.hooksPath). Zet daar deze regel in: { $line }
trouble-hook-no-program = De regel staat in { $path }, maar dat bestand is niet uitvoerbaar, dus git slaat het over. Maak het uitvoerbaar met ‘chmod +x { $command }’.

init-made = In { $folder } { $number ->
    [one] is 1 bestand
   *[other] zijn { $number } bestanden
} gemaakt:
init-identity = Git weet nog niet wie u bent. Zeg het eenmaal: git config --global user.name "UW NAAM" en git config --global user.email UW@ADRES; zet dat adres ook in records/people.yaml.
init-next = Wat nu:
      1. { $number ->
    [0] Lees records/README.md.
    [one] ‘klacht check’ noemt nog 1 punt: vul in of doe wat daar staat.
   *[other] ‘klacht check’ noemt nog { $number } punten: vul in of doe wat daar staat.
}
      2. Leg vast: git add . en git commit.
      3. Op de server, waar deze repository heen gaat: klacht hook install MAP.git
      4. In iedere andere kopie: klacht hook install
      5. Controleert de server zelf (GitHub, GitLab, Forgejo)? Lees dan de eerste regels van zijn werkwijze, in .github, .gitlab-ci.yml of .forgejo.
init-ask = Een lege regel mag: dan vult u het later in.
init-ask-organisation = Naam van de organisatie
init-ask-address = Adres van de organisatie
init-ask-email = E-mailadres voor klagers
init-ask-website = Adres van de openbare site
init-ask-third = Naam van de onafhankelijke derde
init-ask-third-organisation = Organisatie van de onafhankelijke derde
init-ask-third-address = Adres van de onafhankelijke derde
init-ask-director = Naam van de leiding
init-ask-director-email = E-mailadres van de leiding
init-ask-accountable = Naam van wie eindverantwoordelijk is ({ $role })
init-ask-accountable-email = E-mailadres van wie eindverantwoordelijk is ({ $role })

trouble-init-exists = In { $folder } { $number ->
    [one] staat dit al, en het wordt
   *[other] staan deze bestanden al, en zij worden
} niet overschreven. Er is niets gemaakt.
trouble-init-link = { $path } is een koppeling naar een andere plaats; daar wordt niets geschreven. Haal de koppeling weg, of kies een andere map. Er is niets gemaakt.
trouble-init-inside = Deze map ligt in een andere repository: { $path }. Kies een map daarbuiten.
trouble-init-email = ‘{ $typed }’ bij { $option } kan geen e-mailadres zijn; schrijf één adres, zoals klachten@voorbeeld.example.
trouble-init-website = ‘{ $typed }’ bij { $option } kan geen adres van een site zijn; schrijf het hele adres, zoals https://www.voorbeeld.example/.
trouble-init-half = Hierbij hoort ook { $option }: zonder dat zegt de rest niets.
trouble-init-bare = { $path } is een repository zonder bestanden, zoals op een server. Maak de dossiers elders; hier hoort ‘klacht hook install’.
trouble-init-unread = De regeling { $path } is niet te lezen.
trouble-init-not-a-regulation = { $path } is geen regeling voor klacht: bovenaan, tussen twee regels met streepjes, hoort de dag te staan waarop zij is vastgesteld (‘vastgesteld: 2026-01-31’).
