//! `fix`: mends what has one answer, as the reader proposes it, and guesses nothing.

mod naming;

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use self::naming::{called_better, rename_all};
use super::editing::{found, refused, rewrites_committed, write};
use super::meant::Meant;
use super::office::Office;
use super::{Desk, Outcome, Result};
use crate::diagnostic::{Finding, Severity};
use crate::printer::{say, visible};
use crate::source::{Edit, Source, Span, edited};

#[derive(Debug, Args)]
pub(super) struct Fix {
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[arg(long)]
    diff: bool,
}

/// So often what comes of mending is read again: behind one mistake another may show.
const MOST_ROUNDS: usize = 20;

impl Fix {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let office = desk.office()?;
        let meant: Vec<Meant> =
            self.paths.iter().map(|path| Meant::of(path, office.store.root(), desk)).collect();
        let is_meant =
            |path: &str| meant.is_empty() || meant.iter().any(|it| it.is_dossier(path) || it.is_file(path));
        let renames = called_better(&office, &is_meant, desk)?;
        let mut to = desk.output();
        for rename in &renames {
            let (from, new) = (visible(&rename.from), visible(&rename.to));
            match self.diff {
                true => writeln!(to, "rename from {from}\nrename to {new}")?,
                false => {
                    writeln!(to, "{}", say(office.locale, &message!("fix-renamed", from = from, to = new)))?
                }
            }
        }
        // What lies under another name now is listed anew.
        let office = match self.diff || renames.is_empty() {
            true => office,
            false => {
                rename_all(&office, &renames)?;
                desk.office()?
            }
        };
        let is_meant = |path: &str| is_meant(path) || renames.iter().any(|rename| rename.to == path);
        let paths = office.framework.text_paths();
        let mut named = paths.iter().filter(|path| is_meant(path)).peekable();
        if named.peek().is_none() && !meant.is_empty() && renames.is_empty() {
            let nothing = message!("trouble-no-such-path", path = self.paths[0].display().to_string());
            let ledger = &office.framework.ledger;
            return Err(meant[0].of_nothing(nothing, office.framework.dossier_paths(), ledger));
        }
        let mut number = renames.len();
        for path in named {
            let Ok(source) = office.store.read(path).map_err(|failure| refused(&failure))? else { continue };
            let (mended, count) = mended(&office, &source, desk)?;
            number += count;
            if count == 0 {
                continue;
            }
            if self.diff {
                writeln!(to, "{}", difference(path, source.text(), mended.text()))?;
                continue;
            }
            let whole = Span::new(0, source.text().len());
            write(office.store.root(), &source, &[Edit::new(whole, mended.text())])?;
            writeln!(
                to,
                "{}",
                say(office.locale, &message!("fix-done", path = path.as_str(), number = count))
            )?;
        }
        if number == 0 && !desk.quiet {
            writeln!(to, "{}", office.locale.text(key!("fix-nothing")))?;
        }
        Ok(Outcome::Clean)
    }
}

/// The text in which everything is mended that has one answer, and how much that is. What would bring
/// another error is left as it stands.
fn mended(office: &Office, source: &Arc<Source>, desk: &Desk) -> Result<(Arc<Source>, usize)> {
    let (mut source, mut count) = (Arc::clone(source), 0);
    let mut findings = found(office, &source, desk)?;
    for _ in 0..MOST_ROUNDS {
        let before = count;
        let proposals: Vec<(Vec<Edit>, bool)> = findings
            .iter()
            .filter(|finding| finding.place.source.path() == source.path())
            .map(|finding| (finding.mend.clone(), finding.message.key == key!("f9-unknown")))
            .filter(|(mend, _)| !mend.is_empty())
            .collect();
        for (edits, is_of_person) in proposals {
            let text = edited(source.text(), &edits);
            // Whoever did what was committed was known then: what is amiss stands in people.yaml.
            if is_of_person && rewrites_committed(office, &source, &text) {
                continue;
            }
            let next = Arc::new(Source::of_text(source.path(), text));
            let after = found(office, &next, desk)?;
            if errors(&after) < errors(&findings)
                || errors(&after) == errors(&findings) && is_told(&findings, &edits, &after)
            {
                (source, findings, count) = (next, after, count + 1);
                // The places of the other proposals are those of the text before.
                break;
            }
        }
        if count == before {
            break;
        }
    }
    Ok((source, count))
}

/// Whether the finding that was mended is gone, though another one showed behind it.
fn is_told(before: &[Finding], edits: &[Edit], after: &[Finding]) -> bool {
    let mended = before.iter().find(|finding| finding.mend == edits);
    mended.is_some_and(|mended| {
        let same = |other: &&Finding| other.code == mended.code && other.message == mended.message;
        let count = |findings: &[Finding]| findings.iter().filter(same).count();
        count(after) < count(before)
    })
}

fn errors(findings: &[Finding]) -> usize {
    findings.iter().filter(|finding| finding.severity == Severity::Error).count()
}

/// The lines that went and came.
fn difference(path: &str, before: &str, after: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let mut lines = vec![format!("--- {}", visible(path)), format!("+++ {}", visible(path))];
    if old.len() == new.len() {
        for (at, (old, new)) in old.iter().zip(&new).enumerate().filter(|(_, (old, new))| old != new) {
            lines.extend([
                format!("@@ {} @@", at + 1),
                format!("-{}", visible(old)),
                format!("+{}", visible(new)),
            ]);
        }
        return lines.join("\n");
    }
    let start = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let rest = old.len().min(new.len()) - start;
    let end = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(old, new)| old == new).count();
    lines.push(format!("@@ {} @@", start + 1));
    lines.extend(old[start..old.len() - end].iter().map(|line| format!("-{}", visible(line))));
    lines.extend(new[start..new.len() - end].iter().map(|line| format!("+{}", visible(line))));
    lines.join("\n")
}
