//! Whether the sums by month are what the deals say: a check that whoever runs the installation makes.

use super::Error;
use crate::access::Grant;
use crate::accounts::operator_lease;
use crate::values::AccountAddress;
use crate::{App, StoreError};

/// What the sums of an account are worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many sums there are.
    pub cells: u64,
    /// Those that are not what the deals say, a line each; empty: all is well.
    pub faults: Vec<String>,
    /// Whether they were made anew.
    pub is_mended: bool,
}

/// Compares the sums of an account with its deals, while nobody changes either; makes them anew where
/// they differ, if that is asked.
pub async fn verify(app: &App, address: &AccountAddress, mend: bool) -> Result<Verified, Error> {
    let account = app.lobby.account_at(address).await?;
    let account = account.ok_or(StoreError::NotFound)?;
    let lease = operator_lease(app, account.id).await?;
    let done = verify_under(app, &Grant::job(&lease), mend).await;
    app.lobby.complete(&lease).await?;
    done
}

async fn verify_under(app: &App, grant: &Grant, mend: bool) -> Result<Verified, Error> {
    let work = app.store.work(grant).await?;
    let (cells, faults) = work.summary_faults().await?;
    let is_mended = mend && !faults.is_empty();
    if is_mended {
        work.rebuild_summary().await?;
        work.commit().await?;
    }
    Ok(Verified {
        cells,
        faults,
        is_mended,
    })
}
