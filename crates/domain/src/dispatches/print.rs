//! Lists, envelopes and covering letters.

use chrono::NaiveDate;

use super::{Copies, Envelope, MailPaper, Mailing, Parcel, sort};
use crate::access::Caller;
use crate::documents::{self, Error};
use crate::{App, Violations};

/// The wish for a paper of a dispatch.
#[derive(Debug, Clone)]
pub struct PrintMail {
    /// The documents that go.
    pub documents: Vec<Copies>,
    /// Which paper.
    pub paper: MailPaper,
    /// The day of the dispatch; `None`: today.
    pub on: Option<NaiveDate>,
    /// Whether a table is wanted instead of a paper; of lists only.
    pub is_table: bool,
}

/// What came of it.
#[derive(Debug, Clone)]
pub enum Printout {
    /// A paper.
    Pdf(Vec<u8>),
    /// A table: XLSX.
    Table(Vec<u8>),
}

/// Prints a paper of a dispatch. On envelopes stand those clients whose address is known; where none
/// is, there is nothing to print.
pub async fn print(app: &App, caller: &Caller, wish: PrintMail) -> Result<Printout, Error> {
    let envelopes = sort(app, caller, &wish.documents).await?;
    let mut parcels = Vec::new();
    for envelope in envelopes {
        if wish.paper.is_envelope() && !envelope.has_address() {
            continue;
        }
        parcels.push(match wish.paper {
            MailPaper::Covering => with_pages(app, caller, envelope).await?,
            _ => envelope.parcel,
        });
    }
    if parcels.is_empty() {
        return Err(Violations::one("/documents", "no_postal_address").into());
    }
    let today = caller.time_zone().local_date(app.now());
    let mailing = Mailing {
        paper: wish.paper,
        on: wish.on.unwrap_or(today),
        parcels,
    };
    if wish.is_table {
        return Ok(Printout::Table(app.exchange.mailing(&mailing)?));
    }
    Ok(Printout::Pdf(app.printer.mailing(mailing).await?))
}

/// The covering letter says how many pages each paper has.
async fn with_pages(app: &App, caller: &Caller, envelope: Envelope) -> Result<Parcel, Error> {
    let mut parcel = envelope.parcel;
    for ((document, _), enclosed) in envelope.documents.iter().zip(&mut parcel.enclosed) {
        if !document.kind.is_printed() {
            continue;
        }
        let paper = documents::paper(app, caller, document.id).await?;
        // Nobody knows the pages of a DOCX before it is printed.
        if paper.format == documents::Format::Pdf {
            enclosed.pages = app.printer.pages(paper.bytes).await;
        }
    }
    Ok(parcel)
}
