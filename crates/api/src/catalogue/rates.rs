//! Rates of VAT by date on the wire.

use canape_domain::Violations;
use canape_domain::catalogue::{Dated, VatRates};
use canape_domain::values::VatRate;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A rate and the first day on which the product has it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = catalogue::DatedRate)]
pub struct DatedRate {
    #[schema(examples("2026-01-01"))]
    from: NaiveDate,
    /// `none`, or percent: `0`, `5`, `7`, `10`, `20`, `22`.
    #[schema(examples("22"))]
    rate: String,
}

pub fn shown(rates: &VatRates) -> Vec<DatedRate> {
    let rates = rates.all().iter();
    let each = rates.map(|dated| DatedRate {
        from: dated.from,
        rate: dated.rate.wire_name().to_owned(),
    });
    each.collect()
}

/// Rates to be kept, or everything that is wrong with them.
pub fn read(rates: &[DatedRate], wrong: &mut Violations) -> Option<VatRates> {
    let mut read = Vec::with_capacity(rates.len());
    for (index, dated) in rates.iter().enumerate() {
        let rate = wrong.take(
            format!("/vat_rates/{index}/rate"),
            VatRate::parse(&dated.rate),
        );
        if let Some(rate) = rate {
            let from = dated.from;
            read.push(Dated { from, rate });
        }
    }
    if read.len() < rates.len() {
        return None;
    }
    match VatRates::new(read) {
        Ok(rates) => Some(rates),
        Err(more) => {
            wrong.join(more);
            None
        }
    }
}
