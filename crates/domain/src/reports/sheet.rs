//! A report as a table for a spreadsheet.

use chrono::NaiveDate;

use super::Unit;

/// A table with what stands above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What it is called: the name of the sheet.
    pub name: String,
    /// What stands above the table, a line each.
    pub above: Vec<String>,
    /// What the columns are called.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// The last row: everything together.
    pub total: Vec<Cell>,
}

/// A table on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperTable {
    /// The table.
    pub sheet: Sheet,
    /// Whose it is.
    pub firm: String,
    /// When it was made.
    pub on: NaiveDate,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What it is called.
    pub title: String,
    /// In what it is counted; `None`: it says what rows are about.
    pub unit: Option<Unit>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A text, so many steps to the right.
    Text(String, u8),
    /// A day.
    Day(NaiveDate),
    /// A figure in the unit of its column: pieces, or hundredths.
    Figure(i64),
    /// Nothing.
    Empty,
}

impl Sheet {
    /// Whether the figures of a column sum to that of the last row, so that a formula may say so.
    pub fn sums_up(&self, column: usize) -> bool {
        let is_summable = self
            .columns
            .get(column)
            .is_some_and(|one| matches!(one.unit, Some(Unit::Count | Unit::Money)));
        let figure = |cell: Option<&Cell>| match cell {
            Some(Cell::Figure(figure)) => Some(*figure),
            _ => None,
        };
        let figures: Option<Vec<i64>> = self
            .rows
            .iter()
            .map(|row| figure(row.get(column)))
            .collect();
        let sum = figures.filter(|all| !all.is_empty());
        let sum = sum.map(|all| all.iter().map(|one| i128::from(*one)).sum::<i128>());
        is_summable && sum.is_some() && sum == figure(self.total.get(column)).map(i128::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(unit: Unit, rows: &[i64], total: i64) -> Sheet {
        Sheet {
            name: "Отчёт".to_owned(),
            above: Vec::new(),
            columns: vec![Column {
                title: "Выручка".to_owned(),
                unit: Some(unit),
            }],
            rows: rows
                .iter()
                .map(|figure| vec![Cell::Figure(*figure)])
                .collect(),
            total: vec![Cell::Figure(total)],
        }
    }

    #[test]
    fn a_formula_stands_only_where_it_says_the_figure() {
        assert!(sheet(Unit::Money, &[1, 2], 3).sums_up(0));
        assert!(
            !sheet(Unit::Money, &[3, 2], 3).sums_up(0),
            "departments within each other"
        );
        assert!(
            !sheet(Unit::Percent, &[1, 2], 3).sums_up(0),
            "shares are not summed"
        );
        assert!(
            !sheet(Unit::Money, &[], 0).sums_up(0),
            "there is nothing to sum"
        );
        assert!(
            !sheet(Unit::Money, &[3], 3).sums_up(1),
            "there is no such column"
        );
    }
}
