//! What shall become of one deal, and the change that makes it so.

use chrono::NaiveDate;

use super::{Found, Value, Wish};
use crate::deals::{Deal, DealPatch, Error, Event, Labels, Names, Record, Tags};
use crate::departments::Department;
use crate::dictionaries::Channel;
use crate::lobby::User;
use crate::pipelines::{Pipeline, Stage};
use crate::values::Rank;
use crate::{Change, Id, Moment, StoreError, Violations};

/// What one deal shall be like.
#[derive(Debug, Clone)]
pub(super) enum Target {
    Owner {
        responsible: Option<Id<User>>,
        department: Option<Id<Department>>,
    },
    Department(Option<Id<Department>>),
    /// On a stage, at its top unless told.
    Stage {
        stage: Id<Stage>,
        rank: Option<Rank>,
    },
    Channel(Id<Channel>),
    Tags {
        add: Tags,
        remove: Tags,
    },
    ExactTags(Tags),
    ExpectedCloseOn(Option<NaiveDate>),
    Trash(bool),
}

/// The target, and whether the request that the deal came as awaits its answer again there.
#[derive(Debug, Clone)]
pub(super) struct Aim {
    pub target: Target,
    pub is_unanswered: bool,
}

/// What the changes of one step need to know beyond the deals.
#[derive(Debug, Default)]
pub(super) struct Knowledge {
    /// Names of people, departments and channels.
    pub labels: Labels,
    /// Roads with their stages, where deals move.
    pub pipelines: Vec<Pipeline>,
    /// The top of the stage to which deals come; each that comes is above the one before.
    pub top: Option<Rank>,
}

impl From<Value> for Target {
    /// The way back.
    fn from(value: Value) -> Self {
        match value {
            Value::Owner {
                responsible,
                department,
            } => Self::Owner {
                responsible,
                department,
            },
            Value::Department(department) => Self::Department(department),
            Value::Stage { stage, rank, .. } => Self::Stage {
                stage,
                rank: Some(rank),
            },
            Value::Channel(channel) => Self::Channel(channel),
            Value::Tags(tags) => Self::ExactTags(tags),
            Value::ExpectedCloseOn(on) => Self::ExpectedCloseOn(on),
            Value::Trash(is_there) => Self::Trash(is_there),
        }
    }
}

impl From<Found> for Aim {
    /// The way back.
    fn from(found: Found) -> Self {
        Self {
            target: found.value.into(),
            is_unanswered: found.answered.is_some(),
        }
    }
}

impl Aim {
    /// The change of one deal; `None` if it is so already.
    pub fn change(
        self,
        deal: Deal,
        known: &mut Knowledge,
        at: Moment,
    ) -> Result<Option<Change<Deal, Event>>, Error> {
        let change = self.target.change(deal, known, at)?;
        Ok(change.map(|change| {
            if self.is_unanswered {
                change.made_as(Deal::unanswered)
            } else {
                change
            }
        }))
    }
}

impl Target {
    /// What a wish means, where it means the same for all deals; the department of a responsible
    /// person is known to the store.
    pub fn of(wish: &Wish, department: Option<Id<Department>>) -> Option<Self> {
        Some(match wish {
            Wish::Responsible(person) => Self::Owner {
                responsible: Some(*person),
                department,
            },
            Wish::Department(department) => Self::Department(*department),
            Wish::Stage(stage) => Self::Stage {
                stage: *stage,
                rank: None,
            },
            Wish::Channel(channel) => Self::Channel(*channel),
            Wish::Tags { add, remove } => Self::Tags {
                add: add.clone(),
                remove: remove.clone(),
            },
            Wish::ExpectedCloseOn(on) => Self::ExpectedCloseOn(*on),
            Wish::Trash => Self::Trash(true),
            Wish::Undo { .. } => return None,
        })
    }

    /// The change of one deal; `None` if it is so already.
    fn change(
        self,
        deal: Deal,
        known: &mut Knowledge,
        at: Moment,
    ) -> Result<Option<Change<Deal, Event>>, Error> {
        if deal.deleted_at.is_some() != matches!(self, Self::Trash(false)) {
            return Err(if deal.deleted_at.is_some() {
                Error::InTrash
            } else {
                Error::NotInTrash
            });
        }
        match self {
            Self::Owner {
                responsible,
                department,
            } => {
                if deal.responsible == responsible {
                    return Ok(None);
                }
                let from = known.label(Record::User, deal.responsible);
                let to = known.label(Record::User, responsible);
                Ok(Some(deal.assign(responsible, department, from, to, at)))
            }
            Self::Department(department) => {
                let from = known.label(Record::Department, deal.department);
                let to = known.label(Record::Department, department);
                Ok(deal.put_in(department, from, to, at))
            }
            Self::Stage { stage, rank } => known.moved(deal, stage, rank, at),
            Self::Channel(channel) => {
                let name = |id| Names {
                    channel: known.label(Record::Channel, Some(id)),
                    ..Names::default()
                };
                let (before, after) = (name(deal.channel), name(channel));
                let patch = DealPatch {
                    channel: Some(channel),
                    ..DealPatch::default()
                };
                deal.edit(patch, &after, &before, at)
            }
            Self::Tags { add, remove } => {
                let tags = deal.tags.with(&add, &remove).ok_or_else(too_many_tags)?;
                tagged(deal, tags, at)
            }
            Self::ExactTags(tags) => tagged(deal, tags, at),
            Self::ExpectedCloseOn(on) => {
                let patch = DealPatch {
                    expected_close_on: Some(on),
                    ..DealPatch::default()
                };
                deal.edit(patch, &Names::default(), &Names::default(), at)
            }
            Self::Trash(true) => Ok(Some(deal.delete(at))),
            Self::Trash(false) => deal.restore(at).map(Some),
        }
    }
}

impl Knowledge {
    fn label<T>(&self, kind: Record, id: Option<Id<T>>) -> Option<String> {
        self.labels.get(&(kind, id?.uuid())).cloned()
    }

    fn moved(
        &mut self,
        deal: Deal,
        stage: Id<Stage>,
        rank: Option<Rank>,
        at: Moment,
    ) -> Result<Option<Change<Deal, Event>>, Error> {
        let pipeline = self
            .pipelines
            .iter()
            .find(|pipeline| pipeline.id == deal.pipeline)
            .ok_or(StoreError::NotFound)?;
        let to = pipeline.stages.find(stage);
        let to = to.ok_or_else(|| Violations::one("/stage_id", "stage_of_another_pipeline"))?;
        let from = pipeline
            .stages
            .find(deal.stage)
            .ok_or(StoreError::NotFound)?;
        if to.id == from.id {
            return Ok(None);
        }
        let rank = if let Some(rank) = rank {
            rank
        } else {
            let top = Rank::between(None, self.top.as_ref());
            top.map_err(|_| StoreError::Unreadable {
                what: "ranks of a stage",
            })?
        };
        let change = deal.move_to(from, to, rank.clone(), at)?;
        self.top = Some(rank);
        Ok(Some(change))
    }
}

fn tagged(deal: Deal, tags: Tags, at: Moment) -> Result<Option<Change<Deal, Event>>, Error> {
    let patch = DealPatch {
        tags: Some(tags),
        ..DealPatch::default()
    };
    deal.edit(patch, &Names::default(), &Names::default(), at)
}

fn too_many_tags() -> Violations {
    let mut wrong = Violations::default();
    let most = i64::try_from(Tags::MAX).unwrap_or(i64::MAX);
    wrong.add_limit("/tags", "too_many", most);
    wrong
}
