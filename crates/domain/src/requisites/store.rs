//! What the slice needs of the store.

use async_trait::async_trait;

use super::CompanyRequisites;
use crate::clients::Company;
use crate::{Id, StoreError};

/// Reading requisites. Whether their company is within reach is asked of the company.
#[async_trait]
pub trait Read {
    /// Those of a company; with version 0 where nobody wrote any down.
    async fn requisites_of(&self, company: Id<Company>) -> Result<CompanyRequisites, StoreError>;

    /// Those of many companies, in no order, of which somebody wrote any down.
    async fn requisites_of_all(
        &self,
        companies: &[Id<Company>],
    ) -> Result<Vec<CompanyRequisites>, StoreError>;
}
