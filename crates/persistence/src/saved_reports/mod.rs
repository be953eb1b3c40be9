//! Saved reports and letters with them: the slice's ports. What is asked is kept as JSON: nothing is
//! looked for by its parts.

mod row;

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use canape_domain::lobby::User;
use canape_domain::saved_reports::{Event, Read, ReportLetter, SavedReport, Write};
use canape_domain::{Apply, Change, Id, Moment, Named, StoreError};

use self::row::{report_letter, report_of, report_row, saved_report};
use crate::error::store_error;
use crate::joins::join_shown;
use crate::session::Session;

use saved_report::Column;

#[derive(FromQueryResult)]
struct Row {
    #[sea_orm(nested)]
    saved: saved_report::Model,
    account_user_name: Option<String>,
}

#[async_trait]
impl Read for Session {
    async fn saved_reports(
        &self,
        user: Id<User>,
    ) -> Result<Vec<(SavedReport, Option<Named<User>>)>, StoreError> {
        let seen = Condition::any()
            .add(Column::AuthorId.eq(user.uuid()))
            .add(Column::IsShared.eq(true))
            // An id stands in a schedule only among those who get the report.
            .add(Column::Schedule.contains(user.uuid().to_string()));
        let mut found = self
            .rows::<saved_report::Entity>()
            .filter(Column::DeletedAt.is_null())
            .filter(seen)
            .order_by_asc(Column::IsShared)
            .order_by_asc(Column::Name)
            .order_by_asc(Column::Id);
        let select = QueryTrait::query(&mut found);
        join_shown(select, "saved_report", "author_id", "account_user", "name");
        let rows = found.into_model::<Row>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?.into_iter();
        rows.map(|row| {
            let saved = report_of(&row.saved)?;
            let author = row.account_user_name.map(|name| Named {
                id: saved.author,
                name,
            });
            Ok((saved, author))
        })
        .collect()
    }

    async fn saved_report(&self, id: Id<SavedReport>) -> Result<Option<SavedReport>, StoreError> {
        let row = self.row::<saved_report::Entity>(id.uuid()).await?;
        row.as_ref().map(report_of).transpose()
    }

    async fn saved_reports_due(
        &self,
        until: Moment,
        most: u64,
    ) -> Result<Vec<SavedReport>, StoreError> {
        let rows = self
            .rows::<saved_report::Entity>()
            .filter(Column::NextSendAt.lte(until))
            .order_by_asc(Column::NextSendAt)
            .order_by_asc(Column::Id)
            .limit(most)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        rows.iter().map(report_of).collect()
    }

    async fn next_report_at(&self) -> Result<Option<Moment>, StoreError> {
        let row = self
            .rows::<saved_report::Entity>()
            .filter(Column::NextSendAt.is_not_null())
            .order_by_asc(Column::NextSendAt)
            .limit(1)
            .one(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(row.and_then(|row| row.next_send_at))
    }

    async fn report_letter(
        &self,
        id: Id<ReportLetter>,
    ) -> Result<Option<ReportLetter>, StoreError> {
        let row = self.row::<report_letter::Entity>(id.uuid()).await?;
        Ok(row.map(|row| ReportLetter {
            id,
            saved_report: Id::from(row.saved_report_id),
            user: Id::from(row.user_id),
            due_at: row.due_at,
        }))
    }
}

#[async_trait]
impl Write for Session {
    async fn add_report_letters(&self, letters: &[ReportLetter]) -> Result<(), StoreError> {
        let rows = letters.iter().map(|letter| report_letter::Model {
            account_id: self.account(),
            id: letter.id.uuid(),
            saved_report_id: letter.saved_report.uuid(),
            user_id: letter.user.uuid(),
            due_at: letter.due_at,
        });
        let rows = rows.map(report_letter::ActiveModel::from).collect();
        self.insert::<report_letter::Entity, _>(rows).await
    }

    async fn remove_report_letter(&self, id: Id<ReportLetter>) -> Result<(), StoreError> {
        self.delete::<report_letter::Entity>()
            .filter(report_letter::Column::Id.eq(id.uuid()))
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }
}

#[async_trait]
impl Apply<SavedReport, Event> for Session {
    async fn apply(&self, change: &Change<SavedReport, Event>) -> Result<(), StoreError> {
        let saved = change.state();
        let row = report_row(self.account(), saved)?;
        let version = Column::Version;
        self.put::<saved_report::Entity, _>(row, saved.id.uuid(), change.expected(), version, None)
            .await?;
        self.log(&[(change.event(), change.at())]).await
    }
}
