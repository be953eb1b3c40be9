//! What the slice needs of the store.

use std::collections::HashMap;

use async_trait::async_trait;
use chrono::NaiveDate;

use super::{
    AwaitedInvoice, ChangedDeal, CohortSum, DebtBooks, DebtBy, DebtQuestion, DrilledDeal,
    DrilledPayment, ExpectedGroup, ExpectedQuestion, FunnelQuestion, Key, MoneyOf, PaidDeal,
    Passage, Passed, Passing, Period, Question, Rated, RatedMonth, Spent, Standing, Tally,
    Traveller,
};
use crate::deals::{Deal, Overstay, Visit};
use crate::documents::{Document, Mentioned};
use crate::payments::Payment;
use crate::pipelines::Stage;
use crate::settlements::Counterparty;
use crate::{Count, Id, Named, PageWish, StoreError};

/// Documents as debts name them, with their deals.
pub type Papers = HashMap<Id<Document>, (Mentioned, Option<Named<Deal>>)>;

/// Reading sums of deals, within the session's reach: of closed deals by who was responsible, and
/// where, at the closing.
#[async_trait]
pub trait Read {
    /// The sums of each group, in one statement.
    async fn tallies(&self, question: &Question) -> Result<Vec<Tally>, StoreError>;

    /// The deals behind a question, the latest first, one more than the limit if more
    /// follow.
    async fn deals_behind(
        &self,
        question: &Question,
        page: &PageWish,
    ) -> Result<Vec<DrilledDeal>, StoreError>;

    /// How many clients bought for the first time in the period of a question, by its groups: a group
    /// is that of the first purchase. In one statement.
    async fn customers(&self, question: &Question) -> Result<Vec<(Vec<Key>, i64)>, StoreError>;

    /// The costs of the deals of a question that were closed in its period, by its groups, without
    /// the VAT that is deducted, in kopecks.
    async fn deal_costs(&self, question: &Question) -> Result<Vec<(Vec<Key>, i64)>, StoreError>;

    /// The costs of some deals that were read before, without the VAT that is deducted, in kopecks.
    async fn costs_of(&self, ids: &[Id<Deal>]) -> Result<HashMap<Id<Deal>, i64>, StoreError>;

    /// Money for invoices of the deals of a question, whenever these were made: what came in its
    /// period less what went back, VAT included, by its groups, in kopecks. A group may be named
    /// twice.
    async fn received(&self, question: &Question) -> Result<Vec<(Vec<Key>, i64)>, StoreError>;

    /// The payments behind money of the period of a question, the latest first, one more than the limit
    /// if more follow.
    async fn payments_behind(
        &self,
        question: &Question,
        money: MoneyOf,
        page: &PageWish,
    ) -> Result<Vec<DrilledPayment>, StoreError>;

    /// All money of the period of a question, invoices or not: what came less what went back, VAT
    /// included, by its groups, which are of days alone, in kopecks.
    async fn money(&self, question: &Question) -> Result<Vec<(Vec<Key>, i64)>, StoreError>;

    /// Deals of a question, closed in its period, of which something is paid up to a day.
    async fn paid_deals(
        &self,
        question: &Question,
        as_of: NaiveDate,
    ) -> Result<Vec<PaidDeal>, StoreError>;

    /// What is paid up to a day of some deals that were read before: payments for their invoices less
    /// what went back, in kopecks. Those of which nothing is paid are left out.
    async fn paid_of(
        &self,
        ids: &[Id<Deal>],
        as_of: NaiveDate,
    ) -> Result<HashMap<Id<Deal>, i64>, StoreError>;

    /// What the deals of a question, won in its period, brought by months: of clients, or of
    /// products.
    async fn rated(&self, question: &Question, rated: Rated)
    -> Result<Vec<RatedMonth>, StoreError>;

    /// What clients whose first purchase was in the period of a question bought then and later, by
    /// the months of both, in one statement.
    async fn cohorts(&self, question: &Question) -> Result<Vec<CohortSum>, StoreError>;

    /// What is known of costs by months, pay and places of work in a period, of everybody: the use case
    /// narrows it by where colleagues worked then.
    async fn spent(&self, period: Period) -> Result<Spent, StoreError>;

    /// How deals pass the stages of a road, counted by [`Passages`](super::Passages); in one statement
    /// unless they are very many.
    async fn passages(
        &self,
        asked: &FunnelQuestion,
    ) -> Result<HashMap<Id<Stage>, Passage>, StoreError>;

    /// The deals that a figure of a stage counts, in no order, in one statement.
    async fn passed(
        &self,
        asked: &FunnelQuestion,
        stage: Id<Stage>,
        passing: Passing,
    ) -> Result<Vec<Passed>, StoreError>;

    /// Those of some deals that a question counts, in no order, in one statement.
    async fn deals_among(
        &self,
        question: &Question,
        ids: &[Id<Deal>],
    ) -> Result<Vec<DrilledDeal>, StoreError>;

    /// Deals made in the period of a question, the latest first, one more than the limit if more
    /// follow; only those that stand still, if that is asked.
    async fn travellers(
        &self,
        question: &Question,
        standing: Option<Standing>,
        overstays: &[Overstay],
        page: &PageWish,
    ) -> Result<Vec<Traveller>, StoreError>;

    /// The stays of some deals that were read before, oldest first, in one statement.
    async fn visits_of(
        &self,
        ids: &[Id<Deal>],
    ) -> Result<HashMap<Id<Deal>, Vec<Visit>>, StoreError>;

    /// Deals that were closed in the period of a question and are no longer closed on that day, the
    /// latest first, each once, one more than the limit if more follow; and how many, if that is
    /// asked. What is asked of closed deals is asked of the closing that counts no more.
    async fn changed_since(
        &self,
        question: &Question,
        page: &PageWish,
    ) -> Result<(Vec<ChangedDeal>, Option<Count>), StoreError>;

    /// What is not paid of invoices within reach, by term and, if asked, by more, in one statement.
    async fn expected(
        &self,
        question: &ExpectedQuestion,
        by: Option<DebtBy>,
    ) -> Result<Vec<ExpectedGroup>, StoreError>;

    /// Invoices within reach that are not paid in full, by the last day to pay, those without one at
    /// the end, one more than the limit if more follow.
    async fn awaited(
        &self,
        question: &ExpectedQuestion,
        page: &PageWish,
    ) -> Result<Vec<AwaitedInvoice>, StoreError>;

    /// All movements up to a day, of clients within reach, that may not have settled each other,
    /// whoever is responsible for them, in three statements: what is of one invoice is there whole or
    /// comes to nothing on that day, and so is what is of no invoice of one contract.
    async fn debt_books(&self, question: &DebtQuestion) -> Result<DebtBooks, StoreError>;

    /// The names of clients that were read before, those in the trash among them.
    async fn client_names(
        &self,
        clients: &[Counterparty],
    ) -> Result<HashMap<Counterparty, String>, StoreError>;

    /// Issued documents of this account, whoever reaches them.
    async fn debt_papers(&self, ids: &[Id<Document>]) -> Result<Papers, StoreError>;

    /// The numbers of payments that were read before, as the акт сверки tells them.
    async fn payment_titles(
        &self,
        ids: &[Id<Payment>],
    ) -> Result<HashMap<Id<Payment>, String>, StoreError>;
}

/// What whoever runs the installation does about the sums.
#[async_trait]
pub trait Write {
    /// How many sums by month there are, and those that are not what the deals say, a line each.
    /// Nobody changes a sum from here to the end of the work.
    async fn summary_faults(&self) -> Result<(u64, Vec<String>), StoreError>;

    /// Makes the sums anew from the deals.
    async fn rebuild_summary(&self) -> Result<(), StoreError>;
}
