//! F11 and F13: what is listed, held against what lies in the dossier's folder.

use std::collections::HashMap;
use std::sync::Arc;

use super::Judge;
use super::Severity::Warning;
use crate::diagnostic::{Finding, MOST_OF_A_FILE, Place, Rename};
use crate::dossier::names::{
    folded_name, folder_left_behind, is_held_everywhere, is_same_name, left_behind, seen_name,
};
use crate::dossier::{Dossier, Number, OnDisk};
use crate::locale::{Key, Message};
use crate::parse::scalar;
use crate::source::{Edit, Source, Span, Spanned};
use crate::trail::folder_of;
use crate::unseen::{code, is_invisible, is_odd_space};
use crate::vocabulary::nearest;

/// F11: what is listed is there, what is there is listed, and nothing leaves the dossier's folder.
pub(super) fn documents_are_there(judge: &Judge<'_>) -> Vec<Finding> {
    let dossier = judge.case.dossier;
    let files = || dossier.documents.iter().map(|document| &document.file);
    let mut findings: Vec<Finding> = files().filter_map(|file| listed_document(judge, file)).collect();
    for file in dossier.course.iter().filter_map(|event| event.document.as_ref()) {
        if dossier.listed(&file.value).is_none() {
            let message = message!("f11-not-in-list", file = file.value.as_str());
            let help = match nearest(&file.value, files().map(|file| file.value.as_str())) {
                Some(near) => message!("help-nearest", near = near),
                None => message!("f11-not-in-list-help", file = file.value.as_str()),
            };
            let listed = only(files().map(|file| file.value.as_str()), &file.value);
            let mend = listed.map(|listed| Edit::new(file.span, scalar(listed))).into_iter().collect();
            findings.push(Finding { mend, ..judge.fault(file.span, message).help(help) });
        }
    }
    if dossier.is_stub() {
        // A1.6 keeps no document, so nothing is mended but by taking it out.
        for finding in &mut findings {
            finding.help = Some(message!("f11-stub-help"));
            finding.mend.clear();
            finding.rename = None;
        }
    }
    // Of a file that could not be read at all it is not known what it lists.
    if dossier.number.is_none() && dossier.course.is_empty() && dossier.documents.is_empty() {
        return findings;
    }
    let meant = meant_otherwise(dossier);
    findings.extend(dossier.on_disk.iter().filter_map(|on_disk| unlisted(judge, on_disk, &meant)));
    findings.extend(twins(judge));
    findings
}

fn listed_document(judge: &Judge<'_>, file: &Spanned<String>) -> Option<Finding> {
    let (dossier, name) = (judge.case.dossier, file.value.as_str());
    let told = |message: Key, help: Key| {
        let help = Message::new(help).with("file", name).with("id", dossier.id());
        Some(judge.fault(file.span, Message::new(message).with("file", name)).help(help))
    };
    if is_path(name) {
        if let Some((folder, _)) = name.split_once(['/', '\\'])
            && is_folder(dossier, folder)
        {
            return None;
        }
        let mut finding = told(key!("f11-path"), key!("f11-path-help"))?;
        if let Some(lying) = lying_otherwise(dossier, name) {
            finding.help = Some(message!("f11-case-help", lying = lying));
            finding.mend.push(Edit::new(file.span, scalar(lying)));
        }
        return Some(finding);
    }
    match dossier.lying(name) {
        Some(OnDisk::File(_)) if is_held_everywhere(name) => None,
        Some(OnDisk::File(_)) => {
            let message = message!("f11-name", file = name);
            Some(judge.find(Warning, file.span, message).help(message!("f11-name-help")))
        }
        Some(OnDisk::Empty(_)) => told(key!("f11-empty"), key!("f11-empty-help")),
        Some(OnDisk::Pointer(_)) => told(key!("f11-pointer"), key!("f11-pointer-help")),
        Some(OnDisk::Folder(_) | OnDisk::Other(_)) => told(key!("f11-not-a-file"), key!("f11-path-help")),
        None if lie_elsewhere(dossier) => None,
        None => match lying_otherwise(dossier, name) {
            Some(lying) => Some(called_otherwise(judge, file, lying)),
            None => match nearly(dossier, name) {
                Some((near, is_sure)) => {
                    let help = message!("help-nearest", near = near);
                    let mend = is_sure.then(|| Edit::new(file.span, scalar(near))).into_iter().collect();
                    let finding = judge.fault(file.span, message!("f11-absent", file = name)).help(help);
                    Some(Finding { mend, ..finding })
                }
                // It may lie in a folder there, which is told with what to do about that.
                None if dossier.on_disk.iter().any(is_strange_folder) => None,
                None => told(key!("f11-absent"), key!("f11-absent-help")),
            },
        },
    }
}

/// Whether the dossier is called otherwise than its number, by which its documents lie: that is told, and
/// mended by it.
fn lie_elsewhere(dossier: &Dossier) -> bool {
    let number = dossier.number.as_ref().map(|number| number.value.clone());
    let number = number.or_else(|| Number::in_name(&dossier.name));
    dossier.on_disk.is_empty() && number.is_some_and(|number| number.as_str() != dossier.name)
}

/// Whether a folder of this name lies there, of which it is told that its files are to be moved.
fn is_folder(dossier: &Dossier, name: &str) -> bool {
    dossier.on_disk.iter().any(|on_disk| on_disk.name() == name && is_strange_folder(on_disk))
}

fn is_strange_folder(on_disk: &OnDisk) -> bool {
    matches!(on_disk, OnDisk::Folder(_)) && line_to_ignore(on_disk).is_none()
}

/// Whether it is no name of a file within the dossier's folder.
fn is_path(name: &str) -> bool {
    name.is_empty() || name == "." || name.contains("..") || name.contains(['/', '\\', ':', '\0'])
}

/// What lies there under the same name but for its folder, capitals, or signs that nobody sees, and is
/// not listed itself.
fn lying_otherwise<'d>(dossier: &'d Dossier, listed: &str) -> Option<&'d str> {
    let seen = |name: &str| folded_name(&seen_name(name));
    let name = seen(listed.rsplit(['/', '\\']).next().unwrap_or(listed));
    let lying = dossier.on_disk.iter().map(OnDisk::name);
    lying.filter(|lying| dossier.listed(lying).is_none()).find(|lying| seen(lying) == name)
}

/// What lies there under nearly the same name and is not listed itself, and whether that is surely meant:
/// it differs in dashes, in spaces, or in that one of both has no ending, as nothing else there does.
fn nearly<'d>(dossier: &'d Dossier, listed: &str) -> Option<(&'d str, bool)> {
    let lying = || dossier.on_disk.iter().map(OnDisk::name).filter(|lying| dossier.listed(lying).is_none());
    let is_same = |lying: &&str| {
        let (one, other) = (plain(listed), plain(lying));
        let has_ending = |name: &str| name.contains('.');
        let stem = |name: &str| name.rsplit_once('.').map(|(stem, _)| stem.to_owned());
        one == other
            || !has_ending(&one) && stem(&other).as_ref() == Some(&one)
            || !has_ending(&other) && stem(&one).as_ref() == Some(&other)
    };
    let mut same = lying().filter(is_same);
    match (same.next(), same.next()) {
        (Some(only), None) => Some((only, true)),
        (Some(first), Some(_)) => Some((first, false)),
        (None, _) => nearest(listed, lying()).map(|near| (near, false)),
    }
}

/// What lies there and is meant by something that is listed under another name; of as many as are told.
fn meant_otherwise(dossier: &Dossier) -> Vec<&str> {
    let files = dossier.documents.iter().map(|document| document.file.value.as_str());
    let absent = files.filter(|file| is_path(file) || dossier.lying(file).is_none());
    let near = |file: &str| nearly(dossier, file).map(|(near, _)| near);
    absent
        .take(MOST_OF_A_FILE)
        .filter_map(|file| lying_otherwise(dossier, file).or_else(|| near(file)))
        .collect()
}

/// A name in small letters with one plain sign for dashes and spaces, however many stand there.
fn plain(name: &str) -> String {
    let is_between = |sign: char| matches!(sign, ' ' | '-' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    let name = folded_name(&seen_name(name));
    name.split(is_between).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

fn called_otherwise(judge: &Judge<'_>, file: &Spanned<String>, lying: &str) -> Finding {
    let name = file.value.as_str();
    if folded_name(lying) == folded_name(name) {
        let message = message!("f11-case", file = name, lying = lying);
        let mend = vec![Edit::new(file.span, scalar(lying))];
        let finding = judge.fault(file.span, message).help(message!("f11-case-help", lying = lying));
        return Finding { mend, ..finding };
    }
    let signs = lying.chars().filter(|sign| is_odd_space(*sign) || is_invisible(*sign));
    let codes: Vec<String> = signs.map(code).collect();
    let message = message!("f11-odd", file = name, codes = codes.join(", "));
    let seen = seen_name(lying);
    let finding = judge.fault(file.span, message).help(message!("f11-odd-help", file = seen.as_str()));
    let folder = folder_of(judge.case.dossier.source.path());
    let rename = (seen != lying).then(|| Rename::of(&format!("{folder}/{lying}"), &seen));
    let is_called_so = is_same_name(name, &seen);
    let mend = (!is_called_so).then(|| Edit::new(file.span, scalar(&seen))).into_iter().collect();
    Finding { mend, rename, ..finding }
}

/// The one name that is the same but for capitals and signs that nobody sees; none where several are.
fn only<'a>(names: impl Iterator<Item = &'a str>, typed: &str) -> Option<&'a str> {
    let seen = |name: &str| folded_name(&seen_name(name));
    let mut same = names.filter(|name| seen(name) == seen(typed));
    same.next().filter(|_| same.next().is_none())
}

/// What lies there and is not listed, unless that is told elsewhere: what is `meant` by something listed
/// is told there.
fn unlisted(judge: &Judge<'_>, on_disk: &OnDisk, meant: &[&str]) -> Option<Finding> {
    let (dossier, name) = (judge.case.dossier, on_disk.name());
    if dossier.listed(name).is_some() || line_to_ignore(on_disk).is_some() || meant.contains(&name) {
        return None;
    }
    let (message, help) = match on_disk {
        OnDisk::File(_) => (key!("f11-not-listed"), key!("f11-not-listed-help")),
        OnDisk::Empty(_) => (key!("f11-empty"), key!("f11-empty-help")),
        OnDisk::Pointer(_) => (key!("f11-pointer"), key!("f11-pointer-help")),
        OnDisk::Folder(_) => (key!("f11-folder"), key!("f11-folder-help")),
        OnDisk::Other(_) => (key!("f11-not-a-file"), key!("f11-path-help")),
    };
    let help = if dossier.is_stub() { key!("f11-not-listed-stub-help") } else { help };
    let help = Message::new(help).with("file", name).with("id", dossier.id());
    Some(judge.fault(list(dossier), Message::new(message).with("file", name)).help(help))
}

/// Files of which not every computer can hold both: their names differ in capitals alone, or in how
/// the mark of a letter is written.
fn twins(judge: &Judge<'_>) -> Vec<Finding> {
    let dossier = judge.case.dossier;
    let mut first: HashMap<String, &str> = HashMap::new();
    let names = dossier.on_disk.iter().map(OnDisk::name);
    names
        .filter_map(|name| {
            let other = first.insert(folded_name(name), name)?;
            let message = match is_same_name(name, other) {
                true => message!("f11-form", file = name),
                false => message!("f11-twins", file = name, other = other),
            };
            let listed = dossier.listed(name).map(|place| dossier.documents[place].file.span);
            let help = message!("f11-twins-help");
            Some(judge.find(Warning, listed.unwrap_or_else(|| list(dossier)), message).help(help))
        })
        .collect()
}

/// F12: a document is listed once.
pub(super) fn documents_stand_once(judge: &Judge<'_>) -> Vec<Finding> {
    let dossier = judge.case.dossier;
    let listed = dossier.documents.iter().enumerate();
    listed
        .filter_map(|(place, document)| {
            let file = &document.file;
            let first = dossier.listed(&file.value).filter(|first| *first != place)?;
            let message = message!("f12-document", file = file.value.as_str());
            let finding = judge.find(Warning, file.span, message).help(message!("f12-document-help"));
            let before = judge.place(dossier.documents[first].file.span);
            Some(finding.related(before, message!("label-first-here")))
        })
        .collect()
}

/// Where documents are listed, or would be.
fn list(dossier: &Dossier) -> Span {
    dossier.documents_span.unwrap_or_else(|| dossier.source.line(1))
}

/// The line of `.gitignore` for what a system or a program left; a link is nothing such.
fn line_to_ignore(on_disk: &OnDisk) -> Option<&str> {
    match on_disk {
        OnDisk::Folder(name) => folder_left_behind(name),
        OnDisk::Other(_) => None,
        file => left_behind(file.name()),
    }
}

/// F13: what systems and editors leave in a dossier's folder is no document, unless it is listed.
pub(super) fn nothing_is_left_behind(judge: &Judge<'_>) -> Vec<Finding> {
    let dossier = judge.case.dossier;
    let lying = dossier.on_disk.iter();
    let left = lying.filter(|on_disk| dossier.listed(on_disk.name()).is_none());
    left.filter_map(|on_disk| {
        let (name, line) = (on_disk.name(), line_to_ignore(on_disk)?);
        let folder = dossier.source.path().strip_suffix(".md")?;
        let mut finding = file_left_behind(&format!("{folder}/{name}"), line);
        finding.dossier = Some(dossier.name.clone());
        Some(finding)
    })
    .collect()
}

/// F13: what a system or an editor left behind, with the line of `.gitignore` that passes it over.
#[must_use]
pub fn file_left_behind(path: &str, line: &str) -> Finding {
    let name = path.rsplit('/').next().unwrap_or(path);
    let message = message!("f13-left-behind", name = name);
    let place = Place { source: Arc::new(Source::new(path, "")), span: Span::default() };
    Finding::new(code!("F13"), Warning, place, message).help(message!("f13-left-behind-help", line = line))
}
