//! What the tax law asks of счёт-фактура, КСФ and УКД besides lines and sides.

use chrono::Days;

use super::{Found, Judged, Place};
use crate::documents::Kind;
use crate::values::VatRate;

impl Judged<'_> {
    pub(super) fn judge_tax(&self, found: &mut Found) {
        let document = self.document;
        let place = Place::Document;
        let content = &document.content;
        if let Some(advance) = &content.advance {
            for (index, line) in content.lines.iter().enumerate() {
                if matches!(line.vat_rate, VatRate::None | VatRate::Zero) {
                    found.miss(place, format!("/lines/{index}/vat_rate"), "nothing_taxed");
                }
            }
            if document.date < advance.received_on {
                found.miss(place, "/date", "before_the_receipt");
            }
            let amount = content.amount().ok();
            if self.unaccounted < amount {
                found.miss(place, "/lines", "exceeds_payment");
            }
        }
        let since = match (&content.advance, document.kind) {
            (Some(advance), _) => Some(advance.received_on),
            (None, Kind::VatInvoice) => self.basis.map(|basis| basis.date),
            (None, _) => None,
        };
        // Five calendar days, the day itself not counted (п. 3 ст. 168 НК РФ).
        // An исправление has the date of the first, which was late or not.
        let is_first = document.amends.is_none();
        if is_first && since.is_some_and(|since| document.date > since + Days::new(5)) {
            found.doubt(place, "/date", "later_than_five_days");
        }
        if let Some(corrected) = &content.corrected {
            if self.is_outdated {
                found.miss(place, "/lines", "corrected_meanwhile");
            } else if corrected.changes(&content.lines).is_empty() {
                found.miss(place, "/lines", "nothing_changed");
            }
            if content.basis.is_none() {
                found.doubt(place, "/basis", "no_ground");
            }
        }
    }
}
