//! The three reports on debts, what they count and by what their rows are made.

use std::collections::BTreeMap;

use super::super::Unit;

/// A report on debts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DebtReport {
    /// Issued invoices that are not paid in full, by the last day to pay.
    ExpectedPayments,
    /// What was handed over and is not paid, by how long it is past due.
    Receivables,
    /// What was paid and is not handed over.
    Advances,
}

/// What rows are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DebtBy {
    /// A client with an own firm.
    Client,
    /// A contract of a client with an own firm, or what is of none.
    Contract,
    /// Who is responsible for the deal.
    Responsible,
    /// The week of the last day to pay.
    Week,
    /// An invoice.
    Invoice,
}

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DebtFigure {
    /// Everything.
    Total,
    /// How many documents and payments have something open.
    Count,
    /// What should have been paid before the day.
    Overdue,
    /// Invoices to be paid today.
    Today,
    /// After today, until Sunday.
    ThisWeek,
    /// After this week, until the end of the month.
    ThisMonth,
    /// After this week and month.
    Later,
    /// Invoices without a last day to pay.
    Undated,
    /// What is due after the day.
    NotDue,
    /// Due on the day, or up to 30 days past.
    Days30,
    /// 31 to 60 days past due.
    Days60,
    /// 61 to 90.
    Days90,
    /// 91 and more.
    DaysOver90,
}

/// Figures of a report by what they count: kopecks or pieces.
pub type DebtFigures = BTreeMap<DebtFigure, i64>;

impl DebtReport {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::ExpectedPayments, Self::Receivables, Self::Advances];

    /// The name on the wire, as in the path.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::ExpectedPayments => "expected-payments",
            Self::Receivables => "receivables",
            Self::Advances => "advances",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.wire() == name)
    }

    /// By what its rows may be made, the usual first.
    pub const fn by(self) -> &'static [DebtBy] {
        match self {
            Self::ExpectedPayments => &[
                DebtBy::Client,
                DebtBy::Responsible,
                DebtBy::Week,
                DebtBy::Invoice,
            ],
            Self::Receivables | Self::Advances => &[DebtBy::Client, DebtBy::Contract],
        }
    }

    /// What it counts, in the order in which a person reads it.
    pub const fn figures(self) -> &'static [DebtFigure] {
        use DebtFigure as F;
        match self {
            Self::ExpectedPayments => &[
                F::Total,
                F::Count,
                F::Overdue,
                F::Today,
                F::ThisWeek,
                F::ThisMonth,
                F::Later,
                F::Undated,
            ],
            Self::Receivables => &[
                F::Total,
                F::Count,
                F::Overdue,
                F::NotDue,
                F::Days30,
                F::Days60,
                F::Days90,
                F::DaysOver90,
            ],
            Self::Advances => &[F::Total, F::Count],
        }
    }

    /// Its figures where there is nothing.
    pub(super) fn nothing(self) -> DebtFigures {
        self.figures().iter().map(|figure| (*figure, 0)).collect()
    }
}

impl DebtBy {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Client,
        Self::Contract,
        Self::Responsible,
        Self::Week,
        Self::Invoice,
    ];

    /// The name on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Contract => "contract",
            Self::Responsible => "responsible",
            Self::Week => "week",
            Self::Invoice => "invoice",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.wire() == name)
    }
}

impl DebtFigure {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Total,
        Self::Count,
        Self::Overdue,
        Self::Today,
        Self::ThisWeek,
        Self::ThisMonth,
        Self::Later,
        Self::Undated,
        Self::NotDue,
        Self::Days30,
        Self::Days60,
        Self::Days90,
        Self::DaysOver90,
    ];

    /// The name on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Total => "total",
            Self::Count => "count",
            Self::Overdue => "overdue",
            Self::Today => "today",
            Self::ThisWeek => "this_week",
            Self::ThisMonth => "this_month",
            Self::Later => "later",
            Self::Undated => "undated",
            Self::NotDue => "not_due",
            Self::Days30 => "days_0_30",
            Self::Days60 => "days_31_60",
            Self::Days90 => "days_61_90",
            Self::DaysOver90 => "days_91",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.wire() == name)
    }

    /// In what it is counted.
    pub const fn unit(self) -> Unit {
        match self {
            Self::Count => Unit::Count,
            _ => Unit::Money,
        }
    }
}
