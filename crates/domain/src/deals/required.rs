//! What a stage asks of the deals that stand on it.

use super::Deal;
use crate::Violations;
use crate::pipelines::{RequiredField, Stage};

impl Deal {
    /// Whether the deal has what a stage asks for; all that is missing at once.
    pub(super) fn meets(&self, stage: &Stage) -> Result<(), Violations> {
        let mut missing = Violations::default();
        for field in &stage.required_fields {
            let (is_there, pointer) = match field {
                RequiredField::Amount => (!self.amount.is_zero(), "/amount"),
                RequiredField::Lines => (self.line_count > 0, "/lines"),
                RequiredField::Contact => (self.contact.is_some(), "/contact_id"),
                RequiredField::Company => (self.company.is_some(), "/company_id"),
                RequiredField::ExpectedCloseOn => {
                    (self.expected_close_on.is_some(), "/expected_close_on")
                }
                RequiredField::DealType => (self.deal_type.is_some(), "/deal_type_id"),
            };
            if !is_there {
                missing.add(pointer, "required_by_stage");
            }
        }
        missing.check()
    }
}
