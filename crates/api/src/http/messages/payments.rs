//! Rules of payments.

use super::Texts;

pub(super) const PAYMENTS: Texts = &[
    (
        "after_today",
        "Этот день ещё не наступил",
        "This day has not come yet",
    ),
    (
        "client_needed",
        "Выберите клиента: компанию или контакт",
        "Choose the client: a company or a contact",
    ),
    (
        "one_client_only",
        "Выберите что-то одно: компанию или контакт",
        "Choose one of the two: a company or a contact",
    ),
    (
        "of_another_client",
        "Это другого клиента",
        "This belongs to another client",
    ),
    (
        "no_contract",
        "Сальдо заводят по договору или внешнему документу",
        "An opening balance is of a contract or of an outside document",
    ),
    (
        "no_payer",
        "Укажите, кто заплатил: компанию, контакт или название",
        "Say who paid: a company, a contact or a name",
    ),
    (
        "not_an_invoice",
        "Деньги распределяют только по счетам",
        "Money is allocated to invoices only",
    ),
    (
        "invoice_not_issued",
        "Счёт не выставлен или аннулирован",
        "The invoice is not issued or is cancelled",
    ),
    (
        "of_another_legal_entity",
        "Это другая наша организация",
        "This belongs to another of our organisations",
    ),
    (
        "exceeds_unpaid",
        "Больше, чем осталось заплатить по счёту",
        "More than is left to pay of the invoice",
    ),
    (
        "exceeds_paid",
        "Больше, чем заплачено по счёту",
        "More than is paid of the invoice",
    ),
    (
        "exceeds_payment",
        "Больше, чем есть в платеже",
        "More than there is in the payment",
    ),
    (
        "exceeds_share",
        "Больше, чем возвращаемый платёж дал этому счёту",
        "More than the payment that is given back gave to this invoice",
    ),
    (
        "exceeds_advance",
        "Больше, чем осталось аванса в возвращаемом платеже",
        "More than is left as an advance of the payment that is given back",
    ),
    (
        "below_refunded",
        "Меньше, чем уже возвращено по этому счёту",
        "Less than was given back of this invoice already",
    ),
    (
        "only_of_returned",
        "Возвращаемый платёж указывают только у возврата",
        "Only a returned payment gives another one back",
    ),
    (
        "not_received",
        "Вернуть можно только полученные деньги",
        "Only received money can be given back",
    ),
    (
        "refund_of_undone",
        "Возвращаемый платёж отменён",
        "The payment that is given back is undone",
    ),
    (
        "unknown_client",
        "Такого клиента нет: создайте его или исправьте название и ИНН",
        "There is no such client: make it, or mend its name and ИНН",
    ),
    (
        "ambiguous_client",
        "Подходят несколько клиентов: укажите ИНН и КПП",
        "Several clients fit: give ИНН and КПП",
    ),
    (
        "unknown_contract",
        "У клиента нет выставленного договора с таким номером и датой",
        "The client has no issued contract of this number and date",
    ),
    (
        "ambiguous_contract",
        "Договоров с таким номером несколько: укажите дату",
        "Several contracts have this number: give the date",
    ),
    (
        "period_closed",
        "Прежний остаток — в закрытом периоде",
        "The balance that is there lies in a closed period",
    ),
    (
        "not_a_date",
        "Дата — в виде 30.11.2026",
        "A date is written 30.11.2026",
    ),
    (
        "sum_or_sides",
        "Укажите сальдо одним числом или дебет с кредитом, но не вместе",
        "Give the balance in one sum, or debit and credit, but not both",
    ),
];
