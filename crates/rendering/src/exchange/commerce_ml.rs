//! `CommerceML` 2 (schema 2.10): documents for the trade configurations of 1С, as exchange with a
//! site carries them. Each file is whole: parties and goods are in the documents themselves.

use canape_domain::documents::printed::{Body, Line, Party, PartyForm, VatInvoiceReason};
use canape_domain::documents::{Book, BookWish, Entry, ExchangeError, Kind};
use canape_domain::values::{Inn, Kpp, Money, VatRate};
use canape_domain::{Violations, hex, sha256};

use super::xml::Element;

const VERSION: &str = "2.10";
/// Bytes of one file: some tens of thousands of lines.
const MOST_BYTES: usize = 48 * 1024 * 1024;

/// A file that is being written.
pub struct CommerceMl {
    text: String,
}

impl CommerceMl {
    /// With its head.
    pub fn begin(wish: BookWish) -> Self {
        let made_at = wish.made_at.format("%Y-%m-%dT%H:%M:%S");
        Self {
            text: format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<КоммерческаяИнформация \
                 ВерсияСхемы=\"{VERSION}\" ДатаФормирования=\"{made_at}\">\n"
            ),
        }
    }
}

impl Book for CommerceMl {
    fn add(&mut self, entry: &Entry) -> Result<(), ExchangeError> {
        // What has no shipment would be taken for one.
        let is_advance = matches!(&entry.printed.body, Body::VatInvoice(invoice)
            if invoice.reason == VatInvoiceReason::Advance);
        if let Some(operation) = operation(entry.row.kind).filter(|_| !is_advance) {
            document(entry, operation).write(&mut self.text);
            self.text.push('\n');
        }
        if self.text.len() > MOST_BYTES {
            let wrong = Violations::one("/to", "too_many_documents");
            return Err(ExchangeError::TooLarge(wrong));
        }
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> Result<Vec<u8>, ExchangeError> {
        self.text.push_str("</КоммерческаяИнформация>\n");
        Ok(self.text.into_bytes())
    }
}

/// `ХозОперация`: what the format calls a document.
const fn operation(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Invoice => Some("Счет на оплату"),
        Kind::Act | Kind::Waybill | Kind::Transfer => Some("Отпуск товара"),
        Kind::VatInvoice => Some("Счет-фактура"),
        Kind::Quote
        | Kind::OrderForm
        | Kind::CorrectiveInvoice
        | Kind::CorrectiveTransfer
        | Kind::Contract
        | Kind::Addendum
        | Kind::Reconciliation
        | Kind::Letter
        | Kind::Outside => None,
    }
}

fn document(entry: &Entry, operation: &'static str) -> Element {
    let printed = &entry.printed;
    let goods = printed.goods();
    let gross = goods.map_or(entry.row.amount, |goods| goods.totals.gross);
    let vat = goods.and_then(|goods| goods.totals.vat_total());
    let lines = goods.map_or(&[][..], |goods| &goods.lines);
    let parties = [
        (&printed.buyer, "Покупатель"),
        (&printed.seller, "Продавец"),
    ];
    let parties = parties.map(|(party, role)| counterparty(party, role));
    let words = [
        ("Вид документа", Some(entry.row.kind.name().to_owned())),
        ("Основание", printed.basis()),
        (
            "Номер сделки",
            entry.deal_number.map(|number| number.to_string()),
        ),
    ];
    Element::new("Документ")
        .holding(Element::of("Ид", entry.row.id.uuid().to_string()))
        .holding(Element::of(
            "Номер",
            entry.row.number.clone().unwrap_or_default(),
        ))
        .holding(Element::of("Дата", printed.date.to_string()))
        .holding(Element::of("ХозОперация", operation))
        .holding(Element::of("Роль", "Продавец"))
        .holding(Element::of("Валюта", "RUB"))
        .holding(Element::of("Курс", "1"))
        .holding(Element::of("Сумма", gross.to_string()))
        .holding(Element::new("Контрагенты").holding_all(parties))
        .holding_all(taxes(vat))
        .holding(Element::new("Товары").holding_all(lines.iter().map(good)))
        .holding(properties(words))
}

fn counterparty(party: &Party, role: &'static str) -> Element {
    let inn = party.inn.as_ref().map(Inn::as_str);
    let kpp = party.kpp.as_ref().map(Kpp::as_str);
    let id = match inn {
        Some(inn) => [Some(inn), kpp]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("-"),
        None => id_of(&["контрагент", &party.full_name]),
    };
    // A firm is told from a person by which of the two names it has.
    let full = match party.form {
        PartyForm::Organisation => "ОфициальноеНаименование",
        PartyForm::SoleTrader | PartyForm::Person => "ПолноеНаименование",
    };
    let address = party.address.as_ref().map(|address| {
        let words = Element::of("Представление", address);
        Element::new("АдресРегистрации").holding(words)
    });
    let some = |name, text: Option<&str>| text.map(|text| Element::of(name, text));
    Element::new("Контрагент")
        .holding(Element::of("Ид", id))
        .holding(Element::of("Наименование", &party.name))
        .holding(Element::of("Роль", role))
        .holding(Element::of(full, &party.full_name))
        .holding_all(address)
        .holding_all(some("ИНН", inn))
        .holding_all(some("КПП", kpp))
}

fn good(line: &Line) -> Element {
    let article = line.article.as_deref();
    let unit = Element::of("БазоваяЕдиница", &line.unit)
        .with_some("Код", line.unit_code.as_deref())
        .with("НаименованиеПолное", &line.unit);
    let rate = Element::new("СтавкаНалога")
        .holding(Element::of("Наименование", "НДС"))
        .holding(Element::of("Ставка", rate(line.vat_rate)));
    let is_taxed = line.vat_rate != VatRate::None;
    Element::new("Товар")
        .holding(Element::of(
            "Ид",
            id_of(&[
                "товар",
                article.unwrap_or_default(),
                &line.title,
                &line.unit,
            ]),
        ))
        .holding_all(article.map(|article| Element::of("Артикул", article)))
        .holding(Element::of("Наименование", &line.title))
        .holding(unit)
        .holding(Element::new("СтавкиНалогов").holding(rate))
        .holding(Element::of("ЦенаЗаЕдиницу", price(line)))
        .holding(Element::of("Количество", line.quantity.to_string()))
        .holding(Element::of("Сумма", line.gross.to_string()))
        .holding(Element::of("Единица", &line.unit))
        .holding(Element::of("Коэффициент", "1"))
        .holding_all(taxes(is_taxed.then_some(line.vat)))
}

/// The price of one unit with its VAT, such that price × quantity is the sum.
fn price(line: &Line) -> String {
    canape_domain::documents::net_price(line.gross, line.quantity).replace(',', ".")
}

fn taxes(vat: Option<Money>) -> Option<Element> {
    let vat = vat?;
    let tax = Element::new("Налог")
        .holding(Element::of("Наименование", "НДС"))
        .holding(Element::of("УчтеноВСумме", "true"))
        .holding(Element::of("Сумма", vat.to_string()));
    Some(Element::new("Налоги").holding(tax))
}

fn rate(rate: VatRate) -> String {
    match rate.percent() {
        Some(percent) => percent.to_string(),
        None => "Без НДС".to_owned(),
    }
}

fn properties<const COUNT: usize>(said: [(&'static str, Option<String>); COUNT]) -> Element {
    let values = said.into_iter().filter_map(|(name, value)| {
        let value = Element::of("Значение", value?);
        let name = Element::of("Наименование", name);
        Some(
            Element::new("ЗначениеРеквизита")
                .holding(name)
                .holding(value),
        )
    });
    Element::new("ЗначенияРеквизитов").holding_all(values)
}

/// The same id for the same words in each file, in the shape of a UUID: by it 1С knows goods and
/// parties again.
pub(super) fn id_of(words: &[&str]) -> String {
    let digits = hex(&sha256(words.join("\n").as_bytes()));
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    let parts = [
        part(0, 8),
        part(8, 12),
        part(12, 16),
        part(16, 20),
        part(20, 32),
    ];
    parts.join("-")
}
