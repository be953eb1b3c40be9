//! Originals on their way to the post: sorted into one envelope a client, with what is printed for
//! it. Nothing of it is kept: that an original was sent is a mark of the paper trail.

mod mailing;
mod print;
mod sort;

pub use mailing::{Correspondent, Enclosed, MailPaper, Mailing, Parcel};
pub use print::{PrintMail, Printout, print};
pub use sort::{Copies, Envelope, MOST_DOCUMENTS, sort};
