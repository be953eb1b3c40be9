//! What rows of a table of balances may mean: clients, contracts and balances, many at once.

use canape_domain::documents::{Kind, Stage};
use canape_domain::search::Kind as Indexed;
use canape_domain::settlements::{Agreed, Called, Counterparty, OpeningBalance};
use canape_domain::values::search_text::normalise;
use canape_domain::values::{Inn, Kpp};
use canape_domain::{Id, StoreError};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::LockType;
use sea_orm::{Condition, QueryFilter, QueryOrder, QuerySelect};

use super::{balance_of, opening_balance};
use crate::clients::{CompanyTable, ContactTable, company_row, contact_row};
use crate::documents::document;
use crate::error::{store_error, unreadable};
use crate::search::row as entry;
use crate::session::Session;

/// Id, company, contact, number and date of a document.
type Contract = (Uuid, Option<Uuid>, Option<Uuid>, Option<String>, Date);

/// How many are asked for by one statement.
const AT_ONCE: usize = 1_000;

impl Session {
    pub(super) async fn read_clients_called(
        &self,
        names: &[String],
        inns: &[Inn],
    ) -> Result<Vec<Called>, StoreError> {
        let (mut companies, mut contacts) = (Vec::new(), Vec::new());
        for names in names.chunks(AT_ONCE) {
            let kinds = [Indexed::Company, Indexed::Contact].map(Indexed::wire);
            let found: Vec<(Uuid, String)> = self
                .rows::<entry::Entity>()
                .filter(entry::Column::TitleKey.is_in(names))
                .filter(entry::Column::Kind.is_in(kinds))
                .select_only()
                .columns([entry::Column::Id, entry::Column::Kind])
                .into_tuple()
                .all(&self.tx)
                .await
                .map_err(store_error)?;
            for (id, kind) in found {
                if kind == Indexed::Company.wire() {
                    companies.push(id);
                } else {
                    contacts.push(id);
                }
            }
        }
        let mut called = Vec::new();
        for ids in contacts.chunks(AT_ONCE) {
            self.contacts_called(ids, &mut called).await?;
        }
        for ids in companies.chunks(AT_ONCE) {
            let are_these = company_row::Column::Id.is_in(ids.iter().copied());
            self.companies_called(are_these, &mut called).await?;
        }
        for inns in inns.chunks(AT_ONCE) {
            let have_these = company_row::Column::Inn.is_in(inns.iter().map(Inn::as_str));
            self.companies_called(have_these, &mut called).await?;
        }
        // Some are found by both.
        called.sort_by_key(|one| (one.client.company(), one.client.contact()));
        called.dedup_by_key(|one| one.client);
        Ok(called)
    }

    async fn companies_called(
        &self,
        which: Expr,
        called: &mut Vec<Called>,
    ) -> Result<(), StoreError> {
        use company_row::Column;
        let found: Vec<(Uuid, String, Option<String>, Option<String>)> = self
            .rows::<CompanyTable>()
            .filter(which)
            .filter(Column::DeletedAt.is_null())
            .filter(Self::within::<CompanyTable>(self.grant().scope()))
            .select_only()
            .columns([Column::Id, Column::Name, Column::Inn, Column::Kpp])
            .into_tuple()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        for (id, name, inn, kpp) in found {
            let inn = inn.as_deref().map(Inn::parse).transpose();
            let kpp = kpp.as_deref().map(Kpp::parse).transpose();
            called.push(Called {
                client: Counterparty::Company(Id::from(id)),
                name: normalise(&name),
                inn: inn.map_err(|_| unreadable("company.inn"))?,
                kpp: kpp.map_err(|_| unreadable("company.kpp"))?,
            });
        }
        Ok(())
    }

    async fn contacts_called(
        &self,
        ids: &[Uuid],
        called: &mut Vec<Called>,
    ) -> Result<(), StoreError> {
        use contact_row::Column;
        let found: Vec<(Uuid, String)> = self
            .rows::<ContactTable>()
            .filter(Column::Id.is_in(ids.iter().copied()))
            .filter(Column::DeletedAt.is_null())
            .filter(Self::within::<ContactTable>(self.grant().scope()))
            .select_only()
            .columns([Column::Id, Column::Name])
            .into_tuple()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        called.extend(found.into_iter().map(|(id, name)| Called {
            client: Counterparty::Contact(Id::from(id)),
            name: normalise(&name),
            inn: None,
            kpp: None,
        }));
        Ok(())
    }

    pub(super) async fn read_contracts_with(
        &self,
        entity: Uuid,
        clients: &[Counterparty],
    ) -> Result<Vec<Agreed>, StoreError> {
        use document::Column;
        let mut agreed = Vec::new();
        for clients in clients.chunks(AT_ONCE) {
            let (companies, contacts) = apart(clients);
            let whose = Condition::any()
                .add(Column::CompanyId.is_in(companies))
                .add(
                    Condition::all()
                        .add(Column::CompanyId.is_null())
                        .add(Column::ContactId.is_in(contacts)),
                );
            let rows: Vec<Contract> = self
                .rows::<document::Entity>()
                .filter(self.of_documents_within(self.grant().scope()))
                .filter(whose)
                .filter(Column::LegalEntityId.eq(entity))
                .filter(Column::Stage.eq(Stage::Issued.wire()))
                .filter(Column::Kind.is_in([Kind::Contract, Kind::Outside].map(Kind::wire)))
                .select_only()
                .columns([
                    Column::Id,
                    Column::CompanyId,
                    Column::ContactId,
                    Column::Number,
                    Column::Date,
                ])
                .into_tuple()
                .all(&self.tx)
                .await
                .map_err(store_error)?;
            for (id, company, contact, number, date) in rows {
                let client = match (company, contact) {
                    (Some(company), _) => Counterparty::Company(Id::from(company)),
                    (None, Some(contact)) => Counterparty::Contact(Id::from(contact)),
                    (None, None) => continue,
                };
                agreed.push(Agreed {
                    id: Id::from(id),
                    client,
                    number,
                    date,
                });
            }
        }
        Ok(agreed)
    }

    pub(super) async fn read_balances_with(
        &self,
        entity: Uuid,
        clients: &[Counterparty],
        holds: bool,
    ) -> Result<Vec<OpeningBalance>, StoreError> {
        use opening_balance::Column;
        let mut balances = Vec::new();
        for clients in clients.chunks(AT_ONCE) {
            let (companies, contacts) = apart(clients);
            let whose = Condition::any()
                .add(Column::CompanyId.is_in(companies))
                .add(Column::ContactId.is_in(contacts));
            let select = self
                .rows::<opening_balance::Entity>()
                .filter(whose)
                .filter(Column::LegalEntityId.eq(entity))
                .order_by_asc(Column::Id);
            let select = if holds {
                select.lock(LockType::NoKeyUpdate)
            } else {
                select
            };
            let rows = select.all(&self.tx).await.map_err(store_error)?;
            for row in &rows {
                balances.push(balance_of(row)?);
            }
        }
        Ok(balances)
    }
}

/// Companies and persons.
fn apart(clients: &[Counterparty]) -> (Vec<Uuid>, Vec<Uuid>) {
    let companies = clients.iter().filter_map(|one| one.company());
    let contacts = clients.iter().filter_map(|one| one.contact());
    (
        companies.map(Id::uuid).collect(),
        contacts.map(Id::uuid).collect(),
    )
}
