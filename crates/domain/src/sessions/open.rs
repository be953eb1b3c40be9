//! Opening a session for somebody whose identity is proved.

use super::{Client, Error, Family, RefreshToken, Session};
use crate::access::Caller;
use crate::lobby::{Identity, Membership};
use crate::users::Me;
use crate::{Actor, App, StoreError, Work};

/// Somebody who has just proved who they are, and where they come from.
#[derive(Clone)]
pub struct Newcomer {
    /// The person in the account.
    pub membership: Membership,
    /// The password by which it was proved: nobody comes in by one that is another meanwhile.
    pub password_hash: String,
    /// The browser.
    pub client: Client,
}

/// A session with what its browser must know.
#[derive(Debug)]
pub struct Opened {
    /// The token for the cookie.
    pub refresh_token: RefreshToken,
    /// Who is signed in.
    pub me: Me,
}

/// Opens a session in a unit of work of its own.
pub(crate) async fn open(app: &App, newcomer: Newcomer) -> Result<Opened, Error> {
    let caller = recognise(app, newcomer.membership);
    let work = app.store.work(&caller.oneself()).await?;
    // Held to the end, so that a change of the password waits and ends this session, too.
    let person = work.hold_person(caller.person()).await?;
    person
        .filter(|person| person.password_hash == newcomer.password_hash)
        .ok_or(Error::WrongCredentials)?;
    let opened = open_in(app, work.as_ref(), &caller, &newcomer.client).await?;
    work.commit().await?;
    Ok(opened)
}

fn recognise(app: &App, membership: Membership) -> Caller {
    Caller::recognised(Identity {
        account: membership.account,
        person: membership.person,
        user: membership.user,
        actor: Actor::User(membership.user.uuid()),
        access: membership.access,
        session: Some(app.new_id()),
        must_change_password: membership.must_change_password,
    })
}

/// Opens the session that a caller is said to be in, as part of a greater work.
pub(crate) async fn open_in(
    app: &App,
    work: &dyn Work,
    caller: &Caller,
    client: &Client,
) -> Result<Opened, Error> {
    let id = caller.session().ok_or(Error::NoSession)?;
    let now = app.now();
    let refresh_token = RefreshToken::new(id, app.random.secret());
    let session = Session {
        id,
        account: caller.account(),
        user: caller.user(),
        person: caller.person(),
        family: Family::new(refresh_token.sha256()),
        created_at: now,
        last_used_at: now,
        ended_at: None,
        address: client.address_text(),
        user_agent: client.user_agent.clone(),
    };
    work.apply(&session.open()).await?;
    let me = Me::read(work, caller).await?.ok_or(StoreError::NotFound)?;
    Ok(Opened { refresh_token, me })
}
