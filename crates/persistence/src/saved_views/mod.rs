//! Saved views: the slice's ports. A question is kept as JSON: nothing is looked for by its parts.

mod row;

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, FromQueryResult, QueryFilter, QueryOrder, QueryTrait};

use canape_domain::lobby::User;
use canape_domain::saved_views::{Choice, ChoiceEvent, Event, Read, SavedView};
use canape_domain::{Apply, Change, Id, Named, StoreError};

use self::row::{saved_view, saved_view_choice, view_of, view_row};
use crate::error::store_error;
use crate::joins::join_shown;
use crate::session::Session;

use saved_view::Column;

#[derive(FromQueryResult)]
struct Row {
    #[sea_orm(nested)]
    view: saved_view::Model,
    account_user_name: Option<String>,
}

#[async_trait]
impl Read for Session {
    async fn saved_views(
        &self,
        user: Id<User>,
    ) -> Result<Vec<(SavedView, Option<Named<User>>)>, StoreError> {
        let seen = Condition::any()
            .add(Column::AuthorId.eq(user.uuid()))
            .add(Column::IsShared.eq(true));
        let mut found = self
            .rows::<saved_view::Entity>()
            .filter(Column::DeletedAt.is_null())
            .filter(seen)
            .order_by_asc(Column::IsShared)
            .order_by_asc(Column::Rank)
            .order_by_asc(Column::Id);
        let select = QueryTrait::query(&mut found);
        join_shown(select, "saved_view", "author_id", "account_user", "name");
        let rows = found.into_model::<Row>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?.into_iter();
        rows.map(|row| {
            let view = view_of(&row.view)?;
            let author = row.account_user_name.map(|name| Named {
                id: view.author,
                name,
            });
            Ok((view, author))
        })
        .collect()
    }

    async fn saved_view(&self, id: Id<SavedView>) -> Result<Option<SavedView>, StoreError> {
        let row = self.row::<saved_view::Entity>(id.uuid()).await?;
        row.as_ref().map(view_of).transpose()
    }

    async fn chosen_view(&self, user: Id<User>) -> Result<Option<Choice>, StoreError> {
        let row = self.row::<saved_view_choice::Entity>(user.uuid()).await?;
        Ok(row.map(|row| Choice {
            user,
            view: row.view_id.map(Id::from),
            version: row.version,
        }))
    }
}

#[async_trait]
impl Apply<SavedView, Event> for Session {
    async fn apply(&self, change: &Change<SavedView, Event>) -> Result<(), StoreError> {
        let view = change.state();
        let row = view_row(self.account(), view)?;
        let version = Column::Version;
        self.put::<saved_view::Entity, _>(row, view.id.uuid(), change.expected(), version, None)
            .await?;
        self.log(&[(change.event(), change.at())]).await
    }
}

#[async_trait]
impl Apply<Choice, ChoiceEvent> for Session {
    async fn apply(&self, change: &Change<Choice, ChoiceEvent>) -> Result<(), StoreError> {
        let choice = change.state();
        let row = saved_view_choice::Model {
            account_id: self.account(),
            id: choice.user.uuid(),
            view_id: choice.view.map(Id::uuid),
            version: choice.version,
        };
        let (id, expected) = (choice.user.uuid(), change.expected());
        let version = saved_view_choice::Column::Version;
        self.put::<saved_view_choice::Entity, _>(row, id, expected, version, None)
            .await?;
        self.log(&[(change.event(), change.at())]).await
    }
}
