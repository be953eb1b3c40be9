//! Rotating the refresh token.

use super::{Client, Error, Opened, Reason, RefreshToken, Session, Use};
use crate::access::Caller;
use crate::users::Me;
use crate::{App, StoreError};

/// The wish for another access token.
#[derive(Debug, Clone)]
pub struct Refresh {
    /// The token of the cookie.
    pub token: RefreshToken,
    /// From where.
    pub client: Client,
}

/// Takes a token and gives the next one; a replayed token ends its session.
///
/// Nobody is locked: the family is read, decided upon and swapped, and whoever was slower decides
/// again upon what the faster one left.
pub async fn refresh(app: &App, command: Refresh) -> Result<Opened, Error> {
    let id = command.token.session();
    let identity = app.lobby.identity_of_session(id).await?;
    let caller = Caller::recognised(identity.ok_or(Error::Ended)?);
    let view = app.store.view(&caller.oneself()).await?;
    let me = Me::read(view.as_ref(), &caller).await?;
    drop(view);
    let me = me.ok_or(StoreError::NotFound)?;
    loop {
        let session = living(app, &command.token).await?;
        let next = RefreshToken::new(id, app.random.secret());
        match session.family.show(command.token.sha256(), next.sha256()) {
            Use::Replay => {
                end(app, &caller, session).await?;
                return Err(Error::Ended);
            }
            Use::Good(family) => {
                let after = session.refreshed(family, &command.client, app.now());
                if app.lobby.swap_family(&session, &after).await? {
                    return Ok(Opened {
                        refresh_token: next,
                        me,
                    });
                }
            }
        }
    }
}

async fn living(app: &App, token: &RefreshToken) -> Result<Session, Error> {
    let session = app.lobby.session(token.session()).await?;
    session
        .filter(|session| session.is_alive(app.now()))
        .ok_or(Error::Ended)
}

async fn end(app: &App, caller: &Caller, session: Session) -> Result<(), Error> {
    tracing::warn!(session = %session.id, "a used refresh token was shown again; the session ends");
    let work = app.store.work(&caller.oneself()).await?;
    work.apply(&session.end(Reason::Replay, app.now())).await?;
    work.commit().await?;
    Ok(())
}
