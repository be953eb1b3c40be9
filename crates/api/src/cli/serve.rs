//! `canape serve`: the API and the pages.

use super::Failure;
use crate::config::Config;
use crate::{bootstrap, server};

pub async fn serve(config: Config) -> Result<(), Failure> {
    bootstrap::migrate(&config).await?;
    let house = bootstrap::open(&config).await?;
    let listener = std::net::TcpListener::bind(config.listen)
        .map_err(|error| format!("cannot listen on {}: {error}", config.listen))?;
    tracing::info!(address = %config.public_url, "canape is serving");
    server::run(house, listener)?.await?;
    Ok(())
}
