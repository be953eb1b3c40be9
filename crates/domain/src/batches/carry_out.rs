//! One step of a batch: up to two hundred deals that are held by the work, in a number of
//! statements that does not grow with theirs.

use uuid::Uuid;

use super::batch::Step;
use super::target::{Aim, Knowledge, Target};
use super::undo::Changed;
use super::{Batch, Error, Found, Item, Outcome, Refusal, Value, Wish};
use crate::access::Scope;
use crate::deals::{Deal, Record, References, check_references};
use crate::departments::{Department, Tree};
use crate::pipelines::StageKind;
use crate::values::Rank;
use crate::{Code, Id, Moment, Violations, Work};

/// Most deals of one step.
pub(super) const STEP: usize = 200;

/// What the wish refers to must be there, whatever deals there are; the department of the person to
/// be responsible.
pub(super) async fn check(work: &dyn Work, wish: &Wish) -> Result<Option<Id<Department>>, Error> {
    let asked = match wish {
        Wish::Responsible(person) => References {
            responsible: Some(*person),
            ..References::default()
        },
        Wish::Channel(channel) => References {
            channel: Some(*channel),
            ..References::default()
        },
        Wish::Department(department @ Some(_)) => {
            let departments = work.departments().await?;
            Tree(&departments).check(*department, "/change/department_id")?;
            return Ok(None);
        }
        Wish::Stage(stage) => {
            let pipeline = work.pipeline_of_stage(*stage).await?;
            let stage = pipeline.as_ref().and_then(|road| road.stages.find(*stage));
            let stage = stage.ok_or_else(|| Violations::one("/change/stage_id", "unknown_id"))?;
            if stage.kind != StageKind::Open {
                return Err(Violations::one("/change/stage_id", "stage_not_open").into());
            }
            return Ok(None);
        }
        _ => return Ok(None),
    };
    let names = work.names(&asked).await?;
    check_references(&asked, &names).map_err(|wrong| wrong.under("/change"))?;
    Ok(names.department)
}

/// Who may do it, and when it is done.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms<'a> {
    /// What the author reaches, also after the change.
    pub scope: &'a Scope,
    /// The present moment.
    pub at: Moment,
}

/// Does to each deal what is wished, unless `refuse` says why not.
pub(super) async fn carry_out(
    work: &dyn Work,
    batch: &Batch,
    department: Option<Id<Department>>,
    deals: Vec<Deal>,
    refuse: impl Fn(&Deal) -> Option<Code>,
    terms: Terms<'_>,
) -> Result<Step, Error> {
    let target = Target::of(&batch.wish, department).ok_or(Code::Conflict);
    let aims = deals.into_iter().map(|deal| {
        let aim = refuse(&deal).map_or_else(|| target.clone(), Err);
        let aim = aim.map(|target| Aim {
            target,
            is_unanswered: false,
        });
        (deal, aim)
    });
    apply(work, batch, aims.collect(), terms).await
}

/// Brings back to each deal what an earlier batch found on it, where it still has what was left.
pub(super) async fn take_back(
    work: &dyn Work,
    batch: &Batch,
    deals: Vec<Deal>,
    mut items: Changed,
    terms: Terms<'_>,
) -> Result<Step, Error> {
    let mut users = Vec::new();
    if batch.wish.is_of_people() {
        users = work.users().await?;
        users.retain(|user| user.is_active);
    }
    let mut departments = Vec::new();
    if batch.wish.is_of_departments() {
        departments = work.departments().await?;
    }
    let works_here = |id| users.iter().any(|user| user.id == id);
    let is_living = |id| Tree(&departments).living(id).is_some();
    let aims = deals.into_iter().map(|deal| {
        let aim = match items.remove(&deal.id) {
            Some((before, after)) if after.holds_on(&deal, &batch.wish) => match &before.value {
                Value::Owner {
                    responsible: Some(person),
                    ..
                } if !works_here(*person) => Err(Code::PersonDismissed),
                Value::Trash(false)
                    if deal.status.is_open()
                        && deal.responsible.is_some_and(|id| !works_here(id)) =>
                {
                    Err(Code::PersonDismissed)
                }
                value if !value.department().is_none_or(is_living) => Err(Code::DepartmentArchived),
                _ => {
                    let is_untouched = before.answered == Some(deal.version);
                    let answered = before.answered.filter(|_| is_untouched);
                    Ok(Aim::from(Found { answered, ..before }))
                }
            },
            _ => Err(Code::ChangedSince),
        };
        (deal, aim)
    });
    apply(work, batch, aims.collect(), terms).await
}

async fn apply(
    work: &dyn Work,
    batch: &Batch,
    aims: Vec<(Deal, Result<Aim, Code>)>,
    terms: Terms<'_>,
) -> Result<Step, Error> {
    let mut known = learn(work, &aims).await?;
    let mut step = Step::default();
    let mut changes = Vec::new();
    for (deal, aim) in aims {
        let aim = match aim {
            Ok(aim) => aim,
            Err(code) => {
                step.items.push(Refusal::of(&deal, code).into());
                continue;
            }
        };
        match aim.change(deal.clone(), &mut known, terms.at) {
            Ok(Some(change)) => {
                let to = change.state();
                let (person, department) = (to.responsible, to.department);
                let is_reached = terms
                    .scope
                    .contains(person.map(Id::uuid), department.map(Id::uuid));
                step.undoable += i64::from(is_reached);
                let before = Found::on(&deal, to, &batch.wish);
                let after = Value::of(to, &batch.wish);
                step.items.push(Item {
                    deal: deal.id,
                    outcome: Outcome::Changed { before, after },
                });
                let id = batch.id;
                changes.push(change.told_as(|event| event.in_batch(id)));
            }
            Ok(None) => step.unchanged += 1,
            Err(error) => step.items.push(Refusal::by_rule(&deal, &error).into()),
        }
    }
    work.apply_all(&changes).await?;
    Ok(step)
}

/// What the changes need, in a statement for each kind of thing.
async fn learn(work: &dyn Work, aims: &[(Deal, Result<Aim, Code>)]) -> Result<Knowledge, Error> {
    let mut known = Knowledge::default();
    let mut records: Vec<(Record, Uuid)> = Vec::new();
    let mut stage = None;
    for (deal, aim) in aims {
        let Ok(aim) = aim else { continue };
        let mut add = |kind: Record, id: Option<Uuid>| records.extend(id.map(|id| (kind, id)));
        match &aim.target {
            Target::Owner { responsible, .. } => {
                add(Record::User, deal.responsible.map(Id::uuid));
                add(Record::User, responsible.map(Id::uuid));
            }
            Target::Department(department) => {
                add(Record::Department, deal.department.map(Id::uuid));
                add(Record::Department, department.map(Id::uuid));
            }
            Target::Channel(channel) => {
                add(Record::Channel, Some(deal.channel.uuid()));
                add(Record::Channel, Some(channel.uuid()));
            }
            Target::Stage { stage: to, rank } => stage = Some((*to, rank.is_some())),
            Target::Tags { .. }
            | Target::ExactTags(_)
            | Target::ExpectedCloseOn(_)
            | Target::Trash(_) => {}
        }
    }
    records.sort_unstable();
    records.dedup();
    if !records.is_empty() {
        known.labels = work.labels(&records).await?;
    }
    if let Some((stage, is_placed)) = stage {
        known.pipelines = work.pipelines().await?;
        if !is_placed {
            let nobody = Id::from(Uuid::nil());
            let places = work.neighbours(stage, None, nobody).await?;
            let below = places.and_then(|places| places.below);
            known.top = room_above(work, stage, below).await?;
        }
    }
    Ok(known)
}

/// The top of a column with room above it for a step.
async fn room_above(
    work: &dyn Work,
    stage: Id<crate::pipelines::Stage>,
    below: Option<Rank>,
) -> Result<Option<Rank>, Error> {
    let climb = |from: &Option<Rank>| {
        (0..STEP).try_fold(from.clone(), |top, _| {
            Rank::between(None, top.as_ref()).map(Some)
        })
    };
    if climb(&below).is_ok() {
        return Ok(below);
    }
    work.spread_ranks(stage).await?;
    let places = work.neighbours(stage, None, Id::from(Uuid::nil())).await?;
    Ok(places.and_then(|places| places.below))
}
