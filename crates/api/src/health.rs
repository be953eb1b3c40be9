//! `/health/live` and `/health/ready`: for whoever watches over the process.

use actix_web::{HttpResponse, web};
use canape_domain::App;

use crate::http::Problem;

/// Mounts both.
pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/health/live", web::get().to(live))
        .route("/health/ready", web::get().to(ready));
}

/// The process runs.
async fn live() -> HttpResponse {
    HttpResponse::Ok().body("live")
}

/// The process can answer: its database does.
async fn ready(app: web::Data<App>) -> Result<HttpResponse, Problem> {
    app.lobby.ping().await?;
    Ok(HttpResponse::Ok().body("ready"))
}
