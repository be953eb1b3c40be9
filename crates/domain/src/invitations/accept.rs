//! Coming in with a new login.

use super::join::come;
use super::look::door;
use super::{Error, Invitation};
use crate::lobby::{LinkToken, NewPerson, Person};
use crate::sessions::{self, Client, Opened};
use crate::users::acceptable;
use crate::values::{Email, Line, Login, Password, PasswordOwner};
use crate::{App, Id, StoreError, View, Violations};

/// Who comes.
#[derive(Clone)]
pub struct AcceptInvitation {
    /// The text of the link.
    pub token: LinkToken,
    /// The name.
    pub name: Line<120>,
    /// The login.
    pub login: Login,
    /// The password, as typed.
    pub password: String,
    /// From where.
    pub client: Client,
}

/// Makes a person with the address of the letter, lets them into the account and signs them in. The
/// link is used up: whoever follows it again, or at the same time, is told so.
pub async fn accept(app: &App, command: AcceptInvitation) -> Result<Opened, Error> {
    let (grant, id) = door(app, &command.token).await?;
    let view = app.store.view(&grant).await?;
    let invitation = good(app, view.as_ref(), id).await?;
    let firm = view.account_record().await?.name;
    drop(view);
    let password = checked(&command, &invitation.email, &firm)?;
    let hash = app.passwords.hash(password.expose()).await?;
    let now = app.now();
    let work = app.store.work(&grant).await?;
    work.hold_people().await?;
    let invitation = good(app, work.as_ref(), id).await?;
    let person: Id<Person> = app.new_id();
    let new = NewPerson {
        id: person,
        login: command.login.clone(),
        email: invitation.email.clone(),
        password_hash: hash,
        at: now,
    };
    let entered = work.enter_person(&new).await;
    match entered {
        Ok(()) => {}
        Err(StoreError::Taken) => {
            drop(work);
            return Err(taken(app, &command.login).await?);
        }
        Err(other) => return Err(other.into()),
    }
    // They read the letter, so the address is theirs.
    work.confirm_email(person, &invitation.email, now).await?;
    let email = invitation.email.clone();
    let caller = come(app, work.as_ref(), invitation, person, command.name, email).await?;
    let opened = sessions::open_in(app, work.as_ref(), &caller, &command.client).await?;
    work.commit().await?;
    Ok(opened)
}

/// The invitation, if somebody can come by it.
pub(super) async fn good(
    app: &App,
    view: &(impl View + ?Sized),
    id: Id<Invitation>,
) -> Result<Invitation, Error> {
    let found = view.invitation(id).await?;
    let invitation = found
        .filter(|one| one.is_good(app.now()))
        .ok_or(Error::LinkSpent)?;
    if invitation.is_backed(view).await? {
        Ok(invitation)
    } else {
        Err(Error::LinkSpent)
    }
}

/// The rules of logins and passwords, as at the sign-up.
fn checked(command: &AcceptInvitation, email: &Email, firm: &str) -> Result<Password, Violations> {
    let login = command.login.as_str();
    if login.contains('@') && login != email.normalised() {
        return Err(Violations::one("/login", "login_is_not_your_email"));
    }
    let owner = PasswordOwner {
        login: &command.login,
        email: Some(email),
        firm,
    };
    acceptable("/password", &command.password, owner)
}

/// Which of both belongs to somebody; whose address it is has a login already.
async fn taken(app: &App, login: &Login) -> Result<Error, StoreError> {
    let is_login = app.lobby.person_named(login.as_str()).await?.is_some();
    let violation = if is_login {
        Violations::one("/login", "login_taken")
    } else {
        Violations::one("/email", "email_has_login")
    };
    Ok(Error::Taken(violation))
}

impl std::fmt::Debug for AcceptInvitation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AcceptInvitation(…)")
    }
}
