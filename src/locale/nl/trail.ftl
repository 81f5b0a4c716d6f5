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
audit-verified = Nagekeken
audit-seal-list = De lijst van zegels bewijst op zichzelf niets: wie de geschiedenis herschrijft, kan haar mee herschrijven. Een zegel dat elders is bewaard, bewijst wel iets: ‘klacht audit --against’.
audit-seal-old = Zegels van de eerste vorm: { $number }. Daarvan bewijst het controlegetal de datum niet, en niet welk zegel ervoor stond.
audit-seal-letter = Dit zegel hoort bij het archief van klachten zoals het nu is. Bewaar het buiten dat archief; ‘klacht audit --against’ en dit bestand kijken later na of er niets van voor vandaag ongemerkt is veranderd.
audit-not = Wat hieruit niet volgt
audit-empty = Er is nog niets vastgelegd.
audit-history = { $commits ->
    [one] 1 keer vastgelegd
   *[other] { $commits } keer vastgelegd
} onder { $people ->
    [one] 1 naam
   *[other] { $people } namen
}, van { $first } tot en met { $last }.
audit-seal-next = Leg { $path } nu vast en verzend het; bewaar de regel ook buiten deze repository.
audit-seal-none = Er is geen zegel, dus niets bewijst dat de geschiedenis niet is herschreven. ‘klacht audit --seal’ zet er een; bewaar de regel ook elders.
audit-seal-earlier = Sinds de laatste vernietiging is er geen zegel gezet; { $earlier ->
    [one] het zegel
   *[other] de { $earlier } zegels
} van daarvoor { $earlier ->
    [one] hoort
   *[other] horen
} bij de geschiedenis zoals die toen was.
audit-seal-holds = Het laatste zegel, van { $day }, klopt: tot en met commit { $commit } is niets ongemerkt veranderd. Daarna is er { $since } keer vastgelegd.
audit-seal-broken = Het laatste zegel, van { $day } op commit { $commit }, klopt niet.
audit-outside-holds = Het meegegeven zegel, van { $day } op commit { $commit }, klopt: tot daar is niets ongemerkt veranderd.
audit-outside-broken = Het meegegeven zegel, van { $day } op commit { $commit }, klopt niet.
audit-signatures-before = { $number ->
        [one] Eén handtekening verviel
       *[other] { $number } handtekeningen vervielen
    } bij een vernietiging. Zij waren daarvoor goed, volgens de verklaring.
audit-signatures-none = De regeling vraagt geen handtekeningen; die zijn niet nagekeken.
audit-signatures = Handtekeningen worden gevraagd vanaf { $from }: { $good } van { $all } in orde.
audit-passed-on = { $number ->
        [one] Eén vastlegging is
       *[other] { $number } vastleggingen zijn
    } door een ander vastgelegd dan de schrijver die erin staat, zoals bij een samenvoeging door een server of een rebase: { $who }. Zonder handtekening bewijst niets dat die schrijver het schreef.
audit-clocks = Bij { $apart } keer vastleggen liggen schrijven en vastleggen meer dan een dag uiteen.
audit-not-dates = Dat de datums en tijden waar zijn: die komen van de klok van wie vastlegde.
audit-not-people = Wie werkelijk achter een naam zit, als er geen handtekening is.
audit-not-unsealed = Dat er na het laatste zegel niets is herschreven; een zegel dat alleen hier staat, kan mee herschreven zijn.
audit-seals-comment = Geschreven door ‘klacht audit --seal’. Niet zelf wijzigen.
