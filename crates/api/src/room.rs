//! Places for work that takes a thread for a while: whoever waits for one holds no thread.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::time::timeout;

/// So many at once, each waited for so long.
pub struct Room {
    places: Arc<Semaphore>,
    patience: Duration,
}

/// Why work was not done.
#[derive(Debug)]
pub enum Undone {
    /// No place became free in time.
    Busy,
    /// It broke down.
    Broken(String),
}

impl Room {
    /// With a number of places, and how long anybody waits for one.
    pub fn new(places: usize, patience: Duration) -> Self {
        Self {
            places: Arc::new(Semaphore::new(places)),
            patience,
        }
    }

    /// With as many places as there are cores.
    pub fn of_cores(patience: Duration) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self::new(cores, patience)
    }

    /// Works on a thread of its own. Whoever waits may go away: what was begun keeps its place until
    /// it is done.
    pub async fn work<T: Send + 'static>(
        &self,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Undone> {
        let place = timeout(self.patience, Arc::clone(&self.places).acquire_owned()).await;
        let place = place.ok().and_then(Result::ok).ok_or(Undone::Busy)?;
        let work = move || {
            let _place = place;
            job()
        };
        let done = tokio::task::spawn_blocking(work).await;
        done.map_err(|error| Undone::Broken(error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    #[tokio::test]
    async fn what_nobody_waits_for_any_more_keeps_its_place_until_it_is_done() {
        let room = Room::new(2, Duration::from_mins(1));
        let (end, until) = channel::<()>();
        let asked = room.work(move || until.recv().is_ok());
        assert!(timeout(Duration::from_millis(100), asked).await.is_err());
        assert_eq!(room.places.available_permits(), 1);
        assert!(end.send(()).is_ok());
        let all = timeout(Duration::from_mins(1), room.places.acquire_many(2)).await;
        assert!(all.is_ok());
    }

    #[tokio::test]
    async fn whoever_finds_no_place_in_time_is_told_so() {
        let room = Room::new(0, Duration::from_millis(1));
        assert!(matches!(room.work(|| ()).await, Err(Undone::Busy)));
    }

    #[tokio::test]
    async fn what_breaks_down_gives_its_place_back() {
        let room = Room::new(1, Duration::from_mins(1));
        let broken = room.work(|| panic!("on purpose")).await;
        assert!(matches!(broken, Err::<(), _>(Undone::Broken(_))));
        assert!(room.work(|| ()).await.is_ok());
    }
}
