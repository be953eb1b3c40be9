//! HTTP in: what every operation shares. `problem` speaks of failures, `json`, `query`, `path` and
//! `if_match` read requests, `answer` and `list` shape answers, `identified` knows the caller.

mod admission;
mod answer;
mod arrivals;
mod client;
pub mod csv;
mod cursor;
mod file_seats;
mod given;
mod identified;
mod if_match;
mod json;
mod language;
mod list;
pub mod messages;
mod path;
pub mod problem;
mod problems;
mod query;
mod reference;
mod request_id;
mod same_site;
mod security_headers;
mod span;

pub use admission::{Inside, Seat, admission};
pub use answer::{Versioned, created, ok};
pub use client::{Host, Visitor, is_of_this_machine};
pub use cursor::Cursors;
pub use file_seats::{FileSeat, FileSeats};
pub use given::given;
pub use identified::{Anybody, AtTheDoor, Identified, Proof};
pub use if_match::IfMatch;
pub use json::{BODY_LIMIT, Json, retry_key};
pub use language::Language;
pub use list::{CountWish, List, page_wish};
pub use messages::text as rule_text;
pub use path::Path;
pub use problem::Problem;
pub use problems::problems;
pub use query::Query;
pub use reference::Ref;
pub use same_site::SameSite;
pub use security_headers::security_headers;
pub use span::Told;
