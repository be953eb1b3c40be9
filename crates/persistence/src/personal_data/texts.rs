//! Texts that may tell of a person, and what stays of them.

use std::collections::HashMap;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{Condition, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use canape_domain::StoreError;
use canape_domain::personal_data::{Found, Known, OF_CARD, Place};

use crate::deals::{deal, deal_source};
use crate::error::store_error;
use crate::journal::event_log;
use crate::json;
use crate::notes::note;
use crate::session::Session;
use crate::tasks::task;

/// Kinds of record whose events hold what people typed of deals. What is told of documents and payments
/// stays with them.
const OF_DEALS: [&str; 4] = ["deal", "task", "file", "note"];

impl Session {
    /// All texts on deals of a person, then all events that may tell of them.
    pub(super) async fn found_texts(
        &self,
        contact: Uuid,
        known: &Known,
    ) -> Result<Vec<Found>, StoreError> {
        let deals = self.rows::<deal::Entity>();
        let deals = deals.filter(deal::Column::ContactId.eq(contact));
        let deals = deals.all(&self.tx).await.map_err(store_error)?;
        let own: HashMap<Uuid, bool> = deals
            .iter()
            .map(|row| (row.id, row.company_id.is_none()))
            .collect();
        let is_own = |deal: Uuid| own.get(&deal).copied().unwrap_or_default();
        let mut all = Vec::new();
        for row in deals {
            let is_own = row.company_id.is_none();
            all.push(found(Place::DealTitle(row.id), row.title, is_own));
            let comment = row.loss_comment;
            all.extend(comment.map(|text| found(Place::LossComment(row.id), text, is_own)));
        }
        let of = self.ids_of_deals(contact);
        let sources = self.rows::<deal_source::Entity>();
        let sources = sources.filter(deal_source::Column::Id.in_subquery(of.clone()));
        for row in sources.all(&self.tx).await.map_err(store_error)? {
            let is_told = [&row.request_text, &row.visitor_id, &row.referrer];
            if is_told.iter().all(|told| told.is_none()) {
                continue;
            }
            let text = row.request_text.unwrap_or_default();
            all.push(found(Place::Request(row.id), text, is_own(row.id)));
        }
        let notes = self.rows::<note::Entity>();
        let notes = notes.filter(note::Column::DealId.in_subquery(of.clone()));
        for row in notes.all(&self.tx).await.map_err(store_error)? {
            all.push(found(Place::Note(row.id), row.text, is_own(row.deal_id)));
        }
        let tasks = self.rows::<task::Entity>();
        let tasks = tasks.filter(task::Column::DealId.in_subquery(of));
        for row in tasks.all(&self.tx).await.map_err(store_error)? {
            let is_own = row.deal_id.is_some_and(is_own);
            all.push(found(Place::TaskTitle(row.id), row.title, is_own));
        }
        for row in self.events_about(contact, known).await? {
            let deal = row.deal_id.unwrap_or(row.subject_id);
            all.push(found(
                Place::Event(row.seq, row.kind),
                row.data,
                is_own(deal),
            ));
        }
        Ok(all)
    }

    /// What happened to the card and to the person's deals, and what else holds a piece by which the
    /// person is known: that is looked for through the whole log of the account.
    async fn events_about(
        &self,
        contact: Uuid,
        known: &Known,
    ) -> Result<Vec<event_log::Model>, StoreError> {
        use event_log::Column;
        let of_card = Condition::all()
            .add(Column::SubjectId.eq(contact))
            .add(Column::Kind.is_in(OF_CARD));
        let mut about = Condition::any()
            .add(Column::SubjectId.in_subquery(self.ids_of_deals(contact)))
            .add(Column::DealId.in_subquery(self.ids_of_deals(contact)));
        for piece in known.sought() {
            about = about.add(Column::Data.like(pattern(piece)?));
        }
        let of_deals = Condition::all()
            .add(Column::SubjectKind.is_in(OF_DEALS))
            .add(about);
        let rows = self
            .rows::<event_log::Entity>()
            .filter(Condition::any().add(of_card).add(of_deals))
            .order_by_asc(Column::Seq);
        rows.all(&self.tx).await.map_err(store_error)
    }

    fn ids_of_deals(&self, contact: Uuid) -> SelectStatement {
        let deals = self.rows::<deal::Entity>();
        let deals = deals.filter(deal::Column::ContactId.eq(contact));
        QueryTrait::into_query(deals.select_only().column(deal::Column::Id))
    }
}

fn found(place: Place, text: String, is_own: bool) -> Found {
    Found {
        place,
        text,
        is_own,
    }
}

/// A pattern of LIKE for a piece as it stands in JSON. It may find more: a backslash means one thing to
/// SQLite and another to PostgreSQL, so that any sign stands for it; what is found is looked at again.
fn pattern(piece: &str) -> Result<String, StoreError> {
    let text = json::written(piece, "piece of a text")?;
    let text = text.trim_matches('"').replace('\\', "_");
    Ok(format!("%{text}%"))
}
