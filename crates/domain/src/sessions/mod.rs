//! Sessions: a person in a browser, from sign-in to sign-out.
//!
//! A session is a row of the lobby and at the same time the family of its refresh tokens, whose
//! rotation is decided in `family`.

mod attempt;
mod client;
mod end;
mod error;
mod event;
mod family;
mod list;
mod open;
mod refresh;
mod report;
mod session;
mod sign_in;
mod sign_out;
mod switch;
mod token;

pub use attempt::Attempt;
pub(crate) use attempt::known;
pub use client::Client;
pub use end::{end, end_others};
pub use error::Error;
pub use event::{Event, Reason};
pub use family::{Family, Use};
pub use list::list;
pub use open::{Newcomer, Opened};
pub(crate) use open::{open, open_in};
pub use refresh::{Refresh, refresh};
pub use report::report;
pub use session::Session;
pub use sign_in::{SignIn, sign_in};
pub use sign_out::{SignOut, sign_out};
pub use switch::{Switch, accounts, switch};
pub use token::RefreshToken;
