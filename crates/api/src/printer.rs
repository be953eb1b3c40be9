//! Lets those who serve requests wait for a press without holding a thread of theirs.

use std::sync::{Arc, OnceLock};

use async_trait::async_trait;
use canape_domain::dispatches::Mailing;
use canape_domain::documents::{Press, PressError, Printed, Printer, Sheaf};

/// How a press is set up; fonts are read when the first document is printed.
type SetUp = fn() -> Box<dyn Press>;

/// A press behind threads that may be busy. How many documents it prints at once, and how long one
/// may take, are its own bounds.
pub struct PrintRoom {
    press: Arc<OnceLock<Box<dyn Press>>>,
    set_up: SetUp,
}

impl PrintRoom {
    /// Around a press that is not set up yet.
    pub fn new(set_up: SetUp) -> Self {
        Self {
            press: Arc::default(),
            set_up,
        }
    }

    async fn work<T: Send + 'static>(
        &self,
        job: impl FnOnce(&dyn Press) -> T + Send + 'static,
    ) -> Result<T, PressError> {
        let press = Arc::clone(&self.press);
        let set_up = self.set_up;
        let done = tokio::task::spawn_blocking(move || job(press.get_or_init(set_up).as_ref()));
        done.await
            .map_err(|error| PressError::Template(error.to_string()))
    }
}

#[async_trait]
impl Printer for PrintRoom {
    async fn pdf(&self, printed: Printed) -> Result<Vec<u8>, PressError> {
        self.work(move |press| press.pdf(&printed)).await?
    }

    async fn mailing(&self, mailing: Mailing) -> Result<Vec<u8>, PressError> {
        self.work(move |press| press.mailing(&mailing)).await?
    }

    async fn bound(
        &self,
        sheaves: Vec<Sheaf>,
        starts_on_front: bool,
    ) -> Result<Vec<u8>, PressError> {
        self.work(move |press| press.bound(sheaves, starts_on_front))
            .await?
    }

    async fn pages(&self, paper: Vec<u8>) -> Option<usize> {
        self.work(move |press| press.pages(paper)).await.ok()?
    }
}
