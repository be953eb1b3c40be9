//! Draws and writes: documents to bytes. No network, no database, no files but a nameless one
//! while a table is written; the same content makes the same bytes.
//!
//! A document is laid out by typst inside the process ([`TypstPress`]): `view` puts what is printed
//! into words, `templates/` lays the words out, `world` is all that a template can see. The programs
//! of others get files ([`Formats`], `exchange`). A firm's own templates are filled as they are
//! ([`DocxTemplates`], `docx`). What comes back is read by the QR codes on it ([`Scans`],
//! `reading`), tables by their cells ([`Spreadsheets`]); what was printed is bound together as it is (`binding`).

mod bench;
mod binding;
mod docx;
mod exchange;
mod figures;
mod fonts;
mod legible;
mod pictures;
mod press;
mod qr;
mod reading;
mod view;
mod world;

pub use docx::DocxTemplates;
pub use exchange::Formats;
pub use press::TypstPress;
pub use reading::{Scans, Spreadsheets};
