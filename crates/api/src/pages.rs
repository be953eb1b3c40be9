//! The built pages: files with what a browser may keep of them, and the application's page for
//! every path that is no file.

use std::path::PathBuf;

use actix_files::{Files, NamedFile};
use actix_web::body::MessageBody;
use actix_web::dev::{HttpServiceFactory, ServiceRequest, ServiceResponse, fn_service};
use actix_web::http::header::{CACHE_CONTROL, HeaderValue, VARY};
use actix_web::middleware::{Next, from_fn};
use actix_web::{Error, HttpResponse, web};

/// Files of a folder; those that the build has compressed beside them go out as they are.
pub fn pages(root: PathBuf) -> impl HttpServiceFactory {
    let index = root.join("index.html");
    let files = Files::new("/", root)
        .index_file("index.html")
        .try_compressed()
        .default_handler(fn_service(move |request: ServiceRequest| {
            let index = index.clone();
            async move {
                let (request, _) = request.into_parts();
                let response = if is_page(request.path()) {
                    NamedFile::open(index)?.into_response(&request)
                } else {
                    HttpResponse::NotFound().finish()
                };
                Ok(ServiceResponse::new(request, response))
            }
        }));
    web::scope("").wrap(from_fn(kept)).service(files)
}

/// A path that is no file is the single-page application's own, unless it asks for a file or a
/// door of programs: those are not there, and a page instead would be read as one.
fn is_page(path: &str) -> bool {
    let is_file = path
        .rsplit('/')
        .next()
        .is_some_and(|name| name.contains('.'));
    let doors = ["/api/", "/dev/", "/health/", "/hooks/", "/v1/"];
    !is_file && !doors.iter().any(|door| path.starts_with(door))
}

/// Names in `/assets/` carry a hash of the content, so a browser need never ask again; everything
/// else it asks for each time, and is told by the `ETag` that nothing has changed.
async fn kept<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    let is_hashed = request.path().starts_with("/assets/");
    let mut response = next.call(request).await?;
    let status = response.status();
    if status.is_success() || status.is_redirection() {
        let rule = if is_hashed {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        let headers = response.headers_mut();
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(rule));
        if !headers.contains_key(VARY) {
            headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        }
    }
    Ok(response)
}
