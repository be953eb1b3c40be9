//! Writing events: numbered per account, in the order in which transactions commit.

use sea_orm::ActiveValue::Set;

use canape_domain::{Fact, Moment, StoreError};

use crate::error::unreadable;
use crate::scope::Tenant;
use crate::session::Session;

pub mod event_log {
    //! Rows of the event log.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "event_log")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub seq: i64,
        pub at: DateTimeUtc,
        pub actor_kind: String,
        pub actor_id: Option<Uuid>,
        pub user_id: Option<Uuid>,
        pub kind: String,
        pub subject_kind: String,
        pub subject_id: Uuid,
        pub data: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl Tenant for event_log::Entity {
    const ACCOUNT: event_log::Column = event_log::Column::AccountId;
    const ID: event_log::Column = event_log::Column::Seq;
}

impl Session {
    /// Appends events, in order. The counter's row stays locked until the commit, so a reader's
    /// cursor follows the order of commits on both engines.
    pub(crate) async fn log<E: Fact>(&self, events: &[(&E, Moment)]) -> Result<(), StoreError> {
        let count = i64::try_from(events.len()).map_err(|_| unreadable("number of events"))?;
        if count == 0 {
            return Ok(());
        }
        let last = self.next_event_numbers(count).await?;
        let actor = self.grant().actor();
        let rows = events
            .iter()
            .zip(last - count + 1..)
            .map(|((event, at), seq)| {
                let subject = event.subject();
                let data = serde_json::to_string(event).map_err(|_| unreadable("event"))?;
                Ok(event_log::ActiveModel {
                    account_id: Set(self.account()),
                    seq: Set(seq),
                    at: Set(*at),
                    actor_kind: Set(actor.kind().to_owned()),
                    actor_id: Set(actor.id()),
                    user_id: Set(actor.user()),
                    kind: Set(event.kind().to_owned()),
                    subject_kind: Set(subject.kind.to_owned()),
                    subject_id: Set(subject.id),
                    data: Set(data),
                })
            });
        let rows = rows.collect::<Result<Vec<_>, StoreError>>()?;
        self.insert::<event_log::Entity, _>(rows).await
    }
}
