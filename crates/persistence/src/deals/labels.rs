//! Names of records of any kind, all in one statement, and lines of several deals in another.

use std::collections::{BTreeMap, HashMap};

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, Query, SelectStatement, UnionType};
use sea_orm::{ConnectionTrait, QueryFilter, QueryOrder};

use canape_domain::deals::{Deal, Labels, Line, Lines, Record};
use canape_domain::{Id, StoreError};

use super::row::{self, deal_line};
use crate::error::{store_error, unreadable};
use crate::session::Session;

/// SQLite binds at most 32 766 values to a statement.
const AT_ONCE: usize = 10_000;

impl Session {
    pub(super) async fn read_labels(
        &self,
        records: &[(Record, Uuid)],
    ) -> Result<Labels, StoreError> {
        let mut labels = Labels::new();
        for records in records.chunks(AT_ONCE) {
            let mut by_kind: BTreeMap<Record, Vec<Uuid>> = BTreeMap::new();
            for (kind, id) in records {
                by_kind.entry(*kind).or_default().push(*id);
            }
            let selects = by_kind
                .into_iter()
                .map(|(kind, ids)| self.names_of(kind, ids));
            let Some(union) = selects.reduce(|mut union, next| {
                union.union(UnionType::All, next);
                union
            }) else {
                continue;
            };
            let rows = self.tx.query_all(&union).await.map_err(store_error)?;
            for row in rows {
                let place: i32 = row.try_get("", "place").map_err(store_error)?;
                let kind = KINDS.get(usize::try_from(place).unwrap_or(usize::MAX));
                let (kind, _) = kind.ok_or(unreadable("kind of a record"))?;
                let id: Uuid = row.try_get("", "id").map_err(store_error)?;
                let name: String = row.try_get("", "name").map_err(store_error)?;
                labels.insert((*kind, id), name);
            }
        }
        Ok(labels)
    }

    fn names_of(&self, kind: Record, ids: Vec<Uuid>) -> SelectStatement {
        let place = KINDS.iter().position(|(other, _)| *other == kind);
        let table = place.map_or("", |place| KINDS[place].1);
        let place = place
            .and_then(|place| i32::try_from(place).ok())
            .unwrap_or(-1);
        let mut select = Query::select();
        select
            .expr_as(Expr::cust(format!("{place}")), Alias::new("place"))
            .column(Alias::new("id"))
            .column(Alias::new("name"))
            .from(Alias::new(table))
            .and_where(Expr::col(Alias::new("account_id")).eq(self.account()))
            .and_where(Expr::col(Alias::new("id")).is_in(ids));
        if matches!(kind, Record::Contact | Record::Company) {
            select.and_where(Expr::cust("deleted_at IS NULL"));
        }
        select
    }

    pub(super) async fn read_lines_of(
        &self,
        ids: &[Id<Deal>],
    ) -> Result<HashMap<Id<Deal>, Lines>, StoreError> {
        if ids.is_empty() {
            return Ok(HashMap::new());
        }
        let rows = self
            .rows::<deal_line::Entity>()
            .filter(deal_line::Column::DealId.is_in(ids.iter().map(|id| id.uuid())))
            .order_by_asc(deal_line::Column::DealId)
            .order_by_asc(deal_line::Column::Position)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let mut lines: HashMap<Id<Deal>, Vec<Line>> = HashMap::new();
        for row in &rows {
            let of_deal = lines.entry(Id::from(row.deal_id)).or_default();
            of_deal.push(row::line_of(row)?);
        }
        let lines = lines.into_iter();
        Ok(lines
            .map(|(id, lines)| (id, Lines::stored(lines)))
            .collect())
    }
}

/// Where the names of each kind stand.
const KINDS: [(Record, &str); 11] = [
    (Record::Pipeline, "pipeline"),
    (Record::Stage, "stage"),
    (Record::User, "account_user"),
    (Record::Department, "department"),
    (Record::Channel, "channel"),
    (Record::DealType, "deal_type"),
    (Record::SalesEvent, "sales_event"),
    (Record::LossReason, "loss_reason"),
    (Record::Contact, "contact"),
    (Record::Company, "company"),
    (Record::Product, "product"),
];
