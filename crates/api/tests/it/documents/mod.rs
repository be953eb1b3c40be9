mod advances;
mod agreements;
mod amendments;
mod cancel;
mod corrections;
mod create;
mod edit;
mod export;
mod goods;
mod issue;
mod notices;
mod numbers;
pub mod paper;
mod payment_qr;
mod print_set;
mod reach;
mod recalculate_vat;
pub mod samples;
mod signing;
mod tax;
mod xml;

use serde_json::{Value, json};

use crate::clients;
use crate::deals::Seller;
use crate::legal_entities::twins;
use crate::support::{Answer, Person, TestServer};

/// A firm with everything that documents need, and a client with requisites.
pub struct Office {
    pub seller: Seller,
    pub owner: Person,
    pub entity: Value,
    pub company: Value,
}

impl Office {
    pub async fn of(t: &TestServer, address: &str) -> Self {
        Self::over(Seller::of(t, address).await).await
    }

    /// The same where colleagues may come.
    pub async fn with_roles(t: &TestServer, address: &str) -> Self {
        Self::over(Seller::with_roles(t, address).await).await
    }

    async fn over(seller: Seller) -> Self {
        let owner = seller.owner.clone();
        let (entity, company) = parties(&owner).await;
        Self {
            seller,
            owner,
            entity,
            company,
        }
    }

    /// A deal of the client with two lines: 3 × 100 and 2 × 50.50, without VAT.
    pub async fn deal(&self) -> Value {
        deal(&self.owner, &self.company).await
    }

    /// A draft of our firm.
    pub async fn draft(&self, kind: &str, deal: &Value) -> Value {
        let wish = json!({
            "kind": kind, "deal_id": deal["id"], "legal_entity_id": self.entity["id"],
        });
        self.owner.post("/documents", wish).await.ok(201)
    }

    /// A draft that is made from another document.
    pub async fn draft_upon(&self, kind: &str, basis: &Value) -> Answer {
        let wish = json!({
            "kind": kind, "deal_id": basis["deal"]["id"], "basis_id": basis["id"],
        });
        self.owner.post("/documents", wish).await
    }

    pub async fn issue(&self, draft: &Value) -> Answer {
        issue(&self.owner, draft, json!({})).await
    }

    pub async fn issued(&self, kind: &str, deal: &Value) -> Value {
        let draft = self.draft(kind, deal).await;
        self.issue(&draft).await.ok(200)
    }

    pub async fn edit(&self, draft: &Value, change: Value) -> Answer {
        let owner = self.owner.seen(&draft["version"]);
        owner.patch(&path(draft), change).await
    }
}

pub async fn issue(of: &Person, draft: &Value, how: Value) -> Answer {
    let of = of.seen(&draft["version"]);
    of.post(&format!("{}/issue", path(draft)), how).await
}

/// Our firm, which pays no VAT, and a company with its requisites.
pub async fn parties(owner: &Person) -> (Value, Value) {
    let mut ours = twins();
    ours["requisites"]["legal_address"] = json!("214000, г. Смоленск, ул. Ленина, д. 1");
    ours["regimes"] = json!([{
        "valid_from": "2020-01-01", "regime": "simplified_income", "vat": "exempt",
        "exemption_ground": "п. 1 ст. 145 НК РФ",
    }]);
    let entity = owner.post("/legal-entities", ours).await.ok(201);
    let company = json!({"name": "Ромашка"});
    let company = owner.post("/companies", company).await.ok(201);
    let requisites = format!(
        "{}/requisites/2020-01-01",
        clients::path("companies", &company)
    );
    let mut theirs = clients::seed();
    theirs["short_name"] = json!("ООО «Ромашка»");
    owner.seen(&json!(0)).put(&requisites, theirs).await.ok(200);
    (entity, company)
}

pub async fn deal(owner: &Person, company: &Value) -> Value {
    let deal = json!({"title": "Мебель", "company_id": company["id"], "lines": [
        {"title": "Стул", "quantity": "3", "price": "100.00"},
        {"title": "Доставка", "quantity": "2", "unit": "усл. ед", "price": "50.50"},
    ]});
    owner.post("/deals", deal).await.ok(201)
}

pub fn path(document: &Value) -> String {
    format!("/documents/{}", document["id"].as_str().expect("an id"))
}
