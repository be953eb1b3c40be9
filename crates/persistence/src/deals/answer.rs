//! The request that a deal came as, and who answered it.

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{ColumnTrait, QueryFilter};

use canape_domain::deals::{Deal, Event, NamedDeal, Request, RequestState};
use canape_domain::values::Line;
use canape_domain::{Change, Id, StoreError};
use uuid::Uuid;

use super::row::deal;
use crate::error::{store_error, unreadable};
use crate::scope::tenant;
use crate::session::Session;

pub mod request_answer {
    //! The table `request_answer`; its id is the deal's.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "request_answer")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub by_id: Option<Uuid>,
        pub joined_to_id: Option<Uuid>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(request_answer);

pub fn request_of(row: &deal::Model) -> Result<Option<Request>, StoreError> {
    let Some(state) = &row.request_state else {
        return Ok(None);
    };
    Ok(Some(Request {
        state: RequestState::from_wire(state).ok_or(unreadable("deal.request_state"))?,
        answered_at: row.answered_at,
        brought_contact: row.brought_contact,
        brought_company: row.brought_company,
    }))
}

pub fn deal_named(id: Uuid, number: i64, title: &str) -> Result<NamedDeal, StoreError> {
    Ok(NamedDeal {
        id: Id::from(id),
        number,
        title: Line::parse(title).map_err(|_| unreadable("deal.title"))?,
    })
}

impl Session {
    /// A request that awaits its answer has none, also where the answer was taken back.
    pub(super) async fn forget_answers(
        &self,
        waiting: impl Iterator<Item = &Deal>,
    ) -> Result<(), StoreError> {
        let ids: Vec<_> = waiting.map(|deal| deal.id.uuid()).collect();
        if ids.is_empty() {
            return Ok(());
        }
        self.delete::<request_answer::Entity>()
            .filter(request_answer::Column::Id.is_in(ids))
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }

    /// The row of the answer, if this very change answers the request.
    pub(super) fn answer_in(
        &self,
        change: &Change<Deal, Event>,
    ) -> Option<request_answer::ActiveModel> {
        let deal = change.state();
        let answered_at = deal.request.and_then(|request| request.answered_at);
        if answered_at != Some(change.at()) {
            return None;
        }
        let joined_to = match change.event().plain() {
            Event::RequestMerged { into, .. } => Some(into.uuid()),
            _ => None,
        };
        Some(request_answer::ActiveModel {
            account_id: NotSet,
            id: Set(deal.id.uuid()),
            by_id: Set(self.grant().actor().user()),
            joined_to_id: Set(joined_to),
        })
    }
}
