//! `completions` and `man`: for packagers.

mod words;

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, Command};
use clap_complete::Shell;

use self::words::candidates;
use super::{Desk, Outcome, Result};
use crate::disk::{Mode, make_folder, write_whole};
use crate::locale::Locale;

#[derive(Debug, Args)]
pub(super) struct Completions {
    #[arg(value_name = "SHELL")]
    shell: Shell,
    /// What stands on the command line up to the cursor: asks for what can come there in this office.
    #[arg(last = true, hide = true)]
    words: Vec<String>,
}

/// What a shell asks the office itself for, where the words are not those of the program.
const BASH: &str = r#"
_klacht_office() {
    local line="${COMP_LINE:0:COMP_POINT}" words=() found=() word current
    read -ra words <<< "$line"
    [[ "$line" == *[[:space:]] ]] && words+=("")
    current="${words[${#words[@]}-1]}"
    while IFS= read -r word; do
        [[ "$current" == *=* ]] && word="${word#*=}"
        found+=("$word")
    done < <("${words[0]}" completions bash -- "${words[@]:1}" 2>/dev/null)
    if (( ${#found[@]} == 0 )); then
        _klacht "$@"
        return
    fi
    COMPREPLY=("${found[@]}")
    if [[ "${found[0]}" == *= ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -F _klacht_office -o bashdefault -o default klacht
"#;

const ZSH: &str = r#"
functions[_klacht_program]=$functions[_klacht]
_klacht() {
    local -a found
    found=(${(f)"$(${words[1]} completions zsh -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)"})
    if (( ! ${#found} )); then
        _klacht_program "$@"
    elif [[ $found[1] == *= ]]; then
        compadd -S '' -a found
    else
        compadd -a found
    fi
}
"#;

const FISH: &str = r#"
function __klacht_office
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -e words[1]
    klacht completions fish -- $words "$current" 2>/dev/null
end
complete -c klacht -a "(__klacht_office)"
"#;

/// Where the script of zsh calls what it defined; the office comes before it.
const CALL_OF_ZSH: &str = "\nif [ \"$funcstack[1]\" = ";

impl Completions {
    pub(super) fn run(&self, mut command: Command, desk: &Desk) -> Result<Outcome> {
        let mut to = desk.output();
        if let Some((current, before)) = self.words.split_last() {
            for word in candidates(before, current, desk) {
                writeln!(to, "{word}")?;
            }
            return Ok(Outcome::Clean);
        }
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut command, "klacht", &mut script);
        let script = String::from_utf8_lossy(&script);
        let (defined, called) = match script.rfind(CALL_OF_ZSH) {
            Some(at) => script.split_at(at),
            None => (script.as_ref(), ""),
        };
        let office = match self.shell {
            Shell::Bash => BASH,
            Shell::Zsh => ZSH,
            Shell::Fish => FISH,
            _ => "",
        };
        write!(to, "{defined}{office}{called}")?;
        Ok(Outcome::Clean)
    }
}

#[derive(Debug, Args)]
pub(super) struct Man {
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

impl Man {
    /// The manual: a page for the program and for each verb in a folder, or all of it as one.
    pub(super) fn run(&self, mut command: Command, locale: &Locale, to: &mut impl Write) -> Result<Outcome> {
        command.build();
        let name = command.get_name().to_owned();
        let verbs = command.get_subcommands().filter(|verb| !verb.is_hide_set());
        let pages = verbs.map(|verb| (format!("{name}-{}", verb.get_name()), verb.clone()));
        let pages: Vec<(String, Command)> =
            std::iter::once((name.clone(), command.clone())).chain(pages).collect();
        for (name, command) in pages {
            let mut page = Vec::new();
            match &self.folder {
                Some(folder) => {
                    let path = folder.join(format!("{name}.1"));
                    clap_mangen::Man::new(command).title(name).render(&mut page)?;
                    let page = with_headings(&page, locale);
                    make_folder(folder, Mode::Usual)?;
                    write_whole(&path, page.as_bytes(), Mode::Usual)?;
                }
                None => {
                    clap_mangen::Man::new(command).render(&mut page)?;
                    to.write_all(with_headings(&page, locale).as_bytes())?;
                }
            }
        }
        Ok(Outcome::Clean)
    }
}

/// The headings that clap gives in English, in the language of the page.
fn with_headings(page: &[u8], locale: &Locale) -> String {
    let headings = [
        ("NAME", key!("cli-man-name")),
        ("SYNOPSIS", key!("cli-man-synopsis")),
        ("DESCRIPTION", key!("cli-man-description")),
        ("EXTRA", key!("cli-man-extra")),
    ];
    // The heading of the section says what the first line of it would say again.
    let again = format!("\n{}\n", locale.text(key!("cli-heading-examples")));
    let page = String::from_utf8_lossy(page).replace(&again, "\n");
    headings.into_iter().fold(page, |page, (english, key)| {
        page.replace(&format!("\n.SH {english}\n"), &format!("\n.SH {}\n", locale.text(key)))
    })
}
