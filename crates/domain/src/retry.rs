//! Idempotent creation: the same request sent twice makes one thing.

use uuid::Uuid;

/// A caller's `Idempotency-Key` with what it was used for.
#[derive(Debug, Clone)]
pub struct Retry {
    /// The caller's key, 1…255 visible ASCII characters.
    pub key: String,
    /// SHA-256 of the request body: the same key with another body is a mistake of the caller.
    pub body_sha256: [u8; 32],
    /// The operation (`createDeal`): a key is good for one operation only.
    pub operation: &'static str,
}

/// What a store says to the id that a command is about to use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// Nobody used the key: go on with the proposed id.
    New,
    /// The key was used for the same body before: this id was made then.
    Done(Uuid),
    /// The key was used for another body or another operation.
    Reused,
}

/// A thing that was made now, or by an earlier try of the same request.
#[derive(Debug, Clone)]
pub struct Created<T> {
    /// The thing in its present state.
    pub value: T,
    /// Whether an earlier try made it.
    pub is_replay: bool,
}

impl<T> Created<T> {
    pub(crate) const fn now(value: T) -> Self {
        Self {
            value,
            is_replay: false,
        }
    }

    pub(crate) const fn before(value: T) -> Self {
        Self {
            value,
            is_replay: true,
        }
    }
}
