//! The register of documents: a table that an accountant sorts, filters and adds up.

use canape_domain::documents::printed::{Body, Correction, TransferStatus, VatTotal};
use canape_domain::documents::{
    Book, BookWish, Entry, ExchangeError, Kind, PaymentState, Stage, date_in_figures,
};
use canape_domain::paper_trail::Standing;
use canape_domain::values::{Money, MoneyError, VatRate};
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    ExcelDateTime, Format, FormatAlign, Formula, Workbook, Worksheet, XlsxError, cell_range,
};

/// Columns in order, with their widths in characters.
const COLUMNS: [(&str, f64); 22] = [
    ("Дата", 11.0),
    ("Документ", 22.0),
    ("Номер", 12.0),
    ("Организация", 26.0),
    ("Контрагент", 32.0),
    ("ИНН", 14.0),
    ("КПП", 11.0),
    ("Основание", 32.0),
    ("Без НДС", 14.0),
    ("НДС 22 %", 12.0),
    ("НДС 20 %", 12.0),
    ("НДС 10 %", 12.0),
    ("НДС 7 %", 12.0),
    ("НДС 5 %", 12.0),
    ("НДС всего", 12.0),
    ("Всего", 14.0),
    ("Оплачено", 14.0),
    ("Оплата", 16.0),
    ("Состояние", 13.0),
    ("Оригинал", 15.0),
    ("Сделка", 9.0),
    ("Ответственный", 24.0),
];
/// The first and the last of the columns that hold sums.
const SUMS: (u16, u16) = (8, 16);
/// Rates that have a column of their own.
const RATES: [VatRate; 5] = [
    VatRate::TwentyTwo,
    VatRate::Twenty,
    VatRate::Ten,
    VatRate::Seven,
    VatRate::Five,
];
/// So many columns hold sums.
const SUM_COUNT: usize = 9;

/// Sums of a document, as they stand in their columns; nothing where nothing is known.
type Sums = [Option<Money>; SUM_COUNT];

/// A register that is being written: rows leave the memory as soon as the next one begins.
pub struct Register {
    workbook: Workbook,
    formats: Formats,
    /// The row that comes next.
    row: u32,
    totals: [Money; SUM_COUNT],
}

struct Formats {
    head: Format,
    date: Format,
    money: Format,
    total: Format,
    total_text: Format,
}

impl Formats {
    fn new() -> Self {
        let money = Format::new().set_num_format("#,##0.00");
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter),
            date: Format::new().set_num_format("dd.mm.yyyy"),
            total: money.clone().set_bold(),
            money,
            total_text: Format::new().set_bold(),
        }
    }
}

impl Register {
    /// With its heads.
    pub fn begin(wish: BookWish) -> Result<Self, ExchangeError> {
        let mut register = Self {
            workbook: Workbook::new(),
            formats: Formats::new(),
            row: 0,
            totals: [Money::ZERO; SUM_COUNT],
        };
        register.head(wish).map_err(|error| failed(&error))?;
        Ok(register)
    }

    fn head(&mut self, wish: BookWish) -> Result<(), XlsxError> {
        let sheet = self.workbook.add_worksheet_with_constant_memory()?;
        let (from, until) = (date_in_figures(wish.from), date_in_figures(wish.until));
        sheet.set_name(format!("{from}–{until}"))?;
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_landscape();
        sheet.set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(0, 0)?;
        for (column, (title, width)) in (0..).zip(COLUMNS) {
            sheet.set_column_width(column, width)?;
            sheet.write_string_with_format(0, column, title, &self.formats.head)?;
        }
        self.row = 1;
        Ok(())
    }

    fn put(&mut self, entry: &Entry) -> Result<(), XlsxError> {
        let at = self.row;
        let sums = sums(entry);
        let row = &entry.row;
        let sheet = self.workbook.worksheet_from_index(0)?;
        sheet.write_datetime_with_format(at, 0, day(row.date)?, &self.formats.date)?;
        let buyer = &entry.printed.buyer;
        let texts = [
            Some(title(entry)),
            row.number.clone(),
            Some(entry.printed.seller.name.clone()),
            Some(row.buyer_name.clone()),
            buyer.inn.as_ref().map(ToString::to_string),
            buyer.kpp.as_ref().map(ToString::to_string),
            entry.printed.basis(),
        ];
        texts_from(sheet, (at, 1), texts)?;
        for (column, sum) in (SUMS.0..).zip(sums) {
            if let Some(sum) = sum {
                sheet.write_number_with_format(at, column, number(sum), &self.formats.money)?;
            }
        }
        let texts = [
            row.payment_state.map(payment).map(ToOwned::to_owned),
            Some(stage(row.stage).to_owned()),
            row.trail.map(|trail| standing(trail.standing).to_owned()),
        ];
        texts_from(sheet, (at, SUMS.1 + 1), texts)?;
        if let Some(deal) = entry.deal_number {
            #[expect(
                clippy::cast_precision_loss,
                reason = "deals are counted from one, far below what a double holds"
            )]
            sheet.write_number(at, 20, deal as f64)?;
        }
        texts_from(sheet, (at, 21), [entry.responsible.clone()])?;
        self.row += 1;
        Ok(())
    }

    /// The sums of what is shown: a filter of the table narrows them.
    fn foot(&mut self) -> Result<(), XlsxError> {
        let (first, last, at) = (1, self.row - 1, self.row);
        let sheet = self.workbook.worksheet_from_index(0)?;
        if last >= first {
            sheet.write_string_with_format(at, 0, "Итого", &self.formats.total_text)?;
            for (column, total) in (SUMS.0..=SUMS.1).zip(self.totals) {
                let cells = cell_range(first, column, last, column);
                let formula = format!("SUBTOTAL(109,{cells})");
                let formula = Formula::new(formula).set_result(total.to_string());
                sheet.write_formula_with_format(at, column, formula, &self.formats.total)?;
            }
        }
        let right = u16::try_from(COLUMNS.len() - 1).unwrap_or(u16::MAX);
        sheet.autofilter(0, 0, last.max(first), right)?;
        Ok(())
    }
}

impl Book for Register {
    fn add(&mut self, entry: &Entry) -> Result<(), ExchangeError> {
        for (total, sum) in self.totals.iter_mut().zip(sums(entry)) {
            *total = added(*total, sum).map_err(|error| failed(&error))?;
        }
        self.put(entry).map_err(|error| failed(&error))
    }

    fn finish(mut self: Box<Self>) -> Result<Vec<u8>, ExchangeError> {
        self.foot().map_err(|error| failed(&error))?;
        self.workbook
            .save_to_buffer()
            .map_err(|error| failed(&error))
    }
}

fn texts_from<const COUNT: usize>(
    sheet: &mut Worksheet,
    (row, first): (u32, u16),
    texts: [Option<String>; COUNT],
) -> Result<(), XlsxError> {
    for (column, text) in (first..).zip(texts) {
        if let Some(text) = text {
            // A text stays one whatever it begins with: only formulas are written as such.
            sheet.write_string(row, column, text)?;
        }
    }
    Ok(())
}

/// What the columns of sums hold. A void document is listed for its number and adds to nothing.
fn sums(entry: &Entry) -> Sums {
    let mut sums = [None; SUM_COUNT];
    if matches!(entry.row.stage, Stage::Amended | Stage::Cancelled) {
        return sums;
    }
    if let Body::Correction(correction) = &entry.printed.body {
        return differences(correction);
    }
    let totals = entry.printed.goods().map(|goods| &goods.totals);
    let by_rate = totals.map_or(&[][..], |totals| &totals.vat);
    let of_rate = |rate: VatRate| {
        let of_rate = |total: &&VatTotal| total.rate == rate;
        let found = by_rate.iter().filter(of_rate).map(|total| total.vat);
        found.reduce(|one, other| one.plus(other).unwrap_or(one))
    };
    let vat = RATES.map(of_rate);
    let paid = Some(entry.row.paid).filter(|_| entry.row.payment_state.is_some());
    let all = [totals.map(|totals| totals.net)]
        .into_iter()
        .chain(vat)
        .chain([
            totals.and_then(canape_domain::documents::printed::Totals::vat_total),
            Some(totals.map_or(entry.row.amount, |totals| totals.gross)),
            paid,
        ]);
    for (place, sum) in sums.iter_mut().zip(all) {
        *place = sum;
    }
    sums
}

/// What a correction adds to the sums of before, or takes.
fn differences(correction: &Correction) -> Sums {
    let mut sums = [None; SUM_COUNT];
    let between = |up: Money, down: Money| up.minus(down).ok();
    let (increase, decrease) = (correction.increase, correction.decrease);
    sums[0] = between(increase.net, decrease.net);
    for (place, rate) in (1..).zip(RATES) {
        let of_rate = correction
            .lines
            .iter()
            .filter(|line| line.after.vat_rate == rate);
        let vat = of_rate.map(|line| line.after.vat.minus(line.before.vat).unwrap_or_default());
        sums[place] = vat.reduce(|one, other| one.plus(other).unwrap_or(one));
    }
    let vat = increase.vat.zip(decrease.vat);
    sums[6] = vat.and_then(|(up, down)| between(up, down));
    sums[7] = between(increase.gross, decrease.gross);
    sums
}

fn added(total: Money, sum: Option<Money>) -> Result<Money, MoneyError> {
    total.plus(sum.unwrap_or_default())
}

/// «УПД, статус 1»: which of the two matters to who enters it into the books.
fn title(entry: &Entry) -> String {
    match (&entry.printed.body, entry.row.kind) {
        (Body::Transfer(transfer), Kind::Transfer) => match transfer.status {
            TransferStatus::Full => "УПД, статус 1".to_owned(),
            TransferStatus::Primary => "УПД, статус 2".to_owned(),
        },
        (Body::Correction(correction), Kind::CorrectiveTransfer) => match correction.status {
            Some(TransferStatus::Primary) => "УКД, статус 2".to_owned(),
            _ => "УКД, статус 1".to_owned(),
        },
        (_, kind) => entry
            .row
            .title
            .clone()
            .unwrap_or_else(|| kind.name().to_owned()),
    }
}

const fn payment(state: PaymentState) -> &'static str {
    match state {
        PaymentState::Unpaid => "Не оплачен",
        PaymentState::PartlyPaid => "Оплачен частично",
        PaymentState::Paid => "Оплачен",
    }
}

const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => "Черновик",
        Stage::Issued => "Выставлен",
        Stage::Amended => "Исправлен",
        Stage::Cancelled => "Аннулирован",
    }
}

const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::NotNeeded => "Не нужен",
        Standing::Waiting => "Ждём",
        Standing::Overdue => "Просрочен",
        Standing::InTransit => "В пути",
        Standing::Received => "Получен",
    }
}

fn day(date: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(date.year()).unwrap_or(1900);
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    ExcelDateTime::from_ymd(year, part(date.month()), part(date.day()))
}

/// Roubles as a cell holds them: a double is exact to the kopeck far beyond any sum here.
#[expect(
    clippy::cast_precision_loss,
    reason = "a hundred billion roubles are 10¹³ kopecks, and a double counts to 9·10¹⁵"
)]
fn number(sum: Money) -> f64 {
    sum.kopecks() as f64 / 100.0
}

fn failed(error: &dyn std::error::Error) -> ExchangeError {
    ExchangeError::Failed(error.to_string())
}
