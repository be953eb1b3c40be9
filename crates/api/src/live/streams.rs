//! All streams of this node: how many there may be, and what they share.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use canape_domain::access::Caller;
use canape_domain::live::{self, Audience, News, Tick};
use canape_domain::{Actor, App, Code};
use moka::future::Cache;
use tokio::sync::{Notify, watch};

use crate::http::Problem;

/// A browser needs one, whatever its tabs are; a few more are left over from lines that broke and
/// of which we do not know yet.
const PER_SESSION: usize = 8;
const RETRY_SECONDS: u64 = 30;

/// What was read for some is good for others who hear the same, from the same cursor, after the
/// same ring.
type Occasion = (Audience, i64, Tick);

/// The streams of each session or key, the oldest first.
type Seats = HashMap<Actor, VecDeque<Arc<Notify>>>;

/// The streams of this node.
#[derive(Clone)]
pub struct Streams {
    most: usize,
    seats: Arc<Mutex<Seats>>,
    shared: Cache<Occasion, Arc<News>>,
    closing: watch::Sender<bool>,
}

/// A place among the streams; it is given back when dropped.
pub struct Seat {
    of: Actor,
    seats: Arc<Mutex<Seats>>,
    given_away: Arc<Notify>,
}

impl Streams {
    /// None yet, and at most so many.
    pub fn new(most: usize) -> Self {
        Self {
            most,
            seats: Arc::default(),
            shared: Cache::builder()
                .max_capacity(1_000)
                .time_to_live(Duration::from_secs(5))
                .build(),
            closing: watch::Sender::new(false),
        }
    }

    /// A place for one more stream of this caller. A browser that has too many gets that of its
    /// oldest, which is one that it has left; a program is told to close one.
    pub fn seat(&self, caller: &Caller) -> Result<Seat, Problem> {
        let of = caller.session().map_or(caller.actor(), |session| {
            // Sessions and keys are told apart by their ids; the kind does not matter here.
            Actor::User(session.uuid())
        });
        let mut seats = self.seats.lock().unwrap_or_else(PoisonError::into_inner);
        let is_full = seats.values().map(VecDeque::len).sum::<usize>() >= self.most;
        let taken = seats.get_mut(&of);
        if let Some(taken) = taken.filter(|taken| taken.len() >= PER_SESSION) {
            if caller.session().is_none() {
                return Err(Problem::new(Code::Throttled).with_retry_after(RETRY_SECONDS));
            }
            if let Some(oldest) = taken.pop_front() {
                oldest.notify_one();
            }
        } else if is_full {
            return Err(Problem::new(Code::Overloaded).with_retry_after(RETRY_SECONDS));
        }
        let given_away = Arc::new(Notify::new());
        seats
            .entry(of)
            .or_default()
            .push_back(Arc::clone(&given_away));
        let seats = Arc::clone(&self.seats);
        Ok(Seat {
            of,
            seats,
            given_away,
        })
    }

    /// What has happened behind a cursor, read once for all who hear the same.
    pub async fn news(
        &self,
        app: &App,
        caller: &Caller,
        after: i64,
        tick: Tick,
    ) -> Result<Arc<News>, Problem> {
        let audience = Audience::of(caller).map_err(Problem::from)?;
        let read = async { live::news(app, caller, after).await.map(Arc::new) };
        let news = self.shared.try_get_with((audience, after, tick), read);
        news.await.map_err(|error| Problem::of(error.as_ref()))
    }

    /// Ends all streams: the node is about to stop.
    pub fn close(&self) {
        self.closing.send_replace(true);
    }

    /// Turns true when the node is about to stop.
    pub fn closing(&self) -> watch::Receiver<bool> {
        self.closing.subscribe()
    }
}

impl Seat {
    /// Returns when another stream has got the place.
    pub async fn given_away(&self) {
        self.given_away.notified().await;
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut seats = self.seats.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(taken) = seats.get_mut(&self.of) {
            taken.retain(|one| !Arc::ptr_eq(one, &self.given_away));
            if taken.is_empty() {
                seats.remove(&self.of);
            }
        }
    }
}
