//! Making an own legal entity.

use chrono::NaiveDate;

use super::legal_entity::MOST;
use super::signatory::signatories;
use super::{Error, Event, LegalEntity, Pictures, Regimes, SignatoryDraft, Terms};
use crate::access::{Caller, Permission};
use crate::documents::Numbering;
use crate::requisites::{Dated, Form, History, Requisites};
use crate::values::Line;
use crate::{App, Change, Claim, Created, Id, Retry, StoreError, Violations};

/// The wish for an own legal entity.
#[derive(Debug, Clone)]
pub struct CreateLegalEntity {
    /// How colleagues call it.
    pub name: Line<200>,
    /// Its requisites, and since when they hold.
    pub requisites: Dated,
    /// How it is taxed.
    pub regimes: Regimes,
    /// Who signs.
    pub signatories: Vec<SignatoryDraft>,
    /// What documents do unless told otherwise.
    pub terms: Terms,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Makes an own legal entity.
pub async fn create(
    app: &App,
    caller: &Caller,
    command: CreateLegalEntity,
) -> Result<Created<LegalEntity>, Error> {
    let grant = caller.allow(Permission::LegalEntitiesManage)?;
    let id: Id<LegalEntity> = app.new_id();
    let now = app.now();
    let work = app.store.work(&grant).await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), now).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let earlier = work.legal_entity(Id::from(earlier)).await?;
                return Ok(Created::before(earlier.ok_or(StoreError::NotFound)?));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    if work.legal_entities().await?.len() >= MOST {
        return Err(Error::Full);
    }
    let requisites = History::default().set(command.requisites);
    let entity = LegalEntity {
        id,
        name: command.name,
        requisites: requisites.map_err(|wrong| wrong.under("/requisites"))?,
        regimes: command.regimes,
        signatories: signatories(app, &[], command.signatories)?,
        terms: command.terms,
        numbering: Numbering::default(),
        pictures: Pictures::default(),
        closed_until: None,
        created_at: now,
        archived_at: None,
        version: 1,
    };
    let change = entity.create()?;
    work.apply(&change).await?;
    work.commit().await?;
    Ok(Created::now(change.into_state()))
}

/// The entity of a new account, of which no more is known than its name.
pub(crate) fn to_fill_in(
    app: &App,
    company: &Line<200>,
    today: NaiveDate,
) -> Result<Change<LegalEntity, Event>, Violations> {
    let requisites = Requisites {
        short_name: Line::parse(company.as_str()).ok(),
        ..Requisites::of(Form::Organisation)
    };
    let dated = Dated {
        valid_from: today,
        requisites,
    };
    LegalEntity {
        id: app.new_id(),
        name: company.clone(),
        requisites: History::default().set(dated)?,
        regimes: Regimes::default(),
        signatories: Vec::new(),
        terms: Terms::default(),
        numbering: Numbering::default(),
        pictures: Pictures::default(),
        closed_until: None,
        created_at: app.now(),
        archived_at: None,
        version: 1,
    }
    .create()
}
