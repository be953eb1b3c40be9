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
        .chain(REQUISITES)
        .chain(CONTACTS)
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

const REQUISITES: Texts = &[
    (
        "inn_non_digit",
        "В ИНН только цифры",
        "An INN has digits only",
    ),
    (
        "inn_length",
        "В ИНН 10 цифр у организации или 12 у ИП и физлица",
        "An INN has 10 digits (a firm) or 12 (a person)",
    ),
    (
        "inn_region",
        "ИНН не начинается с 00",
        "An INN does not begin with 00",
    ),
    (
        "inn_check_digit",
        "Контрольная цифра ИНН не сходится: проверьте цифры",
        "The check digit of the INN is wrong: check the digits",
    ),
    (
        "kpp_character",
        "В КПП цифры, на 5-м и 6-м месте могут быть заглавные латинские буквы",
        "A KPP has digits, and Latin capitals at 5 and 6 only",
    ),
    ("kpp_length", "В КПП 9 знаков", "A KPP has 9 characters"),
    (
        "kpp_region",
        "КПП не начинается с 00",
        "A KPP does not begin with 00",
    ),
    (
        "kpp_of_person",
        "У ИП и физлица КПП не бывает",
        "A person has no KPP",
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

const IDENTITY: Texts = &[
    (
        "email_at_sign",
        "В адресе почты должен быть один знак @",
        "An e-mail address has one @",
    ),
    (
        "email_local_part",
        "Проверьте часть адреса до @",
        "Check the part before @",
    ),
    (
        "email_domain",
        "После @ нужен домен: firm.ru",
        "After @ a domain is needed: firm.ru",
    ),
    (
        "email_two_alphabets",
        "В адресе смешаны русские и латинские буквы",
        "The address mixes Latin and Cyrillic letters",
    ),
    (
        "email_taken",
        "Этот адрес почты уже занят",
        "This e-mail address is taken",
    ),
    (
        "login_character",
        "Только латинские буквы, цифры и знаки . _ - @",
        "Only Latin letters, digits and . _ - @",
    ),
    ("login_length", "От 3 до 64 знаков", "3 to 64 characters"),
    (
        "login_no_letter",
        "Нужна хотя бы одна буква или цифра",
        "At least one letter or digit is needed",
    ),
    (
        "login_reserved",
        "Этот логин занят системой",
        "This login is reserved",
    ),
    ("login_taken", "Этот логин уже занят", "This login is taken"),
    (
        "login_is_not_your_email",
        "Логин с @ должен совпадать с вашей почтой",
        "A login with @ must be your own e-mail address",
    ),
    (
        "password_too_short",
        "Не короче 12 знаков",
        "At least 12 characters",
    ),
    (
        "password_too_long",
        "Не длиннее 128 знаков",
        "At most 128 characters",
    ),
    (
        "password_common",
        "Такой пароль легко угадать",
        "This password is easily guessed",
    ),
    (
        "password_contains_login",
        "Пароль не должен содержать логин",
        "The password must not contain the login",
    ),
    (
        "password_contains_email",
        "Пароль не должен содержать адрес почты",
        "The password must not contain the e-mail address",
    ),
    (
        "password_contains_firm",
        "Пароль не должен содержать название фирмы",
        "The password must not contain the firm's name",
    ),
    (
        "password_unchanged",
        "Придумайте новый пароль, не прежний",
        "Choose another password than before",
    ),
    (
        "wrong_password",
        "Пароль не подходит",
        "The password is wrong",
    ),
    (
        "address_character",
        "Только латинские буквы, цифры и дефис",
        "Only Latin letters, digits and hyphens",
    ),
    ("address_length", "От 3 до 40 знаков", "3 to 40 characters"),
    (
        "address_outer_hyphen",
        "Дефис не стоит в начале и в конце",
        "No hyphen at either end",
    ),
    (
        "address_punycode",
        "Адрес не начинается с xn--",
        "The address must not begin with xn--",
    ),
    (
        "address_reserved",
        "Этот адрес занят системой",
        "This address is reserved",
    ),
    (
        "address_taken",
        "Этот адрес уже занят",
        "This address is taken",
    ),
    (
        "unknown_time_zone",
        "Такого часового пояса нет",
        "There is no such time zone",
    ),
    (
        "offer_not_accepted",
        "Без принятия оферты начать нельзя",
        "The offer must be accepted",
    ),
    (
        "one_owner",
        "Владелец у аккаунта один",
        "An account has one owner",
    ),
    (
        "no_scopes",
        "Выберите хотя бы одно право",
        "Choose at least one permission",
    ),
    (
        "scope_not_yours",
        "У вас самих нет этого права",
        "You do not have this permission yourself",
    ),
    ("in_the_past", "Эта дата уже прошла", "This date has passed"),
];
