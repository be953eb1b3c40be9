//! The view with which a person begins.

use serde::Serialize;

use super::list::shown;
use super::{Error, SavedView, Shown};
use crate::access::{Caller, Permission};
use crate::lobby::User;
use crate::{App, Change, Fact, Id, Moment, StoreError, Subject, Version};

/// What a person begins with; nobody else is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// Who.
    pub user: Id<User>,
    /// Which view; `None`: all deals.
    pub view: Option<Id<SavedView>>,
    /// Counts its changes.
    pub version: Version,
}

/// What happens to a choice.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the choice")]
pub enum ChoiceEvent {
    /// The person begins with it, or with none.
    Made {
        user: Id<User>,
        view: Option<Id<SavedView>>,
    },
}

impl Fact for ChoiceEvent {
    fn kind(&self) -> &'static str {
        "saved_view.chosen"
    }

    fn subject(&self) -> Subject {
        let Self::Made { user, .. } = self;
        Subject {
            kind: "user",
            id: user.uuid(),
        }
    }
}

impl Choice {
    fn made(
        user: Id<User>,
        before: Option<Self>,
        view: Option<Id<SavedView>>,
        at: Moment,
    ) -> Option<Change<Self, ChoiceEvent>> {
        if before.and_then(|before| before.view) == view {
            return None;
        }
        let version = before.map_or(1, |before| before.version + 1);
        let to = Self {
            user,
            view,
            version,
        };
        let event = ChoiceEvent::Made { user, view };
        Some(match before {
            None => Change::created(to, event, at),
            Some(before) => Change::moved(before.version, to, event, at),
        })
    }
}

/// The wish to begin with a view, or not with it any more.
#[derive(Debug, Clone, Copy)]
pub struct ChooseView {
    /// Which.
    pub id: Id<SavedView>,
    /// Whether to begin with it.
    pub is_default: bool,
}

/// Chooses the view with which the caller begins; that it is somebody else's does not matter.
pub async fn choose(app: &App, caller: &Caller, command: ChooseView) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    let user = caller.user();
    let work = app.store.work(&grant).await?;
    let view = work.saved_view(command.id).await?;
    let view = view.filter(|view| view.is_seen_by(user) && view.deleted_at.is_none());
    let view = view.ok_or(StoreError::NotFound)?;
    let before = work.chosen_view(user).await?;
    let present = before.and_then(|before| before.view);
    let wanted = if command.is_default {
        Some(view.id)
    } else {
        present.filter(|present| *present != view.id)
    };
    if let Some(change) = Choice::made(user, before, wanted, app.now()) {
        work.apply(&change).await?;
    }
    let shown = shown(work.as_ref(), command.id, user).await?;
    work.commit().await?;
    Ok(shown)
}
