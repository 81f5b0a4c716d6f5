//! Tells one complaint from its story.

mod letters;
mod words;

use std::collections::BTreeMap;

use super::book::{Piece, Step, Story, Subject};
use super::cast::Complainant;
use super::days::Hour;
use super::random::{Random, Stream};
use super::tale::{Entry, Seat, Stage, Tale};
use crate::calendar::Day;

/// Tells a complaint; the same seat gives the same tale.
pub(super) fn tell(stage: &Stage, seat: &Seat) -> Tale {
    let mut teller = Teller::new(stage, seat);
    teller.course(&teller.story.course);
    teller.record();
    teller.finish()
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
    expected: Option<Day>,
    chosen: BTreeMap<String, String>,
    entries: Vec<Entry>,
}

/// The steps of which the last is the day of completion.
const COMPLETING: [&str; 5] = ["besluit", "klager-geinformeerd", "ingetrokken", "oordeel-derde", "gevolg"];

impl<'a> Teller<'a> {
    fn new(stage: &'a Stage, seat: &'a Seat) -> Self {
        let mut random = Random::new(stage.seed, Stream::Dossier(seat.index));
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
            along: step.along,
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

    fn date(&self) -> Day {
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
        let mut own = Random::new(self.stage.seed, Stream::Colleague(self.received));
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

    /// Decides when the entries are recorded: what one colleague did on one day goes together,
    /// mostly the same day, sometimes the next, and now and then much later. A dossier is begun by the
    /// last day of the demo, or there would be one less than was asked for.
    fn record(&mut self) {
        let newest = self.stage.days.last();
        let mut last: Option<Hour> = None;
        let mut first = 0;
        while let Some(entry) = self.entries.get(first) {
            let (mut day, scribe) = (entry.day, entry.scribe);
            let mut end = first + 1;
            while let Some(next) = self.entries.get(end) {
                let is_apart = !next.along && (next.day, next.scribe) != (day, scribe);
                if is_apart || first == 0 && next.day > newest {
                    break;
                }
                day = next.day;
                end += 1;
            }
            let lag = match self.random.below(100) {
                0 => self.random.between((4, 5)),
                1..=9 => 1,
                _ => 0,
            };
            let lag = if first == 0 { lag.min(newest.saturating_sub(day)) } else { lag };
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
fn stay(stage: &Stage, received: usize) -> (Day, Day) {
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
