//! Rows of pipelines and stages, and back.

use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use canape_domain::pipelines::{Pipeline, RequiredField, Stage, StageKind, StageList};
use canape_domain::values::Line;
use canape_domain::{Id, StoreError};

use crate::error::unreadable;
use crate::scope::tenant;

pub mod pipeline {
    //! The table `pipeline`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pipeline")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        pub position: i32,
        pub is_default: bool,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod stage {
    //! The table `stage`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "stage")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub pipeline_id: Uuid,
        pub name: String,
        pub kind: String,
        pub position: i32,
        pub norm_days: Option<i32>,
        /// Names of fields, separated by commas.
        pub required_fields: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(pipeline);
tenant!(stage);

/// What an edited stage may change.
pub const STAGE_COLUMNS: [stage::Column; 4] = [
    stage::Column::Name,
    stage::Column::Position,
    stage::Column::NormDays,
    stage::Column::RequiredFields,
];

pub fn pipeline_row(account: Uuid, pipeline: &Pipeline) -> pipeline::Model {
    pipeline::Model {
        account_id: account,
        id: pipeline.id.uuid(),
        name: pipeline.name.to_string(),
        position: pipeline.position,
        is_default: pipeline.is_default,
        version: pipeline.version,
    }
}

pub fn stage_rows(pipeline: &Pipeline) -> Vec<stage::ActiveModel> {
    let stages = pipeline.stages.all().iter().zip(0..);
    stages
        .map(|(stage, position)| {
            let fields: Vec<_> = stage
                .required_fields
                .iter()
                .map(|field| field.wire())
                .collect();
            stage::ActiveModel {
                account_id: Set(Uuid::nil()),
                id: Set(stage.id.uuid()),
                pipeline_id: Set(pipeline.id.uuid()),
                name: Set(stage.name.to_string()),
                kind: Set(stage.kind.wire().to_owned()),
                position: Set(position),
                norm_days: Set(stage.norm_days.map(i32::from)),
                required_fields: Set(fields.join(",")),
            }
        })
        .collect()
}

pub fn pipeline_of<'a>(
    row: &pipeline::Model,
    stages: impl Iterator<Item = &'a stage::Model>,
) -> Result<Pipeline, StoreError> {
    let stages = stages.map(stage_of).collect::<Result<Vec<_>, _>>()?;
    Ok(Pipeline {
        id: Id::from(row.id),
        name: Line::parse(&row.name).map_err(|_| unreadable("pipeline.name"))?,
        position: row.position,
        is_default: row.is_default,
        stages: StageList::new(stages).map_err(|_| unreadable("stages of a pipeline"))?,
        version: row.version,
    })
}

fn stage_of(row: &stage::Model) -> Result<Stage, StoreError> {
    let fields = row
        .required_fields
        .split(',')
        .filter(|name| !name.is_empty());
    let required_fields = fields
        .map(|name| RequiredField::from_wire(name).ok_or(unreadable("stage.required_fields")))
        .collect::<Result<_, _>>()?;
    let norm_days = row.norm_days.map(u16::try_from).transpose();
    Ok(Stage {
        id: Id::from(row.id),
        name: Line::parse(&row.name).map_err(|_| unreadable("stage.name"))?,
        kind: StageKind::from_wire(&row.kind).ok_or(unreadable("stage.kind"))?,
        norm_days: norm_days.map_err(|_| unreadable("stage.norm_days"))?,
        required_fields,
    })
}
