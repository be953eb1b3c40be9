//! The binary `canape`: see `cli` for what it can do.

use std::process::ExitCode;

fn main() -> ExitCode {
    canape_api::cli::run()
}
