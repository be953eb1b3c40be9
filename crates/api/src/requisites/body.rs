//! Requisites on the wire.

use canape_domain::Violations;
use canape_domain::requisites::{self, BankAccount, Dated, Form, Requisites, Signer};
use canape_domain::values::{AccountNumber, Bik, Email, Inn, Kpp, Line, Ogrn, sensible_day};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::clients::optional;

/// What a party is before the law.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = requisites::Form)]
pub enum PartyForm {
    /// ИНН of 10 digits, КПП, ОГРН.
    Organisation,
    /// ИП: ИНН of 12 digits, ОГРНИП, no КПП.
    SoleTrader,
    /// A person: ИНН of 12 digits.
    Person,
}

impl From<PartyForm> for Form {
    fn from(form: PartyForm) -> Self {
        match form {
            PartyForm::Organisation => Self::Organisation,
            PartyForm::SoleTrader => Self::SoleTrader,
            PartyForm::Person => Self::Person,
        }
    }
}

impl From<Form> for PartyForm {
    fn from(form: Form) -> Self {
        match form {
            Form::Organisation => Self::Organisation,
            Form::SoleTrader => Self::SoleTrader,
            Form::Person => Self::Person,
        }
    }
}

/// Requisites of a party. What is not known is absent or `null`.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = requisites::Requisites)]
pub struct PartyRequisites {
    pub form: PartyForm,
    /// Up to 500 characters.
    #[schema(examples("Общество с ограниченной ответственностью «Ромашка»"))]
    pub full_name: Option<String>,
    /// Up to 300 characters.
    #[schema(examples("ООО «Ромашка»"))]
    pub short_name: Option<String>,
    /// ИНН with right check digits.
    #[schema(examples("6731067957"))]
    pub inn: Option<String>,
    /// КПП; organisations only.
    #[schema(examples("673201001"))]
    pub kpp: Option<String>,
    /// ОГРН of an organisation, ОГРНИП of a sole trader.
    #[schema(examples("1027700132195"))]
    pub ogrn: Option<String>,
    /// When the ОГРНИП was given.
    pub ogrn_on: Option<NaiveDate>,
    /// Up to 500 characters, as the other addresses.
    #[schema(examples("214000, г. Смоленск, ул. Ленина, д. 1"))]
    pub legal_address: Option<String>,
    pub actual_address: Option<String>,
    pub postal_address: Option<String>,
    /// Who takes the letters, if not the party itself.
    pub postal_recipient: Option<String>,
    /// At most 20, the main one first.
    #[serde(default)]
    pub accounts: Vec<PartyAccount>,
    /// Who signs for the party.
    pub signer: Option<PartySigner>,
    /// Where documents are sent.
    pub document_email: Option<String>,
    /// Whether the party takes electronic documents (ЭДО) only.
    #[serde(default)]
    pub is_edo_only: bool,
}

/// An account at a bank.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = requisites::BankAccount)]
pub struct PartyAccount {
    /// БИК, 9 digits.
    #[schema(examples("047888760"))]
    pub bik: String,
    /// Up to 300 characters.
    #[schema(examples("Ярославский филиал ПАО \"Промсвязьбанк\" г.Ярославль"))]
    pub bank_name: String,
    /// Up to 45 characters, for the payment QR.
    pub bank_short_name: Option<String>,
    /// р/с; its key fits the БИК (ЦБ РФ № 515).
    #[schema(examples("40702810782000374002"))]
    pub account: String,
    /// к/с; its key fits the БИК.
    #[schema(examples("30101810300000000760"))]
    pub correspondent: Option<String>,
}

/// Who signs for a party.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = requisites::Signer)]
pub struct PartySigner {
    #[schema(examples("Генеральный директор"))]
    pub post: Option<String>,
    /// The whole name, the surname first.
    #[schema(examples("Иванов Иван Иванович"))]
    pub name: String,
    /// In the genitive.
    #[schema(examples("Устава"))]
    pub ground: Option<String>,
    /// The post in the genitive, where the computed one is wrong.
    pub post_genitive: Option<String>,
    /// The name in the genitive, where the computed one is wrong.
    pub name_genitive: Option<String>,
}

/// Requisites from a day on, until the next begin.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = requisites::Dated)]
pub struct DatedRequisites {
    /// The first day.
    valid_from: NaiveDate,
    requisites: PartyRequisites,
}

/// All requisites of a company in the order of their days.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = requisites::Company)]
pub struct CompanyHistory {
    /// Empty where nobody wrote any down.
    items: Vec<DatedRequisites>,
    /// 0 where nobody wrote any down; the tag for `If-Match`.
    pub(super) version: i64,
}

impl From<requisites::CompanyRequisites> for CompanyHistory {
    fn from(own: requisites::CompanyRequisites) -> Self {
        Self {
            items: own
                .history
                .all()
                .iter()
                .map(DatedRequisites::from)
                .collect(),
            version: own.version,
        }
    }
}

impl From<&Dated> for DatedRequisites {
    fn from(dated: &Dated) -> Self {
        Self {
            valid_from: dated.valid_from,
            requisites: PartyRequisites::from(&dated.requisites),
        }
    }
}

fn text<T: ToString>(value: Option<&T>) -> Option<String> {
    value.map(ToString::to_string)
}

impl From<&Requisites> for PartyRequisites {
    fn from(own: &Requisites) -> Self {
        Self {
            form: own.form.into(),
            full_name: text(own.full_name.as_ref()),
            short_name: text(own.short_name.as_ref()),
            inn: text(own.inn.as_ref()),
            kpp: text(own.kpp.as_ref()),
            ogrn: text(own.ogrn.as_ref()),
            ogrn_on: own.ogrn_on,
            legal_address: text(own.legal_address.as_ref()),
            actual_address: text(own.actual_address.as_ref()),
            postal_address: text(own.postal_address.as_ref()),
            postal_recipient: text(own.postal_recipient.as_ref()),
            accounts: own.accounts.iter().map(PartyAccount::from).collect(),
            signer: own.signer.as_ref().map(PartySigner::from),
            document_email: text(own.document_email.as_ref()),
            is_edo_only: own.is_edo_only,
        }
    }
}

impl From<&BankAccount> for PartyAccount {
    fn from(own: &BankAccount) -> Self {
        Self {
            bik: own.bik.to_string(),
            bank_name: own.bank_name.to_string(),
            bank_short_name: text(own.bank_short_name.as_ref()),
            account: own.account.to_string(),
            correspondent: text(own.correspondent.as_ref()),
        }
    }
}

impl From<&Signer> for PartySigner {
    fn from(own: &Signer) -> Self {
        Self {
            post: text(own.post.as_ref()),
            name: own.name.to_string(),
            ground: text(own.ground.as_ref()),
            post_genitive: text(own.post_genitive.as_ref()),
            name_genitive: text(own.name_genitive.as_ref()),
        }
    }
}

/// Requisites from a day on; a broken day is named as it was given.
pub fn dated(
    pointer: &str,
    valid_from: NaiveDate,
    typed: PartyRequisites,
) -> Result<Dated, Violations> {
    let mut wrong = Violations::default();
    wrong.take(pointer, sensible_day(valid_from));
    let requisites = typed.into_requisites();
    let requisites = requisites.map_err(|more| wrong.join(more)).ok();
    match requisites {
        Some(requisites) if wrong.is_empty() => Ok(Dated {
            valid_from,
            requisites,
        }),
        _ => Err(wrong),
    }
}

/// Who signs, at a pointer; each broken field is named.
pub fn signer(wrong: &mut Violations, pointer: &str, typed: PartySigner) -> Option<Signer> {
    let at = |field: &str| format!("{pointer}/{field}");
    let post = optional(wrong, &at("post"), typed.post, Line::parse);
    let name = wrong.take(at("name"), Line::parse(&typed.name));
    let ground = optional(wrong, &at("ground"), typed.ground, Line::parse);
    let post_genitive = optional(
        wrong,
        &at("post_genitive"),
        typed.post_genitive,
        Line::parse,
    );
    let name_genitive = optional(
        wrong,
        &at("name_genitive"),
        typed.name_genitive,
        Line::parse,
    );
    Some(Signer {
        post,
        name: name?,
        ground,
        post_genitive,
        name_genitive,
    })
}

fn account(wrong: &mut Violations, index: usize, typed: PartyAccount) -> Option<BankAccount> {
    let at = |field: &str| format!("/accounts/{index}/{field}");
    let bik = wrong.take(at("bik"), Bik::parse(&typed.bik));
    let bank_name = wrong.take(at("bank_name"), Line::parse(&typed.bank_name));
    let short = typed.bank_short_name;
    let bank_short_name = optional(wrong, &at("bank_short_name"), short, Line::parse);
    let account = wrong.take(at("account"), AccountNumber::parse(&typed.account));
    let typed = typed.correspondent;
    let correspondent = optional(wrong, &at("correspondent"), typed, AccountNumber::parse);
    Some(BankAccount {
        bik: bik?,
        bank_name: bank_name?,
        bank_short_name,
        account: account?,
        correspondent,
    })
}

impl PartyRequisites {
    /// The values, or every field that is not one.
    pub fn into_requisites(self) -> Result<Requisites, Violations> {
        let mut all = Violations::default();
        let wrong = &mut all;
        let accounts = self.accounts.into_iter().enumerate();
        let accounts = accounts.filter_map(|(index, typed)| account(wrong, index, typed));
        let accounts = accounts.collect();
        let signs = self.signer;
        let requisites = Requisites {
            form: self.form.into(),
            full_name: optional(wrong, "/full_name", self.full_name, Line::parse),
            short_name: optional(wrong, "/short_name", self.short_name, Line::parse),
            inn: optional(wrong, "/inn", self.inn, Inn::parse),
            kpp: optional(wrong, "/kpp", self.kpp, Kpp::parse),
            ogrn: optional(wrong, "/ogrn", self.ogrn, Ogrn::parse),
            ogrn_on: self
                .ogrn_on
                .and_then(|day| wrong.take("/ogrn_on", sensible_day(day))),
            legal_address: optional(wrong, "/legal_address", self.legal_address, Line::parse),
            actual_address: optional(wrong, "/actual_address", self.actual_address, Line::parse),
            postal_address: optional(wrong, "/postal_address", self.postal_address, Line::parse),
            postal_recipient: optional(
                wrong,
                "/postal_recipient",
                self.postal_recipient,
                Line::parse,
            ),
            accounts,
            signer: signs.and_then(|typed| signer(wrong, "/signer", typed)),
            document_email: optional(wrong, "/document_email", self.document_email, Email::parse),
            is_edo_only: self.is_edo_only,
        };
        all.check()?;
        Ok(requisites)
    }
}
