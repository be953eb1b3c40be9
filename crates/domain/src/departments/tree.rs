//! The tree of departments: which lie below which, and where a member stands in it.

use std::collections::BTreeSet;

use super::Department;
use crate::Id;
use crate::access::Access;
use crate::lobby::User;
use crate::roles::Role;

/// All departments of an account.
#[derive(Debug, Clone, Copy)]
pub struct Tree<'a>(pub &'a [Department]);

impl Tree<'_> {
    /// What a member may do: the role, resolved against the member's place in the tree.
    ///
    /// A member belongs to the own department and to those that they lead.
    pub fn access(&self, user: Id<User>, member_of: Option<Id<Department>>, role: &Role) -> Access {
        let leads = self.0.iter().filter(|one| one.head == Some(user));
        let own: BTreeSet<_> = leads.map(|one| one.id).chain(member_of).collect();
        let below = self.with_all_below(&own);
        Access {
            built_in: role.built_in,
            permissions: role.permissions.clone(),
            departments: own.into_iter().map(Id::uuid).collect(),
            departments_below: below.into_iter().map(Id::uuid).collect(),
        }
    }

    /// These departments and everything below them.
    fn with_all_below(&self, tops: &BTreeSet<Id<Department>>) -> BTreeSet<Id<Department>> {
        let mut found = tops.clone();
        loop {
            let is_below = |one: &&Department| one.parent.is_some_and(|up| found.contains(&up));
            let next: Vec<_> = self.0.iter().filter(is_below).map(|one| one.id).collect();
            let before = found.len();
            found.extend(next);
            if found.len() == before {
                return found;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::Moment;
    use crate::access::Permission;
    use crate::roles::BuiltIn;
    use crate::values::Line;

    fn id<T>(number: u128) -> Id<T> {
        Id::from(Uuid::from_u128(number))
    }

    fn department(number: u128, parent: Option<u128>, head: Option<u128>) -> Department {
        Department {
            id: id(number),
            name: Line::literal("Отдел"),
            parent: parent.map(id),
            head: head.map(id),
            version: 1,
        }
    }

    /// 1 ─ 2 ─ 3, 1 ─ 4; user 9 leads 4.
    fn firm() -> Vec<Department> {
        vec![
            department(1, None, None),
            department(2, Some(1), None),
            department(3, Some(2), None),
            department(4, Some(1), Some(9)),
        ]
    }

    fn access(user: u128, member_of: Option<u128>) -> Access {
        let role = Role::built_in(id(70), BuiltIn::HeadOfDepartment, Moment::UNIX_EPOCH);
        Tree(&firm()).access(id(user), member_of.map(id), role.state())
    }

    fn numbers(ids: &[Uuid]) -> Vec<u128> {
        ids.iter().map(Uuid::as_u128).collect()
    }

    #[test]
    fn reach_goes_down_the_tree_and_not_up() {
        let access = access(8, Some(2));
        assert_eq!(numbers(&access.departments), [2]);
        assert_eq!(numbers(&access.departments_below), [2, 3]);
        assert!(access.reach(Permission::DealsEdit).is_some());
    }

    #[test]
    fn whoever_leads_a_department_belongs_to_it() {
        let access = access(9, Some(3));
        assert_eq!(numbers(&access.departments), [3, 4]);
        assert_eq!(numbers(&access.departments_below), [3, 4]);
    }

    #[test]
    fn without_a_department_only_the_own_records_are_in_reach() {
        let access = access(8, None);
        assert!(access.departments.is_empty() && access.departments_below.is_empty());
    }
}
