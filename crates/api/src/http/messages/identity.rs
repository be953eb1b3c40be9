//! Rules about logins, passwords, addresses and rights of keys.

use super::Texts;

pub(super) const IDENTITY: Texts = &[
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
        "wrong_code",
        "Код не подходит или уже использован",
        "The code is wrong or was used before",
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
    (
        "too_far",
        "Слишком далёкий день",
        "This day is too far away",
    ),
    ("in_the_past", "Эта дата уже прошла", "This date has passed"),
];
