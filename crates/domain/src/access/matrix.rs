//! What one member may do: the matrix of the role, resolved against the tree of departments.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Permission, Reach, Scope};
use crate::roles::BuiltIn;

/// Permissions with their reach, and the departments that «department» means for this member.
///
/// A copy is kept beside the member in the lobby, so that a request needs one read to know its
/// caller; it is rewritten whenever the role, the membership or the tree changes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Access {
    /// The built-in role from which the permissions come: the copy of a member whose role is one
    /// of the six follows the printed table of the running version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub built_in: Option<BuiltIn>,
    /// What the role allows, and how far.
    pub permissions: BTreeMap<Permission, Reach>,
    /// Departments the member belongs to today.
    #[serde(default)]
    pub departments: Vec<Uuid>,
    /// Those and all below them.
    #[serde(default)]
    pub departments_below: Vec<Uuid>,
}

impl Access {
    /// Everything, everywhere: the owner's.
    pub fn everything() -> Self {
        Self {
            permissions: Permission::ALL
                .iter()
                .map(|permission| (*permission, Reach::All))
                .collect(),
            ..Self::default()
        }
    }

    /// A copy that was kept, by the table of this version.
    #[must_use]
    pub fn by_present_table(mut self) -> Self {
        if let Some(role) = self.built_in {
            self.permissions = role.permissions();
        }
        self
    }

    /// How far a permission reaches, if the role has it at all.
    pub fn reach(&self, permission: Permission) -> Option<Reach> {
        self.permissions.get(&permission).copied()
    }

    /// The same member acting through a key that may do only some of it.
    #[must_use]
    pub fn limited_to(mut self, scopes: &[Permission]) -> Self {
        self.permissions
            .retain(|permission, _| scopes.contains(permission));
        self
    }

    /// Whether some right reaches further than it did before.
    pub(crate) fn is_wider_than(&self, before: &Self) -> bool {
        self.permissions.iter().any(|(permission, reach)| {
            let known = before.reach(*permission);
            let had = known.map_or(&[][..], |reach| before.departments_of(reach));
            let has = self.departments_of(*reach);
            known != Some(Reach::All)
                && (known < Some(*reach) || has.iter().any(|one| !had.contains(one)))
        })
    }

    /// The departments that a reach means, if it does not mean all or none.
    fn departments_of(&self, reach: Reach) -> &[Uuid] {
        match reach {
            Reach::All | Reach::Own => &[],
            Reach::Department => &self.departments,
            Reach::DepartmentAndBelow => &self.departments_below,
        }
    }

    /// The rows that a reach means for this member.
    pub(super) fn scope(&self, user: Uuid, reach: Reach) -> Scope {
        match reach {
            Reach::All => Scope::All,
            _ => Scope::Of {
                user,
                departments: self.departments_of(reach).to_vec(),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_copy_of_a_built_in_role_follows_the_table() {
        let kept = Access {
            built_in: Some(BuiltIn::Owner),
            ..Access::default()
        };
        let json = serde_json::to_string(&kept).unwrap();
        let read: Access = serde_json::from_str(&json).unwrap();
        let access = read.by_present_table();
        assert_eq!(access.permissions, Access::everything().permissions);
    }

    #[test]
    fn more_departments_are_wider_where_a_right_goes_by_departments() {
        let uuid = Uuid::from_u128;
        let access = |reach, departments: &[u128]| Access {
            permissions: BTreeMap::from([(Permission::DealsRead, reach)]),
            departments: departments.iter().map(|id| uuid(*id)).collect(),
            departments_below: departments.iter().map(|id| uuid(*id)).collect(),
            ..Access::default()
        };
        for reach in [Reach::Department, Reach::DepartmentAndBelow] {
            let before = access(reach, &[1, 2]);
            assert!(access(reach, &[1, 3]).is_wider_than(&before), "{reach:?}");
            assert!(access(Reach::All, &[]).is_wider_than(&before), "{reach:?}");
            assert!(!access(reach, &[2]).is_wider_than(&before), "{reach:?}");
            assert!(
                !access(Reach::Own, &[3]).is_wider_than(&before),
                "{reach:?}"
            );
            assert!(
                !access(reach, &[3]).is_wider_than(&access(Reach::All, &[])),
                "{reach:?}"
            );
        }
        assert!(access(Reach::Own, &[]).is_wider_than(&Access::default()));
    }

    #[test]
    fn a_copy_of_rights_of_its_own_stays_as_it_is() {
        let kept = Access::everything().limited_to(&[Permission::DealsRead]);
        assert_eq!(kept.clone().by_present_table(), kept);
    }
}
