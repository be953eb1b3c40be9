//! The firm's own DOCX templates: for which kinds of documents, of which own firm.
//!
//! The bytes are kept under their hash and never change; a template names the present ones. What a
//! document is filled into is frozen with it (`documents::printed::OwnTemplate`). Reading and filling
//! is behind [`Templates`], PDF behind [`Converter`], which not every installation has.

mod change;
mod create;
mod error;
mod event;
mod filler;
mod list;
mod preview;
mod store;
mod template;

pub use change::{ChangeTemplate, Deed, ReplaceFile, change, replace};
pub use create::{CreateTemplate, check, create};
pub use error::Error;
pub use event::Event;
pub use filler::{
    ConvertError, Converter, Fault, FillError, Filler, Part, Place, Placeholder, Sort, Templates,
    Text,
};
pub(crate) use list::default_for;
pub use list::{Original, find, list, original, placeholders};
pub use preview::{Preview, Wished, preview};
pub use store::Read;
pub use template::{MOST, MOST_BYTES, Template, TemplateFile, Wish};
