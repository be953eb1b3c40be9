//! How far the packing is, and whether anybody still wants it: it goes on in a thread of its own,
//! which would outlive whoever waits for it.

use std::io::{Error, Result};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Shared by who packs and who waits.
#[derive(Debug, Default)]
pub struct Progress {
    bytes: AtomicU64,
    is_called_off: AtomicBool,
}

impl Progress {
    /// Bytes that have passed.
    pub fn bytes(&self) -> u64 {
        self.bytes.load(Ordering::Relaxed)
    }

    /// Nobody waits any more.
    pub fn call_off(&self) {
        self.is_called_off.store(true, Ordering::Relaxed);
    }

    /// Some bytes have passed; fails when nobody waits for more.
    pub(super) fn count(&self, bytes: usize) -> Result<()> {
        self.bytes.fetch_add(bytes as u64, Ordering::Relaxed);
        if self.is_called_off.load(Ordering::Relaxed) {
            return Err(Error::other("the work was called off"));
        }
        Ok(())
    }
}
