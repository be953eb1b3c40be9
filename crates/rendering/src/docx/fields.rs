//! Everything that a template can name: one list, from which the screen, the check and the paper
//! come. Names are for people of an office, so they are Russian.

use std::collections::HashMap;

use canape_domain::documents::printed::{
    BankAccount, Body, Contract, Letter, Party, PartyForm, Period, Reconciliation, Signer,
};
use canape_domain::documents::{Printed, contract_side};
use canape_domain::templates::{Sort, Text};
use chrono::NaiveDate;

use super::expression::plain;
use super::value::{Field, Value};
use crate::view::numbered_blocks;

/// The values of one document by their names.
pub struct Context {
    pub fields: Vec<Field>,
    places: HashMap<String, usize>,
}

impl Context {
    /// A field by its plain name.
    pub fn find(&self, name: &str) -> Option<&Field> {
        self.places.get(name).and_then(|at| self.fields.get(*at))
    }

    /// The loop whose item is usually called so: «{% for строка in строки %}».
    pub fn item_of(&self, item: &str) -> Option<String> {
        self.fields.iter().find_map(|field| match &field.value {
            Value::List(name, _) if plain(name) == item => {
                Some(format!("{{% for {name} in {} %}}", field.name))
            }
            _ => None,
        })
    }
}

/// Gathers fields, group by group.
pub struct Gathered {
    pub fields: Vec<Field>,
    group: Text,
}

impl Gathered {
    pub const fn new(group: Text) -> Self {
        Self {
            fields: Vec::new(),
            group,
        }
    }

    pub fn group(&mut self, ru: &'static str, en: &'static str) {
        self.group = Text { ru, en };
    }

    pub fn add(
        &mut self,
        name: impl Into<String>,
        ru: &'static str,
        en: &'static str,
        value: Value,
    ) {
        self.fields.push(Field {
            name: name.into(),
            group: self.group,
            about: Text { ru, en },
            value,
        });
    }
}

pub fn text(value: Option<impl ToString>) -> Value {
    let value = value.map(|value| value.to_string());
    match value.filter(|text| !text.trim().is_empty()) {
        Some(text) => Value::Text(text),
        None => Value::Nothing(Sort::Text),
    }
}

fn date(value: Option<NaiveDate>) -> Value {
    value.map_or(Value::Nothing(Sort::Date), Value::Date)
}

fn name(value: Option<&str>, genitive: Option<&String>) -> Value {
    match value.filter(|name| !name.trim().is_empty()) {
        Some(name) => Value::Name(name.to_owned(), genitive.cloned()),
        None => Value::Nothing(Sort::Name),
    }
}

pub const DOCUMENT: Text = Text {
    ru: "Документ",
    en: "Document",
};

/// All values of a document. Those that its kind has not are not among them.
pub fn context(printed: &Printed) -> Context {
    let mut all = Gathered::new(DOCUMENT);
    document(&mut all, printed);
    all.group("Продавец: наша организация", "Seller: our firm");
    let invoice_account = match &printed.body {
        Body::Invoice(invoice) => invoice.account.as_ref(),
        _ => None,
    };
    party(&mut all, "продавец", &printed.seller, invoice_account);
    all.group("Подписант продавца", "Who signs for the seller");
    let signers = Signers::of(&printed.body);
    signer(&mut all, "продавец.подписант", signers.ours);
    all.add(
        "продавец.бухгалтер.фио_кратко",
        "Главный бухгалтер: И.О. Фамилия",
        "Chief accountant: initials and surname",
        text(signers.accountant.map(|one| &one.name)),
    );
    all.group("Покупатель: клиент", "Buyer: the client");
    party(&mut all, "покупатель", &printed.buyer, None);
    all.group("Подписант покупателя", "Who signs for the buyer");
    signer(&mut all, "покупатель.подписант", signers.theirs);
    if let Some(goods) = printed.goods() {
        super::goods::gather(&mut all, goods);
    }
    match &printed.body {
        Body::Contract(one) => contract(&mut all, printed, one),
        Body::Reconciliation(one) => reconciliation(&mut all, one),
        Body::Letter(one) => letter(&mut all, one),
        _ => {}
    }
    let places = all.fields.iter().enumerate();
    let places = places.map(|(at, field)| (plain(&field.name), at)).collect();
    Context {
        fields: all.fields,
        places,
    }
}

fn document(all: &mut Gathered, printed: &Printed) {
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
    match &printed.body {
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

fn party(all: &mut Gathered, side: &str, party: &Party, account: Option<&BankAccount>) {
    let named = |field: &str| format!("{side}.{field}");
    all.add(
        named("название"),
        "Краткое название",
        "Short name",
        text(Some(&party.name)),
    );
    all.add(
        named("полное_название"),
        "Полное название",
        "Full name",
        text(Some(&party.full_name)),
    );
    all.add(named("инн"), "ИНН", "INN", text(party.inn.as_ref()));
    all.add(named("кпп"), "КПП", "KPP", text(party.kpp.as_ref()));
    all.add(
        named("огрн"),
        "ОГРН или ОГРНИП",
        "OGRN or OGRNIP",
        text(party.registration.as_ref()),
    );
    all.add(
        named("дата_регистрации"),
        "Дата регистрации",
        "Day of registration",
        date(party.registered_on),
    );
    all.add(
        named("адрес"),
        "Юридический адрес",
        "Legal address",
        text(party.address.as_ref()),
    );
    all.add(
        named("почтовый_адрес"),
        "Почтовый адрес, если другой",
        "Postal address, where it is another",
        text(party.postal_address.as_ref()),
    );
    all.add(
        named("телефон"),
        "Телефон",
        "Telephone",
        text(party.phone.as_ref()),
    );
    all.add(
        named("почта"),
        "Электронная почта",
        "E-mail",
        text(party.email.as_ref()),
    );
    let account = account.or(party.account.as_ref());
    all.add(
        named("расчётный_счёт"),
        "Расчётный счёт",
        "Bank account",
        text(account.map(|one| &one.number)),
    );
    all.add(
        named("банк"),
        "Банк",
        "Bank",
        text(account.map(|one| &one.bank)),
    );
    all.add(
        named("бик"),
        "БИК",
        "BIK",
        text(account.map(|one| &one.bik)),
    );
    let correspondent = account.and_then(|one| one.correspondent.as_ref());
    all.add(
        named("корр_счёт"),
        "Корреспондентский счёт",
        "Correspondent account",
        text(correspondent),
    );
    all.add(
        named("это_организация"),
        "Организация, а не ИП и не человек",
        "A firm, and no sole trader or person",
        Value::Flag(party.form == PartyForm::Organisation),
    );
    all.add(
        named("это_ип"),
        "Индивидуальный предприниматель",
        "A sole trader",
        Value::Flag(party.form == PartyForm::SoleTrader),
    );
}

fn signer(all: &mut Gathered, whose: &str, signer: Option<&Signer>) {
    let named = |field: &str| format!("{whose}.{field}");
    let post = name(
        signer.and_then(|one| one.post.as_deref()),
        signer.and_then(|one| one.post_genitive.as_ref()),
    );
    let person = name(
        signer.map(|one| one.full_name.as_str()),
        signer.and_then(|one| one.name_genitive.as_ref()),
    );
    all.add(named("должность"), "Должность", "Post", post);
    all.add(named("фио"), "Фамилия, имя и отчество", "Full name", person);
    all.add(
        named("фио_кратко"),
        "И.О. Фамилия",
        "Initials and surname",
        text(signer.map(|one| &one.name)),
    );
    all.add(
        named("основание"),
        "На основании чего действует, в родительном падеже",
        "What gives the right to sign, in the genitive",
        text(signer.and_then(Signer::ground_genitive)),
    );
    all.add(
        named("по_доверенности"),
        "Подписывает по доверенности",
        "Signs by a power of attorney",
        Value::Flag(signer.is_some_and(Signer::is_proxy)),
    );
}

/// Who signs, whatever the kind calls them.
struct Signers<'a> {
    ours: Option<&'a Signer>,
    accountant: Option<&'a Signer>,
    theirs: Option<&'a Signer>,
}

impl<'a> Signers<'a> {
    fn of(body: &'a Body) -> Self {
        let (ours, accountant, theirs) = match body {
            Body::Invoice(one) => (one.signers.first(), one.signers.get(1), None),
            Body::Quote(one) => (one.signer.as_ref(), None, None),
            Body::Act(one) => (one.signer.as_ref(), None, one.buyer_signer.as_ref()),
            Body::Waybill(one) => (
                one.permitted_by.as_ref(),
                one.accountant.as_ref(),
                one.accepted_by.as_ref(),
            ),
            Body::Contract(one) => (one.signer.as_ref(), None, one.buyer_signer.as_ref()),
            Body::Reconciliation(one) => (one.signer.as_ref(), None, one.buyer_signer.as_ref()),
            Body::Letter(one) => (one.signer.as_ref(), None, None),
            Body::Transfer(one) => (
                one.invoice.head.as_ref(),
                one.invoice.accountant.as_ref(),
                None,
            ),
            Body::VatInvoice(one) => (one.head.as_ref(), one.accountant.as_ref(), None),
        };
        Self {
            ours,
            accountant,
            theirs,
        }
    }
}

fn contract(all: &mut Gathered, printed: &Printed, contract: &Contract) {
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
        let mut item = Gathered::new(all.group);
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

fn reconciliation(all: &mut Gathered, act: &Reconciliation) {
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
        let mut item = Gathered::new(all.group);
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

fn letter(all: &mut Gathered, letter: &Letter) {
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
    let group = all.group;
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
