//! The table: rows А to Г of each line, «Всего увеличение» and «Всего уменьшение».

use canape_domain::Violations;
use canape_domain::documents::net_price;
use canape_domain::documents::printed::{ChangedLine, Correction, Difference, Line};
use canape_domain::values::{Money, VatRate};

use crate::exchange::transfer::line::{KIND_CODE, MOST_ARTICLE, rate};
use crate::exchange::xml::Element;

/// All lines with their totals.
pub fn table(changes: &Correction, wrong: &mut Violations) -> Element {
    let lines = changes.lines.iter().enumerate().map(|(index, line)| {
        for one in [&line.before, &line.after] {
            check(one, index, wrong);
        }
        element(line, index)
    });
    let lines: Vec<Element> = lines.collect();
    Element::new("ТаблКСчФ")
        .holding_all(lines)
        .holding_all(total("ВсегоУвел", changes.increase))
        .holding_all(total("ВсегоУм", changes.decrease))
}

/// What is traced has columns that we have not; nothing is below zero.
fn check(line: &Line, index: usize, wrong: &mut Violations) {
    if line.quantity.thousandths() < 0 {
        wrong.add(format!("/lines/{index}/quantity"), "zero_quantity");
    }
    if line.gross.is_negative() {
        wrong.add(format!("/lines/{index}/price"), "zero_price");
    }
    if line.traceability.is_some() {
        wrong.add(format!("/lines/{index}/traceability"), "not_of_this_kind");
    }
}

fn element(line: &ChangedLine, index: usize) -> Element {
    let (before, after) = (&line.before, &line.after);
    let [up, down] = line.differences().unwrap_or_default();
    let price = |line: &Line| net_price(line.net, line.quantity).replace(',', ".");
    let no_excise = |name| Element::new(name).holding(Element::of("БезАкциз", "без акциза"));
    Element::new("СведТов")
        .with("НомСтр", (index + 1).to_string())
        .with("НаимТов", &after.title)
        .with_some("ОКЕИ_ТовДо", before.unit_code.as_deref())
        .with_some("ОКЕИ_ТовПосле", after.unit_code.as_deref())
        .with("КолТовДо", before.quantity.to_string())
        .with("КолТовПосле", after.quantity.to_string())
        .with("ЦенаТовДо", price(before))
        .with("ЦенаТовПосле", price(after))
        .with("НалСтДо", rate(before))
        .with("НалСтПосле", rate(after))
        .holding(cost(
            "СтТовБезНДС",
            [before.net, after.net],
            [up.net, down.net],
        ))
        .holding(no_excise("АкцизДо"))
        .holding(no_excise("АкцизПосле"))
        .holding(tax("СумНалДо", taxed(before)))
        .holding(tax("СумНалПосле", taxed(after)))
        .holding(tax_difference(up, down))
        .holding(cost(
            "СтТовУчНал",
            [before.gross, after.gross],
            [up.gross, down.gross],
        ))
        .holding(more(before, after))
}

/// `СтоимТип`: one of «увеличение» and «уменьшение», or neither.
fn cost(name: &'static str, [before, after]: [Money; 2], [up, down]: [Money; 2]) -> Element {
    let some = |sum: Money| (!sum.is_zero()).then(|| sum.to_string());
    Element::new(name)
        .with("СтоимДоИзм", before.to_string())
        .with("СтоимПослеИзм", after.to_string())
        .with_some("СтоимУвел", some(up))
        .with_some("СтоимУм", some(down))
}

/// `РазнСумНалТип`, which has one of the two always: what did not change went up by nothing.
fn tax_difference(up: Difference, down: Difference) -> Element {
    let down = down.vat.filter(|sum| !sum.is_zero());
    let up = up.vat.unwrap_or(Money::ZERO);
    Element::new("СумНалРазн").holding(match down {
        Some(down) => Element::of("СумУм", down.to_string()),
        None => Element::of("СумУвел", up.to_string()),
    })
}

fn taxed(line: &Line) -> Option<Money> {
    (line.vat_rate != VatRate::None).then_some(line.vat)
}

/// `СумНДСТип`: 0.00 of a rate of 0 %, words of «без НДС».
fn tax(name: &'static str, vat: Option<Money>) -> Element {
    Element::new(name).holding(match vat {
        Some(vat) => Element::of("СумНДС", vat.to_string()),
        None => Element::of("БезНДС", "без НДС"),
    })
}

fn more(before: &Line, after: &Line) -> Element {
    let article = after.article.as_deref();
    let is_short = |article: &&str| article.chars().count() <= MOST_ARTICLE;
    let kind = after.kind_code.as_deref();
    let kind = kind.filter(|code| code.chars().count() == KIND_CODE);
    Element::new("ДопСведТов")
        .with_some("НаимЕдИзмДо", Some(&before.unit))
        .with_some("НаимЕдИзмПосле", Some(&after.unit))
        .with_some("АртикулТов", article.filter(is_short))
        .with_some("КодТов", article.filter(|article| !is_short(article)))
        .with_some("КодВидТов", kind)
}

/// A row of totals, where anything went that way.
fn total(name: &'static str, sums: Difference) -> Option<Element> {
    let vat = sums.vat.unwrap_or(Money::ZERO);
    let is_nothing = [sums.net, vat, sums.gross].iter().all(|sum| sum.is_zero());
    (!is_nothing).then(|| {
        Element::new(name)
            .with("СтТовБезНДСВсего", sums.net.to_string())
            .with("СтТовУчНалВсего", sums.gross.to_string())
            .holding(tax("СумНал", sums.vat))
    })
}
