//! What the binary can do, one file a command.

mod backup;
mod demo;
mod migrate;
mod openapi;
mod operator;
mod progress;
mod restore;
mod serve;
pub(crate) mod signals;
mod verify_summaries;
mod worker;

use std::io::IsTerminal;
use std::process::ExitCode;

use canape_domain::{Clock, SystemClock};
use clap::{Parser, Subcommand};

use crate::causes::causes;
use crate::config::Config;

/// Canape CRM.
#[derive(Debug, Parser)]
#[command(
    name = "canape",
    version,
    about = "Canape CRM: requests, deals, documents, money"
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the API and the pages.
    Serve,
    /// Do background work alone; servers beside it are told `CANAPE_RUN_WORKER=false`.
    Worker,
    /// Bring the database schema up to date.
    Migrate,
    /// Make a demonstration firm in an installation where its address is free.
    Demo(demo::Arguments),
    /// Write everything into one file, while people go on working (SQLite).
    Backup(backup::Arguments),
    /// Bring a backup back; the server must be stopped, the present data are kept aside (SQLite).
    Restore(restore::Arguments),
    /// What only whoever runs the installation may do.
    #[command(subcommand)]
    Operator(operator::Operator),
    /// Check the sums on which reports stand against the deals of an account.
    VerifySummaries(verify_summaries::Arguments),
    /// Print the OpenAPI document.
    Openapi,
}

/// Why a command failed, for the person at the terminal.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Runs the command of the command line.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    match execute(&arguments.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            report(failure.as_ref());
            ExitCode::FAILURE
        }
    }
}

fn execute(command: &Command) -> Result<(), Failure> {
    if let Command::Openapi = command {
        return openapi::print();
    }
    let config = Config::load()?;
    log_to_stderr(&config);
    let runtime = actix_web::rt::System::new();
    match command {
        Command::Serve => runtime.block_on(serve::serve(config)),
        Command::Worker => runtime.block_on(worker::work(config)),
        Command::Migrate => runtime.block_on(migrate::migrate(config)),
        Command::Demo(arguments) => runtime.block_on(demo::demo(config, arguments)),
        Command::Backup(arguments) => runtime.block_on(backup::backup(config, arguments)),
        Command::Restore(arguments) => runtime.block_on(restore::restore(config, arguments)),
        Command::Operator(what) => runtime.block_on(operator::operate(config, what)),
        Command::VerifySummaries(arguments) => {
            runtime.block_on(verify_summaries::verify(config, arguments))
        }
        Command::Openapi => Ok(()),
    }
}

#[expect(
    clippy::print_stderr,
    reason = "this is what the person at the terminal reads"
)]
fn report(failure: &dyn std::error::Error) {
    eprintln!("canape: {failure}");
    for cause in causes(failure) {
        eprintln!("  because: {cause}");
    }
}

fn log_to_stderr(config: &Config) {
    let filter = tracing_subscriber::EnvFilter::new(&config.log);
    let logs = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    // A second call in one process (tests) finds the subscriber there already.
    let _ = if config.log_json {
        logs.json().try_init()
    } else {
        logs.try_init()
    };
}

/// The present moment in the names of files.
fn stamp() -> String {
    SystemClock.now().format("%Y%m%d-%H%M%S").to_string()
}
