//! The OpenAPI document: collected from the mounted services, served with a reference page.

use std::sync::OnceLock;

use actix_web::{HttpResponse, web};
use utoipa::OpenApi as _;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{Content, OpenApi, Ref, RefOr, ResponseBuilder, SecurityRequirement};
use utoipa_actix_web::AppExt;
use utoipa_swagger_ui::{Config, SwaggerUi};

use crate::http::problem;
use crate::server;

#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Canape CRM",
        description = "Requests, deals, documents and money of a small firm.",
        license(name = "AGPL-3.0-only", identifier = "AGPL-3.0-only")
    ),
    components(schemas(problem::Body))
)]
struct Base;

const DOCUMENT_PATH: &str = "/api/v1/openapi.json";
const REFERENCE_PATH: &str = "/api/docs/{_:.*}";

/// The whole document, the same at each call: as JSON its keys are sorted, while `utoipa` keeps
/// those of extensions in no order.
pub fn document() -> serde_json::Result<serde_json::Value> {
    serde_json::to_value(collected())
}

fn collected() -> OpenApi {
    let (_, mut document) = actix_web::App::new()
        .into_utoipa_app()
        .openapi(Base::openapi())
        .service(utoipa_actix_web::scope(server::BASE).configure(server::slices))
        .split_for_parts();
    add_security(&mut document);
    add_problems(&mut document);
    document
}

/// Both ways of identity, for every operation that does not say otherwise.
fn add_security(document: &mut OpenApi) {
    let components = document.components.get_or_insert_default();
    let bearer = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .bearer_format("JWT")
        .build();
    components.add_security_scheme("access_token", SecurityScheme::Http(bearer));
    let key = ApiKey::Header(ApiKeyValue::new("X-API-Key"));
    components.add_security_scheme("api_key", SecurityScheme::ApiKey(key));
    let none: [&str; 0] = [];
    document.security = Some(vec![
        SecurityRequirement::new("access_token", none),
        SecurityRequirement::new("api_key", none),
    ]);
}

/// Every operation may answer with a problem.
fn add_problems(document: &mut OpenApi) {
    for item in document.paths.paths.values_mut() {
        let operations = [
            &mut item.get,
            &mut item.post,
            &mut item.put,
            &mut item.patch,
            &mut item.delete,
        ];
        for operation in operations.into_iter().flatten() {
            let problem = ResponseBuilder::new()
                .description("What went wrong")
                .content(
                    "application/problem+json",
                    Content::new(Some(RefOr::Ref(Ref::from_schema_name("Problem")))),
                )
                .build();
            let _ = operation
                .responses
                .responses
                .insert("default".to_owned(), problem.into());
        }
    }
}

/// Mounts the document and its reference page. The document is made when it is first asked for: a
/// start should not wait for it, nor each worker keep one.
pub fn serve(config: &mut web::ServiceConfig) {
    static DOCUMENT: OnceLock<web::Bytes> = OnceLock::new();
    config
        .service(web::resource(DOCUMENT_PATH).get(|| async {
            let text = DOCUMENT.get_or_init(|| {
                let document = document().unwrap_or_default();
                document.to_string().into()
            });
            HttpResponse::Ok()
                .content_type("application/json")
                .body(text.clone())
        }))
        .service(web::redirect("/api/docs", "/api/docs/"))
        .service(SwaggerUi::new(REFERENCE_PATH).config(Config::from(DOCUMENT_PATH)));
}
