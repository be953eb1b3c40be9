//! Opening a stream.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use actix_web::body::{BodySize, MessageBody};
use actix_web::http::header::{CACHE_CONTROL, CONTENT_ENCODING};
use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse, get};
use canape_domain::{Code, live};
use tokio::sync::mpsc;

use super::frame::Change;
use super::teller::Teller;
use crate::bootstrap::House;
use crate::http::{Identified, Problem, Proof};

/// Frames that wait for the socket; the rest waits in the log.
const AHEAD: usize = 16;

/// Listen to what changes, as it happens.
///
/// A stream of server-sent events. The first frame is `open`; each `change` names a record that
/// the caller may read and says what happened to it, without its content; `reset` says that too
/// much happened to tell it singly, so that what is shown should be read again. Each frame has the
/// number of its event as its id: a reader who comes back with it in `Last-Event-ID` misses
/// nothing. Comments keep the line alive. The stream ends with the token, the session or the key,
/// and when the caller's rights change; a reader then comes back.
#[utoipa::path(
    operation_id = "listenToEvents",
    tag = "events",
    params(("Last-Event-ID" = Option<i64>, Header, description = "The id of the last frame that was read.")),
    responses((status = 200, body = Change, content_type = "text/event-stream"))
)]
#[get("/events/live")]
pub async fn listen_to_events(
    request: HttpRequest,
    house: Data<House>,
    Identified(caller): Identified,
) -> Result<HttpResponse, Problem> {
    let proof = Proof::of(&request).ok_or(Problem::new(Code::NoIdentity))?;
    let after = last_event_id(&request)?;
    live::Audience::of(&caller).map_err(Problem::from)?;
    let seat = house.live.seat(&caller)?;
    // Listening begins before the log is read: what is committed in between rings.
    let listener = house.app.bell.listen(caller.account());
    let cursor = match after {
        Some(after) => after,
        None => live::start(&house.app, &caller).await?,
    };
    let (out, frames) = mpsc::channel(AHEAD);
    let teller = Teller {
        house: House::clone(&house),
        proof,
        caller,
        listener,
        cursor,
        out,
    };
    teller.start(seat);
    Ok(HttpResponse::Ok()
        .content_type("text/event-stream")
        .insert_header((CACHE_CONTROL, "no-store"))
        // Compressed, a frame would wait for others to fill the block; nginx would collect them.
        .insert_header((CONTENT_ENCODING, "identity"))
        .insert_header(("x-accel-buffering", "no"))
        .body(Frames(frames)))
}

/// The cursor of a reader who comes back.
fn last_event_id(request: &HttpRequest) -> Result<Option<i64>, Problem> {
    let Some(value) = request.headers().get("last-event-id") else {
        return Ok(None);
    };
    let number = value.to_str().ok().and_then(|text| text.parse().ok());
    let number = number.filter(|number| *number >= 0);
    number
        .map(Some)
        .ok_or_else(|| Problem::field("Last-Event-ID", "wrong_type"))
}

/// The body of the answer: frames as they come.
struct Frames(mpsc::Receiver<Bytes>);

impl MessageBody for Frames {
    type Error = Infallible;

    fn size(&self) -> BodySize {
        BodySize::Stream
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Infallible>>> {
        self.0.poll_recv(context).map(|frame| frame.map(Ok))
    }
}
