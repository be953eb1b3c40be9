//! Whose plan it is.

use serde::{Serialize, Serializer};
use uuid::Uuid;

use crate::Id;
use crate::costs::{CostSubject, SubjectKind};
use crate::departments::Department;
use crate::lobby::User;

/// Whose plan it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlanSubject {
    /// The firm's as a whole.
    Firm,
    /// A department's, those below it included.
    Department(Id<Department>),
    /// A colleague's.
    Employee(Id<User>),
}

impl PlanSubject {
    /// The subject of a kind and an id, which the firm has not.
    pub fn new(kind: SubjectKind, id: Option<Uuid>) -> Option<Self> {
        match (kind, id) {
            (SubjectKind::Firm, None) => Some(Self::Firm),
            (SubjectKind::Department, Some(id)) => Some(Self::Department(Id::from(id))),
            (SubjectKind::Employee, Some(id)) => Some(Self::Employee(Id::from(id))),
            _ => None,
        }
    }

    /// The same as the subject of a cost: one rule says who reaches it, and until when it is there.
    pub const fn charged(self) -> CostSubject {
        match self {
            Self::Firm => CostSubject::Firm,
            Self::Department(id) => CostSubject::Department(id),
            Self::Employee(id) => CostSubject::Employee(id),
        }
    }

    /// Of which kind it is.
    pub const fn kind(self) -> SubjectKind {
        self.charged().kind()
    }

    /// Its id; the firm has none.
    pub fn id(self) -> Option<Uuid> {
        self.charged().id()
    }
}

impl Serialize for PlanSubject {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.charged().serialize(serializer)
    }
}
