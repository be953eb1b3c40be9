//! Which column is which field: by what people call it, or as they say.

use super::{Row, TableError};
use crate::Violations;
use crate::values::search_text::normalise;

/// Among how many rows at the top the head is looked for: above it stand titles and dates.
const TOP: usize = 20;
/// How many values show what is in a column.
const SAMPLES: usize = 3;

/// A field that a column may hold.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name on the wire.
    pub name: &'static str,
    /// What people call it, folded for search.
    pub titles: &'static [&'static str],
    /// Whether it is a sum, whose title may tell of what and for what: «цена руб за шт».
    pub is_sum: bool,
}

/// What may stand behind the title of a sum and changes nothing.
const BEHIND_SUMS: [&str; 9] = [
    "руб",
    "рублей",
    "р",
    "rub",
    "за",
    "шт",
    "ед",
    "единицу",
    "1",
];

/// What the caller says of the columns; nothing: they are known by their titles.
#[derive(Debug, Clone, Default)]
pub struct LayoutWish {
    /// The number of the row with the titles.
    pub head_row: Option<u32>,
    /// The field of each column; an empty name: the column is left out.
    pub columns: Option<Vec<String>>,
}

/// A column of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What stands in the head.
    pub title: String,
    /// The field that it holds.
    pub field: Option<&'static str>,
    /// The first values that are there.
    pub samples: Vec<String>,
}

/// The columns of a file and the row below which it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The number of the row with the titles.
    pub head_row: u32,
    /// All columns.
    pub columns: Vec<Column>,
}

/// A row read by a layout.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    row: &'a Row,
    layout: &'a Layout,
}

impl Layout {
    /// Lays a file out. Told columns are checked: fields that are known, each at most once.
    pub fn find(rows: &[Row], fields: &[Field], wish: &LayoutWish) -> Result<Self, LayoutError> {
        let head = match wish.head_row {
            Some(number) => {
                let head = rows.iter().position(|row| row.number == number);
                head.ok_or_else(|| Violations::one("/head_row", "no_such_row"))?
            }
            None => best_head(rows, fields),
        };
        let Some((head, below)) = rows.get(head..).and_then(<[Row]>::split_first) else {
            return Err(TableError::Empty.into());
        };
        if below.is_empty() {
            return Err(TableError::Empty.into());
        }
        let width = below.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let width = width.max(head.cells.len());
        let named = match &wish.columns {
            Some(names) => told(names, width, fields)?,
            None => known(head, width, fields),
        };
        let columns = named.into_iter().enumerate().map(|(index, field)| {
            let values = below.iter().map(|row| row.cell(index));
            let values = values.filter(|value| !value.is_empty());
            Column {
                title: head.cell(index).to_owned(),
                field,
                samples: values.take(SAMPLES).map(str::to_owned).collect(),
            }
        });
        Ok(Self {
            head_row: head.number,
            columns: columns.collect(),
        })
    }

    /// Whether a column holds the field.
    pub fn has(&self, field: &str) -> bool {
        self.columns.iter().any(|one| one.field == Some(field))
    }

    /// Leaves a field out, wherever it stands.
    pub fn leave_out(&mut self, field: &str) {
        for column in &mut self.columns {
            if column.field == Some(field) {
                column.field = None;
            }
        }
    }

    /// The rows below the head.
    pub fn records<'a>(&'a self, rows: &'a [Row]) -> impl Iterator<Item = Record<'a>> {
        let below = rows.iter().filter(|row| row.number > self.head_row);
        below.map(move |row| Record { row, layout: self })
    }
}

impl<'a> Record<'a> {
    /// The number of the row.
    pub const fn number(self) -> u32 {
        self.row.number
    }

    /// What is in the field; `None` where there is no column for it, or nothing in the cell.
    pub fn get(self, field: &str) -> Option<&'a str> {
        let mut columns = self.layout.columns.iter();
        let column = columns.position(|one| one.field == Some(field))?;
        Some(self.row.cell(column)).filter(|value| !value.is_empty())
    }
}

/// Why a file cannot be laid out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LayoutError {
    /// There is nothing in it.
    #[error("the table has no rows")]
    Table(#[from] TableError),
    /// What was said of its columns is not right.
    #[error("the columns are not right")]
    Invalid(#[from] Violations),
}

/// The row near the top whose titles are known best; the first one where none is known.
fn best_head(rows: &[Row], fields: &[Field]) -> usize {
    let mut best = (0, 0);
    for (index, row) in rows.iter().take(TOP).enumerate() {
        let known = known(row, row.cells.len(), fields);
        let count = known.iter().flatten().count();
        if count > best.1 {
            best = (index, count);
        }
    }
    best.0
}

/// The fields by their titles. A title that stands there several times, as in a turnover sheet with
/// balances at the beginning and at the end, is nobody's: which one is meant is not guessed.
fn known(head: &Row, width: usize, fields: &[Field]) -> Vec<Option<&'static str>> {
    let titles: Vec<String> = (0..width)
        .map(|index| normalise(head.cell(index)))
        .collect();
    let mut found: Vec<Option<&'static str>> = Vec::with_capacity(width);
    for title in &titles {
        let is_one = titles.iter().filter(|other| *other == title).count() == 1;
        let fits = |field: &&Field| {
            field
                .titles
                .iter()
                .any(|known| is_called(title, known, field))
        };
        let field = fields.iter().find(fits).map(|field| field.name);
        found.push(field.filter(|name| is_one && !found.contains(&Some(name))));
    }
    found
}

fn is_called(title: &str, known: &str, field: &Field) -> bool {
    let Some(rest) = title.strip_prefix(known) else {
        return false;
    };
    let is_apart = rest.is_empty() || rest.starts_with(' ');
    let mut words = rest.split_whitespace();
    is_apart && (rest.is_empty() || (field.is_sum && words.all(|word| BEHIND_SUMS.contains(&word))))
}

fn told(
    names: &[String],
    width: usize,
    fields: &[Field],
) -> Result<Vec<Option<&'static str>>, Violations> {
    let mut wrong = Violations::default();
    let mut columns: Vec<Option<&'static str>> = Vec::with_capacity(width);
    for name in names.iter().take(width) {
        let field = fields.iter().find(|field| field.name == name);
        let field = field.map(|field| field.name);
        if field.is_none() && !name.is_empty() {
            wrong.add("/columns", "unknown_value");
        }
        if field.is_some() && columns.contains(&field) {
            wrong.add("/columns", "repeated");
        }
        columns.push(field);
    }
    wrong.check()?;
    columns.resize(width, None);
    Ok(columns)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELDS: &[Field] = &[
        Field {
            name: "price",
            titles: &["цена", "price"],
            is_sum: true,
        },
        Field {
            name: "cost_price",
            titles: &["цена закупки", "себестоимость"],
            is_sum: true,
        },
        Field {
            name: "name",
            titles: &["название", "наименование", "наименование товара"],
            is_sum: false,
        },
    ];

    fn rows(all: &[&[&str]]) -> Vec<Row> {
        let numbered = (1..).zip(all);
        let rows = numbered.map(|(number, cells)| Row {
            number,
            cells: cells.iter().map(|&cell| cell.to_owned()).collect(),
        });
        rows.collect()
    }

    fn fields(layout: &Layout) -> Vec<Option<&'static str>> {
        layout.columns.iter().map(|column| column.field).collect()
    }

    #[test]
    fn columns_are_known_by_what_people_call_them() {
        let rows = rows(&[
            &["Прайс-лист на 01.11.2026"],
            &[
                "№",
                "Наименование товара",
                "ЦЕНА, руб.",
                "Цена закупки (руб.)",
                "Цена опт.",
            ],
            &["1", "Стул", "10", "", "9"],
            &["2", "Стол", "20", "12", "18"],
        ]);
        let layout = Layout::find(&rows, FIELDS, &LayoutWish::default()).unwrap();
        assert_eq!(layout.head_row, 2);
        assert_eq!(
            fields(&layout),
            [None, Some("name"), Some("price"), Some("cost_price"), None]
        );
        assert_eq!(layout.columns[3].samples, ["12"]);
        let read: Vec<_> = layout
            .records(&rows)
            .map(|record| {
                (
                    record.number(),
                    record.get("name"),
                    record.get("cost_price"),
                )
            })
            .collect();
        assert_eq!(
            read,
            [(3, Some("Стул"), None), (4, Some("Стол"), Some("12"))]
        );
    }

    #[test]
    fn what_is_called_otherwise_or_twice_is_nobodys() {
        let rows = rows(&[
            &[
                "Наименование группы",
                "Цена без НДС",
                "Цена",
                "Цена",
                "Название",
            ],
            &["Мебель", "100", "120", "130", "Стул"],
        ]);
        let layout = Layout::find(&rows, FIELDS, &LayoutWish::default()).unwrap();
        assert_eq!(fields(&layout), [None, None, None, None, Some("name")]);
    }

    #[test]
    fn whoever_says_what_the_columns_are_is_believed() {
        let rows = rows(&[&["a", "b", "c"], &["Стул", "x", "10"]]);
        let wish = |columns: &[&str]| LayoutWish {
            head_row: Some(1),
            columns: Some(columns.iter().map(|&name| name.to_owned()).collect()),
        };
        let layout = Layout::find(&rows, FIELDS, &wish(&["name", "", "price"])).unwrap();
        assert_eq!(fields(&layout), [Some("name"), None, Some("price")]);
        for (columns, code) in [
            (&["name", "colour"][..], "unknown_value"),
            (&["name", "name"], "repeated"),
        ] {
            let error = Layout::find(&rows, FIELDS, &wish(columns)).unwrap_err();
            assert_eq!(error, Violations::one("/columns", code).into());
        }
        let nowhere = LayoutWish {
            head_row: Some(7),
            columns: None,
        };
        let error = Layout::find(&rows, FIELDS, &nowhere).unwrap_err();
        assert_eq!(error, Violations::one("/head_row", "no_such_row").into());
    }

    #[test]
    fn a_head_alone_is_no_table() {
        for rows in [rows(&[]), rows(&[&["Название", "Цена"]])] {
            let error = Layout::find(&rows, FIELDS, &LayoutWish::default()).unwrap_err();
            assert_eq!(error, TableError::Empty.into());
        }
    }
}
