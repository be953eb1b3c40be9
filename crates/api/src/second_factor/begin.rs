//! Beginning the set-up.

use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::{App, Code, second_factor};
use qrcode::QrCode;
use qrcode::render::svg;

use super::body::{Begin, Begun};
use crate::http::{AtTheDoor, Json, Problem};

/// Make a secret for an app; nothing changes until a code of it is shown.
#[utoipa::path(
    operation_id = "beginSecondFactor",
    tag = "second_factor",
    request_body = Begin,
    responses((status = 200, body = Begun)),
    extensions(("x-any-member" = json!(true)), ("x-no-event" = json!(true)))
)]
#[post("/me/second-factor")]
pub async fn begin_second_factor(
    app: Data<App>,
    AtTheDoor(caller): AtTheDoor,
    json: Json<Begin>,
) -> Result<HttpResponse, Problem> {
    let begun = second_factor::begin(&app, &caller, &json.body.password).await?;
    let uri = begun.codes.uri()?;
    let body = Begun {
        secret: begun.codes.base32(),
        qr_svg: picture(&uri)?,
        uri,
    };
    Ok(HttpResponse::Ok()
        .insert_header((CACHE_CONTROL, "no-store"))
        .json(body))
}

fn picture(uri: &str) -> Result<String, Problem> {
    let code = QrCode::new(uri).map_err(|_| Problem::new(Code::Internal))?;
    Ok(code
        .render::<svg::Color<'_>>()
        .min_dimensions(200, 200)
        .build())
}
