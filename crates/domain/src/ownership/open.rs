//! The offer that waits for an answer.

use super::{Error, Offer};
use crate::access::Caller;
use crate::lobby::User;
use crate::{App, Named, View};

/// An offer with the names of both sides.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The offer.
    pub offer: Offer,
    /// The owner.
    pub from: Option<Named<User>>,
    /// Who shall be the owner.
    pub to: Option<Named<User>>,
}

impl Shown {
    /// Looks the names up.
    pub(super) async fn of(view: &dyn View, offer: Offer) -> Result<Self, Error> {
        let mut names = [None, None];
        for (name, id) in names.iter_mut().zip([offer.from, offer.to]) {
            *name = view.user(id).await?.map(|user| Named {
                id,
                name: user.name.to_string(),
            });
        }
        let [from, to] = names;
        Ok(Self { offer, from, to })
    }
}

/// Reads the offers that wait for an answer and concern the caller: theirs, or made to them.
pub async fn open(app: &App, caller: &Caller) -> Result<Vec<Shown>, Error> {
    let view = app.store.view(&caller.oneself()).await?;
    let now = app.now();
    let me = caller.user();
    let mut shown = Vec::new();
    for offer in view.open_offers().await? {
        if offer.is_open(now) && [offer.from, offer.to].contains(&me) {
            shown.push(Shown::of(view.as_ref(), offer).await?);
        }
    }
    Ok(shown)
}
