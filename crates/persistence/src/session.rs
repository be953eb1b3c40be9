//! `Session`: a `View` or a `Work` over one transaction, under one grant.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use async_trait::async_trait;
use sea_orm::{ConnectionTrait, DatabaseTransaction};
use uuid::Uuid;

use canape_domain::access::Grant;
use canape_domain::{Claim, Moment, Retry, Store, StoreError, View, Work};

use crate::bells::Bells;
use crate::database::{Database, Engine, Purpose};
use crate::error::store_error;

/// An open transaction that knows its account and reach.
pub struct Session {
    pub(crate) tx: DatabaseTransaction,
    grant: Grant,
    bells: Arc<Bells>,
    has_events: AtomicBool,
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
                // One look at one moment, however many statements it takes.
                Purpose::Look => "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; ",
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
            bells: Arc::clone(&database.bells),
            has_events: AtomicBool::new(false),
        })
    }

    /// Those who listen are told once the events are committed.
    pub(crate) fn note_events(&self) {
        self.has_events.store(true, Ordering::Relaxed);
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
        // not leave the connection in the middle of it, nor the others untold.
        let bells = self
            .has_events
            .load(Ordering::Relaxed)
            .then(|| (Arc::clone(&self.bells), self.account()));
        tokio::spawn(async move {
            self.tx.commit().await?;
            if let Some((bells, account)) = bells {
                bells.ring(account);
            }
            Ok(())
        })
        .await
        .map_err(|join| StoreError::Broken(Box::new(join)))?
        .map_err(store_error)
    }
}
