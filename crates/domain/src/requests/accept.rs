//! Taking a request on.

use super::awaiting::{answer, awaiting, commit_shown, hands_of};
use super::{Error, Row};
use crate::access::{Caller, Permission};
use crate::deals::{Deal, Hands};
use crate::departments::{Department, Tree};
use crate::lobby::User;
use crate::{App, Id, Version};

/// The wish to take a request on.
#[derive(Debug, Clone, Copy)]
pub struct AcceptRequest {
    /// The request's deal.
    pub id: Id<Deal>,
    /// The version that the caller has seen.
    pub version: Version,
    /// Who shall work on it; the caller, unless it goes to a department.
    pub responsible: Option<Id<User>>,
    /// Which department shall work on it; the responsible person's unless told.
    pub department: Option<Id<Department>>,
}

/// Takes a request on: its deal gets a responsible person, or goes to a department.
pub async fn accept(
    app: &App,
    caller: &Caller,
    command: AcceptRequest,
) -> Result<Option<Row>, Error> {
    let grant = caller.allow(Permission::RequestsProcess)?;
    let work = app.store.work(&grant).await?;
    let deal = awaiting(work.as_ref(), command.id, command.version).await?;
    let mut hands = match (command.responsible, command.department) {
        (None, Some(_)) => Hands::default(),
        (user, _) => hands_of(work.as_ref(), user.unwrap_or(caller.user())).await?,
    };
    if let Some(department) = command.department {
        let departments = work.departments().await?;
        Tree(&departments).check(Some(department), "/department_id")?;
        hands.department = Some(department);
    }
    let change = deal.accept_request(hands, app.now());
    answer(work.as_ref(), &change).await?;
    commit_shown(work, command.id).await
}
