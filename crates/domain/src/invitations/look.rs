//! Looking at an invitation from outside, with its link in hand.

use super::accept::good;
use super::{Error, Invitation, Shown};
use crate::access::Grant;
use crate::lobby::{self, LinkToken};
use crate::{App, Id};

/// An invitation as whoever is invited sees it.
#[derive(Debug, Clone)]
pub struct Face {
    /// Who invites, to what.
    pub shown: Shown,
    /// The firm.
    pub firm: String,
    /// Whether a person with this address is known to the installation: they have a login.
    pub is_known: bool,
}

/// Reads the invitation of a link.
pub async fn look(app: &App, token: &LinkToken) -> Result<Face, Error> {
    let (grant, id) = door(app, token).await?;
    let view = app.store.view(&grant).await?;
    let invitation = good(app, view.as_ref(), id).await?;
    let firm = view.account_record().await?.name;
    let shown = Shown::of(view.as_ref(), invitation).await?;
    drop(view);
    let address = shown.invitation.email.normalised();
    let is_known = app.lobby.person_named(&address).await?.is_some();
    Ok(Face {
        shown,
        firm,
        is_known,
    })
}

/// The account behind a link whose secret is right.
pub(super) async fn door(app: &App, token: &LinkToken) -> Result<(Grant, Id<Invitation>), Error> {
    let open = lobby::open_door(app, token).await?;
    let (grant, id) = open.ok_or(Error::LinkSpent)?;
    Ok((grant, Id::from(id)))
}
