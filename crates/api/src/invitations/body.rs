//! What goes over the wire.

use canape_domain::lobby::LinkToken;
use canape_domain::sessions::{Attempt, Client};
use canape_domain::values::{Email, Line, Login};
use canape_domain::{Id, Moment, Retry, Violations, invitations};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::http::Ref;

/// Somebody who was asked to come.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = invitations::Invitation)]
pub struct Invitation {
    id: Uuid,
    #[schema(examples("vera@romashka.ru"))]
    email: String,
    role: Option<Ref>,
    department: Option<Ref>,
    /// Who invites.
    by: Option<Ref>,
    created_at: DateTime<Utc>,
    /// From then on the link is good no more, unless the letter is sent again.
    ends_at: DateTime<Utc>,
    /// Whether the link leads nowhere: that moment has passed, or whoever sent it may not invite so
    /// any more. Sent again by somebody who may, it is good anew.
    is_too_old: bool,
}

impl Invitation {
    pub fn of(shown: invitations::Shown, now: Moment) -> Self {
        Self {
            is_too_old: shown.is_too_old(now),
            id: shown.invitation.id.uuid(),
            email: shown.invitation.email.to_string(),
            role: shown.role.map(Into::into),
            department: shown.department.map(Into::into),
            by: shown.by.map(Into::into),
            created_at: shown.invitation.created_at,
            ends_at: shown.invitation.ends_at,
        }
    }
}

/// Whom to ask.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = invitations::Create)]
pub struct Create {
    /// Where the letter goes.
    #[schema(examples("vera@romashka.ru"))]
    email: String,
    /// A role that allows nothing that the caller may not.
    role_id: Uuid,
    /// Left out: in no department.
    department_id: Option<Uuid>,
}

impl Create {
    pub fn into_command(
        self,
        retry: Option<Retry>,
    ) -> Result<invitations::CreateInvitation, Violations> {
        let mut wrong = Violations::default();
        let Some(email) = wrong.take("/email", Email::parse(&self.email)) else {
            return Err(wrong);
        };
        Ok(invitations::CreateInvitation {
            email,
            role: self.role_id.into(),
            department: self.department_id.map(Id::from),
            retry,
        })
    }
}

/// The text of the link in a letter.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = invitations::Look)]
pub struct Look {
    /// What stands behind `#`.
    token: String,
}

impl Look {
    pub fn token(&self) -> Result<LinkToken, invitations::Error> {
        LinkToken::parse(&self.token).ok_or(invitations::Error::LinkSpent)
    }
}

/// An invitation as whoever is invited sees it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = invitations::Face)]
pub struct Face {
    /// The firm.
    #[schema(examples("ООО «Ромашка»"))]
    firm: String,
    /// To which address the letter went.
    email: String,
    /// What they will be allowed.
    role: Option<String>,
    department: Option<String>,
    /// Who invites.
    by: Option<String>,
    /// Whether the address belongs to somebody who has a login already.
    is_known: bool,
}

impl From<invitations::Face> for Face {
    fn from(face: invitations::Face) -> Self {
        let shown = face.shown;
        Self {
            firm: face.firm,
            email: shown.invitation.email.to_string(),
            role: shown.role.map(|one| one.name),
            department: shown.department.map(|one| one.name),
            by: shown.by.map(|one| one.name),
            is_known: face.is_known,
        }
    }
}

/// Coming with a new login.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = invitations::Accept)]
pub struct Accept {
    /// What stands behind `#`.
    token: String,
    #[schema(examples("Вера Ильина"))]
    name: String,
    /// 3 to 64 Latin letters, digits and `. _ - @`.
    #[schema(examples("vera"))]
    login: String,
    /// 12 to 128 characters.
    password: String,
}

impl Accept {
    pub fn into_command(
        self,
        client: Client,
    ) -> Result<invitations::AcceptInvitation, invitations::Error> {
        let token = LinkToken::parse(&self.token).ok_or(invitations::Error::LinkSpent)?;
        let mut wrong = Violations::default();
        let name = wrong.take("/name", Line::parse(&self.name));
        let login = wrong.take("/login", Login::parse(&self.login));
        let (Some(name), Some(login)) = (name, login) else {
            return Err(wrong.into());
        };
        Ok(invitations::AcceptInvitation {
            token,
            name,
            login,
            password: self.password,
            client,
        })
    }
}

/// Coming with a login that one has.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = invitations::Join)]
pub struct Join {
    /// What stands behind `#`.
    token: String,
    /// The name in this account.
    #[schema(examples("Вера Ильина"))]
    name: String,
    /// The login or the e-mail address.
    #[schema(examples("vera"))]
    login: String,
    password: String,
}

impl Join {
    pub fn into_command(
        self,
        client: Client,
        most_from_network: u32,
    ) -> Result<invitations::JoinByInvitation, invitations::Error> {
        let token = LinkToken::parse(&self.token).ok_or(invitations::Error::LinkSpent)?;
        let mut wrong = Violations::default();
        let Some(name) = wrong.take("/name", Line::parse(&self.name)) else {
            return Err(wrong.into());
        };
        Ok(invitations::JoinByInvitation {
            token,
            attempt: Attempt {
                name: self.login,
                password: self.password,
                client,
                most_from_network,
            },
            name,
        })
    }
}
