//! Debts: invoices that await money, and the movements of settlements that may be open.

mod books;
mod expected;
mod names;
mod sql;
