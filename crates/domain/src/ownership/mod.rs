//! Ownership of the account: it passes when the owner offers it and the other accepts.

mod accept;
mod decline;
mod error;
mod event;
mod make;
mod offer;
mod open;
mod store;
mod withdraw;

pub use accept::accept;
pub use decline::decline;
pub use error::Error;
pub use event::Event;
pub use make::{OfferOwnership, make};
pub use offer::{Offer, Outcome};
pub use open::{Shown, open};
pub use store::Read;
pub use withdraw::withdraw;
