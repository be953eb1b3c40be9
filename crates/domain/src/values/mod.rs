//! The smallest words of the domain: amounts, requisites, texts, addresses.
//!
//! A value is checked once, when it is made from text, and is right ever after;
//! nothing here knows an account, a clock or a store.
//! Each type has a file; `wire.rs` gives all of them one textual form.

mod account_number;
mod address;
mod base_62;
mod bik;
mod decimal;
mod email;
mod inn;
mod kpp;
mod login;
mod money;
mod month;
mod numbering;
mod ogrn;
mod password;
mod percent;
mod phone;
mod quantity;
mod rank;
pub mod search_text;
mod text;
mod time_zone;
mod vat;
mod wire;
mod year;

pub use account_number::{AccountNumber, AccountNumberError};
pub use address::{AccountAddress, AccountAddressError};
pub use bik::{Bik, BikError};
pub use email::{Email, EmailError};
pub use inn::{Inn, InnError};
pub use kpp::{Kpp, KppError};
pub use login::{Login, LoginError};
pub use money::{Money, MoneyError};
pub use month::{MOST_MONTHS, Month, MonthError, StretchError, check_stretch};
pub use ogrn::{Ogrn, OgrnError};
pub use password::{Password, PasswordError, PasswordOwner};
pub use percent::{BasisPoints, BasisPointsError};
pub use phone::Phone;
pub use quantity::{Quantity, QuantityError};
pub use rank::{Rank, RankError};
pub use text::{Line, Prose, TextError};
pub use time_zone::{TimeZone, TimeZoneError};
pub use vat::{VatRate, VatRateError};
pub use year::{YearError, sensible_day};

/// What every refusal of a value can tell: a stable code for programs and, by `Display`,
/// an English sentence that names the broken rule.
///
/// A caller turns any of them into `(code, message)` and adds the pointer to the field.
pub trait ValueError: std::error::Error {
    /// The rule that was broken, in `snake_case`; part of the API contract, never renamed.
    fn code(&self) -> &'static str;

    /// The bound that was crossed, where the rule has one.
    fn limit(&self) -> Option<i64> {
        None
    }
}
