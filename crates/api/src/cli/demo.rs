//! `canape demo`: makes a firm with two years of work, to look at and to measure with.

use std::io::Write;
use std::time::Duration;

use canape_domain::demo::{self, LOGINS, PASSWORD, Plan};
use indicatif::{ProgressBar, ProgressStyle};

use super::Failure;
use crate::bootstrap;
use crate::config::Config;

/// How much to make.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// How many deals; from 10 000 on over five years, with ten sellers more.
    #[arg(long, default_value_t = 1500)]
    deals: usize,
}

impl Arguments {
    const fn plan(&self) -> Plan {
        let is_large = self.deals >= 10_000;
        Plan {
            deals: self.deals,
            years: if is_large { 5 } else { 2 },
            more_sellers: if is_large { 10 } else { 0 },
        }
    }
}

pub async fn demo(config: Config, arguments: &Arguments) -> Result<(), Failure> {
    bootstrap::migrate(&config).await?;
    let house = bootstrap::open(&config).await?;
    let bar = ProgressBar::new(u64::try_from(arguments.deals)?);
    bar.set_style(ProgressStyle::with_template(
        "{bar:40} {pos}/{len} deals, {eta} left",
    )?);
    let told = bar.clone();
    let progress = move |done: usize| told.set_position(done as u64);
    let terms = config.terms();
    let building = demo::build(&house.app, &terms, arguments.plan(), &progress);
    tokio::pin!(building);
    let mut pause = tokio::time::interval(Duration::from_secs(2));
    loop {
        tokio::select! {
            built = &mut building => break built?,
            // The engine looks at its tables by itself, but only after a minute.
            _ = pause.tick() => bootstrap::analyze(&config).await?,
        }
    }
    bootstrap::analyze(&config).await?;
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
