//! What the cells of a row say of a cost.

use crate::Violations;
use crate::costs::{Note, SubjectKind};
use crate::tables::{Field, Record, day, sum};
use crate::values::search_text::normalise;
use crate::values::{Money, Month};

pub const MONTH: &str = "month";
pub const KIND: &str = "kind";
pub const SUBJECT: &str = "subject";
pub const CATEGORY: &str = "category";

/// All fields.
#[rustfmt::skip]
pub const ALL: &[Field] = &[
    Field { name: MONTH, titles: &["месяц", "период", "дата", "month"], is_sum: false },
    Field { name: KIND, titles: &["вид", "тип", "на что", "чей расход", "kind"], is_sum: false },
    Field { name: SUBJECT, titles: &["название", "объект", "кто", "на кого", "сделка", "номер сделки", "сотрудник", "отдел", "канал", "subject"], is_sum: false },
    Field { name: CATEGORY, titles: &["статья", "статья расходов", "категория", "category"], is_sum: false },
    Field { name: "amount", titles: &["сумма", "сумма с ндс", "расход", "amount"], is_sum: true },
    Field { name: "vat_amount", titles: &["ндс", "в том числе ндс", "в т ч ндс", "ндс к вычету", "vat"], is_sum: true },
    Field { name: "note", titles: &["комментарий", "примечание", "заметка", "назначение", "note"], is_sum: false },
];

/// What a row says.
#[derive(Debug)]
pub struct Said<'a> {
    pub month: Month,
    pub kind: SubjectKind,
    /// The name, or the number of a deal; nothing of the firm.
    pub subject: Option<&'a str>,
    pub category: &'a str,
    pub amount: Money,
    pub vat: Money,
    pub note: Option<Note>,
}

/// Reads a row; all that is wrong with it at once.
pub fn read(record: Record<'_>) -> Result<Said<'_>, Violations> {
    let mut wrong = Violations::default();
    let month = match record.get(MONTH).map(month) {
        None => {
            wrong.add("/month", "required");
            None
        }
        Some(None) => {
            wrong.add("/month", "not_a_month");
            None
        }
        Some(Some(month)) => wrong.take("/month", month.sensible()),
    };
    let subject = record.get(SUBJECT);
    let kind = kind(record, subject, &mut wrong);
    let category = record.get(CATEGORY);
    if category.is_none() {
        wrong.add("/category", "required");
    }
    let amount = record.get("amount");
    if amount.is_none() {
        wrong.add("/amount", "required");
    }
    let amount = amount.and_then(|text| sum(text, "/amount", &mut wrong));
    let vat = record.get("vat_amount");
    let vat = vat.and_then(|text| sum(text, "/vat_amount", &mut wrong));
    let note = record.get("note");
    let note = note.and_then(|text| wrong.take("/note", Note::parse(text)));
    match (month, kind, category, amount) {
        (Some(month), Some(kind), Some(category), Some(amount)) if wrong.is_empty() => Ok(Said {
            month,
            kind,
            subject: subject.filter(|_| kind != SubjectKind::Firm),
            category,
            amount,
            vat: vat.unwrap_or(Money::ZERO),
            note,
        }),
        _ => Err(wrong),
    }
}

/// What the cost is for. A row that names nothing is of the firm.
fn kind(record: Record<'_>, subject: Option<&str>, wrong: &mut Violations) -> Option<SubjectKind> {
    let Some(text) = record.get(KIND) else {
        if subject.is_none() {
            return Some(SubjectKind::Firm);
        }
        wrong.add("/kind", "required");
        return None;
    };
    let kind = match normalise(text).as_str() {
        "сделка" | "по сделке" | "deal" => SubjectKind::Deal,
        "сотрудник" | "сотруднику" | "менеджер" | "employee" => {
            SubjectKind::Employee
        }
        "отдел" | "подразделение" | "department" => SubjectKind::Department,
        "канал" | "канал продаж" | "реклама" | "channel" => {
            SubjectKind::Channel
        }
        "фирма" | "компания" | "организация" | "общий" | "общие" | "firm" => {
            SubjectKind::Firm
        }
        _ => {
            wrong.add("/kind", "unknown_subject_kind");
            return None;
        }
    };
    if kind != SubjectKind::Firm && subject.is_none() {
        wrong.add("/subject", "required");
        return None;
    }
    Some(kind)
}

/// The number of a deal: «1204», «№ 1204».
pub fn number(text: &str) -> Option<i64> {
    text.trim_start_matches('№').trim().parse().ok()
}

const NAMES: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];

/// A month: `2026-11`, `11.2026`, «ноябрь 2026», or any of its days.
pub fn month(text: &str) -> Option<Month> {
    if let Some(day) = day(text) {
        return Some(Month::of(day));
    }
    let folded = normalise(text);
    let mut words = folded.split(' ');
    let (first, second) = (words.next()?, words.next()?);
    let (year, month) = if first.len() == 4 && second.len() <= 2 {
        (first, second.to_owned())
    } else {
        let named = NAMES.iter().zip(1..).find(|(name, _)| **name == first);
        let month = named.map_or_else(
            || first.to_owned(),
            |(_, number): (_, u8)| number.to_string(),
        );
        (second, month)
    };
    let rest = words.next();
    let is_year = year.len() == 4 && rest.is_none_or(|word| matches!(word, "г" | "год" | "года"));
    let date = format!("{year}-{month:0>2}-01");
    date.parse().ok().filter(|_| is_year).map(Month::of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_as_people_write_them() {
        let november = Month::parse("2026-11").ok();
        for text in [
            "2026-11",
            "11.2026",
            "11/2026",
            "ноябрь 2026",
            "Ноябрь 2026 г.",
            "30.11.2026",
            "2026-11-01",
        ] {
            assert_eq!(month(text), november, "{text}");
        }
        for text in [
            "",
            "ноябрь",
            "13.2026",
            "2026",
            "11.26",
            "ноябрь 2026 и декабрь",
        ] {
            assert_eq!(month(text), None, "{text}");
        }
    }

    #[test]
    fn a_deal_is_known_by_its_number() {
        assert_eq!(number("1204"), Some(1204));
        assert_eq!(number("№ 1204"), Some(1204));
        assert_eq!(number("Мебель"), None);
    }
}
