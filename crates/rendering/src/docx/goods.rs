//! Names of lines and totals.

use canape_domain::documents::printed::{Goods, Line};
use canape_domain::templates::Sort;
use canape_domain::values::BasisPoints;

use super::fields::{Gathered, text};
use super::value::{Field, Value};
use crate::figures;

pub fn gather(all: &mut Gathered, goods: &Goods) {
    all.group("Строки документа", "Lines");
    let lines = goods.lines.iter().enumerate();
    let lines = lines.map(|(at, line)| of_line(at, line)).collect();
    all.add(
        "строки",
        "Строки по порядку",
        "Lines in order",
        Value::List("строка", lines),
    );
    all.group("Итоги", "Totals");
    let totals = &goods.totals;
    all.add(
        "итого.без_ндс",
        "Сумма без НДС",
        "Sum without VAT",
        Value::Money(totals.net),
    );
    let vat = totals.vat_total();
    let vat = vat.map_or(Value::Nothing(Sort::Money), Value::Money);
    all.add(
        "итого.ндс",
        "Сумма НДС; пусто, если без НДС",
        "VAT; empty where there is none",
        vat,
    );
    all.add(
        "итого.сумма",
        "Сумма с НДС",
        "Sum with VAT",
        Value::Money(totals.gross),
    );
    all.add(
        "итого.сумма_прописью",
        "Сумма с НДС прописью",
        "Sum with VAT in words",
        text(Some(&totals.in_words)),
    );
    let count = i64::try_from(goods.lines.len()).unwrap_or(0) * 1000;
    all.add(
        "итого.строк",
        "Сколько строк",
        "How many lines",
        Value::Number(count),
    );
    all.add(
        "ндс_в_цене",
        "НДС внутри цен, а не сверху",
        "Whether prices hold the VAT",
        Value::Flag(goods.is_vat_included),
    );
    all.add(
        "основание_без_ндс",
        "Почему без НДС",
        "Why there is no VAT",
        text(goods.vat_ground.as_ref()),
    );
    let rates = totals.vat.iter().map(|total| {
        let mut item = Gathered::new(RATES);
        item.add(
            "ставка",
            "Ставка",
            "Rate",
            text(Some(figures::rate(total.rate, total.is_calculated))),
        );
        item.add(
            "сумма",
            "Сумма строк с НДС",
            "Sum of its lines with VAT",
            Value::Money(total.gross),
        );
        item.add("ндс", "НДС", "VAT", Value::Money(total.vat));
        item.fields
    });
    let rates = rates.collect();
    all.add(
        "ндс_по_ставкам",
        "НДС по ставкам",
        "VAT per rate",
        Value::List("ставка", rates),
    );
}

const RATES: canape_domain::templates::Text = canape_domain::templates::Text {
    ru: "НДС по ставкам",
    en: "VAT per rate",
};

fn of_line(at: usize, line: &Line) -> Vec<Field> {
    let mut item = Gathered::new(RATES);
    item.group("Строки документа", "Lines");
    let number = i64::try_from(at + 1).unwrap_or(0) * 1000;
    item.add(
        "номер",
        "Номер по порядку",
        "Its number",
        Value::Number(number),
    );
    item.add(
        "название",
        "Название",
        "What is sold",
        text(Some(&line.title)),
    );
    item.add("артикул", "Артикул", "Article", text(line.article.as_ref()));
    item.add("единица", "Единица", "Unit", text(Some(&line.unit)));
    item.add(
        "код_единицы",
        "Код единицы по ОКЕИ",
        "Code of the unit",
        text(line.unit_code.as_ref()),
    );
    item.add(
        "количество",
        "Количество",
        "How much",
        Value::Number(line.quantity.thousandths()),
    );
    item.add(
        "цена",
        "Цена за единицу",
        "Price of one",
        Value::Money(line.price),
    );
    let discount = (line.discount != BasisPoints::ZERO).then(|| figures::percent(line.discount));
    item.add(
        "скидка",
        "Скидка; пусто, если нет",
        "Discount; empty where there is none",
        text(discount),
    );
    item.add(
        "сумма_без_ндс",
        "Сумма без НДС",
        "Sum without VAT",
        Value::Money(line.net),
    );
    item.add(
        "ставка_ндс",
        "Ставка НДС",
        "Rate of VAT",
        text(Some(figures::rate(line.vat_rate, line.is_vat_calculated))),
    );
    item.add("ндс", "Сумма НДС", "VAT", Value::Money(line.vat));
    item.add(
        "сумма",
        "Сумма с НДС",
        "Sum with VAT",
        Value::Money(line.gross),
    );
    item.fields
}
