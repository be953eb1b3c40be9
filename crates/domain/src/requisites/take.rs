//! What a job does: the day has come from which other requisites hold.

use super::{Error, write_followers};
use crate::access::Grant;
use crate::clients::{self, Company};
use crate::lobby::Lease;
use crate::{App, Id};

/// Lets the company follow the requisites of today. Done twice, it changes nothing.
pub async fn take(app: &App, lease: &Lease) -> Result<(), Error> {
    let grant = Grant::job(lease);
    let id: Id<Company> = Id::from(lease.job.subject);
    let work = app.store.work(&grant).await?;
    work.hold_clients(None, Some(id)).await?;
    let Some(company) = clients::Read::<Company>::client(&*work, id).await? else {
        return Ok(());
    };
    let history = work.requisites_of(id).await?.history;
    let zone = work.account_record().await?.time_zone;
    write_followers(app, &*work, company, &history, zone).await?;
    work.commit().await?;
    Ok(())
}
