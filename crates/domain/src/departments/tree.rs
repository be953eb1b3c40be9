//! The tree of departments: which lie below which, and where a member stands in it.

use std::collections::BTreeSet;

use super::Department;
use crate::access::Access;
use crate::lobby::User;
use crate::roles::Role;
use crate::{Id, Violations};

/// All departments of an account.
#[derive(Debug, Clone, Copy)]
pub struct Tree<'a>(pub &'a [Department]);

impl<'a> Tree<'a> {
    /// A department in which people work: an archived one receives nothing and nobody.
    pub fn living(self, id: Id<Department>) -> Option<&'a Department> {
        let mut living = self.0.iter().filter(|one| one.archived_at.is_none());
        living.find(|one| one.id == id)
    }

    /// A wish may name no department, or a living one; otherwise its field is wrong.
    pub fn check(self, id: Option<Id<Department>>, pointer: &str) -> Result<(), Violations> {
        match id {
            Some(id) if self.living(id).is_none() => Err(Violations::one(pointer, "unknown_id")),
            _ => Ok(()),
        }
    }

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

    /// Whether a department is another one or lies somewhere below it.
    pub fn is_within(&self, department: Id<Department>, top: Id<Department>) -> bool {
        self.with_all_below(&BTreeSet::from([top]))
            .contains(&department)
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
            archived_at: None,
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
    fn a_branch_holds_its_top_and_all_below() {
        let firm = firm();
        let tree = Tree(&firm);
        let within = |one, top| tree.is_within(id(one), id(top));
        assert!(within(3, 1) && within(3, 2) && within(2, 2));
        assert!(!within(1, 2) && !within(4, 2));
    }

    #[test]
    fn an_archived_department_receives_nothing() {
        let mut firm = firm();
        firm[2].archived_at = Some(Moment::UNIX_EPOCH);
        let tree = Tree(&firm);
        assert!(tree.living(id(2)).is_some() && tree.living(id(3)).is_none());
        assert!(tree.check(None, "/parent_id").is_ok() && tree.check(Some(id(2)), "").is_ok());
        assert!(tree.check(Some(id(3)), "").is_err() && tree.check(Some(id(5)), "").is_err());
    }

    #[test]
    fn without_a_department_only_the_own_records_are_in_reach() {
        let access = access(8, None);
        assert!(access.departments.is_empty() && access.departments_below.is_empty());
    }
}
