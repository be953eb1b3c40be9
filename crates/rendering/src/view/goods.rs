//! Lines and totals in words.

use canape_domain::documents::printed::{Goods, Line};
use canape_domain::documents::{grouped, net_price};
use canape_domain::values::{BasisPoints, VatRate};
use serde::Serialize;

use crate::figures::{money, percent, quantity, rate};
use crate::legible::narrow;

/// Longer titles may be torn between pages: a row of a whole page could stand nowhere.
const TORN_FROM: usize = 600;

/// Letters of the longest word that the column of names has room for, in the narrowest table.
const TITLE_WORD: usize = 16;
/// The same of measures, articles and codes.
const UNIT_WORD: usize = 6;
const ARTICLE_WORD: usize = 8;
const CODE_WORD: usize = 4;

/// The table of a document.
#[derive(Serialize)]
pub struct GoodsView {
    pub lines: Vec<LineView>,
    pub has_articles: bool,
    pub has_discounts: bool,
    /// Rows below the lines: what, how much, whether it is the last word.
    pub totals: Vec<TotalView>,
    /// «Всего наименований 3, на сумму 19 200,00 ₽».
    pub count: String,
    pub in_words: String,
    /// «В том числе НДС 22 % — 3 462,30 ₽», or «Без НДС» with its ground.
    pub vat_words: String,
    /// «Без НДС» with its ground, where that is all.
    pub exempt_words: Option<String>,
    pub net: String,
    pub vat: String,
    pub gross: String,
    pub quantity: String,
}

/// A line of the table.
#[derive(Serialize)]
pub struct LineView {
    pub number: usize,
    pub title: String,
    pub article: String,
    pub kind_code: String,
    pub unit: String,
    pub unit_code: String,
    pub quantity: String,
    pub price: String,
    pub discount: String,
    /// What the column «Сумма» shows: with VAT where prices hold it.
    pub sum: String,
    pub net_price: String,
    pub net: String,
    pub rate: String,
    pub vat: String,
    pub gross: String,
    pub country_code: String,
    pub country: String,
    pub declaration: String,
    pub traced_unit_code: String,
    pub traced_unit: String,
    pub traced_quantity: String,
    pub traced_value: String,
    pub may_be_torn: bool,
}

/// A row below the lines.
#[derive(Serialize)]
pub struct TotalView {
    pub title: String,
    pub amount: String,
    pub is_last: bool,
}

impl GoodsView {
    /// `last` names the sum of all.
    pub fn of(goods: &Goods, last: &str) -> Self {
        let totals = &goods.totals;
        let lines = goods.lines.iter().enumerate();
        let vat = totals.vat_total();
        let all: i64 = goods
            .lines
            .iter()
            .map(|line| line.quantity.thousandths())
            .fold(0, i64::saturating_add);
        let all = canape_domain::values::Quantity::from_thousandths(all);
        Self {
            lines: lines
                .map(|(index, line)| LineView::of(index + 1, line, goods.is_vat_included))
                .collect(),
            has_articles: goods.lines.iter().any(|line| line.article.is_some()),
            has_discounts: goods
                .lines
                .iter()
                .any(|line| line.discount != BasisPoints::ZERO),
            totals: rows(goods, last),
            count: format!(
                "Всего наименований {}, на сумму {}\u{a0}₽",
                goods.lines.len(),
                money(totals.gross)
            ),
            in_words: totals.in_words.clone(),
            exempt_words: vat.is_none().then(|| vat_words(goods)),
            vat_words: vat_words(goods),
            net: money(totals.net),
            vat: vat.map_or_else(|| "без НДС".to_owned(), money),
            gross: money(totals.gross),
            quantity: all.map(quantity).unwrap_or_default(),
        }
    }
}

impl LineView {
    pub fn of(number: usize, line: &Line, is_vat_included: bool) -> Self {
        let is_taxed = line.vat_rate != VatRate::None;
        let sum = if is_vat_included {
            line.gross
        } else {
            line.net
        };
        let origin = line.origin.as_ref();
        let traced = line.traceability.as_ref();
        let text = |value: Option<&String>, most| narrow(value.map_or("", String::as_str), most);
        let discount = match line.discount {
            BasisPoints::ZERO => String::new(),
            share => percent(share),
        };
        Self {
            number,
            title: narrow(&line.title, TITLE_WORD),
            article: text(line.article.as_ref(), ARTICLE_WORD),
            kind_code: text(line.kind_code.as_ref(), CODE_WORD),
            unit: narrow(&line.unit, UNIT_WORD),
            unit_code: text(line.unit_code.as_ref(), CODE_WORD),
            quantity: quantity(line.quantity),
            price: money(line.price),
            discount,
            sum: money(sum),
            net_price: grouped(&net_price(line.net, line.quantity)),
            net: money(line.net),
            rate: rate(line.vat_rate, line.is_vat_calculated),
            vat: if is_taxed {
                money(line.vat)
            } else {
                "Без НДС".to_owned()
            },
            gross: money(line.gross),
            country_code: text(origin.map(|origin| &origin.country_code), CODE_WORD),
            country: text(origin.map(|origin| &origin.country), UNIT_WORD),
            // It is wider than its column and breaks behind a stroke, if it has any.
            declaration: strokes(origin.and_then(|origin| origin.declaration.as_deref())),
            traced_unit_code: text(traced.map(|traced| &traced.unit_code), CODE_WORD),
            traced_unit: text(traced.map(|traced| &traced.unit), UNIT_WORD),
            traced_quantity: traced
                .map(|traced| quantity(traced.quantity))
                .unwrap_or_default(),
            traced_value: traced.map(|traced| money(traced.value)).unwrap_or_default(),
            may_be_torn: line.title.chars().count() > TORN_FROM,
        }
    }
}

fn strokes(declaration: Option<&str>) -> String {
    let parts = declaration.unwrap_or_default().split('/');
    let parts: Vec<String> = parts.map(|part| narrow(part, 2 * UNIT_WORD)).collect();
    parts.join("/\u{200b}")
}

/// Итого, VAT per rate, всего к оплате.
fn rows(goods: &Goods, last: &str) -> Vec<TotalView> {
    let totals = &goods.totals;
    let row = |title: String, amount: String, is_last| TotalView {
        title,
        amount,
        is_last,
    };
    let (first, before, amount) = if goods.is_vat_included {
        ("Итого:", "В том числе НДС", totals.gross)
    } else {
        ("Итого без НДС:", "НДС", totals.net)
    };
    let mut rows = vec![row(first.to_owned(), money(amount), false)];
    let taxed = totals
        .vat
        .iter()
        .filter(|total| total.rate != VatRate::None);
    rows.extend(taxed.map(|total| {
        let rate = rate(total.rate, total.is_calculated);
        row(format!("{before} {rate}:"), money(total.vat), false)
    }));
    if totals.vat_total().is_none() {
        "Итого:".clone_into(&mut rows[0].title);
        rows.push(row("Без НДС".to_owned(), "—".to_owned(), false));
    }
    rows.push(row(last.to_owned(), money(totals.gross), true));
    rows
}

fn vat_words(goods: &Goods) -> String {
    let taxed: Vec<String> = goods
        .totals
        .vat
        .iter()
        .filter(|total| total.rate != VatRate::None)
        .map(|total| {
            let rate = rate(total.rate, total.is_calculated);
            format!("НДС\u{a0}{rate} — {}\u{a0}₽", money(total.vat))
        })
        .collect();
    if taxed.is_empty() {
        let ground = goods.vat_ground.as_ref();
        return ground.map_or_else(
            || "Без НДС.".to_owned(),
            |ground| format!("Без НДС ({ground})."),
        );
    }
    format!("В том числе {}.", taxed.join(", "))
}
