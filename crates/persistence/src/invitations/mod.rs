//! Invitations: the slice's ports. Their doors are in the lobby.

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryFilter, QueryOrder};

use canape_domain::invitations::{Event, Invitation, Outcome, Read};
use canape_domain::values::Email;
use canape_domain::{Apply, Change, Expected, Id, StoreError};

use crate::error::{store_error, unreadable};
use crate::scope::tenant;
use crate::session::Session;

mod invitation {
    //! The table `invitation`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "invitation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub email: String,
        pub role_id: Uuid,
        pub department_id: Option<Uuid>,
        pub by_id: Uuid,
        pub created_at: DateTimeUtc,
        pub ends_at: DateTimeUtc,
        pub outcome: Option<String>,
        pub closed_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(invitation);

use invitation::Column;

#[async_trait]
impl Read for Session {
    async fn open_invitations(&self) -> Result<Vec<Invitation>, StoreError> {
        let rows = self
            .rows::<invitation::Entity>()
            .filter(Column::Outcome.is_null())
            .order_by_desc(Column::CreatedAt)
            .order_by_desc(Column::Id)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        rows.iter().map(invitation_of).collect()
    }

    async fn invitation(&self, id: Id<Invitation>) -> Result<Option<Invitation>, StoreError> {
        let row = self.row::<invitation::Entity>(id.uuid()).await?;
        row.as_ref().map(invitation_of).transpose()
    }
}

#[async_trait]
impl Apply<Invitation, Event> for Session {
    async fn apply(&self, change: &Change<Invitation, Event>) -> Result<(), StoreError> {
        let invitation = change.state();
        let outcome = invitation.outcome.map(|outcome| outcome.wire().to_owned());
        match change.expected() {
            Expected::Absent => {
                let row = invitation::Model {
                    account_id: self.account(),
                    id: invitation.id.uuid(),
                    email: invitation.email.to_string(),
                    role_id: invitation.role.uuid(),
                    department_id: invitation.department.map(Id::uuid),
                    by_id: invitation.by.uuid(),
                    created_at: invitation.created_at,
                    ends_at: invitation.ends_at,
                    outcome,
                    closed_at: invitation.closed_at,
                };
                let row = row.into_active_model();
                self.insert::<invitation::Entity, _>(vec![row]).await?;
            }
            // Whoever is second finds it ended.
            Expected::Version(_) => {
                let done = self
                    .update::<invitation::Entity>()
                    .col_expr(Column::RoleId, Expr::value(invitation.role.uuid()))
                    .col_expr(Column::ById, Expr::value(invitation.by.uuid()))
                    .col_expr(Column::EndsAt, Expr::value(invitation.ends_at))
                    .col_expr(Column::Outcome, Expr::value(outcome))
                    .col_expr(Column::ClosedAt, Expr::value(invitation.closed_at))
                    .filter(Column::Id.eq(invitation.id.uuid()))
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

fn invitation_of(row: &invitation::Model) -> Result<Invitation, StoreError> {
    let outcome = row
        .outcome
        .as_deref()
        .map(|name| Outcome::from_wire(name).ok_or(unreadable("invitation.outcome")));
    Ok(Invitation {
        id: Id::from(row.id),
        email: Email::parse(&row.email).map_err(|_| unreadable("invitation.email"))?,
        role: Id::from(row.role_id),
        department: row.department_id.map(Id::from),
        by: Id::from(row.by_id),
        created_at: row.created_at,
        ends_at: row.ends_at,
        outcome: outcome.transpose()?,
        closed_at: row.closed_at,
    })
}
