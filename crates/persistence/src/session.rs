//! `Session`: a `View` or a `Work` over one transaction, under one grant.

use async_trait::async_trait;
use sea_orm::{ConnectionTrait, DatabaseTransaction};
use uuid::Uuid;

use canape_domain::access::Grant;
use canape_domain::{Claim, Moment, Retry, Store, StoreError, View, Work};

use crate::database::{Database, Engine, Purpose};
use crate::error::store_error;

/// An open transaction that knows its account and reach.
pub struct Session {
    pub(crate) tx: DatabaseTransaction,
    grant: Grant,
}

impl Session {
    async fn open(
        database: &Database,
        grant: &Grant,
        purpose: Purpose,
    ) -> Result<Self, StoreError> {
        let tx = database.begin(purpose).await?;
        if database.engine == Engine::Postgres {
            // The second wall: row-level security compares with this setting. In one round trip;
            // the account is a UUID, so the text cannot break out of its quotes.
            let read_only = match purpose {
                Purpose::Look => "SET TRANSACTION READ ONLY; ",
                Purpose::Change => "",
            };
            let setting = format!(
                "{read_only}SET LOCAL canape.account = '{}'",
                grant.account()
            );
            tx.execute_unprepared(&setting).await.map_err(store_error)?;
        }
        Ok(Self {
            tx,
            grant: grant.clone(),
        })
    }

    /// The account whose rows this session sees.
    pub(crate) fn account(&self) -> Uuid {
        self.grant.account().uuid()
    }

    /// Under what it was opened.
    pub(crate) const fn grant(&self) -> &Grant {
        &self.grant
    }
}

#[async_trait]
impl Store for Database {
    async fn view(&self, grant: &Grant) -> Result<Box<dyn View>, StoreError> {
        Ok(Box::new(Session::open(self, grant, Purpose::Look).await?))
    }

    async fn work(&self, grant: &Grant) -> Result<Box<dyn Work>, StoreError> {
        Ok(Box::new(Session::open(self, grant, Purpose::Change).await?))
    }
}

impl View for Session {}

#[async_trait]
impl Work for Session {
    async fn claim(&self, retry: &Retry, id: Uuid, at: Moment) -> Result<Claim, StoreError> {
        self.claim_key(retry, id, at).await
    }

    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        // In a task of its own: once the engine was told to commit, a client that hangs up must
        // not leave the connection in the middle of it.
        tokio::spawn(async move { self.tx.commit().await })
            .await
            .map_err(|join| StoreError::Broken(Box::new(join)))?
            .map_err(store_error)
    }
}
