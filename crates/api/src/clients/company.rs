//! Companies on the wire.

use canape_domain::clients::{self, CompanyWish, CreateClient, EditClient, Shown, Site};
use canape_domain::values::{Inn, Kpp, Line};
use canape_domain::{Retry, Version, Violations};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::{Telephone, emails, optional, optional_change, phones};
use crate::http::{Ref, given};

/// An organisation or a sole trader.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = clients::Company)]
pub struct Company {
    id: Uuid,
    #[schema(examples("ООО «Ромашка»"))]
    name: String,
    /// ИНН: 10 digits of an organisation, 12 of a person.
    #[schema(examples("7707083893"))]
    inn: Option<String>,
    /// КПП; only organisations have one.
    #[schema(examples("773601001"))]
    kpp: Option<String>,
    /// The best first.
    phones: Vec<Telephone>,
    /// The best first.
    emails: Vec<String>,
    #[schema(examples("https://romashka.ru"))]
    site: Option<String>,
    /// Whose the company is; `null`: everybody's.
    responsible: Option<Ref>,
    created_at: DateTime<Utc>,
    /// In the trash since.
    deleted_at: Option<DateTime<Utc>>,
    pub(super) version: i64,
}

/// A company to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = clients::CreateCompany)]
pub struct Create {
    /// Up to 200 characters.
    #[schema(examples("ООО «Ромашка»"))]
    name: String,
    /// ИНН with right check digits.
    #[schema(examples("7707083893"))]
    inn: Option<String>,
    /// КПП; not with an ИНН of 12 digits.
    #[schema(examples("773601001"))]
    kpp: Option<String>,
    /// At most 10, as people write them.
    #[serde(default)]
    #[schema(examples(json!(["8 (495) 500-55-50"])))]
    phones: Vec<String>,
    /// At most 10.
    #[serde(default)]
    #[schema(examples(json!(["mail@romashka.ru"])))]
    emails: Vec<String>,
    /// A host, perhaps with http or https.
    #[schema(examples("https://romashka.ru"))]
    site: Option<String>,
    /// Absent: everybody's.
    responsible_id: Option<Uuid>,
}

/// Changes of a company; absent keeps, `null` clears.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = clients::EditCompany)]
pub struct Edit {
    name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    inn: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    kpp: Option<Option<String>>,
    /// Replaces all.
    phones: Option<Vec<String>>,
    /// Replaces all.
    emails: Option<Vec<String>>,
    #[serde(default, deserialize_with = "given")]
    site: Option<Option<String>>,
    /// `null`: everybody's.
    #[serde(default, deserialize_with = "given")]
    responsible_id: Option<Option<Uuid>>,
}

impl From<Shown<clients::Company>> for Company {
    fn from(shown: Shown<clients::Company>) -> Self {
        let client = shown.client;
        let own = &client.particulars;
        Self {
            id: client.id.uuid(),
            name: own.name.to_string(),
            inn: own.inn.as_ref().map(ToString::to_string),
            kpp: own.kpp.as_ref().map(ToString::to_string),
            phones: client.phones.iter().map(Telephone::from).collect(),
            emails: client.emails.iter().map(ToString::to_string).collect(),
            site: own.site.as_ref().map(ToString::to_string),
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
    ) -> Result<CreateClient<clients::Company>, Violations> {
        let mut wrong = Violations::default();
        let name = wrong.take("/name", Line::parse(&self.name));
        let inn = optional(&mut wrong, "/inn", self.inn, Inn::parse);
        let kpp = optional(&mut wrong, "/kpp", self.kpp, Kpp::parse);
        let site = optional(&mut wrong, "/site", self.site, Site::parse);
        let phones = phones(&mut wrong, &self.phones);
        let emails = emails(&mut wrong, &self.emails);
        match name {
            Some(name) if wrong.is_empty() => Ok(CreateClient {
                particulars: clients::Company {
                    name,
                    inn,
                    kpp,
                    site,
                },
                phones,
                emails,
                responsible: self.responsible_id.map(Into::into),
                retry,
            }),
            _ => Err(wrong),
        }
    }
}

impl Edit {
    pub fn into_command(
        self,
        id: Uuid,
        version: Version,
    ) -> Result<EditClient<clients::Company>, Violations> {
        let mut wrong = Violations::default();
        let name = self
            .name
            .and_then(|name| wrong.take("/name", Line::parse(&name)));
        let wish = CompanyWish {
            name,
            inn: optional_change(&mut wrong, "/inn", self.inn, Inn::parse),
            kpp: optional_change(&mut wrong, "/kpp", self.kpp, Kpp::parse),
            site: optional_change(&mut wrong, "/site", self.site, Site::parse),
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
