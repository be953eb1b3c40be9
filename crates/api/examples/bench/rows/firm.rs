//! What the firm has, as far as it is asked for.

use canape_domain::{Clock, SystemClock};
use chrono::{Datelike, Days, Months, NaiveDate};
use serde_json::{Value, json};

use super::script::{Open, Script};
use super::{Kind, Row};
use crate::Failure;
use crate::client::{Client, Request};
use crate::load::CROWD;

/// So many lines has the invoice that is printed.
const LINES: usize = 20;

/// What the firm has, as far as it is asked for.
#[derive(Debug, Default)]
pub struct Firm {
    stages: Vec<String>,
    person: String,
    deals: Vec<String>,
    open: Vec<Open>,
    contact: String,
    fragments: Vec<String>,
    /// A draft of twenty lines, once one was made.
    paper: String,
    year: String,
    months: String,
}

fn texts(value: &Value, key: &str) -> Vec<String> {
    let items = value["items"].as_array().into_iter().flatten();
    let texts = items.filter_map(|item| item[key].as_str().map(ToOwned::to_owned));
    texts.collect()
}

fn text_of(value: &Value) -> Result<String, Failure> {
    let text = value.as_str().map(ToOwned::to_owned);
    text.ok_or_else(|| "an answer without what was asked".into())
}

async fn get(client: &mut Client, path: &str) -> Result<Value, Failure> {
    client.json(&Request::get(format!("/api/v1{path}"))).await
}

impl Firm {
    /// Looks around as the person who measures.
    pub async fn look(client: &mut Client) -> Result<Self, Failure> {
        let me = get(client, "/me").await?;
        let pipelines = get(client, "/pipelines").await?;
        let stages = pipelines["items"][0]["stages"].as_array().cloned();
        let stages: Vec<String> = stages
            .unwrap_or_default()
            .iter()
            .filter(|stage| stage["kind"] == "open")
            .filter_map(|stage| stage["id"].as_str().map(ToOwned::to_owned))
            .collect();
        let contacts = get(client, "/contacts?limit=200").await?;
        let today = SystemClock.now().date_naive();
        let firm = Self {
            person: text_of(&me["user"]["id"])?,
            stages,
            open: open(client).await?,
            deals: texts(&get(client, "/deals?limit=200").await?, "id"),
            contact: texts(&contacts, "id").first().cloned().unwrap_or_default(),
            fragments: fragments(&texts(&contacts, "name")),
            paper: String::new(),
            year: year_up_to(today)?,
            months: format!("month_from={0}-01&month_to={0}-12", today.year()),
        };
        if firm.open.len() < CROWD || firm.stages.len() < 2 || firm.fragments.is_empty() {
            return Err("the firm is too small to be measured".into());
        }
        Ok(firm)
    }

    /// Makes the draft that is printed.
    pub async fn write_paper(&mut self, client: &mut Client) -> Result<(), Failure> {
        let deal = self.open.first().ok_or("no open deal")?;
        let wish = json!({"kind": "invoice", "deal_id": deal.id});
        let draft = client
            .json(&Request::post("/api/v1/documents", &wish))
            .await?;
        let id = text_of(&draft["id"])?;
        let lines: Vec<Value> = (1..=LINES)
            .map(|number| {
                json!({"title": format!("Светильник потолочный светодиодный СП-{number}"),
                    "article": format!("СП-{number}"), "quantity": number.to_string(),
                    "price": "1250.50", "vat_rate": "22"})
            })
            .collect();
        let mut edit = Request::patch(format!("/api/v1/documents/{id}"), &json!({"lines": lines}));
        edit.version = draft["version"].as_i64();
        client.send(&edit).await?;
        self.paper = id;
        Ok(())
    }

    /// What each of the clients does; no two of them change the same deal.
    pub fn scripts(&self, row: Row) -> Vec<Script> {
        let requests = self.requests(row.kind);
        (0..CROWD)
            .map(|number| {
                let own = self.open.iter().skip(number).step_by(CROWD).cloned();
                Script::new(
                    row.kind,
                    requests.clone(),
                    own.collect(),
                    &self.stages,
                    number,
                )
            })
            .collect()
    }

    /// One look at a deal after the other.
    pub fn cards(&self) -> Vec<Request> {
        self.requests(Kind::Card)
    }

    /// A look at the paper.
    pub fn paper(&self) -> Request {
        Request::get(format!("/api/v1/documents/{}/pdf", self.paper))
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
            Kind::Report(path) => {
                let path = path.replace("{year}", &self.year);
                vec![get(path.replace("{months}", &self.months))]
            }
            Kind::Paper => vec![self.paper()],
        }
    }
}

/// Open deals with their versions.
async fn open(client: &mut Client) -> Result<Vec<Open>, Failure> {
    let mut open = Vec::new();
    let mut cursor = String::new();
    for _ in 0..8 {
        let page = get(client, &format!("/deals?status=open&limit=200{cursor}")).await?;
        for item in page["items"].as_array().into_iter().flatten() {
            open.push(Open {
                id: text_of(&item["id"])?,
                stage: text_of(&item["stage"]["id"])?,
                version: item["version"].as_i64().unwrap_or_default(),
            });
        }
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    Ok(open)
}

/// Pieces of names, as a person types them.
fn fragments(names: &[String]) -> Vec<String> {
    names
        .iter()
        .filter_map(|name| {
            let text: String = name.chars().skip(1).take(9).collect();
            let text = text.trim().to_owned();
            (text.chars().count() > 4)
                .then(|| url::form_urlencoded::byte_serialize(text.as_bytes()).collect())
        })
        .collect()
}

/// Twelve months, neither end of which is that of a month: up to a day, or to five days before it
/// where a month ends or begins.
fn year_up_to(today: NaiveDate) -> Result<String, Failure> {
    let is_inside = today.day() > 1 && today.succ_opt().is_some_and(|next| next.day() > 1);
    let today = if is_inside {
        today
    } else {
        today - Days::new(5)
    };
    let first = today.checked_sub_months(Months::new(12));
    let first = first.and_then(|day| day.succ_opt()).ok_or("no year")?;
    Ok(format!("from={first}&to={today}"))
}
