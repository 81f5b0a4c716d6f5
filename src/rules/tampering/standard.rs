//! H10: the past is judged by what held then.

use std::collections::BTreeSet;
use std::ops::Range;

use super::super::history::{PROMPT, Past, WholePast};
use crate::calendar::{Calendar, Day};
use crate::diagnostic::{Finding, Place};
use crate::law::Law;
use crate::locale::Message;
use crate::parse::Version;
use crate::people::{Person, RolePeriod};
use crate::regulation::{Regulation, Regulations, ThirdParty};
use crate::trail::{Change, Commit, FileKind, PEOPLE};

/// Parts of a regulation by which nothing is judged. That signatures are asked for holds for commits
/// that follow; the third is compared by its periods.
const NO_STANDARD: &[&str] = &[
    "kanttekeningen",
    "publicatie",
    "organisatie",
    "bekendgemaakt",
    "handtekeningen",
    "titel",
    "artikelen",
    "avg",
    "verantwoording",
    "onafhankelijke-derde",
];
/// The days of the calendar that a regulation lists.
const DAYS: &[&str] = &["extra-vrije-dagen", "gelijkgestelde-dagen"];

/// What a commit made of people.yaml or of a version of the regulation.
struct Revised<'c> {
    /// The commit, as a place in the trail.
    commit: u32,
    path: &'c str,
    /// What the file said before and what it says after; none where it was not there.
    texts: [Option<&'c str>; 2],
    found: Vec<Finding>,
}

/// H10: a commit changes nothing of what the time before it was judged by.
pub(super) fn past_is_judged_as_it_was(judge: &WholePast<'_>) -> Vec<Finding> {
    let past = judge.past;
    let mut revised = Vec::new();
    for place in (0..).take(past.trail.commits.len()) {
        let Some(new) = past.laws.changed_by(place) else { continue };
        let old = past.laws.before(place);
        let others: Vec<&Law> = past.laws.before_each(place).skip(1).collect();
        let comparison = Comparison { judge, commit: past.commit(place), old, new };
        for path in paths(old).chain(paths(new)).collect::<BTreeSet<_>>() {
            let texts = [text(old, path), text(new, path)];
            // What a merge takes over from a branch is that branch's doing.
            let is_taken = others.iter().any(|law| text(law, path) == texts[1]);
            let is_known = texts[0].is_none() && others.iter().any(|law| text(law, path).is_some());
            if texts[0] != texts[1] && !is_taken && !is_known {
                revised.push(Revised { commit: place, path, texts, found: comparison.of(path) });
            }
        }
    }
    (0..revised.len()).for_each(|at| settle(judge, &mut revised, at));
    revised.into_iter().flat_map(|it| it.found).collect()
}

/// Where a file is put back as it was before a change that was told, what is told of the putting back is
/// only what it undoes besides; and where nothing was judged by the change, neither is the change.
fn settle(judge: &WholePast<'_>, revised: &mut [Revised<'_>], at: usize) {
    let past = judge.past;
    let (undone, commit, path) = (undone(revised, at), revised[at].commit, revised[at].path);
    let (told, quiet): (Vec<usize>, Vec<usize>) =
        undone.into_iter().partition(|it| !revised[*it].found.is_empty());
    if told.is_empty() {
        return;
    }
    let undoes = quiet.into_iter().filter_map(|it| {
        let (old, new) = (past.laws.changed_by(revised[it].commit)?, past.laws.before(revised[it].commit));
        Some(Comparison { judge, commit: past.commit(commit), old, new }.of(path))
    });
    if !revised[at].found.is_empty() {
        revised[at].found = undoes.flatten().collect();
    }
    let goal = revised[at].texts[1];
    for earlier in told {
        if !is_judged_by(past, path, goal, revised[earlier].commit..commit) {
            revised[earlier].found.clear();
        }
    }
}

/// Whether a dossier was touched after the first of some commits, up to the last, while a file said something
/// else than before and after: that commit was judged by it.
fn is_judged_by(past: &Past<'_>, path: &str, goal: Option<&str>, commits: Range<u32>) -> bool {
    let dossiers = past.trail.files.iter().filter(|file| FileKind::of(&file.path) == FileKind::Dossier);
    let mut deeds = dossiers.flat_map(|file| &file.deeds).filter(|deed| !deed.taken);
    deeds.any(|deed| {
        commits.start < deed.commit
            && deed.commit <= commits.end
            && text(past.laws.before(deed.commit), path) != goal
    })
}

/// The changes of a file by which it came from what it is made again to what it was until then; none
/// where it was never that, or where nothing is told of any change.
fn undone(revised: &[Revised<'_>], at: usize) -> Vec<usize> {
    let last = &revised[at];
    let [mut text, goal] = last.texts;
    let earlier = || (0..at).rev().filter(|it| revised[*it].path == last.path);
    let mut undone = Vec::new();
    if earlier().all(|it| revised[it].found.is_empty()) {
        return undone;
    }
    for it in earlier() {
        let [before, after] = revised[it].texts;
        if after == text {
            undone.push(it);
            if before == goal {
                return undone;
            }
            text = before;
        }
    }
    Vec::new()
}

/// The paths of people.yaml and of the versions of the regulation.
fn paths(law: &Law) -> impl Iterator<Item = &str> {
    let versions = law.regulations.all().iter().map(|version| version.source.path());
    std::iter::once(PEOPLE).chain(versions)
}

fn version<'l>(law: &'l Law, path: &str) -> Option<&'l Regulation> {
    version_of(&law.regulations, path)
}

fn version_of<'r>(regulations: &'r Regulations, path: &str) -> Option<&'r Regulation> {
    regulations.all().iter().find(|version| version.source.path() == path).map(|version| &**version)
}

/// What a file says; none where it is not there, also when what it said holds all the same.
fn text<'l>(law: &'l Law, path: &str) -> Option<&'l str> {
    match path {
        PEOPLE => law.has_people.then(|| law.people.source.text()),
        path => version(law, path).filter(|_| law.has_regulation).map(|version| version.source.text()),
    }
}

struct Comparison<'c> {
    judge: &'c WholePast<'c>,
    commit: &'c Commit,
    old: &'c Law,
    new: &'c Law,
}

impl Comparison<'_> {
    fn day(&self) -> Day {
        self.commit.committed.day()
    }

    /// Whether what begins on a day began before it was recorded; a clock may be a day off.
    fn is_past(&self, day: Day) -> bool {
        day.next() < self.day()
    }

    /// Whether what ended on a day should have been recorded by then: who leaves gives nobody a say.
    fn has_ended(&self, day: Day) -> bool {
        let version = self.old.regulations.nearest_to(self.day());
        let calendar: Option<&Calendar> = version.map(|version| &version.calendar);
        calendar.is_some_and(|calendar| calendar.working_days_between(day, self.day()) > PROMPT)
    }

    /// Whether a period that was added, changed or taken out reaches into the past.
    fn reaches_back(&self, old: Option<(Day, Option<Day>)>, new: Option<(Day, Option<Day>)>) -> bool {
        match (old, new) {
            (None, Some((from, _))) | (Some((from, _)), None) => self.is_past(from),
            (Some((_, old)), Some((_, new))) => {
                old != new && [old, new].into_iter().flatten().any(|to| self.has_ended(to))
            }
            (None, None) => false,
        }
    }

    fn say(&self, what: String) -> Message {
        self.judge.past.say(key!("h10"), self.commit).with("what", what)
    }

    /// What is found of one file.
    fn of(&self, path: &str) -> Vec<Finding> {
        let mut findings = Vec::new();
        match (version(self.old, path), version(self.new, path)) {
            (old, _) if text(self.old, path).is_some() && text(self.new, path).is_none() => {
                if old.is_none_or(|old| self.is_in_force(old)) {
                    let message = self.judge.past.say(key!("h10-gone"), self.commit).with("path", path);
                    findings.push(self.judge.fault(self.place(path), message));
                }
            }
            _ if path == PEOPLE => self.people(&mut findings),
            (Some(old), Some(new)) => self.version(old, new, &mut findings),
            (None, Some(new)) => {
                if !self.old.regulations.all().is_empty() && self.is_past(new.valid_from.value) {
                    let what = format!("– → {}", new.valid_from.value);
                    self.tell(path, "geldig-vanaf", &what, &mut findings);
                }
            }
            (_, None) => {}
        }
        findings
    }

    fn is_in_force(&self, version: &Regulation) -> bool {
        version.valid_from.value <= self.day()
    }

    fn people(&self, findings: &mut Vec<Finding>) {
        let keys: BTreeSet<&str> = [self.old, self.new]
            .iter()
            .flat_map(|law| law.people.all())
            .map(|it| it.key.value.0.as_str())
            .collect();
        let people = self.judge.past.chronicler.people;
        for key in keys {
            let roles = |person: Option<&Person>| person.map(|it| it.roles.clone()).unwrap_or_default();
            let (old, new) = (roles(self.old.people.get(key)), roles(self.new.people.get(key)));
            let same = |one: &RolePeriod, other: &RolePeriod| {
                one.role.value == other.role.value && one.from == other.from
            };
            let span = people.get(key).map_or_else(|| people.source.line(1), |person| person.key.span);
            let period = |it: &RolePeriod| (it.from, it.to);
            let changed = old.iter().map(|one| (Some(one), new.iter().find(|other| same(one, other))));
            let added = new.iter().filter(|one| !old.iter().any(|other| same(one, other)));
            for (before, after) in changed.chain(added.map(|it| (None, Some(it)))) {
                if self.reaches_back(before.map(period), after.map(period)) {
                    let what = format!("{key}: {} → {}", shown_role(before), shown_role(after));
                    findings.push(self.judge.fault(self.judge.people_place(span), self.say(what)));
                }
            }
        }
    }

    /// Tells what a key of a version says, where that stands now.
    fn tell(&self, path: &str, name: &str, what: &str, findings: &mut Vec<Finding>) {
        let mut place = self.place(path);
        let now = version_of(self.judge.past.chronicler.regulations, path);
        if let Some(now) = now {
            place.span = now.place_of(&name.split('.').collect::<Vec<_>>());
        }
        findings.push(self.judge.fault(place, self.say(format!("{name}: {what}"))));
    }

    /// The first line of a file as it is now; nowhere when it is gone.
    fn place(&self, path: &str) -> Place {
        if path == PEOPLE {
            return self.judge.people_place(self.judge.past.chronicler.people.source.line(1));
        }
        self.judge.version_place(path)
    }

    /// One version, of which the text is another.
    fn version(&self, old: &Regulation, new: &Regulation, findings: &mut Vec<Finding>) {
        let path = old.source.path();
        if !self.is_in_force(old) {
            if self.is_past(new.valid_from.value) {
                let days = format!("{} → {}", old.valid_from.value, new.valid_from.value);
                self.tell(path, "geldig-vanaf", &days, findings);
            }
            return;
        }
        self.thirds(old, new, findings);
        for change in Version::changes(FileKind::Text, Some(old.source.text()), Some(new.source.text())) {
            match change {
                Change::Field { name, from, to }
                    if self.is_standard(&name, from.as_deref(), to.as_deref()) =>
                {
                    let shown = |value: Option<String>| value.unwrap_or_else(|| "–".to_owned());
                    self.tell(path, &name, &format!("{} → {}", shown(from), shown(to)), findings);
                }
                change if change.is_of_words() => {
                    let message = self.judge.past.say(key!("h10-text"), self.commit);
                    findings.push(self.judge.fault(self.place(path), message));
                }
                _ => {}
            }
        }
    }

    /// Whether the past is judged by a field, as it was or as it is now.
    fn is_standard(&self, name: &str, from: Option<&str>, to: Option<&str>) -> bool {
        let day = |text: Option<&str>| text.and_then(|text| text.parse::<Day>().ok());
        if DAYS.contains(&name) {
            return [from, to]
                .into_iter()
                .any(|text| text.is_some() && day(text).is_none_or(|it| it < self.day()));
        }
        if name == "geldig-tot" {
            return [from, to]
                .into_iter()
                .any(|text| text.is_some() && day(text).is_none_or(|it| self.has_ended(it)));
        }
        !NO_STANDARD.contains(&name.split('.').next().unwrap_or_default())
    }

    fn thirds(&self, old: &Regulation, new: &Regulation, findings: &mut Vec<Finding>) {
        let same = |one: &ThirdParty, other: &ThirdParty| {
            (&one.name, &one.organisation, &one.address, one.from)
                == (&other.name, &other.organisation, &other.address, other.from)
        };
        let period = |third: &ThirdParty| (third.from.unwrap_or(old.valid_from.value), third.to);
        let (before, after) = (&old.third_parties, &new.third_parties);
        let changed = before.iter().map(|one| (Some(one), after.iter().find(|other| same(one, other))));
        let added = after.iter().filter(|one| !before.iter().any(|other| same(one, other)));
        for (before, after) in changed.chain(added.map(|it| (None, Some(it)))) {
            if self.reaches_back(before.map(period), after.map(period)) {
                let what = format!("{} → {}", shown_third(before), shown_third(after));
                self.tell(old.source.path(), "onafhankelijke-derde", &what, findings);
            }
        }
    }
}

/// All by which one is told from another, as somebody who only moved has the name of before.
fn shown_third(third: Option<&ThirdParty>) -> String {
    let Some(third) = third else { return "–".to_owned() };
    let to = third.to.map(|to| format!("tot {to}")).unwrap_or_default();
    let said = [third.name.as_str(), &third.organisation, &third.address, &to];
    said.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(", ")
}

fn shown_role(period: Option<&RolePeriod>) -> String {
    period.map_or_else(
        || "–".to_owned(),
        |it| match it.to {
            Some(to) => format!("{} {}/{to}", it.role.value, it.from),
            None => format!("{} {}", it.role.value, it.from),
        },
    )
}
