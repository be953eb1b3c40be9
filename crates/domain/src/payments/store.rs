//! What the slice needs of the store.

use async_trait::async_trait;

use super::{Allocation, DealMoney, Filter, OpenInvoice, Payment, Row, Shown, Suggest};
use crate::deals::Deal;
use crate::documents::Document;
use crate::{Id, Page, PageWish, StoreError};

/// Reading payments. One is within reach if an invoice's deal or the payer is; where the payer is
/// nobody's, everybody's.
#[async_trait]
pub trait Read {
    /// One payment, with the names of what it refers to.
    async fn payment(&self, id: Id<Payment>) -> Result<Option<Shown>, StoreError>;

    /// A page of payments, without what they are for; the newest value date first.
    async fn payments(&self, filter: &Filter, wish: &PageWish) -> Result<Page<Row>, StoreError>;

    /// Invoices of a payer that are not paid in full, at most `most`, the oldest last day first.
    async fn open_invoices(
        &self,
        wish: &Suggest,
        most: u64,
    ) -> Result<Vec<OpenInvoice>, StoreError>;

    /// The money of a deal within reach.
    async fn deal_money(&self, deal: Id<Deal>) -> Result<Option<DealMoney>, StoreError>;
}

/// What a unit of work does besides applying changes. Whoever holds both documents and payments
/// holds the documents first, or two works would wait for each other.
#[async_trait]
pub trait Write {
    /// Takes the next `count` numbers and returns the first. They are locked until the end of the
    /// work, so that is done when all else is held.
    async fn take_payment_numbers(&self, count: i64) -> Result<i64, StoreError>;

    /// Reads payments, whoever reaches them, in the order of their ids, and holds them until the
    /// end of the work.
    async fn hold_payments(&self, ids: &[Id<Payment>]) -> Result<Vec<Payment>, StoreError>;

    /// The payments that are for a document.
    async fn payments_for(&self, document: Id<Document>) -> Result<Vec<Id<Payment>>, StoreError>;

    /// What posted refunds of a payment took of invoices, one of them left out.
    async fn refund_shares(
        &self,
        source: Id<Payment>,
        but: Option<Id<Payment>>,
    ) -> Result<Vec<Allocation>, StoreError>;
}
