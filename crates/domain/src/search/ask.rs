//! Asking over all kinds at once.

use super::{Found, Kind, Question};
use crate::access::{Caller, Denied, Permission};
use crate::{App, Code, Coded, Limit, StoreError};

/// Every way in which this slice fails.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The caller may see none of the kinds.
    #[error("not allowed")]
    Denied(#[from] Denied),
    /// The store could not.
    #[error("the store refused")]
    Store(#[from] StoreError),
}

impl Coded for Error {
    fn code(&self) -> Code {
        match self {
            Self::Denied(denied) => denied.code(),
            Self::Store(error) => error.code(),
        }
    }

    fn detail(&self) -> Option<String> {
        match self {
            Self::Denied(denied) => denied.detail(),
            Self::Store(_) => None,
        }
    }
}

/// The best answers among what the caller may see.
pub async fn ask(
    app: &App,
    caller: &Caller,
    question: Option<&Question>,
    limit: Limit,
) -> Result<Vec<Found>, Error> {
    let others = [Permission::ClientsRead, Permission::CatalogueRead];
    let grant = caller.allow_any(Permission::DealsRead, &others)?;
    let Some(question) = question else {
        return Ok(Vec::new());
    };
    let view = app.store.view(&grant).await?;
    Ok(view.search(question, &Kind::ALL, limit).await?)
}
