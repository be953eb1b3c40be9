//! Pipelines: the slice's ports.

mod row;

use std::collections::HashMap;

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::{QueryFilter, QueryOrder};

use canape_domain::pipelines::{Event, Pipeline, Read, Stage};
use canape_domain::{Apply, Change, Id, StoreError};

use self::row::{pipeline, stage};
use crate::error::store_error;
use crate::session::Session;

#[async_trait]
impl Read for Session {
    async fn pipelines(&self) -> Result<Vec<Pipeline>, StoreError> {
        let rows = self
            .rows::<pipeline::Entity>()
            .order_by_asc(pipeline::Column::Position)
            .order_by_asc(pipeline::Column::Id)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let stages = self
            .rows::<stage::Entity>()
            .order_by_asc(stage::Column::Position);
        let stages = stages.all(&self.tx).await.map_err(store_error)?;
        let mut by_pipeline: HashMap<Uuid, Vec<stage::Model>> = HashMap::new();
        for stage in stages {
            by_pipeline
                .entry(stage.pipeline_id)
                .or_default()
                .push(stage);
        }
        rows.into_iter()
            .map(|row| {
                let stages = by_pipeline.remove(&row.id).unwrap_or_default();
                row::pipeline_of(&row, &stages)
            })
            .collect()
    }

    async fn pipeline(&self, id: Id<Pipeline>) -> Result<Option<Pipeline>, StoreError> {
        let Some(row) = self.row::<pipeline::Entity>(id.uuid()).await? else {
            return Ok(None);
        };
        let stages = self
            .rows::<stage::Entity>()
            .filter(stage::Column::PipelineId.eq(id.uuid()))
            .order_by_asc(stage::Column::Position)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        row::pipeline_of(&row, &stages).map(Some)
    }

    async fn pipeline_of_stage(&self, stage: Id<Stage>) -> Result<Option<Pipeline>, StoreError> {
        match self.row::<stage::Entity>(stage.uuid()).await? {
            Some(row) => self.pipeline(Id::from(row.pipeline_id)).await,
            None => Ok(None),
        }
    }
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
