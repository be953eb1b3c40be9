//! A question as one statement: a `UNION ALL` of one `GROUP BY` over the summary and one for each fact
//! over the deals of the days that are no whole months.

use std::collections::BTreeMap;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{ExprTrait, SelectStatement, UnionType};
use sea_orm::{
    Condition, ConnectionTrait, DbBackend, QueryFilter, QueryResult, QuerySelect, QueryTrait,
    Select,
};

use canape_domain::access::Scope;
use canape_domain::reports::{
    Among, Dimension, Fact, Filter, Key, Period, Question, RatedSubject, Sums, Tally,
};
use canape_domain::{Id, StoreError};

use super::customers::CLIENT;
use super::lines;
use super::summary::{Shape, deal_summary, fact_of, number_of};
use crate::deals::{deal, deal_line, deal_tag};
use crate::error::{store_error, unreadable};
use crate::session::Session;

/// Names of the columns in the answer.
pub(super) const KEYS: [&str; 4] = ["key_0", "key_1", "key_2", "key_3"];

impl Session {
    pub(super) async fn read_tallies(&self, question: &Question) -> Result<Vec<Tally>, StoreError> {
        let Some(statement) = self.statement(question) else {
            return Ok(Vec::new());
        };
        let rows = self.tx.query_all(&statement).await.map_err(store_error)?;
        let mut all: BTreeMap<(Fact, Vec<Key>), Sums> = BTreeMap::new();
        for row in &rows {
            // Without groups, nothing is one row of nothing.
            if let Some((fact, keys, sums)) = tally_of(row, &question.by)? {
                all.entry((fact, keys)).or_default().add(&sums, 1);
            }
        }
        let all = all.into_iter();
        Ok(all
            .map(|((fact, keys), sums)| Tally { fact, keys, sums })
            .collect())
    }

    /// The statement, for `EXPLAIN` as well.
    pub(super) fn statement(&self, question: &Question) -> Option<SelectStatement> {
        let (months, days) = if question.is_of_months() {
            question.period.split(question.today)
        } else {
            (None, vec![question.period])
        };
        let summed = months.map(|months| self.of_summary(question, months));
        let days = days.iter().flat_map(|days| {
            let facts = question.facts.iter();
            facts.map(|fact| self.of_deals(question, *fact, *days))
        });
        summed.into_iter().chain(days).reduce(|mut union, next| {
            union.union(UnionType::All, next);
            union
        })
    }

    fn of_summary(&self, question: &Question, months: Period) -> SelectStatement {
        use deal_summary::Column;
        let shape = Shape::of(question);
        let facts = question.facts.iter().map(|fact| number_of(*fact));
        let filter = &question.filter;
        let rows = self
            .rows::<deal_summary::Entity>()
            .filter(Column::Fact.is_in(facts))
            .filter(Column::Shape.eq(shape as i32))
            .filter(Column::Month.between(months.first, months.last))
            .filter(summed_within(self.grant().scope()))
            .filter(
                Condition::all()
                    .add_option(summed_among(Column::PipelineId, &filter.pipelines))
                    .add_option(summed_among(Column::StageId, &filter.stages))
                    .add_option(summed_among(Column::ResponsibleId, &filter.employees))
                    .add_option(summed_among(Column::DepartmentId, &filter.departments))
                    .add_option(summed_among(Column::ChannelId, &filter.channels))
                    .add_option(summed_among(Column::DealTypeId, &filter.deal_types))
                    .add_option(summed_among(Column::LossReasonId, &filter.loss_reasons)),
            );
        let mut select = rows.select_only().column_as(Column::Fact, "fact");
        for (name, dimension) in KEYS.iter().zip(&question.by) {
            let column = match dimension {
                Dimension::Employee => Column::ResponsibleId,
                Dimension::Department => Column::DepartmentId,
                Dimension::Channel => Column::ChannelId,
                Dimension::DealType => Column::DealTypeId,
                Dimension::LossReason => Column::LossReasonId,
                Dimension::Stage => Column::StageId,
                Dimension::Pipeline => Column::PipelineId,
                Dimension::Month => Column::Month,
                // Of these, sums by months tell nothing.
                Dimension::Product | Dimension::Week | Dimension::Day => continue,
            };
            select = select.column_as(column, *name).group_by(column);
        }
        let sums = [
            (Column::Number, "number"),
            (Column::Requests, "requests"),
            (Column::Amount, "amount"),
            (Column::VatAmount, "vat"),
            (Column::CostAmount, "cost"),
            (Column::Uncosted, "uncosted"),
            (Column::Seconds, "seconds"),
        ];
        select = select.group_by(Column::Fact);
        for (column, name) in sums {
            select = select.column_as(column.sum().cast_as("bigint"), name);
        }
        QueryTrait::into_query(select)
    }

    fn of_deals(&self, question: &Question, fact: Fact, days: Period) -> SelectStatement {
        use deal::Column;
        let days_column = day_of(fact);
        let mut select = self
            .counted(question, &[fact])
            .filter(days_column.between(days.first, days.last))
            .select_only()
            .column_as(Expr::cust(number_of(fact).to_string()), "fact");
        for (name, dimension) in KEYS.iter().zip(&question.by) {
            let key = match dimension {
                Dimension::Day => days_column.into_expr(),
                Dimension::Month | Dimension::Week => {
                    let day = format!("deal.{}", days_column.as_str());
                    self.start_of(*dimension, &day)
                }
                _ => Self::record_key(*dimension, fact),
            };
            select = select.column_as(key.clone(), *name).group_by(key);
        }
        let requests = Expr::cust("SUM(CASE WHEN deal.request_state IS NULL THEN 0 ELSE 1 END)");
        let uncosted = Expr::cust("SUM(CASE WHEN deal.is_cost_known THEN 0 ELSE 1 END)");
        let nothing = || Expr::cust("CAST(0 AS bigint)");
        let is_created = fact == Fact::Created;
        let sum = |column: Column| column.sum().cast_as("bigint");
        if question.by.contains(&Dimension::Product) {
            let of_lines = |name: &str| {
                let part = lines::part_of(name);
                Expr::cust(format!("CAST(SUM({part}) AS bigint)"))
            };
            let mut select = QueryTrait::into_query(
                select
                    .column_as(Expr::cust("COUNT(DISTINCT deal.id)"), "number")
                    .column_as(of_lines("amount"), "amount")
                    .column_as(of_lines("vat_amount"), "vat")
                    .column_as(nothing(), "requests")
                    .column_as(nothing(), "cost")
                    .column_as(nothing(), "uncosted")
                    .column_as(nothing(), "seconds"),
            );
            lines::join(&mut select);
            return select;
        }
        select = select
            .column_as(Column::Id.count(), "number")
            .column_as(if is_created { requests } else { nothing() }, "requests")
            .column_as(sum(Column::Amount), "amount")
            .column_as(sum(Column::VatAmount), "vat")
            .column_as(sum(Column::CostAmount), "cost")
            .column_as(uncosted, "uncosted")
            .column_as(
                if is_created {
                    nothing()
                } else {
                    sum(Column::CycleSeconds)
                },
                "seconds",
            );
        QueryTrait::into_query(select)
    }

    /// Deals of these facts, all of which are of the making or all of the closing, that a question
    /// counts, on whatever day.
    pub(super) fn counted(&self, question: &Question, facts: &[Fact]) -> Select<deal::Entity> {
        use deal::Column;
        let first = facts.first().copied().unwrap_or(Fact::Created);
        let filter = &question.filter;
        let mut all = Condition::all()
            .add(Expr::cust(match facts {
                // As the index `deal_closed_on` says it.
                [Fact::Won] => "deal.status IN ('won', 'lost') AND deal.status = 'won'",
                [Fact::Lost] => "deal.status IN ('won', 'lost') AND deal.status = 'lost'",
                [Fact::Created] => "1 = 1",
                _ => "deal.status IN ('won', 'lost')",
            }))
            .add(Expr::cust("deal.deleted_at IS NULL"))
            .add(Self::kept_by(
                self.grant().scope(),
                responsible_of(first),
                department_of(first),
            ))
            .add_option(among(Column::PipelineId, &filter.pipelines))
            .add_option(among(stage_of(first), &filter.stages))
            .add_option(among(responsible_of(first), &filter.employees))
            .add_option(among(department_of(first), &filter.departments))
            .add_option(among(Column::ChannelId, &filter.channels))
            .add_option(among(Column::DealTypeId, &filter.deal_types))
            .add_option(among(Column::LossReasonId, &filter.loss_reasons));
        if question.is_of_requests {
            all = all.add(Column::RequestState.is_not_null());
        }
        all = all.add_option(self.marked(filter));
        all = all.add_option(self.of_products(filter));
        if question.is_of_first_purchases {
            all = all.add(Column::Id.in_subquery(self.first_purchases(question)));
        }
        all = all.add_option(question.client.map(of_client));
        if let Some(days) = question.cohort {
            let firsts = self.first_within(question, days);
            all = all.add(Expr::cust(CLIENT).in_subquery(firsts));
        }
        for (dimension, ids) in &question.row {
            all = all.add(if *dimension == Dimension::Product {
                let of_one = ids.iter().map(|id| self.of_product(*id));
                of_one.fold(Condition::any(), Condition::add)
            } else {
                let key = Self::record_key(*dimension, first);
                let is_one = |id: &Option<Uuid>| {
                    id.map_or_else(|| key.clone().is_null(), |id| key.clone().eq(id))
                };
                ids.iter()
                    .map(is_one)
                    .fold(Condition::any(), Condition::add)
            });
        }
        self.rows::<deal::Entity>().filter(all)
    }

    pub(super) fn marked(&self, filter: &Filter) -> Option<Expr> {
        if filter.tags.is_empty() {
            return None;
        }
        let names = filter.tags.iter().map(ToString::to_string);
        let tagged = self
            .rows::<deal_tag::Entity>()
            .filter(deal_tag::Column::Tag.is_in(names))
            .select_only()
            .column(deal_tag::Column::DealId);
        Some(deal::Column::Id.in_subquery(QueryTrait::into_query(tagged)))
    }

    /// The record by which deals of a fact are grouped; of products, that of a line.
    pub(super) fn record_key(dimension: Dimension, fact: Fact) -> Expr {
        use deal::Column;
        let column = match dimension {
            Dimension::Employee => responsible_of(fact),
            Dimension::Department => department_of(fact),
            Dimension::Stage => stage_of(fact),
            Dimension::Channel => Column::ChannelId,
            Dimension::DealType => Column::DealTypeId,
            Dimension::LossReason => Column::LossReasonId,
            Dimension::Pipeline => Column::PipelineId,
            Dimension::Product => return deal_line::Column::ProductId.into_expr(),
            Dimension::Month | Dimension::Week | Dimension::Day => day_of(fact),
        };
        column.into_expr()
    }

    /// The first day of the month or week of a day.
    pub(super) fn start_of(&self, dimension: Dimension, day: &str) -> Expr {
        let is_sqlite = self.tx.get_database_backend() == DbBackend::Sqlite;
        Expr::cust(match (dimension, is_sqlite) {
            (Dimension::Week, true) => format!("date({day}, '-6 days', 'weekday 1')"),
            (Dimension::Week, false) => format!("date_trunc('week', {day})::date"),
            (_, true) => format!("strftime('%Y-%m-01', {day})"),
            (_, false) => format!("date_trunc('month', {day})::date"),
        })
    }
}

/// Whose deals they are.
fn of_client(client: RatedSubject) -> Condition {
    use deal::Column;
    let all = Condition::all();
    match client {
        RatedSubject::Company(id) => all.add(Column::CompanyId.eq(id.uuid())),
        RatedSubject::Contact(id) => all
            .add(Column::CompanyId.is_null())
            .add(Column::ContactId.eq(id.uuid())),
        RatedSubject::None | RatedSubject::Product(_) => all
            .add(Column::CompanyId.is_null())
            .add(Column::ContactId.is_null()),
    }
}

/// On which day a fact happened.
pub(super) const fn day_of(fact: Fact) -> deal::Column {
    match fact {
        Fact::Created => deal::Column::CreatedOn,
        Fact::Won | Fact::Lost => deal::Column::ClosedOn,
    }
}

pub(super) const fn responsible_of(fact: Fact) -> deal::Column {
    match fact {
        Fact::Created => deal::Column::ResponsibleId,
        Fact::Won | Fact::Lost => deal::Column::ClosedResponsibleId,
    }
}

const fn department_of(fact: Fact) -> deal::Column {
    match fact {
        Fact::Created => deal::Column::DepartmentId,
        Fact::Won | Fact::Lost => deal::Column::ClosedDepartmentId,
    }
}

const fn stage_of(fact: Fact) -> deal::Column {
    match fact {
        Fact::Created => deal::Column::StageId,
        Fact::Won | Fact::Lost => deal::Column::ClosedFromStageId,
    }
}

/// Any of these, or none if that is among them; nothing asked: no condition.
pub(super) fn among<C: ColumnTrait, T>(column: C, wanted: &Among<T>) -> Option<Condition> {
    among_keys(&column.into_expr(), wanted)
}

/// The same of what is no column of the first table.
pub(super) fn among_keys<T>(key: &Expr, wanted: &Among<T>) -> Option<Condition> {
    if wanted.is_empty() {
        return None;
    }
    let ids: Vec<Uuid> = wanted.iter().flatten().map(|id| id.uuid()).collect();
    let some = (!ids.is_empty()).then(|| key.clone().is_in(ids));
    let none = wanted.contains(&None).then(|| key.clone().is_null());
    Some(Condition::any().add_option(some).add_option(none))
}

fn summed_among<T>(column: deal_summary::Column, wanted: &Among<T>) -> Option<Expr> {
    let ids = wanted.iter().map(|id| id.map_or(Uuid::nil(), Id::uuid));
    (!wanted.is_empty()).then(|| column.is_in(ids))
}

/// The reach, where «none» is the nil id.
fn summed_within(scope: &Scope) -> Condition {
    use deal_summary::Column;
    match scope {
        Scope::All => Condition::all(),
        Scope::Of { user, departments } => Condition::any()
            .add(Column::ResponsibleId.eq(*user))
            .add_option(
                (!departments.is_empty())
                    .then(|| Column::DepartmentId.is_in(departments.iter().copied())),
            )
            .add(
                Condition::all()
                    .add(Column::ResponsibleId.eq(Uuid::nil()))
                    .add(Column::DepartmentId.eq(Uuid::nil())),
            ),
    }
}

/// What a group has in common, read from a column.
pub(super) fn key_of(
    row: &QueryResult,
    name: &str,
    dimension: Dimension,
) -> Result<Key, StoreError> {
    if dimension.record().is_none() {
        return row.try_get("", name).map(Key::Day).map_err(store_error);
    }
    let id: Option<Uuid> = row.try_get("", name).map_err(store_error)?;
    Ok(Key::Record(id.filter(|id| !id.is_nil())))
}

fn tally_of(
    row: &QueryResult,
    by: &[Dimension],
) -> Result<Option<(Fact, Vec<Key>, Sums)>, StoreError> {
    let number: Option<i64> = row.try_get("", "number").map_err(store_error)?;
    let Some(number) = number.filter(|number| *number != 0) else {
        return Ok(None);
    };
    let fact: i32 = row.try_get("", "fact").map_err(store_error)?;
    let fact = fact_of(fact).ok_or(unreadable("deal_summary.fact"))?;
    let mut keys = Vec::with_capacity(by.len());
    for (name, dimension) in KEYS.iter().zip(by) {
        keys.push(key_of(row, name, *dimension)?);
    }
    let sum = |name: &str| row.try_get::<i64>("", name).map_err(store_error);
    let sums = Sums {
        number,
        requests: sum("requests")?,
        amount: sum("amount")?,
        vat: sum("vat")?,
        cost: sum("cost")?,
        uncosted: sum("uncosted")?,
        seconds: sum("seconds")?,
    };
    Ok(Some((fact, keys, sums)))
}
