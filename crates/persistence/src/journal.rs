//! The event log: events are numbered per account, in the order in which transactions commit.

use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, JoinType, Query, SelectStatement, UnionType};
use sea_orm::{FromQueryResult, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use canape_domain::{Fact, Limit, LoggedEvent, Moment, StoreError};

use crate::error::{store_error, unreadable};
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
        /// Set where the subject is another record of this deal.
        pub deal_id: Option<Uuid>,
        /// Whether the event gave the record to somebody else; then whose it was.
        pub is_handover: bool,
        pub left_responsible_id: Option<Uuid>,
        pub left_department_id: Option<Uuid>,
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
                let left = event.left();
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
                    deal_id: Set(event.deal()),
                    is_handover: Set(left.is_some()),
                    left_responsible_id: Set(left.and_then(|keeper| keeper.responsible)),
                    left_department_id: Set(left.and_then(|keeper| keeper.department)),
                    data: Set(data),
                })
            });
        let rows = rows.collect::<Result<Vec<_>, StoreError>>()?;
        self.insert::<event_log::Entity, _>(rows).await?;
        self.note_events();
        Ok(())
    }
}

/// An event with the name of who did it.
#[derive(FromQueryResult)]
pub struct EventRow {
    seq: i64,
    at: DateTimeUtc,
    actor_kind: String,
    actor_id: Option<Uuid>,
    kind: String,
    subject_kind: String,
    subject_id: Uuid,
    data: String,
    account_user_name: Option<String>,
}

impl EventRow {
    /// The event as it is read back.
    pub fn told(self) -> Result<LoggedEvent, StoreError> {
        Ok(LoggedEvent {
            seq: self.seq,
            at: self.at,
            actor_kind: self.actor_kind,
            actor_id: self.actor_id,
            actor_name: self.account_user_name,
            kind: self.kind,
            subject_kind: self.subject_kind,
            subject_id: self.subject_id,
            data: serde_json::from_str(&self.data).map_err(|_| unreadable("event"))?,
        })
    }
}

/// Joins the name of who did it to events.
pub fn join_actor(select: &mut SelectStatement) {
    let log = |name: &'static str| Expr::col((Alias::new("event_log"), Alias::new(name)));
    let user = |name: &'static str| Expr::col((Alias::new("account_user"), Alias::new(name)));
    let on = user("account_id")
        .eq(log("account_id"))
        .and(user("id").eq(log("user_id")));
    select
        .join(JoinType::LeftJoin, Alias::new("account_user"), on)
        .expr_as(user("name"), Alias::new("account_user_name"));
}

impl Session {
    /// Numbers of the newest events that hold an id in a column.
    fn newest_numbers(
        &self,
        column: event_log::Column,
        id: Uuid,
        before: Option<i64>,
        limit: Limit,
    ) -> SelectStatement {
        let mut found = self
            .rows::<event_log::Entity>()
            .filter(column.eq(id))
            .order_by_desc(event_log::Column::Seq)
            .limit(u64::from(limit.get()) + 1);
        if let Some(before) = before {
            found = found.filter(event_log::Column::Seq.lt(before));
        }
        let found = found.select_only().column(event_log::Column::Seq);
        // Within a union SQLite takes an order and a limit only of a query within a query.
        Query::select()
            .column(event_log::Column::Seq)
            .from_subquery(found.into_query(), Alias::new("newest"))
            .to_owned()
    }

    /// Events of one record, and of others that name it as their deal, before a number, newest
    /// first, one more than the limit if more follow.
    pub(crate) async fn events_of(
        &self,
        subject: Uuid,
        before: Option<i64>,
        limit: Limit,
    ) -> Result<Vec<LoggedEvent>, StoreError> {
        // The newest of either kind, each along its own index; no event is of both.
        let mut newest = self.newest_numbers(event_log::Column::SubjectId, subject, before, limit);
        let others = self.newest_numbers(event_log::Column::DealId, subject, before, limit);
        newest.union(UnionType::All, others);
        let mut found = self
            .rows::<event_log::Entity>()
            .filter(event_log::Column::Seq.in_subquery(newest))
            .order_by_desc(event_log::Column::Seq)
            .limit(u64::from(limit.get()) + 1);
        join_actor(QueryTrait::query(&mut found));
        let rows = found.into_model::<EventRow>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?;
        rows.into_iter().map(EventRow::told).collect()
    }
}
