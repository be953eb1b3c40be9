//! Erasing a person for good.

use serde::Serialize;

use super::act::{erased, kept};
use super::consents::reached;
use super::{Act, Error, Known, Reason, Rewrite};
use crate::access::{Caller, Permission};
use crate::clients::{Client, Contact, Kind};
use crate::files::File;
use crate::lobby::{Job, JobKind};
use crate::{App, Change, Fact, Id, StoreError, Subject, Violations, Work};

/// The wish to erase a person.
#[derive(Debug, Clone)]
pub struct EraseContact {
    /// Whom.
    pub contact: Id<Contact>,
    /// Their name as it stands on the card: there is no way back, so it is typed.
    pub name: String,
    /// Why.
    pub reason: Reason,
}

/// A person who is erased.
#[derive(Debug, Clone)]
pub struct Erasure {
    /// What is left of the card.
    pub person: Client<Contact>,
    /// The texts that told of them, as they stay.
    pub rewrites: Vec<Rewrite>,
    /// Files that go.
    pub files: Vec<Id<File>>,
    /// What is put on record.
    pub act: Act,
}

/// What happens with erasures. It is told of the person.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the act is told whole")]
pub enum ErasureEvent {
    /// The person was erased.
    Done { act: Act },
}

impl Fact for ErasureEvent {
    fn kind(&self) -> &'static str {
        "contact.erased"
    }

    fn subject(&self) -> Subject {
        let Self::Done { act } = self;
        Subject {
            kind: Contact::EVENTS.subject,
            id: act.contact,
        }
    }
}

/// Erases a person, also one in the trash: in the card, in search, in texts of their deals and in the
/// event log, wherever in the account those are. What the law wants kept stays and stands in the act. Who
/// was erased before is not erased again: the act is the one of then.
pub async fn erase(app: &App, caller: &Caller, command: EraseContact) -> Result<Act, Error> {
    let grant = caller.allow(Permission::ClientsErase)?;
    let at = app.now();
    let work = app.store.work(&grant).await?;
    // Nobody changes the card, or puts a consent on record, meanwhile.
    work.hold_clients(Some(command.contact), None).await?;
    let person = reached(work.as_ref(), command.contact).await?;
    if let Some(act) = work.act_of(person.id).await? {
        return Ok(act);
    }
    if command
        .name
        .split_whitespace()
        .ne(person.name().split_whitespace())
    {
        return Err(Violations::one("/name", "another_name").into());
    }
    if work.has_drafts(person.id).await? {
        return Err(Error::HasDrafts);
    }
    let known = Known::of(&person, &work.told_of_card(person.id).await?);
    let found = work.texts_about(person.id, &known).await?;
    let rewrites = found
        .into_iter()
        .filter_map(|found| found.rewritten(person.id, &known));
    let rewrites: Vec<_> = rewrites.collect();
    let files = work.own_files(person.id).await?;
    let today = caller.time_zone().local_date(at);
    let consents = work.consents_of(person.id).await?;
    let act = Act {
        id: app.new_id::<Act>().uuid(),
        contact: person.id.uuid(),
        at,
        by: name_of(work.as_ref(), caller).await?,
        reason: command.reason,
        erased: erased(&rewrites, files.len()),
        kept: kept(work.records_of(person.id).await?, &consents, today),
    };
    let erasure = Erasure {
        person: person.erased(today),
        rewrites,
        files,
        act: act.clone(),
    };
    let event = ErasureEvent::Done { act: act.clone() };
    let change = Change::moved(person.version, erasure, event, at);
    work.apply(&change).await?;
    for file in change.into_state().files {
        let job = Job {
            id: app.new_id(),
            kind: JobKind::PurgeFile,
            subject: file.uuid(),
            due_at: at,
        };
        work.enqueue(&job).await?;
    }
    work.commit().await?;
    Ok(act)
}

/// By which act a person was erased, if they were.
pub async fn act(app: &App, caller: &Caller, contact: Id<Contact>) -> Result<Option<Act>, Error> {
    let grant = caller.allow(Permission::ClientsRead)?;
    let view = app.store.view(&grant).await?;
    reached(view.as_ref(), contact).await?;
    Ok(view.act_of(contact).await?)
}

async fn name_of(work: &dyn Work, caller: &Caller) -> Result<String, StoreError> {
    let names = work.user_names(&[caller.user()]).await?;
    Ok(names
        .into_iter()
        .next()
        .map(|one| one.name)
        .unwrap_or_default())
}
