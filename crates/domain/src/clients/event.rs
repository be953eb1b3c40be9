//! What happens to clients.

use serde::Serialize;

use super::{Client, Kind};
use crate::{Fact, Id, Keeper, Subject};

/// Everything that can happen to a client.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the client")]
pub enum Event<K> {
    /// It was made.
    Created { client: Client<K> },
    /// It got other properties.
    Edited { from: Client<K>, to: Client<K> },
    /// It went into the trash.
    Deleted { client: Id<K>, name: String },
    /// It came out of the trash.
    Restored { client: Id<K>, name: String },
}

impl<K: Kind> Fact for Event<K> {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created { .. } => K::EVENTS.created,
            Self::Edited { .. } => K::EVENTS.edited,
            Self::Deleted { .. } => K::EVENTS.deleted,
            Self::Restored { .. } => K::EVENTS.restored,
        }
    }

    fn subject(&self) -> Subject {
        let id = match self {
            Self::Created { client } | Self::Edited { to: client, .. } => client.id,
            Self::Deleted { client, .. } | Self::Restored { client, .. } => *client,
        };
        Subject {
            kind: K::EVENTS.subject,
            id: id.uuid(),
        }
    }

    fn left(&self) -> Option<Keeper> {
        match self {
            Self::Edited { from, to } if from.owner != to.owner => Some(Keeper {
                responsible: from.owner.responsible.map(Id::uuid),
                department: from.owner.department.map(Id::uuid),
            }),
            _ => None,
        }
    }
}
