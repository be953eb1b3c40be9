//! Pipelines and their stages.

use sea_orm_migration::prelude::*;

use crate::schema::{
    Common, create_walled, flag, number, reference, small, tenant_table, text, uuid,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden)]
enum Pipeline {
    Table,
    IsDefault,
}

#[derive(DeriveIden)]
enum Stage {
    Table,
    PipelineId,
    Kind,
    NormDays,
    RequiredFields,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create_walled(
            manager,
            tenant_table(Pipeline::Table)
                .col(text(Common::Name))
                .col(small(Common::Position))
                .col(flag(Pipeline::IsDefault))
                .col(number(Common::Version))
                .to_owned(),
            "pipeline",
        )
        .await?;
        manager
            .create_index(
                Index::create()
                    .name("pipeline_name")
                    .table(Pipeline::Table)
                    .col(Common::AccountId)
                    .col(Common::Name)
                    .unique()
                    .to_owned(),
            )
            .await?;
        // One default pipeline per account; both engines know partial indexes.
        manager
            .get_connection()
            .execute_unprepared(
                "CREATE UNIQUE INDEX pipeline_default ON pipeline (account_id) WHERE is_default",
            )
            .await?;
        create_walled(
            manager,
            tenant_table(Stage::Table)
                .col(uuid(Stage::PipelineId))
                .col(text(Common::Name))
                .col(text(Stage::Kind))
                .col(small(Common::Position))
                .col(ColumnDef::new(Stage::NormDays).integer().null())
                .col(text(Stage::RequiredFields))
                .foreign_key(&mut reference(
                    Stage::Table,
                    Stage::PipelineId,
                    Pipeline::Table,
                ))
                .to_owned(),
            "stage",
        )
        .await?;
        manager
            .create_index(
                Index::create()
                    .name("stage_pipeline")
                    .table(Stage::Table)
                    .col(Common::AccountId)
                    .col(Stage::PipelineId)
                    .to_owned(),
            )
            .await
    }
}
