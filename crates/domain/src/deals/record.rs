//! Records that deals refer to and filters name, by kind.

use std::collections::HashMap;

use uuid::Uuid;

/// A kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the record of its name")]
pub enum Record {
    Pipeline,
    Stage,
    User,
    Department,
    Channel,
    DealType,
    SalesEvent,
    LossReason,
    Contact,
    Company,
    Product,
}

/// Names of records of this account; what is not there does not exist any more, or never did.
pub type Labels = HashMap<(Record, Uuid), String>;
