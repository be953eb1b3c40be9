//! `canape verify-summaries`: whether the sums on which reports stand are what the deals say.

use std::io::Write;

use canape_domain::reports;
use canape_domain::values::AccountAddress;

use super::Failure;
use crate::bootstrap;
use crate::config::Config;

/// Of which accounts.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The account's address: the first part of its host's name.
    address: String,
    /// Make the sums anew where they differ.
    #[arg(long)]
    mend: bool,
}

/// Tells what differs, and fails if something does and was not mended.
pub async fn verify(config: Config, arguments: &Arguments) -> Result<(), Failure> {
    let house = bootstrap::open(&config).await?;
    let address = AccountAddress::parse(&arguments.address)?;
    let verified = reports::verify(&house.app, &address, arguments.mend).await?;
    let mut out = std::io::stdout();
    for fault in &verified.faults {
        writeln!(out, "{fault}")?;
    }
    let faults = verified.faults.len();
    if faults == 0 {
        writeln!(out, "{} sums are what the deals say", verified.cells)?;
        return Ok(());
    }
    if verified.is_mended {
        writeln!(out, "{faults} sums differed and were made anew")?;
        return Ok(());
    }
    Err(format!("{faults} sums differ from the deals; --mend makes them anew").into())
}
