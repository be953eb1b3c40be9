//! The filled template of an issued document, beside its PDF.

use sea_orm_migration::prelude::*;

use crate::schema::text_null;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden)]
enum Document {
    Table,
    DocxSha256,
    DocxSize,
    DocxObject,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = [
            text_null(Document::DocxSha256),
            ColumnDef::new(Document::DocxSize)
                .big_integer()
                .null()
                .take(),
            text_null(Document::DocxObject),
        ];
        // SQLite adds one column at a time.
        for column in columns {
            let table = Table::alter()
                .table(Document::Table)
                .add_column(column)
                .to_owned();
            manager.alter_table(table).await?;
        }
        Ok(())
    }
}
