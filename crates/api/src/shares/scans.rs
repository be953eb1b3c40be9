//! The client's signed scan.

use actix_web::web::{Data, Payload};
use actix_web::{FromRequest, HttpRequest, HttpResponse, dev, post};
use canape_domain::App;
use canape_domain::shares::{self, HandIn, ShareToken};
use serde::Serialize;
use std::future::{Ready, ready};
use utoipa::ToSchema;

use super::face::FaceScan;
use crate::files::{Arriving, Sent};
use crate::http::{Problem, ok};

/// The header that carries the secret of the link: the body is the file, and addresses are logged.
const TOKEN: &str = "X-Share-Token";

/// Signed scans of a document on its public page.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = shares::Scans)]
pub struct Scans {
    /// All that came by the page, the last one at the end.
    scans: Vec<FaceScan>,
}

/// The link that somebody holds.
pub struct Held(ShareToken);

impl FromRequest for Held {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut dev::Payload) -> Self::Future {
        let token = request.headers().get(TOKEN);
        let token = token.and_then(|value| ShareToken::parse(value.to_str().ok()?));
        ready(
            token
                .map(Self)
                .ok_or_else(|| shares::Error::LinkSpent.into()),
        )
    }
}

/// Hand in a signed scan by the link to the public page of a document: JPEG, PNG or PDF, at most
/// 15 MiB and 20 files by one link. Its bytes are the body.
///
/// Taken for contracts, addenda, acts, waybills, УПД and акты сверки that are issued. It becomes a
/// file of the document, and is recorded as the client's scan that came.
#[utoipa::path(
    operation_id = "handInScan",
    tag = "shares",
    security(()),
    params(
        ("X-Share-Token" = String, Header, description = "What stands behind `#` in the link"),
        ("X-File-Name" = String, Header, description = "The name, UTF-8, percent-encoded"),
    ),
    request_body(content = String, content_type = "application/octet-stream", description = "The bytes"),
    responses((status = 200, body = Scans))
)]
#[post("/public/documents/scans")]
pub async fn hand_in_scan(
    app: Data<App>,
    held: Held,
    sent: Sent,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    let command = HandIn {
        token: held.0,
        name: sent.name,
        declared: sent.declared,
    };
    let mut arriving = Arriving::new(payload);
    match shares::hand_in(&app, command, &mut arriving).await {
        Ok(scans) => Ok(ok(&Scans {
            scans: scans.into_iter().map(FaceScan::from).collect(),
        })),
        Err(error) => {
            arriving.hear_out().await;
            Err(error.into())
        }
    }
}
