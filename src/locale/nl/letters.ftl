cli-letter = Maakt een brief bij een dossier, of noemt de brieven die nu zinvol zijn
cli-letter-id = Het nummer, zoals 2026-003, of het pad van het bestand
cli-letter-kind = Welke brief: { $choices }
cli-letter-format = Als bladzijde om af te drukken, of voor Word op uw briefpapier: { $choices }; anders zoals de naam van het bestand eindigt
cli-letter-out = Het bestand, dat er nog niet mag zijn; met --attach de brief die u daarin hebt afgemaakt
cli-letter-to = De betrokken medewerker aan wie de brief gaat: de sleutel uit people.yaml
cli-letter-attach = Zet de brief bij het dossier, als het stuk van zijn stap; kan pas als er niets meer te schrijven is
cli-letter-commit = Legt het stuk meteen vast in git, met een bericht zonder namen
cli-letter-examples =
    klacht letter 2026-003
    klacht letter 2026-003 ontvangst --out ../ontvangst.docx
    klacht letter 2026-003 antwoord --out antwoord.docx
    klacht letter 2026-003 antwoord --out antwoord.docx --attach

letter-kind-ontvangst = aan de klager: de klacht is ontvangen
letter-kind-doorverwijzing = aan de klager: waar de klacht kan worden ingediend
letter-kind-verlenging = aan de klager: het duurt langer
letter-kind-niet-behandelen = aan de klager: de klacht wordt niet behandeld
letter-kind-antwoord = aan de klager: hoe de klacht is afgehandeld
letter-kind-medewerker = aan een betrokken medewerker: er is een klacht
letter-kind-uitkomst-medewerker = aan een betrokken medewerker: hoe de klacht is afgehandeld
letter-kind-derde = aan de onafhankelijke derde: er is een klacht
letter-kind-omslag = voorblad van de gesloten envelop
letter-row = { $kind }  { $what }
letter-none = Er is nu geen brief die bij { $id } hoort.
letter-how = Maken: klacht letter { $id } BRIEF --out BESTAND.docx
letter-written = Gemaakt: { $path }
letter-to-write = { $number ->
    [one] Eén plaats moet u zelf nog schrijven: { $marks }
   *[other] { $number } plaatsen moet u zelf nog schrijven: { $marks }
}
letter-inside = { $path } ligt in het archief, waar de brief los in de geschiedenis zou komen: zet hem ergens anders neer tot hij met --attach bij het dossier komt.
letter-attach-how = Als de brief af is: klacht letter { $id } { $kind } --out { $path } --attach
letter-attached-already = { $path }: deze brief ligt er al, als { $name }; er is niets veranderd.
letter-attached = { $path }: { $name }
letter-step-how = Als hij verzonden is: klacht step { $id } { $step } stuk={ $name }

trouble-letter-not-promised = De regeling van { $id } kent de brief ‘{ $kind }’ niet.
trouble-letter-handled = Het besluit in { $id } is dat de klacht wel wordt behandeld; een brief die anders zegt, wordt niet gemaakt.
trouble-letter-route = { $id } is geen klacht over het werk van een collega (zie ‘route’); een brief die dat zegt, wordt niet gemaakt.
trouble-letter-other = { $path } is een andere brief: er staat ‘{ $found }’, en hier hoort ‘{ $wanted }’. Er is niets bij het dossier gezet.
trouble-letter-ending = { $path } eindigt niet zoals een brief in deze vorm. Noem een bestand dat eindigt op { $endings }.
trouble-letter-anonymous = De klager van { $id } is anoniem; er is niemand om aan te schrijven.
trouble-letter-whom = De brief gaat aan één medewerker; noem wie.
trouble-letter-not-concerned = ‘{ $key }’ is geen betrokken medewerker van { $id }.
trouble-letter-unfinished = De brief is nog niet af: er staat nog iets tussen ⟦ en ⟧ dat u zelf schrijft. Er is niets bij het dossier gezet.
trouble-letter-unreadable = { $path } is geen brief als .docx of .html, dus niet te zien is of hij af is. Is hij af, dan zet u hem bij het dossier met: { $command }
trouble-letter-cover = Een voorblad is geen stuk; het gaat op de envelop.
trouble-letter-there = { $path } bestaat al en blijft zoals het is. Kies een ander bestand, of zet deze brief bij het dossier met --attach.
trouble-letter-docx = Een Word-document gaat niet naar het scherm. Noem een bestand met --out BRIEF.docx.
trouble-letterhead = { $path } is niet te gebruiken als briefpapier.
trouble-letterhead-no-word = Het is geen Word-document (.docx).
trouble-letterhead-macros = Er zitten macro’s in; bewaar het als .docx zonder macro’s.
trouble-letterhead-large = Het is uitgepakt groter dan 50 MB.
trouble-letterhead-no-text = Er is geen inhoudsbesturingselement met de tag ‘tekst’. De tags zijn: { $tags }
trouble-letter-template = { $cause }

letter-subject = Onderwerp: { $about }
letter-reference = Kenmerk: { $number }
letter-about-ontvangst = de ontvangst van uw klacht
letter-about-doorverwijzing = waar u uw klacht kunt indienen
letter-about-verlenging = de behandeling van uw klacht duurt langer
letter-about-niet-behandelen = wij behandelen uw klacht niet
letter-about-antwoord = de afhandeling van uw klacht
letter-about-medewerker = een klacht die u betreft
letter-about-uitkomst-medewerker = de afhandeling van een klacht die u betreft
letter-about-derde = een klacht is in behandeling
letter-about-omslag = vertrouwelijk en persoonlijk
letter-greeting = Geachte { $name },
letter-greeting-nobody = Geachte heer of mevrouw,
letter-regards = Met vriendelijke groet,
letter-cover-stamp = Vertrouwelijk en Persoonlijk
letter-cover-note = Alleen te openen door de geadresseerde.
letter-cited = { $many ->
    [one] artikel { $numbers } van ‘{ $title }’
   *[other] de artikelen { $numbers } van ‘{ $title }’
}
letter-cited-whole = ‘{ $title }’
letter-and = { $before } en { $last }
letter-received = Op { $day } hebben wij uw klacht ontvangen over: { $subject }.
letter-received-untitled = Op { $day } hebben wij uw klacht ontvangen.
letter-handled = Wij hebben uw klacht in behandeling genomen, volgens { $by }.
letter-undecided = Dit bericht krijgt u volgens { $by }. Wij hebben nog niet besloten of wij uw klacht volgens deze regeling behandelen; dat laten wij u weten.
letter-refused = Dit bericht krijgt u volgens { $by }.
letter-answer-by = U hoort uiterlijk op { $day } van ons hoe wij uw klacht hebben afgehandeld.
letter-more-time = Hebben wij meer tijd nodig, dan laten wij u dat weten en leggen wij uit waarom.
letter-answer-no-term = U hoort van ons hoe wij uw klacht hebben afgehandeld.
letter-confidential = Wij gaan vertrouwelijk met uw klacht om.
letter-questions = Hebt u vragen? U bereikt ons via { $contact }.
letter-lodge = Uw klacht gaat over het werk van een collega. Wij raden u aan om de klacht zelf in te dienen, volgens { $by }. Dat kan hier:
letter-lodge-term = De behandeling begint op de dag waarop u de klacht indient.
letter-extended = Wij hebben meer tijd nodig om uw klacht te behandelen. Dat laten wij u weten volgens { $by }. De reden is:
letter-expected = Wij verwachten u op { $day } te laten weten hoe wij uw klacht hebben afgehandeld.
letter-expected-on = Wij verwachten u te laten weten hoe wij uw klacht hebben afgehandeld op
letter-expected-limit = U hoort dat in ieder geval uiterlijk op { $day }.
letter-not-handled = Wij behandelen uw klacht niet volgens onze klachtenregeling. Dat is besloten volgens { $by }.
letter-excluded = Buiten de regeling valt: { $what }.
letter-go-to = U kunt terecht bij: { $place }.
letter-late = U had dit bericht uiterlijk op { $day } moeten krijgen.
letter-answered = Wij hebben uw klacht afgehandeld, volgens { $by }. Wij hebben het volgende vastgesteld:
letter-verdict-gegrond = Wij vinden uw klacht gegrond.
letter-verdict-deels-gegrond = Wij vinden uw klacht voor een deel gegrond.
letter-verdict-ongegrond = Wij vinden uw klacht ongegrond.
letter-verdict-geen-oordeel = Wij geven over uw klacht geen oordeel.
letter-employee-verdict-gegrond = Wij vinden de klacht gegrond.
letter-employee-verdict-deels-gegrond = Wij vinden de klacht voor een deel gegrond.
letter-employee-verdict-ongegrond = Wij vinden de klacht ongegrond.
letter-employee-verdict-geen-oordeel = Wij geven over de klacht geen oordeel.
letter-appeal = Bent u het niet eens met de afhandeling? Dan kunt u in beroep gaan bij de onafhankelijke derde, volgens { $by }. U schrijft dan aan:
letter-employee = Op { $day } is een klacht ontvangen die u betreft, over: { $subject }.
letter-employee-undated = Er is een klacht ontvangen die u betreft, over: { $subject }.
letter-employee-heard = Wij bespreken de klacht met u, volgens { $by }. U krijgt daarvoor een uitnodiging.
letter-employee-by = De klager hoort uiterlijk op { $day } hoe de klacht is afgehandeld.
letter-employee-confidential = Deze brief is vertrouwelijk. Bespreek de klacht niet met anderen.
letter-employee-answered = De klacht over { $subject }, die u betreft, is afgehandeld volgens { $by }. Wij hebben het volgende vastgesteld:
letter-third = Op { $day } hebben wij een klacht ontvangen en in behandeling genomen. Dat laten wij u weten volgens { $by }.
letter-third-undated = Wij hebben een klacht ontvangen en in behandeling genomen. Dat laten wij u weten volgens { $by }.
letter-third-nature = De aard van de klacht is: { $nature }.
letter-write-sender = naam en adres van de organisatie
letter-write-addressee = naam van de geadresseerde
letter-write-address = adres van de geadresseerde
letter-write-third = naam, organisatie en adres van de onafhankelijke derde
letter-write-signature = naam van wie ondertekent
letter-write-received = wanneer de klacht is ontvangen, en waarover
letter-write-reason = waarom er meer tijd nodig is
letter-write-day = de dag
letter-write-why = waarom de klacht niet wordt behandeld
letter-write-where = waar de klager terechtkan
letter-write-delay = waarom het later is geworden, en onze excuses
letter-write-findings = wat wij hebben vastgesteld
letter-write-verdict = wat wij van de klacht vinden
letter-write-measures = wat wij doen of hebben gedaan naar aanleiding van de klacht
letter-write-contact = hoe men ons bereikt
