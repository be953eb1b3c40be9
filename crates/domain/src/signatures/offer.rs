//! Whether a document is offered to be signed by a code.

use chrono::NaiveDate;

use super::{Agreement, Error};
use crate::documents::{ContractText, Document, Kind, Printed, Stage};
use crate::paper_trail::{MarkKind, Side};
use crate::settlements::Counterparty;
use crate::values::Email;
use crate::{Id, Moment, StoreError, View};

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
/// with status 1. What is signed is the file that is kept, so there must be one.
///
/// `is_signed` tells whether it has its signature already.
pub(crate) async fn offer<V: View + ?Sized>(
    view: &V,
    (document, printed): (&Document, &Printed),
    is_signed: bool,
    today: NaiveDate,
) -> Result<Option<Agreement>, StoreError> {
    let is_of_both = document.kind.needs_original() && printed.may_be_stamped();
    if is_signed || !is_of_both || document.paper.is_none() || !document.is_issued() {
        return Ok(None);
    }
    let Some(client) = client_of(document) else {
        return Ok(None);
    };
    let agreement = view.agreement_with(document.legal_entity, client).await?;
    // What says so itself is signed on paper.
    let Some(agreement) = agreement.filter(|agreement| agreement.document != document.id) else {
        return Ok(None);
    };
    if !holds(view, &agreement, today).await? || is_signed_elsewhere(view, document).await? {
        return Ok(None);
    }
    if !may_send(view, &agreement).await? {
        return Ok(None);
    }
    Ok(Some(agreement))
}

/// Whether the paper of an agreement stands: issued, not over, and signed by the client.
async fn holds<V: View + ?Sized>(
    view: &V,
    agreement: &Agreement,
    today: NaiveDate,
) -> Result<bool, StoreError> {
    // Pages and jobs reach all documents of the account.
    let Some(shown) = view.document(agreement.document).await? else {
        return Ok(false);
    };
    let paper = shown.document;
    let is_renewed = paper
        .content
        .contract
        .as_ref()
        .is_some_and(|it| it.is_renewed);
    let is_over = paper.ends_on().is_some_and(|last| last < today) && !is_renewed;
    if Stage::from(&paper.state) != Stage::Issued || is_over {
        return Ok(false);
    }
    Ok(paper.kind == Kind::Outside || is_back(view, paper.id).await?)
}

/// Whether its codes go out. In the service letters to clients wait until whoever lets them go has
/// confirmed their own address; a code does not wait, so there is none.
async fn may_send<V: View + ?Sized>(view: &V, agreement: &Agreement) -> Result<bool, StoreError> {
    if view.account_record().await?.trial_ends_on.is_none() {
        return Ok(true);
    }
    let user = view.user(agreement.created_by).await?;
    let user = user.ok_or(StoreError::NotFound)?;
    let person = view.person(user.person).await?;
    Ok(person.is_some_and(|person| person.email_confirmed_at.is_some()))
}

/// Whether the other side's signature under a contract of ours has come.
pub(super) async fn is_back<V: View + ?Sized>(
    view: &V,
    document: Id<Document>,
) -> Result<bool, StoreError> {
    let marks = view.standing_marks(document).await?;
    Ok(marks.iter().any(|(kind, side)| match kind {
        MarkKind::ScanReceived | MarkKind::SignedInEdo => true,
        // Ours arrives with the client, and says nothing of theirs.
        MarkKind::OriginalReceived => *side == Some(Side::Theirs),
        _ => false,
    }))
}

/// Whether both have signed it already, in ЭДО.
async fn is_signed_elsewhere<V: View + ?Sized>(
    view: &V,
    document: &Document,
) -> Result<bool, StoreError> {
    let marks = view.standing_marks(document.id).await?;
    Ok(marks.iter().any(|(kind, _)| kind.is_signature()))
}

impl Document {
    /// Whether it agrees upon simple electronic signatures: it can be put on file as an agreement when
    /// its signed paper is back.
    pub fn agrees_on_signatures(&self) -> bool {
        let content = &self.content;
        match self.kind {
            Kind::Contract => {
                let text = content.contract.as_ref();
                text.is_some_and(ContractText::has_signature_clause)
            }
            Kind::Outside => {
                let outside = content.outside.as_ref();
                outside.is_some_and(|outside| outside.has_signature_clause)
            }
            _ => false,
        }
    }
}

/// The same, or a refusal.
pub(super) async fn offered<V: View + ?Sized>(
    view: &V,
    document: &Document,
    now: Moment,
) -> Result<Agreement, Error> {
    let printed = view.printed(document.id).await?;
    let printed = printed.ok_or(Error::NotSignable)?;
    let is_signed = view.signature_of(document.id).await?.is_some();
    let today = view.account_record().await?.time_zone.local_date(now);
    let agreement = offer(view, (document, &printed), is_signed, today).await?;
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
