//! Reports as spreadsheets: what a program that opens one finds in it.

use std::io::{Cursor, Read as _};

use canape_domain::documents::Exchange as _;
use canape_domain::reports::{Cell, Column, Sheet, Unit};
use canape_rendering::Formats;
use zip::ZipArchive;

use crate::sample::day;

/// The parts of the file.
struct Opened {
    sheet: String,
    styles: String,
    book: String,
}

impl Opened {
    fn of(report: &Sheet) -> Self {
        let bytes = Formats.sheet(report).expect("it is written");
        let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a spreadsheet");
        let mut part = |name: &str| {
            let mut text = String::new();
            let mut file = zip.by_name(name).expect("a part");
            file.read_to_string(&mut text).expect("a text");
            text
        };
        Self {
            sheet: part("xl/worksheets/sheet1.xml"),
            styles: part("xl/styles.xml"),
            book: part("xl/workbook.xml"),
        }
    }

    /// What stands in a cell: its attributes and all within it.
    fn cell(&self, place: &str) -> &str {
        let begun = format!("<c r=\"{place}\"");
        let from = self.sheet.find(&begun).map(|at| at + begun.len());
        let rest = &self.sheet[from.unwrap_or_else(|| panic!("no {place} in {}", self.sheet))..];
        let end = rest.find("</c>").unwrap_or(rest.len());
        &rest[..end]
    }

    fn value(&self, place: &str) -> &str {
        between(self.cell(place), "<v>", "</v>").unwrap_or_default()
    }

    fn formula(&self, place: &str) -> Option<&str> {
        between(self.cell(place), "<f>", "</f>")
    }

    /// How a program shows the number of a cell: the code of its format.
    fn format(&self, place: &str) -> String {
        let style: usize = attribute(self.cell(place), "s").map_or(0, |s| s.parse().unwrap());
        let styles = between(&self.styles, "<cellXfs", "</cellXfs>").expect("styles");
        let own = styles.split("<xf ").nth(style + 1).expect("the style");
        let number = attribute(own, "numFmtId").expect("a format");
        // Those below 164 are known to every program.
        match number {
            "0" => "General".to_owned(),
            "2" => "0.00".to_owned(),
            "3" => "#,##0".to_owned(),
            "4" => "#,##0.00".to_owned(),
            "10" => "0.00%".to_owned(),
            _ => {
                let own = format!("numFmtId=\"{number}\" formatCode=\"");
                let code = between(&self.styles, &own, "\"");
                code.expect("a format of the file's own").to_owned()
            }
        }
    }
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> Option<&'a str> {
    let rest = &text[text.find(from)? + from.len()..];
    rest.find(to).map(|end| &rest[..end])
}

fn attribute<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    between(text, &format!("{name}=\""), "\"")
}

/// Three lines above, a head, two rows and what they come to: columns A to G.
fn report() -> Sheet {
    let column = |title: &str, unit| Column {
        title: title.to_owned(),
        unit,
    };
    let row = |name: &str, figures: [i64; 5]| {
        let mut cells = vec![Cell::Text(name.to_owned(), 1), Cell::Day(day("2026-11-25"))];
        cells.extend(figures.map(Cell::Figure));
        cells
    };
    let mut total = row("Итого", [3, 160_000_000_007, 3_333, 1_250, 900]);
    total[1] = Cell::Empty;
    Sheet {
        name: "Отделы: [все]".to_owned(),
        above: vec!["Отделы".to_owned(), "Ноябрь".to_owned(), String::new()],
        columns: vec![
            column("Отдел", None),
            column("День", None),
            column("Выиграно", Some(Unit::Count)),
            column("Выручка, ₽", Some(Unit::Money)),
            column("Конверсия", Some(Unit::Percent)),
            column("Цикл, дней", Some(Unit::Days)),
            column("Прибыль, ₽", Some(Unit::Money)),
        ],
        rows: vec![
            row("=Продажи", [1, 160_000_000_057, 2_540, 50, 900]),
            row("Север", [2, -50, 10_000, 2_450, 300]),
        ],
        total,
    }
}

#[test]
fn the_head_of_a_report_stays_while_its_rows_go_by() {
    let opened = Opened::of(&report());
    let pane = between(&opened.sheet, "<pane ", "/>").expect("a pane");
    for (name, told) in [
        ("xSplit", "1"),
        ("ySplit", "4"),
        ("topLeftCell", "B5"),
        ("state", "frozen"),
    ] {
        assert_eq!(attribute(pane, name), Some(told), "{name} in {pane}");
    }
    // And on paper it comes again on each page.
    assert!(
        opened.book.contains("_xlnm.Print_Titles"),
        "{}",
        opened.book
    );
    assert!(opened.book.contains("$4:$4"), "{}", opened.book);
    assert_eq!(
        attribute(between(&opened.book, "<sheet ", "/>").unwrap(), "name"),
        Some("Отделы все")
    );
}

#[test]
fn a_sum_is_a_formula_whose_kept_value_is_the_figure() {
    let opened = Opened::of(&report());
    assert_eq!(opened.formula("C7"), Some("SUM(C5:C6)"));
    assert_eq!(opened.value("C7"), "3");
    assert_eq!(opened.formula("D7"), Some("SUM(D5:D6)"));
    assert_eq!(opened.value("D7"), "1600000000.07");
    assert_eq!(opened.format("D7"), "#,##0.00");
    // The rows that it sums are the figures.
    assert_eq!(opened.value("D5"), "1600000000.57");
    assert_eq!(opened.value("D6"), "-0.5");
    // Shares are not summed, nor what stands in two rows.
    for (place, figure) in [("E7", "0.3333"), ("F7", "12.5"), ("G7", "9")] {
        assert_eq!(opened.formula(place), None, "{place}");
        assert_eq!(opened.value(place), figure, "{place}");
    }
    assert_eq!(opened.sheet.matches("<f>").count(), 2);
}

#[test]
fn each_cell_is_of_its_kind() {
    let opened = Opened::of(&report());
    for (place, value, format) in [
        ("C5", "1", "#,##0"),
        ("E5", "0.254", "0.00%"),
        ("E6", "1", "0.00%"),
        ("F5", "0.5", "0.00"),
        ("G6", "3", "#,##0.00"),
        ("E7", "0.3333", "0.00%"),
    ] {
        assert_eq!(opened.value(place), value, "{place}");
        assert_eq!(opened.format(place), format, "{place}");
        assert_eq!(
            attribute(opened.cell(place), "t"),
            None,
            "{place} is a number"
        );
    }
    let since = day("2026-11-25") - day("1899-12-30");
    assert_eq!(opened.value("B5"), since.num_days().to_string());
    assert_eq!(opened.format("B5"), "dd.mm.yyyy");
    // A text is a text, whatever it begins with.
    assert_eq!(attribute(opened.cell("A5"), "t"), Some("s"));
    assert!(!opened.sheet.contains("r=\"B7\""), "nothing is no cell");
}
