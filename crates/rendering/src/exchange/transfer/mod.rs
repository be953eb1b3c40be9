//! УПД and счёт-фактура for ЭДО, the seller's file: ФНС, приказ № ЕД-7-26/970@ of 19.12.2023 in the
//! edition of 15.11.2024. Element names and bounds are those of its schema
//! `ON_NSCHFDOPPR_1_997_01_05_03_05.xsd`.

pub(super) mod line;
pub(super) mod party;
pub(super) mod reference;
pub(super) mod signer;

use canape_domain::Violations;
use canape_domain::documents::printed::{
    Body, Handover, Party, PartyForm, Transfer, TransferStatus, VatInvoice, VatInvoiceReason,
};
use canape_domain::documents::{ExchangeError, ExchangeFile, Sent, date_in_figures};
use canape_domain::values::{Inn, Kpp};
use chrono::NaiveDate;

use super::xml::Element;

/// Код по КНД of the seller's file.
const KND: &str = "1115131";
/// What ФНС calls each half of a УПД.
const TRANSFER: &str = "Документ об отгрузке товаров (выполнении работ), передаче имущественных \
                        прав (документ об оказании услуг)";
const INVOICE_AND_TRANSFER: &str = "Счет-фактура и документ об отгрузке товаров (выполнении работ), \
                                    передаче имущественных прав (документ об оказании услуг)";
/// No marks, no alcohol, nothing traceable: the last parts of the name.
const NOTHING_SPECIAL: &str = "0_0_0_0_0_00";

/// Versions of the format by the first day on which they are the one that is taken.
const VERSIONS: [(Option<NaiveDate>, &str); 1] = [(NaiveDate::from_ymd_opt(2025, 4, 1), "5.03")];

/// What the file stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Function {
    /// Счёт-фактура.
    Invoice,
    /// УПД with status 1.
    InvoiceAndTransfer,
    /// УПД with status 2.
    Transfer,
}

impl Function {
    const fn code(self) -> &'static str {
        match self {
            Self::Invoice => "СЧФ",
            Self::InvoiceAndTransfer => "СЧФДОП",
            Self::Transfer => "ДОП",
        }
    }

    /// Whether the tax law says what must stand in it.
    const fn is_for_tax(self) -> bool {
        matches!(self, Self::Invoice | Self::InvoiceAndTransfer)
    }

    /// What the parties call the paper; a mere счёт-фактура is none of theirs.
    const fn title(self) -> Option<&'static str> {
        match self {
            Self::Invoice => None,
            Self::InvoiceAndTransfer => Some(INVOICE_AND_TRANSFER),
            Self::Transfer => Some(TRANSFER),
        }
    }
}

/// What is being written.
struct Whole<'a> {
    sent: &'a Sent<'a>,
    function: Function,
    invoice: &'a VatInvoice,
    transfer: Option<&'a Transfer>,
}

/// The file of a document that has one.
pub fn file(sent: &Sent<'_>) -> Result<ExchangeFile, ExchangeError> {
    let whole = Whole::of(sent).ok_or(ExchangeError::NoFormat)?;
    let version = version(sent.made_at.date()).ok_or(ExchangeError::NoFormat)?;
    let mut wrong = Violations::default();
    let document = whole.document(&mut wrong);
    wrong.check().map_err(ExchangeError::Lacks)?;
    let id = whole.file_id();
    let file = Element::new("Файл")
        .with("ИдФайл", &id)
        .with("ВерсФорм", version)
        .with(
            "ВерсПрог",
            concat!("Canape CRM ", env!("CARGO_PKG_VERSION")),
        )
        .holding(document);
    Ok(ExchangeFile {
        name: format!("{id}.xml"),
        bytes: file.windows_1251(),
    })
}

/// The version that is taken on a day.
fn version(on: NaiveDate) -> Option<&'static str> {
    let mut latest = VERSIONS.iter().rev();
    let found = latest.find(|(first, _)| first.is_some_and(|first| first <= on));
    found.map(|(_, version)| *version)
}

impl<'a> Whole<'a> {
    fn of(sent: &'a Sent<'a>) -> Option<Self> {
        let (function, invoice, transfer) = match &sent.printed.body {
            Body::VatInvoice(invoice) => (Function::Invoice, invoice, None),
            Body::Transfer(transfer) => {
                let function = match transfer.status {
                    TransferStatus::Full => Function::InvoiceAndTransfer,
                    TransferStatus::Primary => Function::Transfer,
                };
                (function, &transfer.invoice, Some(transfer.as_ref()))
            }
            _ => return None,
        };
        Some(Self {
            sent,
            function,
            invoice,
            transfer,
        })
    }

    /// The recipient, the sender, the day and the document: the name of the file, too.
    fn file_id(&self) -> String {
        let printed = self.sent.printed;
        format!(
            "ON_NSCHFDOPPR_{}_{}_{}_{}_{NOTHING_SPECIAL}",
            participant(self.sent.recipient, &printed.buyer),
            participant(self.sent.sender, &printed.seller),
            self.sent.made_at.format("%Y%m%d"),
            self.sent.id.uuid(),
        )
    }

    fn document(&self, wrong: &mut Violations) -> Element {
        let made_at = self.sent.made_at;
        let author = self.transfer.and_then(|one| one.handed.author.clone());
        let author = author.unwrap_or_else(|| self.sent.printed.seller.name.clone());
        let transferred = self.transfer.map(|transfer| self.transferred(transfer));
        let signer = self.signer(wrong);
        Element::new("Документ")
            .with("КНД", KND)
            .with("Функция", self.function.code())
            .with("ПоФактХЖ", TRANSFER)
            .with_some("НаимДокОпр", self.function.title())
            .with("ДатаИнфПр", date_in_figures(made_at.date()))
            .with("ВремИнфПр", made_at.format("%H.%M.%S").to_string())
            .with("НаимЭконСубСост", author)
            .holding(self.head(wrong))
            .holding(line::table(self.invoice, self.function, wrong))
            .holding_all(transferred)
            .holding(signer)
    }

    /// Lines 1 to 8.
    fn head(&self, wrong: &mut Violations) -> Element {
        let printed = self.sent.printed;
        let invoice = self.invoice;
        let needs_address = self.function.is_for_tax();
        let shipper = invoice.shipper.as_deref().map(str::trim);
        let is_same = shipper.is_some_and(|text| text.to_lowercase() == VatInvoice::SAME);
        let to_buyer = invoice.consignee.as_ref() == Some(&printed.buyer.as_consignee());
        let is_advance = invoice.reason == VatInvoiceReason::Advance;
        if self.function == Function::Invoice && invoice.shipments.is_empty() && !is_advance {
            wrong.add("/basis_id", "basis_needed");
        }
        let revision = invoice.correction.as_ref().map(|revision| {
            Element::new("ИспрДок")
                .with("НомИспр", &revision.number)
                .with("ДатаИспр", date_in_figures(revision.date))
        });
        let number = printed.number.clone().unwrap_or_default();
        Element::new("СвСчФакт")
            .with("НомерДок", number)
            .with("ДатаДок", date_in_figures(printed.date))
            .holding_all(revision)
            .holding(party::party(
                "СвПрод",
                &printed.seller,
                ("/legal_entity", needs_address),
                wrong,
            ))
            .holding_all(
                is_same.then(|| Element::new("ГрузОт").holding(Element::of("ОнЖе", "он же"))),
            )
            .holding_all(to_buyer.then(|| {
                // What it lacks is told of the buyer; letters reach it elsewhere, maybe.
                let place = ("/buyer", false);
                let address = printed.buyer.postal_address.clone();
                let receiver = Party {
                    address: address.or_else(|| printed.buyer.address.clone()),
                    ..printed.buyer.clone()
                };
                party::party("ГрузПолуч", &receiver, place, &mut Violations::default())
            }))
            .holding_all(invoice.payments.iter().map(|payment| {
                Element::new("СвПРД")
                    .with("НомерПРД", &payment.number)
                    .with("ДатаПРД", date_in_figures(payment.date))
            }))
            .holding_all(invoice.shipments.iter().map(|shipment| {
                let document = &shipment.document;
                reference::element(
                    "ДокПодтвОтгрНом",
                    &shipment.title,
                    &document.number,
                    document.date,
                )
            }))
            .holding(party::party(
                "СвПокуп",
                &printed.buyer,
                ("/buyer", needs_address),
                wrong,
            ))
            .holding(
                Element::new("ДенИзм")
                    .with("КодОКВ", "643")
                    .with("НаимОКВ", "Российский рубль"),
            )
            .holding_all(self.contract(wrong))
            .holding_all(self.words(
                shipper.filter(|_| !is_same),
                invoice.consignee.clone().filter(|_| !to_buyer),
            ))
    }

    /// Line 8.
    fn contract(&self, wrong: &mut Violations) -> Option<Element> {
        let id = self.invoice.state_contract.as_deref()?;
        if !(20..=25).contains(&id.chars().count()) {
            wrong.add("/state_contract", "state_contract_length");
        }
        Some(Element::new("ДопСвФХЖ1").with("ИдГосКон", id))
    }

    /// What the form has as text and the format has as fields that nobody filled in.
    fn words(&self, shipper: Option<&str>, consignee: Option<String>) -> Option<Element> {
        let advances = self.invoice.advances.iter();
        let advances: Vec<String> = advances
            .map(|one| format!("№ {} от {}", one.number, date_in_figures(one.date)))
            .collect();
        let said = [
            ("Грузоотправитель", shipper.map(ToOwned::to_owned)),
            ("Грузополучатель", consignee),
            ("Строка5б", Some(advances.join("; "))),
        ];
        text_field("ИнфПолФХЖ1", said)
    }

    /// Lines 8 to 19 of a УПД.
    fn transferred(&self, transfer: &Transfer) -> Element {
        let handed = &transfer.handed;
        let basis = reference::read(&transfer.basis);
        let is_loose = basis.is_none();
        let basis = basis.map_or_else(
            || Element::of("БезДокОснПер", "1"),
            |(title, number, date)| reference::element("ОснПер", &title, &number, date),
        );
        let day = handed.date.unwrap_or(self.sent.printed.date);
        let cargo = transfer.cargo.as_deref();
        let words = [
            ("Основание", is_loose.then(|| transfer.basis.clone())),
            ("ИныеСведенияОбОтгрузке", handed.note.clone()),
        ];
        Element::new("СвПродПер")
            .holding(
                Element::new("СвПер")
                    .with(
                        "СодОпер",
                        "Товары переданы, результаты работ сданы, услуги оказаны",
                    )
                    .with("ДатаПер", date_in_figures(day))
                    .holding(basis)
                    .holding_all(self.hander(handed))
                    .holding_all(cargo.map(|cargo| Element::new("Тран").with("СвТран", cargo))),
            )
            .holding_all(text_field("ИнфПолФХЖ3", words))
    }

    /// Who hands over, where that is somebody's post; a sole trader has none.
    fn hander(&self, handed: &Handover) -> Option<Element> {
        let signer = handed.signer.as_ref()?;
        let post = signer.post.as_deref()?;
        let name = signer::full_name(&signer.full_name)?;
        (self.sent.printed.seller.form == PartyForm::Organisation).then(|| {
            let worker = Element::new("РабОргПрод")
                .with("Должность", post)
                .holding(name);
            Element::new("СвЛицПер").holding(worker)
        })
    }

    fn signer(&self, wrong: &mut Violations) -> Element {
        let handed = self.transfer.map(|transfer| &transfer.handed);
        let others = handed.and_then(|one| one.signer.as_ref().or(one.responsible.as_ref()));
        let form = self.sent.printed.seller.form;
        signer::signer(self.invoice.head.as_ref().or(others), form, wrong)
    }
}

/// An identifier at the operator, where it is known; else ИНН and КПП, by which a person tells the
/// files of two firms apart.
pub(super) fn participant(known: Option<&str>, party: &Party) -> String {
    if let Some(known) = known {
        return known.to_owned();
    }
    let inn = party.inn.as_ref().map(Inn::as_str);
    let kpp = party.kpp.as_ref().map(Kpp::as_str);
    let numbers: Vec<&str> = inn.into_iter().chain(kpp).collect();
    if numbers.is_empty() {
        return "0".to_owned();
    }
    numbers.join("-")
}

/// Words for people, each under its own name; nothing where nobody said anything.
fn text_field<const COUNT: usize>(
    name: &'static str,
    said: [(&'static str, Option<String>); COUNT],
) -> Option<Element> {
    let texts = said.into_iter().filter_map(|(title, text)| {
        let text = text.filter(|text| !text.trim().is_empty())?;
        let text: String = text.chars().take(2_000).collect();
        let field = Element::new("ТекстИнф").with("Идентиф", title);
        Some(field.with("Значен", text))
    });
    let field = Element::new(name).holding_all(texts);
    (!field.is_empty()).then_some(field)
}
