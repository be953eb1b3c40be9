//! What is known of the subjects of costs, a statement for each kind.

use std::collections::{BTreeSet, HashMap};

use sea_orm::entity::prelude::*;
use sea_orm::{QueryFilter, QueryOrder, QuerySelect};

use canape_domain::costs::{Bearer, CostSubject, Standing, SubjectKind};
use canape_domain::dictionaries::{self, Channel};
use canape_domain::{Id, StoreError, departments};

use crate::deals::deal;
use crate::error::store_error;
use crate::journal::event_log;
use crate::session::Session;
use crate::users::account_user;

/// SQLite binds at most 32 766 values to a statement.
const AT_ONCE: usize = 10_000;

type Known = HashMap<CostSubject, Bearer>;

impl Session {
    pub(super) async fn read_bearers(&self, subjects: &[CostSubject]) -> Result<Known, StoreError> {
        let ids = |kind: SubjectKind| -> Vec<Uuid> {
            let of_kind = subjects.iter().filter(|subject| subject.kind() == kind);
            let ids: BTreeSet<Uuid> = of_kind.filter_map(|subject| subject.id()).collect();
            ids.into_iter().collect()
        };
        let mut known = Known::new();
        self.deals_charged(&ids(SubjectKind::Deal), &mut known)
            .await?;
        self.colleagues_charged(&ids(SubjectKind::Employee), &mut known)
            .await?;
        let wanted = ids(SubjectKind::Department);
        if !wanted.is_empty() {
            for one in departments::Read::departments(self).await? {
                let bearer = Bearer {
                    responsible: None,
                    department: Some(one.id),
                    standing: one.archived_at.map_or(Standing::Present, Standing::EndedAt),
                };
                known.insert(CostSubject::Department(one.id), bearer);
            }
        }
        let nobody = Bearer {
            responsible: None,
            department: None,
            standing: Standing::Present,
        };
        if !ids(SubjectKind::Channel).is_empty() {
            for one in dictionaries::Read::<Channel>::entries(self).await? {
                known.insert(CostSubject::Channel(one.id), nobody);
            }
        }
        known.insert(CostSubject::Firm, nobody);
        Ok(known)
    }

    async fn deals_charged(&self, ids: &[Uuid], known: &mut Known) -> Result<(), StoreError> {
        for ids in ids.chunks(AT_ONCE) {
            let rows = self
                .rows::<deal::Entity>()
                .filter(deal::Column::Id.is_in(ids.iter().copied()))
                .select_only()
                .column(deal::Column::Id)
                .column(deal::Column::ResponsibleId)
                .column(deal::Column::DepartmentId)
                .column(deal::Column::DeletedAt)
                .into_tuple::<(Uuid, Option<Uuid>, Option<Uuid>, Option<DateTimeUtc>)>()
                .all(&self.tx)
                .await;
            for (id, responsible, department, deleted_at) in rows.map_err(store_error)? {
                let bearer = Bearer {
                    responsible: responsible.map(Id::from),
                    department: department.map(Id::from),
                    standing: if deleted_at.is_some() {
                        Standing::InTrash
                    } else {
                        Standing::Present
                    },
                };
                known.insert(CostSubject::Deal(Id::from(id)), bearer);
            }
        }
        Ok(())
    }

    /// Colleagues, with the moment of their dismissal, which only the log remembers.
    async fn colleagues_charged(&self, ids: &[Uuid], known: &mut Known) -> Result<(), StoreError> {
        for ids in ids.chunks(AT_ONCE) {
            let rows = self
                .rows::<account_user::Entity>()
                .filter(account_user::Column::Id.is_in(ids.iter().copied()))
                .all(&self.tx)
                .await
                .map_err(store_error)?;
            let gone = rows.iter().filter(|row| !row.is_active).map(|row| row.id);
            let dismissed = self.dismissals(gone.collect()).await?;
            for row in rows {
                let bearer = Bearer {
                    responsible: Some(Id::from(row.id)),
                    department: row.department_id.map(Id::from),
                    standing: match dismissed.get(&row.id) {
                        Some(at) if !row.is_active => Standing::EndedAt(*at),
                        _ => Standing::Present,
                    },
                };
                known.insert(CostSubject::Employee(Id::from(row.id)), bearer);
            }
        }
        Ok(())
    }

    /// When colleagues were dismissed, the last time.
    pub(crate) async fn dismissals(
        &self,
        ids: Vec<Uuid>,
    ) -> Result<HashMap<Uuid, DateTimeUtc>, StoreError> {
        if ids.is_empty() {
            return Ok(HashMap::new());
        }
        let rows = self
            .rows::<event_log::Entity>()
            .filter(event_log::Column::SubjectKind.eq("user"))
            .filter(event_log::Column::SubjectId.is_in(ids))
            .filter(event_log::Column::Kind.eq("user.dismissed"))
            .order_by_asc(event_log::Column::Seq)
            .select_only()
            .column(event_log::Column::SubjectId)
            .column(event_log::Column::At)
            .into_tuple::<(Uuid, DateTimeUtc)>()
            .all(&self.tx)
            .await;
        // The last one of several.
        Ok(rows.map_err(store_error)?.into_iter().collect())
    }
}
