//! Accounts: how one begins and is set up, and what a stranger may know of the installation.

mod consent;
mod defaults;
mod edit;
mod error;
mod event;
mod founding;
mod installation;
mod prolong;
mod sign_up;
mod sign_up_again;
mod store;
mod trial;

pub use consent::{Acceptance, Consent, ConsentKind, Consents};
pub use edit::{EditAccount, edit, read};
pub use error::Error;
pub use event::Event;
pub use installation::{Installation, installation};
pub(crate) use prolong::operator_lease;
pub use prolong::{Prolong, prolong};
pub use sign_up::{Mode, SignUp, SignUpRetry, Terms, sign_up};
pub use store::Read;
pub use trial::end_trial;
