//! A document as payments see it: what is paid of an invoice, and what follows from that.

use chrono::NaiveDate;

use super::event::{Event, Told};
use super::{Document, Kind, Stage};
use crate::clients::{Company, Contact};
use crate::deals::Deal;
use crate::legal_entities::LegalEntity;
use crate::payments::Payment;
use crate::values::Money;
use crate::{Change, Id, Moment, Version};

/// How far an issued invoice is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaymentState {
    /// Nothing came.
    Unpaid,
    /// Some of it came.
    PartlyPaid,
    /// All of it came.
    Paid,
}

/// A document to which money may be allocated: all of it but its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payable {
    /// Its id.
    pub id: Id<Document>,
    /// What it is; only invoices are paid.
    pub kind: Kind,
    /// Where it is in its life; only issued ones are paid.
    pub stage: Stage,
    /// Its number.
    pub number: Option<String>,
    /// Its date.
    pub date: NaiveDate,
    /// Of which deal.
    pub deal: Option<Id<Deal>>,
    /// Which own firm gets the money.
    pub legal_entity: Id<LegalEntity>,
    /// The firm that is to pay.
    pub company: Option<Id<Company>>,
    /// The person who is to pay.
    pub contact: Option<Id<Contact>>,
    /// What whoever is to pay is called.
    pub buyer_name: String,
    /// What it comes to.
    pub amount: Money,
    /// What is paid of it: allocations of received payments less those of returned ones.
    pub paid: Money,
    /// The last day to pay.
    pub pay_by: Option<NaiveDate>,
    /// Whether its deal is within the reach of whoever looks.
    pub is_reached: bool,
    /// Counts its changes.
    pub version: Version,
}

impl PaymentState {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Unpaid, Self::PartlyPaid, Self::Paid];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Unpaid => "unpaid",
            Self::PartlyPaid => "partly_paid",
            Self::Paid => "paid",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.wire() == name)
    }

    /// The state of a document; `None` for all but issued invoices, which alone await money.
    pub fn of(kind: Kind, stage: Stage, amount: Money, paid: Money) -> Option<Self> {
        if kind != Kind::Invoice || stage != Stage::Issued {
            return None;
        }
        Some(if paid >= amount {
            Self::Paid
        } else if paid.is_zero() {
            Self::Unpaid
        } else {
            Self::PartlyPaid
        })
    }
}

/// The last day to pay what is still awaited: overdue is what was due before today.
pub fn due_on(state: Option<PaymentState>, pay_by: Option<NaiveDate>) -> Option<NaiveDate> {
    let is_awaited = matches!(state, Some(PaymentState::Unpaid | PaymentState::PartlyPaid));
    pay_by.filter(|_| is_awaited)
}

impl Document {
    /// How far it is paid; `None` for all but issued invoices.
    pub fn payment_state(&self) -> Option<PaymentState> {
        let amount = self.content.amount().unwrap_or_default();
        PaymentState::of(self.kind, Stage::from(&self.state), amount, self.paid)
    }

    /// The last day to pay what is still awaited.
    pub fn due_on(&self) -> Option<NaiveDate> {
        due_on(self.payment_state(), self.content.pay_by)
    }

    /// The document as payments see it.
    pub(crate) fn payable(&self) -> Payable {
        Payable {
            id: self.id,
            kind: self.kind,
            stage: Stage::from(&self.state),
            number: self.number.as_ref().map(|number| number.text.to_string()),
            date: self.date,
            deal: self.deal,
            legal_entity: self.legal_entity,
            company: self.company,
            contact: self.contact,
            buyer_name: self.buyer_name.clone(),
            amount: self.content.amount().unwrap_or_default(),
            paid: self.paid,
            pay_by: self.content.pay_by,
            is_reached: true,
            version: self.version,
        }
    }
}

impl Payable {
    /// How far it is paid.
    pub fn state(&self) -> Option<PaymentState> {
        PaymentState::of(self.kind, self.stage, self.amount, self.paid)
    }

    /// The last day to pay what is still awaited.
    pub fn due_on(&self) -> Option<NaiveDate> {
        due_on(self.state(), self.pay_by)
    }

    /// Another sum is paid of it, because of a payment. Nothing else of an issued document changes.
    pub(crate) fn pay(self, paid: Money, payment: &Payment, at: Moment) -> Change<Self, Event> {
        let (before, version) = (self.paid, self.version);
        let next = Self {
            paid,
            version: version + 1,
            ..self
        };
        let event = Event::PaymentChanged {
            told: Told {
                document: next.id,
                deal: next.deal,
                kind: next.kind,
                title: None,
                number: next.number.clone(),
                date: next.date,
                amount: next.amount,
            },
            before,
            paid,
            payment: payment.id,
            payment_number: payment.number,
        };
        Change::moved(version, next, event, at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(kind: Kind, stage: Stage, amount: i64, paid: i64) -> Option<&'static str> {
        let money = |kopecks| Money::from_kopecks(kopecks).unwrap();
        PaymentState::of(kind, stage, money(amount), money(paid)).map(PaymentState::wire)
    }

    #[test]
    fn only_an_issued_invoice_awaits_money() {
        let invoice = |stage, paid| state(Kind::Invoice, stage, 100, paid);
        assert_eq!(invoice(Stage::Issued, 0), Some("unpaid"));
        assert_eq!(invoice(Stage::Issued, 99), Some("partly_paid"));
        assert_eq!(invoice(Stage::Issued, 100), Some("paid"));
        assert_eq!(invoice(Stage::Draft, 0), None);
        assert_eq!(invoice(Stage::Cancelled, 0), None);
        assert_eq!(state(Kind::Act, Stage::Issued, 100, 0), None);
    }

    #[test]
    fn what_is_paid_is_due_no_longer() {
        let day: NaiveDate = "2026-11-25".parse().unwrap();
        assert_eq!(due_on(Some(PaymentState::PartlyPaid), Some(day)), Some(day));
        assert_eq!(due_on(Some(PaymentState::Paid), Some(day)), None);
        assert_eq!(due_on(None, Some(day)), None);
        assert_eq!(due_on(Some(PaymentState::Unpaid), None), None);
    }

    #[test]
    fn a_wire_name_reads_back_as_itself() {
        for state in PaymentState::ALL {
            assert_eq!(PaymentState::from_wire(state.wire()), Some(state));
        }
    }
}
