//! `/reports`: figures of a period, and the deals behind them; debts of a day.

mod behind;
mod body;
mod changed_since;
mod cohorts;
mod debts;
mod drill;
pub mod export;
mod figures;
mod filter;
mod funnel;
mod money_behind;
mod now;
mod paths;
mod plan_fact;
mod position;
mod profits;
mod rating;
mod sheet;
mod show;
mod tables;
mod titles;
pub mod wanted;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(show::show_company_report)
        .service(show::show_employees_report)
        .service(show::show_departments_report)
        .service(show::show_channels_report)
        .service(show::show_loss_reasons_report)
        .service(position::show_company_position)
        .service(funnel::show_funnel_report)
        .service(paths::list_deal_paths)
        .service(now::show_now)
        .service(plan_fact::show_plan_fact_report)
        .service(profits::show_deal_profits_report)
        .service(rating::show_rating_report)
        .service(cohorts::show_cohorts_report)
        .service(changed_since::list_deals_changed_since)
        .service(drill::list_deals_behind_figure)
        .service(money_behind::list_payments_behind_figure)
        .service(money_behind::list_costs_behind_figure)
        .service(behind::list_deals_behind_rating)
        .service(behind::list_deals_behind_cohort)
        .service(behind::list_deals_behind_funnel)
        .service(export::export_report)
        .configure(debts::routes);
}
