//! Bells: who waits for an account is told that events of it were committed, on this node at once,
//! on the others through PostgreSQL.
//!
//! A notice is sent after the commit, not within it: PostgreSQL lets transactions that notify
//! commit only one at a time, each with its own flush to the disk. What is lost thereby (a node
//! that dies between the two, a broken line) is found by a look at the counters of the accounts
//! that somebody waits for.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use async_trait::async_trait;
use sea_orm::sqlx::postgres::PgListener;
use sea_orm::{ConnectionTrait, DatabaseConnection};
use tokio::sync::{Notify, mpsc, watch};
use tokio::task::AbortHandle;
use uuid::Uuid;

use canape_domain::Id;
use canape_domain::live::{Bell, Listener, Tick};
use canape_domain::lobby::Account;

use crate::database::{Database, Engine};
use crate::lobby::event_numbers;

const CHANNEL: &str = "canape_events";
/// How late a lost notice may be found.
const LOOK_EVERY: Duration = Duration::from_secs(20);
const AFTER_A_FAILURE: Duration = Duration::from_secs(1);

struct Hung {
    bell: watch::Sender<Tick>,
    /// The account's counter when it was last looked at.
    seen: i64,
}

/// The bells of all accounts for which somebody waits.
pub struct Bells {
    /// The last tick of all: a bell that is hung up anew does not tell an old one again.
    ticks: AtomicU64,
    hung: Mutex<HashMap<Uuid, Hung>>,
    wanted: Arc<Notify>,
    abroad: Option<mpsc::UnboundedSender<Uuid>>,
    tasks: Mutex<Vec<AbortHandle>>,
}

impl Bells {
    /// Hangs them up, with the ropes to other nodes.
    pub fn hang(
        engine: Engine,
        url: &str,
        writer: &DatabaseConnection,
        reader: &DatabaseConnection,
    ) -> Arc<Self> {
        let (abroad, told) = mpsc::unbounded_channel();
        let is_shared = engine == Engine::Postgres;
        let bells = Arc::new(Self {
            ticks: AtomicU64::new(0),
            hung: Mutex::default(),
            wanted: Arc::default(),
            abroad: is_shared.then_some(abroad),
            tasks: Mutex::default(),
        });
        let weak = || (Arc::downgrade(&bells), Arc::clone(&bells.wanted));
        let mut tasks = vec![tokio::spawn(look(weak(), reader.clone()))];
        if is_shared {
            tasks.push(tokio::spawn(tell(told, writer.clone())));
            tasks.push(tokio::spawn(hear(weak(), url.to_owned())));
        }
        let tasks = tasks.iter().map(tokio::task::JoinHandle::abort_handle);
        bells.keep(tasks.collect());
        bells
    }

    /// Rings for those who wait, here and on other nodes.
    pub fn ring(&self, account: Uuid) {
        self.ring_here(account);
        if let Some(abroad) = &self.abroad {
            // It fails only when the program ends.
            let _ = abroad.send(account);
        }
    }

    fn ring_here(&self, account: Uuid) {
        if let Some(hung) = self.hung().get(&account) {
            hung.bell.send_replace(self.next_tick());
        }
    }

    /// What was committed while nobody listened is not known.
    fn ring_all(&self) {
        for hung in self.hung().values() {
            hung.bell.send_replace(self.next_tick());
        }
    }

    /// The accounts that somebody still waits for; the other bells come down.
    fn awaited(&self) -> Vec<Uuid> {
        let mut hung = self.hung();
        hung.retain(|_, hung| hung.bell.receiver_count() > 0);
        hung.keys().copied().collect()
    }

    /// Rings for accounts whose counter has moved on since the last look.
    fn ring_if_moved(&self, numbers: Vec<(Uuid, i64)>) {
        let mut hung = self.hung();
        for (account, number) in numbers {
            if let Some(hung) = hung.get_mut(&account) {
                if number > hung.seen {
                    hung.bell.send_replace(self.next_tick());
                }
                hung.seen = number;
            }
        }
    }

    fn receiver(&self, account: Uuid) -> watch::Receiver<Tick> {
        let receiver = self
            .hung()
            .entry(account)
            .or_insert_with(|| Hung {
                bell: watch::Sender::new(self.next_tick()),
                seen: 0,
            })
            .bell
            .subscribe();
        self.wanted.notify_waiters();
        receiver
    }

    fn next_tick(&self) -> Tick {
        self.ticks.fetch_add(1, Ordering::Relaxed)
    }

    fn hung(&self) -> std::sync::MutexGuard<'_, HashMap<Uuid, Hung>> {
        self.hung.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn keep(&self, tasks: Vec<AbortHandle>) {
        *self.tasks.lock().unwrap_or_else(PoisonError::into_inner) = tasks;
    }
}

impl Drop for Bells {
    fn drop(&mut self) {
        let tasks = self.tasks.get_mut();
        for task in tasks.unwrap_or_else(PoisonError::into_inner) {
            task.abort();
        }
    }
}

impl Bell for Database {
    fn listen(&self, account: Id<Account>) -> Box<dyn Listener> {
        Box::new(Waiting(self.bells.receiver(account.uuid())))
    }
}

struct Waiting(watch::Receiver<Tick>);

#[async_trait]
impl Listener for Waiting {
    async fn rung(&mut self) {
        if self.0.changed().await.is_err() {
            // The house is closed; nobody will ring any more.
            std::future::pending::<()>().await;
        }
    }

    fn tick(&mut self) -> Tick {
        *self.0.borrow_and_update()
    }
}

type Rope = (Weak<Bells>, Arc<Notify>);

/// Waits until somebody listens; says no when the house is closed.
async fn somebody((bells, wanted): &Rope) -> bool {
    let notified = wanted.notified();
    let Some(accounts) = bells.upgrade().map(|bells| bells.awaited()) else {
        return false;
    };
    if accounts.is_empty() {
        notified.await;
    }
    true
}

/// Tells other nodes, several accounts at once when many commit.
async fn tell(mut told: mpsc::UnboundedReceiver<Uuid>, writer: DatabaseConnection) {
    let mut accounts = Vec::new();
    while told.recv_many(&mut accounts, 100).await > 0 {
        accounts.sort_unstable();
        accounts.dedup();
        let rows: Vec<_> = accounts.iter().map(|id| format!("('{id}')")).collect();
        accounts.clear();
        let rows = rows.join(", ");
        let notice = format!("SELECT pg_notify('{CHANNEL}', id) FROM (VALUES {rows}) AS told (id)");
        if let Err(error) = writer.execute_unprepared(&notice).await {
            tracing::warn!(%error, "other nodes were not told of a commit; they will look");
        }
    }
}

/// Hears what other nodes tell, on a connection of its own, once somebody here wants to know.
async fn hear(rope: Rope, url: String) {
    while somebody(&rope).await {
        if let Err(error) = hear_until_it_breaks(&rope.0, &url).await {
            tracing::warn!(%error, "commits of other nodes are not heard; trying again");
        }
        tokio::time::sleep(AFTER_A_FAILURE).await;
    }
}

async fn hear_until_it_breaks(bells: &Weak<Bells>, url: &str) -> Result<(), sea_orm::sqlx::Error> {
    let mut line = PgListener::connect(url).await?;
    line.listen(CHANNEL).await?;
    loop {
        if let Some(bells) = bells.upgrade() {
            bells.ring_all();
        }
        // `None`: the line broke and is mended; what was said meanwhile is lost.
        while let Some(notice) = line.try_recv().await? {
            let Some(bells) = bells.upgrade() else {
                return Ok(());
            };
            if let Ok(account) = notice.payload().parse() {
                bells.ring_here(account);
            }
        }
    }
}

/// Looks now and then whether events were committed that nobody has told of: by another node whose
/// notice was lost, or by another process beside the same file.
async fn look(rope: Rope, reader: DatabaseConnection) {
    while somebody(&rope).await {
        tokio::time::sleep(LOOK_EVERY).await;
        let Some(accounts) = rope.0.upgrade().map(|bells| bells.awaited()) else {
            return;
        };
        match event_numbers(&reader, accounts).await {
            Ok(numbers) => {
                if let Some(bells) = rope.0.upgrade() {
                    bells.ring_if_moved(numbers);
                }
            }
            Err(error) => tracing::warn!(%error, "counters of events cannot be read"),
        }
    }
}
