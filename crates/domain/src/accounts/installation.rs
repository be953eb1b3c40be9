//! What a stranger may know: whose host this is, and whether the first account is yet to be made.

use super::{Error, Mode};
use crate::App;
use crate::lobby::Account;
use crate::values::AccountAddress;

/// The installation, seen from outside.
#[derive(Debug, Clone)]
pub struct Installation {
    /// Whether the first-run wizard is waiting.
    pub needs_setup: bool,
    /// The account whose host was called.
    pub account: Option<Account>,
}

/// Looks at the installation through one of its hosts.
pub async fn installation(
    app: &App,
    mode: Mode,
    host: Option<&AccountAddress>,
) -> Result<Installation, Error> {
    let account = match host {
        Some(address) => app.lobby.account_at(address).await?,
        None => None,
    };
    let needs_setup = mode == Mode::SelfHosted && !app.lobby.has_accounts().await?;
    Ok(Installation {
        needs_setup,
        account,
    })
}
