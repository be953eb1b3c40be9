//! The rules' texts for people, in both languages. A test walks over every code that the domain
//! can give and fails for one without a text here.

mod amendments;
mod catalogue;
mod costs;
mod documents;
mod identity;
mod payments;
mod people;
mod requisites;
mod templates;

use super::language::Language;

/// What a broken rule means, in the reader's language.
pub fn text(code: &str, limit: Option<i64>, language: Language) -> String {
    let (russian, english) =
        texts(code).unwrap_or(("Значение не подходит", "The value is not right"));
    let text = language.choose(russian, english);
    match limit {
        Some(limit) => text.replace("{}", &limit.to_string()),
        None => text.replace(" {}", ""),
    }
}

/// Both texts of a rule; `{}` is its bound.
pub fn texts(code: &str) -> Option<(&'static str, &'static str)> {
    let all = SHAPES
        .iter()
        .chain(VALUES)
        .chain(requisites::REQUISITES)
        .chain(CONTACTS)
        .chain(DATES)
        .chain(REFERENCES)
        .chain(catalogue::CATALOGUE)
        .chain(costs::COSTS)
        .chain(documents::DOCUMENTS)
        .chain(amendments::AMENDMENTS)
        .chain(templates::TEMPLATES)
        .chain(payments::PAYMENTS)
        .chain(identity::IDENTITY)
        .chain(people::PEOPLE);
    all.copied()
        .find(|(name, ..)| *name == code)
        .map(|(_, russian, english)| (russian, english))
}

pub(super) type Texts = &'static [(&'static str, &'static str, &'static str)];

const SHAPES: Texts = &[
    ("required", "Обязательное поле", "This field is required"),
    ("unknown_field", "Такого поля нет", "There is no such field"),
    (
        "unknown_value",
        "Такого значения нет",
        "There is no such value",
    ),
    (
        "wrong_type",
        "Значение другого типа",
        "The value has another type",
    ),
    ("limit_out_of_range", "От 1 до {}", "From 1 to {}"),
    (
        "foreign_cursor",
        "Курсор от другого списка, начните с первой страницы",
        "The cursor belongs to another list, begin with the first page",
    ),
    (
        "one_of_two",
        "Укажите существующую запись или новую, но не обе",
        "Name a known record or a new one, not both",
    ),
    ("too_many", "Не больше {}", "At most {}"),
    ("repeated", "Уже указано", "Named already"),
    (
        "one_change",
        "Укажите одно изменение",
        "Name exactly one change",
    ),
    (
        "one_selection",
        "Укажите сделки или фильтр, но не оба",
        "Name deals or a filter, not both",
    ),
    ("hour_out_of_range", "От 0 до 23", "From 0 to 23"),
    (
        "day_of_week_out_of_range",
        "День недели: от 1 до 7",
        "A day of the week: 1 to 7",
    ),
    (
        "day_of_month_out_of_range",
        "Число месяца: от 1 до 28",
        "A day of the month: 1 to 28",
    ),
    (
        "recipients_out_of_range",
        "От 1 до {} получателей",
        "1 to {} recipients",
    ),
    (
        "day_does_not_fit",
        "День недели указывают для еженедельных, число для ежемесячных",
        "A day of the week goes with weeks, a day of the month with months",
    ),
    (
        "preset_or_days",
        "Название периода или его первый и последний день",
        "The name of a period, or its first and its last day",
    ),
    ("width_out_of_range", "От 40 до {}", "From 40 to {}"),
    (
        "malformed_key",
        "От 1 до 255 печатных знаков",
        "1 to 255 printable characters",
    ),
    (
        "too_many_rows",
        "В одном файле не больше {} строк: возьмите период короче",
        "At most {} rows in one file: take a shorter period",
    ),
    (
        "only_with_paid",
        "Только вместе с basis=paid",
        "Only with basis=paid",
    ),
    (
        "no_deals_behind",
        "За этим показателем стоят не одни сделки",
        "There is more than deals behind this figure",
    ),
    (
        "not_of_this_report",
        "У этого отчёта такого нет",
        "This report has nothing like that",
    ),
    (
        "before_first",
        "Не раньше первого дня",
        "Not before the first day",
    ),
    (
        "period_too_long",
        "Не длиннее {} дней",
        "Not longer than {} days",
    ),
    ("not_utf8", "Запишите в UTF-8", "Write it in UTF-8"),
    (
        "only_true",
        "Чтобы снять отметку, сделайте основной другую",
        "To step down, make another the default",
    ),
];

const VALUES: Texts = &[
    (
        "negative",
        "Нужно число не меньше нуля",
        "A number not below zero is needed",
    ),
    (
        "unknown_vat_rate",
        "Такой ставки НДС нет",
        "There is no such VAT rate",
    ),
    ("empty", "Заполните поле", "Fill in this field"),
    ("too_long", "Не длиннее {} знаков", "At most {} characters"),
    (
        "control_character",
        "Уберите невидимые управляющие знаки",
        "Remove control characters",
    ),
    (
        "malformed",
        "Запишите число с точкой: 1600.00",
        "Write a number with a point: 1600.00",
    ),
    (
        "too_precise",
        "Слишком много знаков после точки",
        "Too many digits after the point",
    ),
    (
        "too_large",
        "Слишком большое число",
        "The number is too large",
    ),
    (
        "not_positive",
        "Нужно число больше нуля",
        "A number above zero is needed",
    ),
    (
        "out_of_range",
        "Число вне допустимых пределов, самое большее {}",
        "The number is out of range, at most {}",
    ),
];

const CONTACTS: Texts = &[
    (
        "email_at_sign",
        "В адресе почты ровно один знак @",
        "An e-mail address has exactly one @",
    ),
    (
        "email_local_part",
        "До @ — буквы, цифры и одиночные точки, не больше 64 знаков",
        "The part before @ is letters, digits and single dots, at most 64",
    ),
    (
        "email_domain",
        "После @ — домен, например firm.ru",
        "The part after @ is a domain such as firm.ru",
    ),
    (
        "email_two_alphabets",
        "В адресе почты смешаны латинские и русские буквы",
        "The e-mail address mixes Latin and Cyrillic letters",
    ),
    (
        "site_malformed",
        "Запишите адрес сайта как firm.ru или https://firm.ru",
        "Write the site as firm.ru or https://firm.ru",
    ),
    (
        "contact_unnamed",
        "Укажите имя, телефон или почту",
        "Give a name, a telephone or an e-mail address",
    ),
    (
        "consent_text_needed",
        "Укажите версию текста согласия или сам текст",
        "Give the version of the consent's text, or the text",
    ),
    (
        "not_yet_said",
        "Время в будущем: укажите, когда это было сказано",
        "The time is in the future: say when it was",
    ),
    (
        "another_name",
        "Имя не совпадает с именем на карточке",
        "The name is not the one on the card",
    ),
    (
        "before_consent",
        "Отзыв не раньше самого согласия",
        "A consent is not withdrawn before it was given",
    ),
];

const DATES: Texts = &[
    (
        "ends_before_it_begins",
        "Окончание раньше начала",
        "The end is before the beginning",
    ),
    (
        "year_out_of_range",
        "Год — от 1970 до 2199",
        "The year is between 1970 and 2199",
    ),
];

const REFERENCES: Texts = &[
    (
        "join_to_what",
        "Укажите контакт, компанию или сделку",
        "Name a contact, a company or a deal",
    ),
    (
        "join_to_one",
        "Либо сделка, либо клиенты",
        "Either a deal or clients",
    ),
    (
        "deal_not_open",
        "Сделка не в работе",
        "The deal is not open",
    ),
    ("unknown_id", "Такой записи нет", "There is no such record"),
    (
        "foreign_cursor",
        "Курсор от другого списка: начните сначала",
        "The cursor is of another list: begin again",
    ),
    (
        "product_archived",
        "Позиция каталога в архиве",
        "The product is archived",
    ),
    (
        "stage_not_open",
        "Выберите этап в работе",
        "Choose an open stage",
    ),
    (
        "stage_not_won",
        "Выберите этап «выиграна»",
        "Choose a won stage",
    ),
    (
        "stage_not_lost",
        "Выберите этап «проиграна»",
        "Choose a lost stage",
    ),
    (
        "stage_of_another_pipeline",
        "Этап из другой воронки",
        "The stage is of another pipeline",
    ),
    (
        "required_by_stage",
        "Заполните, чтобы перейти на этот этап",
        "This stage requires the field",
    ),
];
