//! Tax regimes on the wire.

use canape_domain::Violations;
use canape_domain::legal_entities::{DatedRegime, Regime, VatDuty};
use canape_domain::values::Line;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How a legal entity is taxed.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = legal_entities::Regime)]
pub enum TaxRegime {
    /// ОСНО.
    General,
    /// УСН «доходы».
    SimplifiedIncome,
    /// УСН «доходы минус расходы».
    SimplifiedProfit,
    /// ПСН.
    Patent,
    /// АУСН.
    Automated,
    /// НПД.
    ProfessionalIncome,
    /// ЕСХН.
    Agricultural,
}

/// What VAT a legal entity pays.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = legal_entities::VatDuty)]
pub enum Vat {
    /// «Без НДС».
    Exempt,
    /// 5 %, УСН only.
    Five,
    /// 7 %, УСН only.
    Seven,
    /// The general rates.
    General,
}

/// A regime from a day on, until the next begins.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = legal_entities::DatedRegime)]
pub struct RegimeFrom {
    valid_from: NaiveDate,
    regime: TaxRegime,
    /// УСН chooses; ПСН, АУСН and НПД pay none; ОСНО and ЕСХН pay in general or are exempt.
    vat: Vat,
    /// Why «без НДС»; up to 300 characters.
    #[schema(examples("п. 1 ст. 145 НК РФ"))]
    exemption_ground: Option<String>,
}

impl From<&DatedRegime> for RegimeFrom {
    fn from(dated: &DatedRegime) -> Self {
        Self {
            valid_from: dated.valid_from,
            regime: match dated.regime {
                Regime::General => TaxRegime::General,
                Regime::SimplifiedIncome => TaxRegime::SimplifiedIncome,
                Regime::SimplifiedProfit => TaxRegime::SimplifiedProfit,
                Regime::Patent => TaxRegime::Patent,
                Regime::Automated => TaxRegime::Automated,
                Regime::ProfessionalIncome => TaxRegime::ProfessionalIncome,
                Regime::Agricultural => TaxRegime::Agricultural,
            },
            vat: match dated.vat {
                VatDuty::Exempt => Vat::Exempt,
                VatDuty::Five => Vat::Five,
                VatDuty::Seven => Vat::Seven,
                VatDuty::General => Vat::General,
            },
            exemption_ground: dated.exemption_ground.as_ref().map(ToString::to_string),
        }
    }
}

/// Regimes as they were typed; each broken field under its pointer.
pub fn regimes(wrong: &mut Violations, typed: &[RegimeFrom]) -> Vec<DatedRegime> {
    let typed = typed.iter().enumerate();
    typed
        .map(|(index, one)| regime(wrong, index, one))
        .collect()
}

fn regime(wrong: &mut Violations, index: usize, typed: &RegimeFrom) -> DatedRegime {
    let ground = typed.exemption_ground.as_deref();
    let ground = ground.filter(|ground| !ground.trim().is_empty());
    let pointer = format!("/regimes/{index}/exemption_ground");
    DatedRegime {
        valid_from: typed.valid_from,
        regime: match typed.regime {
            TaxRegime::General => Regime::General,
            TaxRegime::SimplifiedIncome => Regime::SimplifiedIncome,
            TaxRegime::SimplifiedProfit => Regime::SimplifiedProfit,
            TaxRegime::Patent => Regime::Patent,
            TaxRegime::Automated => Regime::Automated,
            TaxRegime::ProfessionalIncome => Regime::ProfessionalIncome,
            TaxRegime::Agricultural => Regime::Agricultural,
        },
        vat: match typed.vat {
            Vat::Exempt => VatDuty::Exempt,
            Vat::Five => VatDuty::Five,
            Vat::Seven => VatDuty::Seven,
            Vat::General => VatDuty::General,
        },
        exemption_ground: ground.and_then(|ground| wrong.take(pointer, Line::parse(ground))),
    }
}
