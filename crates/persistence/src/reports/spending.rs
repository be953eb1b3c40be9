//! What was spent and what came in: costs of deals and of others, pay, and money for invoices.

use std::collections::HashMap;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, JoinType, SelectStatement};
use sea_orm::{ConnectionTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use canape_domain::deals::Deal;
use canape_domain::reports::{Bearer, Dimension, Fact, Key, MonthCost, Period, Question, Spent};
use canape_domain::{Id, StoreError};

use super::question::{KEYS, key_of};
use crate::costs::{cost, employee_pay, pay_of};
use crate::deals::deal;
use crate::departments::{membership, stay_of};
use crate::error::{store_error, unreadable};
use crate::payments::{POSTED, payment};
use crate::session::Session;
use crate::users::account_user;

/// Groups and their sums in kopecks.
pub(super) type Groups = Vec<(Vec<Key>, i64)>;

/// What came with a payment, below zero where it went back.
pub(super) const MOVED: &str =
    "CASE payment.direction WHEN 'received' THEN payment.amount ELSE -payment.amount END";

/// The same of what is allocated to an invoice.
pub(super) const ALLOCATED: &str = "CASE payment.direction WHEN 'received'
    THEN payment_allocation.amount ELSE -payment_allocation.amount END";

impl Session {
    /// The costs of the deals that were closed in the period, without the VAT that is deducted.
    pub(super) async fn read_deal_costs(&self, question: &Question) -> Result<Groups, StoreError> {
        let days = question.period;
        let deals = self
            .counted(question, &[Fact::Won, Fact::Lost])
            .filter(deal::Column::ClosedOn.between(days.first, days.last))
            .select_only();
        let mut select = QueryTrait::into_query(deals);
        let on = theirs("cost", "account_id")
            .eq(theirs("deal", "account_id"))
            .and(theirs("cost", "deal_id").eq(theirs("deal", "id")));
        select.join(JoinType::InnerJoin, Alias::new("cost"), on);
        let sum = "CAST(SUM(cost.amount - cost.vat_amount) AS bigint)";
        self.group(&mut select, question, Fact::Won, "deal.closed_on");
        select.expr_as(Expr::cust(sum), Alias::new("total"));
        self.groups(&select, &question.by).await
    }

    pub(super) async fn read_costs_of(
        &self,
        ids: &[Id<Deal>],
    ) -> Result<HashMap<Id<Deal>, i64>, StoreError> {
        let sum = Expr::cust("CAST(SUM(cost.amount - cost.vat_amount) AS bigint)");
        let costs = self
            .rows::<cost::Entity>()
            .filter(cost::Column::DealId.is_in(ids.iter().map(|id| id.uuid())))
            .select_only()
            .column(cost::Column::DealId)
            .column_as(sum, "total")
            .group_by(cost::Column::DealId)
            .into_tuple::<(Uuid, i64)>()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let costs = costs.into_iter();
        Ok(costs.map(|(id, total)| (Id::from(id), total)).collect())
    }

    /// All money of the period by the day of the bank: what came less what went back.
    pub(super) async fn read_money(&self, question: &Question) -> Result<Groups, StoreError> {
        let days = question.period;
        let payments = self
            .rows::<payment::Entity>()
            .filter(payment::Column::State.eq(POSTED))
            .filter(payment::Column::ValueDate.between(days.first, days.last))
            .select_only();
        let mut select = QueryTrait::into_query(payments);
        self.group(&mut select, question, Fact::Created, "payment.value_date");
        let sum = format!("CAST(SUM({MOVED}) AS bigint)");
        select.expr_as(Expr::cust(sum), Alias::new("total"));
        self.groups(&select, &question.by).await
    }

    /// Money for invoices of deals: what came less what went back, by the day of the bank. Of closed
    /// deals it is theirs who were responsible at the closing.
    pub(super) async fn read_received(&self, question: &Question) -> Result<Groups, StoreError> {
        let mut all = Groups::new();
        for (mut select, fact) in self.paid_for(question) {
            self.group(&mut select, question, fact, "payment.value_date");
            let sum = format!("CAST(SUM({ALLOCATED}) AS bigint)");
            select.expr_as(Expr::cust(sum), Alias::new("total"));
            all.extend(self.groups(&select, &question.by).await?);
        }
        Ok(all)
    }

    /// What is allocated to invoices of the deals of a question in its period: of closed deals, of open
    /// ones.
    pub(super) fn paid_for(&self, question: &Question) -> [(SelectStatement, Fact); 2] {
        let closed = self
            .counted(question, &[Fact::Won, Fact::Lost])
            .select_only();
        let open = self
            .counted(question, &[Fact::Created])
            .filter(Expr::cust("deal.status = 'open'"))
            .select_only();
        [(closed, Fact::Won), (open, Fact::Created)].map(|(deals, fact)| {
            let mut select = QueryTrait::into_query(deals);
            for (table, on) in [
                ("document", ("deal_id", "deal", "id")),
                ("payment_allocation", ("document_id", "document", "id")),
                ("payment", ("id", "payment_allocation", "payment_id")),
            ] {
                let (own, other, key) = on;
                let same = theirs(table, "account_id").eq(theirs("deal", "account_id"));
                let on = same.and(theirs(table, own).eq(theirs(other, key)));
                select.join(JoinType::InnerJoin, Alias::new(table), on);
            }
            let days = question.period;
            let day = theirs("payment", "value_date");
            select
                .and_where(Expr::cust("payment.state = 'posted'"))
                .and_where(day.between(days.first, days.last));
            (select, fact)
        })
    }

    /// What is known of entries, pay and places of work in a period, of everybody: what of it is within
    /// reach depends on where colleagues worked then, and is decided where that is known.
    pub(super) async fn read_spent(&self, period: Period) -> Result<Spent, StoreError> {
        let mut entries = self
            .rows::<cost::Entity>()
            .filter(cost::Column::SubjectKind.ne("deal"))
            .filter(cost::Column::Month.between(period.first_month(), period.last))
            .select_only();
        for column in [
            cost::Column::SubjectKind,
            cost::Column::UserId,
            cost::Column::DepartmentId,
            cost::Column::ChannelId,
            cost::Column::Month,
        ] {
            entries = entries.column(column).group_by(column);
        }
        let sum = Expr::cust("CAST(SUM(cost.amount - cost.vat_amount) AS bigint)");
        let entries = QueryTrait::into_query(entries.column_as(sum, "total"));
        let rows = self.tx.query_all(&entries).await.map_err(store_error)?;
        let mut costs = Vec::with_capacity(rows.len());
        for row in &rows {
            let id = |name: &str| row.try_get::<Option<Uuid>>("", name).map_err(store_error);
            let kind: String = row.try_get("", "subject_kind").map_err(store_error)?;
            let broken = || unreadable("cost.subject_kind");
            costs.push(MonthCost {
                bearer: match kind.as_str() {
                    "employee" => Bearer::Employee(id("user_id")?.ok_or_else(broken)?),
                    "department" => Bearer::Department(id("department_id")?.ok_or_else(broken)?),
                    "channel" => Bearer::Channel(id("channel_id")?.ok_or_else(broken)?),
                    "firm" => Bearer::Firm,
                    _ => return Err(broken()),
                },
                month: row.try_get("", "month").map_err(store_error)?,
                amount: row.try_get("", "total").map_err(store_error)?,
            });
        }
        let pay = self
            .rows::<employee_pay::Entity>()
            .filter(employee_pay::Column::FromMonth.lte(period.last));
        let pay = pay.all(&self.tx).await.map_err(store_error)?;
        let pay: Vec<_> = pay.iter().map(pay_of).collect::<Result<_, _>>()?;
        let paid = pay.iter().map(|one| one.user.uuid());
        let gone = self
            .rows::<account_user::Entity>()
            .filter(account_user::Column::Id.is_in(paid))
            .filter(account_user::Column::IsActive.eq(false))
            .select_only()
            .column(account_user::Column::Id)
            .into_tuple::<Uuid>()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let dismissed = self.dismissals(gone).await?;
        let stays = self
            .rows::<membership::Entity>()
            .filter(membership::Column::FromOn.lte(period.last_of_months()))
            .order_by_asc(membership::Column::FromOn)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let stays = stays
            .iter()
            .map(|row| (Id::from(row.user_id), stay_of(row)));
        Ok(Spent {
            costs,
            pay,
            dismissed,
            stays: stays.collect(),
        })
    }

    /// Groups a statement over deals by what a question is grouped by; days are those of `day`.
    pub(super) fn group(
        &self,
        select: &mut SelectStatement,
        question: &Question,
        fact: Fact,
        day: &str,
    ) {
        for (name, dimension) in KEYS.iter().zip(&question.by) {
            let key = match dimension {
                Dimension::Day => Expr::cust(day.to_owned()),
                Dimension::Month | Dimension::Week => self.start_of(*dimension, day),
                _ => Self::record_key(*dimension, fact),
            };
            select.expr_as(key.clone(), Alias::new(*name));
            select.add_group_by([key]);
        }
    }

    pub(super) async fn groups(
        &self,
        select: &SelectStatement,
        by: &[Dimension],
    ) -> Result<Groups, StoreError> {
        let rows = self.tx.query_all(select).await.map_err(store_error)?;
        let mut groups = Groups::new();
        for row in &rows {
            // Nothing summed over nothing is one row of nothing.
            let Some(total) = row
                .try_get::<Option<i64>>("", "total")
                .map_err(store_error)?
            else {
                continue;
            };
            let mut keys = Vec::with_capacity(by.len());
            for (name, dimension) in KEYS.iter().zip(by) {
                keys.push(key_of(row, name, *dimension)?);
            }
            groups.push((keys, total));
        }
        Ok(groups)
    }
}

pub(super) fn theirs(table: &'static str, name: &'static str) -> Expr {
    Expr::col((Alias::new(table), Alias::new(name)))
}
