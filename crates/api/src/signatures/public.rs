//! The client's side: asking for a code and signing with it.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::App;
use canape_domain::shares::{self, ShareToken};
use canape_domain::signatures::{self, SignDocument};
use serde::Deserialize;
use utoipa::ToSchema;

use super::body::{Asked, Signature};
use crate::documents::printout_response;
use crate::http::{Json, Problem, Visitor, ok};

/// The link that somebody holds.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = signatures::Ask)]
pub struct Ask {
    /// What stands behind `#` in the link.
    token: String,
}

/// A code that was typed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = signatures::Sign)]
pub struct Sign {
    /// What stands behind `#` in the link.
    token: String,
    /// Six digits.
    #[schema(examples("123456"), max_length = 40)]
    code: String,
}

/// Send a code to the address that the agreement names; it signs this file and no other, for half
/// an hour and five tries. While one is good, the same is sent again. Twenty wrong codes close the page.
#[utoipa::path(
    operation_id = "askSignatureCode",
    tag = "signatures",
    security(()),
    request_body = Ask,
    responses((status = 200, body = Asked))
)]
#[post("/public/documents/signature/code")]
pub async fn ask_signature_code(app: Data<App>, json: Json<Ask>) -> Result<HttpResponse, Problem> {
    let asked = signatures::ask(&app, &token(&json.body.token)?).await?;
    Ok(ok(&Asked::from(asked)))
}

/// Sign the document with the code that came.
#[utoipa::path(
    operation_id = "signDocument",
    tag = "signatures",
    security(()),
    request_body = Sign,
    responses((status = 200, body = Signature))
)]
#[post("/public/documents/signature")]
pub async fn sign_document(
    app: Data<App>,
    visitor: Visitor,
    json: Json<Sign>,
) -> Result<HttpResponse, Problem> {
    let command = SignDocument {
        token: token(&json.body.token)?,
        code: json.body.code,
        client: visitor.0,
    };
    let signature = signatures::sign(&app, command).await?;
    Ok(ok(&Signature::from(signature)))
}

/// Read the protocol of the signature as PDF.
#[utoipa::path(
    operation_id = "readSignatureProtocol",
    tag = "signatures",
    security(()),
    request_body = Ask,
    responses((status = 200, body = String, content_type = "application/pdf"))
)]
#[post("/public/documents/signature/protocol")]
pub async fn read_signature_protocol(
    app: Data<App>,
    json: Json<Ask>,
) -> Result<HttpResponse, Problem> {
    let paper = signatures::protocol_of_link(&app, &token(&json.body.token)?).await?;
    Ok(printout_response(paper))
}

fn token(text: &str) -> Result<ShareToken, shares::Error> {
    ShareToken::parse(text).ok_or(shares::Error::LinkSpent)
}
