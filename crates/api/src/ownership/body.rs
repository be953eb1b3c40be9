//! An offer on the wire.

use canape_domain::ownership;
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::http::Ref;

/// An offer of the ownership.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ownership::Offer)]
pub struct Offer {
    id: Uuid,
    /// The owner.
    from: Option<Ref>,
    /// Who shall be the owner.
    to: Option<Ref>,
    created_at: DateTime<Utc>,
    /// From then on it cannot be accepted.
    ends_at: DateTime<Utc>,
}

impl From<ownership::Shown> for Offer {
    fn from(shown: ownership::Shown) -> Self {
        Self {
            id: shown.offer.id.uuid(),
            from: shown.from.map(Into::into),
            to: shown.to.map(Into::into),
            created_at: shown.offer.created_at,
            ends_at: shown.offer.ends_at,
        }
    }
}
