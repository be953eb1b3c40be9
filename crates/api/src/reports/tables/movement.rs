//! Movement of deals: a row for each stay on a stage.

use canape_domain::pipelines::StageKind;
use canape_domain::reports::{Cell, DealPath, Sheet, Unit};
use chrono::{DateTime, NaiveDate, Utc};

use super::{SECONDS_OF_A_HUNDREDTH_OF_A_DAY, above, columns, text};
use crate::http::Language;

/// The table as of a moment, whose days are those of a zone.
pub fn movement(
    paths: &[DealPath],
    period: (NaiveDate, NaiveDate),
    now: DateTime<Utc>,
    day: impl Fn(DateTime<Utc>) -> NaiveDate,
    language: Language,
) -> Sheet {
    let name = language.choose("Движение сделок", "Movement of deals");
    let mut rows = Vec::new();
    for path in paths {
        let deal = &path.deal;
        let status = match deal.status {
            StageKind::Open if path.is_stuck => ("застряла", "stuck"),
            StageKind::Open if !deal.has_task => ("без следующего дела", "no next task"),
            StageKind::Open => ("в работе", "open"),
            StageKind::Won => ("выиграна", "won"),
            StageKind::Lost => ("отказ", "lost"),
        };
        let responsible = deal.responsible.as_ref();
        for visit in &path.visits {
            let by = visit.by.as_ref();
            rows.push(vec![
                text(deal.number.to_string()),
                text(deal.title.to_string()),
                Cell::Figure(deal.amount.kopecks()),
                text(language.choose(status.0, status.1)),
                text(responsible.map_or_else(String::new, |user| user.name.clone())),
                text(visit.stage.name.clone()),
                Cell::Day(day(visit.entered_at)),
                visit
                    .left_at
                    .map_or(Cell::Empty, |left| Cell::Day(day(left))),
                Cell::Figure(visit.seconds(now) / SECONDS_OF_A_HUNDREDTH_OF_A_DAY),
                text(by.map_or_else(String::new, |user| user.name.clone())),
            ]);
        }
    }
    Sheet {
        name: name.to_owned(),
        above: above(language, name, period),
        columns: columns(
            language,
            &[
                (("№", "No."), None),
                (("Сделка", "Deal"), None),
                (("Сумма, ₽", "Amount, RUB"), Some(Unit::Money)),
                (("Состояние", "State"), None),
                (("Ответственный", "Responsible"), None),
                (("Этап", "Stage"), None),
                (("С", "Since"), None),
                (("По", "Until"), None),
                (("Дней", "Days"), Some(Unit::Days)),
                (("Кто перевёл", "Moved by"), None),
            ],
        ),
        rows,
        total: Vec::new(),
    }
}
