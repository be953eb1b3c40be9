//! The server: slices mounted, middleware around them, pages beside them.

use std::net::TcpListener;
use std::time::Duration;

use actix_web::dev::Server;
use actix_web::middleware::{Compress, from_fn};
use actix_web::{App, HttpServer, web};
use tracing_actix_web::TracingLogger;
use utoipa_actix_web::AppExt;
use utoipa_actix_web::service_config::ServiceConfig;

use crate::bootstrap::House;
use crate::cli::signals;
use crate::http::{BODY_LIMIT, Told, admission, problems, security_headers};
use crate::live::Streams;
use crate::{
    accounts, api_keys, backup, batches, catalogue, clients, costs, deals, departments, dev_mail,
    dictionaries, dispatches, documents, files, health, home, invitations, legal_entities, live,
    metrics, notes, openapi, ownership, pages, paper_trail, payments, personal_data, pipelines,
    plans, recurrences, reports, requests, requisites, roles, saved_reports, saved_views, search,
    second_factor, sessions, settlements, shares, signatures, tasks, templates, users,
};

/// Where the API lives.
pub const BASE: &str = "/api/v1";

/// Serves until told to stop; requests in flight are finished.
pub fn run(house: House, listener: TcpListener) -> std::io::Result<Server> {
    let workers = house.config.workers;
    let live = house.live.clone();
    let server = HttpServer::new(move || {
        let is_https = house.config.is_https();
        let web_root = house.config.web_root.clone();
        let (app, _) = App::new()
            .into_utoipa_app()
            .app_data(web::Data::new(house.app.clone()))
            .app_data(web::Data::new(house.authenticator.clone()))
            .app_data(web::Data::new(house.clone()))
            .app_data(web::PayloadConfig::new(BODY_LIMIT))
            .service(utoipa_actix_web::scope(BASE).configure(slices))
            .split_for_parts();
        let app = app
            .configure(dev_mail::routes)
            .configure(openapi::serve)
            .configure(health::routes)
            .configure(metrics::routes)
            .configure(|config| {
                if let Some(root) = web_root {
                    config.service(pages::pages(root));
                }
            });
        app.wrap(from_fn(problems))
            .wrap(from_fn(admission))
            .wrap(from_fn(metrics::counted))
            .wrap(security_headers(is_https))
            .wrap(Compress::default())
            .wrap(TracingLogger::<Told>::new())
    });
    Ok(server
        .workers(workers)
        .shutdown_timeout(15)
        .shutdown_signal(told_to_stop(live))
        .client_request_timeout(Duration::from_secs(10))
        .listen(listener)?
        .run())
}

/// Waits for the word to stop. Streams are ended then: they would never finish by themselves.
async fn told_to_stop(live: Streams) {
    if let Err(error) = signals::told_to_stop().await {
        tracing::error!(%error, "the word to stop cannot be heard");
        std::future::pending::<()>().await;
    }
    live.close();
}

/// All slices; the OpenAPI document is collected from what is mounted here.
pub fn slices(config: &mut ServiceConfig) {
    config
        .configure(accounts::routes)
        .configure(sessions::routes)
        .configure(shares::routes)
        .configure(signatures::routes)
        .configure(second_factor::routes)
        .configure(users::routes)
        .configure(home::routes)
        .configure(roles::routes)
        .configure(departments::routes)
        .configure(ownership::routes)
        .configure(invitations::routes)
        .configure(api_keys::routes)
        .configure(pipelines::routes)
        .configure(dictionaries::routes)
        .configure(deals::routes)
        .configure(requests::routes)
        .configure(batches::routes)
        .configure(saved_reports::routes)
        .configure(saved_views::routes)
        .configure(tasks::routes)
        .configure(notes::routes)
        .configure(files::routes)
        .configure(clients::routes)
        .configure(personal_data::routes)
        .configure(catalogue::routes)
        .configure(requisites::routes)
        .configure(legal_entities::routes)
        .configure(templates::routes)
        .configure(documents::routes)
        .configure(dispatches::routes)
        .configure(payments::routes)
        .configure(recurrences::routes)
        .configure(settlements::routes)
        .configure(reports::routes)
        .configure(costs::routes)
        .configure(plans::routes)
        .configure(paper_trail::routes)
        .configure(search::routes)
        .configure(live::routes)
        .configure(backup::routes);
}
