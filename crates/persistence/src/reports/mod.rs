//! Reports: questions become statements, over the summary where whole months are asked for, over
//! deals where not. `summary` keeps the former equal to the latter.

mod changed_since;
mod customers;
mod debts;
mod drill;
mod export;
mod funnel;
mod lines;
mod paths;
mod payments;
mod profits;
mod question;
mod rating;
mod spending;
mod summary;
mod verify;

use std::collections::HashMap;

use async_trait::async_trait;
use chrono::NaiveDate;

use canape_domain::deals::{Deal, Overstay, Visit};
use canape_domain::documents::Document;
use canape_domain::payments::Payment;
use canape_domain::pipelines::Stage;
use canape_domain::reports::{
    AwaitedInvoice, ChangedDeal, CohortSum, DebtBooks, DebtBy, DebtQuestion, DrilledDeal,
    DrilledPayment, ExpectedGroup, ExpectedQuestion, FunnelQuestion, Key, MoneyOf, PaidDeal,
    Papers, Passage, Passed, Passing, Period, Question, Rated, RatedMonth, Read, Spent, Standing,
    Tally, Traveller,
};
use canape_domain::settlements::Counterparty;
use canape_domain::{Count, Id, PageWish, StoreError};

pub use self::summary::Cells;
use crate::session::Session;

#[async_trait]
impl Read for Session {
    async fn tallies(&self, question: &Question) -> Result<Vec<Tally>, StoreError> {
        self.read_tallies(question).await
    }

    async fn deals_behind(
        &self,
        question: &Question,
        page: &PageWish,
    ) -> Result<Vec<DrilledDeal>, StoreError> {
        self.read_behind(question, page).await
    }

    async fn customers(&self, question: &Question) -> Result<Vec<(Vec<Key>, i64)>, StoreError> {
        self.read_customers(question).await
    }

    async fn deal_costs(&self, question: &Question) -> Result<Vec<(Vec<Key>, i64)>, StoreError> {
        self.read_deal_costs(question).await
    }

    async fn costs_of(&self, ids: &[Id<Deal>]) -> Result<HashMap<Id<Deal>, i64>, StoreError> {
        self.read_costs_of(ids).await
    }

    async fn received(&self, question: &Question) -> Result<Vec<(Vec<Key>, i64)>, StoreError> {
        self.read_received(question).await
    }

    async fn payments_behind(
        &self,
        question: &Question,
        money: MoneyOf,
        page: &PageWish,
    ) -> Result<Vec<DrilledPayment>, StoreError> {
        self.read_payments_behind(question, money, page).await
    }

    async fn money(&self, question: &Question) -> Result<Vec<(Vec<Key>, i64)>, StoreError> {
        self.read_money(question).await
    }

    async fn paid_deals(
        &self,
        question: &Question,
        as_of: NaiveDate,
    ) -> Result<Vec<PaidDeal>, StoreError> {
        self.read_paid_deals(question, as_of).await
    }

    async fn paid_of(
        &self,
        ids: &[Id<Deal>],
        as_of: NaiveDate,
    ) -> Result<HashMap<Id<Deal>, i64>, StoreError> {
        self.read_paid_of(ids, as_of).await
    }

    async fn rated(
        &self,
        question: &Question,
        rated: Rated,
    ) -> Result<Vec<RatedMonth>, StoreError> {
        self.read_rated(question, rated).await
    }

    async fn cohorts(&self, question: &Question) -> Result<Vec<CohortSum>, StoreError> {
        self.read_cohorts(question).await
    }

    async fn spent(&self, period: Period) -> Result<Spent, StoreError> {
        self.read_spent(period).await
    }

    async fn passages(
        &self,
        asked: &FunnelQuestion,
    ) -> Result<HashMap<Id<Stage>, Passage>, StoreError> {
        self.read_passages(asked).await
    }

    async fn passed(
        &self,
        asked: &FunnelQuestion,
        stage: Id<Stage>,
        passing: Passing,
    ) -> Result<Vec<Passed>, StoreError> {
        self.read_passed(asked, stage, passing).await
    }

    async fn deals_among(
        &self,
        question: &Question,
        ids: &[Id<Deal>],
    ) -> Result<Vec<DrilledDeal>, StoreError> {
        self.read_among(question, ids).await
    }

    async fn travellers(
        &self,
        question: &Question,
        standing: Option<Standing>,
        overstays: &[Overstay],
        page: &PageWish,
    ) -> Result<Vec<Traveller>, StoreError> {
        self.read_travellers(question, standing, overstays, page)
            .await
    }

    async fn visits_of(
        &self,
        ids: &[Id<Deal>],
    ) -> Result<HashMap<Id<Deal>, Vec<Visit>>, StoreError> {
        self.read_visits_of(ids).await
    }

    async fn changed_since(
        &self,
        question: &Question,
        page: &PageWish,
    ) -> Result<(Vec<ChangedDeal>, Option<Count>), StoreError> {
        self.read_changed_since(question, page).await
    }

    async fn expected(
        &self,
        question: &ExpectedQuestion,
        by: Option<DebtBy>,
    ) -> Result<Vec<ExpectedGroup>, StoreError> {
        self.read_expected(question, by).await
    }

    async fn awaited(
        &self,
        question: &ExpectedQuestion,
        page: &PageWish,
    ) -> Result<Vec<AwaitedInvoice>, StoreError> {
        self.read_awaited(question, page).await
    }

    async fn debt_books(&self, question: &DebtQuestion) -> Result<DebtBooks, StoreError> {
        self.read_debt_books(question).await
    }

    async fn client_names(
        &self,
        clients: &[Counterparty],
    ) -> Result<HashMap<Counterparty, String>, StoreError> {
        self.read_client_names(clients).await
    }

    async fn debt_papers(&self, ids: &[Id<Document>]) -> Result<Papers, StoreError> {
        self.read_papers(ids).await
    }

    async fn payment_titles(
        &self,
        ids: &[Id<Payment>],
    ) -> Result<HashMap<Id<Payment>, String>, StoreError> {
        self.read_payment_titles(ids).await
    }
}
