//! Costs: what was spent in a month on a deal, a colleague, a department, a channel or the firm.
//!
//! A cost counts as its amount less the VAT that is taken for deduction. Reports read costs by their
//! month; one that comes again each month is a rule ([`RecurringCost`]) from which entries are made
//! (`make`), each of which then lives by itself. What colleagues are paid for their work stands by
//! date beside it (`pay`).

mod cost;
mod create;
mod edit;
mod error;
mod event;
mod guard;
mod import;
mod list;
mod make;
mod pay;
mod recurring;
mod rules;
mod set_pay;
mod store;
mod subject;
mod terms;

pub use cost::Cost;
pub use create::{CreateCost, create};
pub use edit::{DeleteCost, EditCost, Wish, delete, edit};
pub use error::Error;
pub use event::{Event, PayEvent, RecurringEvent};
pub use import::{ImportCosts, Imported, check_import, import};
pub use list::{Filter, Shown, Sort, find, list};
pub use make::make;
pub use pay::{Base, EmployeePay, PayTerms};
pub use recurring::RecurringCost;
pub use rules::{
    CreateRecurring, DeleteRecurring, EditRecurring, RecurringFilter, RecurringWish,
    ShownRecurring, create_recurring, delete_recurring, edit_recurring, find_recurring,
    list_recurring,
};
pub use set_pay::{DeletePay, SetPay, ShownPay, delete_pay, list_pay, set_pay};
pub use store::Read;
pub use subject::{Bearer, CostSubject, Named, Standing, SubjectKind};
pub use terms::{CostTerms, Note};

pub(crate) use guard::{bears, closed_until, refusal};
