//! The program: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    klacht::commands::run(std::env::args_os())
}
