//! Looking whose scan it is.

use std::time::Duration;

use actix_web::web::{Data, Payload};
use actix_web::{HttpResponse, post};
use canape_domain::access::Permission;
use canape_domain::files::{Kind, LIMIT, Source};
use canape_domain::paper_trail::{self, OnScan, ReadScan};
use canape_domain::{App, Code, files};
use chrono::NaiveDate;
use serde::Serialize;
use tokio::time::timeout;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::bootstrap::House;
use crate::documents::DocumentKind;
use crate::files::{Arriving, Sent};
use crate::http::{Identified, Problem, Ref, ok};

/// How long an upload waits until there is room for its bytes.
const PATIENCE: Duration = Duration::from_mins(1);

/// A document whose paper is on a scan.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = paper_trail::OnScan)]
pub struct Found {
    id: Uuid,
    kind: DocumentKind,
    /// What an outside document is called; `null` of the others, whose kind says it.
    title: Option<String>,
    #[schema(examples("15"))]
    number: Option<String>,
    date: NaiveDate,
    #[schema(examples("ООО «Ромашка»"))]
    buyer_name: String,
    /// `null` of a document of a client alone.
    deal: Option<Ref>,
    /// Whether it is recorded already that their scan came.
    has_scan: bool,
    /// Whether it is signed electronically, so that no scan of it is recorded.
    is_signed: bool,
}

/// What stands on a scan.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = paper_trail::ScanRead)]
pub struct ScanRead {
    /// The documents whose QR codes were read, in the order of their pages; empty: choose by hand.
    documents: Vec<Found>,
}

impl From<OnScan> for Found {
    fn from(found: OnScan) -> Self {
        let row = found.row;
        Self {
            id: row.id.uuid(),
            kind: row.kind.into(),
            title: row.title,
            number: row.number,
            date: row.date,
            buyer_name: row.buyer_name,
            deal: row.deal.map(Into::into),
            has_scan: found.has_scan,
            is_signed: found.is_signed,
        }
    }
}

/// Find the documents of a scan by the QR codes on their papers. The scan is the body: PDF, JPEG or
/// PNG, at most 25 MiB; it is not kept. Add it to its document with `uploadDocumentFile`.
#[utoipa::path(
    operation_id = "readScan",
    tag = "paper_trail",
    params(("X-File-Name" = String, Header, description = "The name, UTF-8, percent-encoded")),
    request_body(content = String, content_type = "application/octet-stream", description = "The bytes"),
    responses((status = 200, body = ScanRead)),
    extensions(("x-no-event" = json!(true)))
)]
#[post("/originals/scans")]
pub async fn read_scan(
    app: Data<App>,
    house: Data<House>,
    Identified(caller): Identified,
    sent: Sent,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    // Whoever may not is told so before their bytes are waited for.
    caller.allow(Permission::DocumentsTrack)?;
    let kind = sent.name.kind();
    let kind = kind.filter(|kind| matches!(kind, Kind::Pdf | Kind::Jpeg | Kind::Png));
    let Some(kind) = kind else {
        return Err(Problem::new(Code::ScanRefused));
    };
    // Only so many scans are in memory at once; the others are not listened to yet.
    let room = timeout(PATIENCE, house.scan_seats.acquire()).await;
    let Ok(Ok(_room)) = room else {
        return Err(Problem::new(Code::Overloaded));
    };
    let bytes = match whole(Arriving::new(payload)).await {
        Ok(bytes) => bytes,
        Err((arriving, error)) => {
            arriving.hear_out().await;
            return Err(error.into());
        }
    };
    let found = paper_trail::read_scan(&app, &caller, ReadScan { kind, bytes }).await?;
    Ok(ok(&ScanRead {
        documents: found.into_iter().map(Found::from).collect(),
    }))
}

async fn whole(mut arriving: Arriving) -> Result<Vec<u8>, (Arriving, files::Error)> {
    let mut bytes: Vec<u8> = Vec::new();
    loop {
        match arriving.next().await {
            Ok(None) if bytes.is_empty() => return Err((arriving, files::Error::Empty)),
            Ok(None) => return Ok(bytes),
            Ok(Some(piece)) => bytes.extend(piece),
            Err(error) => return Err((arriving, error.into())),
        }
        if bytes.len() as u64 > LIMIT {
            return Err((arriving, files::Error::TooLarge));
        }
    }
}
