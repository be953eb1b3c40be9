//! Reading the event log behind a cursor, within the caller's reach.

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::{
    Condition, ExprTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};

use canape_domain::StoreError;
use canape_domain::access::{Permission, Scope};
use canape_domain::live::{COMMON, Hint, Read};
use canape_domain::plans::Measure;

use crate::clients::{CompanyTable, ContactTable};
use crate::costs::{cost, employee_pay, recurring_cost};
use crate::deals::deal;
use crate::documents::document;
use crate::error::store_error;
use crate::journal::event_log;
use crate::payments::payment;
use crate::plans::plan;
use crate::scope::Owned;
use crate::session::Session;
use crate::settlements::opening_balance;
use crate::tasks::task;

use event_log::Column;

#[derive(FromQueryResult)]
struct Row {
    seq: i64,
    at: DateTimeUtc,
    actor_kind: String,
    actor_id: Option<Uuid>,
    kind: String,
    subject_kind: String,
    subject_id: Uuid,
    deal_id: Option<Uuid>,
}

#[async_trait]
impl Read for Session {
    async fn last_event(&self) -> Result<i64, StoreError> {
        let last = self
            .rows::<event_log::Entity>()
            .select_only()
            .column(Column::Seq)
            .order_by_desc(Column::Seq)
            .limit(1)
            .into_tuple()
            .one(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(last.unwrap_or(0))
    }

    async fn hints(&self, after: i64, until: i64, limit: usize) -> Result<Vec<Hint>, StoreError> {
        let rows = self
            .rows::<event_log::Entity>()
            .filter(Column::Seq.gt(after))
            .filter(Column::Seq.lte(until))
            .filter(self.is_told())
            .order_by_asc(Column::Seq)
            .limit(u64::try_from(limit).unwrap_or(u64::MAX))
            .into_model::<Row>()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let hints = rows.into_iter().map(|row| Hint {
            seq: row.seq,
            at: row.at,
            actor_kind: row.actor_kind,
            actor_id: row.actor_id,
            kind: row.kind,
            subject_kind: row.subject_kind,
            subject_id: row.subject_id,
            deal: row.deal_id,
        });
        Ok(hints.collect())
    }
}

impl Session {
    /// What is true of the events that this session's caller may know of.
    fn is_told(&self) -> Condition {
        let mut told = Condition::any();
        let scope_of = |permission| self.grant().scope_of(permission);
        let deals = scope_of(Permission::DealsRead);
        if let Some(scope) = deals {
            let on_deal = Condition::all()
                .add(Column::SubjectKind.ne("task"))
                .add(self.names_one::<deal::Entity>(Column::DealId, scope));
            told = told
                .add(self.of_kind::<deal::Entity>("deal", scope))
                .add(on_deal);
        }
        if let Some(scope) = scope_of(Permission::TasksRead) {
            told = told.add(self.of_kind::<task::Entity>("task", scope));
            // Whoever sees a deal sees its tasks.
            if let Some(deals) = deals {
                let on_deal = Condition::all()
                    .add(Column::SubjectKind.eq("task"))
                    .add(self.names_one::<deal::Entity>(Column::DealId, deals));
                told = told.add(on_deal);
            }
        }
        if let Some(scope) = scope_of(Permission::ClientsRead) {
            told = told
                .add(self.of_kind::<ContactTable>("contact", scope))
                .add(self.of_kind::<CompanyTable>("company", scope));
        }
        if let Some(scope) = scope_of(Permission::PaymentsRead) {
            let (payment, balance) = (payment::Column::Id, opening_balance::Column::Id);
            let (payments, balances) = (self.payments_within(scope), self.balances_within(scope));
            told = told
                .add(Self::found("payment", scope, payment, payments))
                .add(Self::found("opening_balance", scope, balance, balances));
        }
        if let Some(scope) = scope_of(Permission::DocumentsRead) {
            // Those of deals are told to whoever sees the deal.
            let known = self
                .rows::<document::Entity>()
                .filter(self.of_documents_within(scope));
            let of_client = Self::found("document", scope, document::Column::Id, known);
            told = told.add(of_client.add(Column::DealId.is_null()));
        }
        // Costs tell profit.
        let profit = scope_of(Permission::ProfitRead);
        if let (Some(scope), Some(_)) = (scope_of(Permission::CostsRead), profit) {
            let (cost, rule, pay) = (
                cost::Column::Id,
                recurring_cost::Column::Id,
                employee_pay::Column::Id,
            );
            let (rules, pays) = (self.rules_within(scope), self.pay_within(scope));
            told = told
                .add(Self::found("cost", scope, cost, self.costs_within(scope)))
                .add(Self::found("recurring_cost", scope, rule, rules))
                .add(Self::found("employee_pay", scope, pay, pays));
        }
        if let Some(scope) = scope_of(Permission::PlansRead) {
            told = told.add(self.of_plans(scope, profit));
        }
        if let Some(scope) = scope_of(Permission::RequestsRead) {
            told = told.add(self.of_inbox(scope));
        }
        let common = COMMON.iter().filter(|(_, may)| scope_of(*may).is_some());
        let common: Vec<_> = common.map(|(kind, _)| *kind).collect();
        if !common.is_empty() {
            told = told.add(Column::SubjectKind.is_in(common));
        }
        told
    }

    /// Events of one kind of record, within a scope now or until the event.
    fn of_kind<E: Owned>(&self, kind: &'static str, scope: &Scope) -> Condition {
        let known = Condition::any()
            .add(self.names_one::<E>(Column::SubjectId, scope))
            .add(Self::left(scope));
        Condition::all()
            .add(Column::SubjectKind.eq(kind))
            .add(known)
    }

    /// Events of one kind of record that are among those within a scope, by the record's key; of those
    /// that are gone only where everything is within.
    fn found<E: EntityTrait>(
        kind: &'static str,
        scope: &Scope,
        id: E::Column,
        known: Select<E>,
    ) -> Condition {
        let of_kind = Condition::all().add(Column::SubjectKind.eq(kind));
        if *scope == Scope::All {
            return of_kind;
        }
        let one = Expr::col((E::default(), id)).equals((event_log::Entity, Column::SubjectId));
        let known = known.filter(one).select_only().column(id);
        of_kind.add(Expr::exists(QueryTrait::into_query(known)))
    }

    /// Events of plans within a scope: those of profit as far as profit is seen, too.
    fn of_plans(&self, scope: &Scope, profit: Option<&Scope>) -> Condition {
        let within = |scope: &Scope| {
            let plans = self.plans_within(scope);
            Self::found("plan", scope, plan::Column::Id, plans)
        };
        if profit.is_some_and(|profit| *profit == Scope::All || profit == scope) {
            return within(scope);
        }
        // The event itself tells what it is of, also when the plan is gone.
        let of_profit = format!(r#"%"measure":"{}"%"#, Measure::Profit.wire());
        let others = within(scope).add(Column::Data.not_like(of_profit));
        let of_profit = profit.map(|profit| within(scope).add(within(profit)));
        Condition::any().add(others).add_option(of_profit)
    }

    /// Events of requests that wait for an answer, and the answers, also one that gave the request
    /// to somebody else.
    fn of_inbox(&self, scope: &Scope) -> Condition {
        let at = Expr::col((event_log::Entity, Column::At));
        let waits_or_answered = Condition::any()
            .add(deal::Column::RequestState.eq("new"))
            .add(Expr::col((deal::Entity, deal::Column::AnsweredAt)).eq(at));
        let known = Condition::any()
            .add(Self::within::<deal::Entity>(scope))
            .add(Self::left(scope));
        let request = self
            .named::<deal::Entity>(Column::SubjectId)
            .filter(waits_or_answered)
            .filter(known);
        Condition::all()
            .add(Column::SubjectKind.eq("deal"))
            .add(Expr::exists(request.into_query()))
    }

    /// That the event gave the record to somebody else, and it was within a scope until then.
    fn left(scope: &Scope) -> Condition {
        let (responsible, department) = (Column::LeftResponsibleId, Column::LeftDepartmentId);
        Condition::all()
            .add(Column::IsHandover.eq(true))
            .add(Self::kept_by(scope, responsible, department))
    }

    /// The record that a column of the event names.
    fn named<E: Owned>(&self, column: Column) -> Select<E> {
        self.rows::<E>()
            .filter(Expr::col((E::default(), E::ID)).equals((event_log::Entity, column)))
            .select_only()
            .column(E::ID)
    }
}
