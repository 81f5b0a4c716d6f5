# Het spoor: wie legde wat vast, en wanneer.

trail-file-added = Bestand toegevoegd
trail-file-removed = Bestand verwijderd
trail-file-moved = Bestand verplaatst, stond in { $from }
trail-event-added = Gebeurtenis toegevoegd: { $event }
trail-event-changed = Gebeurtenis gewijzigd: { $event } ({ $fields })
trail-event-removed = Gebeurtenis verwijderd: { $event }
trail-events-reordered = De gebeurtenissen staan in een andere volgorde
trail-field-added = { $name }: toegevoegd { $to }
trail-field-removed = { $name }: verwijderd { $from }
trail-field-changed = { $name }: { $from } → { $to }
trail-text = Tekst: { $added ->
    [one] 1 regel erbij
   *[other] { $added } regels erbij
}, { $removed ->
    [one] 1 regel eraf
   *[other] { $removed } regels eraf
}
trail-document-added = Stuk toegevoegd: { $name }
trail-document-changed = Stuk vervangen door een ander met dezelfde naam: { $name }
trail-document-removed = Stuk verwijderd: { $name }
trail-content = De inhoud is gewijzigd
trail-layout = Alleen de opmaak: er staat niets anders
trail-unreadable = Vanaf hier is het bestand niet als dossier te lezen
trail-recorder = { $name } ({ $roles })
trail-recorder-no-role = { $name } (had toen geen rol)
trail-recorder-unknown = { $name } <{ $email }> (staat niet in people.yaml)
trail-delay = { $days ->
    [0] dezelfde werkdag
    [one] 1 werkdag na de gebeurtenis
   *[other] { $days } werkdagen na de gebeurtenis
}
trail-delay-before = { $days ->
    [one] 1 werkdag vóór de gebeurtenis
   *[other] { $days } werkdagen vóór de gebeurtenis
}
log-pending = nog niet vastgelegd
log-merge = samenvoeging
log-by = vastgelegd door { $recorder }
log-written = geschreven op { $moment }
log-none = Van { $path } is nog niets vastgelegd.
log-count = { $number ->
    [one] 1 keer vastgelegd
   *[other] { $number } keer vastgelegd
}.
