//! Which of our bank accounts a document names, on the wire.

use canape_domain::Violations;
use canape_domain::documents;
use canape_domain::values::{AccountNumber, Bik};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One of the accounts in the requisites of our firm.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::ChosenAccount)]
pub struct ChosenAccount {
    /// р/с.
    #[schema(examples("40702810782000374002"))]
    account: String,
    /// БИК of its bank.
    #[schema(examples("047888760"))]
    bik: String,
}

impl ChosenAccount {
    /// Reads what was typed; each broken rule is named at its place in `/bank_account`.
    pub fn parsed(&self, wrong: &mut Violations) -> Option<documents::ChosenAccount> {
        let account = AccountNumber::parse(&self.account);
        let account = wrong.take("/bank_account/account", account);
        let bik = wrong.take("/bank_account/bik", Bik::parse(&self.bik));
        Some(documents::ChosenAccount {
            account: account?,
            bik: bik?,
        })
    }
}

impl From<&documents::ChosenAccount> for ChosenAccount {
    fn from(chosen: &documents::ChosenAccount) -> Self {
        Self {
            account: chosen.account.to_string(),
            bik: chosen.bik.to_string(),
        }
    }
}
