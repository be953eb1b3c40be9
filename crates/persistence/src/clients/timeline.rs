//! What has happened with a client: the newest events of the card, of the deals, of the documents and
//! of the payments, each found along its own index, and of these the newest of all.
//!
//! The order goes by the time, then by the number, which stands in the place of a page as an id.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, JoinType, Query, SelectStatement, UnionType};
use sea_orm::{
    Condition, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};

use canape_domain::access::{Permission, Scope};
use canape_domain::clients::{Happening, UNTOLD};
use canape_domain::{LoggedEvent, Page, PageWish, Place, SortValue, StoreError};

use super::Kept;
use crate::deals::deal;
use crate::documents::document;
use crate::error::{store_error, unreadable};
use crate::joins::named;
use crate::journal::{EventRow, event_log, join_actor};
use crate::notes::note;
use crate::payments::payment;
use crate::session::Session;

use event_log::Column;

#[derive(FromQueryResult)]
struct Row {
    #[sea_orm(nested)]
    event: EventRow,
    on_deal_id: Option<Uuid>,
    on_deal_title: Option<String>,
    note_text: Option<String>,
}

impl Session {
    pub(super) async fn happened_with<K: Kept>(
        &self,
        client: Uuid,
        wish: &PageWish,
    ) -> Result<Page<Happening>, StoreError> {
        let mut newest = self.newest_of(is(Column::SubjectId.eq(client)), wish)?;
        for more in self.beside_the_card::<K>(client) {
            newest.union(UnionType::All, self.newest_of(more, wish)?);
        }
        let mut found = self
            .rows::<event_log::Entity>()
            .filter(Column::Seq.in_subquery(newest))
            .order_by_desc(Column::At)
            .order_by_desc(Column::Seq)
            .limit(u64::from(wish.limit.get()) + 1);
        let select = QueryTrait::query(&mut found);
        join_actor(select);
        join_deal(select);
        join_note(select);
        let rows = found.into_model::<Row>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?.into_iter();
        let told = rows.map(|row| {
            Ok(Happening {
                event: row.event.told()?,
                deal: named(row.on_deal_id, row.on_deal_title),
                note: row.note_text,
            })
        });
        let told = told.collect::<Result<Vec<_>, StoreError>>()?;
        Ok(Page::of(told, wish.limit, None, |one| place_of(&one.event)))
    }

    /// What is true of events of the client's deals, documents and payments, as far as the grant
    /// reaches each of them.
    fn beside_the_card<K: Kept>(&self, client: Uuid) -> Vec<Condition> {
        let scope_of = |permission| self.grant().scope_of(permission);
        let mut all = Vec::new();
        if let Some(scope) = scope_of(Permission::DealsRead) {
            let deals = || self.deals_of_client::<K>(client, scope);
            all.push(is(Column::SubjectId.in_subquery(deals())));
            // A note that is gone was never written.
            let notes = self
                .rows::<note::Entity>()
                .filter(note::Column::DeletedAt.is_null());
            let told = Condition::any()
                .add(Column::SubjectKind.ne("note"))
                .add(Self::is_among(Column::SubjectId, notes));
            all.push(is(Column::DealId.in_subquery(deals())).add(told));
        }
        if let Some(scope) = scope_of(Permission::DocumentsRead) {
            let documents = self
                .rows::<document::Entity>()
                .filter(K::OF_DOCUMENT.eq(client))
                .filter(self.of_documents_within(scope));
            all.push(happened_to(documents, document::Column::Id));
        }
        if let Some(scope) = scope_of(Permission::PaymentsRead) {
            let payments = self.payments_within(scope).filter(K::OF_PAYMENT.eq(client));
            all.push(happened_to(payments, payment::Column::Id));
        }
        all
    }

    fn deals_of_client<K: Kept>(&self, client: Uuid, scope: &Scope) -> SelectStatement {
        let deals = self
            .rows::<deal::Entity>()
            .filter(K::OF_DEAL.eq(client))
            .filter(Self::within::<deal::Entity>(scope))
            .select_only()
            .column(deal::Column::Id);
        QueryTrait::into_query(deals)
    }

    /// Numbers of the newest events of which something is true, one more than the limit.
    fn newest_of(&self, what: Condition, wish: &PageWish) -> Result<SelectStatement, StoreError> {
        let behind = wish.after.as_ref().map(behind).transpose()?;
        let found = self
            .rows::<event_log::Entity>()
            .filter(what)
            .filter(Column::Kind.is_not_in(UNTOLD))
            .filter(Condition::all().add_option(behind))
            .order_by_desc(Column::At)
            .order_by_desc(Column::Seq)
            .limit(u64::from(wish.limit.get()) + 1)
            .select_only()
            .column(Column::Seq);
        // Within a union SQLite takes an order and a limit only of a query within a query.
        Ok(Query::select()
            .column(Column::Seq)
            .from_subquery(QueryTrait::into_query(found), Alias::new("newest"))
            .to_owned())
    }
}

fn place_of(event: &LoggedEvent) -> Place {
    Place {
        value: SortValue::Moment(event.at),
        id: Uuid::from_u128(u128::from(event.seq.unsigned_abs())),
    }
}

/// The events behind a place.
fn behind(place: &Place) -> Result<Expr, StoreError> {
    let broken = || unreadable("place of an event");
    let SortValue::Moment(at) = place.value else {
        return Err(broken());
    };
    let seq = i64::try_from(place.id.as_u128()).map_err(|_| broken())?;
    let here = [Column::At.into_expr(), Column::Seq.into_expr()];
    let there = [Expr::value(at), Expr::value(seq)];
    Ok(Expr::tuple(here).lt(Expr::tuple(there)))
}

fn happened_to<E: EntityTrait>(rows: Select<E>, id: E::Column) -> Condition {
    let ids = QueryTrait::into_query(rows.select_only().column(id));
    is(Column::SubjectId.in_subquery(ids))
}

fn is(so: Expr) -> Condition {
    Condition::all().add(so)
}

fn of_log(name: &'static str) -> Expr {
    Expr::col((Alias::new("event_log"), Alias::new(name)))
}

/// The deal that the event happened to, or on. Not by COALESCE, which PostgreSQL holds for leaky: it
/// would read all deals before it compares any.
fn join_deal(select: &mut SelectStatement) {
    let deal = |name: &'static str| Expr::col((Alias::new("deal"), Alias::new(name)));
    let which = Expr::cust(
        "CASE WHEN event_log.deal_id IS NULL THEN event_log.subject_id ELSE event_log.deal_id END",
    );
    let same_account = deal("account_id").eq(of_log("account_id"));
    let on = same_account.and(deal("id").eq(which));
    select
        .join(JoinType::LeftJoin, Alias::new("deal"), on)
        .expr_as(deal("id"), Alias::new("on_deal_id"))
        .expr_as(deal("title"), Alias::new("on_deal_title"));
}

/// What a note says today.
fn join_note(select: &mut SelectStatement) {
    let note = |name: &'static str| Expr::col((Alias::new("note"), Alias::new(name)));
    let same_account = note("account_id").eq(of_log("account_id"));
    let on = same_account.and(note("id").eq(of_log("subject_id")));
    select
        .join(JoinType::LeftJoin, Alias::new("note"), on)
        .expr_as(note("text"), Alias::new("note_text"));
}
