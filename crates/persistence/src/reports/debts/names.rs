//! How documents, payments and clients of debts are called.

use std::collections::HashMap;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, Query, SelectStatement, UnionType};
use sea_orm::{ConnectionTrait, FromQueryResult, QueryFilter, QuerySelect, QueryTrait};

use canape_domain::documents::{Document, Mentioned};
use canape_domain::payments::Payment;
use canape_domain::reports::Papers;
use canape_domain::settlements::Counterparty;
use canape_domain::{Id, StoreError};

use crate::documents::{document, kind_of};
use crate::error::store_error;
use crate::joins::{join_shown, named};
use crate::payments::payment;
use crate::session::Session;

/// SQLite binds at most 32 766 values to a statement.
const AT_ONCE: usize = 10_000;

#[derive(FromQueryResult)]
struct Paper {
    id: Uuid,
    kind: String,
    title: Option<String>,
    number: Option<String>,
    date: Date,
    deal_id: Option<Uuid>,
    deal_title: Option<String>,
}

impl Session {
    pub(in super::super) async fn read_client_names(
        &self,
        clients: &[Counterparty],
    ) -> Result<HashMap<Counterparty, String>, StoreError> {
        let mut names = HashMap::new();
        for clients in clients.chunks(AT_ONCE) {
            let companies = clients.iter().filter_map(|one| one.company().map(Id::uuid));
            let contacts = clients.iter().filter_map(|one| one.contact().map(Id::uuid));
            let mut union = self.names_in("company", "0", companies.collect());
            let people = self.names_in("contact", "1", contacts.collect());
            union.union(UnionType::All, people);
            for row in self.tx.query_all(&union).await.map_err(store_error)? {
                let place: i32 = row.try_get("", "place").map_err(store_error)?;
                let id: Uuid = row.try_get("", "id").map_err(store_error)?;
                let client = if place == 0 {
                    Counterparty::Company(Id::from(id))
                } else {
                    Counterparty::Contact(Id::from(id))
                };
                let name: String = row.try_get("", "name").map_err(store_error)?;
                names.insert(client, name);
            }
        }
        Ok(names)
    }

    fn names_in(
        &self,
        table: &'static str,
        place: &'static str,
        ids: Vec<Uuid>,
    ) -> SelectStatement {
        Query::select()
            .expr_as(Expr::cust(place), Alias::new("place"))
            .column(Alias::new("id"))
            .column(Alias::new("name"))
            .from(Alias::new(table))
            .and_where(Expr::col(Alias::new("account_id")).eq(self.account()))
            .and_where(Expr::col(Alias::new("id")).is_in(ids))
            .to_owned()
    }

    pub(in super::super) async fn read_papers(
        &self,
        ids: &[Id<Document>],
    ) -> Result<Papers, StoreError> {
        use document::Column;
        let mut papers = Papers::new();
        for ids in ids.chunks(AT_ONCE) {
            let mut found = self
                .rows::<document::Entity>()
                .filter(Column::Id.is_in(ids.iter().map(|id| id.uuid())))
                .filter(Column::IssuedAt.is_not_null())
                .select_only()
                .columns([
                    Column::Id,
                    Column::Kind,
                    Column::Title,
                    Column::Number,
                    Column::Date,
                    Column::DealId,
                ]);
            let select = QueryTrait::query(&mut found);
            join_shown(select, "document", "deal_id", "deal", "title");
            let rows = found.into_model::<Paper>().all(&self.tx).await;
            for row in rows.map_err(store_error)? {
                let mentioned = Mentioned {
                    id: Id::from(row.id),
                    kind: kind_of(&row.kind)?,
                    title: row.title,
                    number: row.number,
                    date: row.date,
                };
                papers.insert(
                    mentioned.id,
                    (mentioned, named(row.deal_id, row.deal_title)),
                );
            }
        }
        Ok(papers)
    }

    pub(in super::super) async fn read_payment_titles(
        &self,
        ids: &[Id<Payment>],
    ) -> Result<HashMap<Id<Payment>, String>, StoreError> {
        use payment::Column;
        if ids.is_empty() {
            return Ok(HashMap::new());
        }
        let rows = self
            .rows::<payment::Entity>()
            .filter(Column::Id.is_in(ids.iter().map(|id| id.uuid())))
            .select_only()
            .columns([Column::Id, Column::Number, Column::Reference])
            .into_tuple::<(Uuid, i64, Option<String>)>()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let titles = rows.into_iter().map(|(id, number, reference)| {
            let title = reference.unwrap_or_else(|| number.to_string());
            (Id::from(id), title)
        });
        Ok(titles.collect())
    }
}
