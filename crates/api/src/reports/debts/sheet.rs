//! A report on debts as the table of a file, in the reader's language.

use canape_domain::documents::Mentioned;
use canape_domain::reports::{
    Cell, Column, DebtAnswer, DebtBy, DebtFigures, DebtReport, DebtRow, Sheet,
};

use super::titles;
use crate::http::Language;

/// The table.
pub fn sheet(answer: &DebtAnswer, language: Language) -> Sheet {
    let say = |(russian, english): (&str, &str)| language.choose(russian, english).to_owned();
    let words = |(russian, english): &(&str, &str)| Column {
        title: language.choose(russian, english).to_owned(),
        unit: None,
    };
    let keys = titles::keys(answer.by);
    let mut columns: Vec<Column> = keys.iter().map(words).collect();
    let has_since = answer.by != DebtBy::Week;
    if has_since {
        columns.push(words(&titles::since(answer.report)));
    }
    columns.extend(answer.report.figures().iter().map(|figure| Column {
        title: say(titles::figure(*figure)),
        unit: Some(figure.unit()),
    }));
    let rows = answer.rows.items.iter().map(|row| {
        let mut cells = key_cells(row, answer.by, &say(titles::none(answer.by)));
        if has_since {
            cells.push(row.since.map_or(Cell::Empty, Cell::Day));
        }
        cells.extend(figures(answer.report, &row.figures));
        cells
    });
    let rows = rows.collect();
    let mut total = vec![Cell::Text(say(("Итого", "Total")), 0)];
    let words = columns.iter().filter(|column| column.unit.is_none());
    total.extend(words.skip(1).map(|_| Cell::Empty));
    total.extend(figures(answer.report, &answer.total));
    let day = match language {
        Language::Russian => answer.as_of.format("на %d.%m.%Y").to_string(),
        Language::English => answer.as_of.format("as of %Y-%m-%d").to_string(),
    };
    Sheet {
        name: say(titles::report(answer.report)),
        above: vec![say(titles::report(answer.report)), day, String::new()],
        columns,
        rows,
        total,
    }
}

fn key_cells(row: &DebtRow, by: DebtBy, none: &str) -> Vec<Cell> {
    let text = |text: Option<String>| {
        let text = text.unwrap_or_else(|| none.to_owned());
        Cell::Text(text, 0)
    };
    let client = || text(row.client.as_ref().map(|(_, name)| name.clone()));
    let own = || text(row.legal_entity.as_ref().map(|one| one.name.clone()));
    let person = || text(row.responsible.as_ref().map(|one| one.name.clone()));
    match by {
        DebtBy::Client => vec![client(), own()],
        DebtBy::Contract => {
            let contract = text(row.contract.as_ref().map(Mentioned::title));
            vec![client(), own(), contract]
        }
        DebtBy::Responsible => vec![person()],
        DebtBy::Week => vec![row.week.map_or_else(|| text(None), Cell::Day)],
        DebtBy::Invoice => {
            let invoice = text(row.document.as_ref().map(Mentioned::title));
            vec![invoice, client(), own(), person()]
        }
    }
}

fn figures(report: DebtReport, figures: &DebtFigures) -> Vec<Cell> {
    let cell = |figure| {
        figures
            .get(figure)
            .copied()
            .map_or(Cell::Empty, Cell::Figure)
    };
    report.figures().iter().map(cell).collect()
}
