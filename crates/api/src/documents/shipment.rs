//! Who ships and receives goods, how they are carried and who takes them, on the wire.

use canape_domain::Violations;
use canape_domain::documents;
use canape_domain::values::{Line, sensible_day};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Goods on their way, of a накладная, a УПД or a счёт-фактура; empty: from us to whoever gets the
/// document.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::Shipment)]
pub struct Shipment {
    /// Who ships, with the address, up to 500 characters; `null`: our firm.
    #[schema(examples("ООО «Склад», 214000, г. Смоленск, ул. Лесная, д. 2"))]
    shipper: Option<String>,
    /// Who receives, with the address, up to 500 characters; `null`: whoever gets the document.
    consignee: Option<String>,
    /// Of a накладная or a УПД.
    transport: Option<Carriage>,
    /// Other papers of transport and the mass of the cargo, up to 500 characters, of a УПД.
    #[schema(examples("масса нетто 120 кг, брутто 125 кг"))]
    cargo: Option<String>,
}

/// Транспортная накладная.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::Carriage)]
pub struct Carriage {
    /// Up to 50 characters.
    #[schema(examples("88"))]
    number: String,
    date: NaiveDate,
}

/// The power of attorney (доверенность) of whoever takes the goods.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::Attorney)]
pub struct Attorney {
    /// Up to 50 characters.
    #[schema(examples("5"))]
    number: String,
    date: NaiveDate,
    /// By whom it was given, up to 300 characters.
    #[schema(examples("ООО «Ромашка»"))]
    issued_by: String,
    /// To whom, up to 200 characters.
    #[schema(examples("кладовщик Петров Пётр Петрович"))]
    person: String,
}

impl Shipment {
    /// Reads what was typed; each broken rule is named at its place in `/shipment`.
    pub fn parsed(self, wrong: &mut Violations) -> Option<documents::Shipment> {
        let transport = self.transport.map(|one| {
            let number = wrong.take("/shipment/transport/number", Line::parse(&one.number));
            let date = wrong.take("/shipment/transport/date", sensible_day(one.date));
            Some(documents::Carriage {
                number: number?,
                date: date?,
            })
        });
        let mut text = |field: &str, typed: Option<String>| {
            let typed = typed.filter(|typed| !typed.trim().is_empty());
            typed.map(|typed| wrong.take(format!("/shipment/{field}"), Line::parse(&typed)))
        };
        let shipper = text("shipper", self.shipper);
        let consignee = text("consignee", self.consignee);
        let cargo = text("cargo", self.cargo);
        Some(documents::Shipment {
            shipper: whole(shipper)?,
            consignee: whole(consignee)?,
            transport: whole(transport)?,
            cargo: whole(cargo)?,
        })
    }
}

impl Attorney {
    /// Reads what was typed; each broken rule is named at its place in `/attorney`.
    pub fn parsed(self, wrong: &mut Violations) -> Option<documents::Attorney> {
        let number = wrong.take("/attorney/number", Line::parse(&self.number));
        let date = wrong.take("/attorney/date", sensible_day(self.date));
        let issued_by = wrong.take("/attorney/issued_by", Line::parse(&self.issued_by));
        let person = wrong.take("/attorney/person", Line::parse(&self.person));
        Some(documents::Attorney {
            number: number?,
            date: date?,
            issued_by: issued_by?,
            person: person?,
        })
    }
}

/// What is absent, or right; `None` of what is neither.
fn whole<T>(read: Option<Option<T>>) -> Option<Option<T>> {
    match read {
        None => Some(None),
        Some(read) => read.map(Some),
    }
}

impl From<&documents::Shipment> for Shipment {
    fn from(shipment: &documents::Shipment) -> Self {
        let text = |line: &Option<Line<500>>| line.as_ref().map(ToString::to_string);
        Self {
            shipper: text(&shipment.shipper),
            consignee: text(&shipment.consignee),
            transport: shipment.transport.as_ref().map(|one| Carriage {
                number: one.number.to_string(),
                date: one.date,
            }),
            cargo: text(&shipment.cargo),
        }
    }
}

impl From<&documents::Attorney> for Attorney {
    fn from(attorney: &documents::Attorney) -> Self {
        Self {
            number: attorney.number.to_string(),
            date: attorney.date,
            issued_by: attorney.issued_by.to_string(),
            person: attorney.person.to_string(),
        }
    }
}
