//! What a request brought and nobody needs any more.

use super::Error;
use crate::clients::{Client, Company, Contact, Read};
use crate::deals::Deal;
use crate::{App, Work};

/// Puts the clients whom a request brought into the trash, if its deal does not name them any more
/// (`after`; `None`: the deal itself is gone), nobody has touched them and nothing else refers to
/// them.
pub(super) async fn set_aside(
    app: &App,
    work: &dyn Work,
    before: &Deal,
    after: Option<&Deal>,
) -> Result<(), Error> {
    let Some(request) = before.request else {
        return Ok(());
    };
    let contact = before.contact.filter(|_| request.brought_contact);
    let contact = contact.filter(|id| after.is_none_or(|after| after.contact != Some(*id)));
    let mut gone = None;
    if let Some(id) = contact
        && !work.contact_is_used(id, before.id).await?
        && let Some(client) = Read::<Contact>::client(work, id).await?
        && is_untouched(&client)
    {
        work.apply(&client.delete(app.now())).await?;
        gone = Some(id);
    }
    let company = before.company.filter(|_| request.brought_company);
    let company = company.filter(|id| after.is_none_or(|after| after.company != Some(*id)));
    if let Some(id) = company
        && !work.company_is_used(id, before.id, gone).await?
        && let Some(client) = Read::<Company>::client(work, id).await?
        && is_untouched(&client)
        && work.requisites_of(id).await?.version == 0
    {
        work.apply(&client.delete(app.now())).await?;
    }
    Ok(())
}

/// Holds the clients whom a request brought, before its answer is written: see
/// [`crate::clients::Hold`].
pub(super) async fn hold_brought(work: &dyn Work, deal: &Deal) -> Result<(), Error> {
    let Some(request) = deal.request else {
        return Ok(());
    };
    let contact = deal.contact.filter(|_| request.brought_contact);
    let company = deal.company.filter(|_| request.brought_company);
    Ok(work.hold_clients(contact, company).await?)
}

/// Whether nobody has changed a client since it was made.
const fn is_untouched<K>(client: &Client<K>) -> bool {
    client.version == 1 && client.deleted_at.is_none()
}
