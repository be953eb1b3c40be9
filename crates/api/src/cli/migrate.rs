//! `canape migrate`: brings the schema up to date, as the login role of the address. Data in one
//! file are backed up first; on a server the application's role is let in once more, as after a
//! database was brought back into another cluster.

use super::progress::with_line;
use super::{Failure, stamp};
use crate::config::Config;
use crate::{backup, bootstrap};

pub async fn migrate(config: Config) -> Result<(), Failure> {
    if bootstrap::is_one_file(&config) {
        bring_up_to_date(&config).await?;
    } else {
        with_line(WHAT, bootstrap::migrate(&config.database_url)).await??;
    }
    tracing::info!("the schema is current");
    Ok(())
}

const WHAT: &str = "The schema is being brought up to date";

/// What every command that opens the data begins with.
pub async fn bring_up_to_date(config: &Config) -> Result<(), Failure> {
    let stamp = stamp();
    let work = Box::pin(backup::migrate(config, &stamp));
    Ok(with_line(WHAT, work).await??)
}
