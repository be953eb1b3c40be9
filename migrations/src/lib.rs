//! The schema, one fact per migration, for SQLite and PostgreSQL alike.
//!
//! Tables are built by the portable builder; what only one engine has (row-level security, trigram
//! indexes) stands beside it in the same file. Helpers are in `schema`.

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;

mod m0001_lobby;
mod m0002_event_log;
mod m0003_pipelines;
mod m0004_people;
mod m0005_dictionaries;
mod m0006_clients;
mod m0007_deals;
mod m0010_session_families;
mod m0011_password_change;
mod m0012_throttle;
mod m0013_sign_ups;
mod m0014_api_keys;
mod m0020_search;
mod m0030_tasks;
mod m0031_event_deal;
mod m0032_notes;
mod schema;

/// All migrations, in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_lobby::Migration),
            Box::new(m0002_event_log::Migration),
            Box::new(m0003_pipelines::Migration),
            Box::new(m0004_people::Migration),
            Box::new(m0005_dictionaries::Migration),
            Box::new(m0006_clients::Migration),
            Box::new(m0007_deals::Migration),
            Box::new(m0010_session_families::Migration),
            Box::new(m0011_password_change::Migration),
            Box::new(m0012_throttle::Migration),
            Box::new(m0013_sign_ups::Migration),
            Box::new(m0014_api_keys::Migration),
            Box::new(m0020_search::Migration),
            Box::new(m0030_tasks::Migration),
            Box::new(m0031_event_deal::Migration),
            Box::new(m0032_notes::Migration),
        ]
    }
}

/// The role with which the server works on PostgreSQL: it owns nothing and cannot bypass the walls.
pub const APP_ROLE: &str = "canape_app";

/// Brings the schema up to date and, on PostgreSQL, lets the application's role use it.
///
/// # Errors
/// What the engine says, if a migration fails; that migration is then undone.
pub async fn migrate(
    connection: &sea_orm_migration::sea_orm::DatabaseConnection,
) -> Result<(), DbErr> {
    schema::make_role(connection).await?;
    Migrator::up(connection, None).await?;
    schema::let_role_in(connection).await
}
