//! What goes over the wire.

use canape_domain::values::Line;
use canape_domain::{Id, Retry, Version, Violations, departments};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::http::{Ref, given};

/// A department.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = departments::Department)]
pub struct Department {
    id: Uuid,
    #[schema(examples("Отдел продаж"))]
    name: String,
    /// The department above; `null` at the top.
    parent_id: Option<Uuid>,
    /// Who leads it.
    head: Option<Ref>,
    pub version: i64,
}

impl From<departments::Shown> for Department {
    fn from(shown: departments::Shown) -> Self {
        let department = shown.department;
        let head = department.head.zip(shown.head);
        Self {
            id: department.id.uuid(),
            name: department.name.to_string(),
            parent_id: department.parent.map(Id::uuid),
            head: head.map(|(id, name)| Ref::new(id, &name)),
            version: department.version,
        }
    }
}

/// A department to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = departments::Create)]
pub struct Create {
    /// Up to 80 characters.
    #[schema(examples("Отдел продаж"))]
    name: String,
    /// The department above; left out or `null`: at the top.
    parent_id: Option<Uuid>,
    /// Who leads it: the person reaches what belongs to the department.
    head_id: Option<Uuid>,
}

impl Create {
    pub fn into_command(
        self,
        retry: Option<Retry>,
    ) -> Result<departments::CreateDepartment, Violations> {
        let mut wrong = Violations::default();
        let Some(name) = wrong.take("/name", Line::parse(&self.name)) else {
            return Err(wrong);
        };
        Ok(departments::CreateDepartment {
            name,
            parent: self.parent_id.map(Id::from),
            head: self.head_id.map(Id::from),
            retry,
        })
    }
}

/// Other values of some fields; absent keeps, `null` clears.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = departments::Edit)]
pub struct Edit {
    /// Up to 80 characters.
    name: Option<String>,
    /// Another department above, never one that lies below.
    #[serde(default, deserialize_with = "given")]
    parent_id: Option<Option<Uuid>>,
    /// Who leads it.
    #[serde(default, deserialize_with = "given")]
    head_id: Option<Option<Uuid>>,
}

impl Edit {
    pub fn into_command(
        self,
        id: Uuid,
        version: Version,
    ) -> Result<departments::EditDepartment, Violations> {
        let mut wrong = Violations::default();
        let name = match self.name {
            Some(name) => wrong.take("/name", Line::parse(&name)),
            None => None,
        };
        wrong.check()?;
        Ok(departments::EditDepartment {
            id: id.into(),
            version,
            name,
            parent: self.parent_id.map(|id| id.map(Id::from)),
            head: self.head_id.map(|id| id.map(Id::from)),
        })
    }
}
