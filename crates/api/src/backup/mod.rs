//! Backups of an installation whose data lie in one SQLite file: everything that it takes to stand
//! again, in one archive that `tar` and `sha256sum` understand too (`docs/adr/0007-backups.md`).
//!
//! `create` and `restore` are what a person asks for, `nightly` is what happens without asking,
//! `archive` is the format, `place` says where everything lies, `lock` keeps two from each other.

mod archive;
mod create;
mod last;
mod lock;
mod nightly;
mod owner;
mod parts;
mod place;
mod progress;
mod restore;
mod state;
mod upgrade;

use std::path::PathBuf;

use utoipa_actix_web::service_config::ServiceConfig;

use crate::bootstrap::BootError;

pub use create::{copy_beside, create};
pub use lock::{DataLock, hold_alone, hold_together};
pub use nightly::Nightly;
pub use place::Place;
pub use progress::Progress;
pub use restore::{Restored, restore};
pub use state::State;
pub use upgrade::{UpgradeError, migrate};

/// Mounts what the pages show.
pub fn routes(config: &mut ServiceConfig) {
    config.service(last::get_backups);
}

/// Why there is no backup, or nothing was brought back. What was there before still is.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The data lie on a server, which has its own means.
    #[error(
        "the data lie on PostgreSQL: use pg_dump and pg_restore, and copy the folder of files \
         (see docs/adr/0007-backups.md)"
    )]
    OnServer,
    /// There is nothing to keep.
    #[error("there is no database at {}", .0.display())]
    NoData(PathBuf),
    /// A backup is never written over another file.
    #[error("{} is there already; choose another name", .0.display())]
    Exists(PathBuf),
    /// Somebody works with the data.
    #[error("another canape works with {}; stop it first", .0.display())]
    InUse(PathBuf),
    /// The archive is not one of ours, or not whole.
    #[error("the backup cannot be used: {0}")]
    Unusable(&'static str),
    /// The archive was made by a later program.
    #[error("the backup is damaged or was made by a newer canape")]
    Schema(#[source] BootError),
    /// The copy could not be made or is damaged.
    #[error("the database could not be copied")]
    Database(#[from] BootError),
    /// A file could not be read or written.
    #[error("{} cannot be read or written", .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The program stopped half way.
    #[error("the work was called off")]
    CalledOff,
}

impl Error {
    fn of(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }
}

/// Work on files, beside the threads that answer requests.
async fn on_files<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or(Err(Error::CalledOff))
}
