//! Sides of a document and the people who sign for them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::documents::{date_in_figures, genitive_of_ground, initials};
use crate::legal_entities::Signatory;
use crate::requisites;
use crate::values::{AccountNumber, Bik, Inn, Kpp, Line, Ogrn};

/// A side with its requisites as they were when the document was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Firm, sole trader or person.
    pub form: PartyForm,
    /// The short name: «ООО «Твинс»».
    pub name: String,
    /// The full name.
    pub full_name: String,
    /// ИНН.
    #[serde(default)]
    pub inn: Option<Inn>,
    /// КПП, of firms only.
    #[serde(default)]
    pub kpp: Option<Kpp>,
    /// ОГРН of a firm, ОГРНИП of a sole trader.
    #[serde(default)]
    pub registration: Option<Ogrn>,
    /// The day of registration; on счёт-фактура beside ОГРНИП.
    #[serde(default)]
    pub registered_on: Option<NaiveDate>,
    /// Legal address.
    #[serde(default)]
    pub address: Option<String>,
    /// Postal address, where it is another.
    #[serde(default)]
    pub postal_address: Option<String>,
    /// Telephone.
    #[serde(default)]
    pub phone: Option<String>,
    /// E-mail for documents.
    #[serde(default)]
    pub email: Option<String>,
    /// The account named in the document.
    #[serde(default)]
    pub account: Option<BankAccount>,
}

impl Party {
    /// Line 4 of a счёт-фактура where this side receives: the name, and where letters reach it.
    pub fn as_consignee(&self) -> String {
        let address = self.postal_address.as_ref().or(self.address.as_ref());
        match address {
            Some(address) => format!("{}, {address}", self.name),
            None => self.name.clone(),
        }
    }
}

/// What a side is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartyForm {
    /// A firm.
    Organisation,
    /// ИП.
    SoleTrader,
    /// Anybody.
    Person,
}

/// A bank account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BankAccount {
    /// Расчётный счёт.
    pub number: AccountNumber,
    /// The bank's name as it is printed.
    pub bank: String,
    /// БИК.
    pub bik: Bik,
    /// Корреспондентский счёт; units of the Bank of Russia have none.
    #[serde(default)]
    pub correspondent: Option<AccountNumber>,
}

/// Who signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signer {
    /// The post: «Генеральный директор».
    #[serde(default)]
    pub post: Option<String>,
    /// The full name.
    pub full_name: String,
    /// The name beside the signature: «И.И. Иванов».
    pub name: String,
    /// What gives the right: «Устава», «доверенности № 3 от 01.02.2026»; in the genitive, but a
    /// nominative is printed right too.
    #[serde(default)]
    pub ground: Option<String>,
    /// The post in the genitive: «генерального директора».
    #[serde(default)]
    pub post_genitive: Option<String>,
    /// The full name in the genitive.
    #[serde(default)]
    pub name_genitive: Option<String>,
}

/// Who signs for the other side.
impl From<&requisites::Signer> for Signer {
    fn from(signer: &requisites::Signer) -> Self {
        let text = |line: &Option<Line<200>>| line.as_ref().map(ToString::to_string);
        Self {
            post: text(&signer.post),
            full_name: signer.name.to_string(),
            name: initials(signer.name.as_str()),
            ground: signer.ground.as_ref().map(ToString::to_string),
            post_genitive: text(&signer.post_genitive),
            name_genitive: text(&signer.name_genitive),
        }
    }
}

impl Signer {
    /// Who signs for one of our own firms. A proxy signs by the power of attorney, whatever else
    /// their card says.
    pub fn of(signatory: &Signatory) -> Self {
        let power = signatory.power.as_ref().map(|power| {
            let date = date_in_figures(power.issued_on);
            format!("доверенности №\u{a0}{} от\u{a0}{date}", power.number)
        });
        let signer = Self::from(&signatory.signer);
        Self {
            ground: power.or(signer.ground),
            ..signer
        }
    }

    /// The ground in the genitive; `None` where none is named.
    pub fn ground_genitive(&self) -> Option<String> {
        let ground = self.ground.as_deref().map(genitive_of_ground);
        ground.filter(|ground| !ground.is_empty())
    }

    /// Whether the right comes from a power of attorney.
    pub fn is_proxy(&self) -> bool {
        let ground = self.ground_genitive().unwrap_or_default();
        ground.to_lowercase().starts_with("доверенност")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn requisites_are_read_back_as_the_values_they_are() {
        let stored = json!({
            "form": "sole_trader",
            "name": "ИП Петрова А.С.",
            "full_name": "Индивидуальный предприниматель Петрова Анна Сергеевна",
            "registration": "304500116000157",
            "account": {
                "number": "40702810782000374002",
                "bank": "ПАО \"Промсвязьбанк\"",
                "bik": "047888760",
                "correspondent": "30101810300000000760",
            },
        });
        let party: Party = serde_json::from_value(stored.clone()).unwrap();
        assert!(party.registration.unwrap().is_individual());
        let account = party.account.unwrap();
        assert!(account.number.is_settlement_at(&account.bik));
        for (pointer, wrong) in [
            ("/registration", "304500116000158"),
            ("/account/number", "4070281078200037400"),
            ("/account/bik", "04788876О"),
            ("/account/correspondent", "0"),
        ] {
            let mut stored = stored.clone();
            *stored.pointer_mut(pointer).unwrap() = json!(wrong);
            assert!(
                serde_json::from_value::<Party>(stored).is_err(),
                "{pointer}"
            );
        }
    }
}
