//! What was not open when a colleague left, and is again: it becomes its opener's.

use super::User;
use crate::access::Caller;
use crate::{Id, StoreError, Work, lobby};

/// Whoever was responsible, if they work here no more, and the caller, whose it shall be.
pub async fn heir(
    work: &dyn Work,
    caller: &Caller,
    responsible: Option<Id<lobby::User>>,
) -> Result<Option<(User, User)>, StoreError> {
    let Some(before) = responsible.filter(|id| *id != caller.user()) else {
        return Ok(None);
    };
    let before = work.user(before).await?.filter(|user| !user.is_active);
    let Some(before) = before else {
        return Ok(None);
    };
    let own = work.user(caller.user()).await?;
    Ok(Some((before, own.ok_or(StoreError::NotFound)?)))
}
