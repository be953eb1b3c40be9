//! Whoever signs for an own firm has an id, by which drafts name them. Those of old get it from their
//! firm's: of the same moment, the last digits further by their place.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::prelude::Uuid;
use sea_orm_migration::sea_orm::{ConnectionTrait, JsonValue, Statement};

use crate::schema::with_walls_open;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum LegalEntity {
    Table,
    AccountId,
    Id,
    Signatories,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        with_walls_open(manager, &["legal_entity"], name(manager)).await
    }
}

async fn name(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    let all = "SELECT account_id, id, signatories FROM legal_entity";
    let all = Statement::from_string(manager.get_database_backend(), all);
    for row in connection.query_all_raw(all).await? {
        let account: Uuid = row.try_get("", "account_id")?;
        let firm: Uuid = row.try_get("", "id")?;
        let signatories: String = row.try_get("", "signatories")?;
        let Some(named) = named(firm, &signatories)? else {
            continue;
        };
        let update = Query::update()
            .table(LegalEntity::Table)
            .value(LegalEntity::Signatories, named)
            .and_where(Expr::col(LegalEntity::AccountId).eq(account))
            .and_where(Expr::col(LegalEntity::Id).eq(firm))
            .to_owned();
        connection.execute(&update).await?;
    }
    Ok(())
}

/// The list with ids; `None` where nobody lacks one.
fn named(firm: Uuid, signatories: &str) -> Result<Option<String>, DbErr> {
    let unreadable = || DbErr::Migration(format!("the signatories of {firm} are unreadable"));
    let mut list: JsonValue = signatories.parse().map_err(|_| unreadable())?;
    let all = list.as_array_mut().ok_or_else(unreadable)?;
    let mut is_changed = false;
    for (one, place) in all.iter_mut().zip(1..) {
        let fields = one.as_object_mut().ok_or_else(unreadable)?;
        if !fields.contains_key("id") {
            let id = Uuid::from_u128(firm.as_u128().wrapping_add(place));
            fields.insert("id".to_owned(), id.to_string().into());
            is_changed = true;
        }
    }
    Ok(is_changed.then(|| list.to_string()))
}
