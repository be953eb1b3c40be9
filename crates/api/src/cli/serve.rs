//! `canape serve`: the API and the pages, a backup each night, and background work unless a worker
//! of its own does it.

use std::sync::Arc;

use tokio::sync::watch;

use super::Failure;
use super::migrate::bring_up_to_date;
use crate::backup::Nightly;
use crate::config::Config;
use crate::{bootstrap, server, worker};

pub async fn serve(config: Config) -> Result<(), Failure> {
    bring_up_to_date(&config).await?;
    let house = bootstrap::open(&config).await?;
    let listener = std::net::TcpListener::bind(config.listen)
        .map_err(|error| format!("cannot listen on {}: {error}", config.listen))?;
    tracing::info!(address = %config.public_url, "canape is serving");
    let nightly = Nightly::of(&config, Arc::clone(&house.app.clock));
    let nightly = nightly.map(|nightly| actix_web::rt::spawn(nightly.run()));
    let (tell, told) = watch::channel(false);
    let working = config
        .run_worker
        .then(|| actix_web::rt::spawn(worker::run(house.app.clone(), told, || ())));
    // Ends with SIGTERM or Ctrl-C, when the requests in flight are answered.
    server::run(house, listener)?.await?;
    let _ = tell.send(true);
    if let Some(nightly) = nightly {
        // A backup that is being made is called off and leaves nothing; the next start makes it.
        nightly.abort();
        let _ = nightly.await;
    }
    if let Some(working) = working {
        working.await?;
    }
    Ok(())
}
