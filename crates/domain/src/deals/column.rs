//! What a row of the list can show.

/// A column of the list and of its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// What it is about.
    Title,
    /// Its number.
    Number,
    /// The firm and the person who buy.
    Client,
    /// Where it stands.
    Stage,
    /// Since when there.
    StageEnteredAt,
    /// What it is worth.
    Amount,
    /// What it costs the firm; for those who may see profit.
    Cost,
    /// What it earns; for those who may see profit.
    Profit,
    /// Who is responsible.
    Responsible,
    /// By when the next task is due.
    NextTask,
    /// When it should close.
    ExpectedCloseOn,
    /// How it came.
    Channel,
    /// Its marks.
    Tags,
    /// When it was made.
    CreatedAt,
    /// When it last changed.
    UpdatedAt,
    /// When it was closed.
    ClosedAt,
}

impl Column {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::Title,
        Self::Number,
        Self::Client,
        Self::Stage,
        Self::StageEnteredAt,
        Self::Amount,
        Self::Cost,
        Self::Profit,
        Self::Responsible,
        Self::NextTask,
        Self::ExpectedCloseOn,
        Self::Channel,
        Self::Tags,
        Self::CreatedAt,
        Self::UpdatedAt,
        Self::ClosedAt,
    ];

    /// The name on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Number => "number",
            Self::Client => "client",
            Self::Stage => "stage",
            Self::StageEnteredAt => "stage_entered_at",
            Self::Amount => "amount",
            Self::Cost => "cost",
            Self::Profit => "profit",
            Self::Responsible => "responsible",
            Self::NextTask => "next_task",
            Self::ExpectedCloseOn => "expected_close_on",
            Self::Channel => "channel",
            Self::Tags => "tags",
            Self::CreatedAt => "created_at",
            Self::UpdatedAt => "updated_at",
            Self::ClosedAt => "closed_at",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.wire() == name)
    }

    /// Whether it tells what a deal earns.
    pub const fn tells_profit(self) -> bool {
        matches!(self, Self::Cost | Self::Profit)
    }
}
