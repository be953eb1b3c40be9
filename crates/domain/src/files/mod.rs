//! Files of deals and of documents: contracts, scans, price lists.
//!
//! A file is as far within reach as what it belongs to. Its bytes are in the [`FileStore`], its row in the
//! store: the bytes are written first and the row makes them a file, so that a row without bytes
//! cannot be; bytes without a row are swept by a job that was queued before they came.

mod delete;
mod download;
mod error;
mod event;
mod file;
mod file_store;
mod get;
mod kind;
mod list;
mod name;
mod purge;
mod receive;
mod restore;
mod shown;
mod store;
mod upload;
mod whole;

pub use delete::{DeleteFile, delete};
pub use download::{Download, Downloaded, Wanted, download};
pub use error::Error;
pub use event::Event;
pub use file::{File, Holder, TRASH_DAYS};
pub use file_store::{FileStore, FileStoreError, Incoming, ObjectKey, Outgoing};
pub use get::get;
pub use kind::Kind;
pub use list::{Which, list, list_of_document};
pub use name::Name;
pub use purge::{purge, sweep};
pub(crate) use receive::receive;
pub use receive::{LIMIT, Source, SourceError};
pub use restore::{RestoreFile, restore};
pub use shown::Shown;
pub use store::Read;
pub(crate) use upload::sweeping;
pub use upload::{Target, UploadFile, upload};
pub(crate) use whole::whole;
