//! The schema, one fact per migration, for SQLite and PostgreSQL alike.
//!
//! Tables are built by the portable builder; what only one engine has (row-level security, trigram
//! indexes) stands beside it in the same file. Helpers are in `schema`.

pub use sea_orm_migration::MigratorTrait;
pub use sea_orm_migration::migrator::{Migration, MigrationStatus};
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
mod m0033_board_indexes;
mod m0040_jobs;
mod m0041_links;
mod m0042_second_factor;
mod m0050_memberships;
mod m0051_department_archive;
mod m0052_ownership_offers;
mod m0053_account_version;
mod m0054_invitations;
mod m0060_handovers;
mod m0061_requests;
mod m0070_saved_views;
mod m0071_deal_filters;
mod m0072_deal_batches;
mod m0080_files;
mod m0081_batch_keys;
mod m0082_view_index;
mod m0090_requisites;
mod m0091_legal_entities;
mod m0110_catalogue;
mod m0111_price_lists;
mod m0112_lines_of_products;
mod m0120_documents;
mod m0130_payments;
mod m0140_paper_trails;
mod m0150_addenda;
mod m0160_shares;
mod m0170_without_deal;
mod m0171_opening_balances;
mod m0172_pictures;
mod m0173_reminders;
mod m0174_amendments;
mod m0175_recurrences;
mod m0180_document_templates;
mod m0181_filled_documents;
mod m0185_document_files;
mod m0186_marks_of_clients;
mod m0190_signatures;
mod m0192_closings;
mod m0193_deal_summary;
mod m0194_stays;
mod m0200_costs;
mod m0201_plans;
mod m0202_standing_documents;
mod m0203_saved_reports;
mod m0205_undone_closings;
mod m0210_homes;
mod m0215_narrow_summaries;
mod m0230_contact_consents;
mod m0231_erased_contacts;
mod m0235_named_signatories;
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
            Box::new(m0033_board_indexes::Migration),
            Box::new(m0040_jobs::Migration),
            Box::new(m0041_links::Migration),
            Box::new(m0042_second_factor::Migration),
            Box::new(m0050_memberships::Migration),
            Box::new(m0051_department_archive::Migration),
            Box::new(m0052_ownership_offers::Migration),
            Box::new(m0053_account_version::Migration),
            Box::new(m0054_invitations::Migration),
            Box::new(m0060_handovers::Migration),
            Box::new(m0061_requests::Migration),
            Box::new(m0070_saved_views::Migration),
            Box::new(m0071_deal_filters::Migration),
            Box::new(m0072_deal_batches::Migration),
            Box::new(m0080_files::Migration),
            Box::new(m0081_batch_keys::Migration),
            Box::new(m0082_view_index::Migration),
            Box::new(m0090_requisites::Migration),
            Box::new(m0091_legal_entities::Migration),
            Box::new(m0110_catalogue::Migration),
            Box::new(m0111_price_lists::Migration),
            Box::new(m0112_lines_of_products::Migration),
            Box::new(m0120_documents::Migration),
            Box::new(m0130_payments::Migration),
            Box::new(m0140_paper_trails::Migration),
            Box::new(m0150_addenda::Migration),
            Box::new(m0160_shares::Migration),
            Box::new(m0170_without_deal::Migration),
            Box::new(m0171_opening_balances::Migration),
            Box::new(m0172_pictures::Migration),
            Box::new(m0173_reminders::Migration),
            Box::new(m0174_amendments::Migration),
            Box::new(m0175_recurrences::Migration),
            Box::new(m0180_document_templates::Migration),
            Box::new(m0181_filled_documents::Migration),
            Box::new(m0185_document_files::Migration),
            Box::new(m0186_marks_of_clients::Migration),
            Box::new(m0190_signatures::Migration),
            Box::new(m0192_closings::Migration),
            Box::new(m0193_deal_summary::Migration),
            Box::new(m0194_stays::Migration),
            Box::new(m0200_costs::Migration),
            Box::new(m0201_plans::Migration),
            Box::new(m0202_standing_documents::Migration),
            Box::new(m0203_saved_reports::Migration),
            Box::new(m0205_undone_closings::Migration),
            Box::new(m0210_homes::Migration),
            Box::new(m0215_narrow_summaries::Migration),
            Box::new(m0230_contact_consents::Migration),
            Box::new(m0231_erased_contacts::Migration),
            Box::new(m0235_named_signatories::Migration),
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
