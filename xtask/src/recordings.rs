//! The pictures of terminal and editor in the documentation, made of what really runs: a complaint from
//! receipt to archive with `new` and `step`, and with completion in Neovim.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::drawing::{Frame, svg};
use crate::terminal::Terminal;

/// The day on which it happens.
const TODAY: &str = "2026-06-15";
/// How long a frame is shown, and the last one of a command, in seconds.
const SHORT: f64 = 0.7;
const LONG: f64 = 2.2;

const BEA: (&str, &str) = ("Bea", "b.bakker@o21.example");
const SASKIA: (&str, &str) = ("Saskia", "s.devries@o21.example");
const DIRK: (&str, &str) = ("Dirk", "d.dirks@o21.example");

/// Who works, the command, and what is typed at what is asked.
type Act = ((&'static str, &'static str), &'static str, &'static [(&'static str, &'static str)]);

const NEW: Act = (
    BEA,
    "klacht new",
    &[
        ("onderwerp", "De koffie was koud"),
        ("aard", "com"),
        ("dienst", "tra"),
        ("kanaal", "mon"),
        ("route", "alg"),
        ("klager.naam", "Ans Denkbeeld"),
    ],
);
const STEPS: [Act; 7] = [
    (BEA, "klacht step 1", &[("Welke stap", "bev"), ("antwoord", "ja")]),
    (SASKIA, "klacht step 1", &[("Welke stap", "ger")]),
    (DIRK, "klacht step 1", &[("Welke stap", "bes"), ("uitkomst", "lic")]),
    (BEA, "klacht step 1", &[("Welke stap", "akk")]),
    (DIRK, "klacht step 1", &[("Welke stap", "klager-g"), ("oordeel", "geg")]),
    (
        DIRK,
        "klacht step 1",
        &[("Welke stap", "maa"), ("soort", "cor"), ("status", "gen"), ("gericht-op", "wer")],
    ),
    (SASKIA, "klacht step 1", &[("Welke stap", "gea")]),
];

/// Makes both pictures anew.
pub(crate) fn record(root: &Path) -> Result<()> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let built = Command::new(cargo).args(["build", "--quiet"]).current_dir(root).status()?;
    ensure!(built.success(), "klacht could not be built");
    let programs = root.join("target/debug");
    let office = office(root)?;
    for (file, title, frames) in [
        (
            "docs/terminal.svg",
            "Een klacht van ontvangst tot archief met ‘new’ en ‘step’",
            on_a_terminal(&office, &programs)?,
        ),
        (
            "docs/editor.svg",
            "Neovim met ‘klacht lsp’ vult een gebeurtenis aan",
            vec![in_an_editor(&office, &programs)?],
        ),
    ] {
        fs::write(root.join(file), svg(title, &frames))?;
        println!("{file}");
    }
    Ok(())
}

/// A repository without dossiers, with the people of the example's fixtures.
fn office(root: &Path) -> Result<tempfile::TempDir> {
    let office = tempfile::tempdir()?;
    let records = office.path().join("records");
    fs::create_dir_all(records.join("regulation"))?;
    fs::create_dir_all(records.join("complaints/2026"))?;
    for (from, to) in [
        ("tests/fixtures/base/people.yaml", "people.yaml"),
        ("records/regulation/2016-06-24.md", "regulation/2016-06-24.md"),
    ] {
        fs::copy(root.join(from), records.join(to)).with_context(|| from.to_owned())?;
    }
    git(office.path(), &["init", "--quiet"])?;
    Ok(office)
}

fn git(folder: &Path, arguments: &[&str]) -> Result<()> {
    ensure!(
        Command::new("git").arg("-C").arg(folder).args(arguments).status()?.success(),
        "git {arguments:?}"
    );
    Ok(())
}

/// A program that knows nothing of whoever makes the pictures.
fn alone(program: &str, office: &Path, programs: &Path) -> Result<Command> {
    let mut path = vec![programs.to_path_buf()];
    path.extend(
        std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).collect::<Vec<PathBuf>>(),
    );
    let mut command = Command::new(program);
    command.current_dir(office).env_clear().env("PATH", std::env::join_paths(path)?).env("HOME", office);
    command.env("TERM", "xterm-256color").env("LANG", "C.UTF-8").env("KLACHT_TODAY", TODAY);
    Ok(command)
}

fn on_a_terminal(office: &tempfile::TempDir, programs: &Path) -> Result<Vec<Frame>> {
    let office = office.path();
    let mut shell = alone("bash", office, programs)?;
    shell.args(["--noprofile", "--norc"]).env("PS1", "$(git config user.name) $ ").env("HISTFILE", "");
    git(office, &["config", "user.name", BEA.0])?;
    let mut terminal = Terminal::of(&mut shell)?;
    let mut frames = Vec::new();
    terminal.screen("$")?;
    for ((name, email), command, asked) in std::iter::once(NEW).chain(STEPS) {
        git(office, &["config", "user.name", name])?;
        git(office, &["config", "user.email", email])?;
        // The shell looks anew who works there.
        terminal.types("clear\r")?;
        frames.push((terminal.screen(&format!("{name} $"))?, SHORT));
        terminal.types(command)?;
        frames.push((terminal.screen(command)?, SHORT));
        terminal.types("\r")?;
        for (question, typed) in asked {
            frames.push((terminal.screen(question)?, SHORT));
            terminal.types(typed)?;
            frames.push((terminal.screen(typed)?, SHORT));
            terminal.types("\r")?;
        }
        frames.push((terminal.screen("Hierna")?, LONG));
    }
    terminal.types("clear; klacht show 1\r")?;
    frames.push((terminal.screen("gearchiveerd")?, 3.0 * LONG));
    terminal.end()?;
    Ok(frames)
}

/// What Neovim is told besides where its server is: as docs/editors.md has it for later versions.
const NEOVIM: &str = "\
set termguicolors number completeopt=menuone laststatus=0 noruler shortmess+=c signcolumn=no
highlight Pmenu guifg=#e6e3dc guibg=#33413a
highlight PmenuSel guifg=#1c2420 guibg=#8fd0a0
highlight LineNr guifg=#8b958f
highlight NonText guifg=#33413a
lua vim.lsp.buf_attach_client(0, vim.lsp.start_client({ name = 'klacht', cmd = { 'klacht', 'lsp' }, root_dir = vim.fn.getcwd() }))
set omnifunc=v:lua.vim.lsp.omnifunc
";

fn in_an_editor(office: &tempfile::TempDir, programs: &Path) -> Result<Frame> {
    let office = office.path();
    let dossier = "records/complaints/2026/2026-001.md";
    let text = fs::read_to_string(office.join(dossier))?;
    let course = text.find("verloop:\n").context("the dossier has a course")?;
    let kept = text[course..].lines().take(3).map(|line| format!("{line}\n")).collect::<String>();
    fs::write(office.join(dossier), format!("{}{kept}---\n", &text[..course]))?;
    fs::write(office.join("begin.vim"), NEOVIM)?;
    let mut editor = alone("nvim", office, programs)?;
    editor.args(["--clean", dossier, "-S", "begin.vim"]);
    let mut terminal = Terminal::of(&mut editor)?;
    terminal.screen("verloop:")?;
    // A new item below the last, and what can come there.
    terminal.types("Gko- \u{18}\u{f}")?;
    let screen = terminal.screen("geregistreerd")?;
    terminal.end()?;
    Ok((screen, SHORT))
}
