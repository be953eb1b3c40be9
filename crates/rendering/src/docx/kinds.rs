//! Names of what each kind of document says of its own.

use canape_domain::documents::printed::{Body, Contract, Letter, Period, Reconciliation};
use canape_domain::documents::{Printed, contract_side};

use super::fields::{Gathered, date, text};
use super::value::Value;
use crate::view::numbered_blocks;

pub fn document(all: &mut Gathered, printed: &Printed) {
    let number = printed
        .number
        .clone()
        .unwrap_or_else(|| "черновик".to_owned());
    all.add(
        "документ.номер",
        "Номер; у черновика — слово «черновик»",
        "Number; of a draft the word «черновик»",
        Value::Text(number),
    );
    all.add(
        "документ.дата",
        "Дата документа",
        "Date of the document",
        Value::Date(printed.date),
    );
    all.add(
        "документ.черновик",
        "Ещё не выставлен",
        "Not issued yet",
        Value::Flag(printed.number.is_none()),
    );
    all.add(
        "документ.основание",
        "Основание: договор или счёт",
        "What it is based on",
        text(printed.basis()),
    );
    all.add(
        "документ.ссылка",
        "Адрес карточки документа в программе",
        "Address of the document's card",
        text(printed.mark.as_ref()),
    );
    terms(all, &printed.body);
}

/// What a kind says besides lines and sides.
fn terms(all: &mut Gathered, body: &Body) {
    match body {
        Body::Invoice(invoice) => {
            all.add(
                "оплатить_до",
                "Последний день оплаты",
                "The last day to pay",
                date(invoice.pay_by),
            );
            all.add(
                "действует_до",
                "До какого дня действуют цены",
                "The last day on which prices hold",
                date(invoice.valid_until),
            );
            all.add(
                "условия",
                "Условия под таблицей",
                "Terms below the table",
                text(invoice.terms.as_ref()),
            );
        }
        Body::Quote(quote) => {
            all.add(
                "вступление",
                "Слова перед таблицей",
                "Words before the table",
                text(quote.introduction.as_ref()),
            );
            all.add(
                "действует_до",
                "До какого дня действуют цены",
                "The last day on which prices hold",
                date(quote.valid_until),
            );
            all.add(
                "условия",
                "Условия под таблицей",
                "Terms below the table",
                text(quote.terms.as_ref()),
            );
        }
        Body::OrderForm(order) => {
            all.add(
                "действует_до",
                "До какого дня действуют цены",
                "The last day on which prices hold",
                date(order.valid_until),
            );
            all.add(
                "условия",
                "Условия под таблицей",
                "Terms below the table",
                text(order.terms.as_ref()),
            );
        }
        Body::Act(act) => {
            period(all, act.period);
            all.add(
                "условия",
                "Примечание под таблицей",
                "Notes below the table",
                text(act.note.as_ref()),
            );
        }
        Body::Waybill(waybill) => {
            all.add(
                "грузоотправитель",
                "Грузоотправитель, если не продавец",
                "Who ships, if not the seller",
                text(waybill.shipper.as_ref()),
            );
            all.add(
                "грузополучатель",
                "Грузополучатель, если не покупатель",
                "Who receives, if not the buyer",
                text(waybill.consignee.as_ref()),
            );
        }
        _ => {}
    }
}

fn period(all: &mut Gathered, period: Option<Period>) {
    all.add(
        "период.с",
        "Первый день периода",
        "The first day of the period",
        date(period.map(|one| one.first)),
    );
    all.add(
        "период.по",
        "Последний день периода",
        "The last day of the period",
        date(period.map(|one| one.last)),
    );
}

pub fn contract(all: &mut Gathered, printed: &Printed, contract: &Contract) {
    all.group("Договор", "Contract");
    all.add(
        "договор.заголовок",
        "Заголовок: «Договор оказания услуг»",
        "Title",
        text(Some(&contract.title)),
    );
    all.add(
        "договор.место",
        "Место заключения",
        "Where it is made",
        text(Some(&contract.place)),
    );
    all.add(
        "договор.роль_продавца",
        "Как в договоре называется наша сторона",
        "What our side is called",
        text(Some(&contract.seller_role)),
    );
    all.add(
        "договор.роль_покупателя",
        "Как в договоре называется клиент",
        "What the client is called",
        text(Some(&contract.buyer_role)),
    );
    let ours = contract_side(
        &printed.seller,
        &contract.seller_role,
        contract.signer.as_ref(),
    );
    let theirs = contract_side(
        &printed.buyer,
        &contract.buyer_role,
        contract.buyer_signer.as_ref(),
    );
    all.add(
        "договор.сторона_продавца",
        "Кто мы, в лице кого и на основании чего: для преамбулы",
        "Our side for the preamble",
        Value::Text(ours),
    );
    all.add(
        "договор.сторона_покупателя",
        "Кто клиент, в лице кого и на основании чего: для преамбулы",
        "Their side for the preamble",
        Value::Text(theirs),
    );
    let to = contract.addendum_to.as_ref();
    all.add(
        "договор.к_номеру",
        "Номер договора, к которому соглашение",
        "Number of the contract that an addendum adds to",
        text(to.map(|one| &one.number)),
    );
    all.add(
        "договор.к_дате",
        "Дата договора, к которому соглашение",
        "Date of that contract",
        date(to.map(|one| one.date)),
    );
    let blocks = numbered_blocks(&contract.blocks);
    let blocks = blocks.into_iter().map(|(kind, number, words)| {
        let kind = match kind {
            "section" => "раздел",
            "clause" => "пункт",
            "subclause" => "подпункт",
            "appendix" => "приложение",
            "specification" => "спецификация",
            _ => "абзац",
        };
        let mut item = Gathered::new(all.group_now());
        item.add(
            "вид",
            "раздел, пункт, подпункт, абзац, приложение или спецификация",
            "раздел, пункт, подпункт, абзац, приложение or спецификация",
            text(Some(kind)),
        );
        item.add(
            "номер",
            "Номер: «1.2.»",
            "Number: «1.2.»",
            text(Some(number)),
        );
        item.add("текст", "Текст", "Words", text(Some(words)));
        item.fields
    });
    let blocks = blocks.collect();
    all.add(
        "пункты",
        "Текст договора по пунктам",
        "The text, block by block",
        Value::List("пункт", blocks),
    );
}

pub fn reconciliation(all: &mut Gathered, act: &Reconciliation) {
    all.group("Сверка", "Reconciliation");
    period(all, Some(act.period));
    let is_ours = act.closing.is_positive();
    all.add(
        "сальдо.начальное",
        "Сальдо на начало: больше нуля — должен клиент",
        "Opening balance; above zero the client owes",
        Value::Money(act.opening),
    );
    all.add(
        "сальдо.конечное",
        "Сальдо на конец",
        "Closing balance",
        Value::Money(act.closing),
    );
    all.add(
        "сальдо.прописью",
        "Конечное сальдо прописью, без знака",
        "Closing balance in words, without its sign",
        text(Some(&act.closing_in_words)),
    );
    all.add(
        "сальдо.должен_клиент",
        "В конце должен клиент",
        "In the end the client owes",
        Value::Flag(is_ours),
    );
    all.add(
        "обороты.дебет",
        "Обороты по дебету",
        "All debit",
        Value::Money(act.debit),
    );
    all.add(
        "обороты.кредит",
        "Обороты по кредиту",
        "All credit",
        Value::Money(act.credit),
    );
    let entries = act.entries.iter().map(|entry| {
        let mut item = Gathered::new(all.group_now());
        item.add("дата", "Дата", "Date", Value::Date(entry.date));
        item.add("документ", "Документ", "Document", text(Some(&entry.title)));
        item.add("дебет", "Дебет", "Debit", Value::Money(entry.debit));
        item.add("кредит", "Кредит", "Credit", Value::Money(entry.credit));
        item.fields
    });
    let entries = entries.collect();
    all.add(
        "операции",
        "Операции за период",
        "Movements of the period",
        Value::List("операция", entries),
    );
}

pub fn letter(all: &mut Gathered, letter: &Letter) {
    all.group("Письмо", "Letter");
    all.add(
        "письмо.заголовок",
        "Заголовок: «Уведомление»",
        "Title",
        text(letter.title.as_ref()),
    );
    all.add(
        "письмо.тема",
        "О чём",
        "What about",
        text(letter.subject.as_ref()),
    );
    all.add(
        "письмо.обращение",
        "Обращение",
        "Salutation",
        text(letter.salutation.as_ref()),
    );
    let group = all.group_now();
    let list = |lines: &[String]| {
        let items = lines.iter().map(|line| {
            let mut item = Gathered::new(group);
            item.add("текст", "Текст", "Words", text(Some(line)));
            item.fields
        });
        items.collect::<Vec<_>>()
    };
    all.add(
        "адресат",
        "Кому, построчно",
        "To whom, line by line",
        Value::List("кому", list(&letter.addressee)),
    );
    all.add(
        "абзацы",
        "Текст по абзацам",
        "The text, paragraph by paragraph",
        Value::List("абзац", list(&letter.paragraphs)),
    );
    all.add(
        "приложения",
        "Приложения",
        "What is enclosed",
        Value::List("приложение", list(&letter.enclosures)),
    );
}
