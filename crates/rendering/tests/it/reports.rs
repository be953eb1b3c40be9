//! Reports on paper.

use canape_domain::documents::{Press, PressError};
use canape_domain::reports::{Cell, Column, PaperTable, Sheet, Unit};

use crate::paper::{PRESS, Paper};
use crate::sample::day;

fn column(title: &str, unit: Option<Unit>) -> Column {
    Column {
        title: title.to_owned(),
        unit,
    }
}

fn paper(columns: Vec<Column>, rows: Vec<Vec<Cell>>, total: Vec<Cell>) -> PaperTable {
    PaperTable {
        firm: "ООО «Твинс»".to_owned(),
        on: day("2026-11-30"),
        sheet: Sheet {
            name: "Отделы".to_owned(),
            above: vec![
                "Отделы".to_owned(),
                "01.11.2026 – 30.11.2026".to_owned(),
                String::new(),
            ],
            columns,
            rows,
            total,
        },
    }
}

fn text(name: &str, steps: u8) -> Cell {
    Cell::Text(name.to_owned(), steps)
}

#[test]
fn a_report_shows_each_figure_in_its_unit() {
    let columns = vec![
        column("Отдел", None),
        column("Выиграно", Some(Unit::Count)),
        column("Выручка, ₽", Some(Unit::Money)),
        column("Конверсия", Some(Unit::Percent)),
        column("Цикл, дней", Some(Unit::Days)),
    ];
    let row = |name, steps, won| {
        vec![
            text(name, steps),
            Cell::Figure(won),
            Cell::Figure(-123_456_789),
            Cell::Figure(2540),
            Cell::Empty,
        ]
    };
    let mut rows = vec![row("Продажи", 0, 1200), row("Север", 1, 7)];
    rows.extend((0..120).map(|_| {
        row(
            "Отдел с очень длинным названием, которое не помещается в строку",
            2,
            1,
        )
    }));
    let total = row("Итого", 0, 1207);
    let bytes = PRESS
        .table(&paper(columns, rows, total))
        .expect("it is printed");
    let printed = Paper::of(bytes);
    let said = printed.layout();
    for part in [
        "Отделы",
        "01.11.2026 – 30.11.2026",
        "1 200",
        "-1 234 567,89",
        "25,40 %",
        "—",
        "Итого",
        "ООО «Твинс» · 30.11.2026",
        "Страница 2 из",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    assert!(
        said.matches("Конверсия").count() > 1,
        "the head comes again on each page"
    );
}

#[test]
fn a_wide_report_is_divided_and_a_short_one_turned_over() {
    let mut columns = vec![column("Канал", None)];
    columns
        .extend((1..=20).map(|number| column(&format!("Показатель {number}"), Some(Unit::Count))));
    let row = |name: &str| {
        let mut cells = vec![text(name, 0)];
        cells.extend((1..=20).map(|number| Cell::Figure(100 + number)));
        cells
    };
    let rows: Vec<_> = ["Сайт", "Звонок", "Почта", "Выставка", "Чат"]
        .map(row)
        .into();
    let long = PRESS.table(&paper(columns.clone(), rows, row("Итого")));
    let said = Paper::of(long.expect("it is printed")).layout();
    assert_eq!(
        said.matches("Выставка").count(),
        3,
        "in each of three parts: {said}"
    );
    assert!(
        said.contains("Показатель 20") && said.contains("120"),
        "{said}"
    );
    let short = PRESS.table(&paper(columns, Vec::new(), row("Итого")));
    let said = Paper::of(short.expect("it is printed")).layout();
    assert_eq!(said.matches("Итого").count(), 1, "{said}");
    assert!(said.contains("Показатель 20"), "{said}");
}

#[test]
fn a_report_of_too_many_rows_is_refused() {
    let columns = vec![
        column("Сделка", None),
        column("Прибыль, ₽", Some(Unit::Money)),
    ];
    let rows = (0..5001)
        .map(|_| vec![text("Сделка", 0), Cell::Figure(1)])
        .collect();
    let refused = PRESS.table(&paper(columns, rows, Vec::new())).unwrap_err();
    assert!(
        matches!(refused, PressError::TooLarge { what: "lines", .. }),
        "{refused}"
    );
}
