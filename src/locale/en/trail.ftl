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
audit-verified = Verified
audit-seal-list = The list of seals proves nothing by itself: whoever rewrites the history can rewrite it along. A seal that was kept elsewhere does prove something: ‘klacht audit --against’.
audit-seal-old = Seals of the first form: { $number }. Their digest proves neither the date nor which seal stood before.
audit-seal-letter = This seal belongs to the archive of complaints as it is now. Keep it outside that archive; ‘klacht audit --against’ and this file verify later that nothing of before today was changed unnoticed.
audit-not = What does not follow from it
audit-empty = Nothing was recorded yet.
audit-history = Recorded { $commits ->
    [one] once
   *[other] { $commits } times
} under { $people ->
    [one] 1 name
   *[other] { $people } names
}, from { $first } to { $last }.
audit-seal-next = Now commit { $path } and push it; keep the line outside this repository too.
audit-seal-none = There is no seal, so nothing proves that the history was not rewritten. ‘klacht audit --seal’ makes one; keep the line elsewhere too.
audit-seal-earlier = No seal was made since the last destruction; the { $earlier ->
    [one] seal
   *[other] { $earlier } seals
} from before { $earlier ->
    [one] belongs
   *[other] belong
} to the history as it was then.
audit-seal-holds = The last seal, of { $day }, holds: up to commit { $commit } nothing was changed unnoticed. After it there were { $since } commits.
audit-seal-broken = The last seal, of { $day } on commit { $commit }, does not hold.
audit-outside-holds = The seal that was given, of { $day } on commit { $commit }, holds: up to there nothing was changed unnoticed.
audit-outside-broken = The seal that was given, of { $day } on commit { $commit }, does not hold.
audit-signatures-before = { $number ->
        [one] One signature went
       *[other] { $number } signatures went
    } with a destruction. By its record they were good before.
audit-signatures-none = The regulation asks for no signatures; they were not verified.
audit-signatures = Signatures are asked for from { $from }: { $good } of { $all } are good.
audit-passed-on = { $number ->
        [one] One commit was
       *[other] { $number } commits were
    } committed by somebody other than the author that stands in it, as with a merge by a server or a rebase: { $who }. Without a signature nothing proves that the author wrote it.
audit-clocks = In { $apart } commits, writing and committing are more than a day apart.
audit-not-dates = That dates and times are true: they come from the clock of whoever committed.
audit-not-people = Who is really behind a name, where there is no signature.
audit-not-unsealed = That nothing was rewritten after the last seal; a seal that stands here only may have been rewritten along.
audit-seals-comment = Written by ‘klacht audit --seal’. Don't edit.
