//! The second factor of a person: one-time codes of an app (TOTP, RFC 6238), and recovery codes for
//! the day when the phone is gone.

mod begin;
mod check;
mod confirm;
mod error;
mod factor;
mod forget;
mod recovery;
mod state;
mod switch_off;

pub use begin::{Begun, begin};
pub use check::{Shown, check};
pub use confirm::confirm;
pub use error::Error;
pub use factor::{Factor, OneTimeCodes};
pub use forget::forget;
pub use recovery::RecoveryCode;
pub use state::{State, state};
pub use switch_off::{SwitchOff, switch_off};
