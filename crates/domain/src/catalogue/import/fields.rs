//! What the cells of a row say of a product.

use crate::Violations;
use crate::catalogue::groups::DEEPEST;
use crate::catalogue::{Article, Description, Kind, Name, Unit};
use crate::tables::{self, Field, Record, truth};
use crate::values::search_text::normalise;
use crate::values::{Line, Money, Prose, VatRate};

pub const ARTICLE: &str = "article";
pub const NAME: &str = "name";
pub const COST_PRICE: &str = "cost_price";
const WITH_VAT: &str = "price_with_vat";
const WITHOUT_VAT: &str = "price_without_vat";

/// All fields. The titles are those of our own file and of price lists as they come.
#[rustfmt::skip]
pub const ALL: &[Field] = &[
    Field { name: ARTICLE, titles: &["артикул", "код", "код товара", "article", "sku", "арт"], is_sum: false },
    Field { name: NAME, titles: &["название", "наименование", "название товара", "наименование товара", "наименование услуги", "товар", "товар услуга", "номенклатура", "наименование номенклатуры", "услуга", "name"], is_sum: false },
    Field { name: "kind", titles: &["вид", "тип", "вид номенклатуры", "kind", "type"], is_sum: false },
    Field { name: "unit", titles: &["единица", "ед", "ед изм", "единица измерения", "единицы", "unit"], is_sum: false },
    Field { name: "price", titles: &["цена", "цена продажи", "цена розничная", "розничная цена", "price"], is_sum: true },
    Field { name: WITH_VAT, titles: &["цена с ндс", "цена включая ндс", "цена в т ч ндс"], is_sum: true },
    Field { name: WITHOUT_VAT, titles: &["цена без ндс"], is_sum: true },
    Field { name: COST_PRICE, titles: &["себестоимость", "цена закупки", "закупочная цена", "цена закупочная", "закупка", "cost"], is_sum: true },
    Field { name: "vat", titles: &["ндс", "ставка ндс", "vat"], is_sum: false },
    Field { name: "vat_included", titles: &["ндс в цене", "ндс включен", "vat included"], is_sum: false },
    Field { name: "group", titles: &["группа", "категория", "раздел", "группа товаров", "наименование группы", "group", "category"], is_sum: false },
    Field { name: "description", titles: &["описание", "комментарий", "description"], is_sum: false },
];

/// What a row says; `None` where it says nothing.
#[derive(Debug, Default)]
pub struct Said {
    pub article: Option<Article>,
    pub name: Option<Name>,
    pub kind: Option<Kind>,
    pub unit: Option<Unit>,
    pub price: Option<Money>,
    pub cost_price: Option<Money>,
    pub vat: Option<VatRate>,
    pub is_vat_included: Option<bool>,
    /// The names from the top of the tree down.
    pub group: Vec<Line<80>>,
    pub description: Option<Description>,
}

/// By what the article of a row is told apart, where it has one that can be.
pub fn article_key(record: Record<'_>) -> Option<String> {
    let article = Article::parse(text(record, ARTICLE)?).ok()?;
    Some(article.as_str().to_lowercase())
}

/// Reads a row; all that is wrong with it at once.
pub fn read(record: Record<'_>) -> Result<Said, Violations> {
    let mut wrong = Violations::default();
    let mut said = Said::default();
    if let Some(article) = text(record, ARTICLE) {
        said.article = wrong.take("/article", Article::parse(article));
    }
    if let Some(name) = text(record, NAME) {
        said.name = wrong.take("/name", Name::parse(name));
    }
    said.kind = known(record, "kind", "unknown_value", &mut wrong, kind);
    said.unit = known(record, "unit", "unknown_unit", &mut wrong, unit);
    said.price = sum(record, "price", &mut wrong);
    said.cost_price = sum(record, COST_PRICE, &mut wrong);
    for (field, is_included) in [(WITH_VAT, true), (WITHOUT_VAT, false)] {
        if let Some(price) = sum(record, field, &mut wrong) {
            if said.price.is_some() {
                wrong.add(format!("/{field}"), "one_price_only");
            }
            said.price = Some(price);
            said.is_vat_included = Some(is_included);
        }
    }
    said.vat = known(record, "vat", "unknown_vat_rate", &mut wrong, rate);
    let told = known(record, "vat_included", "yes_or_no", &mut wrong, truth);
    said.is_vat_included = told.or(said.is_vat_included);
    if let Some(path) = text(record, "group") {
        // `Столы/Стулья` is one name; what stands between ours has spaces.
        for name in path.split(" / ") {
            said.group.extend(wrong.take("/group", Line::parse(name)));
        }
        if said.group.len() > DEEPEST {
            wrong.add_limit("/group", "too_deep", 5);
        }
    }
    if let Some(description) = text(record, "description") {
        said.description = wrong.take("/description", Prose::parse(description));
    }
    wrong.check()?;
    Ok(said)
}

/// A text. A sign before what a spreadsheet would take for a formula is our own file's.
fn text<'a>(record: Record<'a>, field: &str) -> Option<&'a str> {
    let text = record.get(field)?;
    let bare = text.strip_prefix('\'');
    Some(
        bare.filter(|bare| bare.starts_with(['=', '+', '-', '@']))
            .unwrap_or(text),
    )
}

fn known<T>(
    record: Record<'_>,
    field: &str,
    code: &'static str,
    wrong: &mut Violations,
    read: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let value = read(record.get(field)?);
    if value.is_none() {
        wrong.add(format!("/{field}"), code);
    }
    value
}

fn sum(record: Record<'_>, field: &str, wrong: &mut Violations) -> Option<Money> {
    let at = format!("/{field}");
    let sum = tables::sum(record.get(field)?, &at, wrong)?;
    if sum.is_negative() {
        wrong.add(at, "negative");
        return None;
    }
    Some(sum)
}

fn kind(text: &str) -> Option<Kind> {
    match normalise(text).as_str() {
        "товар" | "товары" | "goods" | "т" => Some(Kind::Goods),
        "услуга" | "услуги" | "работа" | "работы" | "service" | "у" => {
            Some(Kind::Service)
        }
        _ => None,
    }
}

/// By code, sign or name, or as people shorten it.
fn unit(text: &str) -> Option<Unit> {
    let asked = normalise(text);
    let found = Unit::all().find(|unit| {
        unit.code() == asked || normalise(unit.sign()) == asked || normalise(unit.name()) == asked
    });
    found.or_else(|| {
        let sign = match asked.as_str() {
            "штук" | "штуки" | "pcs" | "pc" => "шт",
            "комплектов" | "к т" | "set" => "компл",
            "уп" | "упак" | "упаковок" => "упак",
            "кв м" | "м2" | "м кв" => "м²",
            "куб м" | "м3" | "м куб" => "м³",
            "часов" | "часа" => "ч",
            "килограммов" => "кг",
            "тонн" | "тн" => "т",
            "метров" => "м",
            "пог м" | "п м" | "мп" => "пог. м",
            "литров" => "л",
            "услуга" | "усл" => "усл. ед",
            _ => return None,
        };
        Unit::by_sign(sign)
    })
}

/// `22`, `22 %`, `НДС 22%`, `без НДС`; `0.22`, which a cell of per cents holds.
fn rate(text: &str) -> Option<VatRate> {
    let lower = text.to_lowercase().replace(',', ".");
    let words = normalise(&lower);
    if matches!(
        words.as_str(),
        "без ндс" | "none" | "нет" | "без налога ндс" | "не облагается"
    ) {
        return Some(VatRate::None);
    }
    let bare = lower.trim().trim_start_matches("ндс").trim();
    let bare = bare.trim_end_matches('%').trim();
    let percent = match bare.strip_prefix("0.") {
        // A share of one: two digits after the point are per cents.
        Some(share) => {
            let share = format!("{share:0<2}");
            share.trim_start_matches('0').to_owned()
        }
        None => bare.to_owned(),
    };
    let mut rates = VatRate::ALL.into_iter();
    rates.find(|rate| {
        rate.percent()
            .is_some_and(|known| known.to_string() == percent)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_are_read_as_people_write_them() {
        for (text, expected) in [
            ("22", Some(VatRate::TwentyTwo)),
            ("22%", Some(VatRate::TwentyTwo)),
            ("НДС 22 %", Some(VatRate::TwentyTwo)),
            ("0.22", Some(VatRate::TwentyTwo)),
            ("0,1", Some(VatRate::Ten)),
            ("0.05", Some(VatRate::Five)),
            ("0", Some(VatRate::Zero)),
            ("0%", Some(VatRate::Zero)),
            ("Без НДС", Some(VatRate::None)),
            ("none", Some(VatRate::None)),
            ("18", None),
            ("", None),
            ("НДС", None),
        ] {
            assert_eq!(rate(text), expected, "{text}");
        }
    }

    #[test]
    fn units_are_read_as_people_write_them() {
        for (text, code) in [
            ("шт", "796"),
            ("шт.", "796"),
            ("Штука", "796"),
            ("796", "796"),
            ("кв. м", "055"),
            ("м2", "055"),
            ("м²", "055"),
            ("усл. ед", "876"),
            ("час", "356"),
            ("006", "006"),
        ] {
            assert_eq!(unit(text).map(Unit::code), Some(code), "{text}");
        }
        assert_eq!(unit("бушель"), None);
    }
}
