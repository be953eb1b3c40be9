//! The bell: rings when events of an account were committed, on this node or another.

use async_trait::async_trait;

use crate::Id;
use crate::lobby::Account;

/// Counts rings on this node, always upwards. A look that begins after a tick sees everything that
/// was rung for until then.
pub type Tick = u64;

/// Lets others wait for commits.
pub trait Bell: Send + Sync {
    /// Listens from now on. No connection is held meanwhile.
    fn listen(&self, account: Id<Account>) -> Box<dyn Listener>;
}

/// One that waits. Rings that come while it does not wait are one ring.
#[async_trait]
pub trait Listener: Send {
    /// Waits until the bell has rung since [`Listener::tick`] was asked last.
    async fn rung(&mut self);

    /// The last ring until now.
    fn tick(&mut self) -> Tick;
}
