//! Everything that a template can name: one list, from which the screen, the check and the paper
//! come. Names are for people of an office, so they are Russian.

use std::collections::HashMap;

use canape_domain::documents::Printed;
use canape_domain::documents::printed::Body;
use canape_domain::templates::{Sort, Text};
use chrono::NaiveDate;

use super::expression::plain;
use super::value::{Field, Value};
use super::{goods, kinds, sides};

/// The values of one document by their names.
pub struct Context {
    pub fields: Vec<Field>,
    places: HashMap<String, usize>,
}

impl Context {
    /// A field by its plain name.
    pub fn find(&self, name: &str) -> Option<&Field> {
        self.places.get(name).and_then(|at| self.fields.get(*at))
    }

    /// The loop whose item is usually called so: «{% for строка in строки %}».
    pub fn item_of(&self, item: &str) -> Option<String> {
        self.fields.iter().find_map(|field| match &field.value {
            Value::List(name, _) if plain(name) == item => {
                Some(format!("{{% for {name} in {} %}}", field.name))
            }
            _ => None,
        })
    }
}

/// Gathers fields, group by group.
pub struct Gathered {
    pub fields: Vec<Field>,
    group: Text,
}

impl Gathered {
    pub const fn new(group: Text) -> Self {
        Self {
            fields: Vec::new(),
            group,
        }
    }

    /// The group of what is added now.
    pub const fn group_now(&self) -> Text {
        self.group
    }

    pub fn group(&mut self, ru: &'static str, en: &'static str) {
        self.group = Text { ru, en };
    }

    pub fn add(
        &mut self,
        name: impl Into<String>,
        ru: &'static str,
        en: &'static str,
        value: Value,
    ) {
        self.fields.push(Field {
            name: name.into(),
            group: self.group,
            about: Text { ru, en },
            value,
        });
    }
}

pub fn text(value: Option<impl ToString>) -> Value {
    let value = value.map(|value| value.to_string());
    match value.filter(|text| !text.trim().is_empty()) {
        Some(text) => Value::Text(text),
        None => Value::Nothing(Sort::Text),
    }
}

pub fn date(value: Option<NaiveDate>) -> Value {
    value.map_or(Value::Nothing(Sort::Date), Value::Date)
}

pub fn name(value: Option<&str>, genitive: Option<&String>) -> Value {
    match value.filter(|name| !name.trim().is_empty()) {
        Some(name) => Value::Name(name.to_owned(), genitive.cloned()),
        None => Value::Nothing(Sort::Name),
    }
}

pub const DOCUMENT: Text = Text {
    ru: "Документ",
    en: "Document",
};

/// All values of a document. Those that its kind has not are not among them.
pub fn context(printed: &Printed) -> Context {
    let mut all = Gathered::new(DOCUMENT);
    kinds::document(&mut all, printed);
    all.group("Продавец: наша организация", "Seller: our firm");
    let invoice_account = match &printed.body {
        Body::Invoice(invoice) => invoice.account.as_ref(),
        _ => None,
    };
    sides::party(&mut all, "продавец", &printed.seller, invoice_account);
    all.group("Подписант продавца", "Who signs for the seller");
    let signers = sides::Signers::of(&printed.body);
    sides::signer(&mut all, "продавец.подписант", signers.ours);
    all.add(
        "продавец.бухгалтер.фио_кратко",
        "Главный бухгалтер: И.О. Фамилия",
        "Chief accountant: initials and surname",
        text(signers.accountant.map(|one| &one.name)),
    );
    all.group("Покупатель: клиент", "Buyer: the client");
    sides::party(&mut all, "покупатель", &printed.buyer, None);
    all.group("Подписант покупателя", "Who signs for the buyer");
    sides::signer(&mut all, "покупатель.подписант", signers.theirs);
    if let Some(goods) = printed.goods() {
        goods::gather(&mut all, goods);
    }
    match &printed.body {
        Body::Contract(one) => kinds::contract(&mut all, printed, one),
        Body::Reconciliation(one) => kinds::reconciliation(&mut all, one),
        Body::Letter(one) => kinds::letter(&mut all, one),
        _ => {}
    }
    let places = all.fields.iter().enumerate();
    let places = places.map(|(at, field)| (plain(&field.name), at)).collect();
    Context {
        fields: all.fields,
        places,
    }
}
