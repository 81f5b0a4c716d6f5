# The manual of an office: what its tables say of the regulation. The story around them stands in
# manual.md.

manual-accountable = whoever carries the final responsibility ({ $role })
manual-accountable-unknown = whoever carries the final responsibility
manual-desk-unknown = the desk

manual-within = within { $length } of { $from }
manual-target = aim: within { $length } of { $from }
manual-outer = read widely { $length } from { $from }
manual-kept = { $length } from { $from }
manual-retention = { $length } after { $from }
manual-kept-aim = aim: { $length } from { $from }
manual-from-completion = completion
manual-from-end-of-retention = the end of retention
manual-term-answer = the day under `verwacht` with { $steps }
manual-term-retention = how long a dossier stays
manual-term-destruction = for how long after that it is only late

manual-who-anyone = anyone with a role
manual-who-receiver = whoever received the complaint
manual-who-complainant = `klager`
manual-who-third = `derde`
manual-who-by-route = under route { $condition }: { $who }
manual-who-by-outcome = under { $condition }: { $who }

manual-asked = yes
manual-asked-on-request = on request
manual-asked-document = with document
manual-asked-document-if = when it happens: with document
manual-before-by = under { $outcome }: { $before }

manual-remark-confirmed = { $steps }: only with `antwoord: ja` is it a complaint.
manual-remark-agreed = { $steps }: before the complainant is told the outcome. Of several, the last one holds.
manual-remark-each = { $steps }: for everyone who stands under `betreft`.
manual-remark-measures = { $steps }: one of the two; where there is no measure, with its `reden`. Never both.
manual-remark-withdrawn = { $steps }: after a withdrawal only when its term was over by then.
manual-remark-on-request = *On request*: only when the complainant asked for it, so with `directie-gevraagd: ja`.
manual-remark-document = *With document*: put the document into the dossier’s folder, list it under `stukken`, and write the name of its file at once with the event, behind `stuk`. That goes for { $steps }.

## What happens at a step, where the regulation gives it no name of its own
manual-step-ontvangen = the complaint came in
manual-step-bevestigd = asked whether it is meant as a complaint
manual-step-verwezen-naar-backoffice = the complainant was advised to lodge it with { $desk }
manual-step-ingediend = the complainant lodged it with { $desk }
manual-step-geregistreerd = the complaint was registered
manual-step-directie-geinformeerd = { $accountable } knows of it
manual-step-besluit = decided whether the regulation applies
manual-step-akkoord-klager = the complainant agrees to light handling, or no longer does
manual-step-ontvangstbericht = receipt acknowledged to the complainant
manual-step-medewerker-geinformeerd = an employee concerned knows of the complaint
manual-step-derde-geinformeerd = the independent third knows of the complaint
manual-step-overleg = discussed with an employee concerned
manual-step-uitstel = the complainant was told that it takes longer
manual-step-klager-geinformeerd = the complainant was told the outcome
manual-step-uitkomst-aan-medewerker = an employee concerned was told the outcome
manual-step-maatregel = something was improved or proposed
manual-step-geen-maatregel = nothing needs to change
manual-step-ingetrokken = the complainant withdraws the complaint
manual-step-beroep = the complainant appeals
manual-step-oordeel-derde = the ruling on the appeal
manual-step-gevolg = what has to follow from that ruling
manual-step-gearchiveerd = the dossier was archived
manual-step-verspreid = information was given inside the organisation
manual-step-opvolging = asked after the handling how things went on
manual-step-bewaren = destruction was put off, for a lawsuit for example
manual-step-correctie = an earlier event was corrected
manual-step-stap = a step that only this regulation has

## What a field holds, with one kind of step or with all
manual-field-bevestigd-antwoord = whether the complainant means it as a complaint: { $values }
manual-field-akkoord-klager-antwoord = whether the complainant agrees: { $values }
manual-field-uitkomst = { $values }
manual-field-grond = with `uitgesloten`, why: { $values }; a `reden` is not needed then
manual-field-besluit-reden = why; always needed with `niet-ontvankelijk`
manual-field-uitstel-reden = why it takes longer; always needed
manual-field-geen-maatregel-reden = why not; always needed
manual-field-reden = why
manual-field-op = fields of the event that is corrected, as they stand there: `stap`, and as many others as make it one
manual-field-wordt = what becomes different, between braces
manual-field-vervalt = `ja` when the event did not happen or belongs to another dossier, instead of `wordt`; `nee` when it did happen after all
manual-field-verwezen-naar = with `uitgesloten`, where the complainant can go instead; needed when the regulation names that with the ground
manual-field-verspreid-wijze = how: { $values }
manual-field-wijze = how: { $values }
manual-field-verspreid-aan = who got it: a key from `people.yaml`, or a list
manual-field-aan = who was told: a key from `people.yaml`, or a list
manual-field-met = with whom: a key from `people.yaml`, or a list
manual-field-verwacht = the day on which the answer comes; always needed
manual-field-oordeel = { $values }
manual-field-soort = { $values }
manual-field-status = { $values }
manual-field-gericht-op = { $values }
manual-field-sentence = a sentence that names nobody
manual-field-publiek = the sentence for everyone; see the hints below
manual-field-omschrijving = a few words
manual-field-opdracht-behouden = whether the assignment was kept: { $values }
manual-field-nieuwe-klacht = { $values }, or the number of another dossier
manual-field-tot = the day until when; without it, for the time being

## Routes
manual-route-eigen-werk = the complaint is about the work of whoever received it
manual-route-eigen-werk-subjects = exactly that person
manual-route-collega = the complaint is (also) about somebody else who works here
manual-route-collega-subjects = that person or those persons
manual-route-algemeen = the complaint is about nobody in particular
manual-route-algemeen-subjects = empty, or left out
manual-route-directie = the complaint is about { $accountable }
manual-route-directie-subjects = that person

## The invented people of the examples
manual-example-receiver = Anne Sample
manual-example-receiver-key = asample
manual-example-head = Bram Trial
manual-example-head-key = btrial
