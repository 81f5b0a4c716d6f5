//! The text of each letter: dates, terms, names and articles from the dossier and the regulation.

use super::{Words, third, third_lines};
use crate::calendar::Day;
use crate::case::Case;
use crate::deadline::{ANSWER, limit};
use crate::dossier::Event;
use crate::letters::{LetterKind, Line, Piece};
use crate::people::PersonKey;
use crate::regulation::{Outcome, StepKind};
use crate::vocabulary::ClosedList;

/// Writes one letter.
pub(super) struct Writer<'a> {
    pub(super) case: &'a Case<'a>,
    pub(super) kind: LetterKind,
    pub(super) to: Option<&'a PersonKey>,
    pub(super) words: Words,
}

impl Writer<'_> {
    pub(super) fn text(&self) -> Vec<Line> {
        if self.kind == LetterKind::Cover {
            return self.cover();
        }
        let mut lines = vec![self.greeting()];
        lines.extend(match self.kind {
            LetterKind::Acknowledgement => self.acknowledgement(),
            LetterKind::Referral => self.referral(),
            LetterKind::Extension => self.extension(),
            LetterKind::NotHandled => self.not_handled(),
            LetterKind::Answer => self.answer(),
            LetterKind::Employee => self.employee(),
            LetterKind::EmployeeOutcome => self.employee_outcome(),
            LetterKind::Third => self.third(),
            LetterKind::Cover => Vec::new(),
        });
        lines
    }

    fn cover(&self) -> Vec<Line> {
        let words = self.words;
        let stamp = vec![Piece::Stamp(words.locale.text(key!("letter-cover-stamp")))];
        vec![stamp, words.text(key!("letter-cover-note"))]
    }

    fn greeting(&self) -> Line {
        let name = match self.kind {
            LetterKind::Third => third(self.case).map(|third| third.name.clone()),
            kind if kind.is_for_employee() => self.to.map(|key| self.case.people.name(&key.0).to_owned()),
            _ => self.case.dossier.complainant.as_ref().map(|complainant| complainant.name.clone()),
        };
        match name.filter(|name| !name.is_empty()) {
            Some(name) => self.words.say(&message!("letter-greeting", name = name)),
            None => self.words.text(key!("letter-greeting-nobody")),
        }
    }

    fn acknowledgement(&self) -> Vec<Line> {
        let (case, words) = (self.case, self.words);
        let outcome = case.dossier.decision().and_then(|it| it.details.outcome.as_ref()).map(|it| it.value);
        let is_refused = matches!(outcome, Some(Outcome::Inadmissible | Outcome::Excluded));
        let is_decided = outcome.is_some() || case.regulation.steps_of(StepKind::Decision).next().is_none();
        let by = self.by();
        let mut lines = vec![self.received()];
        lines.push(match is_decided {
            _ if is_refused => words.say(&message!("letter-refused", by = by)),
            true => words.say(&message!("letter-handled", by = by)),
            false => words.say(&message!("letter-undecided", by = by)),
        });
        lines.extend((!is_refused).then(|| self.answer_promised()));
        lines.extend([words.text(key!("letter-confidential")), self.questions()]);
        lines
    }

    /// When the complainant hears more, and that it can take longer where the regulation has that.
    fn answer_promised(&self) -> Line {
        let words = self.words;
        let Some(day) = self.answer_day() else { return words.text(key!("letter-answer-no-term")) };
        let mut line = words.say(&message!("letter-answer-by", day = day));
        if self.case.regulation.steps_of(StepKind::Extended).next().is_some() {
            line.push(Piece::known(" "));
            line.extend(words.text(key!("letter-more-time")));
        }
        line
    }

    fn referral(&self) -> Vec<Line> {
        let words = self.words;
        let contact = &self.case.regulation.organisation.contact;
        let known = [&contact.name, &contact.email, &contact.telephone];
        let known: Vec<&str> = known.into_iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
        vec![
            self.received(),
            words.say(&message!("letter-lodge", by = self.by())),
            words.known_or(&known.join(", "), key!("letter-write-where")),
            words.text(key!("letter-lodge-term")),
            words.text(key!("letter-confidential")),
        ]
    }

    /// The reason and the expected day are those of the notice, where it was recorded; the last day
    /// that the regulation allows stands there in any case.
    fn extension(&self) -> Vec<Line> {
        let (case, words) = (self.case, self.words);
        let notice = case.dossier.events(StepKind::Extended).next_back();
        let reason = notice.and_then(|notice| notice.details.reason.as_ref()).map_or("", |it| &it.value);
        let expected = notice.and_then(|notice| notice.details.expected.as_ref()).map(|it| it.value);
        let mut lines = vec![
            self.received(),
            words.say(&message!("letter-extended", by = self.by())),
            words.known_or(reason, key!("letter-write-reason")),
        ];
        match expected {
            Some(day) => lines.push(words.say(&message!("letter-expected", day = day))),
            None => {
                let mut line = words.text(key!("letter-expected-on"));
                line.extend([Piece::known(" "), Piece::Write(words.locale.text(key!("letter-write-day")))]);
                lines.push(line);
            }
        }
        let last = limit(case.dossier, case.regulation, &case.state, ANSWER, None);
        lines.extend(last.map(|last| words.say(&message!("letter-expected-limit", day = last.strict))));
        lines.push(self.questions());
        lines
    }

    fn not_handled(&self) -> Vec<Line> {
        let (case, words) = (self.case, self.words);
        let decision = case.dossier.decision();
        let details = decision.map(|decision| &decision.details);
        let outcome = details.and_then(|it| it.outcome.as_ref()).map(|it| it.value);
        let ground = details.and_then(|it| it.ground.as_ref()).or(case.dossier.suspicion.as_ref());
        let exclusion = ground.and_then(|ground| case.regulation.exclusion(&ground.value));
        let own = details.and_then(|it| it.referred_to.as_ref()).map(|it| it.value.as_str());
        let where_to = own.or(exclusion.map(|it| it.referral.as_str())).unwrap_or_default();
        let reason = details.and_then(|it| it.reason.as_ref()).map_or("", |it| it.value.as_str());
        let mut lines = vec![self.received(), words.say(&message!("letter-not-handled", by = self.by()))];
        lines.extend(exclusion.map(|it| words.say(&message!("letter-excluded", what = it.name.as_str()))));
        if exclusion.is_none() || !reason.is_empty() {
            lines.push(words.known_or(reason, key!("letter-write-why")));
        }
        match (where_to.is_empty(), outcome) {
            (false, _) => lines.push(words.say(&message!("letter-go-to", place = where_to))),
            (true, Some(Outcome::Inadmissible)) => {}
            (true, _) => lines.push(words.write(key!("letter-write-where"))),
        }
        lines.push(self.questions());
        lines
    }

    fn answer(&self) -> Vec<Line> {
        let words = self.words;
        let mut lines = vec![self.received()];
        lines.extend(self.late());
        lines.push(words.say(&message!("letter-answered", by = self.by())));
        lines.push(words.write(key!("letter-write-findings")));
        lines.push(self.verdict());
        lines.push(words.write(key!("letter-write-measures")));
        lines.extend(self.appeal());
        lines.push(self.questions());
        lines
    }

    /// That the answer comes after its last day; why, a person must write.
    fn late(&self) -> Vec<Line> {
        let deadline = self.case.handling_deadline();
        let answered = self.case.dossier.events(StepKind::ComplainantInformed).next_back();
        let sent = answered.and_then(Event::day).unwrap_or(self.case.today);
        let Some(due) = deadline.map(|deadline| deadline.due).filter(|due| *due < sent) else {
            return Vec::new();
        };
        let words = self.words;
        vec![words.say(&message!("letter-late", day = due)), words.write(key!("letter-write-delay"))]
    }

    /// What was found, where that was recorded.
    fn verdict(&self) -> Line {
        let answer = self.case.dossier.events(StepKind::ComplainantInformed).next_back();
        match answer.and_then(|answer| answer.details.verdict.as_ref()) {
            // Only who complained is told of a complaint that it is theirs.
            Some(verdict) if self.kind.is_for_complainant() => {
                self.words.text(family!("letter-verdict-{}", verdict.value.name()))
            }
            Some(verdict) => self.words.text(family!("letter-employee-verdict-{}", verdict.value.name())),
            None => self.words.write(key!("letter-write-verdict")),
        }
    }

    /// Where to go next, where the regulation has that.
    fn appeal(&self) -> Vec<Line> {
        let (regulation, words) = (self.case.regulation, self.words);
        let Some(step) = regulation.steps_of(StepKind::Appealed).next().filter(|_| regulation.names_third)
        else {
            return Vec::new();
        };
        let by = self.cited(&step.articles);
        let mut lines = vec![words.say(&message!("letter-appeal", by = by))];
        let third = third_lines(third(self.case), words);
        let comma = || Piece::known(", ");
        let joined = third.into_iter().reduce(|mut line, next| {
            line.push(comma());
            line.extend(next);
            line
        });
        lines.extend(joined);
        lines
    }

    fn employee(&self) -> Vec<Line> {
        let (case, words) = (self.case, self.words);
        let mut lines = vec![match self.received_on() {
            Some(day) => words.say(&message!("letter-employee", day = day, subject = self.subject())),
            None => words.say(&message!("letter-employee-undated", subject = self.subject())),
        }];
        let heard = case.regulation.steps_of(StepKind::Consulted).next();
        let heard = heard.filter(|step| step.is_asked_by(case.state.outcome, false));
        lines.extend(
            heard.map(|step| words.say(&message!("letter-employee-heard", by = self.cited(&step.articles)))),
        );
        lines.extend(self.answer_day().map(|day| words.say(&message!("letter-employee-by", day = day))));
        lines.push(words.text(key!("letter-employee-confidential")));
        lines
    }

    fn employee_outcome(&self) -> Vec<Line> {
        let words = self.words;
        vec![
            words.say(&message!("letter-employee-answered", subject = self.subject(), by = self.by())),
            words.write(key!("letter-write-findings")),
            self.verdict(),
            words.write(key!("letter-write-measures")),
            words.text(key!("letter-employee-confidential")),
        ]
    }

    /// The third hears that there is a complaint, and not whose it is.
    fn third(&self) -> Vec<Line> {
        let (case, words) = (self.case, self.words);
        let nature = case.dossier.nature.as_ref().map_or("", |nature| nature.value.as_str());
        let nature = case.regulation.natures.iter().find(|entry| entry.key == nature);
        let mut lines = vec![match self.received_on() {
            Some(day) => words.say(&message!("letter-third", day = day, by = self.by())),
            None => words.say(&message!("letter-third-undated", by = self.by())),
        }];
        lines
            .extend(nature.map(|it| words.say(&message!("letter-third-nature", nature = it.label.as_str()))));
        lines.extend(self.answer_day().map(|day| words.say(&message!("letter-employee-by", day = day))));
        lines.push(self.questions());
        lines
    }

    fn received_on(&self) -> Option<Day> {
        self.case.dossier.first(StepKind::Received).and_then(Event::day)
    }

    fn subject(&self) -> &str {
        self.case.dossier.subject.as_ref().map_or("", |subject| subject.value.as_str())
    }

    /// What came in when. Of what may be kept as a stub only, the subject says nothing.
    fn received(&self) -> Line {
        let words = self.words;
        let subject = if self.case.dossier.is_stub() { "" } else { self.subject() };
        match (self.received_on(), subject.is_empty()) {
            (Some(day), false) => words.say(&message!("letter-received", day = day, subject = subject)),
            (Some(day), true) => words.say(&message!("letter-received-untitled", day = day)),
            (None, _) => words.write(key!("letter-write-received")),
        }
    }

    /// The last day for the answer, while it runs.
    fn answer_day(&self) -> Option<Day> {
        self.case.handling_deadline().filter(|deadline| deadline.due >= self.case.today).map(|it| it.due)
    }

    /// The articles of the letter's own step.
    fn by(&self) -> String {
        let step = self.kind.step().and_then(|kind| self.case.regulation.steps_of(kind).next());
        step.map(|step| self.cited(&step.articles)).unwrap_or_default()
    }

    /// `de artikelen 5 en 9 van ‘Klachtenregeling’`.
    fn cited(&self, articles: &[String]) -> String {
        let locale = self.words.locale;
        let title = self.case.regulation.title.as_str();
        let numbers = match articles {
            [] => return locale.say(&message!("letter-cited-whole", title = title)),
            [only] => only.clone(),
            [before @ .., last] => {
                locale.say(&message!("letter-and", before = before.join(", "), last = last.as_str()))
            }
        };
        locale.say(&message!("letter-cited", numbers = numbers, many = articles.len(), title = title))
    }

    fn questions(&self) -> Line {
        let contact = &self.case.regulation.organisation.contact;
        let known = [&contact.name, &contact.email, &contact.telephone];
        let known: Vec<&str> = known.into_iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
        match known.is_empty() {
            true => self.words.write(key!("letter-write-contact")),
            false => self.words.say(&message!("letter-questions", contact = known.join(", "))),
        }
    }
}
