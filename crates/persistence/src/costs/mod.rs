//! Costs, the rules that make them, and pay: the slice's ports. A cost is within reach if what it is
//! for is.

mod apply;
mod bearers;
mod reach;
mod row;

use std::collections::HashMap;

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{Condition, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select};

use canape_domain::costs::{
    Bearer, Cost, CostSubject, EmployeePay, Filter, Read, RecurringCost, RecurringFilter, Shown,
    ShownPay, ShownRecurring, Sort, SubjectKind,
};
use canape_domain::deals::Deal;
use canape_domain::lobby::User;
use canape_domain::values::Month;
use canape_domain::{Id, Page, PageWish, Place, SortValue, StoreError};

use self::row::{
    FoundCost, FoundPay, FoundRecurring, cost_of, join_names, recurring_of, shown_cost, shown_pay,
    shown_recurring,
};
use crate::deals::deal;
use crate::error::store_error;
use crate::joins::join_shown;
use crate::keyset::Order;
use crate::session::Session;

pub use self::row::{cost, employee_pay, pay_of, recurring_cost};

const RULES: Order<recurring_cost::Entity> = Order {
    column: recurring_cost::Column::FromMonth,
    is_descending: true,
    is_nullable: false,
};

const PAY: Order<employee_pay::Entity> = Order {
    column: employee_pay::Column::FromMonth,
    is_descending: true,
    is_nullable: false,
};

#[async_trait]
impl Read for Session {
    async fn cost(&self, id: Id<Cost>) -> Result<Option<Shown>, StoreError> {
        let mut one = self.costs_in_reach().filter(cost::Column::Id.eq(id.uuid()));
        join_names(QueryTrait::query(&mut one), "cost");
        let found = one.into_model::<FoundCost>().one(&self.tx).await;
        found.map_err(store_error)?.map(shown_cost).transpose()
    }

    async fn costs(
        &self,
        filter: &Filter,
        (sort, is_descending): (Sort, bool),
        wish: &PageWish,
    ) -> Result<Page<Shown>, StoreError> {
        let select = self.costs_in_reach().filter(passing(filter));
        let count = self.count(&select, wish.counting).await?;
        let order = Order {
            column: match sort {
                Sort::Month => cost::Column::Month,
                Sort::Amount => cost::Column::Amount,
                Sort::CreatedAt => cost::Column::CreatedAt,
            },
            is_descending,
            is_nullable: false,
        };
        let mut page = order.page_of(select, wish);
        join_names(QueryTrait::query(&mut page), "cost");
        let rows = page.into_model::<FoundCost>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?;
        let place = |found: &FoundCost| Place {
            value: match sort {
                Sort::Month => SortValue::Day(Some(found.cost.month)),
                Sort::Amount => SortValue::Number(found.cost.amount),
                Sort::CreatedAt => SortValue::Moment(found.cost.created_at),
            },
            id: found.cost.id,
        };
        shown_page(Page::of(rows, wish.limit, count, place), shown_cost)
    }

    async fn costs_of_months(&self, months: &[Month]) -> Result<Vec<Cost>, StoreError> {
        if months.is_empty() {
            return Ok(Vec::new());
        }
        let days = months.iter().map(|month| month.first_day());
        let rows = self
            .costs_in_reach()
            .filter(cost::Column::Month.is_in(days))
            .all(&self.tx)
            .await;
        rows.map_err(store_error)?.iter().map(cost_of).collect()
    }

    async fn deals_numbered(&self, numbers: &[i64]) -> Result<Vec<(i64, Id<Deal>)>, StoreError> {
        if numbers.is_empty() {
            return Ok(Vec::new());
        }
        let rows = self
            .rows::<deal::Entity>()
            .filter(deal::Column::Number.is_in(numbers.iter().copied()))
            .select_only()
            .column(deal::Column::Number)
            .column(deal::Column::Id)
            .into_tuple::<(i64, Uuid)>()
            .all(&self.tx)
            .await;
        let rows = rows.map_err(store_error)?.into_iter();
        Ok(rows.map(|(number, id)| (number, Id::from(id))).collect())
    }

    async fn recurring_cost(
        &self,
        id: Id<RecurringCost>,
    ) -> Result<Option<ShownRecurring>, StoreError> {
        let mut one = self
            .rules_in_reach()
            .filter(recurring_cost::Column::Id.eq(id.uuid()));
        join_names(QueryTrait::query(&mut one), "recurring_cost");
        let found = one.into_model::<FoundRecurring>().one(&self.tx).await;
        found.map_err(store_error)?.map(shown_recurring).transpose()
    }

    async fn recurring_costs(
        &self,
        filter: &RecurringFilter,
        wish: &PageWish,
    ) -> Result<Page<ShownRecurring>, StoreError> {
        let kinds = any_of(recurring_cost::Column::SubjectKind, &filter.kinds);
        let running = filter
            .is_running
            .map(|is| if is { running() } else { running().not() });
        let select = self
            .rules_in_reach()
            .filter(Condition::all().add_option(kinds).add_option(running));
        let count = self.count(&select, wish.counting).await?;
        let mut page = RULES.page_of(select, wish);
        join_names(QueryTrait::query(&mut page), "recurring_cost");
        let rows = page.into_model::<FoundRecurring>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?;
        let place = |found: &FoundRecurring| Place {
            value: SortValue::Day(Some(found.recurring.from_month)),
            id: found.recurring.id,
        };
        shown_page(Page::of(rows, wish.limit, count, place), shown_recurring)
    }

    async fn running_costs(&self, most: u64) -> Result<Vec<RecurringCost>, StoreError> {
        let rows = self
            .rows::<recurring_cost::Entity>()
            .filter(running())
            .order_by_asc(recurring_cost::Column::Id)
            .limit(most)
            .all(&self.tx)
            .await;
        rows.map_err(store_error)?
            .iter()
            .map(recurring_of)
            .collect()
    }

    async fn pay(
        &self,
        user: Option<Id<User>>,
        wish: &PageWish,
    ) -> Result<Page<ShownPay>, StoreError> {
        let of_user = user.map(|user| employee_pay::Column::UserId.eq(user.uuid()));
        let select = self
            .pay_in_reach()
            .filter(Condition::all().add_option(of_user));
        let count = self.count(&select, wish.counting).await?;
        let mut page = PAY.page_of(select, wish);
        let select = QueryTrait::query(&mut page);
        join_shown(select, "employee_pay", "user_id", "account_user", "name");
        let rows = page.into_model::<FoundPay>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?;
        let place = |found: &FoundPay| Place {
            value: SortValue::Day(Some(found.pay.from_month)),
            id: found.pay.id,
        };
        shown_page(Page::of(rows, wish.limit, count, place), shown_pay)
    }

    async fn pay_from(
        &self,
        user: Id<User>,
        from: Month,
    ) -> Result<Option<EmployeePay>, StoreError> {
        let row = self
            .rows::<employee_pay::Entity>()
            .filter(employee_pay::Column::UserId.eq(user.uuid()))
            .filter(employee_pay::Column::FromMonth.eq(from.first_day()))
            .one(&self.tx)
            .await;
        row.map_err(store_error)?.as_ref().map(pay_of).transpose()
    }

    async fn bearers(
        &self,
        subjects: &[CostSubject],
    ) -> Result<HashMap<CostSubject, Bearer>, StoreError> {
        self.read_bearers(subjects).await
    }
}

fn shown_page<R, T>(
    mut page: Page<R>,
    shown: impl Fn(R) -> Result<T, StoreError>,
) -> Result<Page<T>, StoreError> {
    let rows = std::mem::take(&mut page.items).into_iter();
    let rows = rows.map(shown).collect::<Result<_, _>>()?;
    Ok(page.with(rows))
}

/// Rules that have costs to make some day.
fn running() -> Condition {
    use recurring_cost::Column;
    Condition::any()
        .add(Column::ToMonth.is_null())
        .add(Column::MadeUntil.is_null())
        .add(Expr::col((recurring_cost::Entity, Column::MadeUntil)).lt(Column::ToMonth.into_expr()))
}

fn any_of<C: ColumnTrait>(column: C, kinds: &[SubjectKind]) -> Option<Expr> {
    (!kinds.is_empty()).then(|| column.is_in(kinds.iter().map(|kind| kind.wire())))
}

fn one_of<C: ColumnTrait, T>(column: C, ids: &[Id<T>]) -> Option<Expr> {
    (!ids.is_empty()).then(|| column.is_in(ids.iter().map(|id| id.uuid())))
}

fn passing(filter: &Filter) -> Condition {
    use cost::Column;
    let from = filter.from.map(|from| Column::Month.gte(from.first_day()));
    let until = filter
        .until
        .map(|until| Column::Month.lte(until.first_day()));
    Condition::all()
        .add_option(from)
        .add_option(until)
        .add_option(any_of(Column::SubjectKind, &filter.kinds))
        .add_option(one_of(Column::DealId, &filter.deals))
        .add_option(one_of(Column::UserId, &filter.users))
        .add_option(one_of(Column::DepartmentId, &filter.departments))
        .add_option(one_of(Column::ChannelId, &filter.channels))
        .add_option(one_of(Column::CategoryId, &filter.categories))
}

impl Session {
    fn costs_in_reach(&self) -> Select<cost::Entity> {
        self.costs_within(self.grant().scope())
    }

    fn rules_in_reach(&self) -> Select<recurring_cost::Entity> {
        self.rules_within(self.grant().scope())
    }

    fn pay_in_reach(&self) -> Select<employee_pay::Entity> {
        self.pay_within(self.grant().scope())
    }
}
