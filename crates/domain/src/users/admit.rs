//! Admitting a colleague: a person of their own login and password becomes a user of the account.

use chrono::NaiveDate;

use super::{Error, User};
use crate::access::{Caller, Permission};
use crate::departments::{Department, Tree};
use crate::lobby::NewPerson;
use crate::roles::Role;
use crate::values::{Email, Line, Login, Password, Phone};
use crate::{App, Id, StoreError, Violations};

/// The wish for a colleague.
#[derive(Debug, Clone)]
pub struct Admit {
    /// The name.
    pub name: Line<120>,
    /// The login.
    pub login: Login,
    /// The e-mail address.
    pub email: Email,
    /// The telephone at work.
    pub phone: Option<Phone>,
    /// What they are in the firm.
    pub post: Option<Line<120>>,
    /// The first password.
    pub password: Password,
    /// What they may do.
    pub role: Id<Role>,
    /// Where they work.
    pub department: Option<Id<Department>>,
    /// Since when they work there; `None`: from today on.
    pub since: Option<NaiveDate>,
}

/// Makes person, user and membership together. The role of the owner is not given away here.
pub async fn admit(app: &App, caller: &Caller, command: Admit) -> Result<User, Error> {
    let grant = caller.allow(Permission::UsersManage)?;
    let hash = app.passwords.hash(command.password.expose()).await?;
    let now = app.now();
    let today = caller.time_zone().local_date(now);
    let work = app.store.work(&grant).await?;
    work.hold_people().await?;
    let role = work.role(command.role).await?;
    let role = role.ok_or_else(|| Violations::one("/role_id", "unknown_id"))?;
    role.check_gift(caller, "/role_id")?;
    let departments = work.departments().await?;
    Tree(&departments).check(command.department, "/department_id")?;
    let person = NewPerson {
        id: app.new_id(),
        login: command.login,
        email: command.email.clone(),
        password_hash: hash,
        at: now,
    };
    work.enter_person(&person)
        .await
        .map_err(|error| match error {
            StoreError::Taken => Error::Taken,
            other => Error::Store(other),
        })?;
    let user = User {
        id: app.new_id(),
        person: person.id,
        name: command.name,
        post: command.post,
        phone: command.phone,
        email: command.email,
        role: role.id,
        department: command.department,
        is_active: true,
        created_at: now,
        version: 1,
    };
    let access = Tree(&departments).access(user.id, user.department, &role);
    let change = user.join(command.since.unwrap_or(today), now);
    work.apply(&change).await?;
    work.enter_member(change.state().id, person.id, &access)
        .await?;
    work.commit().await?;
    Ok(change.into_state())
}
