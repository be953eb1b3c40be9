//! Who buys: clients that are known already, or are made along with their deal.

use super::{CreateDeal, Error, Names};
use crate::access::{Caller, Permission};
use crate::clients::{self, Company, Contact, Owner};
use crate::lobby::User;
use crate::{App, Id, Work};

/// The person and the firm of a deal.
#[derive(Debug, Clone, Copy)]
pub(super) struct Buyer {
    /// The person who buys.
    pub contact: Option<Id<Contact>>,
    /// The firm that buys.
    pub company: Option<Id<Company>>,
}

/// Enters the clients that the deal brings along; a new person works for the firm of the deal.
pub(super) async fn enter(
    app: &App,
    caller: &Caller,
    work: &dyn Work,
    command: &mut CreateDeal,
    responsible: Option<Id<User>>,
    names: &Names,
) -> Result<Buyer, Error> {
    let mut buyer = Buyer {
        contact: command.contact,
        company: command.company,
    };
    let owner = Owner {
        responsible,
        department: names.department,
    };
    if command.new_company.is_some() || command.new_contact.is_some() {
        caller.allow(Permission::ClientsCreate)?;
    }
    if let Some(company) = command.new_company.take() {
        let made = clients::draft(app, company, owner);
        let made = made.map_err(|error| error_at(error, "/company"))?;
        work.apply(&made).await?;
        buyer.company = Some(made.state().id);
    }
    if let Some(mut contact) = command.new_contact.take() {
        contact.particulars.company = contact.particulars.company.or(buyer.company);
        let made = clients::draft(app, contact, owner);
        let made = made.map_err(|error| error_at(error, "/contact"))?;
        work.apply(&made).await?;
        buyer.contact = Some(made.state().id);
    }
    Ok(buyer)
}

fn error_at(error: clients::Error, pointer: &str) -> Error {
    match error {
        clients::Error::Invalid(violations) => Error::Invalid(violations.under(pointer)),
        clients::Error::Denied(denied) => Error::Denied(denied),
        clients::Error::Store(error) => Error::Store(error),
        // A client that is being made was not changed, thrown away, erased or asked for by key before.
        clients::Error::Stale
        | clients::Error::InTrash
        | clients::Error::Erased
        | clients::Error::NotInTrash
        | clients::Error::RetryReused => Error::Stale,
    }
}
