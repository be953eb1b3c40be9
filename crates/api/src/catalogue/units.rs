//! Units of measure.

use actix_web::get;
use canape_domain::access::Permission;
use canape_domain::catalogue;
use serde::Serialize;
use utoipa::ToSchema;

use crate::http::{Identified, List, Problem};

/// A unit of measure by ОКЕИ.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = catalogue::Unit)]
pub struct Unit {
    #[schema(examples("796"))]
    code: &'static str,
    /// What documents print.
    #[schema(examples("шт"))]
    sign: &'static str,
    #[schema(examples("Штука"))]
    name: &'static str,
}

impl From<catalogue::Unit> for Unit {
    fn from(unit: catalogue::Unit) -> Self {
        Self {
            code: unit.code(),
            sign: unit.sign(),
            name: unit.name(),
        }
    }
}

/// List the units of measure that products can have, the usual first.
#[utoipa::path(
    operation_id = "listUnits",
    tag = "catalogue",
    responses((status = 200, body = List<Unit>))
)]
#[get("/units")]
pub async fn list_units(Identified(caller): Identified) -> Result<List<Unit>, Problem> {
    caller
        .allow(Permission::CatalogueRead)
        .map_err(catalogue::Error::from)?;
    Ok(List::whole(
        catalogue::Unit::all().map(Unit::from).collect(),
    ))
}
