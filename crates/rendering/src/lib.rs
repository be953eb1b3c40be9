//! Draws: documents to bytes. No network, no database, no files; the same content makes the same
//! bytes.
//!
//! A document is laid out by typst inside the process ([`TypstPress`]): `view` puts what is printed
//! into words, `templates/` lays the words out, `world` is all that a template can see.

mod bench;
mod figures;
mod fonts;
mod legible;
mod pictures;
mod press;
mod qr;
mod view;
mod world;

pub use press::TypstPress;
