//! The page with which a person begins the day: which blocks stand on it, and in which order.

mod arrange;
mod error;
mod layout;
mod show;
mod store;

pub use self::arrange::{Event, arrange};
pub use self::error::Error;
pub use self::layout::{Block, Home, Layout};
pub use self::show::show;
pub use self::store::Read;
