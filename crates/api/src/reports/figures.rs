//! Figures on the wire: an object with a field for each measure.

use canape_domain::reports::{self, Measure, Unit};
use canape_domain::values::Money;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use utoipa::openapi::schema::{ObjectBuilder, SchemaType, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// Figures: those that the report measures; `null` where something would be divided by nothing.
#[derive(Debug)]
pub struct Figures(pub reports::Figures);

impl Serialize for Figures {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (measure, figure) in &self.0 {
            map.serialize_entry(
                measure.wire(),
                &figure.map(|figure| Figure::of(*measure, figure)),
            )?;
        }
        map.end()
    }
}

/// One figure: a number of pieces, or a decimal string of roubles, per cents or days.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
#[schema(as = reports::Worth)]
pub enum Figure {
    /// Pieces.
    Count(i64),
    /// Roubles, per cents or days.
    Text(String),
}

impl Figure {
    /// A figure in the unit of its measure.
    pub fn of(measure: Measure, figure: i64) -> Self {
        match measure.unit() {
            Unit::Count => Self::Count(figure),
            Unit::Money | Unit::Percent | Unit::Days => Self::Text(hundredths(figure)),
        }
    }
}

/// With two digits after the point, whatever the size: a sum of sums may be more than [`Money`]
/// holds.
pub fn hundredths(figure: i64) -> String {
    if let Ok(money) = Money::from_kopecks(figure) {
        return money.to_string();
    }
    let sign = if figure < 0 { "-" } else { "" };
    let figure = figure.unsigned_abs();
    format!("{sign}{}.{:02}", figure / 100, figure % 100)
}

impl PartialSchema for Figures {
    fn schema() -> RefOr<Schema> {
        let figures = Measure::ALL
            .iter()
            .fold(ObjectBuilder::new(), |object, measure| {
                let (kind, example) = match measure.unit() {
                    Unit::Count => (Type::Integer, serde_json::json!(12)),
                    Unit::Money => (Type::String, serde_json::json!("1600.00")),
                    Unit::Percent => (Type::String, serde_json::json!("25.40")),
                    Unit::Days => (Type::String, serde_json::json!("3.50")),
                };
                let figure = ObjectBuilder::new()
                    .schema_type(SchemaType::from_iter([kind, Type::Null]))
                    .description(Some(meaning(*measure)))
                    .examples([example]);
                object.property(measure.wire(), figure)
            });
        figures
            .description(Some(
                "Those that the report measures; null where something would be divided by nothing.",
            ))
            .into()
    }
}

impl ToSchema for Figures {
    fn name() -> std::borrow::Cow<'static, str> {
        "reports.Figures".into()
    }
}

/// What a measure says, with its unit: the definition that the reader is shown beside the figure.
const fn meaning(measure: Measure) -> &'static str {
    match measure {
        Measure::Requests => "Deals made in the period that came from outside as requests.",
        Measure::Deals => "Deals made in the period.",
        Measure::Won => "Deals whose last closing is a won one on a day of the period.",
        Measure::Lost => "Deals whose last closing is a lost one on a day of the period.",
        Measure::Customers => {
            "Clients whose first purchase is one of the period: the first deal won with a client, of all \
             that the filter and the reader's reach let through, counts where it stands. Deals without a \
             client do not count."
        }
        Measure::Conversion => "Per cents: won ÷ (won + lost).",
        Measure::LostShare => {
            "Per cents: lost here ÷ lost in the whole report; by products, a deal with two counts with \
             each, and in the whole once."
        }
        Measure::LostAmount => {
            "Roubles, VAT included: what the lost deals were worth; by products, what their lines were, \
             and deals without lines."
        }
        Measure::Revenue => "Roubles without VAT: what the won deals are worth.",
        Measure::AverageDeal => "Roubles without VAT: revenue ÷ won.",
        Measure::Cycle => "Days from making to closing, on average over the won deals.",
        Measure::CostPrice => "Roubles: cost price × quantity over the lines of the won deals.",
        Measure::Uncosted => {
            "Won deals of which the cost price is not known of every line, or which have no lines."
        }
        Measure::DealCosts => {
            "Roubles: what is booked on the deals won and lost, without the VAT that is deducted."
        }
        Measure::DealProfit => "Roubles: revenue − cost price − costs of deals.",
        Measure::OwnCosts => {
            "Roubles: what the colleague, the department with its people, the channel or the firm \
             costs besides deals: entries, salaries, commissions, of the days up to today; null where \
             a filter or split makes that unanswerable."
        }
        Measure::Profit => "Roubles: profit of deals − own costs.",
        Measure::Margin => "Per cents: profit ÷ revenue.",
        Measure::Return => "Per cents: profit ÷ (cost price + costs of deals + own costs).",
        Measure::CostPerRequest => "Roubles: own costs ÷ requests.",
        Measure::CostPerCustomer => "Roubles: own costs ÷ customers.",
        Measure::Romi => "Per cents: (profit of deals − own costs) ÷ own costs.",
        Measure::Received => {
            "Roubles, VAT included: money for invoices of deals that came, less what went back; of the whole \
             firm all money, invoices or not."
        }
    }
}
