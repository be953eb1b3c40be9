//! One good request of each operation, for the sweeps to spoil.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::clients::{anna_elkina, romashka};
use crate::pipelines::sales;
use crate::support::{Firm, Person, TestServer};

/// A request that would succeed for the firm's owner.
#[derive(Debug, Clone, Default)]
pub struct Sample {
    pub path: String,
    pub body: Option<Value>,
    pub version: Option<Value>,
    /// Who sends it, where that is not the owner.
    pub sender: Option<Person>,
    /// A file's name and bytes instead of a body.
    pub file: Option<(&'static str, &'static [u8])>,
}

impl Sample {
    pub fn get(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            ..Self::default()
        }
    }

    pub fn post(path: impl Into<String>, body: Value) -> Self {
        Self {
            path: path.into(),
            body: Some(body),
            ..Self::default()
        }
    }

    /// The same from somebody who is not the owner.
    pub fn from(self, sender: &Person) -> Self {
        Self {
            sender: Some(sender.clone()),
            ..self
        }
    }

    /// The upload of a file.
    pub fn upload(path: impl Into<String>, name: &'static str, bytes: &'static [u8]) -> Self {
        Self {
            path: path.into(),
            file: Some((name, bytes)),
            ..Self::default()
        }
    }

    /// A change of something at a version.
    pub fn change(path: impl Into<String>, of: &Value, body: Option<Value>) -> Self {
        Self {
            path: path.into(),
            body,
            version: Some(of["version"].clone()),
            ..Self::default()
        }
    }
}

pub type Samples = BTreeMap<&'static str, Sample>;

/// Makes in the firm what the requests need, and returns the requests by operation.
pub async fn samples(t: &TestServer, firm: &Firm) -> Samples {
    let mut all = Samples::new();
    crate::identity::samples::add(t, firm, &mut all).await;
    crate::people::samples::add(t, firm, &mut all).await;
    pipelines(firm, &mut all).await;
    dictionaries(firm, &mut all).await;
    crate::deals::samples::add(firm, &mut all).await;
    crate::requests::samples::add(t, firm, &mut all).await;
    crate::saved_reports::samples::add(firm, &mut all).await;
    crate::saved_views::samples::add(firm, &mut all).await;
    crate::batches::samples::add(firm, &mut all).await;
    crate::tasks::samples::add(firm, &mut all).await;
    crate::notes::samples::add(firm, &mut all).await;
    crate::files::samples::add(firm, &mut all).await;
    crate::catalogue::samples::add(firm, &mut all).await;
    clients(firm, &mut all).await;
    crate::clients::samples::add(firm, &mut all).await;
    crate::personal_data::samples::add(firm, &mut all).await;
    crate::legal_entities::samples::add(firm, &mut all).await;
    crate::templates::samples::add(firm, &mut all).await;
    crate::documents::samples::add(firm, &mut all).await;
    crate::shares::samples::add(firm, &mut all).await;
    crate::signatures::samples::add(firm, &mut all).await;
    crate::payments::samples::add(firm, &mut all).await;
    crate::paper_trail::samples::add(firm, &mut all).await;
    crate::recurrences::samples::add(firm, &mut all).await;
    crate::settlements::samples::add(firm, &mut all).await;
    crate::reports::samples::add(firm, &mut all).await;
    crate::home::samples(&mut all);
    crate::costs::samples::add(firm, &mut all).await;
    crate::plans::samples::add(firm, &mut all).await;
    all.insert("search", Sample::get("/search?q=анна"));
    all.insert("listenToEvents", Sample::get("/events/live"));
    all.insert("getBackups", Sample::get("/installation/backups"));
    all
}

async fn pipelines(firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    owner.post("/pipelines", sales("Продажи")).await.ok(201);
    let second = owner.post("/pipelines", sales("Опт")).await.ok(201);
    let path = format!("/pipelines/{}", second["id"].as_str().expect("an id"));
    let stage = format!(
        "{path}/stages/{}",
        second["stages"][0]["id"].as_str().expect("an id")
    );
    let new_stage = json!({"name": "Переговоры", "kind": "open"});
    all.insert("listPipelines", Sample::get("/pipelines"));
    all.insert(
        "createPipeline",
        Sample::post("/pipelines", sales("Розница")),
    );
    all.insert("getPipeline", Sample::get(path.clone()));
    all.insert(
        "editPipeline",
        Sample::change(&path, &second, Some(json!({"name": "Оптом"}))),
    );
    all.insert("deletePipeline", Sample::change(&path, &second, None));
    all.insert(
        "addStage",
        Sample::change(format!("{path}/stages"), &second, Some(new_stage)),
    );
    all.insert(
        "editStage",
        Sample::change(&stage, &second, Some(json!({"name": "Лид"}))),
    );
    all.insert("removeStage", Sample::change(&stage, &second, None));
}

async fn dictionaries(firm: &Firm, all: &mut Samples) {
    let lists = [
        (
            "/channels",
            [
                "listChannels",
                "createChannel",
                "editChannel",
                "archiveChannel",
            ],
        ),
        (
            "/loss-reasons",
            [
                "listLossReasons",
                "createLossReason",
                "editLossReason",
                "archiveLossReason",
            ],
        ),
        (
            "/deal-types",
            [
                "listDealTypes",
                "createDealType",
                "editDealType",
                "archiveDealType",
            ],
        ),
        (
            "/cost-categories",
            [
                "listCostCategories",
                "createCostCategory",
                "editCostCategory",
                "archiveCostCategory",
            ],
        ),
        (
            "/sales-events",
            [
                "listSalesEvents",
                "createSalesEvent",
                "editSalesEvent",
                "archiveSalesEvent",
            ],
        ),
    ];
    for (path, [list, create, edit, archive]) in lists {
        let named = |text: &str| match path {
            "/sales-events" => {
                json!({"title": text, "from_on": "2026-04-02", "to_on": "2026-04-05"})
            }
            _ => json!({"name": text}),
        };
        let made = firm.owner.post(path, named("Первая")).await.ok(201);
        let one = format!("{path}/{}", made["id"].as_str().expect("an id"));
        all.insert(list, Sample::get(path));
        all.insert(create, Sample::post(path, named("Вторая")));
        all.insert(edit, Sample::change(&one, &made, Some(named("Третья"))));
        all.insert(archive, Sample::change(&one, &made, None));
    }
}

async fn clients(firm: &Firm, all: &mut Samples) {
    let lists = [
        (
            "/contacts",
            anna_elkina(),
            [
                "listContacts",
                "createContact",
                "getContact",
                "editContact",
                "deleteContact",
            ],
            ("restoreContact", json!({"first_name": "Вера"})),
        ),
        (
            "/companies",
            romashka(),
            [
                "listCompanies",
                "createCompany",
                "getCompany",
                "editCompany",
                "deleteCompany",
            ],
            ("restoreCompany", json!({"name": "ООО «Лютик»"})),
        ),
    ];
    for (path, body, [list, create, get, edit, delete], (restore, change)) in lists {
        let made = firm.owner.post(path, body.clone()).await.ok(201);
        let one = format!("{path}/{}", made["id"].as_str().expect("an id"));
        let gone = firm.owner.post(path, body.clone()).await.ok(201);
        let trash = format!("{path}/{}", gone["id"].as_str().expect("an id"));
        firm.owner
            .seen(&gone["version"])
            .delete(&trash)
            .await
            .ok(204);
        let gone = firm.owner.get(&trash).await.ok(200);
        all.insert(list, Sample::get(path));
        all.insert(create, Sample::post(path, body));
        all.insert(get, Sample::get(one.clone()));
        all.insert(edit, Sample::change(&one, &made, Some(change)));
        all.insert(delete, Sample::change(&one, &made, None));
        all.insert(
            restore,
            Sample::change(format!("{trash}/restore"), &gone, None),
        );
    }
}
