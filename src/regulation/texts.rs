//! The texts of a regulation that people wrote, apart from what the tool knows it by.

use std::sync::Arc;

use super::{Article, Contact, Entry, Exclusion, Note, Organisation, Publication, Regulation, Regulations};
use super::{Role, StepDefinition, ThirdParty};

impl Regulation {
    /// The same regulation with another text for each that people wrote in it; keys, days, terms and
    /// numbers stay.
    #[must_use]
    pub fn with_texts(&self, change: &dyn Fn(&str) -> String) -> Self {
        let entries = |entries: &[Entry]| -> Vec<Entry> {
            let changed = entries.iter();
            changed.map(|entry| Entry { label: change(&entry.label), key: entry.key.clone() }).collect()
        };
        let third = |third: &ThirdParty| ThirdParty {
            name: change(&third.name),
            organisation: change(&third.organisation),
            address: change(&third.address),
            ..third.clone()
        };
        let exclusion = |exclusion: &Exclusion| Exclusion {
            name: change(&exclusion.name),
            referral: change(&exclusion.referral),
            telephone: change(&exclusion.telephone),
            website: change(&exclusion.website),
            ..exclusion.clone()
        };
        let step =
            |step: &StepDefinition| StepDefinition { name: step.name.as_deref().map(change), ..step.clone() };
        Self {
            title: change(&self.title),
            organisation: self.organisation.with_texts(change),
            third_parties: self.third_parties.iter().map(third).collect(),
            channels: entries(&self.channels),
            services: entries(&self.services),
            natures: entries(&self.natures),
            exclusions: self.exclusions.iter().map(exclusion).collect(),
            roles: self.roles.iter().map(|role| Role { name: change(&role.name), ..role.clone() }).collect(),
            steps: self.steps.iter().map(step).collect(),
            publication: Publication {
                address: change(&self.publication.address),
                contact: change(&self.publication.contact),
                ..self.publication.clone()
            },
            privacy: self.privacy.with_texts(change),
            notes: self.notes.iter().map(|note| Note { text: change(&note.text), ..note.clone() }).collect(),
            preamble: change(&self.preamble),
            articles: self.articles.iter().map(|article| article.with_texts(change)).collect(),
            ..self.clone()
        }
    }
}

impl Organisation {
    fn with_texts(&self, change: &dyn Fn(&str) -> String) -> Self {
        let Contact { name, address, email, telephone } = &self.contact;
        Self {
            name: change(&self.name),
            description: change(&self.description),
            address: change(&self.address),
            contact: Contact {
                name: change(name),
                address: change(address),
                email: change(email),
                telephone: change(telephone),
            },
        }
    }
}

impl Article {
    fn with_texts(&self, change: &dyn Fn(&str) -> String) -> Self {
        Self { number: self.number.clone(), title: change(&self.title), text: change(&self.text) }
    }
}

impl Regulations {
    /// Every version with another text for each that people wrote in it.
    #[must_use]
    pub fn with_texts(&self, change: &dyn Fn(&str) -> String) -> Self {
        Self::new(self.all().iter().map(|version| Arc::new(version.with_texts(change))).collect())
    }
}
