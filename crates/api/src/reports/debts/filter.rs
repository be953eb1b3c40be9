//! What a report on debts is asked.

use canape_domain::documents::Document;
use canape_domain::lobby::User;
use canape_domain::reports::{AskDebts, DebtBy, DebtFilter, DebtReport};
use canape_domain::{Id, SortKind, Violations};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;
use uuid::Uuid;

use crate::deals::{ids, values};

/// What narrows expected payments.
#[derive(Debug, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AskedExpected {
    /// What rows are about: `client` (with an own firm; unless told), `responsible`, `week`, `invoice`.
    #[param(example = "client")]
    by: Option<String>,
    /// Of these own firms, separated by commas.
    legal_entity_id: Option<String>,
    /// Of this company.
    company_id: Option<Uuid>,
    /// Of this person, who buys for themselves.
    contact_id: Option<Uuid>,
    /// For deals of these colleagues, separated by commas; `none`: of nobody.
    responsible_id: Option<String>,
    /// To be paid on this day or later.
    due_from: Option<NaiveDate>,
    /// To be paid on this day or earlier.
    due_to: Option<NaiveDate>,
    /// 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u64>,
    /// Of the page before.
    pub cursor: Option<String>,
}

/// What narrows receivables and advances.
#[derive(Debug, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AskedOwed {
    /// As of the end of this day; today unless told. Documents, payments and what these are for are as
    /// they stand now, as on an акт сверки of that day.
    as_of: Option<NaiveDate>,
    /// What rows are about: `client` (with an own firm; unless told), `contract` (each of these by
    /// contract).
    #[param(example = "client")]
    by: Option<String>,
    /// With these own firms, separated by commas.
    legal_entity_id: Option<String>,
    /// Of this company.
    company_id: Option<Uuid>,
    /// Of this person, who buys for themselves.
    contact_id: Option<Uuid>,
    /// Of this contract, or outside document that stands for one; `none`: of no contract.
    contract_id: Option<String>,
    /// 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u64>,
    /// Of the page before.
    pub cursor: Option<String>,
}

/// The parameters as they were written.
#[derive(Debug, Default, Clone, Copy)]
pub struct Texts<'a> {
    pub legal_entity_id: Option<&'a String>,
    pub company_id: Option<Uuid>,
    pub contact_id: Option<Uuid>,
    pub contract_id: Option<&'a String>,
    pub responsible_id: Option<&'a String>,
    pub due_from: Option<NaiveDate>,
    pub due_to: Option<NaiveDate>,
}

impl Texts<'_> {
    /// The domain's filter of them.
    pub fn filter(self, wrong: &mut Violations) -> DebtFilter {
        let contract = self.contract_id.map(|text| {
            if text == "none" {
                return None;
            }
            let id = Uuid::parse_str(text);
            if id.is_err() {
                wrong.add("contract_id", "unknown_id");
            }
            id.ok().map(Id::<Document>::from)
        });
        let responsible = values(
            self.responsible_id,
            "responsible_id",
            wrong,
            |text, wrong| {
                if text == "none" {
                    return Some(None);
                }
                let id = Uuid::parse_str(text);
                if id.is_err() {
                    wrong.add("responsible_id", "unknown_id");
                }
                id.ok().map(|id| Some(Id::<User>::from(id)))
            },
        );
        DebtFilter {
            legal_entities: ids(self.legal_entity_id, "legal_entity_id", wrong),
            company: self.company_id.map(Id::from),
            contact: self.contact_id.map(Id::from),
            contract,
            responsible,
            due_from: self.due_from,
            due_to: self.due_to,
        }
    }
}

impl AskedExpected {
    /// The wish but for its page, and what its cursors go by.
    pub fn ask(&self, wrong: &mut Violations) -> (AskDebts, SortKind) {
        let by = by(self.by.as_deref(), wrong);
        let texts = Texts {
            legal_entity_id: self.legal_entity_id.as_ref(),
            company_id: self.company_id,
            contact_id: self.contact_id,
            responsible_id: self.responsible_id.as_ref(),
            due_from: self.due_from,
            due_to: self.due_to,
            ..Texts::default()
        };
        let ask = AskDebts {
            report: DebtReport::ExpectedPayments,
            as_of: None,
            by,
            filter: texts.filter(wrong),
            page: None,
        };
        let is_of_days = by == Some(DebtBy::Invoice);
        (
            ask,
            if is_of_days {
                SortKind::Day
            } else {
                SortKind::Number
            },
        )
    }
}

impl AskedOwed {
    /// The wish but for its page, and what its cursors go by.
    pub fn ask(&self, report: DebtReport, wrong: &mut Violations) -> (AskDebts, SortKind) {
        let texts = Texts {
            legal_entity_id: self.legal_entity_id.as_ref(),
            company_id: self.company_id,
            contact_id: self.contact_id,
            contract_id: self.contract_id.as_ref(),
            ..Texts::default()
        };
        let ask = AskDebts {
            report,
            as_of: self.as_of,
            by: by(self.by.as_deref(), wrong),
            filter: texts.filter(wrong),
            page: None,
        };
        (ask, SortKind::Number)
    }
}

/// What rows are about, if it was told.
fn by(text: Option<&str>, wrong: &mut Violations) -> Option<DebtBy> {
    let by = text.map(DebtBy::from_wire);
    if by == Some(None) {
        wrong.add("by", "unknown_value");
    }
    by.flatten()
}
