//! Prints documents on threads that may be busy, as many at once as there are cores.

use std::sync::{Arc, OnceLock};

use async_trait::async_trait;
use canape_domain::documents::{Press, PressError, Printed, Printer};
use tokio::sync::Semaphore;

/// How a press is set up; fonts are read when the first document is printed.
type SetUp = fn() -> Box<dyn Press>;

/// A press with a bounded number of seats.
pub struct PrintRoom {
    press: Arc<OnceLock<Box<dyn Press>>>,
    set_up: SetUp,
    seats: Arc<Semaphore>,
}

impl PrintRoom {
    /// For a machine of so many cores.
    pub fn new(set_up: SetUp, cores: usize) -> Self {
        Self {
            press: Arc::default(),
            set_up,
            seats: Arc::new(Semaphore::new(cores.max(1))),
        }
    }
}

#[async_trait]
impl Printer for PrintRoom {
    async fn pdf(&self, printed: Printed) -> Result<Vec<u8>, PressError> {
        let seat = Arc::clone(&self.seats).acquire_owned().await;
        let seat = seat.map_err(|error| PressError::Template(error.to_string()))?;
        let press = Arc::clone(&self.press);
        let set_up = self.set_up;
        let done = tokio::task::spawn_blocking(move || {
            let pdf = press.get_or_init(set_up).pdf(&printed);
            // Kept until it is done, whether or not somebody still waits.
            drop(seat);
            pdf
        });
        done.await
            .map_err(|error| PressError::Template(error.to_string()))?
    }
}
