//! Lets those who serve requests wait for a press, or for a template that is filled, without holding
//! a thread of theirs.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use async_trait::async_trait;
use canape_domain::dispatches::Mailing;
use canape_domain::documents::{Kind, Press, PressError, Printed, Printer, Sheaf};
use canape_domain::reports::PaperTable;
use canape_domain::signatures::Protocol;
use canape_domain::templates::{Fault, FillError, Filler, Placeholder, Templates};
use tokio::sync::Semaphore;

/// How long a document may wait until others are printed.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// How a press is set up; fonts are read when the first document is printed.
type SetUp = fn() -> Box<dyn Press>;

/// A press behind threads that may be busy. How many documents it prints at once, and how long one
/// may take, are its own bounds.
pub struct PrintRoom {
    press: Arc<OnceLock<Box<dyn Press>>>,
    set_up: SetUp,
    /// As many as the press has places: whoever waits for one holds no thread.
    places: Semaphore,
}

impl PrintRoom {
    /// Around a press that is not set up yet.
    pub fn new(set_up: SetUp) -> Self {
        Self {
            press: Arc::default(),
            set_up,
            places: Semaphore::new(cores()),
        }
    }

    async fn work<T: Send + 'static>(
        &self,
        job: impl FnOnce(&dyn Press) -> T + Send + 'static,
    ) -> Result<T, PressError> {
        let place = tokio::time::timeout(LONGEST_WAIT, self.places.acquire()).await;
        let _place = place
            .map_err(|_| PressError::Busy)?
            .map_err(|_| PressError::Busy)?;
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

    async fn protocol(&self, protocol: Protocol) -> Result<Vec<u8>, PressError> {
        self.work(move |press| press.protocol(&protocol)).await?
    }

    async fn table(&self, paper: PaperTable) -> Result<Vec<u8>, PressError> {
        self.work(move |press| press.table(&paper)).await?
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

/// A filler behind threads that may be busy, as many at once as there are cores.
pub struct FillingRoom {
    filler: Arc<dyn Filler>,
    places: Arc<Semaphore>,
}

/// How long a template may wait for a place; one takes milliseconds.
const WAIT: Duration = Duration::from_secs(10);

impl FillingRoom {
    /// Around a filler.
    pub fn new(filler: Arc<dyn Filler>) -> Self {
        Self {
            filler,
            places: Arc::new(Semaphore::new(cores())),
        }
    }

    async fn work<T: Send + 'static>(
        &self,
        job: impl FnOnce(&dyn Filler) -> Result<T, FillError> + Send + 'static,
    ) -> Result<T, FillError> {
        let place = tokio::time::timeout(WAIT, Arc::clone(&self.places).acquire_owned()).await;
        let place = place
            .map_err(|_| FillError::Busy)?
            .map_err(|_| FillError::Busy)?;
        let filler = Arc::clone(&self.filler);
        // Whoever waits may go away; what was begun keeps its place until it is done.
        let work = move || {
            let done = job(filler.as_ref());
            drop(place);
            done
        };
        let done = tokio::task::spawn_blocking(work).await;
        done.map_err(|_| FillError::Broken("файл не удалось прочитать"))?
    }
}

#[async_trait]
impl Templates for FillingRoom {
    async fn check(&self, template: Vec<u8>, kinds: Vec<Kind>) -> Result<Vec<Fault>, FillError> {
        self.work(move |filler| filler.check(&template, &kinds))
            .await
    }

    async fn fill(&self, template: Vec<u8>, printed: Printed) -> Result<Vec<u8>, FillError> {
        self.work(move |filler| filler.fill(&template, &printed))
            .await
    }

    fn sample(&self, kind: Kind) -> Option<Printed> {
        self.filler.sample(kind)
    }

    fn placeholders(&self, kind: Kind) -> Vec<Placeholder> {
        self.filler.placeholders(kind)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::sync::mpsc::{Receiver, channel};

    use tokio::time::timeout;

    use super::*;

    /// Takes as long as nobody says that it may end.
    struct Slow(Mutex<Receiver<()>>);

    impl Filler for Slow {
        fn check(&self, _: &[u8], _: &[Kind]) -> Result<Vec<Fault>, FillError> {
            let _ended = self.0.lock().map(|until| until.recv());
            Ok(Vec::new())
        }

        fn fill(&self, _: &[u8], _: &Printed) -> Result<Vec<u8>, FillError> {
            Err(FillError::Busy)
        }

        fn sample(&self, _: Kind) -> Option<Printed> {
            None
        }

        fn placeholders(&self, _: Kind) -> Vec<Placeholder> {
            Vec::new()
        }
    }

    #[tokio::test]
    async fn what_nobody_waits_for_any_more_keeps_its_place_until_it_is_done() {
        let (end, until) = channel();
        let room = FillingRoom::new(Arc::new(Slow(Mutex::new(until))));
        let all = room.places.available_permits();
        let asked = room.check(Vec::new(), Vec::new());
        let given_up = timeout(Duration::from_millis(100), asked).await;
        assert!(given_up.is_err());
        assert_eq!(room.places.available_permits(), all - 1);
        assert!(end.send(()).is_ok());
        let many = u32::try_from(all).unwrap_or(1);
        let free = timeout(Duration::from_mins(1), room.places.acquire_many(many)).await;
        assert!(free.is_ok());
    }
}
