//! What documents print of a party, whole.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{BankAccount, Signer};
use crate::Violations;
use crate::values::{Email, Inn, Kpp, Line, Ogrn};

/// The most bank accounts of a party.
pub const MOST_ACCOUNTS: usize = 20;

/// What a party is before the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// An organisation: ИНН of 10 digits, КПП, ОГРН.
    Organisation,
    /// A sole trader (ИП): ИНН of 12 digits, ОГРНИП, no КПП.
    SoleTrader,
    /// A person: ИНН of 12 digits at most.
    Person,
}

/// Requisites of a party. All but the form may be absent: what a kind of document needs is asked
/// when one is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requisites {
    /// What the party is.
    pub form: Form,
    /// «Общество с ограниченной ответственностью «Ромашка»».
    pub full_name: Option<Line<500>>,
    /// «ООО «Ромашка»».
    pub short_name: Option<Line<300>>,
    /// ИНН.
    pub inn: Option<Inn>,
    /// КПП.
    pub kpp: Option<Kpp>,
    /// ОГРН or ОГРНИП.
    pub ogrn: Option<Ogrn>,
    /// When the ОГРНИП was given, which счёт-фактура names from 2026-04-01.
    pub ogrn_on: Option<NaiveDate>,
    /// Where the party is registered.
    pub legal_address: Option<Line<500>>,
    /// Where it is.
    pub actual_address: Option<Line<500>>,
    /// Where letters reach it.
    pub postal_address: Option<Line<500>>,
    /// Who takes the letters, if not the party itself.
    pub postal_recipient: Option<Line<200>>,
    /// Bank accounts, the main one first.
    pub accounts: Vec<BankAccount>,
    /// Who signs.
    pub signer: Option<Signer>,
    /// Where documents are sent.
    pub document_email: Option<Email>,
    /// Whether the party takes electronic documents only.
    pub is_edo_only: bool,
}

impl Requisites {
    /// None but the form.
    pub const fn of(form: Form) -> Self {
        Self {
            form,
            full_name: None,
            short_name: None,
            inn: None,
            kpp: None,
            ogrn: None,
            ogrn_on: None,
            legal_address: None,
            actual_address: None,
            postal_address: None,
            postal_recipient: None,
            accounts: Vec::new(),
            signer: None,
            document_email: None,
            is_edo_only: false,
        }
    }

    /// Rules that concern several fields at once; each broken one is named.
    pub fn check(&self) -> Result<(), Violations> {
        let mut wrong = Violations::default();
        let is_organisation = self.form == Form::Organisation;
        if let Some(inn) = &self.inn {
            match (is_organisation, inn.is_individual()) {
                (true, true) => wrong.add("/inn", "inn_of_person"),
                (false, false) => wrong.add("/inn", "inn_of_organisation"),
                _ => {}
            }
        }
        if self.kpp.is_some() && !is_organisation {
            wrong.add("/kpp", "kpp_of_person");
        }
        if let Some(ogrn) = &self.ogrn {
            match (self.form, ogrn.is_individual()) {
                (Form::Organisation, true) => wrong.add("/ogrn", "ogrn_of_sole_trader"),
                (Form::SoleTrader, false) => wrong.add("/ogrn", "ogrn_of_organisation"),
                (Form::Person, _) => wrong.add("/ogrn", "ogrn_of_person"),
                _ => {}
            }
        }
        if self.accounts.len() > MOST_ACCOUNTS {
            wrong.add_limit("/accounts", "too_many", 20);
        }
        for (index, account) in self.accounts.iter().enumerate() {
            let pointer = format!("/accounts/{index}");
            account.check(&pointer, &mut wrong);
            let is_same =
                |other: &BankAccount| other.account == account.account && other.bik == account.bik;
            if self.accounts[..index].iter().any(is_same) {
                wrong.add(format!("{pointer}/account"), "repeated");
            }
        }
        wrong.check()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seed() -> Requisites {
        Requisites {
            inn: Inn::parse("6731067957").ok(),
            kpp: Kpp::parse("673201001").ok(),
            accounts: vec![account("40702810782000374002", "30101810300000000760")],
            ..Requisites::of(Form::Organisation)
        }
    }

    fn account(account: &str, correspondent: &str) -> BankAccount {
        BankAccount {
            bik: "047888760".parse().unwrap(),
            bank_name: "Ярославский филиал ПАО \"Промсвязьбанк\" г.Ярославль"
                .parse()
                .unwrap(),
            bank_short_name: None,
            account: account.parse().unwrap(),
            correspondent: Some(correspondent.parse().unwrap()),
        }
    }

    fn broken(requisites: &Requisites) -> Vec<(String, &'static str)> {
        let wrong = requisites.check().err().unwrap_or_default();
        let wrong = wrong.all().iter();
        wrong.map(|one| (one.pointer.clone(), one.code)).collect()
    }

    #[test]
    fn the_tax_office_of_kpp_may_be_another_than_that_of_inn() {
        assert_eq!(broken(&seed()), []);
    }

    #[test]
    fn each_number_belongs_to_its_form() {
        let person = |form| Requisites {
            form,
            inn: Inn::parse("500100732259").ok(),
            kpp: None,
            ..seed()
        };
        assert_eq!(broken(&person(Form::SoleTrader)), []);
        assert_eq!(broken(&person(Form::Person)), []);
        let wrong = Requisites {
            ogrn: "304500116000157".parse().ok(),
            ..person(Form::Organisation)
        };
        assert_eq!(
            broken(&wrong),
            [
                ("/inn".to_owned(), "inn_of_person"),
                ("/ogrn".to_owned(), "ogrn_of_sole_trader"),
            ]
        );
        let wrong = Requisites {
            form: Form::SoleTrader,
            ogrn: "1027700132195".parse().ok(),
            ..seed()
        };
        assert_eq!(
            broken(&wrong),
            [
                ("/inn".to_owned(), "inn_of_organisation"),
                ("/kpp".to_owned(), "kpp_of_person"),
                ("/ogrn".to_owned(), "ogrn_of_organisation"),
            ]
        );
        let wrong = Requisites {
            ogrn: "304500116000157".parse().ok(),
            ..person(Form::Person)
        };
        assert_eq!(broken(&wrong), [("/ogrn".to_owned(), "ogrn_of_person")]);
    }

    #[test]
    fn each_account_is_judged_by_its_bank() {
        let mut wrong = seed();
        wrong
            .accounts
            .push(account("40702810782000374002", "30101810300000000760"));
        wrong
            .accounts
            .push(account("40702810782000374003", "40702810782000374002"));
        assert_eq!(
            broken(&wrong),
            [
                ("/accounts/1/account".to_owned(), "repeated"),
                ("/accounts/2/account".to_owned(), "account_of_other_bank"),
                (
                    "/accounts/2/correspondent".to_owned(),
                    "correspondent_of_other_bank"
                ),
            ]
        );
    }
}
