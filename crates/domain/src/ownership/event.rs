//! What happens to the ownership.

use serde::Serialize;

use super::Offer;
use crate::lobby::User;
use crate::{Fact, Id, Subject};

/// Everything that can happen to an offer.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the offer")]
pub enum Event {
    /// The owner offers.
    Made {
        offer: Id<Offer>,
        from: Id<User>,
        to: Id<User>,
    },
    /// It was taken back.
    Withdrawn { offer: Id<Offer> },
    /// The other said no.
    Declined { offer: Id<Offer> },
    /// The other is the owner now.
    Accepted {
        offer: Id<Offer>,
        from: Id<User>,
        to: Id<User>,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Made { .. } => "ownership.offered",
            Self::Withdrawn { .. } => "ownership.withdrawn",
            Self::Declined { .. } => "ownership.declined",
            Self::Accepted { .. } => "ownership.passed",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Made { offer, .. }
        | Self::Withdrawn { offer }
        | Self::Declined { offer }
        | Self::Accepted { offer, .. }) = self;
        Subject {
            kind: "ownership_offer",
            id: offer.uuid(),
        }
    }
}
