//! One complaint, told from its story: who complains, what happens on which day, and when which
//! colleague writes that down.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};

use super::book::{Account, Book, Letter, Piece, Step, Story, Subject, capital, fill};
use super::cast::{Cast, Complainant};
use super::days::{Hour, OfficeDays};
use super::random::Random;

/// What is decided beforehand about a complaint.
#[derive(Debug, Clone)]
pub(super) struct Seat {
    /// Its place among all.
    pub(super) index: usize,
    /// The year of its number, and its place in that year.
    pub(super) year: i32,
    pub(super) sequence: usize,
    /// The working day on which it comes in.
    pub(super) received: usize,
    pub(super) story: usize,
    pub(super) subject: usize,
}

impl Seat {
    pub(super) fn number(&self) -> String {
        format!("{}-{:03}", self.year, self.sequence)
    }
}

/// Where complaints are told: the office, its people and its words.
#[derive(Debug)]
pub(super) struct Stage {
    pub(super) seed: u64,
    pub(super) days: OfficeDays,
    pub(super) cast: Cast,
    pub(super) book: Book,
}

/// A complaint with all that happened.
#[derive(Debug)]
pub(super) struct Tale {
    pub(super) number: String,
    pub(super) title: String,
    pub(super) nature: String,
    pub(super) service: String,
    pub(super) channel: String,
    pub(super) route: String,
    pub(super) complainant: Option<Complainant>,
    pub(super) is_stub: bool,
    pub(super) asked: bool,
    pub(super) subjects: Vec<String>,
    pub(super) entries: Vec<Entry>,
}

/// Something that happened, and when it was recorded.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) day: usize,
    /// The moment of the commit, which entries of one commit share.
    pub(super) recorded: Hour,
    /// The colleague who records it.
    pub(super) scribe: usize,
    pub(super) label: String,
    pub(super) event: Vec<(String, Value)>,
    pub(super) document: Option<Document>,
    pub(super) body: Option<String>,
    /// Rule, who, day, reason.
    pub(super) account: Option<[String; 4]>,
}

/// The value of a field.
#[derive(Debug, Clone)]
pub(super) enum Value {
    /// Words, which may need quotes.
    Text(String),
    /// What stands as it is.
    Plain(String),
}

/// A document of which the content is still to be made.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) file: String,
    pub(super) kind: String,
    pub(super) date: NaiveDate,
    pub(super) about: Option<String>,
    pub(super) from: Party,
    pub(super) to: Party,
    pub(super) subject: String,
    pub(super) text: String,
}

/// Who writes a letter, or gets it.
#[derive(Debug, Clone)]
pub(super) struct Party {
    pub(super) name: String,
    /// How a letter to them begins.
    pub(super) greeting: String,
    pub(super) organisation: Option<String>,
    pub(super) address: String,
    pub(super) email: String,
}

impl Tale {
    /// Tells a complaint; the same seat gives the same tale.
    pub(super) fn tell(stage: &Stage, seat: &Seat) -> Self {
        let mut teller = Teller::new(stage, seat);
        let story = teller.story;
        teller.course(&story.course);
        teller.record();
        teller.finish()
    }

    /// The moments of its commits, each with the first entry that is not in it any more.
    pub(super) fn commits(&self) -> Vec<(Hour, usize)> {
        let mut commits: Vec<(Hour, usize)> = Vec::new();
        for (index, entry) in self.entries.iter().enumerate() {
            match commits.last_mut() {
                Some((hour, end)) if *hour == entry.recorded => *end = index + 1,
                _ => commits.push((entry.recorded, index + 1)),
            }
        }
        commits
    }
}

struct Teller<'a> {
    stage: &'a Stage,
    random: Random,
    number: String,
    story: &'a Story,
    subject: &'a Subject,
    service: &'a str,
    channel: String,
    route: String,
    complainant: Complainant,
    receiver: usize,
    about: Vec<usize>,
    deputy: usize,
    received: usize,
    day: usize,
    completed: usize,
    judgement: String,
    expected: Option<NaiveDate>,
    chosen: BTreeMap<String, String>,
    entries: Vec<Entry>,
}

/// The steps of which the last is the day of completion.
const COMPLETING: [&str; 5] = ["besluit", "klager-geinformeerd", "ingetrokken", "oordeel-derde", "gevolg"];
/// The order in which the fields of an event are typed.
const ORDER: [&str; 19] = [
    "antwoord",
    "uitkomst",
    "grond",
    "op",
    "wordt",
    "wijze",
    "aan",
    "met",
    "oordeel",
    "soort",
    "status",
    "gericht-op",
    "opdracht-behouden",
    "nieuwe-klacht",
    "reden",
    "verwezen-naar",
    "verwacht",
    "tot",
    "omschrijving",
];

impl<'a> Teller<'a> {
    fn new(stage: &'a Stage, seat: &'a Seat) -> Self {
        let mut random = Random::new(stage.seed, seat.index as u64 + 1);
        let (story, subject) = (&stage.book.script.stories[seat.story], &stage.book.subjects[seat.subject]);
        let service = random.pick(&subject.services);
        let channels =
            ["mondeling", "mondeling", "schriftelijk", "schriftelijk", "evaluatie", "nazorggesprek"];
        let channel = story.channel.clone().unwrap_or_else(|| (*random.pick(&channels)).to_owned());
        let complainant = Complainant::new(&stage.book.names, &mut random);
        let route = route_of(story, subject, &mut random);
        let (receiver, about) = people_of(stage, &route, seat.received, &mut random);
        let stay = stay(stage, seat.received);
        let others = [&about[..], &[receiver]].concat();
        let deputy = stage.cast.staying("medewerker", stay, &others, &mut random);
        let received = seat.received;
        Self {
            stage,
            random,
            number: seat.number(),
            story,
            subject,
            service,
            channel,
            route,
            complainant,
            receiver,
            about,
            deputy,
            received,
            day: received,
            completed: received,
            judgement: String::new(),
            expected: None,
            chosen: BTreeMap::new(),
            entries: Vec::new(),
        }
    }

    fn course(&mut self, course: &'a [Piece]) {
        for piece in course {
            match piece {
                Piece::Step(step) => self.step(step),
                Piece::Part(name) => {
                    let name = name.replace('*', &self.route);
                    let part =
                        self.stage.book.script.parts.get(&name).expect("a test saw that the part is there");
                    self.course(part);
                }
            }
        }
    }

    fn step(&mut self, step: &'a Step) {
        let happens = step.chance.is_none_or(|percent| self.random.chance(percent));
        let taken = |name: &String| self.entries.iter().any(|entry| entry.is(name));
        if !happens || (step.subject && self.about.is_empty()) || step.unless.as_ref().is_some_and(taken) {
            return;
        }
        let start = if step.done.is_some() { self.completed } else { self.day };
        let days = step.done.or(step.after).map_or(0, |range| self.random.between(range));
        self.day = (start + days).max(self.day);
        let actor = self.actor(&step.by);
        let document = step.letter.as_ref().and_then(|letter| self.letter_name(letter));
        let event = self.event(step, &actor, document.as_ref());
        let document = document.map(|name| self.document(&name));
        let body = step.body.as_ref().map(|name| self.text(name.trim_start_matches('$')));
        let account = step.account.as_ref().map(|account| self.account(account, &actor));
        let label = step.step.as_deref().unwrap_or("verantwoording");
        if COMPLETING.contains(&label) {
            self.completed = self.day;
        }
        let entry = Entry {
            day: self.day,
            recorded: Hour::opening(self.day),
            scribe: self.scribe(&step.by),
            label: label.to_owned(),
            event,
            document,
            body,
            account,
        };
        self.entries.push(entry);
    }

    fn date(&self) -> NaiveDate {
        self.stage.days.date(self.day)
    }

    fn key(&self, employee: usize) -> String {
        self.stage.cast.employee(employee).key.clone()
    }

    fn actor(&mut self, by: &str) -> String {
        match by {
            "klager" | "derde" => by.to_owned(),
            "deputy" => self.key(self.deputy),
            "receiver" => self.key(self.receiver),
            // Who opens the dossier is its receiver, whatever was thought of before.
            role => {
                let acting = self.acting(role);
                if self.entries.is_empty() {
                    self.receiver = acting;
                }
                self.key(acting)
            }
        }
    }

    /// The same colleague goes on with what they began, as long as they hold the role.
    fn acting(&mut self, role: &str) -> usize {
        let date = self.date();
        let mut own = Random::new(self.stage.seed ^ 0x0ff1ce, self.received as u64);
        self.stage.cast.acting(role, date, &mut own)
    }

    /// What the secretariat, BackOffice and the management do they record themselves; for others
    /// the secretariat does.
    fn scribe(&mut self, by: &str) -> usize {
        match by {
            "directie" | "backoffice" => self.acting(by),
            _ => self.acting("secretariaat"),
        }
    }

    fn event(&mut self, step: &'a Step, actor: &str, document: Option<&String>) -> Vec<(String, Value)> {
        let Some(name) = &step.step else { return Vec::new() };
        let plain = |key: &str, value: String| (key.to_owned(), Value::Plain(value));
        let mut event = vec![
            plain("datum", self.date().to_string()),
            plain("stap", name.clone()),
            plain("door", actor.to_owned()),
        ];
        for key in ORDER.into_iter().chain(["publiek", "opmerking"]) {
            if let Some(value) = step.fields.get(key) {
                event.push((key.to_owned(), self.value(key, value)));
            }
        }
        if let Some(letter) = document {
            let file = self.stage.book.letters[letter].file.clone();
            event.push(plain("stuk", file));
        }
        event
    }

    fn value(&mut self, key: &str, value: &'a toml::Value) -> Value {
        match value {
            toml::Value::Array(choices) => {
                let choice = self.random.pick(choices);
                self.value(key, choice)
            }
            toml::Value::Table(table) => {
                let fields = table.iter().map(|(key, value)| {
                    let value = value.as_str().unwrap_or_default();
                    let value = self.day_of(value).map_or_else(|| value.to_owned(), |day| day.to_string());
                    format!("{key}: {value}")
                });
                Value::Plain(format!("{{{}}}", fields.collect::<Vec<_>>().join(", ")))
            }
            other => self.word(key, other.as_str().unwrap_or_default()),
        }
    }

    fn word(&mut self, key: &str, word: &str) -> Value {
        if key == "op" {
            let index = self.entries.iter().position(|entry| entry.is(word)).unwrap_or_default();
            return Value::Plain((index + 1).to_string());
        }
        if let Some((low, high)) = word.strip_prefix('+').and_then(|range| range.split_once("..")) {
            let range = (low.parse().unwrap_or(1), high.parse().unwrap_or(1));
            let day = self.day + self.random.between(range);
            let date = self.stage.days.date(day);
            if key == "verwacht" {
                self.expected = Some(date);
            }
            return Value::Plain(date.to_string());
        }
        if word == "betreft" {
            let keys: Vec<String> = self.about.iter().map(|employee| self.key(*employee)).collect();
            return Value::Plain(keys.join(", "));
        }
        if key == "oordeel" {
            word.clone_into(&mut self.judgement);
        }
        match word.strip_prefix('$') {
            Some(name) => Value::Text(self.text(name)),
            None => Value::Text(word.to_owned()),
        }
    }

    /// The day of an earlier step.
    fn day_of(&self, step: &str) -> Option<NaiveDate> {
        let entry = self.entries.iter().find(|entry| entry.is(step))?;
        Some(self.stage.days.date(entry.day))
    }

    fn account(&mut self, account: &Account, actor: &str) -> [String; 4] {
        let reason = self.text(account.reason.trim_start_matches('$'));
        [account.rule.clone(), actor.to_owned(), self.date().to_string(), reason]
    }

    /// A text of the subject, or one of the phrases; within a tale always the same.
    fn text(&mut self, name: &str) -> String {
        if let Some(chosen) = self.chosen.get(name) {
            return chosen.clone();
        }
        let text = match (self.subject.texts.get(name), self.stage.book.phrases.texts.get(name)) {
            (Some(text), _) => text.clone(),
            (None, Some(texts)) => self.random.pick(texts).clone(),
            (None, None) => format!("{{{name}}}"),
        };
        let text = fill(&text, |name| self.known(name));
        self.chosen.insert(name.to_owned(), text.clone());
        text
    }

    /// What is filled in for a name, with a capital when the name has one.
    fn known(&self, name: &str) -> Option<String> {
        let is_woman = self.complainant.is_woman;
        let small = name.to_lowercase();
        let word = match small.as_str() {
            "klager" => self.formal_name(),
            "zij" => if is_woman { "zij" } else { "hij" }.to_owned(),
            "haar" => if is_woman { "haar" } else { "zijn" }.to_owned(),
            "hem" => if is_woman { "haar" } else { "hem" }.to_owned(),
            "medewerker" => match self.about.first() {
                Some(employee) => self.stage.cast.employee(*employee).given.clone(),
                None => "de trainer".to_owned(),
            },
            "ontvanger" => self.stage.cast.employee(self.receiver).given.clone(),
            "dienst" => self.stage.book.phrases.services.get(self.service)?.clone(),
            "plaats" => self.complainant.place.clone(),
            "telefoon" => self.complainant.telephone.clone(),
            "dag" => weekday(self.stage.days.date(self.received.saturating_sub(1))).to_owned(),
            "aantal" => ["acht", "negen", "tien", "elf"][self.received % 4].to_owned(),
            "judgement" => self.stage.book.phrases.judgements.get(&self.judgement)?.clone(),
            "expected" => written(self.expected?),
            "received" => written(self.stage.days.date(self.received)),
            _ => return None,
        };
        Some(if name.starts_with(char::is_uppercase) { capital(&word) } else { word })
    }

    fn formal_name(&self) -> String {
        let title = if self.complainant.is_woman { "mevrouw" } else { "de heer" };
        format!("{title} {}", capital(&self.complainant.family))
    }

    /// The letter that a step brings; how a complaint came in decides what it came in with.
    fn letter_name(&mut self, letter: &str) -> Option<String> {
        let name = match (letter, self.channel.as_str()) {
            ("$letter", "schriftelijk") => *self.random.pick(&["klachtbrief", "klachtmail"]),
            ("$letter", "evaluatie") => "evaluatieformulier",
            ("$letter", _) => return None,
            (letter, _) => letter,
        };
        Some(name.to_owned())
    }

    fn document(&mut self, name: &str) -> Document {
        let stage = self.stage;
        let letter = &stage.book.letters[name];
        let (low, high) = letter.earlier;
        let earlier =
            self.random.between((usize::try_from(low).unwrap_or(0), usize::try_from(high).unwrap_or(0)));
        let outcome = if self.judgement == "ongegrond" { "no-measure" } else { "repair" };
        let texts = [letter.subject.as_str(), letter.text.trim()].map(|template| {
            fill(template, |name| {
                let name = if name == "outcome" { outcome } else { name };
                self.known(name).or_else(|| Some(self.text(name)))
            })
        });
        let [subject, text] = texts;
        let (from, to) = self.parties(letter);
        Document {
            file: letter.file.clone(),
            kind: letter.kind.clone(),
            date: self.date() - Days::new(earlier as u64),
            about: letter.about.clone(),
            from,
            to,
            subject,
            text,
        }
    }

    fn parties(&mut self, letter: &Letter) -> (Party, Party) {
        let complainant = Party {
            name: self.complainant.name.clone(),
            greeting: match self.complainant.is_woman {
                true => format!("Geachte {},", self.formal_name()),
                false => format!("Geachte heer {},", capital(&self.complainant.family)),
            },
            organisation: self.complainant.organisation.clone(),
            address: self.complainant.address.clone().unwrap_or_else(|| self.complainant.place.clone()),
            email: self.complainant.email.clone(),
        };
        let outsider = |name: &str, organisation: &str, address: &str, email: &str| Party {
            name: name.to_owned(),
            greeting: "Geachte heer of mevrouw,".to_owned(),
            organisation: Some(organisation.to_owned()),
            address: address.to_owned(),
            email: email.to_owned(),
        };
        let office =
            |name: &str, email: &str| outsider(name, "O21", "Bouwmeesterplein 1, 2801 BX Gouda", email);
        let back_office = office("BackOffice", "backoffice@o21.example");
        match letter.from.as_str() {
            "klager" => (complainant, back_office),
            "derde" => {
                let third = ("Leemzeulder 27, 1251 AM Laren", "bureau@interzin.example");
                (
                    outsider("J. Kets", "Bureau InterZin", third.0, third.1),
                    office("de directie", "directie@o21.example"),
                )
            }
            "verzekeraar" => {
                let insurer = ("Kaagdijk 90, Noorderkolk", "schade@polderassuradeuren.example");
                let insurer =
                    outsider("Afdeling zakelijke schade", "Polder Assuradeuren", insurer.0, insurer.1);
                (insurer, office("de directie", "directie@o21.example"))
            }
            role => {
                let acting = self.acting(role);
                let writer = self.stage.cast.employee(acting);
                (office(&writer.name, &writer.email), complainant)
            }
        }
    }

    /// Decides when the entries are recorded: what one colleague did on one day goes together,
    /// mostly the same day, sometimes the next, and now and then much later.
    fn record(&mut self) {
        let mut last: Option<Hour> = None;
        let mut first = 0;
        while first < self.entries.len() {
            let (day, scribe) = (self.entries[first].day, self.entries[first].scribe);
            let mut end = first + 1;
            let goes_along =
                |entry: &Entry| self.story.together || (entry.day == day && entry.scribe == scribe);
            while self.entries.get(end).is_some_and(goes_along) {
                end += 1;
            }
            let day = if self.story.together { self.entries[end - 1].day } else { day };
            let lag = match self.random.below(100) {
                0 => self.random.between((4, 5)),
                1..=9 => 1,
                _ => 0,
            };
            let mut hour = Hour::some(day + lag, &mut self.random);
            if let Some(last) = last.filter(|last| hour <= *last) {
                hour = last.later(&mut self.random);
            }
            self.entries[first..end].iter_mut().for_each(|entry| entry.recorded = hour);
            last = Some(hour);
            first = end;
        }
    }

    fn finish(self) -> Tale {
        let is_stub = self.story.subjects == "integrity";
        let is_anonymous = self.story.subjects == "anonymous";
        Tale {
            title: self.subject.title.clone(),
            nature: self.subject.nature.clone(),
            service: self.service.to_owned(),
            asked: self.story.asked,
            subjects: self
                .about
                .iter()
                .map(|employee| self.stage.cast.employee(*employee).key.clone())
                .collect(),
            complainant: (!is_stub && !is_anonymous).then_some(self.complainant),
            number: self.number,
            channel: self.channel,
            route: self.route,
            is_stub,
            entries: self.entries,
        }
    }
}

impl Entry {
    fn is(&self, step: &str) -> bool {
        self.label == step
    }
}

fn route_of(story: &Story, subject: &Subject, random: &mut Random) -> String {
    let fitting: &[&str] = match (subject.set.as_str(), subject.about.as_str()) {
        ("management", _) => &["directie"],
        (_, "employee") => &["eigen-werk", "collega"],
        _ => &["algemeen"],
    };
    let allowed: Vec<&str> = fitting
        .iter()
        .copied()
        .filter(|route| story.routes.is_empty() || story.routes.iter().any(|allowed| allowed == route))
        .collect();
    (*random.pick(&allowed)).to_owned()
}

/// Who is concerned in a complaint is still there when it is answered.
fn stay(stage: &Stage, received: usize) -> (NaiveDate, NaiveDate) {
    (stage.days.date(received), stage.days.date(received + 70))
}

/// Who receives a complaint, and whom it is about.
fn people_of(stage: &Stage, route: &str, received: usize, random: &mut Random) -> (usize, Vec<usize>) {
    let stay = stay(stage, received);
    let managers = [stay.0, stay.1].map(|date| stage.cast.acting("directie", date, &mut random.clone()));
    let mut someone = |role: &str, others: &[usize]| stage.cast.staying(role, stay, others, random);
    match route {
        "eigen-werk" => {
            let receiver = someone("medewerker", &managers);
            (receiver, vec![receiver])
        }
        "collega" => {
            let subject = someone("medewerker", &managers);
            let others = [&managers[..], &[subject]].concat();
            (someone("medewerker", &others), vec![subject])
        }
        "directie" => (someone("backoffice", &[]), vec![managers[0]]),
        _ => (someone("backoffice", &[]), Vec::new()),
    }
}

fn weekday(date: NaiveDate) -> &'static str {
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
        [date.weekday().num_days_from_monday() as usize]
}

/// A day as a letter writes it.
pub(super) fn written(date: NaiveDate) -> String {
    const MONTHS: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    format!("{} {} {}", date.day(), MONTHS[date.month0() as usize], date.year())
}
