//! The server: slices mounted, middleware around them, pages beside them.

use std::net::TcpListener;
use std::time::Duration;

use actix_files::{Files, NamedFile};
use actix_web::dev::{Server, ServiceRequest, ServiceResponse, fn_service};
use actix_web::middleware::{Compress, from_fn};
use actix_web::{App, HttpServer, web};
use tracing_actix_web::TracingLogger;
use utoipa_actix_web::AppExt;
use utoipa_actix_web::service_config::ServiceConfig;

use crate::bootstrap::House;
use crate::http::{problems, security_headers};
use crate::{
    accounts, api_keys, clients, deals, departments, dictionaries, health, notes, openapi,
    pipelines, roles, search, sessions, tasks, users,
};

const JSON_LIMIT: usize = 1024 * 1024;

/// Where the API lives.
pub const BASE: &str = "/api/v1";

/// Serves until told to stop; requests in flight are finished.
pub fn run(house: House, listener: TcpListener) -> std::io::Result<Server> {
    let workers = house.config.workers;
    let server = HttpServer::new(move || {
        let is_https = house.config.is_https();
        let pages = house.config.web_root.clone();
        let (app, _) = App::new()
            .into_utoipa_app()
            .app_data(web::Data::new(house.app.clone()))
            .app_data(web::Data::new(house.authenticator.clone()))
            .app_data(web::Data::new(house.clone()))
            .app_data(web::PayloadConfig::new(JSON_LIMIT))
            .service(utoipa_actix_web::scope(BASE).configure(slices))
            .split_for_parts();
        let app = app
            .configure(openapi::serve)
            .configure(health::routes)
            .configure(|config| {
                if let Some(root) = pages {
                    config.service(page_files(root));
                }
            });
        app.wrap(from_fn(problems))
            .wrap(security_headers(is_https))
            .wrap(Compress::default())
            .wrap(TracingLogger::default())
    });
    Ok(server
        .workers(workers)
        .shutdown_timeout(15)
        .client_request_timeout(Duration::from_secs(10))
        .listen(listener)?
        .run())
}

/// All slices; the OpenAPI document is collected from what is mounted here.
pub fn slices(config: &mut ServiceConfig) {
    config
        .configure(accounts::routes)
        .configure(sessions::routes)
        .configure(users::routes)
        .configure(roles::routes)
        .configure(departments::routes)
        .configure(api_keys::routes)
        .configure(pipelines::routes)
        .configure(dictionaries::routes)
        .configure(deals::routes)
        .configure(tasks::routes)
        .configure(notes::routes)
        .configure(clients::routes)
        .configure(search::routes);
}

/// The built pages. A path that is no file is the single-page application's own.
fn page_files(root: std::path::PathBuf) -> Files {
    let index = root.join("index.html");
    Files::new("/", root)
        .index_file("index.html")
        .default_handler(fn_service(move |request: ServiceRequest| {
            let index = index.clone();
            async move {
                let (request, _) = request.into_parts();
                let response = NamedFile::open(index)?.into_response(&request);
                Ok(ServiceResponse::new(request, response))
            }
        }))
}
