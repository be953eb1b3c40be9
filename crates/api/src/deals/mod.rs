//! `/deals` and `/board`: deals over the wire.

mod assign;
mod board;
mod body;
mod close;
mod create;
mod edit;
mod export;
pub mod filter;
mod line;
mod list;
mod move_stage;
mod movement;
mod reopen;
mod set_lines;
mod source;
mod trash;

use utoipa_actix_web::service_config::ServiceConfig;

pub use body::State;
pub use edit::tags_of;
pub use export::columns;
pub use filter::{ids, values};
pub use line::money;
pub use movement::{Actor as EventActor, Visit};
pub use source::Source;

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list::list_deals)
        .service(export::export_deals)
        .service(create::create_deal)
        .service(create::get_deal)
        .service(edit::edit_deal)
        .service(trash::delete_deal)
        .service(trash::restore_deal)
        .service(set_lines::set_deal_lines)
        .service(move_stage::move_deal)
        .service(close::win_deal)
        .service(close::lose_deal)
        .service(reopen::reopen_deal)
        .service(assign::assign_deal)
        .service(movement::list_deal_events)
        .service(movement::get_deal_movement)
        .service(board::get_board)
        .service(board::list_board_column);
}
