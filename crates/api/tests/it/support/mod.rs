//! What the tests stand on: a real server on a free port, people who use it in their own words, and
//! a contract that every answer must keep.

mod answer;
mod clock;
mod contract;
pub mod credentials;
mod directory;
mod mint;
mod neighbour;
mod operations;
mod person;
mod scenario;
mod server;
mod stream;

pub use answer::Answer;
pub use clock::ManualClock;
pub use contract::Contract;
pub use operations::{Operation, operations};
pub use person::Person;
pub(crate) use scenario::on_both_engines;
pub use scenario::run;
pub use server::{Firm, TestServer};
pub use stream::Stream;
