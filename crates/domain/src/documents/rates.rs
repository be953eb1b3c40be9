//! Which rates of VAT belong to a day and to a tax regime.

use chrono::NaiveDate;

use super::Line;
use crate::legal_entities::{DatedRegime, LegalEntity, VatDuty};
use crate::values::VatRate;

/// Whether a rate belongs to a regime.
pub(super) enum Fit {
    Yes,
    Unusual,
    No,
}

/// Who pays no VAT shows none; who pays 5 or 7 % shows it, or 0 %; who pays in general shows any
/// rate but these (ст. 164, п. 8). «Без НДС» of a payer is for what ст. 149 frees.
pub(super) fn fits(regime: &DatedRegime, rate: VatRate) -> Fit {
    match (regime.vat, rate) {
        (VatDuty::Exempt, VatRate::None)
        | (VatDuty::Five, VatRate::Five | VatRate::Zero)
        | (VatDuty::Seven, VatRate::Seven | VatRate::Zero) => Fit::Yes,
        (VatDuty::Exempt, _) => Fit::No,
        (VatDuty::General, VatRate::None | VatRate::Five | VatRate::Seven)
        | (VatDuty::Five | VatDuty::Seven, _) => Fit::Unusual,
        (VatDuty::General, _) => Fit::Yes,
    }
}

/// The rate that lines of a regime usually have on a day.
pub(super) fn usual_rate(entity: &LegalEntity, on: NaiveDate) -> VatRate {
    match entity.regimes.on(on).map(|regime| regime.vat) {
        None | Some(VatDuty::Exempt) => VatRate::None,
        Some(VatDuty::Five) => VatRate::Five,
        Some(VatDuty::Seven) => VatRate::Seven,
        Some(VatDuty::General) => VatRate::TwentyTwo.standard_on(on),
    }
}

/// The rate of each line as the tax date and the firm's regime have it; what belongs there stays.
pub(super) fn fitting_rates(lines: &[Line], entity: &LegalEntity, on: NaiveDate) -> Vec<VatRate> {
    // «Без НДС» among taxed lines is what ст. 149 frees. Where nothing is taxed, it is that of a
    // firm which pays none.
    let is_any_taxed = lines.iter().any(|line| line.vat_rate != VatRate::None);
    let regime = entity.regimes.on(on);
    let fitting = |rate: VatRate| match regime {
        None => rate.standard_on(on),
        Some(regime) if rate.is_valid_on(on) && matches!(fits(regime, rate), Fit::Yes) => rate,
        Some(regime) if rate == VatRate::None && is_any_taxed && regime.vat != VatDuty::Exempt => {
            rate
        }
        Some(_) => usual_rate(entity, on),
    };
    lines.iter().map(|line| fitting(line.vat_rate)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::legal_entities::Regime;

    #[test]
    fn each_duty_has_its_rates() {
        use VatRate::{Five, None, Seven, Ten, Twenty, TwentyTwo, Zero};
        let usual = |vat| {
            let regime = DatedRegime {
                valid_from: NaiveDate::default(),
                regime: Regime::SimplifiedIncome,
                vat,
                exemption_ground: Option::None,
            };
            let is_usual = |rate: &VatRate| matches!(fits(&regime, *rate), Fit::Yes);
            let refused = VatRate::ALL
                .iter()
                .any(|rate| matches!(fits(&regime, *rate), Fit::No));
            let usual: Vec<_> = VatRate::ALL.into_iter().filter(is_usual).collect();
            (usual, refused)
        };
        assert_eq!(usual(VatDuty::Exempt), (vec![None], true));
        assert_eq!(usual(VatDuty::Five), (vec![Zero, Five], false));
        assert_eq!(usual(VatDuty::Seven), (vec![Zero, Seven], false));
        assert_eq!(
            usual(VatDuty::General),
            (vec![Zero, Ten, Twenty, TwentyTwo], false)
        );
    }
}
