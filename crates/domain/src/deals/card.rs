//! A deal as its card shows it: with the names of all it refers to.

use serde::Serialize;
use uuid::Uuid;

use super::{Deal, Error, Lines, Source};
use crate::access::{Caller, Permission};
use crate::clients::{Company, Contact};
use crate::departments::Department;
use crate::dictionaries::{Channel, DealType, LossReason, SalesEvent};
use crate::lobby::User;
use crate::pipelines::{Pipeline, Stage, StageKind};
use crate::{App, Id, Moment, Named, StoreError, Work};

/// A stage that is named beside a deal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NamedStage {
    /// Its id.
    pub id: Id<Stage>,
    /// Its name.
    pub name: String,
    /// What it means.
    pub kind: StageKind,
}

impl From<&Stage> for NamedStage {
    fn from(stage: &Stage) -> Self {
        Self {
            id: stage.id,
            name: stage.name.to_string(),
            kind: stage.kind,
        }
    }
}

/// What is to be done next on a deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextTask {
    /// The task.
    pub id: Uuid,
    /// What to do.
    pub title: String,
    /// By when.
    pub due_at: Option<Moment>,
}

/// Everything that the card of a deal shows at once.
#[derive(Debug, Clone)]
pub struct Card {
    /// The deal itself.
    pub deal: Deal,
    /// Its road.
    pub pipeline: Named<Pipeline>,
    /// Where on it.
    pub stage: NamedStage,
    /// Days it should stay there at most.
    pub norm_days: Option<u16>,
    /// The person who buys.
    pub contact: Option<Named<Contact>>,
    /// The firm that buys.
    pub company: Option<Named<Company>>,
    /// Who is responsible.
    pub responsible: Option<Named<User>>,
    /// The department it belongs to.
    pub department: Option<Named<Department>>,
    /// How it came.
    pub channel: Named<Channel>,
    /// Of which type.
    pub deal_type: Option<Named<DealType>>,
    /// To which event it is put down.
    pub sales_event: Option<Named<SalesEvent>>,
    /// Why it was lost.
    pub loss_reason: Option<Named<LossReason>>,
    /// What is sold.
    pub lines: Lines,
    /// The request it came from.
    pub source: Source,
    /// What is to be done next.
    pub next_task: Option<NextTask>,
}

/// Ends a work that changed a deal: its card as it is now, and everything durable.
pub(super) async fn commit_shown(work: Box<dyn Work>, id: Id<Deal>) -> Result<Card, Error> {
    let card = work.deal_card(id).await?.ok_or(StoreError::NotFound)?;
    work.commit().await?;
    Ok(card)
}

/// Reads the card of a deal, also one in the trash.
pub async fn find(app: &App, caller: &Caller, id: Id<Deal>) -> Result<Card, Error> {
    let view = app
        .store
        .view(&caller.allow(Permission::DealsRead)?)
        .await?;
    Ok(view.deal_card(id).await?.ok_or(StoreError::NotFound)?)
}
