//! Pipelines: the slice's ports.

pub mod row;

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, Query};
use sea_orm::{FromQueryResult, QueryFilter, QueryOrder, QueryTrait, Select};

use canape_domain::pipelines::{Event, Pipeline, Read, Stage};
use canape_domain::{Apply, Change, Id, StoreError};

use self::row::{pipeline, stage};
use crate::error::{store_error, unreadable};
use crate::joins::{join_shown, select_as};
use crate::session::Session;

/// A stage with the pipeline to which it belongs; there is no pipeline without stages.
#[derive(FromQueryResult)]
pub struct Row {
    #[sea_orm(nested)]
    pub stage: stage::Model,
    pipeline_name: String,
    pipeline_position: i32,
    pipeline_is_default: bool,
    pipeline_version: i64,
}

#[async_trait]
impl Read for Session {
    async fn pipelines(&self) -> Result<Vec<Pipeline>, StoreError> {
        self.with_stages(self.rows::<stage::Entity>()).await
    }

    async fn pipeline(&self, id: Id<Pipeline>) -> Result<Option<Pipeline>, StoreError> {
        let stages = self
            .rows::<stage::Entity>()
            .filter(stage::Column::PipelineId.eq(id.uuid()));
        Ok(self.with_stages(stages).await?.pop())
    }

    async fn pipeline_of_stage(&self, stage: Id<Stage>) -> Result<Option<Pipeline>, StoreError> {
        let mut its = Query::select();
        its.column((Alias::new("its"), Alias::new("pipeline_id")))
            .from_as(Alias::new("stage"), Alias::new("its"))
            .and_where(Expr::col((Alias::new("its"), Alias::new("account_id"))).eq(self.account()))
            .and_where(Expr::col((Alias::new("its"), Alias::new("id"))).eq(stage.uuid()));
        let stages = self
            .rows::<stage::Entity>()
            .filter(stage::Column::PipelineId.in_subquery(its));
        Ok(self.with_stages(stages).await?.pop())
    }
}

impl Session {
    /// The pipelines of these stages, in their order, each with its stages in theirs: one statement.
    async fn with_stages(
        &self,
        stages: Select<stage::Entity>,
    ) -> Result<Vec<Pipeline>, StoreError> {
        let rows: Vec<Row> = in_order(stages)
            .into_model()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        rows.chunk_by(|one, next| one.stage.pipeline_id == next.stage.pipeline_id)
            .map(|rows| pipeline_of(rows.iter()))
            .collect()
    }
}

/// Stages in their order, with what a [`Row`] tells of their pipelines.
pub fn in_order(mut stages: Select<stage::Entity>) -> Select<stage::Entity> {
    let select = QueryTrait::query(&mut stages);
    join_shown(select, "stage", "pipeline_id", "pipeline", "name");
    for column in ["position", "is_default", "version"] {
        select_as(select, "pipeline", column);
    }
    let place = Expr::col((Alias::new("pipeline"), Alias::new("position")));
    stages
        .order_by_asc(place)
        .order_by_asc(stage::Column::PipelineId)
        .order_by_asc(stage::Column::Position)
}

/// The pipeline of these rows, which are all of its stages.
pub fn pipeline_of<'a>(
    mut rows: impl Iterator<Item = &'a Row> + Clone,
) -> Result<Pipeline, StoreError> {
    let stages = rows.clone().map(|row| &row.stage);
    let first = rows.next().ok_or(unreadable("stages of a pipeline"))?;
    let pipeline = pipeline::Model {
        account_id: first.stage.account_id,
        id: first.stage.pipeline_id,
        name: first.pipeline_name.clone(),
        position: first.pipeline_position,
        is_default: first.pipeline_is_default,
        version: first.pipeline_version,
    };
    row::pipeline_of(&pipeline, stages)
}

#[async_trait]
impl Apply<Pipeline, Event> for Session {
    async fn apply(&self, change: &Change<Pipeline, Event>) -> Result<(), StoreError> {
        let pipeline = change.state();
        let id = pipeline.id.uuid();
        if matches!(change.event(), Event::Deleted { .. }) {
            self.drop_stages_except(id, Vec::new()).await?;
            let gone = self
                .delete::<pipeline::Entity>()
                .filter(pipeline::Column::Id.eq(id));
            gone.exec(&self.tx).await.map_err(store_error)?;
        } else {
            let row = row::pipeline_row(self.account(), pipeline);
            let version = pipeline::Column::Version;
            self.put::<pipeline::Entity, _>(row, id, change.expected(), version, None)
                .await?;
            if touches_stages(change.event()) {
                let kept = pipeline
                    .stages
                    .all()
                    .iter()
                    .map(|stage| stage.id.uuid())
                    .collect();
                self.drop_stages_except(id, kept).await?;
                let rows = row::stage_rows(pipeline);
                self.upsert::<stage::Entity, _>(rows, row::STAGE_COLUMNS)
                    .await?;
            }
        }
        self.log(&[(change.event(), change.at())]).await
    }
}

impl Session {
    async fn drop_stages_except(&self, pipeline: Uuid, kept: Vec<Uuid>) -> Result<(), StoreError> {
        self.delete::<stage::Entity>()
            .filter(stage::Column::PipelineId.eq(pipeline))
            .filter(stage::Column::Id.is_not_in(kept))
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }
}

const fn touches_stages(event: &Event) -> bool {
    !matches!(event, Event::Renamed { .. } | Event::DefaultSet { .. })
}
