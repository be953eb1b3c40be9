//! Putting consents on record, their withdrawal, and reading them.

use super::{Agreed, Consent, Error, Given, Purpose, Way, Withdrawal};
use crate::access::{Caller, Permission};
use crate::clients::{self, Client, Contact};
use crate::lobby::User;
use crate::values::Line;
use crate::{App, Claim, Created, Id, Moment, Named, Retry, StoreError, Version, View, Work};

/// The most consents of one person, withdrawn ones included.
pub const MOST_CONSENTS: usize = 100;

/// The wish to put a consent on record.
#[derive(Debug, Clone)]
pub struct RecordConsent {
    /// Whose.
    pub contact: Id<Contact>,
    /// For what.
    pub purpose: Purpose,
    /// To which text.
    pub agreed: Agreed,
    /// When it was given; now unless told.
    pub at: Option<Moment>,
    /// By what.
    pub way: Way,
    /// From where.
    pub address: Option<Line<300>>,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// The wish to put on record that a consent holds no more.
#[derive(Debug, Clone)]
pub struct WithdrawConsent {
    /// Whose.
    pub contact: Id<Contact>,
    /// Which.
    pub consent: Id<Consent>,
    /// The version that the caller has seen.
    pub version: Version,
    /// When that was said; now unless told.
    pub at: Option<Moment>,
    /// By what.
    pub way: Way,
    /// From where.
    pub address: Option<Line<300>>,
}

/// A consent with the names of who put it and its end on record.
#[derive(Debug, Clone)]
pub struct ConsentShown {
    /// The consent.
    pub consent: Consent,
    /// Who put it on record.
    pub recorded_by: Option<Named<User>>,
    /// Who put its withdrawal on record.
    pub withdrawn_by: Option<Named<User>>,
}

/// All consents of a person, the newest first, withdrawn ones included.
pub async fn consents(
    app: &App,
    caller: &Caller,
    contact: Id<Contact>,
) -> Result<Vec<ConsentShown>, Error> {
    let grant = caller.allow(Permission::ClientsRead)?;
    let view = app.store.view(&grant).await?;
    reached(view.as_ref(), contact).await?;
    let all = view.consents_of(contact).await?;
    Ok(shown(view.as_ref(), all).await?)
}

/// Puts a consent on record.
pub async fn record(
    app: &App,
    caller: &Caller,
    command: RecordConsent,
) -> Result<Created<ConsentShown>, Error> {
    let grant = caller.allow(Permission::ClientsEdit)?;
    let id: Id<Consent> = app.new_id();
    let now = app.now();
    let work = app.store.work(&grant).await?;
    // Nobody counts, removes or erases meanwhile.
    work.hold_clients(Some(command.contact), None).await?;
    let contact = reached(work.as_ref(), command.contact).await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), now).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let earlier = one(work.as_ref(), contact.id, Id::from(earlier)).await;
                // The person stands in the path: the same body for another one is another request.
                return match earlier {
                    Ok(earlier) => Ok(Created::before(with_names(&*work, earlier).await?)),
                    Err(Error::Store(StoreError::NotFound)) => Err(Error::RetryReused),
                    Err(error) => Err(error),
                };
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    if contact.deleted_at.is_some() {
        return Err(Error::InTrash);
    }
    if work.act_of(contact.id).await?.is_some() {
        return Err(Error::Erased);
    }
    if work.consents_of(contact.id).await?.len() >= MOST_CONSENTS {
        return Err(Error::TooMany);
    }
    let given = Given {
        at: command.at.unwrap_or(now),
        way: command.way,
        address: command.address,
        recorded_by: caller.user(),
        recorded_at: now,
    };
    let consent = Consent {
        id,
        contact: contact.id,
        purpose: command.purpose,
        agreed: command.agreed,
        given: given.checked()?,
        withdrawn: None,
        version: 1,
    };
    let change = consent.record();
    work.apply(&change).await?;
    let shown = with_names(work.as_ref(), change.into_state()).await?;
    work.commit().await?;
    Ok(Created::now(shown))
}

/// Puts on record that a consent holds no more; also that of a person in the trash, as whoever takes
/// a consent back need not wait.
pub async fn withdraw(
    app: &App,
    caller: &Caller,
    command: WithdrawConsent,
) -> Result<ConsentShown, Error> {
    let grant = caller.allow(Permission::ClientsEdit)?;
    let now = app.now();
    let work = app.store.work(&grant).await?;
    reached(work.as_ref(), command.contact).await?;
    let consent = one(work.as_ref(), command.contact, command.consent).await?;
    let said = Withdrawal {
        at: command.at.unwrap_or(now),
        way: command.way,
        address: command.address,
        recorded_by: caller.user(),
        recorded_at: now,
    };
    let change = consent.withdraw(command.version, said)?;
    work.apply(&change).await?;
    let shown = with_names(work.as_ref(), change.into_state()).await?;
    work.commit().await?;
    Ok(shown)
}

/// The person, if within reach.
pub(super) async fn reached<V: View + ?Sized>(
    view: &V,
    id: Id<Contact>,
) -> Result<Client<Contact>, Error> {
    let contact = clients::Read::<Contact>::client(view, id).await?;
    Ok(contact.ok_or(StoreError::NotFound)?)
}

async fn one(work: &dyn Work, contact: Id<Contact>, id: Id<Consent>) -> Result<Consent, Error> {
    let found = work.consent(id).await?;
    let found = found.filter(|one| one.contact == contact);
    Ok(found.ok_or(StoreError::NotFound)?)
}

async fn with_names(work: &dyn Work, consent: Consent) -> Result<ConsentShown, StoreError> {
    let shown = shown(work, vec![consent]).await?;
    shown.into_iter().next().ok_or(StoreError::NotFound)
}

/// Consents with names: one statement however many there are.
pub(super) async fn shown<V: View + ?Sized>(
    view: &V,
    all: Vec<Consent>,
) -> Result<Vec<ConsentShown>, StoreError> {
    let said = all
        .iter()
        .flat_map(|one| [Some(&one.given), one.withdrawn.as_ref()]);
    let mut ids: Vec<_> = said.flatten().map(|said| said.recorded_by).collect();
    ids.sort_unstable();
    ids.dedup();
    let names = view.user_names(&ids).await?;
    let name = |id: Id<User>| names.iter().find(|one| one.id == id).cloned();
    let shown = all.into_iter().map(|consent| ConsentShown {
        recorded_by: name(consent.given.recorded_by),
        withdrawn_by: consent
            .withdrawn
            .as_ref()
            .and_then(|said| name(said.recorded_by)),
        consent,
    });
    Ok(shown.collect())
}
