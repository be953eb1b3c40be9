//! A dispatch list as a table, for whoever fills in the carrier's form.

use canape_domain::dispatches::Mailing;
use canape_domain::documents::{ExchangeError, date_in_figures};
use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};

/// Columns in order, with their widths in characters.
const COLUMNS: [(&str, f64); 8] = [
    ("№", 6.0),
    ("Отправитель", 30.0),
    ("Получатель", 34.0),
    ("Индекс", 10.0),
    ("Адрес", 60.0),
    ("Документы", 46.0),
    ("Экземпляров", 13.0),
    ("Трек-номер", 22.0),
];

/// The list, one row an envelope.
pub fn table(mailing: &Mailing) -> Result<Vec<u8>, ExchangeError> {
    written(mailing).map_err(|error| ExchangeError::Failed(error.to_string()))
}

fn written(mailing: &Mailing) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let head = Format::new().set_bold().set_text_wrap();
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let sheet = workbook.add_worksheet();
    sheet.set_name(date_in_figures(mailing.on))?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    for (column, (title, width)) in (0..).zip(COLUMNS) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(0, column, title, &head)?;
    }
    for (row, parcel) in (1..).zip(&mailing.parcels) {
        let to = &parcel.recipient;
        let titles: Vec<&str> = parcel
            .enclosed
            .iter()
            .map(|one| one.title.as_str())
            .collect();
        sheet.write_number_with_format(row, 0, row, &wrapped)?;
        let index = to.index.clone().unwrap_or_default();
        let texts = [
            &parcel.sender.name,
            &to.name,
            &index,
            &to.address,
            &titles.join("\n"),
        ];
        for (column, text) in (1..).zip(texts) {
            // A text stays one whatever it begins with: only formulas are written as such.
            sheet.write_string_with_format(row, column, text, &wrapped)?;
        }
        let copies = parcel.enclosed.iter().map(|one| u32::from(one.copies));
        sheet.write_number_with_format(row, 6, copies.sum::<u32>(), &wrapped)?;
    }
    workbook.save_to_buffer()
}
