//! Who pays, and whether it is who should.

use super::{Allocation, Error, Payment};
use crate::clients::{Company, Contact, Kind};
use crate::documents::Payable;
use crate::{Id, Violations, Work};

/// Who pays, as far as somebody said so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Payer {
    pub company: Option<Id<Company>>,
    pub contact: Option<Id<Contact>>,
    pub name: Option<String>,
}

impl Payer {
    /// Whether nothing at all was said.
    const fn is_unsaid(&self) -> bool {
        self.company.is_none() && self.contact.is_none() && self.name.is_none()
    }

    /// The payer with a name. Where nothing was said, whoever paid what is given back, or whoever
    /// the invoices are for, if that is one; else nobody.
    pub async fn known(
        self,
        work: &dyn Work,
        source: Option<&Payment>,
        payables: &[Payable],
    ) -> Result<(Option<Id<Company>>, Option<Id<Contact>>, String), Error> {
        if self.is_unsaid() {
            if let Some(source) = source {
                return Ok((source.company, source.contact, source.payer_name.clone()));
            }
            let mut reached = payables.iter().filter(|one| one.is_reached);
            let Some(first) = reached.next() else {
                return Ok((None, None, String::new()));
            };
            if reached.any(|one| !is_same_buyer(one, first)) {
                return Ok((None, None, String::new()));
            }
            return Ok((first.company, first.contact, first.buyer_name.clone()));
        }
        let (company, contact) = work.recipients(self.company, self.contact).await?;
        let mut wrong = Violations::default();
        if self.company.is_some() && company.is_none() {
            wrong.add("/company_id", "unknown_id");
        }
        if self.contact.is_some() && contact.is_none() {
            wrong.add("/contact_id", "unknown_id");
        }
        wrong.check()?;
        let name = self.name.unwrap_or_else(|| match (&company, &contact) {
            (Some(company), _) => company.particulars.name.to_string(),
            (None, Some(contact)) => Contact::name(contact),
            (None, None) => String::new(),
        });
        Ok((self.company, self.contact, name))
    }
}

fn is_same_buyer(one: &Payable, other: &Payable) -> bool {
    one.company == other.company && one.contact == other.contact
}

impl Payment {
    /// Whether each of these invoices is for whoever pays. Third parties pay in real life, but
    /// never by mistake.
    pub(super) fn is_of_buyer(&self, parts: &[Allocation], payables: &[Payable]) -> bool {
        let mut bought = parts
            .iter()
            .filter_map(|part| payables.iter().find(|one| one.id == part.document));
        bought.all(|payable| self.is_paid_by(payable.company, payable.contact))
    }

    /// Whether a client may have paid it: nobody knows of another.
    pub(crate) fn is_from(
        &self,
        company: Option<Id<Company>>,
        contact: Option<Id<Contact>>,
    ) -> bool {
        let is_unknown = self.company.is_none() && self.contact.is_none();
        is_unknown || self.is_paid_by(company, contact)
    }

    fn is_paid_by(&self, company: Option<Id<Company>>, contact: Option<Id<Contact>>) -> bool {
        match company {
            Some(company) => self.company == Some(company),
            None => self.contact == contact,
        }
    }
}
