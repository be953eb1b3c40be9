//! Values that a template names, and the formats in which it shows them.

use canape_domain::documents::{
    amount_in_words, date_in_figures, date_in_words, genitive_of_name, genitive_of_post,
};
use canape_domain::templates::{Sort, Text};
use canape_domain::values::{Money, Quantity};
use chrono::NaiveDate;

use crate::figures;

/// What a name stands for.
#[derive(Debug, Clone)]
pub enum Value {
    /// Known, and empty in this document.
    Nothing(Sort),
    Text(String),
    /// A name or a post with its genitive, where somebody entered it.
    Name(String, Option<String>),
    Date(NaiveDate),
    Money(Money),
    /// In thousandths.
    Number(i64),
    Flag(bool),
    /// What each of the list is called in a loop, and the list.
    List(&'static str, Vec<Vec<Field>>),
}

/// A name with its value.
#[derive(Debug, Clone)]
pub struct Field {
    pub name: String,
    pub group: Text,
    pub about: Text,
    pub value: Value,
}

impl Value {
    pub const fn sort(&self) -> Sort {
        match self {
            Self::Nothing(sort) => *sort,
            Self::Text(_) => Sort::Text,
            Self::Name(..) => Sort::Name,
            Self::Date(_) => Sort::Date,
            Self::Money(_) => Sort::Money,
            Self::Number(_) => Sort::Number,
            Self::Flag(_) => Sort::Flag,
            Self::List(..) => Sort::List,
        }
    }

    /// What stands on the paper where no format is named.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) | Self::Name(text, _) => text.clone(),
            Self::Date(date) => date_in_figures(*date),
            Self::Money(money) => figures::money(*money),
            Self::Number(number) => Quantity::from_thousandths(*number)
                .map_or_else(|_| String::new(), figures::quantity),
            Self::Flag(true) => "да".to_owned(),
            Self::Flag(false) => "нет".to_owned(),
            Self::Nothing(_) | Self::List(..) => String::new(),
        }
    }

    /// Whether a condition holds that names nothing else.
    pub fn is_there(&self) -> bool {
        match self {
            Self::Nothing(_) => false,
            Self::Text(text) | Self::Name(text, _) => !text.is_empty(),
            Self::Money(money) => !money.is_zero(),
            Self::Number(number) => *number != 0,
            Self::Flag(flag) => *flag,
            Self::List(_, items) => !items.is_empty(),
            Self::Date(_) => true,
        }
    }
}

/// A way to show a value.
pub struct Format {
    pub name: &'static str,
    pub accepts: &'static [Sort],
    /// Whether it needs words in brackets.
    pub needs_words: bool,
}

const WORDS: &[Sort] = &[Sort::Text, Sort::Name];

/// All formats. Each of them makes a text.
pub const FORMATS: [Format; 9] = [
    format("дата", &[Sort::Date], false),
    format("дата_прописью", &[Sort::Date], false),
    format("деньги", &[Sort::Money], false),
    format("прописью", &[Sort::Money, Sort::Date], false),
    format("родительный", &[Sort::Name], false),
    format("заглавными", WORDS, false),
    format("с_заглавной", WORDS, false),
    format("с_маленькой", WORDS, false),
    format(
        "по_умолчанию",
        &[
            Sort::Text,
            Sort::Name,
            Sort::Date,
            Sort::Money,
            Sort::Number,
        ],
        true,
    ),
];

const fn format(name: &'static str, accepts: &'static [Sort], needs_words: bool) -> Format {
    Format {
        name,
        accepts,
        needs_words,
    }
}

pub fn find_format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// A value in a format. An error names the rule: nobody knows the genitive.
pub fn formatted(value: &Value, format: &str, words: Option<&str>) -> Result<String, &'static str> {
    if let Value::Nothing(_) = value {
        return Ok(words.unwrap_or_default().to_owned());
    }
    Ok(match (format, value) {
        ("дата_прописью" | "прописью", Value::Date(date)) => {
            date_in_words(*date)
        }
        ("прописью", Value::Money(money)) => amount_in_words(*money),
        ("родительный", Value::Name(text, genitive)) => {
            let known = genitive
                .clone()
                .filter(|genitive| !genitive.trim().is_empty());
            let known = known.or_else(|| genitive_of_post(text));
            known
                .or_else(|| genitive_of_name(text))
                .ok_or("no_genitive")?
        }
        ("заглавными", value) => value.shown().to_uppercase(),
        ("с_заглавной", value) => {
            with_first(&value.shown(), |first| first.to_uppercase().collect())
        }
        ("с_маленькой", value) => {
            with_first(&value.shown(), |first| first.to_lowercase().collect())
        }
        ("по_умолчанию", value) if !value.is_there() => {
            words.unwrap_or_default().to_owned()
        }
        (_, value) => value.shown(),
    })
}

fn with_first(text: &str, change: impl Fn(char) -> String) -> String {
    let mut signs = text.chars();
    match signs.next() {
        Some(first) => format!("{}{}", change(first), signs.as_str()),
        None => String::new(),
    }
}
