//! The aggregate: a pipeline with its stages in order.

use serde::Serialize;

use super::{Error, Event, Stage, StageKind};
use crate::values::Line;
use crate::{Change, Id, Moment, Version, Violations};

/// The road of one kind of deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pipeline {
    /// Its id.
    pub id: Id<Self>,
    /// Its name, unique within the account.
    pub name: Line<80>,
    /// Its place among the account's pipelines, from 0.
    pub position: i32,
    /// Where deals go that name no pipeline. Exactly one of an account has it.
    pub is_default: bool,
    /// Its stages.
    pub stages: StageList,
    /// Counts its changes.
    pub version: Version,
}

/// Stages in the order of the board: open ones, then won, then lost.
///
/// Invariant: at least one of each kind, no name twice, at most [`StageList::MAX`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct StageList(Vec<Stage>);

impl StageList {
    /// More columns than this no person can use.
    pub const MAX: usize = 30;

    /// Checks the invariant and puts the kinds in order, keeping the order within a kind.
    pub fn new(mut stages: Vec<Stage>) -> Result<Self, Error> {
        if stages.len() > Self::MAX {
            return Err(Error::TooManyStages);
        }
        if let Some(kind) = StageKind::ALL
            .into_iter()
            .find(|kind| stages.iter().all(|stage| stage.kind != *kind))
        {
            return Err(Error::LastStageOfKind(kind));
        }
        for (index, stage) in stages.iter().enumerate() {
            let mut before = stages.iter().take(index);
            if before.any(|other| other.name.reads_like(&stage.name)) {
                return Err(Error::StageNameTaken);
            }
        }
        stages.sort_by_key(|stage| StageKind::ALL.iter().position(|kind| *kind == stage.kind));
        Ok(Self(stages))
    }

    /// The stages in order.
    pub fn all(&self) -> &[Stage] {
        &self.0
    }

    /// One of them.
    pub fn find(&self, id: Id<Stage>) -> Option<&Stage> {
        self.0.iter().find(|stage| stage.id == id)
    }

    /// The first of a kind; the invariant says that there is one.
    pub fn first_of(&self, kind: StageKind) -> Option<&Stage> {
        self.0.iter().find(|stage| stage.kind == kind)
    }

    /// The same list with a stage put behind another, or at the beginning.
    fn with(&self, stage: Stage, after: Option<Id<Stage>>) -> Result<Self, Error> {
        let mut stages: Vec<_> = self
            .0
            .iter()
            .filter(|other| other.id != stage.id)
            .cloned()
            .collect();
        let place = match after {
            None => 0,
            Some(after) => {
                let index = stages.iter().position(|other| other.id == after);
                index.ok_or_else(|| Violations::one("/after_id", "unknown_id"))? + 1
            }
        };
        stages.insert(place, stage);
        Self::new(stages)
    }

    fn without(&self, id: Id<Stage>) -> Result<Self, Error> {
        Self::new(
            self.0
                .iter()
                .filter(|stage| stage.id != id)
                .cloned()
                .collect(),
        )
    }
}

/// Where a stage goes within the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Where it is, or at the end of its kind when it is new.
    Keep,
    /// Behind this stage.
    After(Id<Stage>),
    /// Before all.
    First,
}

impl Pipeline {
    /// A new pipeline.
    pub(crate) fn create(self, at: Moment) -> Change<Self, Event> {
        let event = Event::Created {
            pipeline: self.id,
            name: self.name.clone(),
            stages: self.stages.clone(),
        };
        Change::created(Self { version: 1, ..self }, event, at)
    }

    /// Another name.
    pub(crate) fn rename(self, name: Line<80>, at: Moment) -> Change<Self, Event> {
        let event = Event::Renamed {
            pipeline: self.id,
            from: self.name,
            to: name.clone(),
        };
        Self {
            name,
            version: self.version + 1,
            ..self
        }
        .after(event, at)
    }

    /// Becomes, or ceases to be, the one where deals go that name no pipeline.
    pub(crate) fn set_default(self, is_default: bool, at: Moment) -> Change<Self, Event> {
        let event = Event::DefaultSet {
            pipeline: self.id,
            is_default,
        };
        Self {
            is_default,
            version: self.version + 1,
            ..self
        }
        .after(event, at)
    }

    /// One stage more.
    pub(crate) fn add_stage(
        self,
        stage: Stage,
        place: Place,
        at: Moment,
    ) -> Result<Change<Self, Event>, Error> {
        let after = match place {
            Place::First => None,
            Place::After(id) => Some(id),
            Place::Keep => self
                .stages
                .0
                .iter()
                .rfind(|other| other.kind == stage.kind)
                .map(|s| s.id),
        };
        let event = Event::StageAdded {
            pipeline: self.id,
            stage: stage.clone(),
        };
        let stages = self.stages.with(stage, after)?;
        Ok(Self {
            stages,
            version: self.version + 1,
            ..self
        }
        .after(event, at))
    }

    /// A stage with other properties or at another place.
    pub(crate) fn edit_stage(
        self,
        stage: Stage,
        place: Place,
        at: Moment,
    ) -> Result<Change<Self, Event>, Error> {
        let index = self.stages.0.iter().position(|other| other.id == stage.id);
        let index = index.ok_or(Error::NoSuchStage)?;
        let before = &self.stages.0[index];
        if before.kind != stage.kind {
            return Err(Error::KindIsFixed);
        }
        let after = match place {
            Place::First => None,
            Place::After(id) => Some(id),
            Place::Keep => index
                .checked_sub(1)
                .map(|previous| self.stages.0[previous].id),
        };
        let event = Event::StageEdited {
            pipeline: self.id,
            from: before.clone(),
            to: stage.clone(),
        };
        let stages = self.stages.with(stage, after)?;
        Ok(Self {
            stages,
            version: self.version + 1,
            ..self
        }
        .after(event, at))
    }

    /// One stage fewer. That no deal stands on it the store sees to.
    pub(crate) fn remove_stage(
        self,
        id: Id<Stage>,
        at: Moment,
    ) -> Result<Change<Self, Event>, Error> {
        let stage = self.stages.find(id).ok_or(Error::NoSuchStage)?.clone();
        let stages = self.stages.without(id)?;
        let event = Event::StageRemoved {
            pipeline: self.id,
            stage,
        };
        Ok(Self {
            stages,
            version: self.version + 1,
            ..self
        }
        .after(event, at))
    }

    /// The end of a pipeline. That no deal stands in it the store sees to.
    pub(crate) fn delete(self, at: Moment) -> Result<Change<Self, Event>, Error> {
        if self.is_default {
            return Err(Error::DefaultStays);
        }
        let event = Event::Deleted {
            pipeline: self.id,
            name: self.name.clone(),
        };
        Ok(Self {
            version: self.version + 1,
            ..self
        }
        .after(event, at))
    }

    fn after(self, event: Event, at: Moment) -> Change<Self, Event> {
        Change::moved(self.version - 1, self, event, at)
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use uuid::Uuid;

    use super::*;

    fn stage(number: u128, name: &str, kind: StageKind) -> Stage {
        Stage {
            id: Id::from(Uuid::from_u128(number)),
            name: Line::parse(name).expect("a name"),
            kind,
            norm_days: None,
            required_fields: Vec::new(),
        }
    }

    fn pipeline() -> Pipeline {
        let stages = vec![
            stage(3, "Проиграна", StageKind::Lost),
            stage(1, "Новая", StageKind::Open),
            stage(2, "Выиграна", StageKind::Won),
        ];
        Pipeline {
            id: Id::from(Uuid::from_u128(100)),
            name: Line::parse("Продажи").expect("a name"),
            position: 0,
            is_default: false,
            stages: StageList::new(stages).expect("a sound list"),
            version: 7,
        }
    }

    fn names(pipeline: &Pipeline) -> Vec<&str> {
        pipeline
            .stages
            .all()
            .iter()
            .map(|stage| stage.name.as_str())
            .collect()
    }

    const AT: Moment = DateTime::UNIX_EPOCH;

    #[test]
    fn stages_stand_open_then_won_then_lost() {
        assert_eq!(names(&pipeline()), ["Новая", "Выиграна", "Проиграна"]);
    }

    #[test]
    fn a_new_stage_goes_to_the_end_of_its_kind() {
        let change = pipeline()
            .add_stage(stage(4, "Счёт", StageKind::Open), Place::Keep, AT)
            .expect("it may be added");
        assert_eq!(
            names(change.state()),
            ["Новая", "Счёт", "Выиграна", "Проиграна"]
        );
        assert_eq!(change.state().version, 8);
        assert_eq!(change.expected(), crate::Expected::Version(7));
    }

    #[test]
    fn the_last_stage_of_a_kind_stays() {
        let refused = pipeline().remove_stage(Id::from(Uuid::from_u128(2)), AT);
        assert!(matches!(
            refused,
            Err(Error::LastStageOfKind(StageKind::Won))
        ));
    }

    #[test]
    fn two_stages_never_bear_one_name() {
        let refused = pipeline().add_stage(stage(4, "НОВАЯ", StageKind::Open), Place::First, AT);
        assert!(matches!(refused, Err(Error::StageNameTaken)));
    }

    #[test]
    fn an_edited_stage_keeps_its_place_unless_told() {
        let pipeline = pipeline()
            .add_stage(stage(4, "Счёт", StageKind::Open), Place::Keep, AT)
            .expect("it may be added")
            .into_state();
        let renamed = pipeline
            .clone()
            .edit_stage(stage(4, "Оплата", StageKind::Open), Place::Keep, AT)
            .expect("it may be renamed");
        assert_eq!(
            names(renamed.state()),
            ["Новая", "Оплата", "Выиграна", "Проиграна"]
        );
        let moved = pipeline
            .edit_stage(stage(4, "Счёт", StageKind::Open), Place::First, AT)
            .expect("it may be moved");
        assert_eq!(
            names(moved.state()),
            ["Счёт", "Новая", "Выиграна", "Проиграна"]
        );
    }

    #[test]
    fn the_default_pipeline_is_not_deleted() {
        let mut default = pipeline();
        default.is_default = true;
        assert!(matches!(default.delete(AT), Err(Error::DefaultStays)));
    }
}
