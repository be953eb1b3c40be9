//! What comes of each row: a new cost, none where it is there already, or a refusal.

use std::collections::HashMap;
use std::hash::Hash;

use super::fields::{self, Said};
use super::known::Known;
use crate::access::{Caller, Grant};
use crate::costs::{Cost, CostTerms, Event, refusal};
use crate::tables::{Layout, Refused, Row};
use crate::values::{Money, Month};
use crate::{App, Change, Violations};

/// All that a table changes.
pub struct Plan {
    /// New costs.
    pub created: Vec<Change<Cost, Event>>,
    /// How many rows say what is so already.
    pub unchanged: usize,
    /// What the rows come to that are right.
    pub sum: Money,
    /// What is wrong.
    pub refused: Vec<Refused>,
    /// How many rows there are.
    pub total: usize,
}

/// By what two costs are the same.
#[derive(PartialEq, Eq, Hash)]
struct Same {
    month: Month,
    terms: String,
}

impl Same {
    fn of(month: Month, terms: &CostTerms) -> Self {
        Self {
            month,
            terms: format!("{terms:?}"),
        }
    }
}

/// Goes through the rows.
pub fn plan(
    app: &App,
    (caller, grant): (&Caller, &Grant),
    (layout, rows): (&Layout, &[Row]),
    known: &Known,
) -> Plan {
    let mut there: HashMap<Same, usize> = HashMap::new();
    for cost in &known.costs {
        *there.entry(Same::of(cost.month, &cost.terms)).or_default() += 1;
    }
    let mut plan = Plan {
        created: Vec::new(),
        unchanged: 0,
        sum: Money::ZERO,
        refused: Vec::new(),
        total: 0,
    };
    for record in layout.records(rows) {
        plan.total += 1;
        let taken = fields::read(record).and_then(|said| {
            let month = said.month;
            let terms = terms(caller, grant, said, known)?;
            let mut wrong = Violations::default();
            let sum = wrong.take("/amount", plan.sum.plus(terms.amount));
            plan.sum = sum.ok_or(wrong)?;
            if let Some(left) = there
                .get_mut(&Same::of(month, &terms))
                .filter(|left| **left > 0)
            {
                *left -= 1;
                plan.unchanged += 1;
                return Ok(());
            }
            let now = app.now();
            let cost = Cost {
                id: app.new_id(),
                month,
                terms,
                recurring: None,
                created_by: caller.user(),
                created_at: now,
                updated_at: now,
                version: 1,
            };
            plan.created.push(cost.create()?);
            Ok(())
        });
        if let Err(wrong) = taken {
            let row = record.number();
            plan.refused.push(Refused { row, wrong });
        }
    }
    plan
}

/// What a row says, as a cost says it.
fn terms(
    caller: &Caller,
    grant: &Grant,
    said: Said<'_>,
    known: &Known,
) -> Result<CostTerms, Violations> {
    let mut wrong = Violations::default();
    let category = wrong_of(&mut wrong, "/category", known.category(said.category));
    let subject = wrong_of(
        &mut wrong,
        "/subject",
        known.subject(said.kind, said.subject),
    );
    if let Some(subject) = subject {
        let bearer = known.bearers.get(&subject);
        let zone = caller.time_zone();
        let found = refusal(grant.scope(), zone, subject, bearer, said.month);
        match found {
            Some(("/subject/kind", rule)) => wrong.add("/kind", rule),
            Some((_, rule)) => wrong.add("/subject", rule),
            None => {}
        }
    }
    if known
        .closed
        .is_some_and(|until| said.month.last_day() <= until)
    {
        wrong.add("/month", "period_closed");
    }
    match (subject, category) {
        (Some(subject), Some(category)) if wrong.is_empty() => {
            let terms = CostTerms {
                subject,
                category,
                amount: said.amount,
                vat: said.vat,
                note: said.note,
            };
            terms.check()?;
            Ok(terms)
        }
        _ => Err(wrong),
    }
}

fn wrong_of<T>(wrong: &mut Violations, pointer: &str, found: Result<T, &'static str>) -> Option<T> {
    found.map_err(|rule| wrong.add(pointer, rule)).ok()
}
