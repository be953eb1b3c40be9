//! The rules' texts for people, in both languages. A test walks over every code that the domain
//! can give and fails for one without a text here.

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
        .chain(DATES)
        .chain(REFERENCES)
        .chain(IDENTITY);
    all.copied()
        .find(|(name, ..)| *name == code)
        .map(|(_, russian, english)| (russian, english))
}

type Texts = &'static [(&'static str, &'static str, &'static str)];

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
        "malformed_key",
        "От 1 до 255 печатных знаков",
        "1 to 255 printable characters",
    ),
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
    ("too_many", "Не больше {}", "At most {}"),
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

const DATES: Texts = &[(
    "ends_before_it_begins",
    "Окончание раньше начала",
    "The end is before the beginning",
)];

const REFERENCES: Texts = &[
    ("unknown_id", "Такой записи нет", "There is no such record"),
    (
        "foreign_cursor",
        "Курсор от другого списка: начните сначала",
        "The cursor is of another list: begin again",
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

const IDENTITY: Texts = &[];
