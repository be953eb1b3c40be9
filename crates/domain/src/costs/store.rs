//! What the slice needs of the store.

use std::collections::HashMap;

use async_trait::async_trait;

use super::{
    Bearer, Cost, CostSubject, EmployeePay, Filter, RecurringCost, RecurringFilter, Shown,
    ShownPay, ShownRecurring, Sort,
};
use crate::deals::Deal;
use crate::lobby::User;
use crate::values::Month;
use crate::{Id, Page, PageWish, StoreError};

/// Reading costs. One is within reach if what it is for is: a deal, a colleague or a department;
/// those of channels and of the firm, if everything is.
#[async_trait]
pub trait Read {
    /// One cost, with the names of what it refers to.
    async fn cost(&self, id: Id<Cost>) -> Result<Option<Shown>, StoreError>;

    /// A page of costs.
    async fn costs(
        &self,
        filter: &Filter,
        sort: (Sort, bool),
        wish: &PageWish,
    ) -> Result<Page<Shown>, StoreError>;

    /// All costs of some months.
    async fn costs_of_months(&self, months: &[Month]) -> Result<Vec<Cost>, StoreError>;

    /// Deals by their numbers, whoever reaches them.
    async fn deals_numbered(&self, numbers: &[i64]) -> Result<Vec<(i64, Id<Deal>)>, StoreError>;

    /// One rule, with the names of what it refers to.
    async fn recurring_cost(
        &self,
        id: Id<RecurringCost>,
    ) -> Result<Option<ShownRecurring>, StoreError>;

    /// A page of rules, those that began last first.
    async fn recurring_costs(
        &self,
        filter: &RecurringFilter,
        wish: &PageWish,
    ) -> Result<Page<ShownRecurring>, StoreError>;

    /// The rules that have costs to make some day, at most `most`, the oldest first.
    async fn running_costs(&self, most: u64) -> Result<Vec<RecurringCost>, StoreError>;

    /// Pay within reach, of one colleague or of all, the latest month first.
    async fn pay(
        &self,
        user: Option<Id<User>>,
        wish: &PageWish,
    ) -> Result<Page<ShownPay>, StoreError>;

    /// The pay of a colleague that begins with a month.
    async fn pay_from(
        &self,
        user: Id<User>,
        from: Month,
    ) -> Result<Option<EmployeePay>, StoreError>;

    /// What is known of subjects, whoever reaches them.
    async fn bearers(
        &self,
        subjects: &[CostSubject],
    ) -> Result<HashMap<CostSubject, Bearer>, StoreError>;
}
