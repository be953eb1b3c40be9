//! Debts counted with pencil and paper, from what lists of documents and payments tell.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::Value;

use super::world::kopecks;
use crate::documents::path;
use crate::support::Person;

/// What happened.
#[derive(Debug, Clone)]
struct Deed {
    own: String,
    client: String,
    contract: String,
    invoice: String,
    day: NaiveDate,
    due: NaiveDate,
    is_money: bool,
    is_opening: bool,
    amount: i64,
}

/// Everything of a firm.
pub struct Plain {
    deeds: Vec<Deed>,
    /// Own firm, client, contract: day and amount.
    balances: BTreeMap<(String, String, String), (NaiveDate, i64)>,
}

/// What is owed by term (not due, 30, 60, 90, more), and what was paid ahead.
pub type Debt = ([i64; 5], i64);

fn day(value: &Value) -> NaiveDate {
    value.as_str().expect("a day").parse().expect("a day")
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Of a firm, or else of a person.
fn client(one: &Value) -> String {
    let company = text(&one["company_id"]);
    if company.is_empty() {
        text(&one["contact_id"])
    } else {
        company
    }
}

async fn pages(owner: &Person, list: &str) -> Vec<Value> {
    let mut all = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = owner
            .get(&format!("/{list}?limit=200{cursor}"))
            .await
            .ok(200);
        all.extend(page["items"].as_array().expect("items").iter().cloned());
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return all,
        }
    }
}

impl Plain {
    pub async fn read(owner: &Person) -> Self {
        let documents: BTreeMap<String, Value> = pages(owner, "documents")
            .await
            .into_iter()
            .filter(|one| one["stage"] == "issued")
            .map(|one| (text(&one["id"]), one))
            .collect();
        // The way back from a document through what it was made from.
        let way = |id: &str| {
            let mut way = Vec::new();
            let mut at = id.to_owned();
            while let Some(one) = documents.get(&at) {
                way.push(one);
                at = text(&one["basis_id"]);
            }
            way
        };
        let found = |id: &str, kinds: &[&str]| {
            let mut way = way(id).into_iter();
            let one = way.find(|one| kinds.iter().any(|kind| one["kind"] == *kind));
            one.map(|one| text(&one["id"])).unwrap_or_default()
        };
        let contract_of = |id: &str| found(id, &["contract", "outside"]);
        let mut deeds = Vec::new();
        for (id, one) in &documents {
            let mut amount = kopecks(&one["amount"]);
            match one["kind"].as_str().expect("a kind") {
                "act" | "transfer" | "corrective_transfer" => {}
                "outside" => {
                    let whole = owner.get(&path(one)).await.ok(200);
                    match whole["outside"]["effect"].as_str() {
                        Some("debit") => {}
                        Some("credit") => amount = -amount,
                        _ => continue,
                    }
                }
                _ => continue,
            }
            let invoice = found(id, &["invoice"]);
            let date = day(&one["date"]);
            let pay_by = documents.get(&invoice).map(|invoice| &invoice["pay_by"]);
            let pay_by = pay_by.filter(|day| day.is_string()).map(day);
            deeds.push(Deed {
                own: text(&one["legal_entity"]["id"]),
                client: client(one),
                contract: contract_of(id),
                invoice,
                day: date,
                due: pay_by.map_or(date, |last| last.max(date)),
                is_money: false,
                is_opening: false,
                amount,
            });
        }
        for one in pages(owner, "payments").await {
            if one["state"] != "posted" {
                continue;
            }
            let whole = crate::payments::again(owner, &one).await;
            let sign = if one["direction"] == "received" {
                -1
            } else {
                1
            };
            let company = text(&one["company"]["id"]);
            let payer = if company.is_empty() {
                text(&one["contact"]["id"])
            } else {
                company
            };
            let deed = |client: String, invoice: String, amount: i64| Deed {
                own: text(&one["legal_entity"]["id"]),
                client,
                contract: contract_of(&invoice),
                invoice,
                day: day(&one["value_date"]),
                due: day(&one["value_date"]),
                is_money: true,
                is_opening: false,
                amount: sign * amount,
            };
            let mut rest = kopecks(&one["amount"]);
            for part in whole["allocations"].as_array().expect("parts") {
                let amount = kopecks(&part["amount"]);
                rest -= amount;
                let invoice = text(&part["document"]["id"]);
                deeds.push(deed(client(&documents[&invoice]), invoice, amount));
            }
            if rest != 0 {
                deeds.push(deed(payer, String::new(), rest));
            }
        }
        let mut balances = BTreeMap::new();
        for one in pages(owner, "opening-balances").await {
            let contract = text(&one["contract"]["id"]);
            let key = (text(&one["legal_entity"]["id"]), client(&one), contract);
            balances.insert(key, (day(&one["on_date"]), kopecks(&one["amount"])));
        }
        Self { deeds, balances }
    }

    /// What is open of each contract of each client with each own firm at the end of a day.
    pub fn count(&self, as_of: NaiveDate) -> BTreeMap<(String, String, String), Debt> {
        let mut units: BTreeMap<_, Vec<Deed>> = BTreeMap::new();
        for ((own, client, contract), (day, amount)) in &self.balances {
            let deed = Deed {
                own: own.clone(),
                client: client.clone(),
                contract: contract.clone(),
                invoice: String::new(),
                day: *day,
                due: *day,
                is_money: false,
                is_opening: true,
                amount: *amount,
            };
            let key = (own.clone(), client.clone(), contract.clone());
            units.entry(key).or_default().push(deed);
        }
        for deed in &self.deeds {
            let key = (deed.own.clone(), deed.client.clone(), deed.contract.clone());
            let of_all = (deed.own.clone(), deed.client.clone(), String::new());
            let start = self
                .balances
                .get(&key)
                .or_else(|| self.balances.get(&of_all));
            if start.is_none_or(|(start, _)| deed.day >= *start) {
                units.entry(key).or_default().push(deed.clone());
            }
        }
        let mut debts = BTreeMap::new();
        for (key, mut deeds) in units {
            deeds.retain(|deed| deed.day <= as_of);
            deeds.sort_by_key(|deed| (deed.due, deed.day));
            let mut left: Vec<i64> = deeds.iter().map(|deed| deed.amount).collect();
            // Who may pay what, in this order.
            let rules: [fn(&Deed, &Deed) -> bool; 4] = [
                |debt, money| debt.invoice == money.invoice && debt.is_money && money.is_money,
                |debt, money| debt.invoice == money.invoice,
                |debt, _| debt.invoice.is_empty() && !debt.is_money && !debt.is_opening,
                |_, money| money.invoice.is_empty(),
            ];
            for may in rules {
                for debt in 0..deeds.len() {
                    for money in 0..deeds.len() {
                        if left[debt] > 0 && left[money] < 0 && may(&deeds[debt], &deeds[money]) {
                            let paid = left[debt].min(-left[money]);
                            left[debt] -= paid;
                            left[money] += paid;
                        }
                    }
                }
            }
            let mut debt: Debt = ([0; 5], 0);
            for (deed, left) in deeds.iter().zip(left) {
                if left < 0 {
                    debt.1 -= left;
                } else {
                    let days = (as_of - deed.due).num_days();
                    let place = [0, 31, 61, 91].iter().filter(|from| days >= **from).count();
                    debt.0[place] += left;
                }
            }
            if debt != ([0; 5], 0) {
                debts.insert(key, debt);
            }
        }
        debts
    }
}
