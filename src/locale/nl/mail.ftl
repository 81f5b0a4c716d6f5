mail-large = De mail is groter dan { $most } MB: alleen afzender, dag en onderwerp zijn gelezen. Neem tekst en bijlagen zelf over; de mail blijft zoals hij is.
mail-outlook = Dit is geen bericht van Outlook dat te lezen is. Het blijft zoals het is; bewaar de mail in Outlook als .eml, of typ zelf over wat nodig is.
mail-none = Dit is geen mail die te lezen is. Het bestand blijft zoals het is; typ zelf over wat nodig is.
mail-broken = Dit bestand kon niet uit elkaar worden gehaald. Het blijft zoals het is; neem over wat nodig is.
mail-encrypted = De mail is versleuteld: de tekst is niet overgenomen. Open hem in het mailprogramma en typ zelf over wat nodig is.
mail-winmail = { $name } is een bijlage van Outlook die hier niet wordt geopend. Zij blijft zoals zij is; vraag de afzender om losse bijlagen.
mail-forwarded = Er zit een andere mail in. Die is een bijlage (.eml) en is niet geopend; kijk zelf wat erin staat.
mail-within = Er zit iets in dat niet los te bewaren is, zoals een andere mail of een verwijzing. Het staat alleen in het origineel.
mail-nested = Er zitten meer dan { $most } mails in elkaar: alleen afzender, dag en onderwerp zijn gelezen; de rest staat alleen in het origineel.
mail-several = Er staan { $number } mails in: klager en dag zijn van de eerste, de tekst is van allemaal.
mail-many = Er staan er meer dan { $most } in; de rest staat alleen in het origineel.
mail-long = De tekst is lang: het begin is overgenomen, de rest staat in het origineel.
mail-no-text = Er staat geen tekst in die hier te lezen is; open het origineel.
mail-empty = De bijlage { $name } is leeg en gaat niet mee.
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
mail-damaged = De mail is beschadigd of breekt af. Vergelijk wat is overgenomen met het origineel.
mail-senders = De mail noemt { $number } afzenders; de eerste is overgenomen.
mail-undated = In de mail staat geen dag die te lezen is: voorgesteld is vandaag, { $day }. Geef de dag van ontvangst zelf op als die een andere is.
mail-stub = Bij een vermoeden staat alleen het hoognodige in het dossier: van de mail is alleen de dag overgenomen.
mail-ask = Overnemen?
mail-yes = ja
mail-no = nee
