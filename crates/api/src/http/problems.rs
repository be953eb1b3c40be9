//! Middleware: whatever goes wrong leaves the house as `problem+json`.

use actix_web::Error;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;

use super::problem::Problem;

/// Replaces the body of every failed answer.
pub async fn problems<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let response = next.call(request).await?;
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return Ok(response.map_into_boxed_body());
    }
    let answer = match response
        .response()
        .error()
        .and_then(|error| error.as_error::<Problem>())
    {
        Some(problem) => problem.respond(response.request()),
        None => Problem::of_status(status).respond(response.request()),
    };
    let (request, _) = response.into_parts();
    Ok(ServiceResponse::new(request, answer))
}
