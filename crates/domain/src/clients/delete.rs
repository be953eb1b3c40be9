//! Into the trash and out of it.

use super::{Client, Error, Kind, Owner, Read, ReadWrite, Shown};
use crate::access::{Caller, Permission};
use crate::users::heir;
use crate::{App, Id, StoreError, Version, Work};

/// A client at the version that the caller has seen.
#[derive(Debug)]
pub struct ClientAt<K> {
    /// Which.
    pub id: Id<K>,
    /// The version.
    pub version: Version,
}

/// Puts a client into the trash.
pub async fn delete<K: Kind>(app: &App, caller: &Caller, command: ClientAt<K>) -> Result<(), Error>
where
    dyn Work: ReadWrite<K>,
{
    let work = open(app, caller).await?;
    let client = at(&*work, command).await?;
    if client.deleted_at.is_some() {
        return Err(Error::InTrash);
    }
    work.apply(&client.delete(app.now())).await?;
    work.commit().await?;
    Ok(())
}

/// Takes a client out of the trash. That of a dismissed colleague becomes the caller's.
pub async fn restore<K: Kind>(
    app: &App,
    caller: &Caller,
    command: ClientAt<K>,
) -> Result<Shown<K>, Error>
where
    dyn Work: ReadWrite<K>,
{
    let work = open(app, caller).await?;
    let client = at(&*work, command).await?;
    if client.deleted_at.is_none() {
        return Err(Error::NotInTrash);
    }
    let now = app.now();
    let change = client.restore(now);
    work.apply(&change).await?;
    let mut client = change.into_state();
    if let Some((_, own)) = heir(&*work, caller, client.owner.responsible).await? {
        let owner = Owner {
            responsible: Some(own.id),
            department: own.department,
        };
        let change = client.give(owner, now);
        work.apply(&change).await?;
        client = change.into_state();
    }
    let shown = Shown::one(&*work, client).await?;
    work.commit().await?;
    Ok(shown)
}

async fn open(app: &App, caller: &Caller) -> Result<Box<dyn Work>, Error> {
    let grant = caller.allow(Permission::ClientsDelete)?;
    Ok(app.store.work(&grant).await?)
}

async fn at<K: Kind>(
    work: &(impl Read<K> + ?Sized),
    command: ClientAt<K>,
) -> Result<Client<K>, Error> {
    let client = work.client(command.id).await?.ok_or(StoreError::NotFound)?;
    if client.version == command.version {
        Ok(client)
    } else {
        Err(Error::Stale)
    }
}
