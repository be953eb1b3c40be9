//! What goes over the wire.

use canape_domain::access::Permission;
use canape_domain::api_keys::{self, CreateApiKey, NewApiKey};
use canape_domain::values::Line;
use canape_domain::{Retry, Violations};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::auth::KeyText;
use crate::http::Ref;

/// A key to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = api_keys::Create)]
pub struct Create {
    /// What it is for; up to 80 characters.
    #[schema(examples("Сайт"))]
    name: String,
    /// Names of permissions, of those that the caller has.
    #[schema(examples(json!(["deals.create", "deals.read"])))]
    scopes: Vec<String>,
    /// The last day on which it is good, in the account's time zone.
    expires_on: Option<NaiveDate>,
}

impl Create {
    pub fn into_command(self, retry: Option<Retry>) -> Result<CreateApiKey, Violations> {
        let mut wrong = Violations::default();
        let name = wrong.take("/name", Line::parse(&self.name));
        let mut scopes = Vec::new();
        for (index, text) in self.scopes.iter().enumerate() {
            match Permission::from_wire(text) {
                Some(scope) if scopes.contains(&scope) => {}
                Some(scope) => scopes.push(scope),
                None => wrong.add(format!("/scopes/{index}"), "unknown_value"),
            }
        }
        match name {
            Some(name) if wrong.is_empty() => Ok(CreateApiKey {
                name,
                scopes,
                expires_on: self.expires_on,
                retry,
            }),
            _ => Err(wrong),
        }
    }
}

/// A key, without its secret.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = api_keys::ApiKey)]
pub struct ApiKey {
    id: Uuid,
    #[schema(examples("Сайт"))]
    name: String,
    /// Names of permissions.
    scopes: Vec<&'static str>,
    /// The last day on which it is good.
    expires_on: Option<NaiveDate>,
    created_at: DateTime<Utc>,
    /// To the minute.
    last_used_at: Option<DateTime<Utc>>,
    /// Whose rights it borrows.
    user: Option<Ref>,
}

/// A key in the moment of its making.
#[derive(Serialize, ToSchema)]
#[schema(as = api_keys::NewApiKey)]
pub struct Made {
    id: Uuid,
    #[schema(examples("Сайт"))]
    name: String,
    /// Names of permissions.
    scopes: Vec<&'static str>,
    /// The last day on which it is good.
    expires_on: Option<NaiveDate>,
    created_at: DateTime<Utc>,
    /// For the header `X-API-Key`. Shown here and never again: a repeated request gets `null`.
    secret_key: Option<String>,
}

fn names(scopes: &[Permission]) -> Vec<&'static str> {
    scopes.iter().map(|scope| scope.wire()).collect()
}

impl From<api_keys::Listed> for ApiKey {
    fn from(listed: api_keys::Listed) -> Self {
        let key = listed.key;
        Self {
            id: key.id.uuid(),
            name: key.name.to_string(),
            scopes: names(&key.scopes),
            expires_on: key.expires_on,
            created_at: key.created_at,
            last_used_at: listed.last_used_at,
            user: listed.user_name.map(|name| Ref::new(key.user, &name)),
        }
    }
}

impl From<NewApiKey> for Made {
    fn from(made: NewApiKey) -> Self {
        let id = made.key.id.uuid();
        let secret_key = made.secret.map(|secret| KeyText { id, secret }.expose());
        Self {
            id,
            name: made.key.name.to_string(),
            scopes: names(&made.key.scopes),
            expires_on: made.key.expires_on,
            created_at: made.key.created_at,
            secret_key,
        }
    }
}
