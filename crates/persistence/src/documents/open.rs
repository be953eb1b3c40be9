//! Clients with whom a firm has something open.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QueryFilter, QueryOrder, QuerySelect};

use canape_domain::documents::{Kind, PaymentState, Stage};
use canape_domain::settlements::Counterparty;
use canape_domain::{Id, StoreError};

use super::row::document::{self, Column};
use crate::error::store_error;
use crate::session::Session;

impl Session {
    pub(super) async fn read_clients_with_open(
        &self,
        entity: Uuid,
        today: NaiveDate,
        most: u64,
    ) -> Result<Vec<Counterparty>, StoreError> {
        let unpaid = [PaymentState::Unpaid, PaymentState::PartlyPaid];
        let contract = Condition::all()
            .add(Column::Kind.is_in([Kind::Contract.wire(), Kind::Outside.wire()]))
            .add(
                Condition::any()
                    .add(Column::EndsOn.is_null())
                    .add(Column::EndsOn.gte(today)),
            );
        let open = Condition::any()
            .add(Column::PaymentState.is_in(unpaid.map(PaymentState::wire)))
            .add(contract);
        let found = self
            .rows::<document::Entity>()
            .filter(self.of_documents_within(self.grant().scope()))
            .filter(Column::LegalEntityId.eq(entity))
            .filter(Column::Stage.eq(Stage::Issued.wire()))
            .filter(open);
        let companies = found
            .clone()
            .filter(Column::CompanyId.is_not_null())
            .select_only()
            .column(Column::CompanyId)
            .distinct()
            .order_by_asc(Column::CompanyId)
            .limit(most)
            .into_tuple::<Uuid>()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let people = found
            .filter(Column::CompanyId.is_null())
            .filter(Column::ContactId.is_not_null())
            .select_only()
            .column(Column::ContactId)
            .distinct()
            .order_by_asc(Column::ContactId)
            .limit(most)
            .into_tuple::<Uuid>()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let companies = companies
            .into_iter()
            .map(|id| Counterparty::Company(Id::from(id)));
        let people = people
            .into_iter()
            .map(|id| Counterparty::Contact(Id::from(id)));
        Ok(companies.chain(people).collect())
    }
}
