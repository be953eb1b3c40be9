//! The caller's own sessions.

use super::{Error, Session};
use crate::App;
use crate::access::Caller;

/// The living sessions of the caller's person, in all accounts, the last used first.
pub async fn list(app: &App, caller: &Caller) -> Result<Vec<Session>, Error> {
    caller.session().ok_or(Error::NoSession)?;
    let view = app.store.view(&caller.oneself()).await?;
    let sessions = view.sessions_of(caller.person()).await?;
    let now = app.now();
    Ok(sessions
        .into_iter()
        .filter(|session| session.is_alive(now))
        .collect())
}
