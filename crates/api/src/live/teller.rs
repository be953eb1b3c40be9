//! What keeps one stream going: waits for the bell, makes sure that the caller is still who they
//! were, and tells what happened. It holds no connection while it waits, and keeps nothing for a
//! reader who is slow: the log does.

use std::sync::Arc;
use std::time::Duration;

use actix_web::rt;
use actix_web::web::Bytes;
use canape_domain::access::Caller;
use canape_domain::live::{Listener, News, Tick, What};
use tokio::sync::mpsc;
use tokio::time::{Instant, MissedTickBehavior, interval_at, timeout};

use super::frame;
use super::streams::Seat;
use crate::bootstrap::House;
use crate::http::Proof;

/// What happens within this time is read at once.
const GATHER: Duration = Duration::from_millis(100);
/// A session that ended, or rights that changed, elsewhere are noticed within five seconds.
const CHECK_EVERY: Duration = Duration::from_secs(4);
const BEAT_EVERY: Duration = Duration::from_secs(15);
/// A reader who takes nothing for so long has gone; it resumes when it comes back.
const PATIENCE: Duration = Duration::from_secs(10);

/// A stream and whom it is for.
pub struct Teller {
    pub house: House,
    pub proof: Proof,
    pub caller: Caller,
    pub listener: Box<dyn Listener>,
    pub cursor: i64,
    pub out: mpsc::Sender<Bytes>,
}

/// The stream is over: the reader has gone, or may not hear any more.
struct Over;

enum Woken {
    Rung,
    ToCheck,
    ToBeat,
}

impl Teller {
    /// Tells until the stream is over.
    pub fn start(self, seat: Seat) {
        rt::spawn(async move {
            // Its end is not a failure: readers come back with their cursor.
            tokio::select! {
                _ = self.tell() => {}
                () = seat.given_away() => {}
            }
        });
    }

    async fn tell(mut self) -> Result<(), Over> {
        self.send(frame::open(self.cursor)).await?;
        let tick = self.listener.tick();
        self.tell_news(tick).await?;
        let mut closing = self.house.live.closing();
        let [mut check, mut beat] = [CHECK_EVERY, BEAT_EVERY].map(|every| {
            let mut interval = interval_at(Instant::now() + every, every);
            interval.set_missed_tick_behavior(MissedTickBehavior::Delay);
            interval
        });
        loop {
            let woken = tokio::select! {
                () = self.out.closed() => return Err(Over),
                _ = closing.wait_for(|is_closing| *is_closing) => return Err(Over),
                () = self.listener.rung() => Woken::Rung,
                _ = check.tick() => Woken::ToCheck,
                _ = beat.tick() => Woken::ToBeat,
            };
            match woken {
                Woken::Rung => {
                    tokio::time::sleep(GATHER).await;
                    self.check(self.proof.caller(&self.house.authenticator).await)?;
                    let tick = self.listener.tick();
                    self.tell_news(tick).await?;
                }
                Woken::ToCheck => {
                    let proof = &self.proof;
                    self.check(proof.caller_now(&self.house.authenticator).await)?;
                }
                Woken::ToBeat => self.send(frame::heartbeat()).await?,
            }
        }
    }

    /// Whoever the proof names now must be as they were when the stream began: with other rights
    /// they see other records, and begin anew.
    fn check<E>(&self, now: Result<Caller, E>) -> Result<(), Over> {
        let now = now.map_err(|_| Over)?;
        let is_same = now.access() == self.caller.access()
            && now.account_record().state.is_open()
            && !now.must_change_password();
        if is_same { Ok(()) } else { Err(Over) }
    }

    async fn tell_news(&mut self, tick: Tick) -> Result<(), Over> {
        let (app, live) = (&self.house.app, &self.house.live);
        let news: Arc<News> = live
            .news(app, &self.caller, self.cursor, tick)
            .await
            .map_err(|_| Over)?;
        match &news.what {
            What::Hints(hints) => {
                for hint in hints {
                    self.send(frame::change(hint)).await?;
                }
            }
            What::Much => self.send(frame::reset(news.last)).await?,
        }
        self.cursor = news.last;
        Ok(())
    }

    async fn send(&self, frame: Bytes) -> Result<(), Over> {
        match timeout(PATIENCE, self.out.send(frame)).await {
            Ok(Ok(())) => Ok(()),
            _ => Err(Over),
        }
    }
}
