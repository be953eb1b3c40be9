//! `canape demo`: makes a firm with two years of work, to look at and to measure with.

use std::io::Write;

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
    demo::build(&house.app, &config.terms(), arguments.plan(), &progress).await?;
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
