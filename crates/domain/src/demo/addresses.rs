//! The demonstration's mailboxes are nobody's: they are confirmed without letters.

use super::Error;
use crate::App;
use crate::access::{Caller, Permission};
use crate::lobby::LinkKind;

/// Confirms the addresses of all people.
pub async fn confirm(app: &App, owner: &Caller) -> Result<(), Error> {
    let grant = owner.allow(Permission::UsersManage).map_err(Error::of)?;
    let now = app.now();
    let work = app.store.work(&grant).await.map_err(Error::of)?;
    for user in work.users().await.map_err(Error::of)? {
        let (person, email) = (user.person, &user.email);
        work.confirm_email(person, email, now)
            .await
            .map_err(Error::of)?;
        work.drop_links(person, LinkKind::ConfirmEmail)
            .await
            .map_err(Error::of)?;
    }
    work.commit().await.map_err(Error::of)
}
