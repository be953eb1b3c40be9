//! How the last backups went, for whoever looks after the installation.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::Code;
use canape_domain::access::Permission;
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::{Place, State};
use crate::bootstrap::House;
use crate::config::Mode;
use crate::http::{Identified, Problem};

/// The backups of an installation.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = installation::Backups)]
pub struct Backups {
    /// Whether a backup is made each night: not where the data lie on a server, which has its own
    /// means, or where nights are not wanted.
    pub is_nightly: bool,
    /// At which hour of the installation's time zone.
    #[schema(example = 3)]
    pub hour: u8,
    /// The installation's time zone.
    #[schema(example = "Europe/Moscow")]
    pub time_zone: &'static str,
    /// The last backup that stands.
    pub last_success: Option<Success>,
    /// The last one that could not be made.
    pub last_failure: Option<Failure>,
    /// Whether the last try failed.
    pub is_failing: bool,
}

/// A backup that stands.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = installation::BackupSuccess)]
pub struct Success {
    /// When it was begun.
    pub at: DateTime<Utc>,
    /// Where it lies on the server.
    pub file: String,
    /// How long it is.
    pub bytes: u64,
}

/// A backup that could not be made.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = installation::BackupFailure)]
pub struct Failure {
    /// When it was tried.
    pub at: DateTime<Utc>,
    /// Why, in the words of the program.
    pub reason: String,
}

/// Read how the last backups of a firm's own installation went.
#[utoipa::path(
    operation_id = "getBackups",
    tag = "installation",
    responses((status = 200, body = Backups))
)]
#[get("/installation/backups")]
pub async fn get_backups(
    house: Data<House>,
    Identified(caller): Identified,
) -> Result<HttpResponse, Problem> {
    caller.allow(Permission::AccountManage)?;
    if house.config.mode == Mode::Service {
        // The installation is the operator's, not the account's.
        return Err(Problem::new(Code::NotFound));
    }
    let place = Place::of(&house.config);
    let state = place
        .as_ref()
        .map(|place| State::read(&place.backups))
        .unwrap_or_default();
    Ok(HttpResponse::Ok().json(Backups {
        is_nightly: place.is_some() && house.config.backup_daily > 0,
        hour: house.config.backup_hour,
        time_zone: house.config.time_zone.name(),
        is_failing: state.is_failing(),
        last_success: state.success.map(|success| Success {
            at: success.at,
            file: success.file,
            bytes: success.bytes,
        }),
        last_failure: state.failure.map(|failure| Failure {
            at: failure.at,
            reason: failure.reason,
        }),
    }))
}
