//! The closed lists of what an event or a document can say.

use crate::vocabulary::closed_list;

closed_list! {
    /// What the organisation or the independent third finds of a complaint.
    pub enum Verdict {
        /// Well founded.
        Founded = "gegrond",
        /// Well founded in part.
        PartlyFounded = "deels-gegrond",
        /// Not well founded.
        Unfounded = "ongegrond",
        /// No verdict was given.
        None = "geen-oordeel",
    }
}

closed_list! {
    /// What a measure is for.
    pub enum MeasureKind {
        /// It mends what went wrong.
        Corrective = "corrigerend",
        /// It prevents that it happens again.
        Preventive = "preventief",
    }
}

closed_list! {
    /// How far a measure or a consequence is.
    pub enum Progress {
        /// A measure that was taken.
        Taken = "genomen",
        /// A measure that was proposed.
        Proposed = "voorgesteld",
        /// A consequence that was ordered.
        Ordered = "opgedragen",
        /// A consequence that was carried out.
        CarriedOut = "uitgevoerd",
        /// A ruling without consequences.
        Nothing = "geen",
    }
}

closed_list! {
    /// What a measure aims at.
    pub enum Aim {
        /// The relation with the complainant.
        Relation = "relatie",
        /// The way of working.
        WayOfWorking = "werkwijze",
        /// An employee.
        Employee = "medewerker",
    }
}

closed_list! {
    /// How something was said.
    pub enum Manner {
        /// Aloud.
        Spoken = "mondeling",
        /// In writing.
        Written = "schriftelijk",
    }
}

closed_list! {
    /// Whether the assignment was kept after a complaint (art. 10).
    pub enum Kept {
        /// Yes.
        Yes = "ja",
        /// No.
        No = "nee",
        /// Not known.
        Unknown = "onbekend",
    }
}

closed_list! {
    /// What a document is.
    pub enum DocumentKind {
        /// The letter of complaint.
        Letter = "klachtbrief",
        /// The registration form.
        Form = "registratieformulier",
        /// Letters and mails.
        Correspondence = "correspondentie",
        /// The notice of how it was handled.
        HandlingNotice = "afhandelingsbericht",
        /// A ruling.
        Ruling = "oordeel",
        /// Anything else.
        Other = "overig",
    }
}
