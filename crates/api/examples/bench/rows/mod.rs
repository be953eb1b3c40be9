//! What is asked: the rows of the tables, each with its aim.

mod firm;
mod script;

pub use self::firm::Firm;
pub use self::script::Script;

/// A row of a table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// What is done.
    pub name: &'static str,
    /// The aim for half of the answers, in milliseconds.
    pub aim: f64,
    /// The aim for all but one in a hundred.
    pub aim_p99: Option<f64>,
    /// The aim for sixteen clients, answers a second.
    pub aim_per_second: Option<f64>,
    /// Who asks.
    pub who: Who,
    /// What is asked.
    pub kind: Kind,
}

/// Whose reach bounds a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// The head of a department that has none below: the reach is their own department.
    Head,
    /// The owner, who may see all money.
    Owner,
}

impl Who {
    /// With which login of the demonstration they sign in.
    pub const fn login(self) -> &'static str {
        match self {
            Self::Head => "olga",
            Self::Owner => "anna",
        }
    }
}

/// How a row is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    List,
    Feed,
    Card,
    Create,
    Move,
    Contacts,
    Board,
    /// A report, whose path says `{year}` for the dates of the last twelve months.
    Report(&'static str),
    /// The paper of a draft of twenty lines, which is printed anew each time.
    Paper,
}

impl Kind {
    /// Whether it changes something.
    pub const fn is_change(self) -> bool {
        matches!(self, Self::Create | Self::Move)
    }

    /// Whether its plans are written down.
    pub const fn is_report(self) -> bool {
        matches!(self, Self::Report(_))
    }
}

const fn row(kind: Kind, name: &'static str, aim: f64) -> Row {
    Row {
        name,
        aim,
        aim_p99: None,
        aim_per_second: None,
        who: Who::Head,
        kind,
    }
}

const fn report(name: &'static str, path: &'static str, aim: f64) -> Row {
    row(Kind::Report(path), name, aim)
}

const fn money(name: &'static str, path: &'static str) -> Row {
    Row {
        who: Who::Owner,
        ..report(name, path, 50.0)
    }
}

/// Work with deals.
pub const DEALS: [Row; 7] = [
    Row {
        aim_p99: Some(5.0),
        aim_per_second: Some(2000.0),
        ..row(
            Kind::List,
            "list of 50 deals by stage and person, newest first",
            1.2,
        )
    },
    row(
        Kind::Feed,
        "list of 50 deals of the whole reach, newest first",
        1.2,
    ),
    row(Kind::Card, "one deal with its card", 0.6),
    row(Kind::Create, "create a deal", 1.2),
    row(Kind::Move, "move a deal", 1.2),
    row(Kind::Contacts, "contact by a fragment of the name", 1.0),
    row(
        Kind::Board,
        "the board, 40 cards a column with counts and sums",
        3.0,
    ),
];

/// Reports: first those of the head of a department, then those that need all money.
pub const REPORTS: [Row; 20] = [
    report(
        "lost by stage and reason over a year",
        "/reports/loss-reasons?{year}&split=stage",
        3.0,
    ),
    report(
        "won, lost and revenue by employee and pipeline over a year",
        "/reports/employees?{year}&split=pipeline&measures=deals,won,lost,conversion,revenue",
        3.0,
    ),
    report(
        "the firm by months, against the year before",
        "/reports/company?{year}&split=month&compare=previous",
        50.0,
    ),
    report(
        "funnel of the deals made in a year",
        "/reports/funnel?{year}&mode=cohort",
        50.0,
    ),
    report(
        "funnel of the moves of a year",
        "/reports/funnel?{year}&mode=moves",
        50.0,
    ),
    report(
        "stuck deals with their paths",
        "/reports/movement?{year}&standing=stuck",
        50.0,
    ),
    report(
        "lost by product and reason over a year",
        "/reports/loss-reasons?{year}&split=product",
        50.0,
    ),
    report(
        "deals that are closed in the year no more, their number",
        "/reports/changed-since?{year}&report=company&limit=1&count=exact",
        50.0,
    ),
    money(
        "profitability of departments over a year",
        "/reports/departments?{year}",
    ),
    money(
        "profitability of employees over a year",
        "/reports/employees?{year}",
    ),
    money("sales channels over a year", "/reports/channels?{year}"),
    money(
        "profit of deals of a year, 50 of them",
        "/reports/deals?{year}",
    ),
    money(
        "clients by ABC and XYZ over a year",
        "/reports/rating?{year}&rated=clients",
    ),
    money(
        "products by ABC and XYZ over a year",
        "/reports/rating?{year}&rated=products",
    ),
    money(
        "cohorts of first purchase over a year",
        "/reports/cohorts?{year}",
    ),
    money(
        "plan and fact of revenue",
        "/reports/plan-fact?{months}&measure=revenue",
    ),
    money("what is to be done now", "/reports/now"),
    money("debts", "/reports/debts"),
    money("receivables by client", "/reports/receivables?by=client"),
    money(
        "expected payments by week",
        "/reports/expected-payments?by=week",
    ),
];

/// Papers.
pub const PAPERS: [Row; 1] = [Row {
    aim_per_second: Some(150.0),
    ..row(
        Kind::Paper,
        "PDF of an invoice of 20 lines, printed anew",
        10.0,
    )
}];

/// All rows, in the order of the tables.
pub fn all() -> impl Iterator<Item = Row> {
    DEALS.into_iter().chain(REPORTS).chain(PAPERS)
}
