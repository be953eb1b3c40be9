//! Payments as lists and cards show them.

use chrono::NaiveDate;

use super::{Direction, Payment, Way};
use crate::clients::{Company, Contact};
use crate::deals::Deal;
use crate::documents::{Document, Mentioned};
use crate::legal_entities::LegalEntity;
use crate::lobby::User;
use crate::values::Money;
use crate::{Id, Moment, Named, Version};

/// A payment with the names of what it refers to.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The payment.
    pub payment: Payment,
    /// The firm that got or gave it.
    pub legal_entity: Named<LegalEntity>,
    /// The firm that paid.
    pub company: Option<Named<Company>>,
    /// The person who paid.
    pub contact: Option<Named<Contact>>,
    /// Who wrote it down.
    pub recorded_by: Option<Named<User>>,
    /// The number of the received payment that it gives back.
    pub refund_of_number: Option<i64>,
    /// Its allocations, in their order.
    pub parts: Vec<Part>,
}

/// An allocation with what is known of its invoice.
#[derive(Debug, Clone)]
pub struct Part {
    /// How much.
    pub amount: Money,
    /// For what; `None` where the reader does not reach the invoice's deal.
    pub document: Option<(Mentioned, Named<Deal>)>,
}

/// A payment in a list.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are those of the payment")]
pub struct Row {
    pub id: Id<Payment>,
    pub number: i64,
    pub direction: Direction,
    pub is_posted: bool,
    pub amount: Money,
    pub allocated: Money,
    pub rest: Money,
    pub refunded: Money,
    pub value_date: NaiveDate,
    pub legal_entity: Named<LegalEntity>,
    pub company: Option<Named<Company>>,
    pub contact: Option<Named<Contact>>,
    pub payer_name: String,
    pub way: Way,
    pub purpose: Option<String>,
    pub reference: Option<String>,
    pub refund_of: Option<Id<Payment>>,
    pub recorded_by: Option<Named<User>>,
    pub created_at: Moment,
    pub version: Version,
}

/// What narrows a list. Several values of one field widen it: any of them fits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this direction.
    pub direction: Option<Direction>,
    /// By this company.
    pub company: Option<Id<Company>>,
    /// By this person.
    pub contact: Option<Id<Contact>>,
    /// Of these own firms.
    pub legal_entities: Vec<Id<LegalEntity>>,
    /// With money for invoices of this deal.
    pub deal: Option<Id<Deal>>,
    /// With money for this invoice.
    pub document: Option<Id<Document>>,
    /// Which give this payment back.
    pub refund_of: Option<Id<Payment>>,
    /// From this value date on.
    pub from: Option<NaiveDate>,
    /// Up to this value date, which is included.
    pub until: Option<NaiveDate>,
    /// Which count, or which are undone.
    pub is_posted: Option<bool>,
    /// Of which something is for no invoice yet, or nothing is.
    pub is_advance: Option<bool>,
    /// Whose number, payer, purpose or reference holds this text.
    pub text: Option<String>,
}

/// The wish for invoices that a payment may be for.
#[derive(Debug, Clone, Copy)]
pub struct Suggest {
    /// Which own firm gets the money.
    pub legal_entity: Id<LegalEntity>,
    /// Which firm pays.
    pub company: Option<Id<Company>>,
    /// Which person pays.
    pub contact: Option<Id<Contact>>,
    /// How much.
    pub amount: Money,
}

/// An issued invoice that is not paid in full.
#[derive(Debug, Clone)]
pub struct OpenInvoice {
    /// The invoice.
    pub document: Mentioned,
    /// Its deal.
    pub deal: Named<Deal>,
    /// What whoever is to pay is called.
    pub buyer_name: String,
    /// The last day to pay.
    pub pay_by: Option<NaiveDate>,
    /// What it comes to.
    pub amount: Money,
    /// What is paid of it.
    pub paid: Money,
}

/// What of a payment an open invoice may get.
#[derive(Debug, Clone)]
pub struct Suggestion {
    /// The invoice.
    pub invoice: OpenInvoice,
    /// What is not paid of it.
    pub unpaid: Money,
    /// What it may get; zero where older invoices get everything.
    pub amount: Money,
}

/// The money of a deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DealMoney {
    /// What the deal comes to.
    pub ordered: Money,
    /// Issued invoices.
    pub invoiced: Money,
    /// What is paid of them, less what was returned.
    pub paid: Money,
    /// Issued acts and УПД.
    pub closed: Money,
    /// What was returned of its invoices.
    pub returned: Money,
}
