//! Requisites: what the law and the bank know a party by, by date.
//!
//! One set of values ([`Requisites`]) for clients and for the account's own firms. A company's
//! are a record beside its card ([`CompanyRequisites`]); the ИНН and КПП of the card are those of
//! today's requisites from the moment on when there are any.

mod bank_account;
mod company;
mod directory;
mod error;
mod event;
mod find;
mod history;
#[expect(
    clippy::module_inception,
    reason = "the slice is named after what it is about"
)]
mod requisites;
mod set;
mod signer;
mod store;
mod take;

pub use bank_account::BankAccount;
pub use company::CompanyRequisites;
pub use directory::{Directory, DirectoryError, Found, Standing, look_up};
pub use error::Error;
pub use event::Event;
pub use find::find;
pub use history::{Dated, History};
pub use requisites::{Form, MOST_ACCOUNTS, Requisites};
use set::write_followers;
pub use set::{RemoveRequisites, SetRequisites, remove, set};
pub use signer::Signer;
pub use store::Read;
pub use take::take;
