//! Seats of those who take a file out. Each holds a connection of the database for as long as the
//! file is read: so many at a time leave enough for others, and no firm takes them all.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use canape_domain::lobby::Account;
use canape_domain::{Code, Id};

use super::Problem;

const MOST: usize = 2;
const RETRY_SECONDS: u64 = 30;

/// The seats of this node.
#[derive(Debug, Clone, Default)]
pub struct FileSeats(Arc<Mutex<HashSet<Id<Account>>>>);

/// One of them; it is given back when dropped.
#[derive(Debug)]
pub struct FileSeat {
    account: Id<Account>,
    seats: FileSeats,
}

impl FileSeats {
    /// The seat of an account, unless it sits already or all are taken.
    pub fn take(&self, account: Id<Account>) -> Result<FileSeat, Problem> {
        let mut taken = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let code = if taken.contains(&account) {
            Code::Throttled
        } else if taken.len() >= MOST {
            Code::Overloaded
        } else {
            taken.insert(account);
            let seats = self.clone();
            return Ok(FileSeat { account, seats });
        };
        Err(Problem::new(code).with_retry_after(RETRY_SECONDS))
    }
}

impl Drop for FileSeat {
    fn drop(&mut self) {
        let mut taken = self.seats.0.lock().unwrap_or_else(PoisonError::into_inner);
        taken.remove(&self.account);
    }
}
