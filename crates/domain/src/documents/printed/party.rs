//! Sides of a document and the people who sign for them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::values::{Inn, Kpp};

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
    pub registration: Option<String>,
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
    pub number: String,
    /// The bank's name as it is printed.
    pub bank: String,
    /// БИК.
    pub bik: String,
    /// Корреспондентский счёт; units of the Bank of Russia have none.
    #[serde(default)]
    pub correspondent: Option<String>,
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
    /// What gives the right, in the genitive: «Устава», «доверенности № 3 от 01.02.2026».
    #[serde(default)]
    pub ground: Option<String>,
    /// The post in the genitive: «генерального директора».
    #[serde(default)]
    pub post_genitive: Option<String>,
    /// The full name in the genitive.
    #[serde(default)]
    pub name_genitive: Option<String>,
}
