//! A report as the table of a file, in the reader's language.

use canape_domain::reports::{
    Answer, Cell, Column, Dimension, Figures, KeyName, Measure, Row, Sheet, Unit,
};
use chrono::NaiveDate;
use uuid::Uuid;

use super::titles;
use crate::http::{Language, csv};

/// The table.
pub fn sheet(answer: &Answer, language: Language) -> Sheet {
    let say = |(russian, english): (&str, &str)| language.choose(russian, english).to_owned();
    let mut above = vec![
        say(titles::report(answer.report)),
        days(answer.period.first, answer.period.last, language),
    ];
    if let Some(before) = answer.compared {
        let with = say(("Сравнение: ", "Compared with: "));
        above.push(with + &days(before.first, before.last, language));
    }
    above.push(String::new());
    let is_compared = answer.compared.is_some();
    let mut columns: Vec<Column> = answer
        .by
        .iter()
        .map(|by| Column {
            title: say(titles::dimension(*by)),
            unit: None,
        })
        .collect();
    if columns.is_empty() {
        columns.push(Column {
            title: String::new(),
            unit: None,
        });
    }
    for measure in &answer.measures {
        let title = say(titles::measure(*measure));
        let unit = Some(measure.unit());
        if is_compared {
            let before = format!("{title} ({})", say(("было", "before")));
            columns.push(Column { title, unit });
            columns.push(Column {
                title: before,
                unit,
            });
        } else {
            columns.push(Column { title, unit });
        }
    }
    let row = |row: &Row| {
        let steps = steps(answer, row);
        let mut cells = Vec::with_capacity(columns.len());
        for (place, (dimension, key)) in answer.by.iter().zip(&row.keys).enumerate() {
            cells.push(key_cell(
                *dimension,
                key,
                if place == 0 { steps } else { 0 },
                language,
            ));
        }
        cells.extend(figures(&answer.measures, &row.figures, row.before.as_ref()));
        cells
    };
    let mut total = vec![Cell::Text(say(("Итого", "Total")), 0)];
    total.extend(answer.by.iter().skip(1).map(|_| Cell::Empty));
    total.extend(figures(
        &answer.measures,
        &answer.total,
        answer.total_before.as_ref(),
    ));
    Sheet {
        name: say(titles::report(answer.report)),
        above,
        rows: answer.rows.iter().map(row).collect(),
        total,
        columns,
    }
}

/// «01.11.2026 – 30.11.2026»; one day is said once.
pub fn days(first: NaiveDate, last: NaiveDate, language: Language) -> String {
    let day = |day: NaiveDate| match language {
        Language::Russian => day.format("%d.%m.%Y").to_string(),
        Language::English => day.to_string(),
    };
    if first == last {
        return day(first);
    }
    format!("{} – {}", day(first), day(last))
}

/// How many departments stand above a row.
fn steps(answer: &Answer, row: &Row) -> u8 {
    let mut steps = 0;
    let mut above = row.parent;
    while let Some(up) = above {
        steps += 1;
        let found = answer.rows.iter().find(|one| own_id(one) == Some(up));
        above = found.and_then(|one| one.parent);
        if steps > 20 {
            break;
        }
    }
    steps
}

fn own_id(row: &Row) -> Option<Uuid> {
    match row.keys.first() {
        Some(KeyName::Record(Some((id, _)))) => Some(*id),
        _ => None,
    }
}

fn key_cell(dimension: Dimension, key: &KeyName, steps: u8, language: Language) -> Cell {
    match key {
        KeyName::Record(Some((_, name))) => Cell::Text(name.clone(), steps),
        KeyName::Record(None) => {
            let (russian, english) = match dimension {
                Dimension::Product => titles::WITHOUT_PRODUCT,
                _ => titles::NONE,
            };
            Cell::Text(language.choose(russian, english).to_owned(), steps)
        }
        KeyName::Day(day) if dimension == Dimension::Month => {
            Cell::Text(day.format("%m.%Y").to_string(), steps)
        }
        KeyName::Day(day) => Cell::Day(*day),
    }
}

fn figures(measures: &[Measure], now: &Figures, before: Option<&Figures>) -> Vec<Cell> {
    let cell = |figures: &Figures, measure: &Measure| {
        let figure = figures.get(measure).copied().flatten();
        figure.map_or(Cell::Empty, Cell::Figure)
    };
    let mut cells = Vec::new();
    for measure in measures {
        cells.push(cell(now, measure));
        cells.extend(before.map(|before| cell(before, measure)));
    }
    cells
}

/// The table as lines of text.
pub fn lines(sheet: &Sheet) -> Vec<u8> {
    let mut line = csv::Line::first();
    for column in &sheet.columns {
        line.text(&column.title);
    }
    line.next();
    let total = (!sheet.total.is_empty()).then_some(&sheet.total);
    for row in sheet.rows.iter().chain(total) {
        for (cell, column) in row.iter().zip(&sheet.columns) {
            match cell {
                Cell::Text(text, _) => line.text(text),
                Cell::Day(day) => line.plain(&day.format("%d.%m.%Y").to_string()),
                Cell::Figure(figure) => line.plain(&figure_text(*figure, column.unit)),
                Cell::Empty => line.plain(""),
            }
        }
        line.next();
    }
    line.bytes().to_vec()
}

/// With a decimal comma.
fn figure_text(figure: i64, unit: Option<Unit>) -> String {
    match unit {
        Some(Unit::Count) | None => figure.to_string(),
        Some(Unit::Money | Unit::Percent | Unit::Days) => {
            super::figures::hundredths(figure).replace('.', ",")
        }
    }
}
