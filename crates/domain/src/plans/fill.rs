//! Filling cells by a rule: what copying and spreading have alike.

use std::collections::HashMap;

use super::plan::Place;
use super::{Error, Plan};
use crate::{App, Claim, Retry, Work};

/// What came of filling.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filled {
    /// How many plans are new.
    pub created: usize,
    /// How many are other than before.
    pub changed: usize,
    /// How many cells stayed as they were.
    pub left: usize,
}

/// Whether the request was done before.
pub(super) async fn is_done(
    app: &App,
    work: &dyn Work,
    retry: Option<&Retry>,
) -> Result<bool, Error> {
    let Some(retry) = retry else {
        return Ok(false);
    };
    let id = app.new_id::<Plan>().uuid();
    match work.claim(retry, id, app.now()).await? {
        Claim::New => Ok(false),
        Claim::Done(_) => Ok(true),
        Claim::Reused => Err(Error::RetryReused),
    }
}

/// Plans by their places.
pub(super) fn by_place(plans: Vec<Plan>) -> HashMap<Place, Plan> {
    let plans = plans.into_iter();
    plans.map(|plan| (plan.place(), plan)).collect()
}
