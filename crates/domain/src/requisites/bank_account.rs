//! A bank account as requisites name it.

use serde::{Deserialize, Serialize};

use crate::Violations;
use crate::values::{AccountNumber, Bik, Line};

/// An account at a bank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BankAccount {
    /// БИК of the bank.
    pub bik: Bik,
    /// The bank as it calls itself, with its city.
    pub bank_name: Line<300>,
    /// A shorter name for the payment QR, which takes 45 characters.
    pub bank_short_name: Option<Line<45>>,
    /// р/с, the account.
    pub account: AccountNumber,
    /// к/с, the bank's own account at the Bank of Russia; a unit of that has none.
    pub correspondent: Option<AccountNumber>,
}

impl BankAccount {
    /// The accounts belong to the bank (keys of ЦБ РФ № 515).
    pub(super) fn check(&self, pointer: &str, wrong: &mut Violations) {
        if !self.account.is_settlement_at(&self.bik) {
            wrong.add(format!("{pointer}/account"), "account_of_other_bank");
        }
        let correspondent = self.correspondent.as_ref();
        if correspondent.is_some_and(|account| !account.is_correspondent_of(&self.bik)) {
            wrong.add(
                format!("{pointer}/correspondent"),
                "correspondent_of_other_bank",
            );
        }
    }
}
