//! `/metrics`: how the process fares, in the text format of Prometheus.
//!
//! Operations are named by the pattern of their path, never by an id or a name in it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::AUTHORIZATION;
use actix_web::middleware::Next;
use actix_web::{Error, HttpRequest, HttpResponse, web};
use canape_domain::{Code, sha256};
use secrecy::ExposeSecret;

use crate::backup::{Place, State};
use crate::bootstrap::House;
use crate::http::{Problem, is_of_this_machine};

/// Upper bounds of the histogram, in milliseconds.
const BOUNDS: [u64; 10] = [1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000];

/// What was counted since the start.
#[derive(Debug, Default)]
pub struct Metrics {
    operations: Mutex<BTreeMap<Operation, Counted>>,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Operation {
    method: &'static str,
    path: String,
    status: u16,
}

/// As labels.
impl std::fmt::Display for Operation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            method,
            path,
            status,
        } = self;
        write!(f, "method=\"{method}\",path=\"{path}\",status=\"{status}\"")
    }
}

#[derive(Debug, Default)]
struct Counted {
    /// How many took no longer than each bound, and not as little as the one before.
    within: [u64; BOUNDS.len()],
    count: u64,
    micros: u128,
}

impl Metrics {
    fn count(&self, operation: Operation, took: Duration) {
        let mut operations = self
            .operations
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let counted = operations.entry(operation).or_default();
        counted.count += 1;
        counted.micros += took.as_micros();
        let bound = BOUNDS
            .iter()
            .position(|bound| took <= Duration::from_millis(*bound));
        if let Some(bound) = bound {
            counted.within[bound] += 1;
        }
    }

    fn write(&self, text: &mut String) {
        let operations = self
            .operations
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        text.push_str("# TYPE canape_requests_total counter\n");
        for (labels, counted) in operations.iter() {
            let _ = writeln!(text, "canape_requests_total{{{labels}}} {}", counted.count);
        }
        text.push_str("# TYPE canape_request_seconds histogram\n");
        for (labels, counted) in operations.iter() {
            let mut sum = 0;
            for (bound, within) in BOUNDS.iter().zip(counted.within) {
                sum += within;
                let bound = seconds(u128::from(*bound) * 1_000);
                let _ = writeln!(
                    text,
                    "canape_request_seconds_bucket{{{labels},le=\"{bound}\"}} {sum}"
                );
            }
            let _ = writeln!(
                text,
                "canape_request_seconds_bucket{{{labels},le=\"+Inf\"}} {0}\n\
                 canape_request_seconds_count{{{labels}}} {0}\n\
                 canape_request_seconds_sum{{{labels}}} {1}",
                counted.count,
                seconds(counted.micros),
            );
        }
    }
}

/// Microseconds as seconds, without a float on the way.
fn seconds(micros: u128) -> String {
    format!("{}.{:06}", micros / 1_000_000, micros % 1_000_000)
}

/// A client may name a method as it likes, and each name would be counted for ever.
fn known(method: &Method) -> &'static str {
    ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
        .into_iter()
        .find(|name| *name == method.as_str())
        .unwrap_or("other")
}

/// Middleware: counts every answer of the API.
pub async fn counted<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    let begun = Instant::now();
    let house = request.app_data::<web::Data<House>>().cloned();
    let method = known(request.method());
    let answer = next.call(request).await;
    let (status, path) = match &answer {
        Ok(response) => (
            response.status(),
            response.request().match_pattern().unwrap_or_default(),
        ),
        Err(error) => (error.as_response_error().status_code(), String::new()),
    };
    if let Some(house) = house.filter(|_| path.starts_with("/api/")) {
        let operation = Operation {
            method,
            path,
            status: status.as_u16(),
        };
        house.metrics.count(operation, begun.elapsed());
    }
    answer
}

/// Mounts `/metrics`.
pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/metrics", web::get().to(show));
}

async fn show(request: HttpRequest, house: web::Data<House>) -> Result<HttpResponse, Problem> {
    if !may_look(&request, &house) {
        return Err(Problem::new(Code::NotFound));
    }
    let mut text = String::new();
    house.metrics.write(&mut text);
    let (inside, arriving) = (house.inside.count(), house.inside.arriving());
    let _ = writeln!(
        text,
        "# TYPE canape_requests_inside gauge\ncanape_requests_inside {inside}\n\
         # TYPE canape_requests_arriving gauge\ncanape_requests_arriving {arriving}"
    );
    let load = house.app.lobby.load(house.app.now()).await?;
    let _ = writeln!(
        text,
        "# TYPE canape_database_connections gauge\n\
         canape_database_connections{{state=\"open\"}} {}\n\
         canape_database_connections{{state=\"idle\"}} {}\n\
         # TYPE canape_jobs_due gauge\n\
         canape_jobs_due {}",
        load.connections, load.idle, load.jobs_due
    );
    write_backups(&house, &mut text);
    Ok(HttpResponse::Ok()
        .content_type("text/plain; version=0.0.4; charset=utf-8")
        .body(text))
}

/// When the last backups went well and ill, in seconds of Unix time; nothing where there were none.
fn write_backups(house: &House, text: &mut String) {
    let place = Place::of(&house.config);
    let state = place.map(|place| State::read(&place.backups));
    let state = state.unwrap_or_default();
    let moments = [
        ("success", state.success.map(|success| success.at)),
        ("failure", state.failure.map(|failure| failure.at)),
    ];
    for (name, at) in moments {
        let Some(at) = at else { continue };
        let name = format!("canape_backup_last_{name}_timestamp_seconds");
        let _ = writeln!(text, "# TYPE {name} gauge\n{name} {}", at.timestamp());
    }
}

/// With a token: whoever shows it. Without one: this machine only.
fn may_look(request: &HttpRequest, house: &House) -> bool {
    let Some(token) = &house.config.metrics_token else {
        return is_of_this_machine(request);
    };
    let shown = request.headers().get(AUTHORIZATION);
    let shown = shown.and_then(|value| value.as_bytes().strip_prefix(b"Bearer "));
    let token = token.expose_secret().as_bytes();
    // Of hashes nobody learns anything by the time that a comparison takes.
    shown.is_some_and(|shown| sha256(shown) == sha256(token))
}
