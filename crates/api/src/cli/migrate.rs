//! `canape migrate`: brings the schema up to date, as the login role of the address.

use super::Failure;
use crate::bootstrap;
use crate::config::Config;

pub async fn migrate(config: Config) -> Result<(), Failure> {
    bootstrap::migrate(&config).await?;
    tracing::info!("the schema is current");
    Ok(())
}
