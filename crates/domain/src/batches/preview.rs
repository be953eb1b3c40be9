//! How many deals a batch would go through, and the moment that keeps newcomers out of it.

use super::{Error, Wish};
use crate::access::Caller;
use crate::deals::DealFilter;
use crate::{App, Moment};

/// What a batch would be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preview {
    /// So many deals, as far as the caller may change them.
    pub count: u64,
    /// As of this moment.
    pub as_of: Moment,
}

/// Counts what fits a filter, within the reach of what would be done.
pub async fn preview(
    app: &App,
    caller: &Caller,
    mut filter: DealFilter,
    is_trash: bool,
) -> Result<Preview, Error> {
    let wish = if is_trash {
        Wish::Trash.permission()
    } else {
        Wish::Department(None).permission()
    };
    let grant = caller.allow(wish)?;
    let as_of = app.now();
    let view = app.store.view(&grant).await?;
    filter.settle(view.as_ref(), as_of).await?;
    let count = view.count_fitting(&filter, as_of).await?;
    Ok(Preview { count, as_of })
}
