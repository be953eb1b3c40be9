//! Seeing whether it is on.

use super::Error;
use crate::App;
use crate::access::Caller;

/// How the caller's second factor stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    /// Whether sign-in asks for a code.
    pub is_on: bool,
    /// How many recovery codes are left.
    pub recovery_codes_left: u64,
}

/// The caller's own.
pub async fn state(app: &App, caller: &Caller) -> Result<State, Error> {
    caller.session().ok_or(Error::NoSession)?;
    let factor = app.lobby.second_factor(caller.person()).await?;
    let is_on = factor.is_some_and(|factor| factor.confirmed_at.is_some());
    Ok(State {
        is_on,
        recovery_codes_left: if is_on {
            app.lobby.recovery_codes_left(caller.person()).await?
        } else {
            0
        },
    })
}
