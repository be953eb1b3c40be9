//! What happens to API keys.

use chrono::NaiveDate;
use serde::Serialize;

use super::ApiKey;
use crate::access::Permission;
use crate::lobby::User;
use crate::values::Line;
use crate::{Fact, Id, Subject};

/// Everything that can happen to a key.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the key")]
pub enum Event {
    /// It was made.
    Created {
        key: Id<ApiKey>,
        user: Id<User>,
        name: Line<80>,
        scopes: Vec<Permission>,
        expires_on: Option<NaiveDate>,
    },
    /// It was revoked.
    Revoked { key: Id<ApiKey>, name: Line<80> },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created { .. } => "api_key.created",
            Self::Revoked { .. } => "api_key.revoked",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Created { key, .. } | Self::Revoked { key, .. }) = self;
        Subject {
            kind: "api_key",
            id: key.uuid(),
        }
    }
}
