mail-large = De mail is groter dan { $most } MB: alleen afzender, dag en onderwerp zijn gelezen. Hij ligt ongewijzigd bij de stukken; zet tekst en bijlagen er zelf bij met ‘klacht add’.
mail-outlook = Dit is geen bericht van Outlook dat te lezen is. Het ligt ongewijzigd bij de stukken; bewaar de mail in Outlook als .eml, of typ zelf over wat nodig is.
mail-none = Dit is geen mail die te lezen is. Het bestand ligt ongewijzigd bij de stukken; typ zelf over wat nodig is.
mail-broken = Dit bestand kon niet uit elkaar worden gehaald. Het ligt onveranderd bij de stukken; neem over wat nodig is.
mail-encrypted = De mail is versleuteld: de tekst is niet overgenomen. Open hem in het mailprogramma en typ zelf over wat nodig is; het origineel ligt bij de stukken.
mail-winmail = { $name } is een bijlage van Outlook die hier niet wordt geopend. Zij ligt ongewijzigd bij de stukken; vraag de afzender om losse bijlagen.
mail-forwarded = Er zit een andere mail in. Die ligt als .eml bij de stukken en is niet geopend; kijk zelf wat erin staat.
mail-within = Er zit iets in dat niet los te bewaren is, zoals een andere mail of een verwijzing. Het staat in het origineel bij de stukken.
mail-nested = Er zitten meer dan { $most } mails in elkaar: alleen afzender, dag en onderwerp zijn gelezen. Het origineel ligt bij de stukken.
mail-several = Er staan { $number } mails in: klager en dag zijn van de eerste, de tekst is van allemaal.
mail-many = Er staan er meer dan { $most } in; de rest staat alleen in het origineel bij de stukken.
mail-long = De tekst is lang: het begin is overgenomen, de rest staat in het origineel bij de stukken.
mail-no-text = Er staat geen tekst in die hier te lezen is. Het origineel ligt bij de stukken.
mail-empty = De bijlage { $name } is leeg en niet bij de stukken gelegd.
mail-taken = Overgenomen uit { $file }:
mail-taken-field = { $field }: { $value } (uit { $from })
mail-taken-text = tekst: { $number ->
    [one] één regel
   *[other] { $number } regels
}, in de vrije tekst van het dossier
mail-taken-documents = stukken: { $names }
mail-check = Kijk na of het klopt; wat u zelf als veld=waarde opgeeft, gaat voor.
mail-staff = De afzender, { $name }, is van de organisatie: de klager is niet overgenomen.
mail-late = De dag van ontvangst in de mail, { $day }, ligt na vandaag en is niet overgenomen.
mail-stub = Bij een vermoeden staat alleen het hoognodige in het dossier: van de mail is alleen de dag overgenomen.
mail-ask = Overnemen?
mail-yes = ja
mail-no = nee
