//! Changing a client.

use super::create::must_be_there;
use super::{Error, Kind, Owner, Read, ReadWrite, Shown};
use crate::access::{Caller, Permission};
use crate::values::{Email, Phone};
use crate::{App, Id, StoreError, Version, Work, lobby};

/// The wish for a changed client; `None` keeps.
#[derive(Debug, Clone)]
pub struct EditClient<K: Kind> {
    /// Which.
    pub id: Id<K>,
    /// The version that the caller has seen.
    pub version: Version,
    /// Other particulars.
    pub wish: K::Wish,
    /// Other telephones.
    pub phones: Option<Vec<Phone>>,
    /// Other e-mail addresses.
    pub emails: Option<Vec<Email>>,
    /// Another responsible colleague; `Some(None)` makes the client everybody's.
    pub responsible: Option<Option<Id<lobby::User>>>,
}

/// Changes a client; a wish for what is already so changes nothing.
pub async fn edit<K: Kind>(
    app: &App,
    caller: &Caller,
    command: EditClient<K>,
) -> Result<Shown<K>, Error>
where
    dyn Work: ReadWrite<K>,
{
    let grant = caller.allow(Permission::ClientsEdit)?;
    let work = app.store.work(&grant).await?;
    let client = Read::<K>::client(&*work, command.id).await?;
    let client = client.ok_or(StoreError::NotFound)?;
    if client.version != command.version {
        return Err(Error::Stale);
    }
    if client.deleted_at.is_some() {
        return Err(Error::InTrash);
    }
    let mut to = client.clone();
    to.particulars = to.particulars.wished(command.wish);
    to.phones = command.phones.unwrap_or(to.phones);
    to.emails = command.emails.unwrap_or(to.emails);
    K::keep_elsewhere(&*work, &client, &to).await?;
    if to.particulars.company() != client.particulars.company() {
        must_be_there(&*work, to.particulars.company()).await?;
    }
    if let Some(responsible) = command
        .responsible
        .filter(|it| *it != client.owner.responsible)
    {
        to.owner = Owner::appoint(&*work, responsible).await?;
    }
    if to == client {
        return Ok(Shown::one(&*work, client).await?);
    }
    let change = client.edit(to, app.now())?;
    work.apply(&change).await?;
    let shown = Shown::one(&*work, change.into_state()).await?;
    work.commit().await?;
    Ok(shown)
}
