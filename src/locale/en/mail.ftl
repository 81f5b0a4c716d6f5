mail-large = The mail is larger than { $most } MB: only sender, day and subject were read. It lies unchanged among the documents; add text and attachments yourself by ‘klacht add’.
mail-outlook = This is no message of Outlook that can be read. It lies unchanged among the documents; save the mail as .eml in Outlook, or type over what is needed.
mail-none = This is no mail that can be read. The file lies unchanged among the documents; type over what is needed.
mail-broken = This file could not be taken apart. It lies unchanged among the documents; type over what is needed.
mail-encrypted = The mail is encrypted: the text was not taken. Open it in the mail program and type over what is needed; the original lies among the documents.
mail-winmail = { $name } is an attachment of Outlook that is not opened here. It lies unchanged among the documents; ask the sender for separate attachments.
mail-forwarded = There is another mail in it. That lies as .eml among the documents and was not opened; see for yourself what it says.
mail-within = There is something in it that can't be kept apart, such as another mail or a link. It stands in the original among the documents.
mail-nested = There are more than { $most } mails within one another: only sender, day and subject were read. The original lies among the documents.
mail-several = There are { $number } mails in it: complainant and day are of the first, the text is of all.
mail-many = There are more than { $most } in it; the rest stands only in the original among the documents.
mail-long = The text is long: its beginning was taken, the rest stands in the original among the documents.
mail-no-text = There is no text in it that can be read here. The original lies among the documents.
mail-empty = The attachment { $name } is empty and was not put among the documents.
mail-taken = Taken from { $file }:
mail-taken-field = { $field }: { $value } (from { $from })
mail-taken-text = text: { $number ->
    [one] one line
   *[other] { $number } lines
}, in the free text of the dossier
mail-taken-documents = documents: { $names }
mail-check = See whether it is right; what you give yourself as field=value goes first.
mail-staff = The sender, { $name }, is of the organisation: the complainant was not taken.
mail-late = The day of receipt in the mail, { $day }, is after today and was not taken.
mail-stub = With a suspicion the dossier holds no more than it must: of the mail only the day was taken.
mail-ask = Take it?
mail-yes = yes
mail-no = no
