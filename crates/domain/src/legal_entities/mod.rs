//! The account's own firms (наши организации): in whose name documents are made.
//!
//! Each with requisites and tax regimes by date, so that a document takes those of its own day,
//! the people who sign, and the terms that documents have unless told otherwise.

mod create;
mod edit;
mod error;
mod event;
mod legal_entity;
mod list;
mod picture;
mod pictures;
mod regime;
mod signatory;
mod store;

pub(crate) use create::to_fill_in;
pub use create::{CreateLegalEntity, create};
pub use edit::{ChangeLegalEntity, Deed, change};
pub use error::{Error, PeriodClosed};
pub use event::Event;
pub use legal_entity::{LegalEntity, Terms, Wish};
pub use list::{find, list};
pub use picture::{MOST_PICTURE_BYTES, Picture, Pictures, Which, look_at_picture};
pub use pictures::{PictureBytes, SetPicture, picture, set_picture};
pub use regime::{DatedRegime, Regime, Regimes, VatDuty};
pub use signatory::{Office, PowerOfAttorney, Signatory, SignatoryDraft};
pub use store::Read;
