//! Documents as lists and cards show them.

use chrono::NaiveDate;

use super::{Document, Kind, PaymentState, State};
use crate::clients::{Company, Contact};
use crate::deals::Deal;
use crate::legal_entities::LegalEntity;
use crate::templates::Template;
use crate::values::Money;
use crate::{Id, Moment, Named, Version, paper_trail};

/// The firm and the person who buy in a deal.
pub type DealBuyer = (Option<Id<Company>>, Option<Id<Contact>>);

/// A document with the names of what it refers to.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The document.
    pub document: Document,
    /// Its deal.
    pub deal: Option<Named<Deal>>,
    /// Whether the deal lies in the trash.
    pub is_deal_in_trash: bool,
    /// Who buys in the deal now; whoever has a document without a deal keeps it.
    pub deal_buyer: Option<DealBuyer>,
    /// The firm that makes it.
    pub legal_entity: Named<LegalEntity>,
    /// The document that it was made from.
    pub basis: Option<Mentioned>,
    /// The document that it replaces.
    pub amends: Option<Mentioned>,
    /// The исправление that has replaced it.
    pub amended_by: Option<Mentioned>,
    /// The firm's own template that it is filled into.
    pub template: Option<Named<Template>>,
    /// Where its originals are, while it is issued.
    pub trail: Option<paper_trail::Brief>,
    /// What closes it as a rule, where somebody asks for that.
    pub usual_closing: Option<Kind>,
}

impl Shown {
    /// The same as it is on a day.
    #[must_use]
    pub(super) fn on(mut self, today: NaiveDate) -> Self {
        self.trail = self.trail.map(|trail| trail.on(today));
        self
    }
}

/// Another document, as far as one names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mentioned {
    /// Which.
    pub id: Id<Document>,
    /// What it is.
    pub kind: Kind,
    /// What it is called, where its kind does not say it.
    pub title: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// Its date.
    pub date: NaiveDate,
}

/// A document in a list.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its id.
    pub id: Id<Document>,
    /// What it is.
    pub kind: Kind,
    /// What it is called, where its kind does not say it.
    pub title: Option<String>,
    /// Where it is in its life.
    pub stage: Stage,
    /// Its number.
    pub number: Option<String>,
    /// Its date.
    pub date: NaiveDate,
    /// Of which deal.
    pub deal: Option<Named<Deal>>,
    /// The firm that makes it.
    pub legal_entity: Named<LegalEntity>,
    /// The firm that gets it.
    pub company: Option<Id<Company>>,
    /// The person who gets it.
    pub contact: Option<Id<Contact>>,
    /// What whoever gets it is called.
    pub buyer_name: String,
    /// From which document it was made.
    pub basis: Option<Id<Document>>,
    /// What it comes to.
    pub amount: Money,
    /// The VAT in it.
    pub vat: Option<Money>,
    /// What is paid of it.
    pub paid: Money,
    /// How far it is paid; `None` for all but issued invoices.
    pub payment_state: Option<PaymentState>,
    /// The last day to pay.
    pub pay_by: Option<NaiveDate>,
    /// The last day to pay what is still awaited.
    pub due_on: Option<NaiveDate>,
    /// When it was issued.
    pub issued_at: Option<Moment>,
    /// When it was made.
    pub created_at: Moment,
    /// Where its originals are, while it is issued.
    pub trail: Option<paper_trail::Brief>,
    /// Counts its changes.
    pub version: Version,
}

/// Where a document is in its life, without the particulars.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// It may change.
    Draft,
    /// It has its number.
    Issued,
    /// An исправление has replaced it.
    Amended,
    /// It is void.
    Cancelled,
}

impl From<&State> for Stage {
    fn from(state: &State) -> Self {
        match state {
            State::Draft => Self::Draft,
            State::Issued { .. } => Self::Issued,
            State::Amended { .. } => Self::Amended,
            State::Cancelled { .. } => Self::Cancelled,
        }
    }
}

impl Stage {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Issued, Self::Amended, Self::Cancelled];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Issued => "issued",
            Self::Amended => "amended",
            Self::Cancelled => "cancelled",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.wire() == name)
    }
}

/// What narrows a list. Several values of one field widen it: any of them fits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// One of these.
    pub ids: Vec<Id<Document>>,
    /// Of this deal.
    pub deal: Option<Id<Deal>>,
    /// For this company.
    pub company: Option<Id<Company>>,
    /// For this person.
    pub contact: Option<Id<Contact>>,
    /// By these own firms.
    pub legal_entities: Vec<Id<LegalEntity>>,
    /// Of these kinds.
    pub kinds: Vec<Kind>,
    /// At these stages.
    pub stages: Vec<Stage>,
    /// Invoices that are paid so far.
    pub payment_states: Vec<PaymentState>,
    /// On this day, whether what is awaited is overdue.
    pub overdue: Option<(NaiveDate, bool)>,
    /// From this date on.
    pub from: Option<NaiveDate>,
    /// Up to this date, which is included.
    pub until: Option<NaiveDate>,
    /// Whose number or buyer holds this text.
    pub text: Option<String>,
    /// Whose originals stand like this on the day `today`.
    pub papers: Vec<paper_trail::Standing>,
    /// What is overdue on this day; the use case says it.
    pub today: NaiveDate,
}

impl Document {
    /// The document as others name it.
    pub fn mentioned(&self) -> Mentioned {
        Mentioned {
            id: self.id,
            kind: self.kind,
            title: self.title(),
            number: self.number.as_ref().map(|number| number.text.to_string()),
            date: self.date,
        }
    }
}

impl Row {
    /// The document as others name it.
    pub fn mentioned(&self) -> Mentioned {
        Mentioned {
            id: self.id,
            kind: self.kind,
            title: self.title.clone(),
            number: self.number.clone(),
            date: self.date,
        }
    }
}

impl Mentioned {
    /// «Счёт».
    pub fn name(&self) -> &str {
        self.title.as_deref().unwrap_or_else(|| self.kind.name())
    }

    /// «Счёт № 15 от 22.11.2026».
    pub fn title(&self) -> String {
        let number = self.number.as_deref().unwrap_or("б/н");
        let date = super::date_in_figures(self.date);
        format!("{} № {number} от {date}", self.name())
    }
}
