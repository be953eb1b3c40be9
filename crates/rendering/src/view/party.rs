//! Sides in words.

use canape_domain::documents::date_in_words;
use canape_domain::documents::printed::{BankAccount, Party, PartyForm};
use canape_domain::values::{AccountNumber, Inn, Kpp, Ogrn};
use serde::Serialize;

/// A side of a document.
#[derive(Serialize)]
pub struct PartyView {
    pub name: String,
    pub full_name: String,
    /// Name, ИНН, КПП, address and telephone in one sentence, as счёт and акт have it.
    pub line: String,
    pub inn: String,
    pub kpp: String,
    /// «6731067957 / 673201001», or ИНН alone.
    pub inn_kpp: String,
    pub address: String,
    pub contact: String,
    /// Requisites one below another, for a contract: name and value.
    pub requisites: Vec<[String; 2]>,
}

impl PartyView {
    pub fn of(party: &Party) -> Self {
        let inn = party.inn.as_ref().map(ToString::to_string);
        let kpp = party.kpp.as_ref().map(ToString::to_string);
        let address = party.address.clone().unwrap_or_default();
        let mut line = vec![party.name.clone()];
        line.extend(inn.as_ref().map(|inn| format!("ИНН\u{a0}{inn}")));
        line.extend(kpp.as_ref().map(|kpp| format!("КПП\u{a0}{kpp}")));
        line.extend(party.address.clone());
        line.extend(
            party
                .phone
                .as_ref()
                .map(|phone| format!("тел.\u{a0}{}", whole(phone))),
        );
        let contact = [party.phone.as_deref(), party.email.as_deref()];
        let contact: Vec<&str> = contact.into_iter().flatten().collect();
        let inn_kpp = [inn.as_deref(), kpp.as_deref()];
        let inn_kpp: Vec<&str> = inn_kpp.into_iter().flatten().collect();
        Self {
            name: party.name.clone(),
            full_name: party.full_name.clone(),
            line: line.join(", "),
            inn_kpp: inn_kpp.join("\u{a0}/\u{a0}"),
            inn: inn.unwrap_or_default(),
            kpp: kpp.unwrap_or_default(),
            address,
            contact: contact.join(", "),
            requisites: requisites(party),
        }
    }
}

fn requisites(party: &Party) -> Vec<[String; 2]> {
    let mut rows = Vec::new();
    let mut row = |name: &str, value: Option<&str>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            rows.push([name.to_owned(), value.to_owned()]);
        }
    };
    let address = match party.form {
        PartyForm::Organisation => "Юридический адрес:",
        PartyForm::SoleTrader | PartyForm::Person => "Адрес:",
    };
    row(address, party.address.as_deref());
    row("Почтовый адрес:", party.postal_address.as_deref());
    row("ИНН", party.inn.as_ref().map(Inn::as_str));
    row("КПП", party.kpp.as_ref().map(Kpp::as_str));
    let is_individual = party.registration.as_ref().is_some_and(Ogrn::is_individual);
    let registration = if is_individual {
        "ОГРНИП"
    } else {
        "ОГРН"
    };
    row(registration, registered(party).as_deref());
    if let Some(account) = &party.account {
        let correspondent = account.correspondent.as_ref();
        row("Р/с", Some(account.number.as_str()));
        row("Банк:", Some(&account.bank));
        row("БИК", Some(account.bik.as_str()));
        row("К/с", correspondent.map(AccountNumber::as_str));
    }
    row("Тел.:", party.phone.as_deref().map(whole).as_deref());
    row("E-mail:", party.email.as_deref());
    rows
}

/// A number that does not break between lines.
fn whole(number: &str) -> String {
    number.replace(' ', "\u{a0}")
}

/// ОГРН; ОГРНИП of a sole trader with its date, as счёт-фактура wants it since 2026-04-01.
pub fn registered(party: &Party) -> Option<String> {
    let number = party.registration.as_ref()?;
    let date = party
        .registered_on
        .filter(|_| party.form == PartyForm::SoleTrader);
    Some(date.map_or_else(
        || number.to_string(),
        |date| format!("{number} от\u{a0}{}", date_in_words(date)),
    ))
}

/// An account for the block of a bank, blank where none is known.
#[derive(Default, Serialize)]
pub struct AccountView {
    pub number: String,
    pub bank: String,
    pub bik: String,
    pub correspondent: String,
}

impl AccountView {
    pub fn of(account: Option<&BankAccount>) -> Self {
        let Some(account) = account else {
            return Self::default();
        };
        let correspondent = account.correspondent.as_ref();
        Self {
            number: account.number.to_string(),
            bank: account.bank.clone(),
            bik: account.bik.to_string(),
            correspondent: correspondent.map(ToString::to_string).unwrap_or_default(),
        }
    }
}
