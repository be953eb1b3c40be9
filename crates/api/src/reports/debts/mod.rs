//! `/reports`: expected payments, receivables and advances, and what is behind their figures.

mod behind;
mod body;
mod figures;
pub mod filter;
pub mod sheet;
mod show;
mod titles;
mod totals;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the reports on debts.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(show::show_expected_payments)
        .service(show::show_receivables)
        .service(show::show_advances)
        .service(totals::show_debt_totals)
        .service(behind::list_debts_behind_figure);
}
