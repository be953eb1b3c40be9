//! The bytes of a request as a source: each piece in time, and all of them in time.

use std::time::Duration;

use actix_web::web::Payload;
use async_trait::async_trait;
use canape_domain::files::{LIMIT, Source, SourceError};
use futures_util::StreamExt;
use tokio::time::{Instant, timeout, timeout_at};

/// How long a sender may pause.
const PAUSE: Duration = Duration::from_secs(30);
/// How long a whole upload may last: 25 MiB at a quarter of a megabit a second.
const WHOLE: Duration = Duration::from_mins(15);
/// How long the rest of a refused upload is listened to.
const REST: Duration = Duration::from_secs(20);

/// A request's body.
pub struct Arriving {
    payload: Payload,
    until: Instant,
    seen: u64,
}

impl Arriving {
    /// Begins to listen.
    pub fn new(payload: Payload) -> Self {
        Self {
            payload,
            until: Instant::now() + WHOLE,
            seen: 0,
        }
    }

    /// Lets the sender come to the end: a browser hears an answer only when it has said all.
    pub async fn hear_out(mut self) {
        let rest =
            async { while self.seen <= LIMIT && matches!(self.next().await, Ok(Some(_))) {} };
        let _ = timeout(REST, rest).await;
    }
}

#[async_trait(?Send)]
impl Source for Arriving {
    async fn next(&mut self) -> Result<Option<Vec<u8>>, SourceError> {
        let until = self.until.min(Instant::now() + PAUSE);
        match timeout_at(until, self.payload.next()).await {
            Err(_) => Err(SourceError::Slow),
            Ok(None) => Ok(None),
            Ok(Some(Err(_))) => Err(SourceError::Broken),
            Ok(Some(Ok(bytes))) => {
                self.seen += bytes.len() as u64;
                Ok(Some(bytes.into()))
            }
        }
    }
}
