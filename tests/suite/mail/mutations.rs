//! A thousand broken mails, each given to the process that takes mail apart: it ends well with all of
//! them.

use std::io::Write;
use std::process::Stdio;
use std::thread;

use super::MAIL;
use crate::support::program;

/// So many at once.
const HANDS: usize = 4;
const TURNS: u64 = 1000;

/// Numbers without pattern, the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }
}

fn broken(turn: u64) -> Vec<u8> {
    let mut dice = Dice(turn);
    let boxed = format!("From x@y.example Mon Mar 30 09:00:00 2026\n{MAIL}\n\nFrom z\n{MAIL}");
    let nested = format!("{}Content-Type: message/rfc822\r\n\r\n{MAIL}", &MAIL[..120]);
    let outlook = [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0; 2048]].concat();
    let seeds = [MAIL.as_bytes(), boxed.as_bytes(), nested.as_bytes(), &outlook];
    let mut bytes = seeds[turn as usize % seeds.len()].to_vec();
    for _ in 0..=dice.below(12) {
        let at = dice.below(bytes.len());
        match dice.below(4) {
            0 => bytes[at] = dice.below(256) as u8,
            1 => bytes.truncate(at.max(1)),
            2 => bytes.insert(at, b"\n=?-\"\0"[dice.below(6)]),
            _ => bytes.extend_from_within(at..),
        }
    }
    bytes
}

#[test]
fn none_of_a_thousand_broken_mails_ends_the_process_that_takes_them_apart() {
    let folder = tempfile::tempdir().unwrap();
    let ends_well = |turn: u64| {
        let mut command = program(folder.path());
        command.arg(".mail").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(&broken(turn)).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success() && !output.stdout.is_empty(), "{turn}: {output:?}");
    };
    thread::scope(|scope| {
        for hand in 0..HANDS {
            scope.spawn(move || (0..TURNS).skip(hand).step_by(HANDS).for_each(ends_well));
        }
    });
}

#[test]
fn nobody_meets_the_word_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let said = |arguments: &[&str]| {
        let output = program(folder.path()).args(arguments).output().unwrap();
        String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned()
    };
    for arguments in [&["--help"][..], &["man"], &["completions", "bash"], &[".mai"], &["help", ".mail"]] {
        assert!(
            !said(arguments).contains(".mail\n") && !said(arguments).contains("klacht-.mail"),
            "{arguments:?}"
        );
    }
}
