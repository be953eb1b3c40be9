//! What happens to invitations.

use serde::Serialize;

use super::Invitation;
use crate::departments::Department;
use crate::lobby::User;
use crate::roles::Role;
use crate::{Fact, Id, Subject};

/// Everything that can happen to an invitation. The address stays out of the log: it is of somebody
/// who is not here.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the invitation")]
pub enum Event {
    /// Somebody is invited.
    Created {
        invitation: Id<Invitation>,
        role: Id<Role>,
        department: Option<Id<Department>>,
    },
    /// The letter goes once more.
    Resent { invitation: Id<Invitation> },
    /// It offers another role.
    RoleChanged {
        invitation: Id<Invitation>,
        role: Id<Role>,
    },
    /// It was taken back.
    Revoked { invitation: Id<Invitation> },
    /// Somebody came.
    Accepted {
        invitation: Id<Invitation>,
        user: Id<User>,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created { .. } => "invitation.created",
            Self::Resent { .. } => "invitation.resent",
            Self::RoleChanged { .. } => "invitation.role_changed",
            Self::Revoked { .. } => "invitation.revoked",
            Self::Accepted { .. } => "invitation.accepted",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Created { invitation, .. }
        | Self::Resent { invitation }
        | Self::RoleChanged { invitation, .. }
        | Self::Revoked { invitation }
        | Self::Accepted { invitation, .. }) = self;
        Subject {
            kind: "invitation",
            id: invitation.uuid(),
        }
    }
}
