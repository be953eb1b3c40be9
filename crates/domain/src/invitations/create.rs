//! Inviting somebody.

use super::invitation::GOOD_FOR;
use super::{Error, Invitation, Shown};
use crate::access::{Caller, Permission};
use crate::departments::{Department, Tree};
use crate::lobby::{Gate, Job, JobKind};
use crate::roles::Role;
use crate::values::Email;
use crate::{App, Claim, Created, Id, Retry, StoreError, Violations, Work};

/// The wish that somebody come.
#[derive(Debug, Clone)]
pub struct CreateInvitation {
    /// To which address the letter goes.
    pub email: Email,
    /// What they will be allowed.
    pub role: Id<Role>,
    /// Where they will work.
    pub department: Option<Id<Department>>,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Invites somebody, with a role that allows nothing that the caller may not.
pub async fn create(
    app: &App,
    caller: &Caller,
    command: CreateInvitation,
) -> Result<Created<Shown>, Error> {
    let grant = caller.allow(Permission::UsersManage)?;
    let now = app.now();
    let firm = caller.account().to_string();
    app.lobby.knock(Gate::InvitationsOfFirm, &firm, now).await?;
    let id: Id<Invitation> = app.new_id();
    let work = app.store.work(&grant).await?;
    work.hold_people().await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), now).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let earlier = work.invitation(Id::from(earlier)).await?;
                let earlier = earlier.ok_or(StoreError::NotFound)?;
                return Ok(Created::before(Shown::of(work.as_ref(), earlier).await?));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    check_place(work.as_ref(), caller, &command).await?;
    check_address(work.as_ref(), &command.email).await?;
    let change = Invitation {
        id,
        email: command.email,
        role: command.role,
        department: command.department,
        by: caller.user(),
        created_at: now,
        ends_at: now + GOOD_FOR,
        outcome: None,
        closed_at: None,
    }
    .create();
    work.apply(&change).await?;
    let invitation = change.into_state();
    let secret = invitation.token(app.vault.as_ref()).sha256();
    work.enter_door(id.uuid(), secret).await?;
    work.enqueue(&letter_job(app, id)).await?;
    let shown = Shown::of(work.as_ref(), invitation).await?;
    work.commit().await?;
    Ok(Created::now(shown))
}

/// The job that sends the letter.
pub(super) fn letter_job(app: &App, id: Id<Invitation>) -> Job {
    Job {
        id: app.new_id(),
        kind: JobKind::SendInvitation,
        subject: id.uuid(),
        due_at: app.now(),
    }
}

/// Role and department must be there, and the role the caller's to give.
async fn check_place(
    work: &dyn Work,
    caller: &Caller,
    command: &CreateInvitation,
) -> Result<(), Error> {
    let role = work.role(command.role).await?;
    let role = role.ok_or_else(|| Violations::one("/role_id", "unknown_id"))?;
    role.check_gift(caller, "/role_id")?;
    if command.department.is_some() {
        let departments = work.departments().await?;
        Tree(&departments).check(command.department, "/department_id")?;
    }
    Ok(())
}

/// One letter to one address, and none to a colleague.
async fn check_address(work: &dyn Work, email: &Email) -> Result<(), Error> {
    let key = email.normalised();
    let users = work.users().await?;
    if users
        .iter()
        .any(|one| one.is_active && one.email.normalised() == key)
    {
        return Err(Violations::one("/email", "works_here").into());
    }
    let open = work.open_invitations().await?;
    if open.iter().any(|one| one.email.normalised() == key) {
        return Err(Violations::one("/email", "invited_already").into());
    }
    Ok(())
}
