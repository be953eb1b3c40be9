//! Plans: what the firm, a department or a colleague shall reach in a month, by measure.
//!
//! A plan is a cell of a table: a subject, a month, a measure. Cells are set many at once (`set`),
//! copied to other months (`copy`), or filled with the parts of a sum (`spread`).

mod copy;
mod error;
mod event;
mod fill;
mod measure;
mod plan;
mod set;
mod split;
mod spread;
mod store;
mod subject;
mod table;

pub use copy::{CopyPlans, Growth, GrowthError, copy};
pub use error::Error;
pub use event::Event;
pub use fill::Filled;
pub use measure::{Amount, AmountError, Measure};
pub use plan::Plan;
pub use set::{MOST_CELLS, SetCell, SetPlans, set};
pub use split::split;
pub use spread::{Share, SpreadPlans, spread};
pub use store::Read;
pub use subject::PlanSubject;
pub(crate) use table::subjects;
pub use table::{Cell, Question, Row, Sums, Table, table};
