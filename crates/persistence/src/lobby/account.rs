//! The state of an account and its settings, in the lobby.

use async_trait::async_trait;
use sea_orm::ActiveValue::Set;
use sea_orm::QueryFilter;
use sea_orm::entity::prelude::*;

use canape_domain::accounts::Event;
use canape_domain::lobby::Account;
use canape_domain::{Apply, Change, Expected, StoreError};

use super::entity::account;
use super::row::account_of;
use crate::error::store_error;
use crate::session::Session;

#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
impl Session {
    /// The account of this session.
    pub(super) async fn own_account(&self) -> Result<Account, StoreError> {
        let row = account::Entity::find_by_id(self.account())
            .one(&self.tx)
            .await
            .map_err(store_error)?;
        account_of(row.ok_or(StoreError::NotFound)?)
    }
}

#[async_trait]
#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
impl Apply<Account, Event> for Session {
    /// Nothing is written if the account is no longer as it was when the change was decided.
    async fn apply(&self, change: &Change<Account, Event>) -> Result<(), StoreError> {
        let Expected::Version(before) = change.expected() else {
            return Err(StoreError::Taken);
        };
        let after = change.state();
        let done = account::Entity::update_many()
            .set(account::ActiveModel {
                name: Set(after.name.clone()),
                time_zone: Set(after.time_zone.to_string()),
                state: Set(after.state.wire().to_owned()),
                trial_ends_on: Set(after.trial_ends_on),
                version: Set(after.version),
                ..Default::default()
            })
            .filter(account::Column::Id.eq(self.account()))
            .filter(account::Column::Version.eq(before))
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        if done.rows_affected != 1 {
            return Err(StoreError::Stale);
        }
        self.log(&[(change.event(), change.at())]).await
    }
}
