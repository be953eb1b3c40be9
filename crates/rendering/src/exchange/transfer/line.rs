//! The table: lines and «Всего к оплате».

use canape_domain::Violations;
use canape_domain::documents::net_price;
use canape_domain::documents::printed::{Line, VatInvoice, VatInvoiceReason};
use canape_domain::values::{Money, VatRate};

use super::Function;
use crate::exchange::xml::Element;

/// Longest article; a longer one goes where the code of goods stands.
pub const MOST_ARTICLE: usize = 50;
/// Signs of a code in ТН ВЭД ЕАЭС.
pub const KIND_CODE: usize = 10;

/// All lines with their totals.
pub(super) fn table(invoice: &VatInvoice, function: Function, wrong: &mut Violations) -> Element {
    let goods = &invoice.goods;
    let is_advance = invoice.reason == VatInvoiceReason::Advance;
    let mut table = Element::new("ТаблСчФакт");
    for (index, line) in goods.lines.iter().enumerate() {
        check(line, index, function, wrong);
        table = table.holding(if is_advance {
            advance(line, index)
        } else {
            element(line, index)
        });
    }
    let totals = &goods.totals;
    let net = (!is_advance).then(|| totals.net.to_string());
    let total = Element::new("ВсегоОпл")
        .with_some("СтТовБезНДСВсего", net)
        .with("СтТовУчНалВсего", totals.gross.to_string());
    table.holding(total.holding(tax("СумНалВсего", totals.vat_total())))
}

/// What the format refuses: nothing handed over, sums below zero, and, for tax, a price of zero.
fn check(line: &Line, index: usize, function: Function, wrong: &mut Violations) {
    let at = |field: &str| format!("/lines/{index}/{field}");
    if line.quantity.thousandths() <= 0 {
        wrong.add(at("quantity"), "zero_quantity");
    }
    if line.gross.is_negative() || (function.is_for_tax() && line.net.is_zero()) {
        wrong.add(at("price"), "zero_price");
    }
    if line.traceability.is_some() {
        wrong.add(at("traceability"), "not_of_this_kind");
    }
}

/// Of an advance nothing but what was received is known (п. 5.1 ст. 169 НК).
fn advance(line: &Line, index: usize) -> Element {
    let excise = Element::new("Акциз").holding(Element::of("БезАкциз", "без акциза"));
    Element::new("СведТов")
        .with("НомСтр", (index + 1).to_string())
        .with("НаимТов", &line.title)
        .with("НалСт", rate(line))
        .with("СтТовУчНал", line.gross.to_string())
        .holding(excise)
        .holding(tax("СумНал", Some(line.vat)))
}

fn element(line: &Line, index: usize) -> Element {
    let article = line.article.as_deref();
    let is_short = |article: &&str| article.chars().count() <= MOST_ARTICLE;
    let kind = line.kind_code.as_deref();
    let kind = kind.filter(|code| code.chars().count() == KIND_CODE);
    let origin = line.origin.as_ref();
    let more = Element::new("ДопСведТов")
        .with_some("АртикулТов", article.filter(is_short))
        .with_some("КодТов", article.filter(|article| !is_short(article)))
        .with_some("КодВидТов", kind)
        .holding_all(origin.map(|origin| Element::of("КрНаимСтрПр", &origin.country)));
    let origin = origin.map(|origin| {
        Element::new("СвДТ")
            .with("КодПроисх", &origin.country_code)
            .with_some("НомерДТ", origin.declaration.as_deref())
    });
    let excise = Element::new("Акциз").holding(Element::of("БезАкциз", "без акциза"));
    let is_taxed = line.vat_rate != VatRate::None;
    Element::new("СведТов")
        .with("НомСтр", (index + 1).to_string())
        .with("НаимТов", &line.title)
        .with_some("ОКЕИ_Тов", line.unit_code.as_deref())
        .with_some("НаимЕдИзм", Some(&line.unit))
        .with("КолТов", line.quantity.to_string())
        .with(
            "ЦенаТов",
            net_price(line.net, line.quantity).replace(',', "."),
        )
        .with("СтТовБезНДС", line.net.to_string())
        .with("НалСт", rate(line))
        .with("СтТовУчНал", line.gross.to_string())
        .holding_all(origin)
        .holding_all((!more.is_empty()).then_some(more))
        .holding(excise)
        .holding(tax("СумНал", is_taxed.then_some(line.vat)))
}

/// `СумНДСТип` of the schema: 0.00 of a rate of 0 %, words of «без НДС».
fn tax(name: &'static str, vat: Option<Money>) -> Element {
    Element::new(name).holding(match vat {
        Some(vat) => Element::of("СумНал", vat.to_string()),
        None => Element::of("БезНДС", "без НДС"),
    })
}

/// The rate in the words of ФНС's schemas.
pub const fn rate(line: &Line) -> &'static str {
    match (line.vat_rate, line.is_vat_calculated) {
        (VatRate::None, _) => "без НДС",
        (VatRate::Zero, _) => "0%",
        (VatRate::Five, false) => "5%",
        (VatRate::Five, true) => "5/105",
        (VatRate::Seven, false) => "7%",
        (VatRate::Seven, true) => "7/107",
        (VatRate::Ten, false) => "10%",
        (VatRate::Ten, true) => "10/110",
        (VatRate::Twenty, false) => "20%",
        (VatRate::Twenty, true) => "20/120",
        (VatRate::TwentyTwo, false) => "22%",
        (VatRate::TwentyTwo, true) => "22/122",
    }
}
