//! `canape demo`: makes a firm with two years of work, to look at and to measure with.

use std::io::Write;
use std::time::Duration;

use canape_domain::accounts::Terms;
use canape_domain::demo::{self, LOGINS, PASSWORD, Plan};
use indicatif::{ProgressBar, ProgressStyle};

use super::Failure;
use super::migrate::bring_up_to_date;
use crate::bootstrap;
use crate::config::Config;

/// Nobody pays for the demonstration, and it must not close its doors after two weeks.
const DEMO_DAYS: u16 = 3650;

/// How much to make.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// How many deals; from 10 000 on over five years, with ten sellers more.
    #[arg(long, default_value_t = 1500)]
    deals: usize,
    /// Of how many won deals, the latest ones, there are quotes, contracts, invoices and acts.
    #[arg(long, default_value_t = 350)]
    papers: usize,
}

impl Arguments {
    const fn plan(&self) -> Plan {
        let is_large = self.deals >= 10_000;
        Plan {
            deals: self.deals,
            years: if is_large { 5 } else { 2 },
            papers: self.papers,
            more_sellers: if is_large { 10 } else { 0 },
            forgotten: if is_large { 6 } else { 0 },
        }
    }
}

pub async fn demo(config: Config, arguments: &Arguments) -> Result<(), Failure> {
    bring_up_to_date(&config).await?;
    let house = bootstrap::open(&config).await?;
    let bar = ProgressBar::new(u64::try_from(arguments.deals)?);
    bar.set_style(ProgressStyle::with_template(
        "{bar:40} {pos}/{len} deals, {eta} left",
    )?);
    // People and companies come first, and a bar that is not there looks like nothing happening.
    bar.tick();
    let told = bar.clone();
    let progress = move |done: usize| told.set_position(done as u64);
    let terms = Terms {
        trial_days: DEMO_DAYS,
        ..config.terms()
    };
    tokio::select! {
        built = demo::build(&house.app, &terms, arguments.plan(), &progress) => built?,
        failed = keep_statistics_fresh(&config) => failed?,
    }
    bootstrap::vacuum(&config).await?;
    bar.finish_and_clear();
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "Показательная фирма ООО «Светлый дом». Пароль у всех один: {PASSWORD}"
    )?;
    for one in LOGINS {
        writeln!(out, "  {:8} {}, {}", one.login, one.name, one.post)?;
    }
    Ok(())
}

/// PostgreSQL looks at its tables by itself, but only after a minute; until then the checks of
/// references have plans made for empty tables, which read all rows of the account. Looked at early
/// and then ever more seldom, since each look takes longer than the one before. Goes on for ever
/// unless it fails; on SQLite, which has one writer and plans by rule, it does nothing.
async fn keep_statistics_fresh(config: &Config) -> Result<(), bootstrap::BootError> {
    if bootstrap::is_one_file(config) {
        return std::future::pending().await;
    }
    let mut pause = Duration::from_secs(1);
    loop {
        tokio::time::sleep(pause).await;
        bootstrap::analyze(config).await?;
        pause *= 2;
    }
}
