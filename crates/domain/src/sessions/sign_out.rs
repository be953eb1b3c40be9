//! Signing out, by the access token or, when that has expired, by the cookie.

use super::{Error, Reason, RefreshToken};
use crate::access::Caller;
use crate::lobby::Session;
use crate::{App, Id};

/// Whose session ends.
#[derive(Debug, Clone)]
pub enum SignOut {
    /// That of a recognised caller.
    Caller(Caller),
    /// That of a cookie.
    Cookie(RefreshToken),
}

/// Ends a session and says which; a cookie of a session that is over ends nothing.
pub async fn sign_out(app: &App, command: SignOut) -> Result<Option<Id<Session>>, Error> {
    let (caller, token) = match command {
        SignOut::Caller(caller) => (caller, None),
        SignOut::Cookie(token) => match app.lobby.identity_of_session(token.session()).await? {
            Some(identity) => (Caller::recognised(identity), Some(token)),
            None => return Ok(None),
        },
    };
    let id = caller.session().ok_or(Error::NoSession)?;
    let work = app.store.work(&caller.oneself()).await?;
    let session = work.session(id).await?;
    let is_theirs =
        |session: &super::Session| token.is_none_or(|token| session.family.knows(token.sha256()));
    let Some(session) = session.filter(is_theirs) else {
        return Ok(None);
    };
    work.apply(&session.end(Reason::SignedOut, app.now()))
        .await?;
    work.commit().await?;
    Ok(Some(id))
}
