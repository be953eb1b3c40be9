//! What goes over the wire.

use canape_domain::access::{self, Access};
use canape_domain::values::Line;
use canape_domain::{Retry, Version, Violations, roles};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::users::{Permission, ReachName, permissions};

/// A role with its permissions.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = roles::Role)]
pub struct Role {
    id: Uuid,
    #[schema(examples("Менеджер"))]
    name: String,
    /// Which of the six built-in roles it is; `null` for the firm's own.
    #[schema(examples("manager"))]
    code: Option<&'static str>,
    is_builtin: bool,
    permissions: Vec<Permission>,
    pub version: i64,
}

impl From<roles::Role> for Role {
    fn from(role: roles::Role) -> Self {
        let access = Access {
            permissions: role.permissions,
            ..Access::default()
        };
        Self {
            id: role.id.uuid(),
            name: role.name.to_string(),
            code: role.built_in.map(roles::BuiltIn::wire),
            is_builtin: role.built_in.is_some(),
            permissions: permissions(&access),
            version: role.version,
        }
    }
}

/// A right that a role shall have.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = roles::Right)]
pub struct Right {
    #[schema(examples("deals.read"))]
    name: String,
    reach: ReachName,
}

/// A role to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = roles::Create)]
pub struct Create {
    /// Up to 80 characters, unlike all other roles.
    #[schema(examples("Старший менеджер"))]
    name: String,
    /// Nothing that the caller does not hold; nothing is acted upon further than it is seen.
    permissions: Vec<Right>,
}

impl Create {
    pub fn into_command(self, retry: Option<Retry>) -> Result<roles::CreateRole, Violations> {
        let mut wrong = Violations::default();
        let name = wrong.take("/name", Line::parse(&self.name));
        let permissions = rights(&mut wrong, self.permissions);
        let (Some(name), true) = (name, wrong.is_empty()) else {
            return Err(wrong);
        };
        Ok(roles::CreateRole {
            name,
            permissions,
            retry,
        })
    }
}

/// Another name or other rights; absent keeps.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = roles::Edit)]
pub struct Edit {
    /// Up to 80 characters, unlike all other roles.
    name: Option<String>,
    /// All rights that the role shall have.
    permissions: Option<Vec<Right>>,
}

impl Edit {
    pub fn into_command(self, id: Uuid, version: Version) -> Result<roles::EditRole, Violations> {
        let mut wrong = Violations::default();
        let name = match self.name {
            Some(name) => wrong.take("/name", Line::parse(&name)),
            None => None,
        };
        let permissions = self.permissions.map(|list| rights(&mut wrong, list));
        wrong.check()?;
        Ok(roles::EditRole {
            id: id.into(),
            version,
            name,
            permissions,
        })
    }
}

fn rights(wrong: &mut Violations, list: Vec<Right>) -> Vec<(access::Permission, access::Reach)> {
    let mut rights = Vec::with_capacity(list.len());
    for (index, right) in list.into_iter().enumerate() {
        match access::Permission::from_wire(&right.name) {
            Some(permission) => rights.push((permission, right.reach.into())),
            None => wrong.add(format!("/permissions/{index}/name"), "unknown_value"),
        }
    }
    rights
}
