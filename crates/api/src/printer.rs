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

use crate::room::{Room, Undone};

/// How long a document may wait until others are printed.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// How a press is set up; fonts are read when the first document is printed.
type SetUp = fn() -> Box<dyn Press>;

/// A press behind threads that may be busy. How long one document may take is the press's own bound.
pub struct PrintRoom {
    press: Arc<OnceLock<Box<dyn Press>>>,
    set_up: SetUp,
    /// As many places as the press has.
    printing: Room,
    /// Pages are counted without its help.
    counting: Room,
}

impl PrintRoom {
    /// Around a press that is not set up yet.
    pub fn new(set_up: SetUp) -> Self {
        Self {
            press: Arc::default(),
            set_up,
            printing: Room::of_cores(LONGEST_WAIT),
            counting: Room::of_cores(LONGEST_WAIT),
        }
    }

    fn with_press<T, J: FnOnce(&dyn Press) -> T + Send + 'static>(
        &self,
        job: J,
    ) -> impl FnOnce() -> T + Send + use<T, J> {
        let press = Arc::clone(&self.press);
        let set_up = self.set_up;
        move || job(press.get_or_init(set_up).as_ref())
    }

    async fn work<T: Send + 'static>(
        &self,
        job: impl FnOnce(&dyn Press) -> Result<T, PressError> + Send + 'static,
    ) -> Result<T, PressError> {
        let done = self.printing.work(self.with_press(job)).await;
        done.unwrap_or_else(|undone| match undone {
            Undone::Busy => Err(PressError::Busy),
            Undone::Broken(error) => Err(PressError::Template(error)),
        })
    }
}

#[async_trait]
impl Printer for PrintRoom {
    async fn pdf(&self, printed: Printed) -> Result<Vec<u8>, PressError> {
        self.work(move |press| press.pdf(&printed)).await
    }

    async fn mailing(&self, mailing: Mailing) -> Result<Vec<u8>, PressError> {
        self.work(move |press| press.mailing(&mailing)).await
    }

    async fn protocol(&self, protocol: Protocol) -> Result<Vec<u8>, PressError> {
        self.work(move |press| press.protocol(&protocol)).await
    }

    async fn table(&self, paper: PaperTable) -> Result<Vec<u8>, PressError> {
        self.work(move |press| press.table(&paper)).await
    }

    async fn bound(
        &self,
        sheaves: Vec<Sheaf>,
        starts_on_front: bool,
    ) -> Result<Vec<u8>, PressError> {
        self.work(move |press| press.bound(sheaves, starts_on_front))
            .await
    }

    async fn pages(&self, paper: Vec<u8>) -> Option<usize> {
        self.counting
            .work(self.with_press(move |press| press.pages(paper)))
            .await
            .ok()?
    }
}

/// A filler behind threads that may be busy, as many at once as there are cores.
pub struct FillingRoom {
    filler: Arc<dyn Filler>,
    room: Room,
}

/// How long a template may wait for a place; one takes milliseconds.
const WAIT: Duration = Duration::from_secs(10);

impl FillingRoom {
    /// Around a filler.
    pub fn new(filler: Arc<dyn Filler>) -> Self {
        Self {
            filler,
            room: Room::of_cores(WAIT),
        }
    }

    async fn work<T: Send + 'static>(
        &self,
        job: impl FnOnce(&dyn Filler) -> Result<T, FillError> + Send + 'static,
    ) -> Result<T, FillError> {
        let filler = Arc::clone(&self.filler);
        let done = self.room.work(move || job(filler.as_ref())).await;
        done.unwrap_or_else(|undone| match undone {
            Undone::Busy => Err(FillError::Busy),
            Undone::Broken(_) => Err(FillError::Broken("файл не удалось прочитать")),
        })
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
