//! Reading the requisites of a company.

use super::{CompanyRequisites, Error};
use crate::access::{Caller, Permission};
use crate::clients::{self, Company};
use crate::{App, Id, StoreError};

/// All requisites of a company, also of one in the trash.
pub async fn find(
    app: &App,
    caller: &Caller,
    company: Id<Company>,
) -> Result<CompanyRequisites, Error> {
    let grant = caller.allow(Permission::ClientsRead)?;
    let view = app.store.view(&grant).await?;
    let found = clients::Read::<Company>::client(&*view, company).await?;
    found.ok_or(StoreError::NotFound)?;
    Ok(view.requisites_of(company).await?)
}
