//! Countries where goods come from.

use actix_web::get;
use canape_domain::access::Permission;
use canape_domain::documents;
use serde::Serialize;
use utoipa::ToSchema;

use crate::http::{Identified, List, Problem};

/// A country by ОКСМ.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = documents::Country)]
pub struct Country {
    #[schema(examples("156"))]
    code: &'static str,
    /// What documents print.
    #[schema(examples("Китай"))]
    name: &'static str,
}

impl From<documents::Country> for Country {
    fn from(country: documents::Country) -> Self {
        Self {
            code: country.code(),
            name: country.name(),
        }
    }
}

/// List the countries that lines of documents can name, by name.
#[utoipa::path(
    operation_id = "listCountries",
    tag = "documents",
    responses((status = 200, body = List<Country>))
)]
#[get("/countries")]
pub async fn list_countries(Identified(caller): Identified) -> Result<List<Country>, Problem> {
    caller
        .allow(Permission::DocumentsRead)
        .map_err(documents::Error::from)?;
    let all = documents::Country::all();
    Ok(List::whole(all.map(Country::from).collect()))
}
