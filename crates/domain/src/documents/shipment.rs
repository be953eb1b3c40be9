//! What forms of goods say besides sides and sums: who ships and receives, how it is carried, who takes
//! it by which power of attorney, and of each line its code, its origin and its declaration.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::printed::{Origin, Party, Reference, VatInvoice};
use super::{Content, Country, Document, Kind, date_in_figures};
use crate::Violations;
use crate::values::Line;

/// The fewest signs of a state contract's identifier; the most are in its type.
const LEAST_STATE_CONTRACT: usize = 20;
/// Digits of a code in ТН ВЭД ЕАЭС.
const KIND_CODE: usize = 10;

/// Goods on their way from one to the other. Of services there is none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shipment {
    /// Who ships, with the address; `None`: we do.
    pub shipper: Option<Line<500>>,
    /// Who receives, with the address; `None`: whoever gets the document.
    pub consignee: Option<Line<500>>,
    /// Транспортная накладная.
    pub transport: Option<Carriage>,
    /// Other papers of transport, mass of the cargo; of a УПД.
    pub cargo: Option<Line<500>>,
}

/// Транспортная накладная.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carriage {
    /// Its number.
    pub number: Line<50>,
    /// Its date.
    pub date: NaiveDate,
}

/// Доверенность of whoever takes the goods (М-2, or any other form); without a date it is void
/// (ст. 186 ГК РФ).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attorney {
    /// Its number.
    pub number: Line<50>,
    /// When it was given.
    pub date: NaiveDate,
    /// By whom: «ООО «Ромашка»».
    pub issued_by: Line<300>,
    /// To whom: «кладовщик Петров Пётр Петрович».
    pub person: Line<200>,
}

/// What a line says of goods for tax and customs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Customs {
    /// Код вида товара by ТН ВЭД ЕАЭС, of goods that leave for the union.
    pub kind_code: Option<Line<10>>,
    /// Where goods come from, if not from here.
    pub country: Option<Country>,
    /// Number of the declaration for goods, or of the consignment (РНПТ).
    pub declaration: Option<Line<29>>,
}

impl Kind {
    /// Whether it names who ships and who receives.
    const fn is_of_goods(self) -> bool {
        matches!(self, Self::Waybill | Self::Transfer | Self::VatInvoice)
    }

    /// Whether it names papers of transport and the power of attorney of who takes the goods.
    const fn is_handed_over(self) -> bool {
        matches!(self, Self::Waybill | Self::Transfer)
    }
}

impl Customs {
    /// As much of it as a kind of documents prints.
    #[must_use]
    pub(crate) fn on(self, kind: Kind) -> Self {
        Self {
            kind_code: self
                .kind_code
                .filter(|_| kind.is_of_goods() || kind.is_corrective()),
            country: self.country.filter(|_| kind.is_revised()),
            declaration: self.declaration.filter(|_| kind.is_revised()),
        }
    }

    /// As счёт-фактура prints it.
    pub(super) fn origin(&self) -> Option<Origin> {
        let country = self.country?;
        Some(Origin {
            country_code: country.code().to_owned(),
            country: country.name().to_owned(),
            declaration: self.declaration.as_ref().map(ToString::to_string),
        })
    }

    fn check(&self, at: &str, wrong: &mut Violations) {
        let kind_code = self.kind_code.as_ref();
        if kind_code.is_some_and(|code| !is_kind_code(code.as_str())) {
            wrong.add(format!("{at}/kind_code"), "kind_code");
        }
        let declaration = self.declaration.as_ref();
        if declaration.is_some_and(|number| !is_declaration(number.as_str())) {
            wrong.add(format!("{at}/declaration"), "declaration");
        }
        if declaration.is_some() && self.country.is_none() {
            wrong.add(format!("{at}/country"), "country_needed");
        }
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit())
}

fn is_kind_code(text: &str) -> bool {
    text.len() == KIND_CODE && is_digits(text)
}

/// «10702020/150126/0001234», or with the number of the goods behind it: of what is traced. The third
/// part may begin with a letter.
fn is_declaration(text: &str) -> bool {
    let parts: Vec<&str> = text.split('/').collect();
    let ([office, day, number] | [office, day, number, _]) = parts[..] else {
        return false;
    };
    let is_number = number.chars().all(char::is_alphanumeric);
    let is_goods = parts
        .get(3)
        .is_none_or(|goods| is_digits(goods) && goods.len() <= 4);
    let is_dated = is_digits(day) && matches!(day.len(), 6 | 8);
    let is_office = is_digits(office) && matches!(office.len(), 4 | 8);
    is_office && is_dated && is_number && (1..=9).contains(&number.chars().count()) && is_goods
}

impl Content {
    /// What a document of another kind that is made from this one says of the same goods.
    pub(super) fn of_goods(&self, kind: Kind) -> Self {
        let before = self.shipment.clone();
        Self {
            shipment: before
                .filter(|_| kind.is_of_goods())
                .map(|before| Shipment {
                    transport: before.transport.filter(|_| kind.is_handed_over()),
                    cargo: before.cargo.filter(|_| kind == Kind::Transfer),
                    ..before
                }),
            state_contract: self.state_contract.clone().filter(|_| kind.is_revised()),
            ..Self::default()
        }
    }
}

impl Document {
    /// What only some forms have is refused on the others, and has the shape that it has by law.
    pub(super) fn check_goods(&self, wrong: &mut Violations) {
        const OTHER: &str = "not_of_this_kind";
        let (content, kind) = (&self.content, self.kind);
        if let Some(shipment) = &content.shipment {
            // Of an advance nothing is shipped yet.
            if !kind.is_of_goods() || content.advance.is_some() {
                wrong.add("/shipment", OTHER);
            } else {
                if shipment.transport.is_some() && !kind.is_handed_over() {
                    wrong.add("/shipment/transport", OTHER);
                }
                if shipment.cargo.is_some() && kind != Kind::Transfer {
                    wrong.add("/shipment/cargo", OTHER);
                }
            }
        }
        if content.attorney.is_some() && !kind.is_handed_over() {
            wrong.add("/attorney", OTHER);
        }
        if let Some(id) = &content.state_contract {
            if !kind.is_revised() {
                wrong.add("/state_contract", OTHER);
            } else if id.as_str().chars().count() < LEAST_STATE_CONTRACT {
                wrong.add("/state_contract", "state_contract_length");
            }
        }
        for (index, line) in content.lines.iter().enumerate() {
            let at = format!("/lines/{index}");
            let (customs, printed) = (&line.customs, line.customs.clone().on(kind));
            for (field, is_refused) in [
                ("kind_code", customs.kind_code != printed.kind_code),
                ("country", customs.country != printed.country),
                ("declaration", customs.declaration != printed.declaration),
            ] {
                if is_refused {
                    wrong.add(format!("{at}/{field}"), OTHER);
                }
            }
            printed.check(&at, wrong);
        }
    }
}

impl Carriage {
    /// As it is printed in a place of its own.
    pub(super) fn reference(&self) -> Reference {
        Reference {
            number: self.number.to_string(),
            date: self.date,
        }
    }
}

impl Shipment {
    /// Line 3 of счёт-фактура.
    pub(super) fn shipper(&self) -> String {
        let named = self.shipper.as_ref().map(ToString::to_string);
        named.unwrap_or_else(|| VatInvoice::SAME.to_owned())
    }

    /// Line 4 of счёт-фактура.
    pub(super) fn consignee(&self, buyer: &Party) -> String {
        let named = self.consignee.as_ref().map(ToString::to_string);
        named.unwrap_or_else(|| buyer.as_consignee())
    }

    /// Line 9 of УПД.
    pub(super) fn cargo(&self) -> Option<String> {
        let transport = self.transport.as_ref().map(|one| {
            let date = date_in_figures(one.date);
            format!("Транспортная накладная № {} от {date}", one.number)
        });
        let cargo = self.cargo.as_ref().map(ToString::to_string);
        let all: Vec<String> = transport.into_iter().chain(cargo).collect();
        (!all.is_empty()).then(|| all.join(", "))
    }
}

impl Attorney {
    /// Behind «По доверенности» of a накладная.
    pub(super) fn given(&self) -> String {
        format!(
            "{}, выданной {} ({})",
            self.numbered(),
            self.issued_by,
            self.person
        )
    }

    /// In a sentence of its own, line 17 of УПД.
    pub(super) fn note(&self) -> String {
        let numbered = self.numbered();
        format!(
            "Доверенность {numbered}, выдана {} ({})",
            self.issued_by, self.person
        )
    }

    fn numbered(&self) -> String {
        format!("№ {} от {}", self.number, date_in_figures(self.date))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_declarations_and_consignments_are_told_from_other_words() {
        for number in [
            "10702020/150126/0001234",
            "10702020/150126/П001234",
            "10702020/150126/0001234/001",
            "7701/15012026/0000123/1",
        ] {
            assert!(is_declaration(number), "{number}");
        }
        for text in [
            "",
            "10702020",
            "10702020/150126",
            "10702020/150126/",
            "10702020/15.01.26/0001234",
            "1070202/150126/0001234",
            "10702020/150126/0001234/",
            "10702020/150126/0001234/А",
            "10702020/150126/0001234/1/2",
            "10702020/150126/00 1234",
        ] {
            assert!(!is_declaration(text), "{text}");
        }
    }

    #[test]
    fn a_kind_code_has_ten_digits() {
        assert!(is_kind_code("4901990000"));
        for text in ["490199000", "49019900000", "490199000X", "٤٩٠١٩٩٠٠٠٠"] {
            assert!(!is_kind_code(text), "{text}");
        }
    }
}
