//! Documents: from a draft of a deal, or for a client alone, to the issued paper.
//!
//! `document` is the aggregate; `compose` puts what it says and what its sides are on its date into
//! a [`Printed`], the whole content, frozen and computed: whoever draws it ([`Press`]) looks nothing
//! up. The pure functions beside it put amounts, dates, names and payments into words.

mod amend;
mod amendment;
mod amount_in_words;
mod buyers;
mod change;
mod check;
mod compose;
mod content;
mod contract;
mod country;
mod create;
mod dates;
mod document;
mod error;
mod event;
mod exchange;
mod export;
mod genitive;
mod grouped;
mod initials;
mod issue;
mod kind;
mod letter;
mod line;
mod look;
mod net_price;
mod notices;
mod numbering;
mod outside;
mod papers;
mod payable;
mod payment_qr;
mod press;
mod print;
mod print_set;
pub mod printed;
mod rates;
mod recalculate_vat;
mod repriced;
mod shipment;
mod shown;
mod side;
mod signing;
mod store;
mod take_over;
mod transfer_file;
mod transfer_files;

pub use amendment::{Advance, Corrected, Revision};
pub use amount_in_words::amount_in_words;
pub(crate) use buyers::buyers_of;
pub use change::{CancelDocument, DiscardDocument, EditDocument, Wish, cancel, discard, edit};
pub use check::{Finding, Place, Remedy, Severity};
pub use content::Content;
pub(crate) use contract::contract as contract_text;
pub use contract::{
    Block, BlockKind, ContractText, ContractType, MOST_BLOCKS, SLOTS, Slot, contract_side,
};
pub use country::Country;
pub use create::{CreateDocument, create};
pub use dates::{date_in_figures, date_in_words};
pub use document::{Document, Number, Numbered, Paper, State};
pub use error::Error;
pub use event::{Event, Told};
pub use exchange::{Book, BookKind, BookWish, Entry, Exchange, ExchangeError, ExchangeFile, Sent};
pub use export::{
    Export, ExportDocuments, ExportEvent, Exported, MOST_EXPORTED, Selection, export,
};
pub use genitive::{genitive_of_ground, genitive_of_name, genitive_of_post};
pub use grouped::grouped;
pub use initials::initials;
pub(crate) use issue::give_out;
pub use issue::{IssueDocument, issue};
pub use kind::{Kind, Sequence};
pub use letter::LetterText;
pub use line::{Line, LineDraft, MOST_LINES};
pub(crate) use look::{Sides, present};
pub use look::{check, find, list};
pub use net_price::net_price;
pub use notices::{MOST_NOTICES, Notified, NotifyOfRequisites, notify_of_requisites};
pub use numbering::{Numbering, Reset, Series};
pub use outside::{Effect, Outside};
pub use papers::{MOST_PAPERS, Papers, papers};
pub use payable::{Payable, PaymentState, due_on};
pub use payment_qr::{NoPaymentQr, PaymentOrder, payment_qr};
pub use press::{Press, PressError, Printer, Sheaf};
pub(crate) use print::paper_of;
pub use print::{Format, Printout, docx, paper, pdf, print};
pub(crate) use print::{as_printed, would_be};
pub use print_set::{MOST_COPIES, MOST_IN_SET, PrintSet, print_set};
pub use printed::Printed;
pub use recalculate_vat::{
    Keep, RateChange, RecalculateVat, VatPreview, VatSums, preview_vat, recalculate_vat,
};
pub use shipment::{Attorney, Carriage, Customs, Shipment};
pub use shown::{Filter, Mentioned, Row, Shown, Stage};
pub(crate) use side::{Buyer, seller};
pub use signing::ChosenAccount;
pub(crate) use signing::usual_signatory;
pub use store::{Read, Write};
pub use transfer_file::{TakeTransferFile, transfer_file};
pub use transfer_files::{TransferFiles, Transferred, transfer_files};
