//! Making a client.

use super::{Client, Company, Error, Event, Kind, Owner, Read, ReadWrite, Shown};
use crate::access::{Caller, Permission};
use crate::values::{Email, Phone};
use crate::{App, Change, Claim, Created, Id, Retry, StoreError, Violations, Work, lobby};

/// The wish for a client.
#[derive(Debug, Clone)]
pub struct CreateClient<K> {
    /// What only this kind of client has.
    pub particulars: K,
    /// Telephones, the best first.
    pub phones: Vec<Phone>,
    /// E-mail addresses, the best first.
    pub emails: Vec<Email>,
    /// Who is responsible; nobody makes the client everybody's.
    pub responsible: Option<Id<lobby::User>>,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Makes a client.
pub async fn create<K: Kind>(
    app: &App,
    caller: &Caller,
    command: CreateClient<K>,
) -> Result<Created<Shown<K>>, Error>
where
    dyn Work: ReadWrite<K>,
{
    let grant = caller.allow(Permission::ClientsCreate)?;
    let id = app.new_id();
    let now = app.now();
    let work = app.store.work(&grant).await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), now).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let earlier = Read::<K>::client(&*work, Id::from(earlier)).await?;
                let earlier = earlier.ok_or(StoreError::NotFound)?;
                return Ok(Created::before(Shown::one(&*work, earlier).await?));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    must_be_there(&*work, command.particulars.company()).await?;
    let client = Client {
        id,
        particulars: command.particulars,
        phones: command.phones,
        emails: command.emails,
        owner: Owner::appoint(&*work, command.responsible).await?,
        created_at: now,
        deleted_at: None,
        version: 1,
    };
    let change = client.create(now)?;
    work.apply(&change).await?;
    let shown = Shown::one(&*work, change.into_state()).await?;
    work.commit().await?;
    Ok(Created::now(shown))
}

/// A client that is made along with something else; its owner is the other's.
pub(crate) fn draft<K: Kind>(
    app: &App,
    command: CreateClient<K>,
    owner: Owner,
) -> Result<Change<Client<K>, Event<K>>, Error> {
    let now = app.now();
    let client = Client {
        id: app.new_id(),
        particulars: command.particulars,
        phones: command.phones,
        emails: command.emails,
        owner,
        created_at: now,
        deleted_at: None,
        version: 1,
    };
    client.create(now)
}

/// A contact works for a company that is there and not in the trash.
pub(super) async fn must_be_there(
    work: &(impl Read<Company> + ?Sized),
    company: Option<Id<Company>>,
) -> Result<(), Error> {
    let Some(company) = company else {
        return Ok(());
    };
    match work.client(company).await? {
        Some(company) if company.deleted_at.is_none() => Ok(()),
        _ => Err(Violations::one("/company_id", "unknown_id").into()),
    }
}
