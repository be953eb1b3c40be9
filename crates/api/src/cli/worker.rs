//! `canape worker`: background work alone, beside servers that leave it to this process. A file in the
//! data folder, `worker.alive`, is touched as long as the queue of work can be read.

use tokio::sync::watch;

use super::migrate::bring_up_to_date;
use super::{Failure, signals};
use crate::config::Config;
use crate::{bootstrap, worker};

pub async fn work(config: Config) -> Result<(), Failure> {
    bring_up_to_date(&config).await?;
    let house = bootstrap::open(&config).await?;
    let (tell, told) = watch::channel(false);
    tracing::info!("canape is working in the background");
    std::fs::create_dir_all(&config.data_dir)?;
    let alive = config.data_dir.join("worker.alive");
    let turn = move || {
        // Whoever watches looks how old it is; where it cannot be written, they see that too.
        let _ = std::fs::write(&alive, "");
    };
    let running = actix_web::rt::spawn(worker::run(house.app, told, turn));
    signals::told_to_stop().await?;
    let _ = tell.send(true);
    running.await?;
    Ok(())
}
