//! Offers of the ownership: the slice's ports.

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryFilter, QueryOrder};

use canape_domain::ownership::{Event, Offer, Outcome, Read};
use canape_domain::{Apply, Change, Expected, Id, StoreError};

use crate::error::{store_error, unreadable};
use crate::scope::tenant;
use crate::session::Session;

mod ownership_offer {
    //! The table `ownership_offer`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "ownership_offer")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub from_id: Uuid,
        pub to_id: Uuid,
        pub created_at: DateTimeUtc,
        pub ends_at: DateTimeUtc,
        pub outcome: Option<String>,
        pub closed_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(ownership_offer);

use ownership_offer::Column;

#[async_trait]
impl Read for Session {
    async fn open_offers(&self) -> Result<Vec<Offer>, StoreError> {
        let rows = self
            .rows::<ownership_offer::Entity>()
            .filter(Column::Outcome.is_null())
            .order_by_desc(Column::CreatedAt)
            .order_by_desc(Column::Id)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        rows.iter().map(offer_of).collect()
    }

    async fn offer(&self, id: Id<Offer>) -> Result<Option<Offer>, StoreError> {
        let row = self.row::<ownership_offer::Entity>(id.uuid()).await?;
        row.as_ref().map(offer_of).transpose()
    }
}

#[async_trait]
impl Apply<Offer, Event> for Session {
    async fn apply(&self, change: &Change<Offer, Event>) -> Result<(), StoreError> {
        let offer = change.state();
        let outcome = offer.outcome.map(|outcome| outcome.wire().to_owned());
        match change.expected() {
            Expected::Absent => {
                let row = ownership_offer::Model {
                    account_id: self.account(),
                    id: offer.id.uuid(),
                    from_id: offer.from.uuid(),
                    to_id: offer.to.uuid(),
                    created_at: offer.created_at,
                    ends_at: offer.ends_at,
                    outcome,
                    closed_at: offer.closed_at,
                };
                let row = row.into_active_model();
                self.insert::<ownership_offer::Entity, _>(vec![row]).await?;
            }
            // Whoever is second finds it ended.
            Expected::Version(_) => {
                let done = self
                    .update::<ownership_offer::Entity>()
                    .col_expr(Column::Outcome, Expr::value(outcome))
                    .col_expr(Column::ClosedAt, Expr::value(offer.closed_at))
                    .filter(Column::Id.eq(offer.id.uuid()))
                    .filter(Column::Outcome.is_null())
                    .exec(&self.tx)
                    .await
                    .map_err(store_error)?;
                if done.rows_affected == 0 {
                    return Err(StoreError::Stale);
                }
            }
        }
        self.log(&[(change.event(), change.at())]).await
    }
}

fn offer_of(row: &ownership_offer::Model) -> Result<Offer, StoreError> {
    let outcome = row
        .outcome
        .as_deref()
        .map(|name| Outcome::from_wire(name).ok_or(unreadable("ownership_offer.outcome")));
    Ok(Offer {
        id: Id::from(row.id),
        from: Id::from(row.from_id),
        to: Id::from(row.to_id),
        created_at: row.created_at,
        ends_at: row.ends_at,
        outcome: outcome.transpose()?,
        closed_at: row.closed_at,
    })
}
