//! What comes of each row: a new balance, a changed one, none at all, or a refusal.

use std::collections::{HashMap, HashSet};

use super::fields::{self, Said};
use super::{Agreed, Called, ImportBalances};
use crate::access::Caller;
use crate::documents::Document;
use crate::settlements::{Counterparty, Event, OpeningBalance};
use crate::tables::{Layout, Refused, Row};
use crate::values::search_text::{normalise, squeezed};
use crate::values::{Inn, Money};
use crate::{App, Change, Id, Violations};

/// All that a table changes.
pub struct Plan {
    /// New balances.
    pub created: Vec<Change<OpeningBalance, Event>>,
    /// Others of another day or sum.
    pub edited: Vec<Change<OpeningBalance, Event>>,
    /// How many rows say what is so already.
    pub unchanged: usize,
    /// What the rows come to.
    pub sum: Money,
    /// What is wrong.
    pub refused: Vec<Refused>,
    /// How many rows there are.
    pub total: usize,
}

/// What rows may mean.
pub struct Known {
    /// Clients within reach.
    pub clients: Vec<Called>,
    /// Contracts with them.
    pub contracts: Vec<Agreed>,
    /// Balances with them.
    pub balances: Vec<OpeningBalance>,
}

type Key = (Counterparty, Option<Id<Document>>);

/// Goes through the rows. `is_open` tells whether the caller may change a balance of its day.
pub fn plan(
    app: &App,
    caller: &Caller,
    (layout, rows): (&Layout, &[Row]),
    command: &ImportBalances,
    known: Known,
    is_open: impl Fn(&OpeningBalance) -> bool,
) -> Plan {
    let now = app.now();
    let clients = Clients::of(&known.clients);
    let mut balances: HashMap<Key, OpeningBalance> = HashMap::new();
    for balance in known.balances {
        balances.insert((balance.client, balance.contract), balance);
    }
    let mut seen: HashSet<Key> = HashSet::new();
    let mut plan = Plan {
        created: Vec::new(),
        edited: Vec::new(),
        unchanged: 0,
        sum: Money::ZERO,
        refused: Vec::new(),
        total: 0,
    };
    for record in layout.records(rows) {
        plan.total += 1;
        let taken = fields::read(record).and_then(|said| {
            let client = clients.meant(&said)?;
            let contract = contract(&known.contracts, client, &said)?;
            if !seen.insert((client, contract)) {
                return Err(Violations::one("/client", "repeated"));
            }
            let mut wrong = Violations::default();
            let sum = wrong.take("/amount", plan.sum.plus(said.amount));
            wrong.check()?;
            let Some(before) = balances.get(&(client, contract)) else {
                let balance = OpeningBalance {
                    id: app.new_id(),
                    legal_entity: command.legal_entity,
                    client,
                    contract,
                    on: command.on,
                    amount: said.amount,
                    created_by: caller.user(),
                    created_at: now,
                    version: 1,
                };
                plan.created.push(balance.create());
                plan.sum = sum.unwrap_or(plan.sum);
                return Ok(());
            };
            let version = before.version;
            let edited = before.clone().edit(command.on, said.amount, version, now);
            match edited {
                Ok(Some(_)) if !is_open(before) => {
                    return Err(Violations::one("/client", "period_closed"));
                }
                Ok(Some(change)) => plan.edited.push(change),
                Ok(None) | Err(_) => plan.unchanged += 1,
            }
            plan.sum = sum.unwrap_or(plan.sum);
            Ok(())
        });
        if let Err(wrong) = taken {
            let row = record.number();
            plan.refused.push(Refused { row, wrong });
        }
    }
    plan
}

/// Clients by what rows call them.
struct Clients<'a> {
    by_name: HashMap<&'a str, Vec<&'a Called>>,
    by_inn: HashMap<&'a Inn, Vec<&'a Called>>,
}

impl<'a> Clients<'a> {
    fn of(clients: &'a [Called]) -> Self {
        let mut by_name: HashMap<_, Vec<_>> = HashMap::new();
        let mut by_inn: HashMap<_, Vec<_>> = HashMap::new();
        for called in clients {
            by_name
                .entry(called.name.as_str())
                .or_default()
                .push(called);
            if let Some(inn) = &called.inn {
                by_inn.entry(inn).or_default().push(called);
            }
        }
        Self { by_name, by_inn }
    }

    /// By ИНН, of several by КПП or name; without an ИНН by name.
    fn meant(&self, said: &Said<'_>) -> Result<Counterparty, Violations> {
        let name = said.client.map(normalise);
        let is_named = |called: &&&Called| name.as_deref() == Some(called.name.as_str());
        let found: &[&Called] = match (&said.inn, &name) {
            (Some(inn), _) => self.by_inn.get(inn).map_or(&[], Vec::as_slice),
            (None, Some(name)) => self.by_name.get(name.as_str()).map_or(&[], Vec::as_slice),
            (None, None) => &[],
        };
        let pointer = if said.inn.is_some() {
            "/inn"
        } else {
            "/client"
        };
        // Another branch is another client.
        let may_be = |one: &&&Called| {
            let other = one.kpp.as_ref().zip(said.kpp.as_ref());
            other.is_none_or(|(its, said)| its == said)
        };
        let found: Vec<&Called> = found.iter().filter(may_be).copied().collect();
        let found = found.as_slice();
        let narrowed: Vec<_> = match (found, &said.kpp) {
            ([] | [_], _) => found.to_vec(),
            (several, Some(kpp)) => {
                let its = several.iter().filter(|one| one.kpp.as_ref() == Some(kpp));
                its.copied().collect()
            }
            (several, None) if said.inn.is_some() => {
                several.iter().filter(is_named).copied().collect()
            }
            (several, None) => several.to_vec(),
        };
        match (narrowed.as_slice(), found) {
            ([one], _) => Ok(one.client),
            (_, []) => Err(Violations::one(pointer, "unknown_client")),
            _ => Err(Violations::one(pointer, "ambiguous_client")),
        }
    }
}

/// The contract of a number, however it is spaced, and of a date where one is said.
fn contract(
    contracts: &[Agreed],
    client: Counterparty,
    said: &Said<'_>,
) -> Result<Option<Id<Document>>, Violations> {
    let Some(number) = said.contract else {
        return Ok(None);
    };
    let folded = |number: &str| squeezed(&normalise(number));
    let asked = folded(number);
    let mut fitting = contracts.iter().filter(|one| {
        one.client == client
            && one.number.as_deref().map(folded).as_deref() == Some(asked.as_str())
            && said.contract_date.is_none_or(|date| date == one.date)
    });
    match (fitting.next(), fitting.next()) {
        (Some(one), None) => Ok(Some(one.id)),
        (None, _) => Err(Violations::one("/contract", "unknown_contract")),
        (Some(_), Some(_)) => Err(Violations::one("/contract", "ambiguous_contract")),
    }
}
