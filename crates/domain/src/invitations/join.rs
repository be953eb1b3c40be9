//! Coming in with a login that one has: one person in several accounts.

use super::accept::good;
use super::look::door;
use super::{Error, Invitation};
use crate::access::Caller;
use crate::departments::Tree;
use crate::lobby::{Identity, LinkToken, Person};
use crate::sessions::{Attempt, known};
use crate::users::User;
use crate::values::{Email, Line};
use crate::{Actor, App, Id, Work};

/// Who comes.
#[derive(Clone)]
pub struct JoinByInvitation {
    /// The text of the link.
    pub token: LinkToken,
    /// By which login and password.
    pub attempt: Attempt,
    /// The name in this account.
    pub name: Line<120>,
}

/// Lets a known person into the account. They sign in there as anywhere: a second factor, or a
/// password that must be changed, is the sign-in's to ask for.
pub async fn join(app: &App, command: JoinByInvitation) -> Result<(), Error> {
    let (grant, id) = door(app, &command.token).await?;
    let known: Result<_, Error> = known(app, &command.attempt).await;
    let person = known?.ok_or(Error::WrongCredentials)?;
    command.attempt.forget(app).await?;
    let work = app.store.work(&grant).await?;
    work.hold_people().await?;
    let invitation = good(app, work.as_ref(), id).await?;
    let email = person.email.clone();
    come(
        app,
        work.as_ref(),
        invitation,
        person.id,
        command.name,
        email,
    )
    .await?;
    work.commit().await?;
    Ok(())
}

/// Makes a person a colleague, as the invitation says. Who was dismissed before comes back as the
/// same colleague, so that their history goes on.
pub(super) async fn come(
    app: &App,
    work: &dyn Work,
    invitation: Invitation,
    person: Id<Person>,
    name: Line<120>,
    email: Email,
) -> Result<Caller, Error> {
    let now = app.now();
    let account = work.account_record().await?;
    let today = account.time_zone.local_date(now);
    let role = work.role(invitation.role).await?.ok_or(Error::LinkSpent)?;
    let departments = work.departments().await?;
    let tree = Tree(&departments);
    let department = invitation
        .department
        .filter(|id| tree.living(*id).is_some());
    let mut users = work.users().await?.into_iter();
    let before = users.find(|one| one.person == person);
    let id = before.as_ref().map_or_else(|| app.new_id(), |one| one.id);
    let access = tree.access(id, department, &role);
    match before {
        Some(one) if one.is_active => return Err(Error::WorksHere),
        Some(one) => {
            let user = User {
                role: role.id,
                department,
                ..one
            };
            work.apply(&user.come_back(today, now)).await?;
            work.set_member_active(id, true).await?;
            work.set_access(id, &access).await?;
        }
        None => {
            let user = User {
                id,
                person,
                name,
                post: None,
                phone: None,
                email,
                role: role.id,
                department,
                is_active: true,
                created_at: now,
                version: 1,
            };
            work.apply(&user.join(today, now)).await?;
            work.enter_member(id, person, &access).await?;
        }
    }
    let invitation_id = invitation.id;
    work.apply(&invitation.accept(id, now)).await?;
    work.drop_door(invitation_id.uuid()).await?;
    Ok(Caller::recognised(Identity {
        account,
        person,
        user: id,
        actor: Actor::User(id.uuid()),
        access,
        session: Some(app.new_id()),
        must_change_password: false,
    }))
}

impl std::fmt::Debug for JoinByInvitation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JoinByInvitation(…)")
    }
}
