//! The sides of a document as its date knows them.

use chrono::NaiveDate;

use super::printed::{BankAccount, Party, PartyForm, Signer};
use crate::clients::{Client, Company, Contact, Kind};
use crate::legal_entities::LegalEntity;
use crate::requisites::{self, Form, Requisites};
use crate::values::Inn;

/// Who gets a document.
#[derive(Debug, Clone, Default)]
pub(crate) struct Buyer {
    pub company: Option<Client<Company>>,
    pub contact: Option<Client<Contact>>,
    /// Those of the document's date.
    pub requisites: Option<Requisites>,
}

/// Our side: the firm with its requisites of the document's date.
pub(crate) fn seller(entity: &LegalEntity, on: NaiveDate) -> Party {
    let requisites = entity.requisites.on(on);
    let fallback = || entity.name.to_string();
    match requisites {
        Some(requisites) => party(requisites, fallback),
        None => nameless(Form::Organisation, entity.name.to_string()),
    }
}

impl Buyer {
    /// What whoever gets it is called.
    pub fn name(&self) -> String {
        let by_requisites = self.requisites.as_ref().and_then(name_of);
        by_requisites.unwrap_or_else(|| match (&self.company, &self.contact) {
            (Some(company), _) => company.particulars.name.to_string(),
            (None, Some(contact)) => Contact::name(contact),
            (None, None) => String::new(),
        })
    }

    /// Whether anybody gets it.
    pub const fn is_known(&self) -> bool {
        self.company.is_some() || self.contact.is_some()
    }

    /// Their side.
    pub fn party(&self) -> Party {
        let mut party = match (&self.requisites, &self.company) {
            (Some(requisites), _) => party(requisites, || self.name()),
            (None, Some(company)) => {
                let own = &company.particulars;
                let is_person = own.inn.as_ref().is_some_and(Inn::is_individual);
                let form = if is_person {
                    Form::SoleTrader
                } else {
                    Form::Organisation
                };
                Party {
                    inn: own.inn.clone(),
                    kpp: own.kpp.clone(),
                    ..nameless(form, self.name())
                }
            }
            (None, None) => nameless(Form::Person, self.name()),
        };
        let phones = |of: &[crate::values::Phone]| of.first().map(ToString::to_string);
        let ours = self.company.as_ref().and_then(|one| phones(&one.phones));
        party.phone = ours.or_else(|| {
            let contact = self.contact.as_ref().filter(|_| self.company.is_none());
            contact.and_then(|one| phones(&one.phones))
        });
        party
    }

    /// Who signs for them.
    pub fn signer(&self) -> Option<Signer> {
        let signer = self.requisites.as_ref()?.signer.as_ref()?;
        Some(Signer::from(signer))
    }
}

fn name_of(requisites: &Requisites) -> Option<String> {
    let short = requisites.short_name.as_ref().map(ToString::to_string);
    short.or_else(|| requisites.full_name.as_ref().map(ToString::to_string))
}

fn party(requisites: &Requisites, fallback: impl Fn() -> String) -> Party {
    let name = name_of(requisites).unwrap_or_else(fallback);
    let full = requisites.full_name.as_ref().map(ToString::to_string);
    let address = requisites.legal_address.as_ref().map(ToString::to_string);
    let postal = requisites.postal_address.as_ref().map(ToString::to_string);
    let account = requisites.accounts.first();
    Party {
        full_name: full.unwrap_or_else(|| name.clone()),
        inn: requisites.inn.clone(),
        kpp: requisites.kpp.clone(),
        registration: requisites.ogrn.clone(),
        registered_on: requisites.ogrn_on,
        postal_address: postal.filter(|postal| Some(postal) != address.as_ref()),
        address,
        phone: None,
        email: requisites.document_email.as_ref().map(ToString::to_string),
        account: account.map(printed_account),
        ..nameless(requisites.form, name)
    }
}

pub(super) fn printed_account(account: &requisites::BankAccount) -> BankAccount {
    BankAccount {
        number: account.account.clone(),
        bank: account.bank_name.to_string(),
        bik: account.bik.clone(),
        correspondent: account.correspondent.clone(),
    }
}

fn nameless(form: Form, name: String) -> Party {
    Party {
        form: match form {
            Form::Organisation => PartyForm::Organisation,
            Form::SoleTrader => PartyForm::SoleTrader,
            Form::Person => PartyForm::Person,
        },
        full_name: name.clone(),
        name,
        inn: None,
        kpp: None,
        registration: None,
        registered_on: None,
        address: None,
        postal_address: None,
        phone: None,
        email: None,
        account: None,
    }
}
