//! A stage of a pipeline.

use serde::{Deserialize, Serialize};

use crate::Id;
use crate::values::Line;

/// What it means for a deal to be on a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StageKind {
    /// Work is going on.
    Open,
    /// Closed with success.
    Won,
    /// Closed without.
    Lost,
}

impl StageKind {
    /// All kinds, in the order of their columns on the board.
    pub const ALL: [Self; 3] = [Self::Open, Self::Won, Self::Lost];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Won => "won",
            Self::Lost => "lost",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.wire() == name)
    }
}

/// A field that a deal must have filled in before it may stand on a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RequiredField {
    /// A sum other than zero.
    Amount,
    /// At least one line.
    Lines,
    /// A contact.
    Contact,
    /// A company.
    Company,
    /// The date by which it should close.
    ExpectedCloseOn,
    /// The deal's type.
    DealType,
}

impl RequiredField {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Amount,
        Self::Lines,
        Self::Contact,
        Self::Company,
        Self::ExpectedCloseOn,
        Self::DealType,
    ];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Lines => "lines",
            Self::Contact => "contact",
            Self::Company => "company",
            Self::ExpectedCloseOn => "expected_close_on",
            Self::DealType => "deal_type",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.wire() == name)
    }
}

/// One column of the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stage {
    /// Its id.
    pub id: Id<Self>,
    /// Its name, unique within the pipeline.
    pub name: Line<80>,
    /// What it means.
    pub kind: StageKind,
    /// Days a deal should stay at most; `None`: as long as it takes.
    pub norm_days: Option<u16>,
    /// What a deal must have to enter.
    pub required_fields: Vec<RequiredField>,
}

/// A stage that has no id yet.
#[derive(Debug, Clone)]
pub struct StageDraft {
    /// Its name.
    pub name: Line<80>,
    /// What it means.
    pub kind: StageKind,
    /// Days a deal should stay at most.
    pub norm_days: Option<u16>,
    /// What a deal must have to enter.
    pub required_fields: Vec<RequiredField>,
}

impl StageDraft {
    /// Gives it its id.
    pub(crate) fn with_id(self, id: Id<Stage>) -> Stage {
        let Self {
            name,
            kind,
            norm_days,
            required_fields,
        } = self;
        Stage {
            id,
            name,
            kind,
            norm_days,
            required_fields,
        }
    }
}
