//! Who reaches what after the tree has changed.

use std::collections::HashMap;

use super::{Department, Tree};
use crate::lobby::User;
use crate::{Id, StoreError, Work};

/// Rewrites what members may do where it is other than it was in the tree `before`, and says who
/// reaches further now.
///
/// Without it a request would go on by the reach of the old tree: its caller is known by the copy
/// in the lobby and by nothing else.
pub(crate) async fn reseat(
    work: &dyn Work,
    before: &[Department],
) -> Result<Vec<Id<User>>, StoreError> {
    let after = work.departments().await?;
    let roles = work.roles().await?;
    let roles: HashMap<_, _> = roles.iter().map(|role| (role.id, role)).collect();
    let mut wider = Vec::new();
    for user in work.users().await? {
        let Some(role) = roles.get(&user.role) else {
            continue;
        };
        let access = Tree(&after).access(user.id, user.department, role);
        let had = Tree(before).access(user.id, user.department, role);
        if access != had {
            work.set_access(user.id, &access).await?;
        }
        if access.is_wider_than(&had) {
            wider.push(user.id);
        }
    }
    Ok(wider)
}
