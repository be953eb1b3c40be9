//! Accounts: how one begins, and what a stranger may know of the installation.

mod consent;
mod defaults;
mod error;
mod event;
mod founding;
mod installation;
mod sign_up;
mod sign_up_again;
mod store;

pub use consent::{Acceptance, Consent, ConsentKind, Consents};
pub use error::Error;
pub use event::Event;
pub use installation::{Installation, installation};
pub use sign_up::{Mode, SignUp, SignUpRetry, Terms, sign_up};
pub use store::Read;
