//! Invitations: a colleague comes by a link in a letter, with a new login or with one that they have.

mod accept;
mod create;
mod error;
mod event;
mod invitation;
mod join;
mod letter;
mod list;
mod look;
mod resend;
mod revoke;
mod send;
mod store;

pub use accept::{AcceptInvitation, accept};
pub use create::{CreateInvitation, create};
pub use error::Error;
pub use event::Event;
pub use invitation::{Invitation, Outcome};
pub use join::{JoinByInvitation, join};
pub use list::{Shown, list};
pub use look::{Face, look};
pub use resend::resend;
pub use revoke::revoke;
pub use send::send;
pub use store::Read;
