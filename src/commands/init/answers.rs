//! What is known of the office: by options, or else by asking.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::PathBuf;

use clap::Args;

use super::super::{Desk, Result, Trouble};
use crate::locale::Message;
use crate::parse::contact::{is_address, is_own_site};
use crate::printer::say;
use crate::regulation::Regulation;

/// What is told of the office; what is not told stays to be filled in.
#[derive(Debug, Clone, Args)]
pub(super) struct Answers {
    #[arg(long, value_name = "FILE")]
    pub(super) from: Option<PathBuf>,
    #[arg(long, value_name = "NAME", value_parser = given, conflicts_with = "from")]
    pub(super) organisation: Option<String>,
    #[arg(long, value_name = "ADDRESS", value_parser = given, conflicts_with = "from")]
    pub(super) address: Option<String>,
    #[arg(long, value_name = "EMAIL", value_parser = given, conflicts_with = "from")]
    pub(super) email: Option<String>,
    #[arg(long, value_name = "URL", value_parser = given, conflicts_with = "from")]
    pub(super) website: Option<String>,
    #[arg(long, value_name = "NAME", value_parser = given, conflicts_with = "from")]
    pub(super) third: Option<String>,
    #[arg(long, value_name = "NAME", value_parser = given, conflicts_with = "from")]
    pub(super) third_organisation: Option<String>,
    #[arg(long, value_name = "ADDRESS", value_parser = given, conflicts_with = "from")]
    pub(super) third_address: Option<String>,
    #[arg(long, value_name = "NAME", value_parser = given)]
    pub(super) director: Option<String>,
    #[arg(long, value_name = "EMAIL", value_parser = given)]
    pub(super) director_email: Option<String>,
}

/// What an option gives: it may be left out, but not be empty.
fn given(text: &str) -> std::result::Result<String, String> {
    one_line(text).and_then(|text| if text.is_empty() { Err("empty".to_owned()) } else { Ok(text) })
}

/// A name or address goes into a file as one value, so it is text on one line.
fn one_line(text: &str) -> std::result::Result<String, String> {
    let text = text.trim();
    match text.contains(char::is_control) {
        true => Err("control character".to_owned()),
        false => Ok(text.to_owned()),
    }
}

/// What was told; an empty answer tells nothing.
pub(super) fn known(answer: &Option<String>) -> Option<&str> {
    answer.as_deref().filter(|text| !text.is_empty())
}

impl Answers {
    /// The same with what was left out asked for, on a terminal only. An empty answer, or the end of
    /// the input, leaves it to be filled in later. A regulation that is brought says most of it itself.
    pub(super) fn complete(&self, brought: Option<&Regulation>, desk: &Desk) -> Result<Self> {
        let mut answers = self.clone();
        if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
            return Ok(answers);
        }
        let lacking = answers.questions(brought).into_iter().filter(|question| question.answer.is_none());
        let mut is_first = true;
        for question in lacking {
            if std::mem::take(&mut is_first) {
                writeln!(io::stderr(), "{}", desk.locale().text(key!("init-ask")))?;
            }
            loop {
                write!(io::stderr(), "{}: ", say(desk.locale(), &question.words))?;
                let mut line = String::new();
                let is_end = io::stdin().lock().read_line(&mut line)? == 0;
                *question.answer = one_line(&line).ok();
                match question.doubt().filter(|_| !is_end) {
                    Some(doubt) => writeln!(io::stderr(), "{}", say(desk.locale(), &doubt))?,
                    None => break,
                }
            }
        }
        Ok(answers)
    }

    /// Refuses what can't be what was asked, and an answer that is of no use without another: nothing
    /// that was told is thrown away.
    pub(super) fn refuse_useless(&self) -> Result<()> {
        let mut answers = self.clone();
        if let Some(doubt) = answers.questions(None).iter().find_map(Question::doubt) {
            return Err(Trouble::new(doubt));
        }
        let third = [
            ("--third", &self.third),
            ("--third-organisation", &self.third_organisation),
            ("--third-address", &self.third_address),
        ];
        let director = [("--director", &self.director)];
        let needed: [(&[_], bool); 2] = [
            (&third, third.iter().any(|(_, answer)| known(answer).is_some())),
            (&director, known(&self.director_email).is_some()),
        ];
        for (answers, is_needed) in needed {
            let lacking = answers.iter().find(|(_, answer)| known(answer).is_none());
            if let Some((option, _)) = lacking.filter(|_| is_needed) {
                return Err(Trouble::new(message!("trouble-init-half", option = *option)));
            }
        }
        Ok(())
    }

    /// Everything that can be asked, in order.
    fn questions(&mut self, brought: Option<&Regulation>) -> Vec<Question<'_>> {
        let text = |words, answer| Question { words, answer, sought: Sought::Text };
        let email = |words, answer, option| Question { words, answer, sought: Sought::Email(option) };
        let mut questions = Vec::new();
        if brought.is_none() {
            let website = Sought::Website("--website");
            questions.extend([
                text(message!("init-ask-organisation"), &mut self.organisation),
                text(message!("init-ask-address"), &mut self.address),
                email(message!("init-ask-email"), &mut self.email, "--email"),
                Question { words: message!("init-ask-website"), answer: &mut self.website, sought: website },
                text(message!("init-ask-third"), &mut self.third),
                text(message!("init-ask-third-organisation"), &mut self.third_organisation),
                text(message!("init-ask-third-address"), &mut self.third_address),
            ]);
        }
        let role = brought.and_then(Regulation::accountable_role);
        let (name, address) = match role {
            Some(role) => (
                message!("init-ask-accountable", role = role.name.as_str()),
                message!("init-ask-accountable-email", role = role.name.as_str()),
            ),
            None => (message!("init-ask-director"), message!("init-ask-director-email")),
        };
        questions.push(text(name, &mut self.director));
        questions.push(email(address, &mut self.director_email, "--director-email"));
        questions
    }
}

/// What is asked, and where the answer goes.
struct Question<'a> {
    words: Message,
    answer: &'a mut Option<String>,
    sought: Sought,
}

/// What an answer must be, with the option that gives it.
enum Sought {
    Text,
    Email(&'static str),
    Website(&'static str),
}

impl Question<'_> {
    /// Why the answer can't be what was asked; an empty one is left for later.
    fn doubt(&self) -> Option<Message> {
        let typed = known(self.answer)?;
        match self.sought {
            Sought::Email(option) if !is_address(typed) => {
                Some(message!("trouble-init-email", typed = typed, option = option))
            }
            Sought::Website(option) if !is_own_site(typed) => {
                Some(message!("trouble-init-website", typed = typed, option = option))
            }
            _ => None,
        }
    }
}

/// What JSON makes of a text is a double-quoted scalar of YAML too.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
