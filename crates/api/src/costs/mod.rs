//! `/costs`: what was spent in a month; `/recurring-costs`: what comes again each month;
//! `/employee-pay`: what colleagues are paid.

mod body;
mod create;
mod edit;
mod import;
mod list;
mod pay;
mod recurring;

use utoipa_actix_web::service_config::ServiceConfig;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_costs)
        .service(create::create_cost)
        .service(create::get_cost)
        .service(edit::edit_cost)
        .service(edit::delete_cost)
        .service(import::check_cost_import)
        .service(import::import_costs)
        .service(recurring::list_recurring_costs)
        .service(recurring::create_recurring_cost)
        .service(recurring::get_recurring_cost)
        .service(recurring::edit_recurring_cost)
        .service(recurring::delete_recurring_cost)
        .service(pay::list_employee_pay)
        .service(pay::set_employee_pay)
        .service(pay::delete_employee_pay);
}
