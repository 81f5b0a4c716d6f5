mail-large = The mail is larger than { $most } MB: only sender, day and subject were read. Take text and attachments over yourself; the mail stays as it is.
mail-outlook = This is no message of Outlook that can be read. It stays as it is; save the mail as .eml in Outlook, or type over what is needed.
mail-none = This is no mail that can be read. The file stays as it is; type over what is needed.
mail-broken = This file could not be taken apart. It stays as it is; type over what is needed.
mail-encrypted = The mail is encrypted: the text was not taken. Open it in the mail program and type over what is needed.
mail-winmail = { $name } is an attachment of Outlook that is not opened here. It stays as it is; ask the sender for separate attachments.
mail-forwarded = There is another mail in it. That is an attachment (.eml) and was not opened; see for yourself what it says.
mail-within = There is something in it that can't be kept apart, such as another mail or a link. It stands only in the original.
mail-nested = There are more than { $most } mails within one another: only sender, day and subject were read; the rest stands only in the original.
mail-several = There are { $number } mails in it: complainant and day are of the first, the text is of all.
mail-many = There are more than { $most } in it; the rest stands only in the original.
mail-long = The text is long: its beginning was taken, the rest stands in the original.
mail-no-text = There is no text in it that can be read here; open the original.
mail-empty = The attachment { $name } is empty and does not go along.
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
mail-damaged = The mail is damaged or breaks off. Hold what was taken against the original.
mail-senders = The mail names { $number } senders; the first was taken.
mail-undated = The mail has no day that can be read: today, { $day }, is proposed. Give the day of receipt yourself where that is another.
mail-stub = With a suspicion the dossier holds no more than it must: of the mail only the day was taken.
mail-ask = Take it?
mail-yes = yes
mail-no = no
