//! Everything a use case needs besides its caller and its command.

use std::sync::Arc;

use uuid::{NoContext, Timestamp, Uuid};

use crate::lobby::Lobby;
use crate::{Clock, Id, Moment, PasswordHasher, Random, Store};

/// The ports of the application, wired once at start.
#[derive(Clone)]
pub struct App {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// What accounts hold, behind a `Grant`.
    pub store: Arc<dyn Store>,
    /// What must be known before an account is known.
    pub lobby: Arc<dyn Lobby>,
    /// Slow hashes of passwords.
    pub passwords: Arc<dyn PasswordHasher>,
    /// What nobody can guess.
    pub random: Arc<dyn Random>,
}

impl App {
    /// The present moment.
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// A new id, UUID v7 of the injected clock.
    pub fn new_id<T>(&self) -> Id<T> {
        let now = self.now();
        let seconds = u64::try_from(now.timestamp()).unwrap_or(0);
        let stamp = Timestamp::from_unix(NoContext, seconds, now.timestamp_subsec_nanos());
        Id::from(Uuid::new_v7(stamp))
    }
}
