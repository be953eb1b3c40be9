//! Plans as a table: subjects by months.

use std::collections::HashMap;

use uuid::Uuid;

use super::plan::Place;
use super::{Amount, Error, Measure, Plan, PlanSubject};
use crate::access::{Caller, Grant, Permission, Scope};
use crate::costs::SubjectKind;
use crate::departments::Department;
use crate::values::Month;
use crate::{App, Id, StoreError, Version, View};

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub struct Question {
    /// The first month.
    pub first: Month,
    /// The last month, which is included.
    pub last: Month,
    /// What the plans count.
    pub measure: Measure,
}

/// Plans of one measure.
#[derive(Debug, Clone)]
pub struct Table {
    /// What they count.
    pub measure: Measure,
    /// The columns.
    pub months: Vec<Month>,
    /// The firm, then the departments, then the colleagues, as far as the caller reaches.
    pub rows: Vec<Row>,
    /// What the rows of each kind come to.
    pub sums: Vec<Sums>,
}

/// The plans of one subject.
#[derive(Debug, Clone)]
pub struct Row {
    /// Whose they are.
    pub subject: PlanSubject,
    /// What it is called; the firm has no name of its own here.
    pub name: Option<String>,
    /// Where a colleague works; the department above a department.
    pub department: Option<Id<Department>>,
    /// Whether it is still there: otherwise nothing new is planned for it.
    pub is_present: bool,
    /// For each month.
    pub cells: Vec<Option<Cell>>,
    /// What they come to.
    pub total: Amount,
}

/// A plan that is there.
#[derive(Debug, Clone, Copy)]
pub struct Cell {
    /// How much.
    pub amount: Amount,
    /// Counts its changes.
    pub version: Version,
}

/// What the rows of a kind come to.
#[derive(Debug, Clone)]
pub struct Sums {
    /// Of which kind.
    pub kind: SubjectKind,
    /// For each month.
    pub cells: Vec<Amount>,
    /// In all.
    pub total: Amount,
}

/// Reads the table; a subject without any plan has its row, too, unless it is gone.
pub async fn table(app: &App, caller: &Caller, question: Question) -> Result<Table, Error> {
    let grant = caller.allow_all(Permission::PlansRead, question.measure.needs())?;
    let view = app.store.view(&grant).await?;
    read(view.as_ref(), &grant, question).await
}

async fn read<V: View + ?Sized>(
    view: &V,
    grant: &Grant,
    question: Question,
) -> Result<Table, Error> {
    let Question {
        first,
        last,
        measure,
    } = question;
    let months: Vec<Month> = first.through(last).collect();
    let plans = view.plans(first, last, Some(measure)).await?;
    let planned: HashMap<Place, &Plan> = plans.iter().map(|plan| (plan.place(), plan)).collect();
    let mut rows = Vec::new();
    for known in subjects(view, grant.scope()).await? {
        let cells: Vec<Option<Cell>> = months
            .iter()
            .map(|month| {
                planned.get(&(known.subject, *month)).map(|plan| Cell {
                    amount: plan.amount,
                    version: plan.version,
                })
            })
            .collect();
        if known.is_present || cells.iter().any(Option::is_some) {
            let all = cells.iter().flatten().map(|cell| cell.amount);
            let total = Amount::sum(measure, all);
            rows.push(Row {
                cells,
                total,
                ..known.row(measure)
            });
        }
    }
    let sums = sums(&rows, measure, months.len());
    Ok(Table {
        measure,
        months,
        rows,
        sums,
    })
}

/// A subject that may have a row: the fields are those of [`Row`].
pub(crate) struct Known {
    pub subject: PlanSubject,
    pub name: Option<String>,
    pub department: Option<Id<Department>>,
    pub is_present: bool,
}

impl Known {
    fn row(self, measure: Measure) -> Row {
        Row {
            subject: self.subject,
            name: self.name,
            department: self.department,
            is_present: self.is_present,
            cells: Vec::new(),
            total: Amount::sum(measure, []),
        }
    }
}

/// All subjects within a reach, those that are gone included.
pub(crate) async fn subjects<V: View + ?Sized>(
    view: &V,
    scope: &Scope,
) -> Result<Vec<Known>, StoreError> {
    let mut known = Vec::new();
    if *scope == Scope::All {
        known.push(Known {
            subject: PlanSubject::Firm,
            name: None,
            department: None,
            is_present: true,
        });
    }
    for one in view.departments().await? {
        if scope.contains(None, Some(one.id.uuid())) {
            known.push(Known {
                subject: PlanSubject::Department(one.id),
                name: Some(one.name.to_string()),
                department: one.parent,
                is_present: one.archived_at.is_none(),
            });
        }
    }
    for one in view.users().await? {
        let department: Option<Uuid> = one.department.map(Id::uuid);
        if scope.contains(Some(one.id.uuid()), department) {
            known.push(Known {
                subject: PlanSubject::Employee(one.id),
                name: Some(one.name.to_string()),
                department: one.department,
                is_present: one.is_active,
            });
        }
    }
    Ok(known)
}

/// A department's plan is that of all below it: where it stands, theirs are in it.
fn sums(rows: &[Row], measure: Measure, months: usize) -> Vec<Sums> {
    let above: HashMap<Id<Department>, &Row> = rows
        .iter()
        .filter_map(|row| match row.subject {
            PlanSubject::Department(id) => Some((id, row)),
            _ => None,
        })
        .collect();
    let is_within = |row: &Row, index: usize| {
        let is_department = row.subject.kind() == SubjectKind::Department;
        let mut up = row.department.filter(|_| is_department);
        // The tree has no circles; a bound all the same.
        for _ in 0..rows.len() {
            let Some(one) = up.and_then(|up| above.get(&up)) else {
                return false;
            };
            if one.cells.get(index).is_some_and(Option::is_some) {
                return true;
            }
            up = one.department;
        }
        false
    };
    let kinds = [SubjectKind::Department, SubjectKind::Employee];
    let sums = kinds.map(|kind| {
        let of_kind = || rows.iter().filter(move |row| row.subject.kind() == kind);
        let cells = (0..months).map(|index| {
            let column = of_kind().filter(|row| !is_within(row, index));
            let column = column.filter_map(|row| row.cells.get(index).copied().flatten());
            Amount::sum(measure, column.map(|cell| cell.amount))
        });
        let cells: Vec<Amount> = cells.collect();
        Sums {
            kind,
            total: Amount::sum(measure, cells.iter().copied()),
            cells,
        }
    });
    let is_there = |sums: &Sums| rows.iter().any(|row| row.subject.kind() == sums.kind);
    sums.into_iter().filter(is_there).collect()
}
