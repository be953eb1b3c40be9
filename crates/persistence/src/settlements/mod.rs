//! Settlements with clients: the slice's ports. An opening balance is within reach if its client is.

mod called;
mod ledger;

use async_trait::async_trait;
use chrono::NaiveDate;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{OnConflict, SelectStatement};
use sea_orm::{
    ActiveModelTrait, Condition, FromQueryResult, IntoActiveModel, QueryFilter, QueryTrait, Select,
};

use canape_domain::access::Scope;
use canape_domain::documents::Mentioned;
use canape_domain::legal_entities::LegalEntity;
use canape_domain::settlements::{
    Agreed, Called, Counterparty, Event, Filter, Ledger, OpeningBalance, Read, Shown,
};
use canape_domain::values::Inn;
use canape_domain::{Apply, Change, Id, Page, PageWish, Place, SortValue, StoreError};

use crate::clients::{CompanyTable, ContactTable};
use crate::deals::money;
use crate::documents::kind_of;
use crate::error::{store_error, unreadable};
use crate::joins::{join_shown, named, select_as};
use crate::keyset::Order;
use crate::scope::tenant;
use crate::session::Session;

pub mod opening_balance {
    //! The table `opening_balance`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "opening_balance")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub legal_entity_id: Uuid,
        pub company_id: Option<Uuid>,
        pub contact_id: Option<Uuid>,
        pub contract_id: Option<Uuid>,
        pub on_date: Date,
        pub amount: i64,
        pub created_by: Uuid,
        pub created_at: DateTimeUtc,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(opening_balance);

use opening_balance::{Column, Entity};

/// Opening balances, the latest day first.
const LATEST: Order<Entity> = Order {
    column: Column::OnDate,
    is_descending: true,
    is_nullable: false,
};

#[derive(FromQueryResult)]
struct Found {
    #[sea_orm(nested)]
    opening_balance: opening_balance::Model,
    legal_entity_name: Option<String>,
    company_name: Option<String>,
    contact_name: Option<String>,
    document_kind: Option<String>,
    document_title: Option<String>,
    document_number: Option<String>,
    document_date: Option<NaiveDate>,
}

#[async_trait]
impl Read for Session {
    async fn opening_balance(&self, id: Id<OpeningBalance>) -> Result<Option<Shown>, StoreError> {
        let mut one = self.balances_in_reach().filter(Column::Id.eq(id.uuid()));
        join_names(QueryTrait::query(&mut one));
        let found = one.into_model::<Found>().one(&self.tx).await;
        found.map_err(store_error)?.map(shown_of).transpose()
    }

    async fn opening_balances(
        &self,
        filter: &Filter,
        wish: &PageWish,
    ) -> Result<Page<Shown>, StoreError> {
        let entity = filter.legal_entity;
        let select = self.balances_in_reach().filter(
            Condition::all()
                .add_option(entity.map(|id| Column::LegalEntityId.eq(id.uuid())))
                .add_option(filter.company.map(|id| Column::CompanyId.eq(id.uuid())))
                .add_option(filter.contact.map(|id| Column::ContactId.eq(id.uuid()))),
        );
        let count = self.count(&select, wish.counting).await?;
        let mut page = LATEST.page_of(select, wish);
        join_names(QueryTrait::query(&mut page));
        let rows = page.into_model::<Found>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?;
        let mut page = Page::of(rows, wish.limit, count, |row| Place {
            value: SortValue::Day(Some(row.opening_balance.on_date)),
            id: row.opening_balance.id,
        });
        let rows = std::mem::take(&mut page.items).into_iter();
        let rows = rows.map(shown_of).collect::<Result<_, _>>()?;
        Ok(page.with(rows))
    }

    async fn ledger(
        &self,
        entity: Id<LegalEntity>,
        client: Counterparty,
        until: NaiveDate,
    ) -> Result<Ledger, StoreError> {
        self.read_ledger(entity.uuid(), client, until).await
    }

    async fn clients_called(
        &self,
        names: &[String],
        inns: &[Inn],
    ) -> Result<Vec<Called>, StoreError> {
        self.read_clients_called(names, inns).await
    }

    async fn contracts_with(
        &self,
        entity: Id<LegalEntity>,
        clients: &[Counterparty],
    ) -> Result<Vec<Agreed>, StoreError> {
        self.read_contracts_with(entity.uuid(), clients).await
    }

    async fn balances_with(
        &self,
        entity: Id<LegalEntity>,
        clients: &[Counterparty],
        holds: bool,
    ) -> Result<Vec<OpeningBalance>, StoreError> {
        self.read_balances_with(entity.uuid(), clients, holds).await
    }
}

#[async_trait]
impl Apply<OpeningBalance, Event> for Session {
    async fn apply(&self, change: &Change<OpeningBalance, Event>) -> Result<(), StoreError> {
        let one = change.state();
        let (id, expected) = (one.id.uuid(), change.expected());
        if matches!(change.event(), Event::Deleted(_)) {
            self.remove::<Entity>(id, expected, Column::Version).await?;
        } else {
            let row = row_of(self.account(), one);
            let within = Some(self.with_clients_within(self.grant().scope()));
            self.put::<Entity, _>(row, id, expected, Column::Version, within)
                .await?;
        }
        self.log(&[(change.event(), change.at())]).await
    }

    /// New balances, and such as this work holds; each of a client within reach: whoever calls has
    /// seen them.
    async fn apply_all(&self, changes: &[Change<OpeningBalance, Event>]) -> Result<(), StoreError> {
        if changes.is_empty() {
            return Ok(());
        }
        let account = self.account();
        let rows = changes.iter().map(|change| row_of(account, change.state()));
        let rows = rows.map(|row| row.into_active_model().reset_all());
        let over = OnConflict::columns([Column::AccountId, Column::Id])
            .update_columns([Column::OnDate, Column::Amount, Column::Version])
            .to_owned();
        self.insert_over::<Entity, _>(rows.collect(), over).await?;
        let events = changes.iter();
        let events: Vec<_> = events.map(|change| (change.event(), change.at())).collect();
        self.log(&events).await
    }
}

fn row_of(account_id: Uuid, one: &OpeningBalance) -> opening_balance::Model {
    opening_balance::Model {
        account_id,
        id: one.id.uuid(),
        legal_entity_id: one.legal_entity.uuid(),
        company_id: one.client.company().map(Id::uuid),
        contact_id: one.client.contact().map(Id::uuid),
        contract_id: one.contract.map(Id::uuid),
        on_date: one.on,
        amount: one.amount.kopecks(),
        created_by: one.created_by.uuid(),
        created_at: one.created_at,
        version: one.version,
    }
}

/// The balance of a row.
fn balance_of(row: &opening_balance::Model) -> Result<OpeningBalance, StoreError> {
    let client = Counterparty::of(row.company_id.map(Id::from), row.contact_id.map(Id::from));
    Ok(OpeningBalance {
        id: Id::from(row.id),
        legal_entity: Id::from(row.legal_entity_id),
        client: client.map_err(|_| unreadable("opening_balance.company_id"))?,
        contract: row.contract_id.map(Id::from),
        on: row.on_date,
        amount: money(row.amount, "opening_balance.amount")?,
        created_by: Id::from(row.created_by),
        created_at: row.created_at,
        version: row.version,
    })
}

impl Session {
    fn balances_in_reach(&self) -> Select<Entity> {
        self.balances_within(self.grant().scope())
    }

    /// Opening balances with clients within a scope.
    pub(crate) fn balances_within(&self, scope: &Scope) -> Select<Entity> {
        self.rows::<Entity>()
            .filter(self.with_clients_within(scope))
    }

    fn with_clients_within(&self, scope: &Scope) -> Condition {
        if *scope == Scope::All {
            return Condition::all();
        }
        Condition::any()
            .add(self.names_one::<CompanyTable>(Column::CompanyId, scope))
            .add(self.names_one::<ContactTable>(Column::ContactId, scope))
    }
}

fn join_names(select: &mut SelectStatement) {
    let of = "opening_balance";
    join_shown(select, of, "legal_entity_id", "legal_entity", "name");
    join_shown(select, of, "company_id", "company", "name");
    join_shown(select, of, "contact_id", "contact", "name");
    join_shown(select, of, "contract_id", "document", "kind");
    for column in ["title", "number", "date"] {
        select_as(select, "document", column);
    }
}

fn shown_of(found: Found) -> Result<Shown, StoreError> {
    let row = found.opening_balance;
    let entity = named(Some(row.legal_entity_id), found.legal_entity_name);
    let name = found.company_name.or(found.contact_name);
    let contract = match (row.contract_id, found.document_kind, found.document_date) {
        (Some(id), Some(kind), Some(date)) => Some(Mentioned {
            id: Id::from(id),
            kind: kind_of(&kind)?,
            title: found.document_title,
            number: found.document_number,
            date,
        }),
        _ => None,
    };
    Ok(Shown {
        balance: balance_of(&row)?,
        legal_entity: entity.ok_or(unreadable("legal_entity.name"))?,
        client_name: name.unwrap_or_default(),
        contract,
    })
}
