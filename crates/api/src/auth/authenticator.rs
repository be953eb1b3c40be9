//! Who is behind a token or a key: looked up in the lobby, remembered for five seconds.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use canape_domain::access::Caller;
use canape_domain::lobby::{FoundKey, Identity, Session};
use canape_domain::{App, Code, Id, sha256};
use chrono::TimeDelta;
use moka::future::Cache;
use uuid::Uuid;

use super::{AccessTokens, KeyText};
use crate::http::Problem;

/// How long an ended session may still be answered by another node; this node forgets at once.
const MEMORY: Duration = Duration::from_secs(5);
const REMEMBERED: u64 = 10_000;
/// The last use of a key is written no more often.
const USE_NOTED: TimeDelta = TimeDelta::minutes(1);

/// Turns proofs of identity into callers.
#[derive(Clone)]
pub struct Authenticator {
    app: App,
    tokens: AccessTokens,
    sessions: Cache<Id<Session>, Identity>,
    keys: Cache<Uuid, FoundKey>,
    /// Counts the forgettings: what was read before one is not remembered after it.
    forgotten: Arc<AtomicU64>,
}

impl Authenticator {
    /// With an empty memory.
    pub fn new(app: App, tokens: AccessTokens) -> Self {
        Self {
            app,
            tokens,
            sessions: Cache::builder()
                .max_capacity(REMEMBERED)
                .time_to_live(MEMORY)
                .build(),
            keys: Cache::builder()
                .max_capacity(REMEMBERED)
                .time_to_live(MEMORY)
                .build(),
            forgotten: Arc::default(),
        }
    }

    /// The caller behind an access token.
    pub async fn by_access_token(&self, token: &str) -> Result<Caller, Problem> {
        let session = self
            .tokens
            .read(token, self.app.now())
            .ok_or(Problem::new(Code::NoIdentity))?;
        if let Some(identity) = self.sessions.get(&session).await {
            return Ok(Caller::recognised(identity));
        }
        let before = self.forgotten.load(Ordering::SeqCst);
        let identity = self.app.lobby.identity_of_session(session).await?;
        let identity = identity.ok_or(Problem::new(Code::SessionEnded))?;
        if self.forgotten.load(Ordering::SeqCst) == before {
            self.sessions.insert(session, identity.clone()).await;
        }
        Ok(Caller::recognised(identity))
    }

    /// The caller behind an API key; its use is noted.
    pub async fn by_api_key(&self, text: &str) -> Result<Caller, Problem> {
        let nobody = || Problem::new(Code::NoIdentity);
        let key = KeyText::parse(text).ok_or_else(nobody)?;
        let before = self.forgotten.load(Ordering::SeqCst);
        let remembered = self.keys.get(&key.id).await;
        let is_remembered = remembered.is_some();
        let found = match remembered {
            Some(found) => Some(found),
            None => self.app.lobby.key(key.id).await?,
        };
        let mut found = found.ok_or_else(nobody)?;
        let now = self.app.now();
        let is_good = found.secret_sha256 == sha256(&key.secret)
            && found.expires_at.is_none_or(|end| now < end);
        if !is_good {
            return Err(nobody());
        }
        let is_noted = found
            .last_used_at
            .is_some_and(|last| now < last + USE_NOTED);
        if !is_noted {
            let old = now - USE_NOTED;
            self.app.lobby.note_key_use(key.id, now, old).await?;
            found.last_used_at = Some(now);
        }
        let is_news = !is_remembered || !is_noted;
        if is_news && self.forgotten.load(Ordering::SeqCst) == before {
            self.keys.insert(key.id, found.clone()).await;
        }
        Ok(Caller::recognised(found.identity))
    }

    /// Forgets whom an access token names, so that the next look goes to the lobby.
    pub async fn forget_token(&self, token: &str) {
        if let Some(session) = self.tokens.read(token, self.app.now()) {
            self.sessions.invalidate(&session).await;
        }
    }

    /// The same for an API key.
    pub async fn forget_key(&self, text: &str) {
        if let Some(key) = KeyText::parse(text) {
            self.keys.invalidate(&key.id).await;
        }
    }

    /// Forgets everybody: after a change of rights, sessions, keys or states on this node.
    pub fn forget_all(&self) {
        self.forgotten.fetch_add(1, Ordering::SeqCst);
        self.sessions.invalidate_all();
        self.keys.invalidate_all();
    }
}
