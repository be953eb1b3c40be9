//! Paper trails: the slice's ports. A trail is as far within reach as its document.
//!
//! Legs are rewritten with each change: they follow from the marks, and lists read nothing else.

mod register;
mod reminders;
mod row;

use std::collections::HashMap;

use async_trait::async_trait;
use chrono::NaiveDate;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::LockType;
use sea_orm::{
    Condition, FromQueryResult, IntoActiveModel, Iterable, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};

use canape_domain::access::Scope;
use canape_domain::documents::Document;
use canape_domain::files::File;
use canape_domain::legal_entities::LegalEntity;
use canape_domain::paper_trail::{
    Awaited, Event, Filter, Mark, Original, Read, Share, ShareFilter, Trail, Write,
};
use canape_domain::{Apply, Change, Id, Limit, Page, PageWish, StoreError};

use self::row::{Around, leg, leg_rows, mark_row, row, trail_of};
pub use self::row::{brief_of, mark, trail};
use crate::documents::document;
use crate::error::store_error;
use crate::joins::{join_shown, select_as};
use crate::session::Session;

#[derive(FromQueryResult)]
struct Whole {
    #[sea_orm(nested)]
    trail: trail::Model,
    document_kind: Option<String>,
    document_number: Option<String>,
    document_date: Option<NaiveDate>,
    document_stage: Option<String>,
    document_title: Option<String>,
    deal_deleted_at: Option<DateTimeUtc>,
}

#[async_trait]
impl Read for Session {
    async fn trails(&self, documents: &[Id<Document>]) -> Result<Vec<Trail>, StoreError> {
        let ids: Vec<Uuid> = documents.iter().map(|id| id.uuid()).collect();
        let mut found = self
            .rows::<trail::Entity>()
            .filter(trail::Column::Id.is_in(ids))
            .filter(self.of_documents_in_grant(trail::Column::Id));
        let select = QueryTrait::query(&mut found);
        join_shown(select, "paper_trail", "id", "document", "kind");
        for column in ["number", "date", "stage", "title"] {
            select_as(select, "document", column);
        }
        join_shown(select, "paper_trail", "deal_id", "deal", "deleted_at");
        let found = found.into_model::<Whole>().all(&self.tx).await;
        let found = found.map_err(store_error)?;
        if found.is_empty() {
            return Ok(Vec::new());
        }
        let ids: Vec<Uuid> = found.iter().map(|one| one.trail.id).collect();
        let legs = self
            .rows::<leg::Entity>()
            .filter(leg::Column::DocumentId.is_in(ids.iter().copied()))
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let marks = self
            .rows::<mark::Entity>()
            .filter(mark::Column::DocumentId.is_in(ids))
            .order_by_asc(mark::Column::Id)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let mut legs_of: HashMap<Uuid, Vec<leg::Model>> = HashMap::new();
        for leg in legs {
            legs_of.entry(leg.document_id).or_default().push(leg);
        }
        let mut marks_of: HashMap<Uuid, Vec<&mark::Model>> = HashMap::new();
        for mark in &marks {
            marks_of.entry(mark.document_id).or_default().push(mark);
        }
        let trails = found.into_iter().map(|one| {
            let id = one.trail.id;
            let around = Around {
                kind: one.document_kind,
                title: one.document_title,
                number: one.document_number,
                date: one.document_date,
                stage: one.document_stage,
                is_deal_in_trash: one.deal_deleted_at.is_some(),
            };
            let legs = legs_of.remove(&id).unwrap_or_default();
            let marks = marks_of.remove(&id).unwrap_or_default();
            trail_of(&one.trail, around, &legs, &marks)
        });
        trails.collect()
    }

    async fn file_names(
        &self,
        files: &[Id<File>],
    ) -> Result<HashMap<Id<File>, String>, StoreError> {
        let names = self
            .names_of_files(files.iter().map(|id| id.uuid()))
            .await?;
        Ok(names
            .into_iter()
            .map(|(id, name)| (Id::from(id), name))
            .collect())
    }

    async fn originals(
        &self,
        filter: &Filter,
        today: NaiveDate,
        wish: &PageWish,
    ) -> Result<Page<Original>, StoreError> {
        self.read_originals(filter, today, wish).await
    }

    async fn shares(
        &self,
        filter: &ShareFilter,
        today: NaiveDate,
        limit: Limit,
    ) -> Result<Vec<Share>, StoreError> {
        self.read_shares(filter, today, limit).await
    }

    async fn originals_to_remind_of(
        &self,
        of: (&[Id<LegalEntity>], &[Id<LegalEntity>]),
        today: NaiveDate,
        steps: &[(u8, u64)],
        most: u64,
    ) -> Result<Vec<Awaited>, StoreError> {
        self.read_late(of, today, steps, most).await
    }

    async fn first_due(&self) -> Result<Vec<(u8, NaiveDate)>, StoreError> {
        self.read_first_due().await
    }

    async fn issued_without_trail(&self, most: u64) -> Result<Vec<Id<Document>>, StoreError> {
        self.read_without_trail(most).await
    }
}

#[async_trait]
impl Write for Session {
    async fn open_trail(&self, trail: &Trail) -> Result<(), StoreError> {
        let account = self.account();
        let own = row(account, trail).into_active_model();
        self.insert::<trail::Entity, _>(vec![own.reset_all()])
            .await?;
        let legs = leg_rows(account, trail).map(|leg| leg.into_active_model().reset_all());
        self.insert::<leg::Entity, _>(legs.into()).await
    }

    async fn hold_trails(&self, documents: &[Id<Document>]) -> Result<(), StoreError> {
        let ids = documents.iter().map(|id| id.uuid());
        // In the order of their ids, so that two works never wait for each other.
        self.rows::<trail::Entity>()
            .filter(trail::Column::Id.is_in(ids))
            .order_by_asc(trail::Column::Id)
            .select_only()
            .column(trail::Column::Id)
            .lock(LockType::NoKeyUpdate)
            .into_tuple::<Uuid>()
            .all(&self.tx)
            .await
            .map(drop)
            .map_err(store_error)
    }
}

#[async_trait]
impl Apply<Trail, Event> for Session {
    async fn apply(&self, change: &Change<Trail, Event>) -> Result<(), StoreError> {
        let trail = change.state();
        let account = self.account();
        let id = trail.of.id.uuid();
        let within = Some(self.of_documents_in_grant(trail::Column::Id));
        let version = trail::Column::Version;
        let own = row(account, trail);
        self.put::<trail::Entity, _>(own, id, change.expected(), version, within)
            .await?;
        self.put_legs(&[trail]).await?;
        self.put_marks(std::slice::from_ref(change)).await?;
        self.log(&[(change.event(), change.at())]).await
    }

    /// Of trails that this work holds, so that nobody can have changed them since they were read.
    async fn apply_all(&self, changes: &[Change<Trail, Event>]) -> Result<(), StoreError> {
        let account = self.account();
        let mut last: HashMap<Id<Document>, &Trail> = HashMap::new();
        for change in changes {
            last.insert(change.state().of.id, change.state());
        }
        let trails: Vec<&Trail> = last.into_values().collect();
        let rows = trails.iter().map(|one| row(account, one));
        let rows = rows.map(|row| row.into_active_model().reset_all());
        let columns = trail::Column::iter().filter(|column| !is_key(*column));
        self.upsert::<trail::Entity, _>(rows.collect(), columns)
            .await?;
        self.put_legs(&trails).await?;
        self.put_marks(changes).await?;
        let events: Vec<_> = changes.iter().map(|one| (one.event(), one.at())).collect();
        self.log(&events).await
    }
}

const fn is_key(column: trail::Column) -> bool {
    matches!(column, trail::Column::AccountId | trail::Column::Id)
}

impl Session {
    /// What is true of rows whose document is within the grant's reach.
    fn of_documents_in_grant<C: ColumnTrait>(&self, column: C) -> Condition {
        let scope = self.grant().scope();
        if *scope == Scope::All {
            return Condition::all();
        }
        Condition::all().add(self.names_document(column, scope))
    }

    async fn put_legs(&self, trails: &[&Trail]) -> Result<(), StoreError> {
        let account = self.account();
        let rows = trails.iter().flat_map(|trail| leg_rows(account, trail));
        let rows = rows.map(|leg| leg.into_active_model().reset_all());
        let columns = leg::Column::iter()
            .filter(|column| !matches!(column, leg::Column::AccountId | leg::Column::Id));
        self.upsert::<leg::Entity, _>(rows.collect(), columns).await
    }

    /// What the events say of marks: new ones, and those that were taken back.
    async fn put_marks(&self, changes: &[Change<Trail, Event>]) -> Result<(), StoreError> {
        let told = changes.iter().filter_map(|change| match change.event() {
            Event::Marked { mark, .. } | Event::Withdrawn { mark, .. } => {
                Some((change.state(), &**mark))
            }
            Event::Expected { .. } | Event::Reminded { .. } => None,
        });
        let rows = told.map(|(trail, mark): (&Trail, &Mark)| {
            mark_row(self.account(), trail, mark)
                .into_active_model()
                .reset_all()
        });
        let columns = [mark::Column::WithdrawnBy, mark::Column::WithdrawnAt];
        self.upsert::<mark::Entity, _>(rows.collect(), columns)
            .await
    }

    /// Issued documents, cancelled ones too, beside which there is no trail yet.
    async fn read_without_trail(&self, most: u64) -> Result<Vec<Id<Document>>, StoreError> {
        let trails: Select<trail::Entity> = self.rows::<trail::Entity>();
        let trails = trails.select_only().column(trail::Column::Id);
        let ids = self
            .issued_ever()
            .filter(document::Column::Id.not_in_subquery(trails.into_query()))
            .limit(most)
            .select_only()
            .column(document::Column::Id)
            .into_tuple::<Uuid>()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(ids.into_iter().map(Id::from).collect())
    }

    fn issued_ever(&self) -> Select<document::Entity> {
        self.rows::<document::Entity>()
            .filter(document::Column::IssuedAt.is_not_null())
    }
}
