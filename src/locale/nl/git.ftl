# Wat git voor klacht doet: bij een commit en bij een push.

hook-folder = In de map { $folder }:
hook-more = En nog { $number } bevindingen; ‘klacht check’ toont ze alle.
hook-commit-refused = Er is niets vastgelegd. Herstel het bovenstaande, zet het klaar (git add) en leg het opnieuw vast.
    Is echt gebeurd wat er staat, geef dan in het dossier de reden onder ‘verantwoording’.
hook-push-refused = { $name } is geweigerd. Herstel het bovenstaande, leg het vast en verzend opnieuw.
hook-push-warned = { $name } is aangenomen, maar de hoofdtak neemt dit zo niet aan.
hook-push-no-records = { $name } is aangenomen, maar er is niets gecontroleerd: er staat geen map records in.
hook-installed = De hook staat in { $path }.

push-deleted = De hoofdtak { $name } mag niet worden verwijderd.
push-deleted-help = De hoofdtak is het archief. Verwijder alleen takken die daar geheel in zijn opgenomen.
push-rewritten = De geschiedenis van { $name } mag niet worden herschreven: wat is vastgelegd, blijft staan.
push-rewritten-help = Haal eerst op wat er staat (git pull), voeg uw werk daaraan toe en verzend zonder --force.
push-no-commit = { $name } wijst niet naar een commit, en is dus niet te controleren.
push-no-commit-help = Verzend alleen takken en etiketten van commits.
push-old-tip = { $name } brengt terug wat is vernietigd: commit { $tip } is van voor de vernietiging.
push-destroyed = Dossier { $number } is vernietigd, en komt met commit { $commit } terug.
push-destroyed-help = Deze kopie is van voor de vernietiging. Maak een nieuwe (git clone), doe daarin het nieuwe werk over, en gooi deze weg.
push-removed = Dossier { $number } is verwijderd, en er is geen verklaring van vernietiging.
push-removed-help = Zet het terug. Is de bewaartermijn voorbij, dan vernietigt ‘klacht purge { $number }’ het dossier, met de verklaring.

trouble-git = Git kan dit niet lezen.
trouble-git-unmerged = Er is nog een samenvoeging met conflicten. Los die eerst op.
trouble-git-owner = De map is van een andere gebruiker, en git vertrouwt haar daarom niet (safe.directory).
trouble-no-git = Hier is geen git-repository.
trouble-hook-input = De regels die git aan deze hook geeft zijn niet te begrijpen. ‘klacht hook pre-receive’ wordt door git zelf aangeroepen.
trouble-hook-there = Er is al een hook: { $path }. Die blijft zoals hij is. Zet deze regel erin: { $line }
trouble-hooks-path = Git zoekt hooks hier in { $path } (core.hooksPath). Zet daar deze regel in: { $line }
