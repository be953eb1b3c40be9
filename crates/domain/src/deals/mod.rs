//! Deals: from the first request to the close. The slice whose manners all others copy.
//!
//! `deal` is the aggregate and the only place that decides what a deal may do; each use case is a
//! verb and a file; `card`, `list` and `board` are what people look at.

mod assign;
mod board;
mod buyer;
mod card;
mod close;
mod column;
mod create;
mod deal;
mod draft;
mod edit;
mod error;
mod event;
mod export;
mod line;
mod list;
mod move_stage;
mod movement;
mod patch;
mod record;
mod reopen;
mod request;
mod required;
mod set_lines;
mod source;
mod status;
mod stays;
mod store;
mod tags;
mod trash;

pub use assign::{AssignDeal, assign};
pub use board::{Board, BoardCard, BoardFilter, Column, ColumnTotal, board, column};
pub use card::{Card, NamedStage, NextTask, find};
pub use close::{LoseDeal, WinDeal, lose, win};
pub use column::Column as DealColumn;
pub(crate) use create::check_references;
pub use create::{CreateDeal, create};
pub use deal::Deal;
pub(crate) use deal::Why;
pub use edit::{EditDeal, edit};
pub use error::Error;
pub use event::{Event, FieldChange};
pub use export::{Export, ExportDeals, ExportEvent, ExportedRow, Exporting, export};
pub use line::{Line, LineDraft, Lines};
pub(crate) use line::{WholeLine, amounts};
pub use list::{DealFilter, DealRow, DealSort, ListDeals, Overstay, list};
pub use move_stage::{MoveDeal, move_stage};
pub use movement::{Visit, events, movement};
pub use patch::DealPatch;
pub use record::{Labels, Record};
pub use reopen::{ReopenDeal, reopen};
pub(crate) use request::{Hands, KnownBuyer};
pub use request::{NamedDeal, Request, RequestState};
pub use set_lines::{SetLines, set_lines};
pub use source::Source;
pub use status::{Closing, Status};
pub use stays::Stays;
pub use store::{Names, Neighbours, Read, References, Write};
pub use tags::{Tag, Tags};
pub use trash::{DeleteDeal, RestoreDeal, delete, restore};
