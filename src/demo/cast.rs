//! The invented people: who works at the office and in which role when, and who complains.

use std::collections::HashSet;
use std::fmt::Write as _;

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

use super::days::OfficeDays;
use super::random::Random;
use crate::calendar::Day;

/// The names to choose from, and the posts of the office.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Names {
    women: Vec<String>,
    men: Vec<String>,
    families: Vec<String>,
    places: Vec<String>,
    streets: Vec<String>,
    organisations: Vec<String>,
    posts: Vec<Post>,
}

/// The roles that one person holds during the demo.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Post {
    roles: Vec<Term>,
}

/// A role, from and to a fraction of the demo's time. Without `from` it began long before, without
/// `to` it lasts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    role: String,
    from: Option<f64>,
    to: Option<f64>,
}

/// Someone who works at the office.
#[derive(Debug)]
pub(super) struct Employee {
    pub(super) key: String,
    pub(super) given: String,
    pub(super) name: String,
    pub(super) email: String,
    also: String,
    roles: Vec<Held>,
}

#[derive(Debug)]
struct Held {
    role: String,
    from: Day,
    to: Option<Day>,
}

impl Employee {
    fn holds(&self, role: &str, date: Day) -> bool {
        let mut roles = self.roles.iter().filter(|held| held.role == role);
        roles.any(|held| held.from <= date && held.to.is_none_or(|to| date <= to))
    }

    /// Whether the person works there all the time from one day to another.
    fn stays(&self, from: Day, to: Day) -> bool {
        let mut roles = self.roles.iter();
        roles.any(|held| held.from <= from && held.to.is_none_or(|end| to <= end))
    }
}

/// Everyone who works at the office.
#[derive(Debug)]
pub(super) struct Cast {
    employees: Vec<Employee>,
}

impl Cast {
    /// Fills the posts. Everyone has a name, a key and an address of their own.
    pub(super) fn new(names: &Names, days: &OfficeDays, random: &mut Random) -> Self {
        let mut taken = HashSet::new();
        let employees = names.posts.iter().map(|post| {
            let (given, family) = loop {
                let given = given_name(names, random.chance(60), random);
                let family = random.pick(&names.families);
                if taken.insert(given.clone()) && taken.insert(family.clone()) {
                    break (given, family);
                }
            };
            let began = days.date(0).plus_months(-i32::try_from(random.between((14, 120))).unwrap_or(14));
            let began = began.first_of_month();
            let at = |fraction: f64| days.date(fraction_of(days.last(), fraction));
            let roles = post.roles.iter().map(|term| Held {
                role: term.role.clone(),
                from: term.from.map_or(began, at),
                to: term.to.map(|fraction| at(fraction).previous()),
            });
            let (initial, bare) = (&plain(given)[..1], plain(family));
            Employee {
                key: format!("{initial}{}", bare.replace(' ', "")),
                given: given.clone(),
                name: format!("{given} {family}"),
                email: format!("{initial}.{}@o21.example", bare.replace(' ', "")),
                also: format!("{}. {family}", &given[..given.chars().next().map_or(0, char::len_utf8)]),
                roles: roles.collect(),
            }
        });
        Self { employees: employees.collect() }
    }

    pub(super) fn employee(&self, index: usize) -> &Employee {
        &self.employees[index]
    }

    /// Someone who holds a role on a day. The posts see to it that there always is someone.
    pub(super) fn acting(&self, role: &str, date: Day, random: &mut Random) -> usize {
        let holders: Vec<usize> = self.indices(|employee| employee.holds(role, date));
        *random.pick(&holders)
    }

    /// Someone of a role who stays from one day to another and is none of those others.
    pub(super) fn staying(
        &self,
        role: &str,
        (from, to): (Day, Day),
        others: &[usize],
        random: &mut Random,
    ) -> usize {
        let suited = self.indices(|employee| employee.holds(role, from) && employee.stays(from, to));
        let suited: Vec<usize> = suited.into_iter().filter(|index| !others.contains(index)).collect();
        match suited.is_empty() {
            true => self.acting(role, from, random),
            false => *random.pick(&suited),
        }
    }

    fn indices(&self, suits: impl Fn(&Employee) -> bool) -> Vec<usize> {
        (0..self.employees.len()).filter(|index| suits(&self.employees[*index])).collect()
    }

    /// The days on which people.yaml changes: someone begins or stops.
    pub(super) fn changes(&self) -> Vec<Day> {
        let roles = self.employees.iter().flat_map(|employee| &employee.roles);
        let mut days: Vec<Day> =
            roles.flat_map(|held| [Some(held.from), held.to.map(Day::next)]).flatten().collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// people.yaml as it stands on a day: what still lies ahead is not in it.
    pub(super) fn people(&self, date: Day) -> String {
        let mut text = "# Wie er werkt en welke rol iemand wanneer had. Alle personen zijn verzonnen.\n\
                        # Op iedere dag is er precies een directie; van en tot tellen zelf mee.\npersonen:\n"
            .to_owned();
        for employee in &self.employees {
            let begun: Vec<&Held> = employee.roles.iter().filter(|held| held.from <= date).collect();
            if begun.is_empty() {
                continue;
            }
            let Employee { key, name, also, email, .. } = employee;
            let mut line = |line: String| writeln!(text, "{line}").expect("a text takes more");
            line(format!(
                "  - sleutel: {key}\n    naam: {name}\n    ook: [{also}]\n    email: [{email}]\n    rollen:"
            ));
            for held in begun {
                let to =
                    held.to.filter(|to| *to < date).map_or_else(String::new, |to| format!(", tot: {to}"));
                line(format!("      - {{rol: {}, van: {}{to}}}", held.role, held.from));
            }
        }
        text
    }
}

fn given_name<'a>(names: &'a Names, is_woman: bool, random: &mut Random) -> &'a String {
    random.pick(if is_woman { &names.women } else { &names.men })
}

/// A day of the demo, by how much of its time has passed.
fn fraction_of(last: usize, fraction: f64) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a day's number is small and not negative"
    )]
    let day = (last as f64 * fraction) as usize;
    day.min(last)
}

/// A name in the letters of an address: small, without accents or anything else.
fn plain(name: &str) -> String {
    let letters = name.nfd().filter(|letter| letter.is_ascii_alphanumeric() || *letter == ' ');
    letters.collect::<String>().to_lowercase()
}

/// Someone who complains.
#[derive(Debug)]
pub(super) struct Complainant {
    pub(super) name: String,
    pub(super) family: String,
    pub(super) is_woman: bool,
    pub(super) organisation: Option<String>,
    pub(super) email: String,
    pub(super) telephone: String,
    pub(super) address: Option<String>,
    pub(super) place: String,
}

impl Complainant {
    pub(super) fn new(names: &Names, random: &mut Random) -> Self {
        let is_woman = random.chance(55);
        let given = given_name(names, is_woman, random).clone();
        let family = random.pick(&names.families).clone();
        let place = random.pick(&names.places).clone();
        let organisation =
            random.chance(70).then(|| random.pick(&names.organisations).replace("{plaats}", &place));
        let (first, last) = (plain(&given), plain(&family).replace(' ', ""));
        let email = match &organisation {
            Some(organisation) => {
                format!("{}.{last}@{}.example", &first[..1], plain(organisation).replace(' ', ""))
            }
            None => format!("{first}.{last}@post.example"),
        };
        let number = random.between((100, 9999));
        let telephone = match organisation.is_some() && random.chance(40) {
            true => format!("010 000 {:02} {:02}", number / 100, number % 100),
            false => format!("06 00 00 {:02} {:02}", number / 100, number % 100),
        };
        let letter = |random: &mut Random| *random.pick(b"ABCDEGHJKLMNPRSTVWXZ") as char;
        let address = random.chance(45).then(|| {
            let (street, house) = (random.pick(&names.streets), random.between((1, 180)));
            format!("{street} {house}, 30{:02} {}{} {place}", number % 100, letter(random), letter(random))
        });
        Self {
            name: format!("{given} {family}"),
            family,
            is_woman,
            organisation,
            email,
            telephone,
            address,
            place,
        }
    }
}
