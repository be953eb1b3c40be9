//! Payments: money that came or went back, and the invoices that it is for.
//!
//! `payment` is the aggregate; `settle` is how payments and invoices move together, pure and under
//! one law: what is paid of an invoice is what received payments allocate to it less what returned
//! ones do. What of a received payment is for no invoice is an advance.

mod allocate;
mod edit;
mod error;
mod event;
mod free;
mod look;
mod payer;
mod payment;
mod record;
mod settle;
mod shown;
mod store;
#[cfg(test)]
mod tests;
mod undo;

pub use allocate::{AllocatePayment, allocate};
pub use edit::{EditPayment, Wish, edit};
pub use error::Error;
pub use event::{Details, Event};
pub(crate) use free::free;
pub use look::{deal_money, find, list, suggest};
pub use payment::{Allocation, Direction, Payment, State, Way};
pub use record::{RecordPayment, record};
pub(crate) use settle::Held;
pub use shown::{DealMoney, Filter, OpenInvoice, Part, Row, Shown, Suggest, Suggestion};
pub use store::{Read, Write};
pub use undo::{UndoPayment, undo};
