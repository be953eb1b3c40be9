//! A report's table in words.

use canape_domain::documents::{date_in_figures, grouped};
use canape_domain::reports::{Cell, PaperTable, Sheet, Unit};
use chrono::Datelike;
use serde_json::{Value, json};

/// So many columns of figures stand side by side on a page: an even number, so that what is compared
/// stays together.
const MOST_SIDE_BY_SIDE: usize = 8;
/// A table with fewer rows is turned over rather than divided.
const FEW_ROWS: usize = 4;

/// What the template of reports is given.
pub fn report(paper: &PaperTable) -> Value {
    let sheet = &paper.sheet;
    let on = paper.on;
    let keys = sheet.columns.iter().take_while(|one| one.unit.is_none());
    let keys = keys.count();
    let figures = sheet.columns.len() - keys;
    let parts = if sheet.rows.is_empty() && sheet.total.is_empty() {
        Vec::new()
    } else if figures > MOST_SIDE_BY_SIDE && sheet.rows.len() <= FEW_ROWS {
        vec![turned(sheet, keys)]
    } else {
        let mut parts = Vec::new();
        let mut from = 0;
        loop {
            let to = figures.min(from + MOST_SIDE_BY_SIDE);
            parts.push(part(sheet, keys, keys + from..keys + to));
            from = to;
            if from >= figures {
                break parts;
            }
        }
    };
    let above: Vec<&String> = sheet.above.iter().skip(1).collect();
    let above: Vec<_> = above.into_iter().filter(|line| !line.is_empty()).collect();
    json!({
        "title": sheet.above.first().unwrap_or(&sheet.name),
        "author": paper.firm,
        "date": [on.year(), on.month(), on.day()],
        "is_draft": false,
        "pages": null,
        "caption": format!("{} · {}", paper.firm, date_in_figures(on)),
        "mark": null,
        "payment_qr": null,
        "shown": {"logo": false, "stamp": false, "signature": false},
        "doc": {"above": above, "parts": parts},
    })
}

/// The key columns and some of those with figures.
fn part(sheet: &Sheet, keys: usize, figures: std::ops::Range<usize>) -> Value {
    let columns: Vec<usize> = (0..keys).chain(figures).collect();
    let row = |cells: &Vec<Cell>| -> Vec<Value> {
        columns
            .iter()
            .map(|column| shown(cells.get(*column), unit_of(sheet, *column)))
            .collect()
    };
    let titles = columns
        .iter()
        .filter_map(|column| sheet.columns.get(*column));
    json!({
        "keys": keys,
        "columns": titles.map(|column| column.title.as_str()).collect::<Vec<_>>(),
        "rows": sheet.rows.iter().map(row).collect::<Vec<_>>(),
        "total": row(&sheet.total),
    })
}

/// Figures below one another, a column for each row.
fn turned(sheet: &Sheet, keys: usize) -> Value {
    let all = || sheet.rows.iter().chain(std::iter::once(&sheet.total));
    let name = |cells: &Vec<Cell>| {
        let names = (0..keys).filter_map(|column| match shown(cells.get(column), None) {
            Value::Object(cell) => cell["text"].as_str().map(ToOwned::to_owned),
            _ => None,
        });
        let names: Vec<_> = names.filter(|name| !name.is_empty()).collect();
        names.join(" · ")
    };
    let columns: Vec<String> = std::iter::once(String::new())
        .chain(all().map(name))
        .collect();
    let rows: Vec<Vec<Value>> = sheet
        .columns
        .iter()
        .enumerate()
        .skip(keys)
        .map(|(column, one)| {
            let title = json!({"text": one.title, "steps": 0});
            let figures = all().map(|cells| shown(cells.get(column), one.unit));
            std::iter::once(title).chain(figures).collect()
        })
        .collect();
    json!({"keys": 1, "columns": columns, "rows": rows, "total": []})
}

fn unit_of(sheet: &Sheet, column: usize) -> Option<Unit> {
    sheet.columns.get(column).and_then(|one| one.unit)
}

fn shown(cell: Option<&Cell>, unit: Option<Unit>) -> Value {
    let (text, steps) = match cell {
        Some(Cell::Text(text, steps)) => (text.clone(), *steps),
        Some(Cell::Day(day)) => (date_in_figures(*day), 0),
        Some(Cell::Figure(figure)) => (figure_in_words(*figure, unit), 0),
        // A figure that is not there would be divided by nothing.
        Some(Cell::Empty) | None if unit.is_some() => ("—".to_owned(), 0),
        Some(Cell::Empty) | None => (String::new(), 0),
    };
    json!({"text": text, "steps": steps})
}

/// «1 600,00», «25,40 %», «3,50».
fn figure_in_words(figure: i64, unit: Option<Unit>) -> String {
    let hundredths = || {
        let sign = if figure < 0 { "-" } else { "" };
        let figure = figure.unsigned_abs();
        grouped(&format!("{sign}{}.{:02}", figure / 100, figure % 100))
    };
    match unit {
        Some(Unit::Count) | None => grouped(&figure.to_string()),
        Some(Unit::Money | Unit::Days) => hundredths(),
        Some(Unit::Percent) => format!("{}\u{a0}%", hundredths()),
    }
}
