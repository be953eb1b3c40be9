//! The bytes of a file.

use std::ops::Range;

use actix_web::body::SizedStream;
use actix_web::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_RANGE,
    CONTENT_SECURITY_POLICY, ETAG,
};
use actix_web::web::{Bytes, Data};
use actix_web::{HttpResponse, HttpResponseBuilder, get};
use canape_domain::files::{Downloaded, File, FileStoreError, Outgoing};
use canape_domain::{App, files, hex};
use futures_util::stream;
use uuid::Uuid;

use super::conditions::Conditions;
use super::disposition::attachment;
use crate::http::{Identified, Path, Problem};

/// Read the bytes of a file, whole or a part (`Range`), as a download.
///
/// Whatever the file is, the answer is bytes to be saved: nothing of it runs in our pages' name.
#[utoipa::path(
    operation_id = "downloadFile",
    tag = "files",
    params(("id" = Uuid, Path)),
    responses(
        (status = 200, body = String, content_type = "application/octet-stream"),
        (status = 206, body = String, content_type = "application/octet-stream"),
        (status = 304),
    )
)]
#[get("/files/{id}/content")]
pub async fn download_file(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    conditions: Conditions,
) -> Result<HttpResponse, Problem> {
    let command = files::Download {
        id: id.into(),
        known: conditions.known,
        wanted: conditions.wanted,
        part_of: conditions.part_of,
    };
    Ok(match files::download(&app, &caller, command).await? {
        Downloaded::Known(file) => kept(HttpResponse::NotModified(), &file).finish(),
        Downloaded::Bytes { file, part, body } => answer(&file, part, body),
    })
}

fn answer(file: &File, part: Range<u64>, body: Box<dyn Outgoing>) -> HttpResponse {
    let length = part.end - part.start;
    let is_whole = length == file.size;
    let mut response = if is_whole {
        kept(HttpResponse::Ok(), file)
    } else {
        kept(HttpResponse::PartialContent(), file)
    };
    if !is_whole {
        let (first, last) = (part.start, part.end - 1);
        let range = format!("bytes {first}-{last}/{}", file.size);
        response.insert_header((CONTENT_RANGE, range));
    }
    response
        .content_type("application/octet-stream")
        .insert_header((CONTENT_DISPOSITION, attachment(&file.name)))
        .insert_header((CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"))
        .insert_header((ACCEPT_RANGES, "bytes"))
        // A part of a compressed file would be no part of the file.
        .insert_header((CONTENT_ENCODING, "identity"))
        .body(SizedStream::new(length, stream::try_unfold(body, next)))
}

/// What a browser may keep: for this person only, and to ask again each time.
fn kept(mut response: HttpResponseBuilder, file: &File) -> HttpResponseBuilder {
    response
        .insert_header((ETAG, format!("\"{}\"", hex(&file.sha256))))
        .insert_header((CACHE_CONTROL, "private, no-cache"));
    response
}

async fn next(
    mut body: Box<dyn Outgoing>,
) -> Result<Option<(Bytes, Box<dyn Outgoing>)>, FileStoreError> {
    let piece = body.next().await.inspect_err(|error| {
        tracing::error!(%error, "a download broke off");
    })?;
    Ok(piece.map(|piece| (Bytes::from(piece), body)))
}
