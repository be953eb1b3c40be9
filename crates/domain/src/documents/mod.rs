//! Documents: what a printed one holds, and the Russian that stands in it.
//!
//! [`Printed`] is the whole content of a document, frozen and computed; whoever draws it ([`Press`])
//! looks nothing up. The pure functions beside it put amounts, dates, names and payments into words.

mod amount_in_words;
mod contract_side;
mod dates;
mod genitive;
mod initials;
mod net_price;
mod payment_qr;
mod press;
pub mod printed;

pub use amount_in_words::amount_in_words;
pub use contract_side::contract_side;
pub use dates::{date_in_figures, date_in_words};
pub use genitive::{genitive_of_ground, genitive_of_name, genitive_of_post};
pub use initials::initials;
pub use net_price::net_price;
pub use payment_qr::{NoPaymentQr, PaymentOrder, payment_qr};
pub use press::{Press, PressError};
pub use printed::Printed;
