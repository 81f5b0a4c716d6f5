# The public site. Texts without arguments reach the templates as `t`, without `public-`.

## Numbers and lengths of time
public-number = { $count ->
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $count }
}
public-length-working-day = { $count ->
    [one] { $word } working day
   *[other] { $word } working days
}
public-length-working-week = { $count ->
    [one] { $word } working week
   *[other] { $word } working weeks
}
public-length-day = { $count ->
    [one] { $word } day
   *[other] { $word } days
}
public-length-week = { $count ->
    [one] { $word } week
   *[other] { $word } weeks
}
public-length-month = { $count ->
    [one] { $word } month
   *[other] { $word } months
}
public-length-year = { $count ->
    [one] { $word } year
   *[other] { $word } years
}
public-or = or

## What a term counts from
public-from-named = the step ‘{ $name }’
public-from-afronding = completion of your complaint
public-from-einde-bewaring = the end of the retention period

public-length-counted = { $length } ({ $days })
public-within = within { $length }
public-within-from = within { $length } of { $from }
public-aim = our aim: { $what }
public-target = our aim: within { $length }
public-target-from = our aim: within { $length } of { $from }
public-for-length = { $length }, counted from { $from }

## Menu and frame
public-skip = Skip to content
public-menu = Main menu
public-nav-home = Start
public-nav-how = How to complain
public-nav-regulation = The regulation
public-nav-report = Annual report
public-nav-conditions = Delivery conditions
public-nav-english = English
public-in-own-language = (in Dutch)
public-footer-contact = Contact
public-footer-more = Elsewhere on this site
public-footer-based = What you read on this site comes from: { $title }, adopted on { $date }.
public-footer-quiet = This site sets no cookies and does not follow you.

## Start page
public-us = our organisation
public-home-title = A complaint about { $organisation }
public-home-heading = Not satisfied? Tell us.
public-home-description = How to complain to { $organisation }, what we do with your complaint and how long it takes.
public-home-lead = Did something go wrong at { $organisation }? Then we would like to hear it from you. This site tells you how to complain, what we do with your complaint and what you may expect of us.
public-home-how = How to complain
public-home-read = Read the whole regulation
public-home-facts = What you may expect of us
public-fact-answer = You have our answer within this time, counted from { $from }.
public-fact-extended = Do we need more time? Then we give you a date, at most this long after { $from }.
public-fact-retention = This is how long we keep your file, counted from { $from }.
public-destroyed = After that we destroy it.
public-destroyed-aim = After that we mean to destroy it.
public-destroyed-within = After that we destroy it { $term }.
public-kept-longer = If there is a reason to, we can keep it longer.
public-fact-third = Do you disagree with our answer? Then you can appeal to this independent third party.
public-home-course = From complaint to answer
public-home-course-more = See every step and term
public-home-also = Good to know
public-home-not-covered = Not every complaint falls under this
public-home-not-covered-text = For some complaints you need to be somewhere else. We tell you where.
public-home-not-covered-link = What is not covered
public-home-report = A report every year
public-home-report-text = In { $month } we write a report about the complaints of the year before. It contains no names.
public-home-report-link = To the annual reports
public-home-light = Sometimes it can be quicker
public-home-light-text = We prefer to settle a minor complaint at once. We do so only if you agree.
public-home-light-link = How that works

## How to complain
public-how-title = How to complain
public-how-description = How to complain to { $organisation }, which steps follow and when you get an answer.
public-how-lead = Below you read what you can do, what we do and when. You may expect us to keep to it.
public-how-mail = E-mail your complaint
public-how-mail-subject = Complaint
public-how-call = Call
public-how-elsewhere = Is it about { $what }? Then do not go to { $desk }, but to { $where }.
public-how-danger = Are you in danger now? Call
public-how-police = Not urgent, but you need the police? Call
public-how-contents = On this page
public-how-tell = Tell us what happened
public-how-tell-text = You can let us know in these ways:
public-how-tell-help = It helps if you say what happened, when it was and what you would like to be different.
public-channel-orally = in a conversation or by telephone
public-channel-in-writing = by letter or e-mail
public-channel-evaluation = on the evaluation form
public-channel-aftercare = in the follow-up conversation
public-how-anyone = Any employee can take your complaint.
public-how-desk = You can also go straight to { $desk }.
public-how-services = This regulation applies to:
public-seen = Who sees my complaint?
public-seen-text = According to the regulation, these people deal with your complaint:
public-seen-employee = the employee whom your complaint is about
public-seen-others = other employees
public-seen-other = only if they are involved in your complaint
public-seen-ontvangen = to hear what went wrong
public-seen-ingediend = to take your complaint
public-seen-geregistreerd = to register your complaint
public-seen-besluit = to decide whether this regulation applies
public-seen-ontvangstbericht = to send you an acknowledgement of receipt
public-seen-overleg = to find out what happened
public-seen-klager-geinformeerd = to give you an answer
public-seen-gearchiveerd = to keep the file
public-seen-oordeel-derde = to rule on it if you appeal
public-seen-known = to know that there is a complaint
public-seen-named = for the step ‘{ $name }’
public-seen-told-medewerker-geinformeerd = to know that there is a complaint
public-seen-told-overleg = to talk about it with us
public-seen-told-uitkomst-aan-medewerker = to hear the outcome
public-seen-told-derde-geinformeerd = to know that there is a complaint
public-seen-quote = The regulation says:
public-confidential-word = confidential
public-how-course = What happens with your complaint
public-how-light = A minor complaint? Preferably settled at once
public-how-light-text = If your complaint is a minor one, we can settle it with you directly. We do so only if you agree. Otherwise we handle your complaint in the ordinary way.
public-how-light-term = This still applies: { $term }.
public-how-light-who = Who may do this:
public-how-extended = When we need more time
public-how-extended-text = Sometimes more investigation is needed. You then get a notice of extension. It says why it takes longer and when you can expect an answer.
public-how-third = Do you disagree with our answer?
public-how-third-text = Then you can appeal to an independent third party, who does not work for { $organisation }.
public-how-third-how = You can do so by letter to the address below. Say what your complaint was, what we answered and why you disagree. Add how you can be reached.
public-how-third-term = Do so { $term }.
public-how-third-no-term = The regulation gives no time limit, so you need not hurry. But do not wait too long: then everyone still remembers well what happened.
public-how-third-none = At this moment no independent third party has been appointed. Ask us where you can go.
public-how-terms = All time limits in one table
public-how-terms-what = What for
public-how-terms-length = Term
public-article-short = art.
public-how-terms-article = Article
public-how-terms-start-eigen-werk = Is your complaint about the person who took it? Then the terms count from { $from }.
public-how-terms-start-collega = Is your complaint about someone other than the employee who took it? Then the terms count from { $from }.
public-how-terms-start-algemeen = Is your complaint not about a person? Then the terms count from { $from }.
public-how-terms-start-directie = Is your complaint about the management itself? Then the terms count from { $from }.
public-how-working-week = A working week is five working days.
public-how-working-day = Working days are Monday to Friday.
public-how-working-day-holidays = Working days are Monday to Friday. Public holidays and other free days do not count.
public-how-day-zero = The day on which a term starts does not count itself.
public-how-silent = Where no time limit is given here, the regulation has none.
public-how-withdraw = You can always withdraw your complaint. Please let us know.
public-how-not-covered = What the regulation does not cover
public-how-not-covered-text = For these complaints there is another way:
public-how-not-covered-none = The regulation excludes no complaints.
public-how-referral = Where to go instead
public-privacy = Your data
public-privacy-data = We keep your name, how to reach you, your complaint, its documents and what we did about it.
public-privacy-why = We do so to handle your complaint as this regulation says, and to learn from it.
public-privacy-why-report = We do so to handle your complaint as this regulation says, to learn from it, and for the annual report, which holds no names.
public-privacy-kept = We keep this for { $length } after { $from }.
public-privacy-rights = You may ask which data of yours we have. You may also ask us to correct them, to remove them, to hand them over, or to restrict their use. And you may object. That also holds if you are the employee whom the complaint is about.
public-privacy-ask = Ask us:
public-privacy-answer = You get an answer within a month.
public-privacy-officer = Our data protection officer:
public-privacy-authority = Do you think that we don’t handle your data well? Then you can complain to { $name }.
public-privacy-authority-name = the Dutch data protection authority, Autoriteit Persoonsgegevens (autoriteitpersoonsgegevens.nl)
public-how-contact = Contact
public-how-contact-text = This is where you can go with your complaint and with questions about the regulation.
public-email = E-mail
public-telephone = Telephone
public-address = Address
public-by = Who
public-to-whom = To whom
public-term-label = When
public-anyone = any employee
public-receiver = the person who takes your complaint
public-complainant = you
public-third = the independent third party
public-by-eigen-werk = for a complaint about the receiver's own work
public-by-collega = for a complaint about someone else
public-by-algemeen = for a complaint that is not about a person
public-by-directie = for a complaint about the management
public-no-term = The regulation gives no term for this.
public-sometimes = Only when needed

public-phase-received = You let us know
public-phase-decided = We start to deal with your complaint
public-phase-examined = We look into it
public-phase-answered = You get an answer
public-phase-appealed = You disagree? Appeal
public-phase-closed = We close the file
public-caption-kept = We keep it for { $length }.

public-row-afhandeling = Answer to your complaint
public-row-uitstelbericht = Notice that it takes longer
public-row-uitsluitsel = Answer after an extension
public-row-directie-geinformeerd = Report to those ultimately responsible
public-row-bevestigd = Question whether you mean it as a complaint
public-row-gevolg = Carrying out the ruling
public-row-bewaring = Keeping the file
public-row-vernietiging = Destroying the file

public-picture-title = What happens to your complaint, from first word to closed file
public-picture-desc-start = The steps stand on one line, from left to right or from top to bottom.
public-picture-desc-phase = Step { $number }: { $title }.
public-picture-caption = What happens to your complaint. The same steps follow in words.
public-picture-answer = Answer { $term }
public-picture-extended = With an extension { $term }
public-picture-light = Minor complaint: settled at once, if you agree
public-picture-excluded = Not covered by the regulation? Then there is another way
public-picture-unfold = The same as a drawing
public-picture-steps = All steps in words

## The regulation
public-regulation-description = The full text of: { $title }, with the date of adoption.
public-regulation-contents = Contents
public-regulation-article-word = Article
public-regulation-facts = About this version
public-regulation-adopted = Adopted
public-regulation-valid-from = In force from
public-regulation-valid-to = In force until
public-regulation-third = Independent third party
public-regulation-third-period = from { $from } until { $to }
public-regulation-third-since = since { $from }
public-regulation-third-until = until { $to }
public-regulation-third-missing = Not appointed
public-regulation-note = Editor's note
public-regulation-note-explained = Notes are the editor's explanation. They are no part of the regulation's text.
public-regulation-versions = Other versions
public-regulation-versions-none = There are no earlier versions. When a new version comes, this one can still be read here.
public-regulation-version-of-word = Version of
public-regulation-version-future = in force from { $from }
public-regulation-version-period = in force from { $from } until { $to }
public-regulation-version-current = in force now
public-regulation-version-open = in force from { $from }
public-regulation-past = Please note: this is an earlier version. It was in force from { $from } until { $to }.
public-regulation-past-open = Please note: this is not the version in force now. It was in force from { $from }.
public-regulation-future = Please note: this version is not yet in force. It takes effect on { $from }.
public-regulation-to-current = Read the version in force now
public-regulation-none-in-force = Please note: no version of this regulation is in force today. This is the text that comes nearest.
public-regulation-questions = Rather short? Read how to complain.

## The annual report
public-report-title = Annual reports
public-report-description = The annual reports about complaints at { $organisation }.
public-report-lead = Every year in { $month } we write a report about the complaints of the year before. It shows how many complaints there were and what we learned from them.
public-report-lead-past = Here are the reports that we wrote about the complaints of earlier years.
public-report-year-title = Annual report on complaints { $year }
public-report-year-description = The annual report about complaints at { $organisation } in { $year }.
public-report-none = No report about { $year } has been published yet.
public-report-none-short = Not yet published
public-report-no-years = No year has passed yet for which this regulation asks a report.
public-report-due = According to the regulation we write this report in { $month } { $year }.
public-report-will = What the report will contain
public-report-will-number = how many complaints we received
public-report-will-nature = what they were about
public-report-will-measures = what we did to do better
public-report-will-evaluation = how the handling went; we aim to be ready { $term }
public-report-private = The report contains no names. It does not refer to complainants or to employees. When there are few complaints we leave figures out, so that nobody can be recognised.
public-report-index-year = { $number ->
    [0] no complaints
    [one] 1 complaint
   *[other] { $number } complaints
}
public-report-nature = Nature
public-report-complaints = Complaints
public-report-course = How the handling went
public-report-measures = Measures
public-report-years = Over the years
public-report-years-caption = The years side by side, the latest first. Each year stands by itself.
public-report-year = Year
public-report-within = Within the term
public-report-kept = Assignment kept, as far as known
public-report-words = The report in our own words
public-report-csv = The figures as a table (CSV)
public-report-json = The figures for programs (JSON)
public-report-chart-natures = Complaints in { $year } by nature
public-report-chart-totals = Number of complaints by year
public-report-share-all = all
public-report-share-not-all = not all
public-report-share-number = { $number } of { $total }
public-report-share-withheld = not given
public-report-to-index = All annual reports

## The paragraph for delivery conditions
public-conditions-title = For delivery conditions
public-conditions-description = The paragraph about the complaints regulation of { $organisation } for delivery conditions and offers.
public-conditions-lead = Our delivery conditions say that we have a complaints regulation and how you can complain. This is the text we use for that.
public-conditions-paragraph = The paragraph
public-conditions-source = The paragraph follows the regulation by itself: when a term or a name changes, it changes too.
public-conditions-announced-word = Included in the delivery conditions on
public-conditions-has = { $organisation } has a complaints regulation.
public-conditions-we-have = We have a complaints regulation.
public-conditions-channels = You can let us know a complaint about our services in these ways: { $list }.
public-conditions-desk = You can also submit your complaint to { $reach }.
public-conditions-answer = You get an answer { $term }.
public-conditions-third = If you disagree with our answer, you can appeal to the independent third party: { $third }.
public-conditions-address = The full regulation can be found at { $address }.

## The English summary, and a page that is not there
public-english-title = Complaints: a summary in English
public-english-description = Summary in English of the complaints regulation of { $organisation }.
public-english-lead = This page sums up the complaints regulation of { $organisation }: how to complain, what happens then and when you get an answer.
public-english-original = The regulation itself is in Dutch, and the Dutch text prevails.
public-english-original-link = Read the regulation in Dutch
public-missing-title = This page is not here
public-missing-text = Perhaps the address has changed, or there is a typing error in it. Here is what you may be looking for:
public-missing-reach = Or ask us:

## Words of regulations that the English summary can translate
public-glossary-orally = orally
public-glossary-in-writing = in writing
public-glossary-evaluation = through an evaluation form
public-glossary-aftercare = in a follow-up conversation
public-glossary-programme = learning programmes
public-glossary-course = courses
public-glossary-training = training
public-glossary-coaching = coaching
public-glossary-advice = advice
public-glossary-employee = employee
public-glossary-secretariat = the secretariat
public-glossary-back-office = BackOffice
public-glossary-management = the management
public-glossary-assessment = an appeal against the result of assignments or the assessment of final assignments
public-glossary-assessment-referral = the appeal procedure for assessments of the programme or course
public-glossary-integrity = abuse of power or (sexual) harassment by an employee
public-glossary-integrity-referral = a confidential adviser or the police
public-glossary-confidential = A complaint will be treated as confidential at all times.
