//! `just bench`: how fast the server answers, on both engines, beside the same SQL sent directly.
//!
//! For each engine: the demonstration firm in a large size, `canape serve` as its own process, one
//! client for latency, sixteen for throughput, as somebody whose reach is their own department, or as
//! the owner where all money is asked for; a hundred who print at once; an archive of papers. Then the
//! statements that the server sends are sent over one connection (`floor`), and the engine tells how it
//! goes about those of reports. The results go to `docs/PERFORMANCE.md` and `docs/QUERY-PLANS.md`.
//! Bounded in time; nothing passes or fails.

mod client;
mod engine;
mod floor;
mod load;
mod machine;
mod papers;
mod plans;
mod process;
mod report;
mod rows;
mod why;

use std::path::PathBuf;
use std::time::Duration;

use clap::Parser;

/// The end of the measurement, for the person at the terminal.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Of so many deals the demonstration has papers unless told.
pub const USUAL_PAPERS: usize = 350;

/// What to measure.
#[derive(Debug, Clone, Parser)]
pub struct Arguments {
    /// How many deals the firm has.
    #[arg(long, default_value_t = 100_000)]
    pub deals: usize,
    /// Of how many of its won deals there are papers.
    #[arg(long, default_value_t = USUAL_PAPERS)]
    pub papers: usize,
    /// Only this engine: `sqlite` or `postgres`.
    #[arg(long)]
    pub engine: Option<String>,
    /// For how many seconds each row is measured, once with one client and once with sixteen.
    #[arg(long, default_value_t = 5)]
    pub seconds: u64,
    /// The program.
    #[arg(long, default_value = "target/release/canape")]
    pub canape: PathBuf,
    /// Where the results go; nowhere: to the terminal only.
    #[arg(long)]
    pub report: Option<PathBuf>,
    /// Where the plans of the statements of reports go, as the engines tell them.
    #[arg(long)]
    pub plans: Option<PathBuf>,
    /// An empty database of PostgreSQL, in whose place nothing is lost.
    #[arg(long, env = "CANAPE_TEST_POSTGRES_URL")]
    pub postgres: Option<String>,
}

impl Arguments {
    /// How the firm is made, as it is typed.
    pub fn demo(&self) -> String {
        let papers = self.papers;
        let papers = (papers != USUAL_PAPERS).then(|| format!(" --papers {papers}"));
        format!(
            "canape demo --deals {}{}",
            self.deals,
            papers.unwrap_or_default()
        )
    }

    /// How long a row is measured.
    pub const fn span(&self) -> Duration {
        Duration::from_secs(self.seconds)
    }
}

fn main() -> Result<(), Failure> {
    let arguments = Arguments::parse();
    actix_web::rt::System::new().block_on(measure(&arguments))
}

async fn measure(arguments: &Arguments) -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let sqlite = format!("sqlite://{}/canape.db", folder.path().display());
    let mut engines = vec![("SQLite", sqlite)];
    if let Some(url) = &arguments.postgres {
        engines.push(("PostgreSQL", url.clone()));
    }
    if let Some(only) = &arguments.engine {
        engines.retain(|(name, _)| name.to_lowercase().starts_with(&only.to_lowercase()));
    }
    let load = machine::load();
    let mut tables = Vec::new();
    for (name, url) in engines {
        tables.push(engine::measure(arguments, name, &url, folder.path()).await?);
    }
    let text = report::text(arguments, &load, &tables);
    report::say(&text);
    if let Some(path) = &arguments.report {
        std::fs::write(path, text)?;
    }
    if let Some(path) = &arguments.plans {
        std::fs::write(path, plans::text(arguments, &tables))?;
    }
    Ok(())
}
