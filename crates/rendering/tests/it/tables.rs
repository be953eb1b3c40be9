//! Tables as people bring them.

use canape_domain::tables::{MOST_ROWS, Row, TableError, TableFile, TableKind, TableReader as _};
use canape_rendering::Spreadsheets;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

fn read(kind: TableKind, bytes: impl Into<Vec<u8>>) -> Result<Vec<Row>, TableError> {
    let bytes = bytes.into();
    Spreadsheets.rows(&TableFile { kind, bytes })
}

/// Numbers and cells of rows.
fn plain(rows: &[Row]) -> Vec<(u32, Vec<&str>)> {
    let mut plain = Vec::new();
    for row in rows {
        let cells = row.cells.iter().map(String::as_str);
        plain.push((row.number, cells.collect()));
    }
    plain
}

fn plain_owned(rows: Vec<Row>) -> Vec<(u32, Vec<String>)> {
    rows.into_iter()
        .map(|row| (row.number, row.cells))
        .collect()
}

#[test]
fn a_workbook_says_what_its_cells_mean() {
    let mut book = Workbook::new();
    let hidden = book.add_worksheet();
    hidden.write(0, 0, "скрыто").unwrap();
    hidden.set_hidden(true);
    book.add_worksheet();
    let sheet = book.add_worksheet();
    sheet.set_active(true);
    sheet.write(0, 0, " Название ").unwrap();
    sheet.write(0, 2, "Цена").unwrap();
    sheet.write(2, 0, "Стул").unwrap();
    sheet.write(2, 2, 1_234.5).unwrap();
    sheet.write(2, 3, true).unwrap();
    let day = Format::new().set_num_format("dd.mm.yyyy");
    let november = ExcelDateTime::from_ymd(2026, 11, 30).unwrap();
    sheet.write_with_format(2, 4, &november, &day).unwrap();
    sheet
        .write_formula(2, 5, rust_xlsxwriter::Formula::new("=1+1").set_result("2"))
        .unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let rows = read(TableKind::Xlsx, bytes).unwrap();
    assert_eq!(
        plain(&rows),
        [
            (1, vec!["Название", "", "Цена"]),
            (3, vec!["Стул", "", "1234.5", "true", "2026-11-30", "2"]),
        ]
    );
}

#[test]
fn a_cell_at_the_end_of_the_world_costs_nothing() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Название").unwrap();
    sheet.write(1_048_575, 0, "Стул").unwrap();
    sheet.write(1_048_575, 16_383, "далеко").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let rows = read(TableKind::Xlsx, bytes).unwrap();
    assert_eq!(
        plain(&rows),
        [(1, vec!["Название"]), (1_048_576, vec!["Стул"])]
    );
}

#[test]
fn text_is_read_in_either_encoding_and_whatever_divides_its_cells() {
    let expected = vec![
        (1, vec!["Название".to_owned(), "Цена, руб.".to_owned()]),
        (2, vec!["Стул; «венский»".to_owned(), "1234,50".to_owned()]),
    ];
    for text in [
        "Название;Цена, руб.\r\n\"Стул; «венский»\";1234,50\r\n",
        "\u{feff}Название;Цена, руб.\n\"Стул; «венский»\";1234,50",
        "Название\tЦена, руб.\nСтул; «венский»\t1234,50\n",
        "Название,\"Цена, руб.\"\n\"Стул; «венский»\",\"1234,50\"\n",
    ] {
        let rows = read(TableKind::Csv, text).unwrap();
        assert_eq!(plain_owned(rows), expected, "{text}");
        let (old, _, is_lossy) =
            encoding_rs::WINDOWS_1251.encode(text.trim_start_matches('\u{feff}'));
        assert!(!is_lossy);
        let rows = read(TableKind::Csv, old.into_owned()).unwrap();
        assert_eq!(plain_owned(rows), expected, "{text}");
    }
}

#[test]
fn rows_are_counted_as_a_spreadsheet_counts_them() {
    let text = "a;b\n\n\"две\nстроки\nв ячейке\";1\n;\nx;2\n\n\ny;3";
    let rows = read(TableKind::Csv, text).unwrap();
    let numbers: Vec<_> = rows.iter().map(|row| (row.number, row.cell(1))).collect();
    assert_eq!(numbers, [(1, "b"), (3, "1"), (5, "2"), (8, "3")]);
}

#[test]
fn what_is_no_table_or_too_much_of_one_is_refused() {
    let mut long = "a\n".to_owned();
    long.push_str(&"x\n".repeat(MOST_ROWS + 20));
    assert_eq!(read(TableKind::Csv, long), Err(TableError::TooManyRows));
    assert_eq!(
        read(TableKind::Csv, "PK\u{3}\u{4}\0\0"),
        Err(TableError::Unreadable)
    );
    assert_eq!(read(TableKind::Xlsx, "a;b"), Err(TableError::Unreadable));
    assert_eq!(
        read(TableKind::Xlsx, Vec::new()),
        Err(TableError::Unreadable)
    );
    assert_eq!(read(TableKind::Csv, ""), Ok(Vec::new()));
}
