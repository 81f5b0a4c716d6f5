//! The documents that come with an event: who writes them to whom, and what they say.

use super::Teller;
use crate::demo::book::{Letter, capital, fill};
use crate::demo::tale::{Document, Party};

impl Teller<'_> {
    /// The letter that a step brings; how a complaint came in decides what it came in with.
    pub(super) fn letter_name(&mut self, letter: &str) -> Option<String> {
        let name = match (letter, self.channel.as_str()) {
            ("$letter", "schriftelijk") => *self.random.pick(&["klachtbrief", "klachtmail"]),
            ("$letter", "evaluatie") => "evaluatieformulier",
            ("$letter", _) => return None,
            (letter, _) => letter,
        };
        Some(name.to_owned())
    }

    pub(super) fn document(&mut self, name: &str) -> Document {
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
            date: self.date().plus_days(-(earlier as i64)),
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
}
