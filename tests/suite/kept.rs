//! What is kept between runs changes nothing but the time: after whatever happened, `check` and `build`
//! say and make what they would without it.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;
use tempfile::TempDir;

use crate::support::{files_below, program, run};

const PEOPLE: &str = "records/people.yaml";
const REGULATION: &str = "records/regulation/2016-09-01.md";
const REPORT: &str = "records/reports/2024.md";

/// Something that happens to an office between two runs.
#[derive(Debug, Clone)]
enum Happening {
    /// A line is put under the text of a dossier.
    Text(Index),
    /// The same, in the front matter.
    Broken(Index),
    /// Of the same length, and with the time of before.
    Quietly(Index),
    Touched(Index),
    Renamed(Index),
    Removed(Index),
    Document(Index),
    DocumentGone(Index),
    /// What a document held is gone, its name stays.
    Emptying(Index),
    LeftBehind(Index),
    Ignored,
    People,
    Regulation,
    Report,
    /// The report says what a dossier is about.
    Repeated(Index),
    /// Figures of a year before there was anything, which nobody can read; and again none.
    Figures,
    Template,
    Committed,
    /// So many days go by; or back.
    Days(i64),
    /// Something happens to what is kept.
    Damaged(Index, Index),
    Emptied,
    /// Something happens to what was made.
    PageChanged(Index),
    PageGone(Index),
    PageOpened(Index),
    /// Other verbs run in between.
    Shown(Index),
    OtherLanguage,
}

fn happening() -> impl Strategy<Value = Happening> {
    use Happening::*;
    let at = any::<Index>;
    prop_oneof![
        3 => at().prop_map(Text),
        1 => at().prop_map(Broken),
        2 => at().prop_map(Quietly),
        1 => at().prop_map(Touched),
        1 => at().prop_map(Renamed),
        1 => at().prop_map(Removed),
        2 => at().prop_map(Document),
        1 => at().prop_map(DocumentGone),
        2 => at().prop_map(Emptying),
        1 => at().prop_map(LeftBehind),
        1 => Just(Ignored),
        1 => Just(People),
        1 => Just(Regulation),
        1 => Just(Report),
        1 => at().prop_map(Repeated),
        1 => Just(Figures),
        1 => Just(Template),
        3 => Just(Committed),
        3 => prop_oneof![1_i64..400, -40_i64..0].prop_map(Days),
        2 => (at(), at()).prop_map(|(file, byte)| Damaged(file, byte)),
        1 => Just(Emptied),
        1 => at().prop_map(PageChanged),
        1 => at().prop_map(PageGone),
        1 => at().prop_map(PageOpened),
        1 => at().prop_map(Shown),
        1 => Just(OtherLanguage),
    ]
}

struct Office {
    folder: TempDir,
    today: klacht::calendar::Day,
    language: &'static str,
    count: usize,
}

impl Office {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let made =
            run(program(folder.path()).args(["demo", "office", "--dossiers", "14", "--today", "2026-06-15"]));
        assert_eq!(made.code, 0, "{made:?}");
        Self { folder, today: "2026-06-15".parse().unwrap(), language: "nl", count: 0 }
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("office")
    }

    fn git(&self, arguments: &[&str]) {
        let mut git = Command::new("git");
        git.current_dir(self.root()).args(["-c", "user.name=Sara", "-c", "user.email=s@o21.example"]);
        let run = run(git.args(["-c", "core.hooksPath=/dev/null"]).args(arguments));
        assert_eq!(run.code, 0, "git {arguments:?}: {run:?}");
    }

    /// What a verb says and returns.
    fn said(&self, arguments: &[&str]) -> (i32, String, String) {
        self.said_in(&self.root(), arguments)
    }

    fn said_in(&self, folder: &Path, arguments: &[&str]) -> (i32, String, String) {
        let mut klacht = program(folder);
        klacht.args(["--today", &self.today.to_string(), "--lang", self.language]).args(arguments);
        let run = run(&mut klacht);
        (run.code, run.stdout, run.stderr)
    }

    fn dossiers(&self) -> Vec<PathBuf> {
        let below = files_below(&self.root().join("records/complaints"));
        below.into_iter().filter(|path| path.extension().is_some_and(|it| it == "md")).collect()
    }

    fn dossier(&self, index: &Index) -> PathBuf {
        index.get(&self.dossiers()).clone()
    }

    /// A file of what is kept, or of a site.
    fn file(&self, folder: &str, index: &Index) -> Option<PathBuf> {
        let folder = self.root().join(folder);
        let files = if folder.exists() { files_below(&folder) } else { Vec::new() };
        (!files.is_empty()).then(|| index.get(&files).clone())
    }

    fn happen(&mut self, happening: &Happening) {
        self.count += 1;
        let new = format!("Nieuw {}.", self.count);
        let add = |path: &Path, text: &str| {
            let before = fs::read_to_string(path).unwrap_or_default();
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, before + text).unwrap();
        };
        match happening {
            Happening::Text(at) => add(&self.dossier(at), &format!("\n{new}\n")),
            Happening::Broken(at) => {
                let path = self.dossier(at);
                let text = fs::read_to_string(&path).unwrap();
                fs::write(&path, text.replacen("---\n", &format!("---\nveld{}: {new}\n", self.count), 1))
                    .unwrap();
            }
            Happening::Quietly(at) => {
                let path = self.dossier(at);
                let before = fs::metadata(&path).unwrap().modified().unwrap();
                let text = fs::read_to_string(&path).unwrap();
                fs::write(&path, text.replacen('e', "a", 1)).unwrap();
                set_modified(&path, before);
            }
            Happening::Touched(at) => set_modified(&self.dossier(at), SystemTime::now()),
            Happening::Renamed(at) => {
                let path = self.dossier(at);
                let to = path.with_file_name(format!("2026-{:03}.md", 900 + self.count));
                fs::rename(&path, to).unwrap();
            }
            Happening::Removed(at) if self.dossiers().len() > 6 => fs::remove_file(self.dossier(at)).unwrap(),
            Happening::Removed(_) => {}
            Happening::Document(at) => {
                add(&self.dossier(at).with_extension("").join("afhandeling.pdf"), &new)
            }
            Happening::DocumentGone(at) => _ = fs::remove_dir_all(self.dossier(at).with_extension("")),
            Happening::Emptying(at) => {
                let dossier = self.dossier(at).with_extension("");
                _ = self.file(dossier.to_str().unwrap(), at).map(|path| fs::write(path, ""));
            }
            Happening::LeftBehind(at) => add(&self.dossier(at).with_extension("").join(".DS_Store"), &new),
            Happening::Ignored => add(&self.root().join(".gitignore"), ".DS_Store\n"),
            Happening::People => {
                let person = format!(
                    "  - sleutel: nieuw{0}\n    naam: Zwaan Kersemaker{0}\n    email: [n{0}@o21.example]\n    rollen:\n      - {{rol: medewerker, van: 2020-01-01}}\n",
                    self.count
                );
                add(&self.root().join(PEOPLE), &person);
            }
            Happening::Regulation => add(&self.root().join(REGULATION), &format!("\n{new}\n")),
            Happening::Report => add(&self.root().join(REPORT), &format!("\n{new}\n")),
            Happening::Repeated(at) => {
                let text = fs::read_to_string(self.dossier(at)).unwrap();
                let subject = text.lines().find_map(|line| line.strip_prefix("onderwerp: ")).unwrap_or(&new);
                add(&self.root().join(REPORT), &format!("\n{subject}.\n"));
            }
            Happening::Figures => {
                let path = self.root().join("records/ledger/figures-2019.yaml");
                if fs::remove_file(&path).is_err() {
                    add(&path, "\0");
                }
            }
            Happening::Template => {
                let path = self.root().join("site-templates/shared/style.css");
                if path.exists() {
                    fs::remove_file(path).unwrap()
                } else {
                    add(&path, "body { color: black }\n")
                }
            }
            Happening::Committed => {
                self.git(&["add", "-A", "records"]);
                self.git(&["commit", "-q", "--allow-empty", "-m", &new]);
            }
            Happening::Days(days) => self.today = self.today.plus_days(*days),
            Happening::Damaged(at, byte) => {
                let Some(path) = self.file(".git/klacht", at) else { return };
                let mut bytes = fs::read(&path).unwrap();
                if bytes.is_empty() {
                    return;
                }
                let place = byte.index(bytes.len());
                if self.count.is_multiple_of(2) {
                    bytes.truncate(place)
                } else {
                    bytes[place] ^= 0x55
                }
                fs::write(&path, bytes).unwrap();
            }
            Happening::Emptied => _ = fs::remove_dir_all(self.root().join(".git/klacht")),
            Happening::PageChanged(at) => {
                if let Some(path) = self.file("site/private", at) {
                    fs::write(path, &new).unwrap();
                }
            }
            Happening::PageGone(at) => _ = self.file("site/private", at).map(fs::remove_file),
            Happening::PageOpened(at) => {
                if let Some(path) = self.file("site/private", at) {
                    fs::set_permissions(path, fs::Permissions::from_mode(0o644)).unwrap();
                }
            }
            Happening::Shown(at) => {
                let path = self.dossier(at);
                self.said(&["show", path.file_stem().unwrap().to_str().unwrap()]);
                self.said(&["due"]);
            }
            Happening::OtherLanguage => self.language = if self.language == "nl" { "en" } else { "nl" },
        }
    }

    /// Holds what is said and made against what is without anything kept.
    fn hold(&self, how: &[&str], after: &[&Happening]) {
        // One dossier is asked for before any other verb has looked at what else happened.
        let one = self.dossiers().swap_remove(self.count % 5);
        let one = one.strip_prefix(self.root()).unwrap();
        let (named, id) = (one.to_str().unwrap(), one.file_stem().unwrap().to_str().unwrap());
        let verbs: [&[&str]; 5] = [
            &["check", "--format", "json", named],
            &["check", "--format", "json", REPORT],
            &["check", named],
            &["due", "--format", "json"],
            &["check", "--format", "json"],
        ];
        let quick = verbs.map(|verb| self.said(&[verb, how].concat()));
        for (said, id) in [(&quick[0].1, id), (&quick[1].1, "")] {
            let concerning = findings(&quick[4].1, &|dossier| dossier.is_none_or(|it| it == id));
            assert_eq!(findings(said, &|_| true), concerning, "{id:?} after {after:?}");
        }
        let copy = self.copy();
        for (verb, quick) in verbs.iter().zip(quick) {
            let clean = self.said_in(&copy, verb);
            assert_eq!(quick, clean, "{verb:?} after {after:?}");
        }
        self.hold_site(how, &copy, after);
    }

    /// A copy without anything kept and without a site that stands; what a run there keeps would change what
    /// is kept here, were it no copy.
    fn copy(&self) -> PathBuf {
        let copy = self.folder.path().join("copy");
        let _ = fs::remove_dir_all(&copy);
        let copied = run(Command::new("cp").arg("-a").args([&self.root(), &copy]));
        assert_eq!(copied.code, 0, "{copied:?}");
        for folder in [".git/klacht", "site"] {
            let _ = fs::remove_dir_all(copy.join(folder));
        }
        copy
    }

    fn hold_site(&self, how: &[&str], copy: &Path, after: &[&Happening]) {
        let quick = self.said(&[&["build", "-q"][..], how].concat());
        let clean = self.said_in(copy, &["build", "-q"]);
        // What stands there already is told besides where something is withheld.
        assert_eq!(quick.0, clean.0, "build after {after:?}");
        let (quick, clean) = (site(&self.root().join("site/private")), site(&copy.join("site/private")));
        let differing =
            quick.iter().filter(|(path, file)| clean.get(*path) != Some(file)).map(|(path, _)| path);
        let differing: Vec<_> =
            differing.chain(clean.keys().filter(|path| !quick.contains_key(*path))).collect();
        assert!(differing.is_empty(), "{differing:?} after {after:?}");
    }
}

/// What is found, of the dossiers for which `concerns` holds and of what is of none.
fn findings(said: &str, concerns: &dyn Fn(Option<&str>) -> bool) -> Vec<Value> {
    let said: Value = serde_json::from_str(said).unwrap();
    let findings = said["findings"].as_array().unwrap().iter();
    findings.filter(|finding| concerns(finding["dossier"].as_str())).cloned().collect()
}

/// Every file with its mode and its bytes.
fn site(folder: &Path) -> BTreeMap<PathBuf, (u32, Vec<u8>)> {
    let files = if folder.exists() { files_below(folder) } else { Vec::new() };
    let read = |path: PathBuf| {
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        (path.strip_prefix(folder).unwrap().to_owned(), (mode, fs::read(&path).unwrap()))
    };
    files.into_iter().map(read).collect()
}

fn set_modified(path: &Path, time: SystemTime) {
    File::options().append(true).open(path).unwrap().set_modified(time).unwrap();
}

/// How many sequences are tried; `KLACHT_KEPT_CASES` makes it more.
fn cases() -> u32 {
    std::env::var("KLACHT_KEPT_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(2)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happened_the_result_is_that_of_a_run_without(happenings in prop::collection::vec(happening(), 10)) {
        let mut office = Office::new();
        office.hold(&[], &[]);
        for (at, happening) in happenings.iter().enumerate() {
            office.happen(happening);
            // Several things may happen between two runs.
            if at % 3 != 1 {
                office.hold(&[], &happenings.iter().take(at + 1).collect::<Vec<_>>());
            }
        }
        office.hold(&["--no-cache"], &happenings.iter().collect::<Vec<_>>());
    }
}

#[test]
fn what_is_kept_is_for_its_owner_alone_and_goes_with_a_destruction() {
    let office = Office::new();
    office.hold(&[], &[]);
    let kept = office.root().join(".git/klacht");
    assert!(files_below(&kept).len() > 3);
    for path in files_below(&kept) {
        let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", path.display());
    }
}

#[test]
fn what_nothing_happened_to_is_not_made_again() {
    let office = Office::new();
    office.hold(&[], &[]);
    let times = || -> BTreeMap<PathBuf, SystemTime> {
        let kept = files_below(&office.root().join(".git/klacht"));
        kept.into_iter().map(|path| (path.clone(), fs::metadata(path).unwrap().modified().unwrap())).collect()
    };
    // The first run may have come too soon after the files were written to be sure of them.
    std::thread::sleep(std::time::Duration::from_millis(100));
    office.said(&["build", "-q"]);
    let before = times();
    office.said(&["build", "-q"]);
    office.said(&["check"]);
    office.said(&["show", "2026-001"]);
    assert_eq!(times(), before);
}

#[test]
fn a_history_that_can_not_be_read_is_not_one_without_a_commit() {
    let office = Office::new();
    fs::remove_dir_all(office.root().join(".git")).unwrap();
    office.git(&["init", "--quiet"]);
    let head = office.root().join(".git/HEAD");
    let whole = fs::read(&head).unwrap();
    for bytes in [&whole[..], b"kapot\n", &whole] {
        fs::write(&head, bytes).unwrap();
        // What was written just now is not trusted.
        std::thread::sleep(std::time::Duration::from_millis(100));
        office.hold_site(&[], &office.copy(), &[]);
    }
}
