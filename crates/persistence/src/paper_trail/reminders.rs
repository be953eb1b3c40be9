//! What the reminders of a morning ask.

use chrono::{Days, NaiveDate};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{Condition, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use canape_domain::documents::Stage;
use canape_domain::legal_entities::LegalEntity;
use canape_domain::paper_trail::{Awaited, LegState, Side};
use canape_domain::{Id, StoreError};

use super::row::{leg, side_of};
use crate::deals::deal;
use crate::documents::document;
use crate::error::{store_error, unreadable};
use crate::joins::{join_shown, select_as};
use crate::session::Session;

use leg::Column;

#[derive(FromQueryResult)]
struct Row {
    document_id: Uuid,
    deal_id: Option<Uuid>,
    side: String,
    document_legal_entity_id: Option<Uuid>,
    document_company_id: Option<Uuid>,
    document_buyer_name: Option<String>,
    company_responsible_id: Option<Uuid>,
    company_department_id: Option<Uuid>,
    contact_responsible_id: Option<Uuid>,
    contact_department_id: Option<Uuid>,
}

impl Session {
    pub(super) async fn read_late(
        &self,
        (ours, theirs): (&[Id<LegalEntity>], &[Id<LegalEntity>]),
        today: NaiveDate,
        steps: &[(u8, u64)],
        most: u64,
    ) -> Result<Vec<Awaited>, StoreError> {
        if ours.is_empty() && theirs.is_empty() {
            return Ok(Vec::new());
        }
        let is_time = steps.iter().fold(Condition::any(), |any, (times, days)| {
            let latest = today.checked_sub_days(Days::new(*days)).unwrap_or(today);
            any.add(
                Condition::all()
                    .add(Column::Reminded.eq(i32::from(*times)))
                    .add(Column::DueOn.lte(latest)),
            )
        });
        let of = |side: Side, entities: &[Id<LegalEntity>]| {
            let entities = entities.iter().map(|id| id.uuid());
            let entities = document::Column::LegalEntityId.is_in(entities);
            Condition::all()
                .add(Column::Side.eq(side.wire()))
                .add(Column::DocumentId.in_subquery(self.issued(Some(entities))))
        };
        let whose = Condition::any()
            .add(of(Side::Ours, ours))
            .add(of(Side::Theirs, theirs));
        let mut found = self
            .rows::<leg::Entity>()
            .filter(waiting())
            .filter(Column::DueOn.lt(today))
            .filter(is_time)
            .filter(whose)
            .filter(self.is_deal_there())
            .order_by_asc(Column::DueOn)
            .order_by_asc(Column::Id)
            .limit(most)
            .select_only()
            .columns([Column::DocumentId, Column::DealId, Column::Side]);
        let select = QueryTrait::query(&mut found);
        join_shown(select, "paper_leg", "document_id", "document", "company_id");
        for column in ["legal_entity_id", "buyer_name"] {
            select_as(select, "document", column);
        }
        for (column, table) in [("company_id", "company"), ("contact_id", "contact")] {
            join_shown(select, "document", column, table, "responsible_id");
            select_as(select, table, "department_id");
        }
        let rows = found.into_model::<Row>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?.into_iter();
        rows.map(|row| {
            let entity = row.document_legal_entity_id;
            Ok(Awaited {
                document: Id::from(row.document_id),
                side: side_of(&row.side)?,
                legal_entity: Id::from(entity.ok_or(unreadable("document.legal_entity_id"))?),
                company: row.document_company_id.map(Id::from),
                buyer_name: row.document_buyer_name.unwrap_or_default(),
                deal: row.deal_id.map(Id::from),
                responsible: row
                    .company_responsible_id
                    .or(row.contact_responsible_id)
                    .map(Id::from),
                department: row
                    .company_department_id
                    .or(row.contact_department_id)
                    .map(Id::from),
            })
        })
        .collect()
    }

    pub(super) async fn read_first_due(&self) -> Result<Vec<(u8, NaiveDate)>, StoreError> {
        let rows = self
            .rows::<leg::Entity>()
            .filter(waiting())
            .filter(Column::DueOn.is_not_null())
            .filter(Column::DocumentId.in_subquery(self.issued(None)))
            .filter(self.is_deal_there())
            .select_only()
            .column(Column::Reminded)
            .column_as(Column::DueOn.min(), "first_due")
            .group_by(Column::Reminded)
            .into_tuple::<(i32, NaiveDate)>()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let rows = rows.into_iter().map(|(times, due_on)| {
            let times = u8::try_from(times).map_err(|_| unreadable("paper_leg.reminded"))?;
            Ok((times, due_on))
        });
        rows.collect()
    }

    fn issued(&self, of: Option<Expr>) -> SelectStatement {
        let issued = self
            .rows::<document::Entity>()
            .filter(document::Column::Stage.eq(Stage::Issued.wire()))
            .filter(Condition::all().add_option(of));
        QueryTrait::into_query(issued.select_only().column(document::Column::Id))
    }

    /// The deal, where there is one, does not lie in the trash.
    fn is_deal_there(&self) -> Condition {
        let deals = self
            .reachable::<deal::Entity>()
            .filter(deal::Column::DeletedAt.is_null());
        Condition::any()
            .add(Self::is_among(Column::DealId, deals))
            .add(Column::DealId.is_null())
    }
}

fn waiting() -> Condition {
    Condition::all()
        .add(Column::IsOpen.eq(true))
        .add(Column::State.eq(LegState::Waiting.wire()))
}
