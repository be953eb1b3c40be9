//! What a cost is for.

use serde::{Serialize, Serializer};
use uuid::Uuid;

use crate::deals::Deal;
use crate::departments::Department;
use crate::dictionaries::Channel;
use crate::lobby::User;
use crate::{Id, Moment};

/// What a cost is for; exactly one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CostSubject {
    /// One deal.
    Deal(Id<Deal>),
    /// One colleague.
    Employee(Id<User>),
    /// A department.
    Department(Id<Department>),
    /// A sales channel: advertising and the like.
    Channel(Id<Channel>),
    /// The firm as a whole.
    Firm,
}

/// Of which kind the subject of a cost is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is the subject of its name")]
pub enum SubjectKind {
    Deal,
    Employee,
    Department,
    Channel,
    Firm,
}

impl SubjectKind {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Deal,
        Self::Employee,
        Self::Department,
        Self::Channel,
        Self::Firm,
    ];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Deal => "deal",
            Self::Employee => "employee",
            Self::Department => "department",
            Self::Channel => "channel",
            Self::Firm => "firm",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.wire() == name)
    }
}

impl CostSubject {
    /// The subject of a kind and an id, which all but the firm have.
    pub fn new(kind: SubjectKind, id: Option<Uuid>) -> Option<Self> {
        match (kind, id) {
            (SubjectKind::Deal, Some(id)) => Some(Self::Deal(Id::from(id))),
            (SubjectKind::Employee, Some(id)) => Some(Self::Employee(Id::from(id))),
            (SubjectKind::Department, Some(id)) => Some(Self::Department(Id::from(id))),
            (SubjectKind::Channel, Some(id)) => Some(Self::Channel(Id::from(id))),
            (SubjectKind::Firm, None) => Some(Self::Firm),
            _ => None,
        }
    }

    /// Of which kind it is.
    pub const fn kind(self) -> SubjectKind {
        match self {
            Self::Deal(_) => SubjectKind::Deal,
            Self::Employee(_) => SubjectKind::Employee,
            Self::Department(_) => SubjectKind::Department,
            Self::Channel(_) => SubjectKind::Channel,
            Self::Firm => SubjectKind::Firm,
        }
    }

    /// Its id; the firm has none.
    pub fn id(self) -> Option<Uuid> {
        match self {
            Self::Deal(id) => Some(id.uuid()),
            Self::Employee(id) => Some(id.uuid()),
            Self::Department(id) => Some(id.uuid()),
            Self::Channel(id) => Some(id.uuid()),
            Self::Firm => None,
        }
    }
}

impl Serialize for CostSubject {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Told {
            kind: &'static str,
            id: Option<Uuid>,
        }
        let (kind, id) = (self.kind().wire(), self.id());
        Told { kind, id }.serialize(serializer)
    }
}

/// A subject as people know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The subject.
    pub subject: CostSubject,
    /// Its name; the firm has none of its own.
    pub name: Option<String>,
    /// The number of a deal.
    pub number: Option<i64>,
}

/// What decides whether a subject can be charged, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bearer {
    /// Who is responsible for the deal, or the colleague.
    pub responsible: Option<Id<User>>,
    /// The department that it belongs to, or is.
    pub department: Option<Id<Department>>,
    /// Whether it is still there.
    pub standing: Standing,
}

/// Whether the subject of a cost is still there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is.
    Present,
    /// The colleague was dismissed, or the department archived. What was before stays theirs.
    EndedAt(Moment),
    /// The deal lies in the trash.
    InTrash,
}
