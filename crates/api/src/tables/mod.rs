//! What all operations share that take a table in: what is said of its columns, how it was read,
//! and which of its rows are wrong.

use actix_web::{HttpRequest, HttpResponse};
use canape_domain::tables::{Imported, Layout, LayoutWish, Refused};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::files::Arriving;
use crate::http::{Language, Problem, ok, rule_text};

/// What the columns of a table are; by their titles unless told.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Columns {
    /// The number of the row with the titles.
    head_row: Option<u32>,
    /// The field of each column from the first on, separated by commas; nothing between two commas
    /// leaves a column out.
    #[param(example = "article,name,,price")]
    columns: Option<String>,
}

/// The same, and whether wrong rows are left out.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TakeIn {
    /// The number of the row with the titles.
    head_row: Option<u32>,
    /// The field of each column from the first on, separated by commas; nothing between two commas
    /// leaves a column out. By their titles unless told.
    #[param(example = "article,name,,price")]
    columns: Option<String>,
    /// Leaves rows out that are wrong; otherwise one wrong row keeps all others out.
    #[serde(default)]
    pub skip_wrong: bool,
}

/// How a table was read.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = tables::Layout)]
pub struct TableLayout {
    /// The number of the row with the titles, as a spreadsheet counts.
    #[schema(examples(1))]
    head_row: u32,
    columns: Vec<TableColumn>,
}

/// A column of a table.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = tables::Column)]
pub struct TableColumn {
    /// Its title; may be empty.
    #[schema(examples("Цена, руб."))]
    title: String,
    /// The field that it holds; `null`: it is left out.
    #[schema(examples("price"))]
    field: Option<&'static str>,
    /// The first values in it, at most three.
    samples: Vec<String>,
}

/// A row that is wrong.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = tables::RefusedRow)]
pub struct RefusedRow {
    /// Its number, as a spreadsheet counts.
    #[schema(examples(12))]
    row: u32,
    errors: Vec<CellProblem>,
}

/// A cell and the rule that it breaks.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = tables::CellProblem)]
pub struct CellProblem {
    /// The field.
    #[schema(examples("price"))]
    field: String,
    /// The rule, for a program.
    #[schema(examples("negative"))]
    code: &'static str,
    /// The rule, for a person.
    #[schema(examples("Не меньше нуля"))]
    message: String,
}

impl From<Columns> for LayoutWish {
    fn from(said: Columns) -> Self {
        layout_wish(said.head_row, said.columns.as_deref())
    }
}

impl TakeIn {
    /// What is said of the columns.
    pub fn layout(&self) -> LayoutWish {
        layout_wish(self.head_row, self.columns.as_deref())
    }
}

/// What is said of columns: a list of names with commas between.
pub fn layout_wish(head_row: Option<u32>, columns: Option<&str>) -> LayoutWish {
    let names = columns.map(|names| names.split(',').map(|name| name.trim().to_owned()));
    LayoutWish {
        head_row,
        columns: names.map(Iterator::collect),
    }
}

impl From<Layout> for TableLayout {
    fn from(layout: Layout) -> Self {
        let columns = layout.columns.into_iter().map(|column| TableColumn {
            title: column.title,
            field: column.field,
            samples: column.samples,
        });
        Self {
            head_row: layout.head_row,
            columns: columns.collect(),
        }
    }
}

impl RefusedRow {
    /// The row with its rules in words.
    pub fn of(refused: &Refused, language: Language) -> Self {
        let errors = refused.wrong.all().iter().map(|wrong| CellProblem {
            field: wrong.pointer.trim_start_matches('/').to_owned(),
            code: wrong.code,
            message: rule_text(wrong.code, wrong.limit, language),
        });
        Self {
            row: refused.row,
            errors: errors.collect(),
        }
    }
}

/// Answers with what comes of a table, as `body` shapes it; whoever is refused is heard out first.
pub async fn answer<T, E, B: Serialize>(
    done: Result<Imported<T>, E>,
    arriving: Arriving,
    request: &HttpRequest,
    body: fn(Imported<T>, Vec<RefusedRow>) -> B,
) -> Result<HttpResponse, Problem>
where
    Problem: From<E>,
{
    let done = match done {
        Ok(done) => done,
        Err(error) => {
            arriving.hear_out().await;
            return Err(error.into());
        }
    };
    let language = Language::of_request(request);
    let refused = done.refused.iter();
    let refused = refused.map(|row| RefusedRow::of(row, language)).collect();
    Ok(ok(&body(done, refused)))
}
