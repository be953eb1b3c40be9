//! Links in letters to people: whoever follows one has proved that the mailbox is theirs.

use chrono::TimeDelta;
use uuid::Uuid;

use super::{Account, Person, User};
use crate::hex::{hex, unhex};
use crate::values::Email;
use crate::{Id, Moment, Vault, sha256};

/// What following it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkKind {
    /// The e-mail address is the person's.
    ConfirmEmail,
    /// The person may set another password.
    ResetPassword,
}

impl LinkKind {
    /// All kinds.
    pub const ALL: [Self; 2] = [Self::ConfirmEmail, Self::ResetPassword];

    /// The name in rows.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::ConfirmEmail => "confirm_email",
            Self::ResetPassword => "reset_password",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.wire() == name)
    }

    /// How long it is good.
    pub const fn life(self) -> TimeDelta {
        match self {
            Self::ConfirmEmail => TimeDelta::days(7),
            Self::ResetPassword => TimeDelta::hours(1),
        }
    }
}

/// A link that is to be sent or was.
#[derive(Debug, Clone)]
pub struct Link {
    /// Its id.
    pub id: Id<Self>,
    /// What following it means.
    pub kind: LinkKind,
    /// The account from which it was asked for.
    pub account: Id<Account>,
    /// The person there.
    pub user: Id<User>,
    /// Whose it is.
    pub person: Id<Person>,
    /// To which address it goes; it says nothing about another.
    pub email: Email,
    /// SHA-256 of its secret.
    pub secret_sha256: [u8; 32],
    /// From when it is good no more.
    pub expires_at: Moment,
    /// When it was followed to the end.
    pub used_at: Option<Moment>,
}

impl Link {
    /// Whether it may still be followed.
    pub fn is_good(&self, now: Moment) -> bool {
        self.used_at.is_none() && now < self.expires_at
    }

    /// What stands in the letter. The secret is derived, so that no row holds it.
    pub fn token(&self, vault: &dyn Vault) -> LinkToken {
        LinkToken::derived(self.id, vault)
    }
}

/// The text in a link.
#[derive(Clone, PartialEq, Eq)]
pub struct LinkToken {
    id: Id<Link>,
    secret: [u8; 32],
}

impl LinkToken {
    /// The token of a link.
    pub fn derived(id: Id<Link>, vault: &dyn Vault) -> Self {
        Self {
            id,
            secret: vault.secret_of(&format!("link:{id}")),
        }
    }

    /// Reads the text of a link.
    pub fn parse(text: &str) -> Option<Self> {
        let (id, secret) = text.split_once('.')?;
        Some(Self {
            id: Id::from(Uuid::from_bytes(unhex(id)?)),
            secret: unhex(secret)?,
        })
    }

    /// The text for a link.
    pub fn expose(&self) -> String {
        format!("{}.{}", hex(self.id.uuid().as_bytes()), hex(&self.secret))
    }

    /// Of which link it says it is.
    pub const fn link(&self) -> Id<Link> {
        self.id
    }

    /// As the store knows it.
    pub fn sha256(&self) -> [u8; 32] {
        sha256(&self.secret)
    }
}

impl std::fmt::Debug for LinkToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "LinkToken({}, …)", self.id)
    }
}
