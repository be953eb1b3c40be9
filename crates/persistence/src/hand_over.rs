//! Many records become one colleague's, in statements of many rows.

use std::collections::BTreeMap;

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, QueryFilter};
use uuid::Uuid;

use canape_domain::StoreError;

use crate::error::store_error;
use crate::scope::Owned;
use crate::search;
use crate::session::Session;

/// Whose the records become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewOwner {
    pub responsible: Option<Uuid>,
    pub department: Option<Uuid>,
}

/// A record that becomes somebody's, and the version at which it was read.
pub type Given = (Uuid, i64);

/// So many ids stand in one statement.
const AT_ONCE: usize = 1000;

impl Session {
    /// Gives records to a colleague if each is still at the version that was read, and makes their
    /// versions one greater.
    pub(crate) async fn give<E: Owned>(
        &self,
        given: &[Given],
        version: E::Column,
        owner: NewOwner,
        within: Condition,
    ) -> Result<(), StoreError> {
        let mut by_version: BTreeMap<i64, Vec<Uuid>> = BTreeMap::new();
        for (id, before) in given {
            by_version.entry(*before).or_default().push(*id);
        }
        for (before, ids) in by_version {
            for ids in ids.chunks(AT_ONCE) {
                let done = self
                    .update::<E>()
                    .col_expr(E::RESPONSIBLE, Expr::value(owner.responsible))
                    .col_expr(E::DEPARTMENT, Expr::value(owner.department))
                    .col_expr(version, Expr::value(before + 1))
                    .filter(E::ID.is_in(ids.iter().copied()))
                    .filter(version.eq(before))
                    .filter(within.clone())
                    .exec(&self.tx)
                    .await
                    .map_err(store_error)?;
                if done.rows_affected != ids.len() as u64 {
                    return Err(StoreError::Stale);
                }
            }
        }
        Ok(())
    }

    /// The same of their search entries, which obey the same reach.
    pub(crate) async fn give_entries(
        &self,
        given: &[Given],
        owner: NewOwner,
    ) -> Result<(), StoreError> {
        use search::row::{Column, Entity};
        for given in given.chunks(AT_ONCE) {
            self.update::<Entity>()
                .col_expr(Column::ResponsibleId, Expr::value(owner.responsible))
                .col_expr(Column::DepartmentId, Expr::value(owner.department))
                .filter(Column::Id.is_in(given.iter().map(|(id, _)| *id)))
                .exec(&self.tx)
                .await
                .map_err(store_error)?;
        }
        Ok(())
    }
}

/// The records and their one new owner, if each change gives a record that was there before to the
/// same owner and does nothing else, and no record is given twice.
pub fn given_to_one(
    changes: impl Iterator<Item = Option<(Given, NewOwner)>>,
) -> Option<(Vec<Given>, NewOwner)> {
    let mut given = Vec::new();
    let mut owner = None;
    for change in changes {
        let (one, to) = change?;
        if *owner.get_or_insert(to) != to {
            return None;
        }
        given.push(one);
    }
    let mut ids: Vec<_> = given.iter().map(|(id, _)| *id).collect();
    ids.sort_unstable();
    ids.dedup();
    let is_once = ids.len() == given.len();
    owner.filter(|_| is_once).map(|owner| (given, owner))
}
