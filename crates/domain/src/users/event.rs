//! What happens to users.

use chrono::NaiveDate;
use serde::Serialize;

use crate::deals::FieldChange;
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
        from_on: NaiveDate,
    },
    /// Fields got other values.
    Edited {
        user: Id<User>,
        changes: Vec<FieldChange>,
    },
    /// They work in another department from a day on, or in none.
    Moved {
        user: Id<User>,
        from: Option<Line<80>>,
        to: Option<Line<80>>,
        department: Option<Id<Department>>,
        from_on: NaiveDate,
    },
    /// They left the firm after a day; what was theirs went to somebody else.
    Dismissed {
        user: Id<User>,
        successor: Option<Id<User>>,
        to_on: NaiveDate,
    },
    /// They are back from a day on.
    CameBack {
        user: Id<User>,
        role: Id<Role>,
        department: Option<Id<Department>>,
        from_on: NaiveDate,
    },
    /// They changed their password.
    PasswordChanged { user: Id<User> },
    /// They set another password by a link in a letter.
    PasswordReset { user: Id<User> },
    /// They followed the link in a letter: the address is theirs.
    EmailConfirmed { user: Id<User> },
    /// From now on their sign-in asks for a code.
    SecondFactorOn { user: Id<User> },
    /// Their sign-in asks for no code any more.
    SecondFactorOff { user: Id<User> },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Joined { .. } => "user.joined",
            Self::Edited { .. } => "user.edited",
            Self::Moved { .. } => "user.moved",
            Self::Dismissed { .. } => "user.dismissed",
            Self::CameBack { .. } => "user.came_back",
            Self::PasswordChanged { .. } => "user.password_changed",
            Self::PasswordReset { .. } => "user.password_reset",
            Self::EmailConfirmed { .. } => "user.email_confirmed",
            Self::SecondFactorOn { .. } => "user.second_factor_on",
            Self::SecondFactorOff { .. } => "user.second_factor_off",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Joined { user, .. }
        | Self::Edited { user, .. }
        | Self::Moved { user, .. }
        | Self::Dismissed { user, .. }
        | Self::CameBack { user, .. }
        | Self::PasswordChanged { user }
        | Self::PasswordReset { user }
        | Self::EmailConfirmed { user }
        | Self::SecondFactorOn { user }
        | Self::SecondFactorOff { user }) = self;
        Subject {
            kind: "user",
            id: user.uuid(),
        }
    }
}
