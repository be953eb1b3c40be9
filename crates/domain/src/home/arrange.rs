//! Arranging the own page.

use serde::Serialize;

use super::{Error, Home, Layout};
use crate::access::Caller;
use crate::lobby::User;
use crate::{App, Change, Fact, Id, Moment, Subject};

/// What happens to a page.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(
    missing_docs,
    reason = "the fields are those of the layout, by their names on the wire"
)]
pub enum Event {
    /// The person has put it in another order, or shows more or less.
    Arranged {
        order: Vec<&'static str>,
        hidden: Vec<&'static str>,
        #[serde(skip)]
        user: Id<User>,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        "home.arranged"
    }

    fn subject(&self) -> Subject {
        let Self::Arranged { user, .. } = self;
        Subject {
            kind: "user",
            id: user.uuid(),
        }
    }
}

impl Home {
    /// Nothing changes if it is arranged like that already.
    fn arranged(
        user: Id<User>,
        before: Option<&Self>,
        layout: Layout,
        at: Moment,
    ) -> Option<Change<Self, Event>> {
        let usual = Layout::usual();
        let present = before.map_or(&usual, |before| &before.layout);
        if *present == layout {
            return None;
        }
        let names = |blocks: &[super::Block]| blocks.iter().map(|block| block.wire()).collect();
        let event = Event::Arranged {
            order: names(layout.order()),
            hidden: names(layout.hidden()),
            user,
        };
        let to = Self {
            user,
            layout,
            version: before.map_or(1, |before| before.version + 1),
        };
        Some(match before {
            None => Change::created(to, event, at),
            Some(before) => Change::moved(before.version, to, event, at),
        })
    }
}

/// Arranges the caller's page.
pub async fn arrange(app: &App, caller: &Caller, layout: Layout) -> Result<Layout, Error> {
    let work = app.store.work(&caller.oneself()).await?;
    let before = work.home(caller.user()).await?;
    let change = Home::arranged(caller.user(), before.as_ref(), layout.clone(), app.now());
    if let Some(change) = change {
        work.apply(&change).await?;
        work.commit().await?;
    }
    Ok(layout)
}
