//! The caller's own card: who they are here and what they may do.

use super::{Error, User};
use crate::access::{Access, Caller};
use crate::departments::Department;
use crate::lobby::{Account, Person};
use crate::roles::Role;
use crate::{App, StoreError, View};

/// A person in an account, as the person sees it.
#[derive(Debug, Clone)]
pub struct Me {
    /// The account.
    pub account: Account,
    /// The login, the e-mail address and their state.
    pub person: Person,
    /// The card in the account.
    pub user: User,
    /// The role.
    pub role: Role,
    /// The department.
    pub department: Option<Department>,
    /// What the caller may do now: the role's permissions, or those of them that a key has.
    pub access: Access,
}

impl Me {
    /// Reads the card of a caller; `None` only if it was removed a moment ago.
    pub(crate) async fn read(view: &dyn View, caller: &Caller) -> Result<Option<Self>, StoreError> {
        let person = view.person(caller.person()).await?;
        let user = view.user(caller.user()).await?;
        let (Some(person), Some(user)) = (person, user) else {
            return Ok(None);
        };
        let Some(role) = view.role(user.role).await? else {
            return Ok(None);
        };
        let department = match user.department {
            Some(id) => view.department(id).await?,
            None => None,
        };
        Ok(Some(Self {
            account: caller.account_record().clone(),
            person,
            user,
            role,
            department,
            access: caller.access().clone(),
        }))
    }
}

/// The caller's own card.
pub async fn me(app: &App, caller: &Caller) -> Result<Me, Error> {
    let view = app.store.view(&caller.oneself()).await?;
    let me = Me::read(view.as_ref(), caller).await?;
    Ok(me.ok_or(StoreError::NotFound)?)
}
