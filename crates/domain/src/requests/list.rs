//! The inbox: requests, the one that waits longest first.

use super::{Error, Row};
use crate::access::{Caller, Permission};
use crate::deals::RequestState;
use crate::dictionaries::Channel;
use crate::{App, Id, Moment, Page, PageWish};

/// What narrows the inbox. Several values of one field widen it: any of them fits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RequestFilter {
    /// Where they stand; none: all.
    pub states: Vec<RequestState>,
    /// How they came; none: all.
    pub channels: Vec<Id<Channel>>,
    /// Come before this moment.
    pub arrived_before: Option<Moment>,
}

/// The wish for a page of requests.
#[derive(Debug, Clone, Default)]
pub struct ListRequests {
    /// Which.
    pub filter: RequestFilter,
    /// The newest first.
    pub is_descending: bool,
    /// How many, behind which request.
    pub page: PageWish,
}

/// Reads a page of requests.
pub async fn list(app: &App, caller: &Caller, wish: &ListRequests) -> Result<Page<Row>, Error> {
    let grant = caller.allow(Permission::RequestsRead)?;
    let view = app.store.view(&grant).await?;
    Ok(view
        .requests(&wish.filter, wish.is_descending, &wish.page)
        .await?)
}
