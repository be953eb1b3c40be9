//! What somebody is responsible for and what is not finished, whatever the caller's reach over it.

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::{
    Condition, ConnectionTrait, DbBackend, QueryFilter, QueryOrder, QuerySelect, Select,
};

use canape_domain::clients::{Client, Company, Contact};
use canape_domain::deals::Deal;
use canape_domain::tasks::Task;
use canape_domain::users::{Duties, Write};
use canape_domain::{Id, StoreError, lobby};

use crate::clients::{company_row, contact_row};
use crate::deals::{deal, deal_of};
use crate::error::store_error;
use crate::scope::Owned;
use crate::session::Session;
use crate::tasks::{task, task_of};

/// Open deals that are not in the trash.
fn open_deals() -> Condition {
    Condition::all()
        .add(deal::Column::Status.eq("open"))
        .add(deal::Column::DeletedAt.is_null())
}

fn open_tasks() -> Condition {
    Condition::all().add(task::Column::CompletedAt.is_null())
}

fn living_contacts() -> Condition {
    Condition::all().add(contact_row::Column::DeletedAt.is_null())
}

fn living_companies() -> Condition {
    Condition::all().add(company_row::Column::DeletedAt.is_null())
}

impl Session {
    fn held<E: Owned>(&self, id: Id<lobby::User>, which: Condition) -> Select<E> {
        self.rows::<E>()
            .filter(E::RESPONSIBLE.eq(id.uuid()))
            .filter(which)
    }

    async fn first_held<E: Owned>(
        &self,
        id: Id<lobby::User>,
        which: Condition,
        limit: u64,
    ) -> Result<Vec<E::Model>, StoreError> {
        let rows = self.held::<E>(id, which).order_by_asc(E::ID).limit(limit);
        rows.all(&self.tx).await.map_err(store_error)
    }

    async fn count_held<E: Owned<Model: Send + Sync>>(
        &self,
        id: Id<lobby::User>,
        which: Condition,
    ) -> Result<u64, StoreError> {
        let rows = self.held::<E>(id, which);
        rows.count(&self.tx).await.map_err(store_error)
    }

    pub(super) async fn count_duties(&self, id: Id<lobby::User>) -> Result<Duties, StoreError> {
        Ok(Duties {
            deals: self.count_held::<deal::Entity>(id, open_deals()).await?,
            tasks: self.count_held::<task::Entity>(id, open_tasks()).await?,
            contacts: self
                .count_held::<contact_row::Entity>(id, living_contacts())
                .await?,
            companies: self
                .count_held::<company_row::Entity>(id, living_companies())
                .await?,
        })
    }

    /// Locks rows in the order of their keys, and reads nothing but these.
    async fn lock_held<E: Owned>(
        &self,
        id: Id<lobby::User>,
        which: Condition,
    ) -> Result<(), StoreError> {
        let rows = self
            .held::<E>(id, which)
            .select_only()
            .column(E::ID)
            .order_by_asc(E::ID)
            .lock_exclusive();
        rows.into_tuple::<Uuid>()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }
}

#[async_trait]
impl Write for Session {
    async fn hold_duties(&self, id: Id<lobby::User>) -> Result<(), StoreError> {
        // SQLite has one writer, which holds everything.
        if self.tx.get_database_backend() == DbBackend::Postgres {
            self.lock_held::<deal::Entity>(id, open_deals()).await?;
            self.lock_held::<task::Entity>(id, open_tasks()).await?;
            self.lock_held::<contact_row::Entity>(id, living_contacts())
                .await?;
            self.lock_held::<company_row::Entity>(id, living_companies())
                .await?;
        }
        Ok(())
    }

    async fn deals_held_by(
        &self,
        id: Id<lobby::User>,
        limit: u64,
    ) -> Result<Vec<Deal>, StoreError> {
        let rows = self.first_held::<deal::Entity>(id, open_deals(), limit);
        rows.await?.iter().map(deal_of).collect()
    }

    async fn tasks_held_by(
        &self,
        id: Id<lobby::User>,
        limit: u64,
    ) -> Result<Vec<Task>, StoreError> {
        let rows = self.first_held::<task::Entity>(id, open_tasks(), limit);
        rows.await?.iter().map(task_of).collect()
    }

    async fn contacts_held_by(
        &self,
        id: Id<lobby::User>,
        limit: u64,
    ) -> Result<Vec<Client<Contact>>, StoreError> {
        let rows = self.first_held::<contact_row::Entity>(id, living_contacts(), limit);
        let rows = rows.await?.into_iter();
        rows.map(crate::clients::client_of::<Contact>).collect()
    }

    async fn companies_held_by(
        &self,
        id: Id<lobby::User>,
        limit: u64,
    ) -> Result<Vec<Client<Company>>, StoreError> {
        let rows = self.first_held::<company_row::Entity>(id, living_companies(), limit);
        let rows = rows.await?.into_iter();
        rows.map(crate::clients::client_of::<Company>).collect()
    }
}
