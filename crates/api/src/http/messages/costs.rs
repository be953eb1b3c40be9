//! Texts of the rules of costs and plans.

use super::Texts;

pub const COSTS: Texts = &[
    (
        "not_a_month",
        "Запишите месяц как 2026-11",
        "Write the month as 2026-11",
    ),
    (
        "month_out_of_range",
        "Год — от 2000 до 2100",
        "The year is between 2000 and 2100",
    ),
    (
        "too_many_months",
        "Не больше {} месяцев сразу",
        "At most {} months at once",
    ),
    (
        "vat_not_below_amount",
        "НДС должен быть меньше суммы",
        "The VAT must be below the amount",
    ),
    (
        "firm_has_no_id",
        "У фирмы нет номера записи",
        "The firm has no id",
    ),
    (
        "beyond_reach",
        "Для этого нужен доступ ко всем записям",
        "This needs access to all records",
    ),
    (
        "deal_in_trash",
        "Сделка в корзине",
        "The deal is in the trash",
    ),
    (
        "left_before",
        "В этом месяце сотрудник уже не работал",
        "The colleague had left before this month",
    ),
    (
        "archived_before",
        "В этом месяце отдела уже не было",
        "The department was archived before this month",
    ),
    (
        "category_archived",
        "Статья в архиве",
        "The category is archived",
    ),
    (
        "unknown_subject_kind",
        "Сделка, сотрудник, отдел, канал или фирма",
        "A deal, an employee, a department, a channel or the firm",
    ),
    (
        "unknown_subject",
        "Такой записи нет",
        "There is no such record",
    ),
    (
        "ambiguous_subject",
        "Таких несколько: название не различает их",
        "There are several of this name",
    ),
    (
        "unknown_category",
        "Такой статьи нет",
        "There is no such category",
    ),
    ("not_whole", "Запишите целое число", "Write a whole number"),
    (
        "cell_changed",
        "Эту ячейку уже изменили",
        "This cell was changed meanwhile",
    ),
    (
        "cells_filled",
        "Часть ячеек уже заполнена: разрешите заменить их",
        "Some of the cells are filled: allow to replace them",
    ),
    (
        "too_many_cells",
        "Не больше {} ячеек сразу",
        "At most {} cells at once",
    ),
    (
        "growth_out_of_range",
        "Процент числом от -100 до 1000",
        "Per cents from -100 to 1000",
    ),
];
