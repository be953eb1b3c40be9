//! Reading invitations.

use super::{Error, Invitation};
use crate::access::{Caller, Permission};
use crate::departments::Department;
use crate::lobby::User;
use crate::roles::Role;
use crate::{App, Moment, Named, StoreError, View};

/// An invitation with names.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The invitation.
    pub invitation: Invitation,
    /// What they will be allowed.
    pub role: Option<Named<Role>>,
    /// Where they will work.
    pub department: Option<Named<Department>>,
    /// Who invites.
    pub by: Option<Named<User>>,
    /// Whether whoever sent it last may still invite so.
    pub is_backed: bool,
}

impl Shown {
    /// Looks the names up.
    pub(super) async fn of(view: &dyn View, invitation: Invitation) -> Result<Self, StoreError> {
        let role = view.role(invitation.role).await?;
        let department = match invitation.department {
            Some(id) => view.department(id).await?,
            None => None,
        };
        let by = view.user(invitation.by).await?;
        let is_backed = invitation.is_backed(view).await?;
        Ok(Self {
            is_backed,
            role: role.map(|one| Named {
                id: one.id,
                name: one.name.to_string(),
            }),
            department: department.map(|one| Named {
                id: one.id,
                name: one.name.to_string(),
            }),
            by: by.map(|one| Named {
                id: one.id,
                name: one.name.to_string(),
            }),
            invitation,
        })
    }

    /// Whether the letter leads nowhere, unless somebody who may sends it again.
    pub fn is_too_old(&self, now: Moment) -> bool {
        !self.is_backed || !self.invitation.is_good(now)
    }
}

/// The invitations that were neither accepted nor taken back, the newest first.
pub async fn list(app: &App, caller: &Caller) -> Result<Vec<Shown>, Error> {
    let grant = caller.allow(Permission::UsersManage)?;
    let view = app.store.view(&grant).await?;
    let mut shown = Vec::new();
    for invitation in view.open_invitations().await? {
        shown.push(Shown::of(view.as_ref(), invitation).await?);
    }
    Ok(shown)
}
