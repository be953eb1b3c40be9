//! Rules of advances, исправления, corrections and recurring documents.

use super::Texts;

pub(super) const AMENDMENTS: Texts = &[
    (
        "accounted_for",
        "На эти деньги счёт-фактура уже есть",
        "A счёт-фактура accounts for this money already",
    ),
    (
        "nothing_taxed",
        "Счёт-фактуру на аванс выставляют по облагаемым ставкам: здесь их нет",
        "A счёт-фактура for an advance is of taxed rates: there are none here",
    ),
    (
        "not_received",
        "Счёт-фактуру на аванс выставляют на поступивший платёж",
        "A счёт-фактура for an advance is made for a received payment",
    ),
    (
        "before_the_receipt",
        "Раньше дня, когда поступили деньги",
        "Earlier than the day on which the money came",
    ),
    (
        "exceeds_payment",
        "Больше, чем осталось от платежа без счёта-фактуры",
        "More than what of the payment no счёт-фактура accounts for yet",
    ),
    (
        "later_than_five_days",
        "Позже пяти календарных дней: срок счёта-фактуры прошёл (п. 3 ст. 168 НК РФ)",
        "Later than five calendar days: the счёт-фактура is overdue (п. 3 ст. 168 НК РФ)",
    ),
    (
        "corrected_meanwhile",
        "Исходный документ уже скорректирован другим: удалите черновик и создайте корректировку заново",
        "The original was corrected by another document meanwhile: discard the draft and make it anew",
    ),
    (
        "nothing_changed",
        "Ни количество, ни цена не изменились: корректировать нечего",
        "Neither a quantity nor a price is other: there is nothing to correct",
    ),
    (
        "no_ground",
        "Не указано, на каком основании меняется стоимость: соглашение, уведомление",
        "The ground of the change is missing: an agreement, a notice",
    ),
    (
        "lines_of_the_corrected",
        "В корректировке те же строки, что в исходном документе: их не добавляют и не удаляют",
        "A correction has the lines of the original: none is added and none removed",
    ),
    (
        "of_the_corrected",
        "Это остаётся как в исходном документе; ошибку в нём исправляет исправление",
        "This stays as in the original; a mistake in it is mended by an исправление",
    ),
    (
        "vat_mode_fixed",
        "В этом документе НДС в цене или сверху так, как есть: это не меняют",
        "Whether prices hold the VAT is fixed in this document",
    ),
    (
        "date_of_the_amended",
        "У исправления дата исходного документа; его собственная дата — рядом",
        "An исправление has the date of the original; its own date stands beside it",
    ),
    (
        "number_of_the_amended",
        "У исправления номер исходного документа",
        "An исправление has the number of the original",
    ),
    (
        "not_recurring",
        "Регулярно делают счета, акты и УПД",
        "What recurs are invoices, acts and УПД",
    ),
];
