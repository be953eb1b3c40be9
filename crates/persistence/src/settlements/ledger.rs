//! Everything between an own firm and a client, in four statements at any size.

use std::collections::HashMap;

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{
    Condition, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};

use canape_domain::documents::{Effect, Mentioned, Stage};
use canape_domain::settlements::{
    Counterparty, Ledger, LedgerBalance, LedgerDocument, LedgerPayment,
};
use canape_domain::{Id, StoreError};

use super::opening_balance;
use crate::deals::money;
use crate::documents::{document, kind_of};
use crate::error::{store_error, unreadable};
use crate::payments::{POSTED, allocation, direction_of, payment};
use crate::session::Session;

#[derive(FromQueryResult)]
struct Written {
    id: Uuid,
    kind: String,
    title: Option<String>,
    number: Option<String>,
    date: NaiveDate,
    amount: i64,
    basis_id: Option<Uuid>,
    effect: Option<String>,
}

#[derive(FromQueryResult)]
struct Paid {
    id: Uuid,
    number: i64,
    reference: Option<String>,
    value_date: NaiveDate,
    direction: String,
    amount: i64,
    company_id: Option<Uuid>,
    contact_id: Option<Uuid>,
}

impl Session {
    pub(super) async fn read_ledger(
        &self,
        entity: Uuid,
        client: Counterparty,
        until: NaiveDate,
    ) -> Result<Ledger, StoreError> {
        Ok(Ledger {
            documents: self.ledger_documents(entity, client).await?,
            payments: self.ledger_payments(entity, client, until).await?,
            balances: self.ledger_balances(entity, client).await?,
        })
    }

    async fn ledger_documents(
        &self,
        entity: Uuid,
        client: Counterparty,
    ) -> Result<Vec<LedgerDocument>, StoreError> {
        use document::Column;
        let rows = self
            .issued_for(entity, client)
            .order_by_asc(Column::Date)
            .order_by_asc(Column::Id)
            .select_only()
            .columns([
                Column::Id,
                Column::Kind,
                Column::Title,
                Column::Number,
                Column::Date,
                Column::Amount,
                Column::BasisId,
                Column::Effect,
            ])
            .into_model::<Written>()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        rows.into_iter().map(written).collect()
    }

    /// Issued documents of a firm for a client, of any day: an invoice may be dated after its payment.
    fn issued_for(&self, entity: Uuid, client: Counterparty) -> Select<document::Entity> {
        use document::Column;
        let whose = match client {
            Counterparty::Company(id) => Column::CompanyId.eq(id.uuid()),
            Counterparty::Contact(id) => Column::ContactId
                .eq(id.uuid())
                .and(Column::CompanyId.is_null()),
        };
        self.rows::<document::Entity>()
            .filter(whose)
            .filter(Column::LegalEntityId.eq(entity))
            .filter(Column::Stage.eq(Stage::Issued.wire()))
    }

    async fn ledger_payments(
        &self,
        entity: Uuid,
        client: Counterparty,
        until: NaiveDate,
    ) -> Result<Vec<LedgerPayment>, StoreError> {
        use payment::Column;
        let whose = match client {
            Counterparty::Company(id) => Column::CompanyId.eq(id.uuid()),
            Counterparty::Contact(id) => Column::ContactId
                .eq(id.uuid())
                .and(Column::CompanyId.is_null()),
        };
        let invoices = self.issued_for(entity, client);
        let invoices = invoices.select_only().column(document::Column::Id);
        let for_them = self
            .rows::<allocation::Entity>()
            .filter(allocation::Column::DocumentId.in_subquery(QueryTrait::into_query(invoices)))
            .select_only()
            .column(allocation::Column::PaymentId);
        let of_others = Column::Id.in_subquery(QueryTrait::into_query(for_them));
        let found = self
            .rows::<payment::Entity>()
            .filter(Condition::any().add(whose).add(of_others))
            .filter(Column::LegalEntityId.eq(entity))
            .filter(Column::State.eq(POSTED))
            .filter(Column::ValueDate.lte(until));
        let ids = found.clone().select_only().column(Column::Id);
        let rows = found
            .order_by_asc(Column::ValueDate)
            .order_by_asc(Column::Id)
            .into_model::<Paid>()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let parts = self
            .rows::<allocation::Entity>()
            .filter(allocation::Column::PaymentId.in_subquery(QueryTrait::into_query(ids)))
            .order_by_asc(allocation::Column::DocumentId)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let mut parts_of: HashMap<Uuid, Vec<_>> = HashMap::new();
        for part in parts {
            let amount = money(part.amount, "payment_allocation.amount")?;
            let of = parts_of.entry(part.payment_id).or_default();
            of.push((Id::from(part.document_id), amount));
        }
        let rows = rows.into_iter().map(|row| {
            Ok(LedgerPayment {
                id: Id::from(row.id),
                number: row.number,
                reference: row.reference,
                date: row.value_date,
                direction: direction_of(&row.direction)?,
                amount: money(row.amount, "payment.amount")?,
                is_own: match client {
                    Counterparty::Company(id) => row.company_id == Some(id.uuid()),
                    Counterparty::Contact(id) => {
                        row.company_id.is_none() && row.contact_id == Some(id.uuid())
                    }
                },
                allocations: parts_of.remove(&row.id).unwrap_or_default(),
            })
        });
        rows.collect()
    }

    async fn ledger_balances(
        &self,
        entity: Uuid,
        client: Counterparty,
    ) -> Result<Vec<LedgerBalance>, StoreError> {
        use opening_balance::Column;
        let whose = match client {
            Counterparty::Company(id) => Column::CompanyId.eq(id.uuid()),
            Counterparty::Contact(id) => Column::ContactId.eq(id.uuid()),
        };
        let rows = self
            .rows::<opening_balance::Entity>()
            .filter(whose)
            .filter(Column::LegalEntityId.eq(entity))
            .order_by_asc(Column::Id)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let rows = rows.into_iter().map(|row| {
            Ok(LedgerBalance {
                contract: row.contract_id.map(Id::from),
                on: row.on_date,
                amount: money(row.amount, "opening_balance.amount")?,
            })
        });
        rows.collect()
    }
}

fn written(row: Written) -> Result<LedgerDocument, StoreError> {
    let effect = match row.effect.as_deref() {
        None => Effect::None,
        Some(name) => Effect::from_wire(name).ok_or(unreadable("document.effect"))?,
    };
    Ok(LedgerDocument {
        document: Mentioned {
            id: Id::from(row.id),
            kind: kind_of(&row.kind)?,
            title: row.title,
            number: row.number,
            date: row.date,
        },
        amount: money(row.amount, "document.amount")?,
        basis: row.basis_id.map(Id::from),
        effect,
    })
}
