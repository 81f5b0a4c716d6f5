# The trail: who recorded what, and when.

trail-file-added = File added
trail-file-removed = File removed
trail-file-moved = File moved, stood in { $from }
trail-event-added = Event added: { $event }
trail-event-changed = Event changed: { $event } ({ $fields })
trail-event-removed = Event removed: { $event }
trail-events-reordered = The events stand in another order
trail-field-added = { $name }: added { $to }
trail-field-removed = { $name }: removed { $from }
trail-field-changed = { $name }: { $from } → { $to }
trail-text = Text: { $added ->
    [one] 1 line added
   *[other] { $added } lines added
}, { $removed ->
    [one] 1 line removed
   *[other] { $removed } lines removed
}
trail-document-added = Document added: { $name }
trail-document-changed = Document replaced by another of the same name: { $name }
trail-document-removed = Document removed: { $name }
trail-content = The content changed
trail-layout = Layout only: nothing was said differently
trail-unreadable = From here the file can't be read as a record
trail-recorder = { $name } ({ $roles })
trail-recorder-no-role = { $name } (held no role then)
trail-recorder-unknown = { $name } <{ $email }> (not in people.yaml)
trail-delay = { $days ->
    [0] the same working day
    [one] 1 working day after the event
   *[other] { $days } working days after the event
}
trail-delay-before = { $days ->
    [one] 1 working day before the event
   *[other] { $days } working days before the event
}
log-pending = not recorded yet
log-merge = merge
log-by = recorded by { $recorder }
log-written = written on { $moment }
log-none = Nothing of { $path } was recorded yet.
log-count = { $number ->
    [one] recorded once
   *[other] recorded { $number } times
}.
