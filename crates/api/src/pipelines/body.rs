//! What goes over the wire.

use canape_domain::pipelines::{self, RequiredField, StageDraft, StageKind};
use canape_domain::values::Line;
use canape_domain::{Retry, Version, Violations};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A pipeline with its stages.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = pipelines::Pipeline)]
pub struct Pipeline {
    id: Uuid,
    #[schema(examples("Продажи"))]
    name: String,
    /// Its place among the pipelines, from 0.
    position: i32,
    /// Where deals go that name no pipeline.
    is_default: bool,
    /// Open ones, then won, then lost.
    stages: Vec<Stage>,
    pub(super) version: i64,
}

/// A column of the board.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = pipelines::Stage)]
pub struct Stage {
    id: Uuid,
    #[schema(examples("Счёт выставлен"))]
    name: String,
    kind: Kind,
    /// Its place in the pipeline, from 0.
    position: usize,
    /// Days a deal should stay at most.
    norm_days: Option<u16>,
    /// What a deal must have to enter.
    required_fields: Vec<Field>,
}

/// What it means for a deal to be on a stage.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = pipelines::StageKind)]
pub enum Kind {
    Open,
    Won,
    Lost,
}

/// A field of a deal that a stage may require.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = pipelines::RequiredField)]
pub enum Field {
    Amount,
    Lines,
    Contact,
    Company,
    ExpectedCloseOn,
    DealType,
}

/// A pipeline to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = pipelines::Create)]
pub struct Create {
    /// Unique; up to 80 characters.
    #[schema(examples("Продажи"))]
    name: String,
    /// At least one of each kind.
    stages: Vec<NewStage>,
}

/// A stage to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = pipelines::NewStage)]
pub struct NewStage {
    /// Unique in the pipeline; up to 80 characters.
    #[schema(examples("Счёт выставлен"))]
    name: String,
    kind: Kind,
    /// 1…3650.
    norm_days: Option<u16>,
    #[serde(default)]
    required_fields: Vec<Field>,
}

/// Changes of a pipeline; absent keeps.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = pipelines::Edit)]
pub struct Edit {
    name: Option<String>,
    /// Only `true`: to step down, make another the default.
    is_default: Option<bool>,
}

/// A stage to be added to a pipeline.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = pipelines::AddStage)]
pub struct AddStage {
    /// Unique in the pipeline; up to 80 characters.
    #[schema(examples("Счёт выставлен"))]
    name: String,
    kind: Kind,
    /// 1…3650.
    norm_days: Option<u16>,
    #[serde(default)]
    required_fields: Vec<Field>,
    /// Behind which stage; absent: at the end of its kind.
    after_id: Option<Uuid>,
}

/// Changes of a stage; absent keeps, `null` clears. The kind is fixed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = pipelines::EditStage)]
pub struct EditStage {
    name: Option<String>,
    #[serde(default, deserialize_with = "crate::http::given")]
    norm_days: Option<Option<u16>>,
    required_fields: Option<Vec<Field>>,
    /// Behind which stage; `null`: before all.
    #[serde(default, deserialize_with = "crate::http::given")]
    after_id: Option<Option<Uuid>>,
}

impl From<pipelines::Pipeline> for Pipeline {
    fn from(pipeline: pipelines::Pipeline) -> Self {
        let stages = pipeline.stages.all().iter().enumerate();
        let stages = stages
            .map(|(position, stage)| Stage {
                id: stage.id.uuid(),
                name: stage.name.to_string(),
                kind: stage.kind.into(),
                position,
                norm_days: stage.norm_days,
                required_fields: stage
                    .required_fields
                    .iter()
                    .map(|field| (*field).into())
                    .collect(),
            })
            .collect();
        Self {
            id: pipeline.id.uuid(),
            name: pipeline.name.to_string(),
            position: pipeline.position,
            is_default: pipeline.is_default,
            stages,
            version: pipeline.version,
        }
    }
}

impl Create {
    pub fn into_command(
        self,
        retry: Option<Retry>,
    ) -> Result<pipelines::CreatePipeline, Violations> {
        let mut wrong = Violations::default();
        let name = wrong.take("/name", Line::parse(&self.name));
        let stages: Vec<_> = self
            .stages
            .into_iter()
            .enumerate()
            .filter_map(|(index, stage)| {
                let at = format!("/stages/{index}");
                draft(
                    &mut wrong,
                    &at,
                    &stage.name,
                    stage.kind,
                    stage.norm_days,
                    &stage.required_fields,
                )
            })
            .collect();
        match name {
            Some(name) if wrong.is_empty() => Ok(pipelines::CreatePipeline {
                name,
                stages,
                retry,
            }),
            _ => Err(wrong),
        }
    }
}

impl Edit {
    pub fn into_command(
        self,
        id: Uuid,
        version: Version,
    ) -> Result<pipelines::EditPipeline, Violations> {
        let mut wrong = Violations::default();
        let name = self
            .name
            .and_then(|name| wrong.take("/name", Line::parse(&name)));
        if self.is_default == Some(false) {
            wrong.add("/is_default", "only_true");
        }
        wrong.check()?;
        let make_default = self.is_default.unwrap_or(false);
        Ok(pipelines::EditPipeline {
            id: id.into(),
            version,
            name,
            make_default,
        })
    }
}

impl AddStage {
    pub fn into_command(
        self,
        pipeline: Uuid,
        version: Version,
    ) -> Result<pipelines::AddStage, Violations> {
        let mut wrong = Violations::default();
        let fields = &self.required_fields;
        match draft(
            &mut wrong,
            "",
            &self.name,
            self.kind,
            self.norm_days,
            fields,
        ) {
            Some(stage) => Ok(pipelines::AddStage {
                pipeline: pipeline.into(),
                version,
                stage,
                after: self.after_id.map(Into::into),
            }),
            None => Err(wrong),
        }
    }
}

impl EditStage {
    pub fn into_command(
        self,
        pipeline: Uuid,
        stage: Uuid,
        version: Version,
    ) -> Result<pipelines::EditStage, Violations> {
        let mut wrong = Violations::default();
        let name = self
            .name
            .and_then(|name| wrong.take("/name", Line::parse(&name)));
        check_norm(&mut wrong, "", self.norm_days.flatten());
        wrong.check()?;
        Ok(pipelines::EditStage {
            pipeline: pipeline.into(),
            version,
            stage: stage.into(),
            name,
            norm_days: self.norm_days,
            required_fields: self.required_fields.map(|fields| required(&fields)),
            after: self.after_id.map(|after| after.map(Into::into)),
        })
    }
}

fn draft(
    wrong: &mut Violations,
    at: &str,
    name: &str,
    kind: Kind,
    norm_days: Option<u16>,
    fields: &[Field],
) -> Option<StageDraft> {
    let name = wrong.take(format!("{at}/name"), Line::parse(name));
    let is_sound = check_norm(wrong, at, norm_days);
    let draft = StageDraft {
        name: name?,
        kind: kind.into(),
        norm_days,
        required_fields: required(fields),
    };
    is_sound.then_some(draft)
}

fn check_norm(wrong: &mut Violations, at: &str, norm_days: Option<u16>) -> bool {
    let is_sound = norm_days.is_none_or(|days| (1..=3650).contains(&days));
    if !is_sound {
        wrong.add_limit(format!("{at}/norm_days"), "out_of_range", 3650);
    }
    is_sound
}

fn required(fields: &[Field]) -> Vec<RequiredField> {
    let mut fields: Vec<RequiredField> = fields.iter().map(|field| (*field).into()).collect();
    fields.sort_unstable();
    fields.dedup();
    fields
}

impl From<Kind> for StageKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Open => Self::Open,
            Kind::Won => Self::Won,
            Kind::Lost => Self::Lost,
        }
    }
}

impl From<StageKind> for Kind {
    fn from(kind: StageKind) -> Self {
        match kind {
            StageKind::Open => Self::Open,
            StageKind::Won => Self::Won,
            StageKind::Lost => Self::Lost,
        }
    }
}

impl From<Field> for RequiredField {
    fn from(field: Field) -> Self {
        match field {
            Field::Amount => Self::Amount,
            Field::Lines => Self::Lines,
            Field::Contact => Self::Contact,
            Field::Company => Self::Company,
            Field::ExpectedCloseOn => Self::ExpectedCloseOn,
            Field::DealType => Self::DealType,
        }
    }
}

impl From<RequiredField> for Field {
    fn from(field: RequiredField) -> Self {
        match field {
            RequiredField::Amount => Self::Amount,
            RequiredField::Lines => Self::Lines,
            RequiredField::Contact => Self::Contact,
            RequiredField::Company => Self::Company,
            RequiredField::ExpectedCloseOn => Self::ExpectedCloseOn,
            RequiredField::DealType => Self::DealType,
        }
    }
}
