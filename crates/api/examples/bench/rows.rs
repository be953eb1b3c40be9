//! What is asked: the rows of the table, each with its aim and one script for each client.

use serde_json::{Value, json};

use crate::Failure;
use crate::client::{Client, Request};
use crate::load::CROWD;

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// What is done.
    pub name: &'static str,
    /// The aim for half of the answers, in milliseconds.
    pub aim: f64,
    /// The aim for all but one in a hundred.
    pub aim_p99: Option<f64>,
    /// The aim for sixteen clients, answers a second.
    pub aim_per_second: Option<f64>,
    /// What changes the data.
    pub kind: Kind,
}

/// How a row is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    List,
    Feed,
    Card,
    Create,
    Move,
    Contacts,
    Board,
}

impl Kind {
    /// Whether it changes something.
    pub const fn is_change(self) -> bool {
        matches!(self, Self::Create | Self::Move)
    }
}

const fn row(kind: Kind, name: &'static str, aim: f64) -> Row {
    Row {
        name,
        aim,
        aim_p99: None,
        aim_per_second: None,
        kind,
    }
}

/// All rows.
pub const ROWS: [Row; 7] = [
    Row {
        aim_p99: Some(5.0),
        aim_per_second: Some(2000.0),
        ..row(
            Kind::List,
            "list of 50 deals by stage and person, newest first",
            1.2,
        )
    },
    row(
        Kind::Feed,
        "list of 50 deals of the whole reach, newest first",
        1.2,
    ),
    row(Kind::Card, "one deal with its card", 0.6),
    row(Kind::Create, "create a deal", 1.2),
    row(Kind::Move, "move a deal", 1.2),
    row(Kind::Contacts, "contact by a fragment of the name", 1.0),
    row(
        Kind::Board,
        "the board, 40 cards a column with counts and sums",
        3.0,
    ),
];

/// What the firm has, as far as it is asked for.
#[derive(Debug, Default)]
pub struct Firm {
    stages: Vec<String>,
    person: String,
    deals: Vec<String>,
    open: Vec<Open>,
    contact: String,
    fragments: Vec<String>,
}

#[derive(Debug, Clone)]
struct Open {
    id: String,
    stage: String,
    version: i64,
}

/// What one client does again and again.
pub struct Script {
    kind: Kind,
    requests: Vec<Request>,
    open: Vec<Open>,
    stages: Vec<String>,
    turn: usize,
}

fn texts(value: &Value, key: &str) -> Vec<String> {
    let items = value["items"].as_array().into_iter().flatten();
    let texts = items.filter_map(|item| item[key].as_str().map(ToOwned::to_owned));
    texts.collect()
}

impl Firm {
    /// Looks around as the person who measures.
    pub async fn look(client: &mut Client) -> Result<Self, Failure> {
        let mut get = async |path: String| -> Result<Value, Failure> {
            client.json(&Request::get(format!("/api/v1{path}"))).await
        };
        let me = get("/me".to_owned()).await?;
        let pipelines = get("/pipelines".to_owned()).await?;
        let stages = pipelines["items"][0]["stages"].as_array().cloned();
        let stages: Vec<String> = stages
            .unwrap_or_default()
            .iter()
            .filter(|stage| stage["kind"] == "open")
            .filter_map(|stage| stage["id"].as_str().map(ToOwned::to_owned))
            .collect();
        let mut firm = Self {
            person: me["user"]["id"].as_str().unwrap_or_default().to_owned(),
            stages,
            ..Self::default()
        };
        let mut cursor = String::new();
        for _ in 0..8 {
            let page = get(format!("/deals?status=open&limit=200{cursor}")).await?;
            for item in page["items"].as_array().into_iter().flatten() {
                firm.open.push(Open {
                    id: item["id"].as_str().unwrap_or_default().to_owned(),
                    stage: item["stage"]["id"].as_str().unwrap_or_default().to_owned(),
                    version: item["version"].as_i64().unwrap_or_default(),
                });
            }
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        firm.deals = texts(&get("/deals?limit=200".to_owned()).await?, "id");
        let contacts = get("/contacts?limit=200".to_owned()).await?;
        firm.contact = texts(&contacts, "id").first().cloned().unwrap_or_default();
        firm.fragments = texts(&contacts, "name")
            .iter()
            .filter_map(|name| {
                let letters: Vec<char> = name.chars().skip(1).take(9).collect();
                let text: String = letters.into_iter().collect();
                let text = text.trim().to_owned();
                (text.chars().count() > 4)
                    .then(|| url::form_urlencoded::byte_serialize(text.as_bytes()).collect())
            })
            .collect();
        if firm.open.len() < CROWD || firm.stages.len() < 2 || firm.fragments.is_empty() {
            return Err("the firm is too small to be measured".into());
        }
        Ok(firm)
    }

    /// What each of the clients does; no two of them change the same deal.
    pub fn scripts(&self, kind: Kind) -> Vec<Script> {
        let requests = self.requests(kind);
        (0..CROWD)
            .map(|number| Script {
                kind,
                requests: requests.clone(),
                open: self
                    .open
                    .iter()
                    .skip(number)
                    .step_by(CROWD)
                    .cloned()
                    .collect(),
                stages: self.stages.clone(),
                turn: number * 7,
            })
            .collect()
    }

    fn requests(&self, kind: Kind) -> Vec<Request> {
        let get = |path: String| Request::get(format!("/api/v1{path}"));
        match kind {
            Kind::List => {
                let list = |stage| {
                    let person = &self.person;
                    get(format!(
                        "/deals?stage_id={stage}&responsible_id={person}&limit=50"
                    ))
                };
                self.stages.iter().map(list).collect()
            }
            Kind::Feed => vec![get("/deals?limit=50".to_owned())],
            Kind::Card => {
                let card = |id| get(format!("/deals/{id}"));
                self.deals.iter().map(card).collect()
            }
            Kind::Create => {
                let deal = json!({"title": "Столы и стулья", "amount": "32000.00",
                    "contact_id": self.contact, "tags": ["срочно"]});
                vec![Request::post("/api/v1/deals", &deal)]
            }
            Kind::Move => Vec::new(),
            Kind::Contacts => {
                let found = |text| get(format!("/contacts?q={text}&limit=20"));
                self.fragments.iter().map(found).collect()
            }
            Kind::Board => vec![get("/board?limit=40".to_owned())],
        }
    }
}

impl Script {
    /// The next request.
    pub fn next(&mut self) -> Request {
        self.turn += 1;
        if self.kind != Kind::Move {
            return self.requests[self.turn % self.requests.len()].clone();
        }
        let at = self.turn % self.open.len();
        let deal = &mut self.open[at];
        let stage = self.stages.iter().position(|stage| *stage == deal.stage);
        let next = &self.stages[(stage.unwrap_or(0) + 1) % self.stages.len()];
        deal.stage.clone_from(next);
        let mut request = Request::post(
            format!("/api/v1/deals/{}/move", deal.id),
            &json!({"stage_id": next}),
        );
        request.version = Some(deal.version);
        request
    }

    /// Remembers the version in an answer.
    pub fn hear(&mut self, answer: &[u8]) -> Result<(), Failure> {
        if self.kind == Kind::Move {
            let answer: Value = serde_json::from_slice(answer)?;
            let at = self.turn % self.open.len();
            let version = answer["version"].as_i64();
            self.open[at].version = version.ok_or("an answer without a version")?;
        }
        Ok(())
    }
}
