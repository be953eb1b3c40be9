//! A report as a spreadsheet: typed cells, a head that stays, sums as formulas only where they say the
//! figures.

use canape_domain::documents::ExchangeError;
use canape_domain::reports::{Cell, Sheet, Unit};
use rust_xlsxwriter::{
    ColNum, ExcelDateTime, Format, Formula, RowNum, Workbook, Worksheet, XlsxError, utility,
};

/// The table of a report.
pub fn table(sheet: &Sheet) -> Result<Vec<u8>, ExchangeError> {
    written(sheet).map_err(|error| ExchangeError::Failed(error.to_string()))
}

struct Formats {
    head: Format,
    units: [Format; 4],
    day: Format,
}

impl Formats {
    fn new() -> Self {
        let number = |format: &str| Format::new().set_num_format(format);
        Self {
            head: Format::new().set_bold().set_text_wrap(),
            units: [
                number("#,##0"),
                number("#,##0.00"),
                number("0.00%"),
                number("0.00"),
            ],
            day: number("dd.mm.yyyy"),
        }
    }

    const fn of(&self, unit: Unit) -> &Format {
        match unit {
            Unit::Count => &self.units[0],
            Unit::Money => &self.units[1],
            Unit::Percent => &self.units[2],
            Unit::Days => &self.units[3],
        }
    }
}

fn written(report: &Sheet) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let formats = Formats::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name(name(&report.name))?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    let mut row: RowNum = 0;
    for line in &report.above {
        sheet.write_string(row, 0, line)?;
        row += 1;
    }
    let head = row;
    for (column, one) in (0..).zip(&report.columns) {
        let width = if one.unit.is_some() { 16.0 } else { 34.0 };
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(head, column, &one.title, &formats.head)?;
    }
    sheet.set_freeze_panes(head + 1, 1)?;
    sheet.set_repeat_rows(head, head)?;
    for cells in &report.rows {
        row += 1;
        write_row(sheet, row, report, cells, &formats)?;
    }
    let last = row;
    row += 1;
    write_row(sheet, row, report, &report.total, &formats)?;
    for (index, column) in (0..).zip(&report.columns) {
        if let (Some(unit), true) = (column.unit, report.sums_up(usize::from(index))) {
            let range = utility::row_col_to_cell(head + 1, index)
                + ":"
                + &utility::row_col_to_cell(last, index);
            let sum = match report.total.get(usize::from(index)) {
                Some(Cell::Figure(figure)) => shown(*figure, unit),
                _ => 0.0,
            };
            let formula = Formula::new(format!("=SUM({range})")).set_result(sum.to_string());
            sheet.write_formula_with_format(row, index, formula, formats.of(unit))?;
        }
    }
    workbook.save_to_buffer()
}

fn write_row(
    sheet: &mut Worksheet,
    row: RowNum,
    report: &Sheet,
    cells: &[Cell],
    formats: &Formats,
) -> Result<(), XlsxError> {
    for (column, cell) in cells.iter().enumerate() {
        let unit = report.columns.get(column).and_then(|one| one.unit);
        let column = ColNum::try_from(column).unwrap_or(ColNum::MAX);
        match (cell, unit) {
            (Cell::Text(text, steps), _) => {
                let format = Format::new().set_indent(*steps);
                sheet.write_string_with_format(row, column, text, &format)?;
            }
            (Cell::Day(day), _) => {
                let day = ExcelDateTime::parse_from_str(&day.to_string())?;
                sheet.write_datetime_with_format(row, column, day, &formats.day)?;
            }
            (Cell::Figure(figure), Some(unit)) => {
                let format = formats.of(unit);
                sheet.write_number_with_format(row, column, shown(*figure, unit), format)?;
            }
            (Cell::Figure(_), None) | (Cell::Empty, _) => {}
        }
    }
    Ok(())
}

/// A spreadsheet has binary fractions only; the figures are exact up to fifteen digits.
#[expect(
    clippy::cast_precision_loss,
    reason = "a figure of a report has fewer than fifteen digits"
)]
fn shown(figure: i64, unit: Unit) -> f64 {
    match unit {
        Unit::Count => figure as f64,
        Unit::Money | Unit::Days => figure as f64 / 100.0,
        Unit::Percent => figure as f64 / 10_000.0,
    }
}

/// At most 31 characters, and none that a sheet's name may not have.
fn name(text: &str) -> String {
    let text = text.chars().filter(|one| !"[]:*?/\\'".contains(*one));
    text.take(31).collect()
}
