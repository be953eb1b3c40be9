//! Offering the ownership to a colleague.

use super::offer::GOOD_FOR;
use super::{Error, Offer, Shown};
use crate::access::Caller;
use crate::lobby::User;
use crate::roles::BuiltIn;
use crate::users::own_password;
use crate::{App, Claim, Created, Id, Retry, StoreError, Violations, Work};

/// The wish that somebody else be the owner.
#[derive(Clone)]
pub struct OfferOwnership {
    /// Who.
    pub to: Id<User>,
    /// The owner's password, as typed: a browser left open must not give the firm away.
    pub password: String,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Offers the ownership. An offer that waits for its answer is taken back by the new one.
pub async fn make(
    app: &App,
    caller: &Caller,
    command: OfferOwnership,
) -> Result<Created<Shown>, Error> {
    caller.session().ok_or(Error::NotOwner)?;
    let grant = caller.oneself();
    let view = app.store.view(&grant).await?;
    check_owner(view.as_ref(), caller.user()).await?;
    drop(view);
    let asked: Result<_, Error> = own_password(app, caller, "/password", &command.password).await;
    asked?;

    let now = app.now();
    let id: Id<Offer> = app.new_id();
    let work = app.store.work(&grant).await?;
    work.hold_people().await?;
    check_owner(work.as_ref(), caller.user()).await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), now).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let earlier = work.offer(Id::from(earlier)).await?;
                let earlier = earlier.ok_or(StoreError::NotFound)?;
                return Ok(Created::before(Shown::of(work.as_ref(), earlier).await?));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    check_heir(work.as_ref(), caller, command.to).await?;
    for before in work.open_offers().await? {
        work.apply(&before.withdraw(now)).await?;
    }
    let change = Offer {
        id,
        from: caller.user(),
        to: command.to,
        created_at: now,
        ends_at: now + GOOD_FOR,
        outcome: None,
        closed_at: None,
    }
    .make();
    work.apply(&change).await?;
    let shown = Shown::of(work.as_ref(), change.into_state()).await?;
    work.commit().await?;
    Ok(Created::now(shown))
}

/// The role says who the owner is.
pub(super) async fn check_owner(
    view: &(impl crate::View + ?Sized),
    id: Id<User>,
) -> Result<(), Error> {
    let user = view.user(id).await?.ok_or(StoreError::NotFound)?;
    let role = view.role(user.role).await?;
    let is_owner = role.is_some_and(|role| role.built_in == Some(BuiltIn::Owner));
    if is_owner && user.is_active {
        Ok(())
    } else {
        Err(Error::NotOwner)
    }
}

/// A colleague who works here, and not the owner.
async fn check_heir(work: &dyn Work, caller: &Caller, id: Id<User>) -> Result<(), Error> {
    let user = work.user(id).await?;
    if user.is_some_and(|user| user.is_active && user.id != caller.user()) {
        Ok(())
    } else {
        Err(Violations::one("/user_id", "unknown_id").into())
    }
}

impl std::fmt::Debug for OfferOwnership {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OfferOwnership({}, …)", self.to)
    }
}
