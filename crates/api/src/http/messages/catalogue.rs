//! Rules of the catalogue.

use super::Texts;

pub(super) const CATALOGUE: Texts = &[
    (
        "article_taken",
        "Такой артикул уже есть",
        "This article is taken",
    ),
    (
        "product_without_rate",
        "У позиции каталога сегодня нет ставки НДС: укажите её здесь или в каталоге",
        "The product has no VAT rate today: tell it here or in the catalogue",
    ),
    (
        "unknown_unit",
        "Такой единицы измерения нет",
        "There is no such unit",
    ),
    (
        "days_not_upwards",
        "Дата должна быть позже предыдущей",
        "The date must be later than the one before",
    ),
    (
        "vat_rate_out_of_term",
        "В эти даты такой ставки нет: 20 % — до конца 2025 года, 22 % — с 2026, 5 и 7 % — с 2025",
        "The rate is not in force then: 20 % until 2025, 22 % from 2026, 5 and 7 % from 2025",
    ),
    (
        "own_group",
        "Группа не может входить в себя",
        "A group cannot stand under itself",
    ),
    (
        "ambiguous_name",
        "Таких названий в каталоге несколько: укажите артикул",
        "Several products bear this name: give the article",
    ),
    (
        "one_price_only",
        "Оставьте один столбец с ценой",
        "Leave one column with the price",
    ),
    (
        "article_zeros",
        "Есть такая позиция с нулями в начале артикула: сделайте столбец текстовым",
        "A product has this article with noughts at its beginning: make the column a text",
    ),
    (
        "not_a_sum",
        "Сумма числом: 1 500 или 1500,50",
        "A sum is a number: 1500 or 1500.50",
    ),
    ("yes_or_no", "Да или нет", "Yes or no"),
    (
        "no_such_row",
        "Такой строки в таблице нет",
        "The table has no such row",
    ),
    ("too_deep", "Не больше {} уровней", "At most {} levels"),
];
