//! Invoices, and money that comes for them and goes back.

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use super::{World, money};
use crate::documents::issue;
use crate::payments::record;
use crate::support::Person;

/// Money of a day: for the invoice of which deal, or for none; below zero where it went back.
#[derive(Debug, Clone, Copy)]
pub struct Came {
    pub deal: Option<usize>,
    pub on: NaiveDate,
    pub kopecks: i64,
}

#[derive(Debug, Clone)]
pub struct Invoice {
    deal: usize,
    id: Value,
    /// Which own firm gets the money, and which client pays.
    sides: (Value, Value),
    unpaid: i64,
}

/// An own firm that pays VAT.
pub async fn second(owner: &Person) -> Value {
    let mut twins = crate::legal_entities::twins();
    twins["name"] = json!("ООО «Вторые»");
    twins["requisites"]["legal_address"] = json!("214000, г. Смоленск, ул. Ленина, д. 2");
    twins["regimes"] = json!([
        {"valid_from": "2020-01-01", "regime": "general", "vat": "general"},
    ]);
    owner.post("/legal-entities", twins).await.ok(201)
}

fn kopecks(text: &Value) -> i64 {
    let text = text.as_str().expect("a sum").replace('.', "");
    text.parse().expect("a number")
}

impl World {
    /// Some money comes: for the invoice of a deal, or for nothing that is known.
    pub async fn pay(&mut self, today: NaiveDate) {
        let deal = self.dice.below(self.deals.len());
        let on = today - Days::new(self.dice.below(12) as u64);
        let Some(at) = self.invoiced(deal).await else {
            let whole = 100 + self.sum_below(50_000);
            let wish = wish(
                "received",
                whole,
                on,
                (&self.own[0]["id"], &json!(self.companies[0])),
            );
            record(&self.owner, wish).await.ok(201);
            self.came(None, on, whole);
            return;
        };
        let invoice = self.invoices[at].clone();
        let part = (1 + self.sum_below(invoice.unpaid)).min(invoice.unpaid);
        let more = if self.dice.below(3) == 0 { 777 } else { 0 };
        let sides = (&invoice.sides.0, &invoice.sides.1);
        let mut received = wish("received", part + more, on, sides);
        let parts = |kopecks| json!([{"document_id": invoice.id, "amount": money(kopecks)}]);
        received["allocations"] = parts(part);
        let payment = record(&self.owner, received).await.ok(201);
        self.invoices[at].unpaid -= part;
        self.came(Some(deal), on, part);
        if more > 0 {
            self.came(None, on, more);
        }
        let is_given_back = self.dice.below(3) == 0;
        let is_first = self.money.iter().all(|one| one.kopecks >= 0);
        if part > 1 && (is_given_back || is_first) {
            let back = part / 2;
            let mut returned = wish("returned", back, today, sides);
            returned["refund_of_id"] = payment["id"].clone();
            returned["allocations"] = parts(back);
            record(&self.owner, returned).await.ok(201);
            self.invoices[at].unpaid += back;
            self.came(Some(deal), today, -back);
        }
        self.look_again(deal).await;
    }

    fn came(&mut self, deal: Option<usize>, on: NaiveDate, kopecks: i64) {
        self.money.push(Came { deal, on, kopecks });
    }

    fn sum_below(&mut self, most: i64) -> i64 {
        let most = usize::try_from(most).expect("a sum");
        i64::try_from(self.dice.below(most)).expect("a sum")
    }

    /// The place of the invoice of a deal of which something may still be paid; one is made where
    /// there is none, and the house has nothing against it.
    async fn invoiced(&mut self, index: usize) -> Option<usize> {
        let deal = &self.deals[index];
        let client = deal.client.filter(|_| !deal.is_deleted)?;
        let there = self.invoices.iter().position(|one| one.deal == index);
        if there.is_some() {
            return there.filter(|at| self.invoices[*at].unpaid > 0);
        }
        let own = &self.own[usize::from(deal.vat > 0)]["id"];
        let draft = json!({"kind": "invoice", "deal_id": deal.id, "legal_entity_id": own});
        let draft = self.owner.post("/documents", draft).await;
        if draft.status != 201 {
            return None;
        }
        let issued = issue(&self.owner, &draft.ok(201), json!({})).await;
        let is_issued = issued.status == 200;
        self.look_again(index).await;
        if !is_issued {
            return None;
        }
        let issued = issued.ok(200);
        let unpaid = kopecks(&issued["amount"]);
        self.invoices.push(Invoice {
            deal: index,
            id: issued["id"].clone(),
            sides: (issued["legal_entity"]["id"].clone(), json!(client)),
            unpaid,
        });
        (unpaid > 0).then(|| self.invoices.len() - 1)
    }

    /// What is done about a deal's papers may count among its changes.
    async fn look_again(&mut self, index: usize) {
        let path = format!("/deals/{}", self.deals[index].id);
        let card = self.owner.get(&path).await.ok(200);
        self.deals[index].version = card["version"].clone();
    }
}

fn wish(direction: &str, amount: i64, on: NaiveDate, (own, client): (&Value, &Value)) -> Value {
    json!({
        "direction": direction, "amount": money(amount), "value_date": on,
        "legal_entity_id": own, "company_id": client, "way": "bank", "allocations": [],
    })
}
