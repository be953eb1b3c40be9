//! Contracts and what is added to them: how their sides are introduced, what they say, and the
//! texts that the product brings.

mod side;
mod slot;
mod templates;
mod text;

pub use side::contract_side;
pub(super) use slot::Slots;
pub use slot::{SLOTS, Slot};
pub use templates::ContractType;
pub(super) use templates::addendum;
pub(crate) use templates::contract;
pub use text::{Block, BlockKind, ContractText, MOST_BLOCKS};
