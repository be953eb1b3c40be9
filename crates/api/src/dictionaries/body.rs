//! What goes over the wire for the lists whose entries are little more than names.

use canape_domain::dictionaries::{self, CreateEntry, Dictionary, EditEntry, EntryName};
use canape_domain::{Id, Retry, Version, Violations};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// An entry of a dictionary.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = dictionaries::Entry)]
pub struct Entry {
    id: Uuid,
    #[schema(examples("Дорого"))]
    name: String,
    /// Its place in the dictionary, from 0.
    position: i32,
    /// Offered no longer; what has it keeps it.
    is_archived: bool,
    pub(super) version: i64,
}

/// An entry to be made, behind the others.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = dictionaries::Create)]
pub struct Create {
    /// Unique, archived entries included; up to 80 characters.
    #[schema(examples("Дорого"))]
    name: String,
}

/// Changes of an entry; absent keeps.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = dictionaries::Edit)]
pub struct Edit {
    /// Unique, archived entries included; up to 80 characters.
    name: Option<String>,
    /// Behind which entry; `null`: before all.
    #[serde(default, deserialize_with = "crate::http::given")]
    after_id: Option<Option<Uuid>>,
    /// `false` takes an archived entry back.
    is_archived: Option<bool>,
}

impl<D: Dictionary> From<dictionaries::Entry<D>> for Entry {
    fn from(entry: dictionaries::Entry<D>) -> Self {
        Self {
            id: entry.id.uuid(),
            name: entry.name.to_string(),
            position: entry.position,
            is_archived: entry.is_archived,
            version: entry.version,
        }
    }
}

impl Create {
    pub fn into_command<D: Dictionary + Default>(
        self,
        retry: Option<Retry>,
    ) -> Result<CreateEntry<D>, Violations> {
        let mut wrong = Violations::default();
        let name = wrong.take("/name", EntryName::parse(&self.name));
        Ok(CreateEntry {
            name: name.ok_or(wrong)?,
            particulars: D::default(),
            retry,
        })
    }
}

impl Edit {
    pub fn into_command<D: Dictionary>(
        self,
        id: Uuid,
        version: Version,
    ) -> Result<EditEntry<D>, Violations> {
        let mut wrong = Violations::default();
        let name = self
            .name
            .and_then(|name| wrong.take("/name", EntryName::parse(&name)));
        wrong.check()?;
        Ok(EditEntry {
            id: Id::from(id),
            version,
            name,
            wish: D::Wish::default(),
            after: self.after_id.map(|after| after.map(Id::from)),
            is_archived: self.is_archived,
        })
    }
}
