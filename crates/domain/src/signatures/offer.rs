//! Whether a document is offered to be signed by a code.

use super::{Agreement, Error};
use crate::documents::{Document, Printed};
use crate::settlements::Counterparty;
use crate::values::Email;
use crate::{StoreError, View};

/// What the public page offers.
#[derive(Debug, Clone)]
pub struct Offer {
    /// Who signs.
    pub signer: String,
    /// Where the code will go, as strangers may see it.
    pub email_hint: String,
}

impl From<&Agreement> for Offer {
    fn from(agreement: &Agreement) -> Self {
        Self {
            signer: agreement.signer.to_string(),
            email_hint: hint(&agreement.email),
        }
    }
}

/// `i•••@romashka.ru`: whoever knows the address knows it again, nobody else learns it.
fn hint(email: &Email) -> String {
    let first = email.local_part().chars().next().unwrap_or('•');
    format!("{first}•••@{}", email.domain())
}

/// The agreement by which a document may be signed now. It is what both sides sign, and nothing of
/// what the tax law has signed by hand or by a qualified signature: счёт-фактура, КСФ, УПД and УКД
/// with status 1. What says so itself is signed on paper.
pub(crate) async fn offer<V: View + ?Sized>(
    view: &V,
    document: &Document,
    printed: &Printed,
) -> Result<Option<Agreement>, StoreError> {
    let is_of_both = document.kind.needs_original() && printed.may_be_stamped();
    // What LibreOffice makes is another file each time, until one is kept.
    let has_one_file = document.paper.is_some() || printed.template.is_none();
    if !is_of_both || !has_one_file || !document.is_issued() {
        return Ok(None);
    }
    let Some(client) = client_of(document) else {
        return Ok(None);
    };
    let agreement = view.agreement_with(document.legal_entity, client).await?;
    let Some(agreement) = agreement.filter(|agreement| agreement.document != document.id) else {
        return Ok(None);
    };
    let signature = view.signature_of(document.id).await?;
    Ok(signature.is_none().then_some(agreement))
}

/// The same, or a refusal.
pub(super) async fn offered<V: View + ?Sized>(
    view: &V,
    document: &Document,
) -> Result<Agreement, Error> {
    let printed = view.printed(document.id).await?;
    let printed = printed.ok_or(Error::NotSignable)?;
    let agreement = offer(view, document, &printed).await?;
    agreement.ok_or(Error::NotSignable)
}

/// With whom a document is.
pub(super) fn client_of(document: &Document) -> Option<Counterparty> {
    match (document.company, document.contact) {
        (Some(company), _) => Some(Counterparty::Company(company)),
        (None, Some(contact)) => Some(Counterparty::Contact(contact)),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_known_again_and_not_learned() {
        let email = Email::parse("ivanov@romashka.ru").unwrap();
        assert_eq!(hint(&email), "i•••@romashka.ru");
    }
}
