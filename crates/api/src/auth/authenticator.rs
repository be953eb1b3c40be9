//! Who is behind a token: looked up in the lobby, remembered for five seconds.

use std::time::Duration;

use canape_domain::access::Caller;
use canape_domain::lobby::{Identity, Session};
use canape_domain::{App, Code, Id};
use moka::future::Cache;

use super::AccessTokens;
use crate::http::Problem;

/// How long an ended session may still be answered by another node; this node forgets at once.
const MEMORY: Duration = Duration::from_secs(5);
const REMEMBERED: u64 = 10_000;

/// Turns proofs of identity into callers.
#[derive(Clone)]
pub struct Authenticator {
    app: App,
    tokens: AccessTokens,
    identities: Cache<Id<Session>, Identity>,
}

impl Authenticator {
    /// With an empty memory.
    pub fn new(app: App, tokens: AccessTokens) -> Self {
        let identities = Cache::builder()
            .max_capacity(REMEMBERED)
            .time_to_live(MEMORY)
            .build();
        Self {
            app,
            tokens,
            identities,
        }
    }

    /// The caller behind an access token.
    pub async fn by_access_token(&self, token: &str) -> Result<Caller, Problem> {
        let session = self
            .tokens
            .read(token, self.app.now())
            .ok_or(Problem::new(Code::NoIdentity))?;
        if let Some(identity) = self.identities.get(&session).await {
            return Ok(Caller::recognised(identity));
        }
        let identity = self.app.lobby.identity_of_session(session).await?;
        let identity = identity.ok_or(Problem::new(Code::SessionEnded))?;
        self.identities.insert(session, identity.clone()).await;
        Ok(Caller::recognised(identity))
    }

    /// Forgets everybody: after a change of rights, sessions or states on this node.
    pub fn forget_all(&self) {
        self.identities.invalidate_all();
    }
}
