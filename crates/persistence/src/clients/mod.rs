//! Clients: the tables `contact` and `company` behind one mechanism, with their search entries.

mod company;
mod contact;
mod names;
mod timeline;

use std::collections::HashMap;

use async_trait::async_trait;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter,
};
use uuid::Uuid;

use canape_domain::clients::{
    Client, Company, Contact, Event, Filter, Happening, Hold, Kind, Owner, Read,
};
use canape_domain::values::Phone;
use canape_domain::{
    Apply, Change, Expected, Id, Moment, Page, PageWish, Place, SortValue, StoreError,
};

use crate::deals::deal;
use crate::documents::document;
use crate::error::store_error;
use crate::hand_over::{Given, NewOwner, given_to_one};
use crate::json;
use crate::keyset::Order;
use crate::payments::payment;
use crate::scope::{Owned, Tenant};
use crate::search::SearchText;
use crate::session::Session;

pub use self::company::row as company_row;
pub use self::contact::row as contact_row;
/// The table `contact`.
pub type ContactTable = <Contact as Kept>::Table;
/// The table `company`.
pub type CompanyTable = <Company as Kept>::Table;

type Row<K> = <<K as Kept>::Table as EntityTrait>::Model;
type Column<K> = <<K as Kept>::Table as EntityTrait>::Column;

/// How a kind of client is kept in a table.
pub trait Kept: Kind {
    /// The table.
    type Table: Owned<
            Model: IntoActiveModel<<Self::Table as EntityTrait>::ActiveModel> + Sync,
            ActiveModel: Send,
        >;

    const CREATED_AT: Column<Self>;
    const DELETED_AT: Column<Self>;
    const VERSION: Column<Self>;
    /// Where deals, documents and payments name their client of this kind.
    const OF_DEAL: deal::Column;
    const OF_DOCUMENT: document::Column;
    const OF_PAYMENT: payment::Column;

    /// The row of a client.
    fn row(account: Uuid, client: &Client<Self>) -> Result<Row<Self>, StoreError>;
    /// The client of a row.
    fn client(row: Row<Self>) -> Result<Client<Self>, StoreError>;
    /// Where a row stands in the list.
    fn place(row: &Row<Self>) -> (Moment, Uuid);
    /// What is true of clients of a company; companies themselves are of none.
    fn of_company(_: Uuid) -> Condition {
        Condition::all()
    }
}

/// What is true of the rows that pass a filter.
fn passing<K: Kept>(filter: &Filter) -> Condition {
    let trash = if filter.is_trash {
        K::DELETED_AT.is_not_null()
    } else {
        K::DELETED_AT.is_null()
    };
    let company = filter.company.map(|company| K::of_company(company.uuid()));
    Condition::all().add(trash).add_option(company)
}

#[async_trait]
impl<K: Kept> Read<K> for Session {
    async fn client(&self, id: Id<K>) -> Result<Option<Client<K>>, StoreError> {
        let row = self.reachable_row::<K::Table>(id.uuid()).await?;
        row.map(K::client).transpose()
    }

    async fn clients_of(
        &self,
        ids: &[Id<K>],
        filter: &Filter,
    ) -> Result<Vec<Client<K>>, StoreError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
        let rows = self
            .reachable::<K::Table>()
            .filter(<K::Table as Tenant>::ID.is_in(ids.iter().copied()))
            .filter(passing::<K>(filter))
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let mut found = HashMap::new();
        for row in rows {
            let client = K::client(row)?;
            found.insert(client.id.uuid(), client);
        }
        Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
    }

    async fn clients(
        &self,
        filter: &Filter,
        wish: &PageWish,
    ) -> Result<Page<Client<K>>, StoreError> {
        let select = self.reachable::<K::Table>().filter(passing::<K>(filter));
        let order = Order {
            column: K::CREATED_AT,
            is_descending: true,
            is_nullable: false,
        };
        let place = |row: &Row<K>| {
            let (created_at, id) = K::place(row);
            Place {
                value: SortValue::Moment(created_at),
                id,
            }
        };
        let mut page = self.page(select, order, wish, place).await?;
        let rows = std::mem::take(&mut page.items);
        let clients = rows.into_iter().map(K::client).collect::<Result<_, _>>()?;
        Ok(page.with(clients))
    }

    async fn happenings(&self, id: Id<K>, wish: &PageWish) -> Result<Page<Happening>, StoreError> {
        self.happened_with::<K>(id.uuid(), wish).await
    }
}

#[async_trait]
impl<K: Kept> Apply<Client<K>, Event<K>> for Session {
    async fn apply(&self, change: &Change<Client<K>, Event<K>>) -> Result<(), StoreError> {
        let client = change.state();
        let row = K::row(self.account(), client)?;
        let (id, expected) = (client.id.uuid(), change.expected());
        let within = Some(self.reach::<K::Table>());
        self.put::<K::Table, _>(row, id, expected, K::VERSION, within)
            .await?;
        if client.deleted_at.is_some() {
            self.unindex(id).await?;
        } else {
            self.index(K::FOUND_AS, id, &search_text(client)).await?;
        }
        self.log(&[(change.event(), change.at())]).await
    }

    async fn apply_all(&self, changes: &[Change<Client<K>, Event<K>>]) -> Result<(), StoreError> {
        if let Some((given, owner)) = given_to_one(changes.iter().map(hand_over)) {
            let within = self.reach::<K::Table>();
            self.give::<K::Table>(&given, K::VERSION, owner, within)
                .await?;
            self.give_entries(&given, owner).await?;
            let events: Vec<_> = changes.iter().map(|one| (one.event(), one.at())).collect();
            return self.log(&events).await;
        }
        if changes
            .iter()
            .any(|change| change.expected() != Expected::Absent)
        {
            for change in changes {
                self.apply(change).await?;
            }
            return Ok(());
        }
        let account = self.account();
        let rows = changes.iter().map(|change| {
            let row = K::row(account, change.state())?;
            Ok(row.into_active_model().reset_all())
        });
        let rows = rows.collect::<Result<Vec<_>, StoreError>>()?;
        self.insert::<K::Table, _>(rows).await?;
        let found: Vec<_> = changes
            .iter()
            .map(|change| (change.state().id.uuid(), search_text(change.state())))
            .collect();
        let found = found.iter().map(|(id, entry)| (*id, entry));
        self.index_all(K::FOUND_AS, found).await?;
        let events: Vec<_> = changes
            .iter()
            .map(|change| (change.event(), change.at()))
            .collect();
        self.log(&events).await
    }
}

#[async_trait]
impl Hold for Session {
    async fn hold_clients(
        &self,
        contact: Option<Id<Contact>>,
        company: Option<Id<Company>>,
    ) -> Result<(), StoreError> {
        if let Some(id) = contact {
            self.hold_row::<ContactTable>(id.uuid()).await?;
        }
        if let Some(id) = company {
            self.hold_row::<CompanyTable>(id.uuid()).await?;
        }
        Ok(())
    }
}

impl Session {
    /// Clients by their ids, whoever is responsible for them, in no order.
    pub(crate) async fn clients_named<K: Kept>(
        &self,
        ids: &[Id<K>],
    ) -> Result<Vec<Client<K>>, StoreError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let ids = ids.iter().map(|id| id.uuid());
        let found = self.rows::<K::Table>();
        let found = found.filter(<K::Table as Tenant>::ID.is_in(ids));
        let rows = found.all(&self.tx).await.map_err(store_error)?;
        rows.into_iter().map(K::client).collect()
    }
}

/// The client of a row.
pub fn client_of<K: Kept>(row: Row<K>) -> Result<Client<K>, StoreError> {
    K::client(row)
}

/// The client and its new owner, if that is all that a change is about.
fn hand_over<K: Kind>(change: &Change<Client<K>, Event<K>>) -> Option<(Given, NewOwner)> {
    let Event::Edited { from, to } = change.event() else {
        return None;
    };
    let given = Client {
        owner: to.owner,
        version: to.version,
        ..from.clone()
    };
    let owner = NewOwner {
        responsible: to.owner.responsible.map(Id::uuid),
        department: to.owner.department.map(Id::uuid),
    };
    (given == *to).then_some(((to.id.uuid(), from.version), owner))
}

fn search_text<K: Kept>(client: &Client<K>) -> SearchText {
    let emails = client.emails.iter().map(ToString::to_string);
    let more = client.particulars.searched_by();
    SearchText {
        title: client.name(),
        subtitle: K::told_by(client),
        number: None,
        words: more
            .into_iter()
            .map(ToOwned::to_owned)
            .chain(emails)
            .collect(),
        phones: client.phones.clone(),
        responsible: client.owner.responsible.map(Id::uuid),
        department: client.owner.department.map(Id::uuid),
    }
}

fn phones_of(text: &str) -> Result<Vec<Phone>, StoreError> {
    json::read(text, "telephones of a client")
}

fn owner_of(responsible: Option<Uuid>, department: Option<Uuid>) -> Owner {
    Owner {
        responsible: responsible.map(Id::from),
        department: department.map(Id::from),
    }
}
