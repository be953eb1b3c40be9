//! Taking out all that is held on a person.

use serde::Serialize;

use super::consents::{reached, shown};
use super::{ConsentShown, Error, Held};
use crate::access::{Caller, Permission};
use crate::clients::{Contact, Kind, Shown};
use crate::{App, Change, Fact, Id, Moment, Subject};

/// All that is held on a person.
#[derive(Debug, Clone)]
pub struct Exported {
    /// When it was taken out.
    pub at: Moment,
    /// The card.
    pub contact: Shown<Contact>,
    /// The consents, the newest first.
    pub consents: Vec<ConsentShown>,
    /// Everything else.
    pub held: Vec<Held>,
}

/// What is kept of an export: that it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Export {
    /// Its id.
    pub id: Id<Self>,
}

/// What happens with exports. It is told of the person.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the export")]
pub enum ExportEvent {
    /// All that the caller reaches has left the house, and so much was left out.
    Made {
        contact: Id<Contact>,
        export: Id<Export>,
        left_out: u64,
    },
}

impl Fact for ExportEvent {
    fn kind(&self) -> &'static str {
        "contact.personal_data_exported"
    }

    fn subject(&self) -> Subject {
        let Self::Made { contact, .. } = self;
        Subject {
            kind: Contact::EVENTS.subject,
            id: contact.uuid(),
        }
    }
}

/// By which records of a person are seen, besides the card.
const SEEN_BY: [Permission; 4] = [
    Permission::DealsRead,
    Permission::TasksRead,
    Permission::DocumentsRead,
    Permission::PaymentsRead,
];

/// Takes out all that is held on a person, also on one in the trash. What the caller may not see is
/// not told, but counted: the answer to the person is whole only where nothing is left out.
pub async fn export(app: &App, caller: &Caller, contact: Id<Contact>) -> Result<Exported, Error> {
    caller.allow(Permission::ClientsExport)?;
    let grant = caller.allow_any(Permission::ClientsExport, &SEEN_BY)?;
    let at = app.now();
    let view = app.store.view(&grant).await?;
    let person = reached(view.as_ref(), contact).await?;
    let consents = view.consents_of(contact).await?;
    let exported = Exported {
        at,
        contact: Shown::one(view.as_ref(), person).await?,
        consents: shown(view.as_ref(), consents).await?,
        held: view.held_on(contact).await?,
    };
    drop(view);
    let export = app.new_id();
    let event = ExportEvent::Made {
        contact,
        export,
        left_out: exported.held.iter().map(|held| held.left_out).sum(),
    };
    // On record before anything leaves.
    let work = app.store.work(&grant).await?;
    work.apply(&Change::created(Export { id: export }, event, at))
        .await?;
    work.commit().await?;
    Ok(exported)
}
