//! Middleware: more requests at once than the house can bear are turned away at the door, early,
//! so that those inside are answered in time. Whoever is still sending a body waits outside and takes
//! no place inside. Outside, too, there is an end: eight times as many requests, of 64 MiB together,
//! and an eighth of either for one network, so that only slow or silent clients of eight networks
//! keep others from sending anything. Uploads of files stay inside: they are work as they come, of
//! people who are known.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpRequest, web};
use canape_domain::Code;

use super::arrivals::{Arrivals, Coming};
use super::problem::Problem;
use crate::bootstrap::House;

/// How many requests are inside, and of how many the body is still coming.
#[derive(Debug, Default)]
pub struct Inside {
    inside: AtomicUsize,
    arriving: Mutex<Arrivals>,
}

impl Inside {
    /// How many there are now.
    pub fn count(&self) -> usize {
        self.inside.load(Ordering::Relaxed)
    }

    /// How many are still sending.
    pub fn arriving(&self) -> usize {
        self.arrivals().count()
    }

    fn arrivals(&self) -> MutexGuard<'_, Arrivals> {
        self.arriving.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The place of one request, until it is answered or its client has gone.
struct Guest(Arc<Inside>);

impl Drop for Guest {
    fn drop(&mut self) {
        self.0.inside.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Lets a request in, or answers 503 with `Retry-After`. Who watches over the process is always
/// let in: a busy house is alive.
pub async fn admission<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let house = request.app_data::<web::Data<House>>().cloned();
    let is_work = request.path().starts_with("/api/");
    let Some(house) = house.filter(|_| is_work) else {
        return Ok(next.call(request).await?.map_into_boxed_body());
    };
    let most = house.config.requests_at_once;
    let inside = Arc::clone(&house.inside);
    let before = inside.inside.fetch_add(1, Ordering::Relaxed);
    let _guest = Guest(Arc::clone(&inside));
    if before >= most {
        let answer = Problem::new(Code::Overloaded).respond(request.request());
        return Ok(request.into_response(answer));
    }
    request.extensions_mut().insert(Seat { inside, most });
    Ok(next.call(request).await?.map_into_boxed_body())
}

/// The place of a request, as its extractors see it.
#[derive(Clone)]
pub struct Seat {
    inside: Arc<Inside>,
    most: usize,
}

impl Seat {
    /// The request's; those that nobody counts have none.
    pub fn of(request: &HttpRequest) -> Option<Self> {
        request.extensions().get::<Self>().cloned()
    }

    /// Waits outside for a body, and comes in again if there is room.
    pub async fn leave_for<T>(
        &self,
        coming: Coming,
        body: impl Future<Output = T>,
    ) -> Result<T, Problem> {
        let outside = Outside::step(&self.inside, coming, self.most);
        let outside = outside.ok_or(Problem::new(Code::Overloaded))?;
        let body = body.await;
        if outside.come_in() >= self.most {
            return Err(Problem::new(Code::Overloaded));
        }
        Ok(body)
    }
}

/// Outside, for as long as it lives.
struct Outside<'a> {
    inside: &'a Inside,
    coming: Option<Coming>,
}

impl<'a> Outside<'a> {
    /// `None` where there is no room.
    fn step(inside: &'a Inside, coming: Coming, most: usize) -> Option<Self> {
        if !inside.arrivals().begin(&coming, most) {
            return None;
        }
        inside.inside.fetch_sub(1, Ordering::Relaxed);
        let coming = Some(coming);
        Some(Self { inside, coming })
    }

    /// Says how many were inside before.
    fn come_in(mut self) -> usize {
        self.enter()
    }

    fn enter(&mut self) -> usize {
        let Some(coming) = self.coming.take() else {
            return self.inside.count();
        };
        self.inside.arrivals().end(&coming);
        self.inside.inside.fetch_add(1, Ordering::Relaxed)
    }
}

impl Drop for Outside<'_> {
    fn drop(&mut self) {
        self.enter();
    }
}
