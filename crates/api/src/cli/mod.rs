//! What the binary can do, one file a command.

mod demo;
mod migrate;
mod openapi;
mod serve;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

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
    /// Bring the database schema up to date.
    Migrate,
    /// Make a demonstration firm in an installation where its address is free.
    Demo(demo::Arguments),
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
        Command::Migrate => runtime.block_on(migrate::migrate(config)),
        Command::Demo(arguments) => runtime.block_on(demo::demo(config, arguments)),
        Command::Openapi => Ok(()),
    }
}

#[expect(
    clippy::print_stderr,
    reason = "this is what the person at the terminal reads"
)]
fn report(failure: &dyn std::error::Error) {
    eprintln!("canape: {failure}");
    let mut cause = failure.source();
    while let Some(error) = cause {
        eprintln!("  because: {error}");
        cause = error.source();
    }
}

fn log_to_stderr(config: &Config) {
    let filter = tracing_subscriber::EnvFilter::new(&config.log);
    let logs = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    // A second call in one process (tests) finds the subscriber there already.
    let _ = if config.log_json {
        logs.json().try_init()
    } else {
        logs.try_init()
    };
}
