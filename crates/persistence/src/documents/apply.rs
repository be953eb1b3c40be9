//! Writing changes of documents: the row, the content, what debts go by, the event.

use async_trait::async_trait;
use chrono::NaiveDate;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryFilter};

use canape_domain::documents::{Document, Event, Payable, Printed, Series, Write};
use canape_domain::legal_entities::LegalEntity;
use canape_domain::{Apply, Change, Expected, Id, StoreError};

use super::row::{content, document, row};
use crate::error::store_error;
use crate::json;
use crate::session::Session;

use document::Column;

#[async_trait]
impl Write for Session {
    async fn hold_document(&self, id: Id<Document>) -> Result<(), StoreError> {
        self.hold_row::<document::Entity>(id.uuid()).await
    }

    async fn hold_payables(&self, ids: &[Id<Document>]) -> Result<Vec<Payable>, StoreError> {
        self.read_payables(ids).await
    }

    async fn take_number(
        &self,
        entity: Id<LegalEntity>,
        series: &Series,
        period: &str,
        date: NaiveDate,
    ) -> Result<i64, StoreError> {
        self.next_number(entity.uuid(), series, period, date).await
    }

    async fn freeze(&self, id: Id<Document>, printed: &Printed) -> Result<(), StoreError> {
        let printed = json::written(printed, "document_content.printed")?;
        let done = self
            .update::<content::Entity>()
            .col_expr(content::Column::Printed, Expr::value(printed))
            .filter(content::Column::Id.eq(id.uuid()))
            .filter(content::Column::Printed.is_null())
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        if done.rows_affected == 1 {
            Ok(())
        } else {
            Err(StoreError::Stale)
        }
    }
}

#[async_trait]
impl Apply<Document, Event> for Session {
    async fn apply(&self, change: &Change<Document, Event>) -> Result<(), StoreError> {
        let one = change.state();
        let id = one.id.uuid();
        if let Event::Discarded(_) = change.event() {
            let gone = self.delete::<content::Entity>();
            let gone = gone.filter(content::Column::Id.eq(id)).exec(&self.tx).await;
            gone.map_err(store_error)?;
            self.remove::<document::Entity>(id, change.expected(), Column::Version)
                .await?;
            return self.log(&[(change.event(), change.at())]).await;
        }
        let within = Some(self.of_documents_within(self.grant().scope()));
        let row = row(self.account(), one)?;
        let version = Column::Version;
        self.put::<document::Entity, _>(row, id, change.expected(), version, within)
            .await?;
        let is_reckoned = one.content.balance.is_some();
        let says_other = match change.event() {
            Event::Created(_) | Event::Edited { .. } => true,
            // The balance of an акт сверки is that of its last moment.
            Event::Issued(_) => is_reckoned,
            _ => false,
        };
        if says_other {
            self.put_content(one, change.expected()).await?;
        }
        self.keep_standing(change).await?;
        self.log(&[(change.event(), change.at())]).await
    }

    async fn apply_all(&self, changes: &[Change<Document, Event>]) -> Result<(), StoreError> {
        let are_new = |change: &Change<_, _>| change.expected() == Expected::Absent;
        if !changes.iter().all(are_new) {
            for change in changes {
                self.apply(change).await?;
            }
            return Ok(());
        }
        let rows = changes.iter().map(|change| {
            let row = row(self.account(), change.state())?;
            Ok(row.into_active_model().reset_all())
        });
        let rows = rows.collect::<Result<Vec<_>, StoreError>>()?;
        self.insert::<document::Entity, _>(rows).await?;
        let contents = changes.iter().map(|change| content_of(change.state()));
        let contents = contents.collect::<Result<Vec<_>, _>>()?;
        self.insert::<content::Entity, _>(contents).await?;
        let events = changes.iter();
        let events: Vec<_> = events.map(|change| (change.event(), change.at())).collect();
        self.log(&events).await
    }
}

fn content_of(one: &Document) -> Result<content::ActiveModel, StoreError> {
    Ok(content::ActiveModel {
        account_id: NotSet,
        id: Set(one.id.uuid()),
        content: Set(json::written(&one.content, "document_content.content")?),
        printed: Set(None),
    })
}

impl Session {
    async fn put_content(&self, one: &Document, expected: Expected) -> Result<(), StoreError> {
        if expected == Expected::Absent {
            let row = content_of(one)?;
            return self.insert::<content::Entity, _>(vec![row]).await;
        }
        let id = one.id.uuid();
        let text = json::written(&one.content, "document_content.content")?;
        self.update::<content::Entity>()
            .col_expr(content::Column::Content, Expr::value(text))
            .filter(content::Column::Id.eq(id))
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }
}
