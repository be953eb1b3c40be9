//! Reading the own page.

use super::{Error, Layout};
use crate::App;
use crate::access::Caller;

/// How the caller's page is arranged.
pub async fn show(app: &App, caller: &Caller) -> Result<Layout, Error> {
    let view = app.store.view(&caller.oneself()).await?;
    let home = view.home(caller.user()).await?;
    Ok(home.map_or_else(Layout::usual, |home| home.layout))
}
