//! Contacts on the wire.

use canape_domain::clients::{self, ContactWish, CreateClient, EditClient, Shown};
use canape_domain::values::Line;
use canape_domain::{Retry, Version, Violations};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::body::{Telephone, Which, emails, optional, optional_change, phones};
use crate::http::{CountWish, Ref, given};

/// A person.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = clients::Contact)]
pub struct Contact {
    id: Uuid,
    /// Empty when unknown, as are the other parts of the name.
    #[schema(examples("Ёлкина"))]
    last_name: String,
    #[schema(examples("Анна"))]
    first_name: String,
    #[schema(examples("Сергеевна"))]
    middle_name: String,
    /// What people call the contact: the parts of the name, else a telephone or an address.
    #[schema(examples("Ёлкина Анна Сергеевна"))]
    name: String,
    #[schema(examples("Главный бухгалтер"))]
    post: Option<String>,
    company: Option<Ref>,
    /// The best first.
    phones: Vec<Telephone>,
    /// The best first.
    emails: Vec<String>,
    /// Whose the contact is; `null`: everybody's.
    responsible: Option<Ref>,
    created_at: DateTime<Utc>,
    /// In the trash since.
    deleted_at: Option<DateTime<Utc>>,
    pub(super) version: i64,
}

/// A contact to be made: at least a part of the name, a telephone or an address.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = clients::CreateContact)]
pub struct Create {
    /// Up to 80 characters, as are the other parts of the name.
    #[schema(examples("Ёлкина"))]
    last_name: Option<String>,
    #[schema(examples("Анна"))]
    first_name: Option<String>,
    middle_name: Option<String>,
    /// Up to 120 characters.
    post: Option<String>,
    company_id: Option<Uuid>,
    /// At most 10, as people write them.
    #[serde(default)]
    #[schema(examples(json!(["8 (910) 123-45-67"])))]
    phones: Vec<String>,
    /// At most 10.
    #[serde(default)]
    #[schema(examples(json!(["anna@firm.ru"])))]
    emails: Vec<String>,
    /// Absent: everybody's.
    responsible_id: Option<Uuid>,
}

/// Changes of a contact; absent keeps, `null` clears.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = clients::EditContact)]
pub struct Edit {
    #[serde(default, deserialize_with = "given")]
    last_name: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    first_name: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    middle_name: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    post: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    company_id: Option<Option<Uuid>>,
    /// Replaces all.
    phones: Option<Vec<String>>,
    /// Replaces all.
    emails: Option<Vec<String>>,
    /// `null`: everybody's.
    #[serde(default, deserialize_with = "given")]
    responsible_id: Option<Option<Uuid>>,
}

/// Which contacts, and which page of them.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct WhichContacts {
    /// Pieces of a name, telephone or e-mail address: the 20 best answers, one page without a
    /// cursor. The trash is not searched.
    q: Option<String>,
    /// Those who work for a company.
    company_id: Option<Uuid>,
    /// What lies in the trash instead of what does not.
    trash: Option<bool>,
    /// 1…200; 50 unless told, 20 of a search.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
    /// Where the page before ended.
    cursor: Option<String>,
    /// Counts the contacts, up to 1000 or exactly.
    #[param(inline)]
    count: Option<CountWish>,
}

impl WhichContacts {
    /// What is asked of any client, and the company.
    pub fn into_parts(self) -> (Which, Option<Uuid>) {
        let which = Which {
            q: self.q,
            trash: self.trash,
            limit: self.limit,
            cursor: self.cursor,
            count: self.count,
        };
        (which, self.company_id)
    }
}

impl From<Shown<clients::Contact>> for Contact {
    fn from(shown: Shown<clients::Contact>) -> Self {
        let client = shown.client;
        let own = &client.particulars;
        let part = |part: &Option<Line<80>>| part.as_ref().map(Line::to_string).unwrap_or_default();
        Self {
            id: client.id.uuid(),
            last_name: part(&own.last_name),
            first_name: part(&own.first_name),
            middle_name: part(&own.middle_name),
            name: client.name(),
            post: own.post.as_ref().map(ToString::to_string),
            company: shown.company.map(Ref::from),
            phones: client.phones.iter().map(Telephone::from).collect(),
            emails: client.emails.iter().map(ToString::to_string).collect(),
            responsible: shown.responsible.map(Ref::from),
            created_at: client.created_at,
            deleted_at: client.deleted_at,
            version: client.version,
        }
    }
}

impl Create {
    pub fn into_command(
        self,
        retry: Option<Retry>,
    ) -> Result<CreateClient<clients::Contact>, Violations> {
        let mut wrong = Violations::default();
        let particulars = clients::Contact {
            last_name: optional(&mut wrong, "/last_name", self.last_name, Line::parse),
            first_name: optional(&mut wrong, "/first_name", self.first_name, Line::parse),
            middle_name: optional(&mut wrong, "/middle_name", self.middle_name, Line::parse),
            post: optional(&mut wrong, "/post", self.post, Line::parse),
            company: self.company_id.map(Into::into),
        };
        let phones = phones(&mut wrong, &self.phones);
        let emails = emails(&mut wrong, &self.emails);
        wrong.check()?;
        Ok(CreateClient {
            particulars,
            phones,
            emails,
            responsible: self.responsible_id.map(Into::into),
            retry,
        })
    }
}

impl Edit {
    pub fn into_command(
        self,
        id: Uuid,
        version: Version,
    ) -> Result<EditClient<clients::Contact>, Violations> {
        let mut wrong = Violations::default();
        let wish = ContactWish {
            last_name: optional_change(&mut wrong, "/last_name", self.last_name, Line::parse),
            first_name: optional_change(&mut wrong, "/first_name", self.first_name, Line::parse),
            middle_name: optional_change(&mut wrong, "/middle_name", self.middle_name, Line::parse),
            post: optional_change(&mut wrong, "/post", self.post, Line::parse),
            company: self.company_id.map(|id| id.map(Into::into)),
        };
        let phones = self.phones.map(|texts| phones(&mut wrong, &texts));
        let emails = self.emails.map(|texts| emails(&mut wrong, &texts));
        wrong.check()?;
        Ok(EditClient {
            id: id.into(),
            version,
            wish,
            phones,
            emails,
            responsible: self.responsible_id.map(|id| id.map(Into::into)),
        })
    }
}
