//! How many originals clients have returned.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::paper_trail::{self, ShareFilter};
use canape_domain::{App, Limit, Violations};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::deals::ids;
use crate::http::{Identified, Problem, Query, Ref, ok};

/// Of which documents.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// Several are separated by commas.
    legal_entity_id: Option<String>,
    /// Of documents from this date on.
    date_from: Option<NaiveDate>,
    /// Of documents up to this date, which is included.
    date_to: Option<NaiveDate>,
    /// So many clients, those who owe most: 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
}

/// What a client has returned.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = paper_trail::Share)]
pub struct Share {
    company: Ref,
    /// Issued documents whose original, or electronic signature, is to be had from them.
    #[schema(examples(12))]
    expected: i64,
    /// Of these were returned.
    #[schema(examples(9))]
    returned: i64,
    /// Of these should have been sent by now.
    #[schema(examples(1))]
    overdue: i64,
    /// Returned of expected, whole percent, rounded down.
    #[schema(examples(75))]
    returned_percent: i64,
}

/// Clients by what they owe.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = paper_trail::Shares)]
pub struct Shares {
    items: Vec<Share>,
}

/// Read which share of originals clients have returned, those who owe most first.
#[utoipa::path(
    operation_id = "getOriginalShares",
    tag = "paper_trail",
    params(Asked),
    responses((status = 200, body = Shares))
)]
#[get("/originals/share")]
pub async fn get_original_shares(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let mut wrong = Violations::default();
    let filter = ShareFilter {
        legal_entities: ids(
            query.legal_entity_id.as_ref(),
            "legal_entity_id",
            &mut wrong,
        ),
        from: query.date_from,
        until: query.date_to,
    };
    let limit = query.limit.map_or(Ok(Limit::DEFAULT), Limit::new);
    let Some(limit) = wrong.take("limit", limit).filter(|_| wrong.is_empty()) else {
        return Err(wrong.into());
    };
    let shares = paper_trail::share(&app, &caller, &filter, limit).await?;
    let items = shares.into_iter().map(|share| Share {
        returned_percent: share.returned * 100 / share.expected.max(1),
        company: share.company.into(),
        expected: share.expected,
        returned: share.returned,
        overdue: share.overdue,
    });
    Ok(ok(&Shares {
        items: items.collect(),
    }))
}
