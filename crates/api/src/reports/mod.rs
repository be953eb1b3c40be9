//! `/reports`: figures of a period, and the deals behind them; debts of a day.

mod body;
mod debts;
mod drill;
mod export;
mod figures;
mod filter;
mod funnel;
mod paths;
mod sheet;
mod show;
mod titles;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(show::show_company_report)
        .service(show::show_employees_report)
        .service(show::show_departments_report)
        .service(show::show_channels_report)
        .service(show::show_loss_reasons_report)
        .service(funnel::show_funnel_report)
        .service(paths::list_deal_paths)
        .service(drill::list_deals_behind_figure)
        .service(export::export_report)
        .configure(debts::routes);
}
