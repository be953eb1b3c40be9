//! The tree of groups: paths, branches and levels.

use super::{DEEPEST, Group};
use crate::values::Line;
use crate::{Id, Violations};

/// What stands between the names of a path.
pub const BETWEEN: &str = " / ";

/// Groups as a tree. Rings cannot be: they are refused when a group is moved.
#[derive(Debug, Clone, Copy)]
pub struct Tree<'a>(pub &'a [Group]);

impl<'a> Tree<'a> {
    fn find(self, id: Id<Group>) -> Option<&'a Group> {
        self.0.iter().find(|group| group.id == id)
    }

    /// The group must be there.
    pub(crate) fn check(
        self,
        id: Option<Id<Group>>,
        pointer: &'static str,
    ) -> Result<(), Violations> {
        match id {
            Some(id) if self.find(id).is_none() => Err(Violations::one(pointer, "unknown_id")),
            _ => Ok(()),
        }
    }

    /// From the top down to the group itself.
    fn line(self, id: Id<Group>) -> Vec<&'a Group> {
        let mut line = Vec::new();
        let mut next = Some(id);
        // Broken rows must not make us go round for ever.
        while let Some(group) = next.and_then(|id| self.find(id)) {
            if line.len() > self.0.len() {
                break;
            }
            line.push(group);
            next = group.parent;
        }
        line.reverse();
        line
    }

    /// The names from the top down, `Мебель / Столы`.
    pub fn path(self, id: Id<Group>) -> Option<String> {
        let names = self.line(id).into_iter().map(|group| group.name.as_str());
        let names: Vec<_> = names.collect();
        (!names.is_empty()).then(|| names.join(BETWEEN))
    }

    /// The group and all below it.
    pub fn branch(self, id: Id<Group>) -> Vec<Id<Group>> {
        let mut branch = vec![id];
        let mut done = 0;
        while let Some(above) = branch.get(done).copied() {
            let below = self.0.iter().filter(|group| group.parent == Some(above));
            let new: Vec<_> = below.map(|group| group.id).collect();
            branch.extend(new.into_iter().filter(|id| *id != above));
            done += 1;
            if branch.len() > self.0.len() {
                break;
            }
        }
        branch
    }

    /// How many levels a group and those below it have.
    fn height(self, id: Id<Group>) -> usize {
        let below = self.0.iter().filter(|group| group.parent == Some(id));
        1 + below.map(|group| self.height(group.id)).max().unwrap_or(0)
    }

    /// Whether a group (a new one: `None`) may stand below another one.
    pub(super) fn check_place(
        self,
        group: Option<Id<Group>>,
        parent: Option<Id<Group>>,
    ) -> Result<(), Violations> {
        self.check(parent, "/parent_id")?;
        let Some(parent) = parent else { return Ok(()) };
        if group.is_some_and(|group| self.branch(group).contains(&parent)) {
            return Err(Violations::one("/parent_id", "own_group"));
        }
        let height = group.map_or(1, |group| self.height(group));
        if self.line(parent).len() + height > DEEPEST {
            let mut wrong = Violations::default();
            wrong.add_limit("/parent_id", "too_deep", 5);
            return Err(wrong);
        }
        Ok(())
    }

    /// The group of a name below another one, whatever the capitals.
    pub(crate) fn child(self, parent: Option<Id<Group>>, name: &Line<80>) -> Option<&'a Group> {
        let mut beside = self.0.iter().filter(|group| group.parent == parent);
        beside.find(|group| group.name.reads_like(name))
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn id(number: u128) -> Id<Group> {
        Id::from(Uuid::from_u128(number))
    }

    /// 1 › 2 › 3 › 4, and 5 by itself.
    fn groups() -> Vec<Group> {
        let group = |number: u128, parent: Option<u128>| Group {
            id: id(number),
            name: Line::parse(&format!("Г{number}")).unwrap(),
            parent: parent.map(id),
            version: 1,
        };
        vec![
            group(1, None),
            group(2, Some(1)),
            group(3, Some(2)),
            group(4, Some(3)),
            group(5, None),
        ]
    }

    #[test]
    fn a_path_names_all_above() {
        let groups = groups();
        assert_eq!(Tree(&groups).path(id(3)).unwrap(), "Г1 / Г2 / Г3");
        assert_eq!(Tree(&groups).path(id(9)), None);
        assert_eq!(Tree(&groups).branch(id(2)), [id(2), id(3), id(4)]);
    }

    #[test]
    fn a_group_stands_neither_under_itself_nor_too_deep() {
        let groups = groups();
        let refused = |group: Option<u128>, parent: u128| {
            let checked = Tree(&groups).check_place(group.map(id), Some(id(parent)));
            checked.err().map(|wrong| wrong.all()[0].code)
        };
        assert_eq!(refused(Some(2), 2), Some("own_group"));
        assert_eq!(refused(Some(2), 4), Some("own_group"));
        assert_eq!(refused(Some(2), 9), Some("unknown_id"));
        assert_eq!(refused(None, 4), None, "the fifth level");
        assert_eq!(refused(Some(1), 5), None, "one level down");
        let mut groups = groups.clone();
        groups[4].parent = Some(id(4));
        let sixth = Tree(&groups).check_place(None, Some(id(5)));
        assert_eq!(sixth.unwrap_err().all()[0].code, "too_deep");
        assert!(Tree(&groups).check_place(Some(id(5)), None).is_ok());
    }

    #[test]
    fn a_ring_in_the_rows_ends() {
        let mut groups = groups();
        groups[0].parent = Some(id(4));
        assert!(Tree(&groups).path(id(1)).is_some());
        assert!(!Tree(&groups).branch(id(1)).is_empty());
    }
}
