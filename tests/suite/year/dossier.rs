//! A dossier as somebody types it, line by line.

use std::fmt::Write as _;

use super::desk::Who;

/// What stands in the file so far.
pub(super) struct Dossier {
    pub(super) number: String,
    head: String,
    course: Vec<String>,
    pub(super) documents: Vec<(String, String)>,
    accountings: Vec<String>,
    body: &'static str,
}

impl Dossier {
    pub(super) fn new(number: &str, route: &str, channel: &str) -> Self {
        let head = format!(
            "onderwerp: Er ging iets mis\naard: organisatie\ndienst: training\nkanaal: {channel}\nroute: {route}\n\
             klager: {{naam: Ans Denkbeeld, email: a.denkbeeld@ergens.example}}\n"
        );
        Self { head, body: "Wat er gebeurde, in eigen woorden.\n", ..Self::empty(number) }
    }

    /// Nothing but the suspicion of what falls outside the regulation.
    pub(super) fn stub(number: &str) -> Self {
        Self { head: "vermoeden: integriteit\n".to_owned(), ..Self::empty(number) }
    }

    fn empty(number: &str) -> Self {
        Self {
            number: number.to_owned(),
            head: String::new(),
            course: Vec::new(),
            documents: Vec::new(),
            accountings: Vec::new(),
            body: "",
        }
    }

    pub(super) fn by(mut self, complainant: &str) -> Self {
        let (before, _) = self.head.split_once("klager: ").unwrap();
        self.head = format!("{before}klager: {complainant}\n");
        self
    }

    pub(super) fn about(mut self, who: Who) -> Self {
        writeln!(self.head, "betreft: [{}]", who.key).unwrap();
        self
    }

    pub(super) fn instead(mut self, who: Who) -> Self {
        writeln!(self.head, "vervanger: {}", who.key).unwrap();
        self
    }

    pub(super) fn numbered(mut self, number: &str) -> Self {
        number.clone_into(&mut self.number);
        self
    }

    pub(super) fn typed(&mut self, day: &str, step: &str, by: &str, more: &str) {
        self.course.push(event(day, step, by, more));
    }

    pub(super) fn step(&mut self, day: &str, step: &str, by: Who, more: &str) {
        self.typed(day, step, by.key, more);
    }

    pub(super) fn complainant(&mut self, day: &str, step: &str, more: &str) {
        self.typed(day, step, "klager", more);
    }

    /// A line that was forgotten, put where its date belongs.
    pub(super) fn forgot(&mut self, place: usize, day: &str, step: &str, by: Who, more: &str) {
        self.course.insert(place, event(day, step, by.key, more));
    }

    pub(super) fn answer(&mut self, day: &str, by: Who, verdict: &str) {
        self.step(day, "klager-geinformeerd", by, &format!("oordeel: {verdict}, stuk: afhandeling.pdf"));
        self.document("afhandeling.pdf", "afhandelingsbericht", day);
    }

    pub(super) fn measure(&mut self, day: &str, by: Who, public: &str) {
        let more = format!("soort: preventief, status: genomen, gericht-op: werkwijze, publiek: {public}");
        self.step(day, "maatregel", by, &more);
    }

    pub(super) fn document(&mut self, file: &str, kind: &str, day: &str) {
        self.documents.push((file.to_owned(), format!("{{bestand: {file}, soort: {kind}, datum: {day}}}")));
    }

    pub(super) fn accounts(&mut self, rule: &str, by: Who, day: &str, reason: &str) {
        let key = by.key;
        self.accountings.push(format!("{{regel: {rule}, door: {key}, datum: {day}, reden: {reason}}}"));
    }

    pub(super) fn text(&self) -> String {
        let mut text = format!("---\nnummer: {}\n{}", self.number, self.head);
        let documents: Vec<String> = self.documents.iter().map(|(_, listed)| listed.clone()).collect();
        let lists =
            [("verloop", &self.course), ("stukken", &documents), ("verantwoording", &self.accountings)];
        for (key, items) in lists.into_iter().filter(|(_, items)| !items.is_empty()) {
            writeln!(text, "{key}:").unwrap();
            for item in items {
                writeln!(text, "  - {item}").unwrap();
            }
        }
        text + "---\n" + self.body
    }
}

fn event(day: &str, step: &str, by: &str, more: &str) -> String {
    let more = if more.is_empty() { String::new() } else { format!(", {more}") };
    format!("{{datum: {day}, stap: {step}, door: {by}{more}}}")
}
