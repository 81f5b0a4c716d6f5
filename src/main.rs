//! The program: arguments in, exit code out.

use std::process::ExitCode;

/// Reading and rendering make many short-lived texts on several threads at once.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    klacht::commands::run(std::env::args_os())
}
