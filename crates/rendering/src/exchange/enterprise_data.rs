//! `EnterpriseData` 1.17: what was handed over, for «Обмен данными через универсальный формат» of
//! 1С:Бухгалтерия 3.0. Each file is whole: parties, goods and accounts are in the documents
//! themselves, and known again by ids that the same words make the same.
//!
//! Names and order of the properties are those of programs that write the format and are public; its
//! schema was not at hand, and nothing of it could be tried against 1С.

use canape_domain::Violations;
use canape_domain::documents::printed::{BankAccount, Line, Party, PartyForm};
use canape_domain::documents::{Book, BookWish, Entry, ExchangeError, Kind};
use canape_domain::values::{Inn, Kpp, VatRate};

use super::commerce_ml::id_of;
use super::xml::Element;

const VERSION: &str = "1.17";
/// Bytes of one file: some ten thousands of lines.
const MOST_BYTES: usize = 48 * 1024 * 1024;
/// Measures of ОКЕИ by which work and services are counted, not things.
const OF_SERVICES: [&str; 13] = [
    "355", "356", "359", "360", "362", "364", "366", "383", "539", "540", "642", "744", "876",
];

/// A file that is being written.
pub struct EnterpriseData {
    text: String,
}

impl EnterpriseData {
    /// With its head.
    pub fn begin(wish: BookWish) -> Self {
        let made_at = wish.made_at.format("%Y-%m-%dT%H:%M:%S");
        let format = format!("http://v8.1c.ru/edi/edi_stnd/EnterpriseData/{VERSION}");
        Self {
            text: format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
                 <Message xmlns:msg=\"http://www.1c.ru/SSL/Exchange/Message\" \
                 xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" \
                 xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n\
                 <msg:Header><msg:Format>{format}</msg:Format>\
                 <msg:CreationDate>{made_at}</msg:CreationDate>\
                 <msg:AvailableVersion>{VERSION}</msg:AvailableVersion></msg:Header>\n\
                 <Body xmlns=\"{format}\">\n"
            ),
        }
    }
}

impl Book for EnterpriseData {
    fn add(&mut self, entry: &Entry) -> Result<(), ExchangeError> {
        if matches!(entry.row.kind, Kind::Act | Kind::Waybill | Kind::Transfer) {
            sale(entry).write(&mut self.text);
            self.text.push('\n');
        }
        if self.text.len() > MOST_BYTES {
            let wrong = Violations::one("/to", "too_many_documents");
            return Err(ExchangeError::TooLarge(wrong));
        }
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> Result<Vec<u8>, ExchangeError> {
        self.text.push_str("</Body>\n</Message>\n");
        Ok(self.text.into_bytes())
    }
}

/// «Реализация товаров и услуг».
fn sale(entry: &Entry) -> Element {
    let printed = &entry.printed;
    let goods = printed.goods();
    let gross = goods.map_or(entry.row.amount, |goods| goods.totals.gross);
    let lines = goods.map_or(&[][..], |goods| &goods.lines);
    let is_service = |line: &&Line| match entry.row.kind {
        Kind::Act => true,
        Kind::Waybill => false,
        _ => {
            let code = line.unit_code.as_deref();
            code.is_some_and(|code| OF_SERVICES.contains(&code))
        }
    };
    let (services, things): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(is_service);
    let number = entry.row.number.clone().unwrap_or_default();
    let key = Element::new("КлючевыеСвойства")
        .holding(Element::of("Ссылка", entry.row.id.uuid().to_string()))
        .holding(Element::of("Дата", format!("{}T00:00:00", printed.date)))
        .holding(Element::of("Номер", number))
        .holding(organisation("Организация", &printed.seller));
    let is_taxed = lines.iter().any(|line| line.vat_rate != VatRate::None);
    let taxation = if is_taxed {
        "ПродажаОблагаетсяНДС"
    } else {
        "ПродажаНеОблагаетсяНДС"
    };
    let table = |name, rows: Vec<Element>| {
        let table = Element::new(name).holding_all(rows);
        (!table.is_empty()).then_some(table)
    };
    let account = printed.seller.account.as_ref();
    Element::new("Документ.РеализацияТоваровУслуг")
        .holding(key)
        .holding(Element::of("ВидОперации", "РеализацияКлиенту"))
        .holding(rouble("Валюта"))
        .holding(Element::of("Сумма", gross.to_string()))
        // Sums of lines below hold their VAT.
        .holding(Element::of("СуммаВключаетНДС", "true"))
        .holding_all(account.map(|account| bank_account(account, &printed.seller)))
        .holding(counterparty(&printed.buyer))
        .holding(settlement(entry))
        .holding(Element::of("Налогообложение", taxation))
        .holding_all(table("Товары", things.into_iter().map(thing).collect()))
        .holding_all(table("Услуги", services.into_iter().map(service).collect()))
        .holding_all(printed.basis().map(|basis| {
            let comment = Element::of("Комментарий", basis);
            Element::new("ОбщиеСвойстваОбъектовФормата").holding(comment)
        }))
}

/// Our firm, which 1С finds by ИНН and КПП.
fn organisation(name: &'static str, party: &Party) -> Element {
    Element::new(name)
        .holding(Element::of("Ссылка", id_of_party(party)))
        .holding(Element::of("Наименование", &party.name))
        .holding(Element::of("НаименованиеСокращенное", &party.name))
        .holding(Element::of("НаименованиеПолное", &party.full_name))
        .holding_all(codes(party))
}

fn counterparty(party: &Party) -> Element {
    Element::new("Контрагент")
        .holding(Element::of("Ссылка", id_of_party(party)))
        .holding(Element::of("Наименование", &party.name))
        .holding(Element::of("НаименованиеПолное", &party.full_name))
        .holding_all(codes(party))
}

/// ИНН, КПП and what the party is.
fn codes(party: &Party) -> Vec<Element> {
    let some = |name, text: Option<&str>| text.map(|text| Element::of(name, text));
    let form = match party.form {
        PartyForm::Organisation => "ЮридическоеЛицо",
        PartyForm::SoleTrader | PartyForm::Person => "ФизическоеЛицо",
    };
    let inn = some("ИНН", party.inn.as_ref().map(Inn::as_str));
    let kpp = some("КПП", party.kpp.as_ref().map(Kpp::as_str));
    let form = Some(Element::of("ЮридическоеФизическоеЛицо", form));
    [inn, kpp, form].into_iter().flatten().collect()
}

fn rouble(name: &'static str) -> Element {
    let classifier = Element::new("ДанныеКлассификатора")
        .holding(Element::of("Код", "643"))
        .holding(Element::of("Наименование", "руб."));
    Element::new(name)
        .holding(Element::of("Ссылка", id_of(&["валюта", "643"])))
        .holding(classifier)
}

fn bank_account(account: &BankAccount, owner: &Party) -> Element {
    let bank = Element::new("ДанныеКлассификатораБанков")
        .holding(Element::of("Наименование", &account.bank))
        .holding(Element::of("БИК", account.bik.as_str()))
        .holding_all(
            account
                .correspondent
                .as_ref()
                .map(|number| Element::of("КоррСчет", number.as_str())),
        );
    let bank = Element::new("Банк")
        .holding(Element::of(
            "Ссылка",
            id_of(&["банк", account.bik.as_str()]),
        ))
        .holding(bank);
    Element::new("БанковскийСчетОрганизации")
        .holding(Element::of(
            "Ссылка",
            id_of(&["счёт", account.number.as_str(), account.bik.as_str()]),
        ))
        .holding(Element::of("НомерСчета", account.number.as_str()))
        .holding(bank)
        .holding(Element::new("Владелец").holding(organisation("ОрганизацииСсылка", owner)))
}

/// In roubles, by the contract that the document is based on, where it is one.
fn settlement(entry: &Entry) -> Element {
    let printed = &entry.printed;
    let contract = printed.basis().filter(|basis| basis.starts_with("Договор"));
    let contract = contract.map(|basis| {
        let client = id_of_party(&printed.buyer);
        Element::new("Договор")
            .holding(Element::of("Ссылка", id_of(&["договор", &basis, &client])))
            .holding(Element::of("ВидДоговора", "СПокупателем"))
            .holding(organisation("Организация", &printed.seller))
            .holding(counterparty(&printed.buyer))
            .holding(rouble("ВалютаВзаиморасчетов"))
            .holding(Element::of("РасчетыВУсловныхЕдиницах", "false"))
            .holding(Element::of("Наименование", basis))
    });
    Element::new("ДанныеВзаиморасчетов")
        .holding_all(contract)
        .holding(rouble("ВалютаВзаиморасчетов"))
        .holding(Element::of("КурсВзаиморасчетов", "1"))
        .holding(Element::of("КратностьВзаиморасчетов", "1"))
        .holding(Element::of("РасчетыВУсловныхЕдиницах", "false"))
}

fn thing(line: &Line) -> Element {
    let unit = Element::new("ДанныеКлассификатора")
        .holding_all(
            line.unit_code
                .as_deref()
                .map(|code| Element::of("Код", code)),
        )
        .holding(Element::of("Наименование", &line.unit));
    let unit = Element::new("ЕдиницаИзмерения")
        .holding(Element::of("Ссылка", id_of(&["единица", &line.unit])))
        .holding(unit);
    Element::new("Строка")
        .holding(Element::new("ДанныеНоменклатуры").holding(nomenclature(line)))
        .holding(unit)
        .holding_all(sums(line))
}

fn service(line: &Line) -> Element {
    Element::new("Строка")
        .holding(nomenclature(line))
        .holding_all(sums(line))
        .holding(Element::of("Содержание", &line.title))
}

fn nomenclature(line: &Line) -> Element {
    let article = line.article.as_deref();
    let id = id_of(&[
        "товар",
        article.unwrap_or_default(),
        &line.title,
        &line.unit,
    ]);
    Element::new("Номенклатура")
        .holding(Element::of("Ссылка", id))
        .holding(Element::of("НаименованиеПолное", &line.title))
        .holding_all(article.map(|article| Element::of("Артикул", article)))
        .holding(Element::of("Наименование", &line.title))
}

fn sums(line: &Line) -> Vec<Element> {
    let price = canape_domain::documents::net_price(line.gross, line.quantity);
    vec![
        Element::of("Количество", line.quantity.to_string()),
        Element::of("Сумма", line.gross.to_string()),
        Element::of("Цена", price.replace(',', ".")),
        rate(line.vat_rate),
        Element::of("СуммаНДС", line.vat.to_string()),
    ]
}

/// «Без НДС» and 0 % are two.
fn rate(rate: VatRate) -> Element {
    let standing = match rate {
        VatRate::Twenty | VatRate::TwentyTwo => "Общая",
        VatRate::Ten => "Пониженная",
        VatRate::Zero => "Нулевая",
        VatRate::None => "БезНДС",
        VatRate::Five | VatRate::Seven => "Специальная",
    };
    Element::new("СтавкаНДС")
        .holding(Element::of(
            "Ставка",
            rate.percent().unwrap_or(0).to_string(),
        ))
        .holding(Element::of("РасчетнаяСтавка", "false"))
        .holding(Element::of(
            "НеОблагается",
            (rate == VatRate::None).to_string(),
        ))
        .holding(Element::of("ВидСтавки", standing))
}

fn id_of_party(party: &Party) -> String {
    let inn = party.inn.as_ref().map_or("", Inn::as_str);
    let kpp = party.kpp.as_ref().map_or("", Kpp::as_str);
    match inn {
        "" => id_of(&["сторона", &party.full_name]),
        inn => id_of(&["сторона", inn, kpp]),
    }
}
