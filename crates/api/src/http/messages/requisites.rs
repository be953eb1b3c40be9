//! Rules of requisites, own legal entities included.

use super::Texts;

pub(super) const REQUISITES: Texts = &[
    (
        "inn_of_person",
        "Это ИНН человека (12 цифр), а у организации 10",
        "This is the INN of a person (12 digits), a firm has 10",
    ),
    (
        "inn_of_organisation",
        "Это ИНН организации (10 цифр), а у ИП и физлица 12",
        "This is the INN of a firm (10 digits), a person has 12",
    ),
    (
        "kept_in_requisites",
        "У компании есть реквизиты: измените там",
        "The company has requisites: change it there",
    ),
    (
        "ogrn_non_digit",
        "В ОГРН только цифры",
        "An OGRN has digits only",
    ),
    (
        "ogrn_length",
        "В ОГРН 13 цифр, в ОГРНИП 15",
        "An OGRN has 13 digits (a firm) or 15 (a sole trader)",
    ),
    (
        "ogrn_kind",
        "Первая цифра не подходит: ОГРНИП начинается с 3",
        "The first digit is wrong: that of a sole trader is 3",
    ),
    (
        "ogrn_check_digit",
        "Контрольная цифра ОГРН не сходится: проверьте цифры",
        "The check digit of the OGRN is wrong: check the digits",
    ),
    (
        "ogrn_of_sole_trader",
        "Это ОГРНИП (15 цифр), а у организации ОГРН из 13",
        "This is the OGRN of a sole trader (15 digits), a firm has 13",
    ),
    (
        "ogrn_of_organisation",
        "Это ОГРН организации (13 цифр), а у ИП ОГРНИП из 15",
        "This is the OGRN of a firm (13 digits), a sole trader has 15",
    ),
    (
        "ogrn_of_person",
        "У физлица нет ОГРН",
        "A person has no OGRN",
    ),
    (
        "bik_non_digit",
        "В БИК только цифры",
        "A BIK has digits only",
    ),
    ("bik_length", "В БИК 9 цифр", "A BIK has 9 digits"),
    (
        "account_character",
        "В номере счёта только цифры, на 6-м месте может быть буква A, B, C, E, H, K, M, P, T, X",
        "An account has digits, and a letter at 6 only",
    ),
    (
        "account_length",
        "В номере счёта 20 цифр",
        "The number of an account has 20 digits",
    ),
    (
        "account_of_other_bank",
        "Счёт не подходит к БИК: проверьте оба",
        "The account does not fit the BIK: check both",
    ),
    (
        "correspondent_of_other_bank",
        "Корр. счёт не подходит к БИК: проверьте оба",
        "The correspondent account does not fit the BIK: check both",
    ),
    (
        "last_requisites",
        "Это единственные реквизиты: измените их, а не удаляйте",
        "These are the only requisites: change them instead",
    ),
    (
        "vat_of_other_regime",
        "При этом режиме такого НДС не бывает",
        "This regime knows no such VAT",
    ),
    (
        "vat_rate_not_valid",
        "Такой ставки НДС на эту дату нет: 20 % — по 31.12.2025, 22 % — с 01.01.2026, 5 и 7 % — с 01.01.2025",
        "There is no such VAT rate on that date: 20 % until 2025-12-31, 22 % from 2026-01-01, 5 and 7 % from 2025-01-01",
    ),
    (
        "payer_has_no_exemption",
        "Основание нужно только при «без НДС»",
        "A ground is for those without VAT only",
    ),
    (
        "regime_of_persons",
        "Патент и НПД — только у ИП и физлица",
        "This regime is for persons only",
    ),
    (
        "power_needed",
        "Укажите номер и дату доверенности",
        "Give number and date of the power of attorney",
    ),
    (
        "power_of_officer",
        "Доверенность — только у представителя",
        "A power of attorney is for proxies only",
    ),
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
