//! Suggestions of `DaData`: parties by ИНН (`findById/party`, version 4.1 of its API).

use std::time::Duration;

use async_trait::async_trait;
use canape_domain::requisites::Standing;
use canape_domain::requisites::{Directory, DirectoryError, Form, Found, Requisites, Signer};
use canape_domain::values::{Inn, Line};
use chrono::DateTime;
use reqwest::header::AUTHORIZATION;
use reqwest::redirect::Policy;
use reqwest::{Client, StatusCode};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::json;

/// The public address of the service.
pub const ADDRESS: &str = "https://suggestions.dadata.ru";

const PATH: &str = "/suggestions/api/4_1/rs/findById/party";

/// The adapter.
#[derive(Debug)]
pub struct DaData {
    client: Client,
    url: String,
    token: SecretString,
}

/// Why the adapter cannot be made.
#[derive(Debug, thiserror::Error)]
#[error("the client of DaData cannot be made")]
pub struct SetUpError(#[from] reqwest::Error);

impl DaData {
    /// The service at an address, with the key of whoever runs the installation.
    pub fn at(address: &str, token: SecretString) -> Result<Self, SetUpError> {
        let client = Client::builder()
            .connect_timeout(Duration::from_secs(3))
            .timeout(Duration::from_secs(6))
            .redirect(Policy::none())
            .build()?;
        Ok(Self {
            client,
            url: format!("{}{PATH}", address.trim_end_matches('/')),
            token,
        })
    }
}

#[derive(Deserialize)]
struct Answer {
    suggestions: Vec<Suggestion>,
}

#[derive(Deserialize)]
struct Suggestion {
    data: Data,
}

#[derive(Deserialize)]
struct Data {
    kpp: Option<String>,
    ogrn: Option<String>,
    /// Milliseconds since 1970.
    ogrn_date: Option<i64>,
    #[serde(rename = "type")]
    kind: Option<String>,
    name: Option<Name>,
    fio: Option<FullName>,
    management: Option<Management>,
    state: Option<State>,
    address: Option<Address>,
}

#[derive(Deserialize)]
struct Name {
    full_with_opf: Option<String>,
    short_with_opf: Option<String>,
}

#[derive(Deserialize)]
struct FullName {
    surname: Option<String>,
    name: Option<String>,
    patronymic: Option<String>,
}

#[derive(Deserialize)]
struct Management {
    name: Option<String>,
    post: Option<String>,
}

#[derive(Deserialize)]
struct State {
    status: Option<String>,
}

#[derive(Deserialize)]
struct Address {
    value: Option<String>,
    unrestricted_value: Option<String>,
}

#[async_trait]
impl Directory for DaData {
    async fn party(&self, inn: &Inn) -> Result<Option<Found>, DirectoryError> {
        let asked = json!({"query": inn.as_str(), "branch_type": "MAIN", "count": 1});
        let request = self
            .client
            .post(&self.url)
            .header(
                AUTHORIZATION,
                format!("Token {}", self.token.expose_secret()),
            )
            .json(&asked);
        let answer = request.send().await.map_err(unavailable)?;
        if matches!(
            answer.status(),
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::TOO_MANY_REQUESTS
        ) {
            return Err(DirectoryError::Refused);
        }
        let answer = answer.error_for_status().map_err(unavailable)?;
        let answer: Answer = answer.json().await.map_err(unavailable)?;
        let first = answer.suggestions.into_iter().next();
        Ok(first.map(|found| found.data.into_found(inn)))
    }
}

fn unavailable(error: reqwest::Error) -> DirectoryError {
    // Its address holds no secret: the key goes in a header.
    DirectoryError::Unavailable(Box::new(error))
}

impl Data {
    /// What we can keep of it; a text that breaks our rules is left out, as if it were not known.
    fn into_found(self, inn: &Inn) -> Found {
        let kind = self.kind.as_deref();
        let is_trader = kind.map_or(inn.is_individual(), |kind| kind == "INDIVIDUAL");
        let form = if is_trader {
            Form::SoleTrader
        } else {
            Form::Organisation
        };
        let name = self.name.as_ref();
        let address = self
            .address
            .and_then(|one| one.unrestricted_value.or(one.value));
        let signer = match form {
            Form::Organisation => self.management.and_then(director),
            Form::SoleTrader | Form::Person => self.fio.and_then(trader),
        };
        let given_on = self.ogrn_date.and_then(DateTime::from_timestamp_millis);
        let requisites = Requisites {
            full_name: kept(name.and_then(|name| name.full_with_opf.as_deref())),
            short_name: kept(name.and_then(|name| name.short_with_opf.as_deref())),
            inn: Some(inn.clone()),
            kpp: self.kpp.and_then(|kpp| kpp.parse().ok()),
            ogrn: self.ogrn.and_then(|ogrn| ogrn.parse().ok()),
            ogrn_on: given_on.map(|at| at.date_naive()),
            legal_address: kept(address.as_deref()),
            signer,
            ..Requisites::of(form)
        };
        Found {
            requisites,
            standing: self.state.and_then(|state| standing(&state.status?)),
        }
    }
}

fn kept<const LIMIT: usize>(text: Option<&str>) -> Option<Line<LIMIT>> {
    text.and_then(|text| Line::parse(text).ok())
}

fn director(management: Management) -> Option<Signer> {
    let post = management
        .post
        .map(|post| first_capital(&post.to_lowercase()));
    Some(Signer {
        post: kept(post.as_deref()),
        name: kept(management.name.as_deref())?,
        ground: kept(Some("Устава")),
        post_genitive: None,
        name_genitive: None,
    })
}

fn trader(name: FullName) -> Option<Signer> {
    let parts = [name.surname, name.name, name.patronymic];
    let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    Some(Signer {
        post: None,
        name: kept(Some(&name))?,
        ground: None,
        post_genitive: None,
        name_genitive: None,
    })
}

/// The register writes posts in capitals.
fn first_capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

fn standing(status: &str) -> Option<Standing> {
    match status {
        "ACTIVE" => Some(Standing::Active),
        "LIQUIDATING" => Some(Standing::Liquidating),
        "LIQUIDATED" => Some(Standing::Liquidated),
        "BANKRUPT" => Some(Standing::Bankrupt),
        "REORGANIZING" => Some(Standing::Reorganizing),
        _ => None,
    }
}
