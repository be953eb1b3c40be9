//! КСФ and УКД for ЭДО, the seller's file: ФНС, приказ № ЕД-7-26/736@ of 12.10.2020, format 5.01, which
//! stayed in force when УПД went to 5.03.
//!
//! Names, order and bounds are those of the schema of the format before it
//! (`ON_KORSCHFDOPPR_1_996_01_05_01_03.xsd`, приказ № ММВ-7-15/189@) with what the tables of the order and
//! programs that write it show to be otherwise. The schema in force
//! (`ON_NKORSCHFDOPPR_1_996_03_05_01_06.xsd`) was not at hand. So it is not certain that `АкцизРазн` may be
//! absent, how a proxy of a sole trader is told of, and that rates of 5, 7 and 22 % are called as in УПД;
//! what is optional and not on the paper (accounts, telephones) is left out. An operator's check has
//! the last word.

mod line;
mod party;
mod signer;

use canape_domain::Violations;
use canape_domain::documents::printed::{Correction, Reference, TransferStatus};
use canape_domain::documents::{ExchangeError, ExchangeFile, Sent, date_in_figures};

use super::transfer::{participant, reference};
use super::xml::Element;

/// Код по КНД of the seller's file.
const KND: &str = "1115133";
/// The version of the format.
const VERSION: &str = "5.01";
/// What ФНС calls each half of a УКД.
const AGREEMENT: &str = "Документ, подтверждающий согласие (факт уведомления) покупателя на изменение \
                         стоимости отгруженных товаров (выполненных работ, оказанных услуг), \
                         переданных имущественных прав";
const INVOICE_AND_AGREEMENT: &str = "Корректировочный счет-фактура и документ, подтверждающий согласие \
                                     (факт уведомления) покупателя на изменение стоимости отгруженных \
                                     товаров (выполненных работ, оказанных услуг), переданных \
                                     имущественных прав";
/// What stands where nothing is named upon which sums change: a value of the format.
const NO_GROUND: &str = "Без документа-основания";
/// Longest identifier of a participant.
const MOST_PARTICIPANT: usize = 46;

/// What the file stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Function {
    /// Корректировочный счёт-фактура.
    Invoice,
    /// УКД with status 1.
    InvoiceAndAgreement,
    /// УКД with status 2.
    Agreement,
}

impl Function {
    const fn of(status: Option<TransferStatus>) -> Self {
        match status {
            None => Self::Invoice,
            Some(TransferStatus::Full) => Self::InvoiceAndAgreement,
            Some(TransferStatus::Primary) => Self::Agreement,
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Invoice => "КСЧФ",
            Self::InvoiceAndAgreement => "КСЧФДИС",
            Self::Agreement => "ДИС",
        }
    }

    /// Whether the tax law says what must stand in it.
    const fn is_for_tax(self) -> bool {
        matches!(self, Self::Invoice | Self::InvoiceAndAgreement)
    }

    /// What the fact and the paper are called; a mere счёт-фактура is no paper of the parties.
    const fn titles(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Invoice => None,
            Self::InvoiceAndAgreement => Some((AGREEMENT, INVOICE_AND_AGREEMENT)),
            Self::Agreement => Some((AGREEMENT, AGREEMENT)),
        }
    }

    /// `ОблПолн`: for счета-фактуры, for the fact, for both.
    const fn powers(self) -> &'static str {
        match self {
            Self::Invoice => "0",
            Self::InvoiceAndAgreement => "6",
            Self::Agreement => "3",
        }
    }
}

/// What is being written.
struct Whole<'a> {
    sent: &'a Sent<'a>,
    function: Function,
    changes: &'a Correction,
    sender: String,
    recipient: String,
}

/// The file of a correction.
pub fn file(sent: &Sent<'_>, changes: &Correction) -> Result<ExchangeFile, ExchangeError> {
    let whole = Whole {
        sent,
        function: Function::of(changes.status),
        changes,
        sender: participant(sent.sender, &sent.printed.seller),
        recipient: participant(sent.recipient, &sent.printed.buyer),
    };
    let mut wrong = Violations::default();
    for (name, one) in [("sender", &whole.sender), ("recipient", &whole.recipient)] {
        if one.len() > MOST_PARTICIPANT {
            wrong.add(name, "not_a_participant");
        }
    }
    let document = whole.document(&mut wrong);
    wrong.check().map_err(ExchangeError::Lacks)?;
    let id = whole.file_id();
    let file = Element::new("Файл")
        .with("ИдФайл", &id)
        .with("ВерсФорм", VERSION)
        .with(
            "ВерсПрог",
            concat!("Canape CRM ", env!("CARGO_PKG_VERSION")),
        )
        .holding(
            Element::new("СвУчДокОбор")
                .with("ИдОтпр", &whole.sender)
                .with("ИдПол", &whole.recipient),
        )
        .holding(document);
    Ok(ExchangeFile {
        name: format!("{id}.xml"),
        bytes: file.windows_1251(),
    })
}

impl Whole<'_> {
    /// The recipient, the sender, the day and the document: the name of the file, too.
    fn file_id(&self) -> String {
        format!(
            "ON_NKORSCHFDOPPR_{}_{}_{}_{}",
            self.recipient,
            self.sender,
            self.sent.made_at.format("%Y%m%d"),
            self.sent.id.uuid(),
        )
    }

    fn document(&self, wrong: &mut Violations) -> Element {
        let made_at = self.sent.made_at;
        let seller = &self.sent.printed.seller;
        let author = self.changes.proposed.author.clone();
        let titles = self.function.titles();
        let proposed = &self.changes.proposed;
        let others = proposed.signer.as_ref().or(proposed.responsible.as_ref());
        let head = self.changes.head.as_ref().or(others);
        let signer = signer::signer(head, seller, self.function.powers(), wrong);
        let is_agreed = self.function != Function::Invoice;
        Element::new("Документ")
            .with("КНД", KND)
            .with("Функция", self.function.code())
            .with_some("ПоФактХЖ", titles.map(|(fact, _)| fact))
            .with_some("НаимДокОпр", titles.map(|(_, title)| title))
            .with("ДатаИнфПр", date_in_figures(made_at.date()))
            .with("ВремИнфПр", made_at.format("%H.%M.%S").to_string())
            .with(
                "НаимЭконСубСост",
                author.unwrap_or_else(|| seller.name.clone()),
            )
            .holding(self.head(wrong))
            .holding(line::table(self.changes, wrong))
            .holding_all(is_agreed.then(|| self.agreement()))
            .holding(signer)
    }

    /// Lines 1 to 5.
    fn head(&self, wrong: &mut Violations) -> Element {
        let printed = self.sent.printed;
        let needs_address = self.function.is_for_tax();
        let contract = self.changes.state_contract.as_deref();
        if contract.is_some_and(|id| !(20..=25).contains(&id.chars().count())) {
            wrong.add("/state_contract", "state_contract_length");
        }
        let revision = self.changes.revision.as_ref();
        Element::new("СвКСчФ")
            .with("НомерКСчФ", printed.number.clone().unwrap_or_default())
            .with("ДатаКСчФ", date_in_figures(printed.date))
            .with("КодОКВ", "643")
            .holding_all(self.original(wrong))
            .holding_all(revision.map(|revision| {
                Element::new("ИспрКСчФ")
                    .with("НомИспрКСчФ", &revision.number)
                    .with("ДатаИспрКСчФ", date_in_figures(revision.date))
            }))
            .holding(party::party(
                "СвПрод",
                &printed.seller,
                ("/legal_entity", needs_address),
                wrong,
            ))
            .holding(party::party(
                "СвПокуп",
                &printed.buyer,
                ("/buyer", needs_address),
                wrong,
            ))
            .holding(
                Element::new("ДопСвФХЖ1")
                    .with_some("ИдГосКон", contract)
                    .with("НаимОКВ", "Российский рубль"),
            )
    }

    /// Line 1б.
    fn original(&self, wrong: &mut Violations) -> Option<Element> {
        let Some(original) = &self.changes.original else {
            wrong.add("/basis_id", "basis_needed");
            return None;
        };
        let revision = self.changes.original_revision.as_ref();
        let revision = revision.map(|revision| {
            Element::new("ИспрСчФ")
                .with("НомИспрСчФ", &revision.number)
                .with("ДатаИспрСчФ", date_in_figures(revision.date))
        });
        let element = Element::new("СчФ")
            .with("НомерСчФ", &original.number)
            .with("ДатаСчФ", date_in_figures(original.date));
        Some(element.holding_all(revision))
    }

    /// Lines 5 to 8 of УКД.
    fn agreement(&self) -> Element {
        let shipment = self.changes.shipment.as_ref();
        let handed = shipment
            .map(|shipment| (shipment.title.as_str(), &shipment.document))
            .or_else(|| Some(("УПД", self.changes.original.as_ref()?)));
        let handed = handed.map(|(title, document)| named("ПередатДокум", title, document));
        let proposed = &self.changes.proposed;
        Element::new("СодФХЖ3")
            .with_some("ИныеСвИзмСтоим", proposed.note.as_deref())
            .with("СодОпер", "Предлагаю изменить стоимость")
            .with_some("ДатаНапр", proposed.date.map(date_in_figures))
            .holding_all(handed)
            .holding(self.ground())
    }

    /// What is no reference of three parts is told in its own words.
    fn ground(&self) -> Element {
        let text = self.changes.ground.as_deref().unwrap_or_default();
        if let Some((title, number, date)) = reference::read(text) {
            return named("ДокумОснКор", &title, &Reference { number, date });
        }
        let text: String = text.chars().take(1_000).collect();
        Element::new("ДокумОснКор")
            .with("НаимОсн", NO_GROUND)
            .with_some("ДопСвОсн", Some(text))
    }
}

/// `ДокумТип` of the format.
fn named(name: &'static str, title: &str, document: &Reference) -> Element {
    Element::new(name)
        .with("НаимОсн", title)
        .with("НомОсн", &document.number)
        .with("ДатаОсн", date_in_figures(document.date))
}
