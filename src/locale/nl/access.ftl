cli-export = Geeft alles van één dossier, of alles wat er van één persoon is vastgelegd (AVG, artikel 15)
cli-export-id = Het nummer, zoals 2026-003, of het pad van het bestand
cli-export-person = De persoon: naam, e-mailadres of sleutel uit people.yaml
cli-export-without_others = Zet in de plaats van de namen van anderen wat zij zijn, zoals [betrokken medewerker]
cli-export-out = De map waarin het komt; anders de map naast het archief. Wat er al staat, wordt nooit overschreven
cli-export-examples =
    klacht export 2026-003
    klacht export 2026-003 --without-others --out inzage
    klacht export --person 'Ans Denkbeeld'

access-file-dossier = dossier-{ $id }
access-file-person = inzage-{ $name }
access-title-dossier = Dossier { $id }
access-title-person = Wat er is vastgelegd over { $name }
access-made = Gemaakt op { $day }. Vertrouwelijk.
access-note = De namen van anderen zijn gemarkeerd. Iemand beslist of zij hierin kunnen blijven, voordat dit wordt verstrekt.
access-note-without = In de plaats van de namen van anderen staat tussen haken wat zij zijn. Namen die het archief niet kent, zijn niet gevonden: lees dit door voordat u het verstrekt. Wie wat heeft vastgelegd in git, is weggelaten.
access-note-person = De namen van anderen zijn gemarkeerd. Iemand beslist of zij hierin kunnen blijven, voordat dit wordt verstrekt. Wie dezelfde naam draagt, kan een ander zijn: kijk na of elk dossier over deze persoon gaat.
access-note-git = Git bewaart bij elke wijziging de naam en het e-mailadres van wie haar vastlegde.
access-subject = betrokken medewerker
access-employee = medewerker
access-complainant = klager in een ander dossier
access-others = Anderen die worden genoemd
access-facts = gegevens
access-course = verloop
access-accountings = verantwoordingen
access-documents = stukken
access-findings = bevindingen
access-typed = het bestand zoals het is ingevuld
access-trail = wie wat heeft vastgelegd
access-share = aandeel
access-mentions = Waar de naam verder staat
access-in-people = Wat er in people.yaml staat
access-day = Datum
access-step = Stap
access-by = Door
access-details = Bijzonderheden
access-kind = Soort
access-document = Stuk
access-description = Omschrijving
access-rule = Regel
access-reason = Reden
access-place = Plaats
access-says = Daar staat
access-subject-of = Onderwerp
access-reached = Bereikbaar
access-is-subject = De klacht betreft deze persoon.
access-is-substitute = Beslist in de plaats van de leiding.
access-key = Sleutel
access-name = Naam
access-also = Ook
access-email = E-mail
access-roles = Rollen
access-readable = Leesbaar
access-signing = Ondertekening
access-to-judge = te-beoordelen
access-enclosed = stukken
access-list = Stukken in het zipbestand
access-list-name = lijst.csv
access-list-archive = in het zipbestand
access-list-original = stuk
access-list-size = bytes
access-list-digest = SHA-256
access-list-note = te beoordelen
access-names = noemt ook: { $who }
access-unsearched = is niet doorzocht: kijk zelf of er anderen in staan
access-unread = is er niet, of kon niet worden gelezen
access-inside = { $folder } ligt in de repository zelf: leg dit niet vast in git, en haal het daar weg als het is overhandigd.
access-tell-others = Beslis of zij erin kunnen blijven: { $who }. Hun namen zijn gemarkeerd.
access-tell-documents = { $number ->
    [one] Eén stuk staat in { $folder }: bekijk het voordat u het verstrekt.
   *[other] { $number } stukken staan in { $folder }: bekijk ze voordat u ze verstrekt.
}
access-tell-unknown = Namen die het archief niet kent, worden niet gevonden: lees alles door voordat u het verstrekt.
trouble-export-folder = Het archief ligt niet in een map. Noem een map met --out.
trouble-export-there = { $path } bestaat al en blijft zoals het is. Noem een andere map met --out.
trouble-export-nobody = Niemand in het archief heet ‘{ $name }’. Noem de hele naam, het e-mailadres of de sleutel.
