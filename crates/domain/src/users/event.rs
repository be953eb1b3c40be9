//! What happens to users.

use serde::Serialize;

use crate::departments::Department;
use crate::lobby::User;
use crate::roles::Role;
use crate::values::Line;
use crate::{Fact, Id, Subject};

/// Everything that can happen to a user.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the user")]
pub enum Event {
    /// They came.
    Joined {
        user: Id<User>,
        name: Line<120>,
        role: Id<Role>,
        department: Option<Id<Department>>,
    },
    /// They changed their password.
    PasswordChanged { user: Id<User> },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Joined { .. } => "user.joined",
            Self::PasswordChanged { .. } => "user.password_changed",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Joined { user, .. } | Self::PasswordChanged { user }) = self;
        Subject {
            kind: "user",
            id: user.uuid(),
        }
    }
}
