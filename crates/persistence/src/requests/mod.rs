//! Requests: their deals as rows of the inbox, each page in one statement with its names.

mod row;

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, JoinType, SelectStatement};
use sea_orm::{ExprTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select};

use canape_domain::access::Permission;
use canape_domain::clients::{Company, Contact};
use canape_domain::deals::{Deal, NamedDeal, RequestState};
use canape_domain::requests::{Read, RequestFilter, Row as Shown};
use canape_domain::{Id, Page, PageWish, Place, SortValue, StoreError};

use self::row::{Row, shown_of};
use crate::clients::ContactTable;
use crate::deals::{deal, deal_named};
use crate::error::store_error;
use crate::joins::{join_shown, select_as};
use crate::keyset::Order;
use crate::session::Session;

use deal::Column;

/// So many deals are offered to be joined to.
const MOST_OFFERED: u64 = 10;

const SHOWN: [Column; 12] = [
    Column::Id,
    Column::Number,
    Column::Title,
    Column::Amount,
    Column::ChannelId,
    Column::ContactId,
    Column::CompanyId,
    Column::ResponsibleId,
    Column::RequestState,
    Column::AnsweredAt,
    Column::CreatedAt,
    Column::Version,
];

#[async_trait]
impl Read for Session {
    async fn requests(
        &self,
        filter: &RequestFilter,
        is_descending: bool,
        wish: &PageWish,
    ) -> Result<Page<Shown>, StoreError> {
        let found = self.requests_like(filter);
        let count = self.count(&found, wish.counting).await?;
        let order = Order {
            column: Column::CreatedAt,
            is_descending,
            is_nullable: false,
        };
        let rows = self.request_rows(order.page_of(found, wish)).await?;
        let mut page = Page::of(rows, wish.limit, count, |row| Place {
            value: SortValue::Moment(row.created_at),
            id: row.id,
        });
        let rows = std::mem::take(&mut page.items).into_iter();
        let shown = rows.map(shown_of).collect::<Result<_, _>>()?;
        Ok(page.with(shown))
    }

    async fn request(&self, id: Id<Deal>) -> Result<Option<Shown>, StoreError> {
        let one = self
            .requests_like(&RequestFilter::default())
            .filter(Column::Id.eq(id.uuid()));
        let row = self.request_rows(one).await?.into_iter().next();
        row.map(shown_of).transpose()
    }

    async fn open_deals_of(
        &self,
        contacts: &[Id<Contact>],
        companies: &[Id<Company>],
    ) -> Result<Vec<NamedDeal>, StoreError> {
        let Some(scope) = self.grant().scope_of(Permission::DealsRead) else {
            return Ok(Vec::new());
        };
        if contacts.is_empty() && companies.is_empty() {
            return Ok(Vec::new());
        }
        let contacts = contacts.iter().map(|id| id.uuid());
        let companies = companies.iter().map(|id| id.uuid());
        let theirs = sea_orm::Condition::any()
            .add(Column::ContactId.is_in(contacts))
            .add(Column::CompanyId.is_in(companies));
        let rows = self
            .rows::<deal::Entity>()
            .filter(Self::within::<deal::Entity>(scope))
            .filter(theirs)
            .filter(Expr::cust(
                "deal.status = 'open' AND deal.deleted_at IS NULL",
            ))
            .order_by_desc(Column::CreatedAt)
            .order_by_desc(Column::Id)
            .limit(MOST_OFFERED)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        rows.iter()
            .map(|row| deal_named(row.id, row.number, &row.title))
            .collect()
    }

    async fn contact_is_used(&self, id: Id<Contact>, but: Id<Deal>) -> Result<bool, StoreError> {
        let deals = self.deals_naming(Column::ContactId, id.uuid(), but);
        Ok(self.count_up_to(&deals, Some(1)).await? > 0)
    }

    async fn company_is_used(
        &self,
        id: Id<Company>,
        but: Id<Deal>,
        but_contact: Option<Id<Contact>>,
    ) -> Result<bool, StoreError> {
        let deals = self.deals_naming(Column::CompanyId, id.uuid(), but);
        if self.count_up_to(&deals, Some(1)).await? > 0 {
            return Ok(true);
        }
        let column = |name: &'static str| Expr::col((Alias::new("contact"), Alias::new(name)));
        let mut people = self
            .rows::<ContactTable>()
            .filter(column("company_id").eq(id.uuid()));
        if let Some(contact) = but_contact {
            people = people.filter(column("id").ne(contact.uuid()));
        }
        Ok(self.count_up_to(&people, Some(1)).await? > 0)
    }
}

impl Session {
    /// Deals within reach that came as requests which pass a filter.
    fn requests_like(&self, filter: &RequestFilter) -> Select<deal::Entity> {
        let found = self.reachable::<deal::Entity>();
        let found = match filter.states.as_slice() {
            [] => found.filter(Column::RequestState.is_not_null()),
            // Written out for the planner: a partial index holds only these.
            [RequestState::New] => found.filter(Expr::cust("deal.request_state = 'new'")),
            states => {
                let names = states.iter().map(|state| state.wire());
                found.filter(Column::RequestState.is_in(names))
            }
        };
        let found = match filter.arrived_before {
            Some(before) => found.filter(Column::CreatedAt.lt(before)),
            None => found,
        };
        let channels = filter.channels.iter().map(|id| id.uuid());
        if filter.channels.is_empty() {
            found
        } else {
            found.filter(Column::ChannelId.is_in(channels))
        }
    }

    fn deals_naming(&self, column: Column, id: Uuid, but: Id<Deal>) -> Select<deal::Entity> {
        self.rows::<deal::Entity>()
            .filter(column.eq(id))
            .filter(Column::Id.ne(but.uuid()))
    }

    /// Rows with the names of what they refer to, the beginning of the words, and the answer.
    async fn request_rows(&self, found: Select<deal::Entity>) -> Result<Vec<Row>, StoreError> {
        let mut found = found.select_only().columns(SHOWN);
        let select = QueryTrait::query(&mut found);
        join_shown(select, "deal", "channel_id", "channel", "name");
        join_shown(select, "deal", "contact_id", "contact", "name");
        join_shown(select, "deal", "company_id", "company", "name");
        join_shown(select, "deal", "responsible_id", "account_user", "name");
        join_shown(select, "deal", "id", "deal_source", "domain");
        let beginning = format!("substr(deal_source.request_text, 1, {})", Shown::TEXT);
        select.expr_as(Expr::cust(beginning), Alias::new("request_text"));
        join_shown(select, "deal", "id", "request_answer", "by_id");
        select_as(select, "request_answer", "joined_to_id");
        join_as(select, "account_user", "answerer", "by_id");
        select_as(select, "answerer", "name");
        join_as(select, "deal", "other", "joined_to_id");
        select_as(select, "other", "number");
        select_as(select, "other", "title");
        let rows = found.into_model::<Row>().all(&self.tx).await;
        rows.map_err(store_error)
    }
}

/// Joins a table under another name to what a column of the answer refers to.
fn join_as(
    select: &mut SelectStatement,
    table: &'static str,
    name: &'static str,
    column: &'static str,
) {
    let theirs = |column: &'static str| Expr::col((Alias::new(name), Alias::new(column)));
    let answer = |column| Expr::col((Alias::new("request_answer"), Alias::new(column)));
    let same_account = theirs("account_id").eq(answer("account_id"));
    let on = same_account.and(theirs("id").eq(answer(column)));
    select.join_as(JoinType::LeftJoin, Alias::new(table), Alias::new(name), on);
}
