//! A random history of settlements, lived through over HTTP.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use super::super::super::history::{Dice, money};
use crate::clients;
use crate::documents::{Office, path};
use crate::payments::record;
use crate::support::{Person, TestServer};

/// Clients, own firms, and what became of them.
pub struct World {
    pub owner: Person,
    /// Those of no VAT and of 22 %.
    pub own: [Value; 2],
    /// The fields that name each of them.
    pub clients: Vec<Value>,
    /// How often each deed was done; the house refuses some.
    pub done: BTreeMap<&'static str, usize>,
    documents: Vec<Value>,
    payments: Vec<Value>,
    dice: Dice,
}

impl World {
    pub async fn begin(t: &TestServer, seed: u64) -> Self {
        let office = Office::of(t, "romashka").await;
        let owner = office.owner.clone();
        let mut twins = crate::legal_entities::twins();
        twins["name"] = json!("ООО «Вторые»");
        twins["requisites"]["legal_address"] = json!("214000, г. Смоленск, ул. Ленина, д. 2");
        twins["regimes"] = json!([
            {"valid_from": "2020-01-01", "regime": "general", "vat": "general"},
        ]);
        let second = owner.post("/legal-entities", twins).await.ok(201);
        let mut clients = vec![json!({"company_id": office.company["id"]})];
        let company = owner
            .post("/companies", json!({"name": "Лютик"}))
            .await
            .ok(201);
        let mut theirs = clients::seed();
        theirs["inn"] = json!("7707083893");
        theirs["kpp"] = json!("773601001");
        let requisites = format!(
            "{}/requisites/2020-01-01",
            clients::path("companies", &company)
        );
        owner.seen(&json!(0)).put(&requisites, theirs).await.ok(200);
        clients.push(json!({"company_id": company["id"]}));
        let person = owner
            .post("/contacts", json!({"last_name": "Иванова"}))
            .await
            .ok(201);
        clients.push(json!({"contact_id": person["id"]}));
        Self {
            owner,
            own: [office.entity, second],
            clients,
            done: BTreeMap::new(),
            documents: Vec::new(),
            payments: Vec::new(),
            dice: Dice(seed),
        }
    }

    /// A day of the half-year before today, the 25th of November 2026.
    pub fn day(&mut self) -> NaiveDate {
        let first: NaiveDate = "2026-05-29".parse().expect("a day");
        first + Days::new(self.dice.below(181) as u64)
    }

    pub async fn step(&mut self) {
        let (deed, is_done) = match self.dice.below(20) {
            0 => ("contract", self.make("contract", None).await),
            1..=3 => ("invoice", self.make("invoice", None).await),
            4 => ("of a contract", self.upon("invoice", &["contract"]).await),
            5..=7 => ("act", self.upon("act", &["invoice"]).await),
            8 => ("transfer", self.upon("transfer", &["invoice"]).await),
            9 => ("upon a contract", self.upon("act", &["contract"]).await),
            10 => ("upon nothing", self.make("act", None).await),
            11 => ("outside", self.outside().await),
            12..=14 => ("payment", self.pay().await),
            15 => ("refund", self.refund().await),
            16 => ("undone", self.undo().await),
            17 => ("cancelled", self.cancel().await),
            18 => ("corrected", self.correct().await),
            _ => ("balance", self.open_balance().await),
        };
        if is_done == Some(true) {
            *self.done.entry(deed).or_default() += 1;
        }
    }

    async fn make(&mut self, kind: &str, basis: Option<Value>) -> Option<bool> {
        let wish = if let Some(basis) = &basis {
            json!({"kind": kind, "deal_id": basis["deal"]["id"], "basis_id": basis["id"]})
        } else {
            let mut deal = self.client();
            let own = self.dice.below(2);
            let price = money(100 + self.amount_below(90_000));
            let quantity = (1 + self.dice.below(4)).to_string();
            let mut line = json!({"title": "Стул", "price": price, "quantity": quantity});
            if own == 1 {
                line["vat_rate"] = json!("22");
            }
            deal["title"] = json!("Мебель");
            deal["lines"] = json!([line]);
            let deal = self.owner.post("/deals", deal).await.ok(201);
            let own = self.own[own]["id"].clone();
            json!({"kind": kind, "deal_id": deal["id"], "legal_entity_id": own})
        };
        let draft = self.owner.post("/documents", wish).await;
        if draft.status != 201 {
            return Some(false);
        }
        let date = self.day();
        let mut change = json!({"date": date});
        if kind == "invoice" {
            let days = self.dice.below(40) as u64;
            change["pay_by"] = json!((days > 3).then(|| date + Days::new(days)));
        }
        self.issue(draft.ok(201), change).await
    }

    async fn issue(&mut self, draft: Value, change: Value) -> Option<bool> {
        let at = path(&draft);
        let owner = self.owner.seen(&draft["version"]);
        let draft = owner.patch(&at, change).await.ok(200);
        let owner = self.owner.seen(&draft["version"]);
        let issued = owner
            .post(&format!("{at}/issue"), json!({"accept_excess": true}))
            .await;
        if issued.status != 200 {
            return Some(false);
        }
        self.documents.push(issued.ok(200));
        Some(true)
    }

    async fn upon(&mut self, kind: &str, bases: &[&str]) -> Option<bool> {
        let origin = self.one_of(bases)?;
        self.make(kind, Some(origin)).await
    }

    fn amount_below(&mut self, most: usize) -> i64 {
        i64::try_from(self.dice.below(most)).expect("a number")
    }

    /// An issued document of one of these kinds, as it was when it was issued.
    fn one_of(&mut self, kinds: &[&str]) -> Option<Value> {
        let found: Vec<_> = self
            .documents
            .iter()
            .filter(|one| kinds.iter().any(|kind| one["kind"] == *kind))
            .cloned()
            .collect();
        (!found.is_empty()).then(|| self.dice.pick(&found).clone())
    }

    fn client(&mut self) -> Value {
        let clients = self.clients.clone();
        self.dice.pick(&clients).clone()
    }

    async fn outside(&mut self) -> Option<bool> {
        let mut wish = self.client();
        wish["kind"] = json!("outside");
        wish["legal_entity_id"] = self.own[self.dice.below(2)]["id"].clone();
        let draft = self.owner.post("/documents", wish).await;
        if draft.status != 201 {
            return Some(false);
        }
        let effect = *self.dice.pick(&["none", "debit", "credit"]);
        let amount = money(100 + self.amount_below(50_000));
        let date = self.day();
        let said = json!({"date": date, "outside": {
            "title": "Акт", "number": "1", "amount": amount, "effect": effect,
        }});
        self.issue(draft.ok(201), said).await
    }

    async fn pay(&mut self) -> Option<bool> {
        let mut wish = self.client();
        let amount = 100 + self.amount_below(150_000);
        wish["direction"] = json!("received");
        wish["amount"] = json!(money(amount));
        wish["value_date"] = json!(self.day());
        wish["way"] = json!("bank");
        wish["accepts_other_payer"] = json!(true);
        let own = self.own[self.dice.below(2)]["id"].clone();
        wish["legal_entity_id"] = own;
        if self.dice.below(4) > 0
            && let Some(invoice) = self.one_of(&["invoice"])
        {
            let now = self.owner.get(&path(&invoice)).await.ok(200);
            let open = kopecks(&now["amount"]) - kopecks(&now["paid"]);
            wish["legal_entity_id"] = now["legal_entity"]["id"].clone();
            let is_whole = self.dice.below(2) == 0;
            let part = if is_whole { open } else { open / 3 }.min(amount);
            if part > 0 {
                let part = money(part);
                wish["allocations"] = json!([{"document_id": now["id"], "amount": part}]);
            }
            // Mostly whoever ordered pays.
            if self.dice.below(4) > 0 {
                for field in ["company_id", "contact_id"] {
                    wish[field] = now[field].clone();
                }
            }
        }
        let paid = record(&self.owner, wish).await;
        if paid.status != 201 {
            return Some(false);
        }
        self.payments.push(paid.ok(201));
        Some(true)
    }

    async fn payment(&mut self) -> Option<Value> {
        if self.payments.is_empty() {
            return None;
        }
        let payments = self.payments.clone();
        let one = self.dice.pick(&payments).clone();
        Some(crate::payments::again(&self.owner, &one).await)
    }

    async fn refund(&mut self) -> Option<bool> {
        let of = self.payment().await?;
        let mut wish = json!({
            "direction": "returned", "value_date": self.day(), "way": "bank",
            "legal_entity_id": of["legal_entity"]["id"], "refund_of_id": of["id"],
            "accepts_other_payer": true,
        });
        let part = of["allocations"][0].clone();
        if self.dice.below(2) == 0 && part["amount"].is_string() {
            let amount = money((kopecks(&part["amount"]) + 1) / 2);
            let document = part["document"]["id"].clone();
            wish["amount"] = json!(amount);
            wish["allocations"] = json!([{"document_id": document, "amount": amount}]);
        } else {
            wish["amount"] = json!(money((kopecks(&of["rest"]) + 1) / 2));
        }
        Some(record(&self.owner, wish).await.status == 201)
    }

    async fn undo(&mut self) -> Option<bool> {
        let of = self.payment().await?;
        Some(crate::payments::undo(&self.owner, &of).await.status == 200)
    }

    async fn cancel(&mut self) -> Option<bool> {
        let one = self.one_of(&[
            "act",
            "invoice",
            "transfer",
            "corrective_transfer",
            "outside",
        ])?;
        let now = self.owner.get(&path(&one)).await.ok(200);
        let owner = self.owner.seen(&now["version"]);
        let why = json!({"reason": "Ошибка"});
        let done = owner.post(&format!("{}/cancel", path(&now)), why).await;
        Some(done.status == 200)
    }

    /// A УКД with less, or an исправление with more, of a УПД.
    async fn correct(&mut self) -> Option<bool> {
        let of = self.one_of(&["transfer"])?;
        let is_replaced = self.dice.below(2) == 0;
        let wish = if is_replaced {
            json!({"kind": "transfer", "amends_id": of["id"]})
        } else {
            json!({
                "kind": "corrective_transfer", "deal_id": of["deal"]["id"], "basis_id": of["id"],
            })
        };
        let draft = self.owner.post("/documents", wish).await;
        if draft.status != 201 {
            return Some(false);
        }
        let draft = draft.ok(201);
        let mut line = draft["lines"][0].clone();
        let quantity = if is_replaced { "5.5" } else { "0.5" };
        let line = json!({
            "id": line["id"].take(), "title": line["title"], "unit": line["unit"],
            "quantity": quantity, "price": line["price"], "vat_rate": line["vat_rate"],
        });
        let mut change = json!({"lines": [line]});
        if !is_replaced {
            change["basis"] = json!("Соглашение № 2");
            change["date"] = json!(self.day());
        }
        self.issue(draft, change).await
    }

    async fn open_balance(&mut self) -> Option<bool> {
        let mut wish = self.client();
        wish["legal_entity_id"] = self.own[self.dice.below(2)]["id"].clone();
        if self.dice.below(3) == 0
            && let Some(contract) = self.one_of(&["contract"])
        {
            wish = json!({"contract_id": contract["id"]});
            wish["legal_entity_id"] = contract["legal_entity"]["id"].clone();
            let is_firm = contract["company_id"].is_string();
            let field = if is_firm { "company_id" } else { "contact_id" };
            wish[field] = contract[field].clone();
        }
        wish["on_date"] = json!(self.day());
        let amount = self.amount_below(100_000) - 50_000;
        wish["amount"] = json!(money(amount));
        Some(self.owner.post("/opening-balances", wish).await.status == 201)
    }
}

/// A decimal string in kopecks.
pub fn kopecks(text: &Value) -> i64 {
    let text = text.as_str().expect("a sum");
    text.replace('.', "").parse().expect("kopecks")
}
