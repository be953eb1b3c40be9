//! Settlements with a client: what was given and paid, from a balance at the beginning on.
//!
//! `ledger` holds what counts; `reconcile` turns it into the movements of a period, for the screen
//! and for the акт сверки alike. What stood before the firm's accounts began here is an
//! [`OpeningBalance`].

mod counterparty;
mod create;
mod edit;
mod error;
mod event;
pub mod import;
mod ledger;
mod list;
mod opening_balance;
mod reconcile;
mod statement;
mod store;
#[cfg(test)]
mod tests;

pub use counterparty::Counterparty;
pub use create::{CreateOpeningBalance, create};
pub use edit::{DeleteOpeningBalance, EditOpeningBalance, delete, edit};
pub use error::Error;
pub use event::Event;
pub use import::{Agreed, Called, ImportBalances, check_import, import};
pub use ledger::{Ledger, LedgerBalance, LedgerDocument, LedgerPayment};
pub use list::{Filter, Shown, find, list};
pub use opening_balance::OpeningBalance;
pub use reconcile::{Movement, Source, Statement, reconcile};
pub use statement::{Question, statement};
pub use store::Read;
