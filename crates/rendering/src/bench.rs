//! Places to print at: so many documents at once, each for so long.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel, sync_channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use canape_domain::documents::PressError;

/// Layout nests as deep as its content; a thread's usual 2 MiB are what it was written for.
const STACK: usize = 8 * 1024 * 1024;
/// How far those who print stand back behind those who answer requests.
const NICE: i32 = 5;

type Job = Box<dyn FnOnce() + Send>;

/// A bounded number of places, each of them a thread.
pub struct Bench {
    free: Mutex<usize>,
    freed: Condvar,
    jobs: Sender<Job>,
    /// How long a document may wait for a place and be printed, together.
    time: Duration,
}

/// A place that is given back when it is dropped.
struct Seat(Arc<Bench>);

impl Bench {
    pub fn new(places: usize, time: Duration) -> Self {
        let (jobs, waiting) = channel();
        let waiting = Arc::new(Mutex::new(waiting));
        let begun = (0..places.max(1)).filter(|_| begin(Arc::clone(&waiting)));
        Self {
            free: Mutex::new(begun.count()),
            freed: Condvar::new(),
            jobs,
            time,
        }
    }

    /// Works at a place of the bench. typst cannot be stopped half way: what is given up goes on
    /// until it is done, and keeps its place, so that no more than the places are ever busy.
    pub fn work<T: Send + 'static>(
        self: &Arc<Self>,
        job: impl FnOnce() -> Result<T, PressError> + Send + 'static,
    ) -> Result<T, PressError> {
        let started = Instant::now();
        let seat = self.seat()?;
        let (done, result) = sync_channel(1);
        let work = move || {
            // What breaks down takes neither its place nor the thread with it.
            let result = catch_unwind(AssertUnwindSafe(job));
            drop(seat);
            if let Ok(result) = result {
                // Nobody listens to what was given up.
                let _ = done.send(result);
            }
        };
        let handed = self.jobs.send(Box::new(work));
        handed.map_err(|_| PressError::Busy)?;
        let left = self.time.saturating_sub(started.elapsed());
        match result.recv_timeout(left) {
            Ok(result) => result,
            Err(RecvTimeoutError::Timeout) => Err(PressError::TooSlow {
                seconds: self.time.as_secs(),
            }),
            Err(RecvTimeoutError::Disconnected) => {
                Err(PressError::Template("the printer stopped".to_owned()))
            }
        }
    }

    fn seat(self: &Arc<Self>) -> Result<Seat, PressError> {
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self
            .freed
            .wait_timeout_while(free, self.time, |free| *free == 0);
        let (mut free, _) = waited.unwrap_or_else(PoisonError::into_inner);
        *free = free.checked_sub(1).ok_or(PressError::Busy)?;
        Ok(Seat(Arc::clone(self)))
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        *self.0.free.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.0.freed.notify_one();
    }
}

/// A thread that works until the bench is gone; says whether there is one. It is kept from one document
/// to the next: a new one each time would spread what it has allocated over ever more arenas.
fn begin(waiting: Arc<Mutex<Receiver<Job>>>) -> bool {
    let work = move || {
        // Where that is not allowed, all stand in one row.
        let _ = rustix::process::nice(NICE);
        loop {
            let next = waiting.lock().unwrap_or_else(PoisonError::into_inner);
            let job = next.recv();
            drop(next);
            match job {
                Ok(job) => job(),
                Err(_) => break,
            }
        }
    };
    let thread = thread::Builder::new().name("press".to_owned());
    thread.stack_size(STACK).spawn(work).is_ok()
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    const MOMENT: Duration = Duration::from_millis(20);
    const LONG: Duration = Duration::from_mins(10);

    #[test]
    fn what_takes_too_long_is_given_up_and_keeps_its_place_until_it_is_done() {
        let bench = Arc::new(Bench::new(1, MOMENT));
        let (let_go, wait) = channel::<()>();
        let slow = bench.work(move || Ok(wait.recv().is_ok()));
        assert!(matches!(slow, Err(PressError::TooSlow { .. })));
        assert!(matches!(bench.work(|| Ok(())), Err(PressError::Busy)));
        let_go.send(()).unwrap();
        let free = bench.free.lock().unwrap();
        let (free, waited) = bench
            .freed
            .wait_timeout_while(free, LONG, |free| *free == 0)
            .unwrap();
        assert!(!waited.timed_out() && *free == 1);
    }

    #[test]
    fn no_more_work_at_once_than_there_are_places() {
        let bench = Arc::new(Bench::new(2, LONG));
        let (now, most) = (Arc::new(Mutex::new(0)), Arc::new(Mutex::new(0)));
        thread::scope(|scope| {
            for _ in 0..8 {
                let (bench, now, most) = (&bench, Arc::clone(&now), Arc::clone(&most));
                scope.spawn(move || {
                    let work = move || {
                        *now.lock().unwrap() += 1;
                        for _ in 0..100 {
                            thread::yield_now();
                            let at_once = *now.lock().unwrap();
                            let mut most = most.lock().unwrap();
                            *most = at_once.max(*most);
                        }
                        *now.lock().unwrap() -= 1;
                        Ok(())
                    };
                    bench.work(work).unwrap();
                });
            }
        });
        assert!((1..=2).contains(&*most.lock().unwrap()));
        assert_eq!(*bench.free.lock().unwrap(), 2);
    }

    #[test]
    fn a_printer_that_breaks_down_gives_its_place_back() {
        let bench = Arc::new(Bench::new(1, LONG));
        let broken: Result<(), _> = bench.work(|| panic!("on purpose"));
        assert!(matches!(broken, Err(PressError::Template(_))));
        assert!(bench.work(|| Ok(())).is_ok());
    }
}
