//! Recurring documents: the slice's ports. One is within reach if its deal is.

use async_trait::async_trait;
use chrono::NaiveDate;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{
    Condition, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};

use canape_domain::access::Scope;
use canape_domain::documents::{Kind, Line, Mentioned};
use canape_domain::recurrences::{Covers, Event, Filter, Read, Recurrence, Schedule, Shown};
use canape_domain::{Apply, Change, Id, Page, PageWish, Place, SortValue, StoreError};

use crate::deals::deal;
use crate::documents::kind_of;
use crate::error::{store_error, unreadable};
use crate::joins::{join_shown, named, select_as};
use crate::json;
use crate::keyset::Order;
use crate::scope::tenant;
use crate::session::Session;

mod recurrence {
    //! The table `recurrence`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "recurrence")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub deal_id: Uuid,
        pub legal_entity_id: Uuid,
        pub contract_id: Option<Uuid>,
        /// A list of names, as JSON.
        pub kinds: String,
        pub months: i32,
        pub day: i32,
        pub from_date: Date,
        pub until_date: Option<Date>,
        pub covers: String,
        /// As JSON.
        pub lines: String,
        pub is_vat_included: bool,
        pub is_paused: bool,
        pub next_on: Option<Date>,
        pub made_on: Option<Date>,
        pub created_by: Uuid,
        pub created_at: DateTimeUtc,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(recurrence);

use recurrence::{Column, Entity};

/// The next first; whatever comes no more is last.
const NEXT: Order<Entity> = Order {
    column: Column::NextOn,
    is_descending: false,
    is_nullable: true,
};

#[derive(FromQueryResult)]
struct Found {
    #[sea_orm(nested)]
    recurrence: recurrence::Model,
    deal_title: Option<String>,
    deal_deleted_at: Option<DateTimeUtc>,
    legal_entity_name: Option<String>,
    document_kind: Option<String>,
    document_title: Option<String>,
    document_number: Option<String>,
    document_date: Option<NaiveDate>,
}

#[async_trait]
impl Read for Session {
    async fn recurrence(&self, id: Id<Recurrence>) -> Result<Option<Shown>, StoreError> {
        let mut one = self.recurrences_in_reach().filter(Column::Id.eq(id.uuid()));
        join_names(QueryTrait::query(&mut one));
        let found = one.into_model::<Found>().one(&self.tx).await;
        found.map_err(store_error)?.map(shown_of).transpose()
    }

    async fn recurrences(
        &self,
        filter: &Filter,
        wish: &PageWish,
    ) -> Result<Page<Shown>, StoreError> {
        let of_deal = filter.deal.map(|deal| Column::DealId.eq(deal.uuid()));
        let select = self
            .recurrences_in_reach()
            .filter(Condition::all().add_option(of_deal));
        let count = self.count(&select, wish.counting).await?;
        let mut page = NEXT.page_of(select, wish);
        join_names(QueryTrait::query(&mut page));
        let rows = page.into_model::<Found>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?;
        let mut page = Page::of(rows, wish.limit, count, |row| Place {
            value: SortValue::Day(row.recurrence.next_on),
            id: row.recurrence.id,
        });
        let rows = std::mem::take(&mut page.items).into_iter();
        let rows = rows.map(shown_of).collect::<Result<_, _>>()?;
        Ok(page.with(rows))
    }

    async fn due_recurrences(&self, today: NaiveDate, most: u64) -> Result<Vec<Shown>, StoreError> {
        let there = self
            .rows::<deal::Entity>()
            .filter(deal::Column::DeletedAt.is_null());
        let mut due = self
            .running()
            .filter(Column::NextOn.lte(today))
            .filter(Self::is_among(Column::DealId, there))
            .order_by_asc(Column::NextOn)
            .order_by_asc(Column::Id)
            .limit(most);
        join_names(QueryTrait::query(&mut due));
        let rows = due.into_model::<Found>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?.into_iter();
        rows.map(shown_of).collect()
    }

    async fn next_recurrence(&self) -> Result<Option<NaiveDate>, StoreError> {
        let found = self
            .running()
            .order_by_asc(Column::NextOn)
            .limit(1)
            .select_only()
            .column(Column::NextOn)
            .into_tuple::<Option<NaiveDate>>()
            .one(&self.tx)
            .await;
        Ok(found.map_err(store_error)?.flatten())
    }
}

#[async_trait]
impl Apply<Recurrence, Event> for Session {
    async fn apply(&self, change: &Change<Recurrence, Event>) -> Result<(), StoreError> {
        let one = change.state();
        let (id, expected) = (one.id.uuid(), change.expected());
        if matches!(change.event(), Event::Deleted(_)) {
            self.remove::<Entity>(id, expected, Column::Version).await?;
        } else {
            let kinds: Vec<&str> = one.kinds.iter().map(|kind| kind.wire()).collect();
            let row = recurrence::Model {
                account_id: self.account(),
                id,
                deal_id: one.deal.uuid(),
                legal_entity_id: one.legal_entity.uuid(),
                contract_id: one.contract.map(Id::uuid),
                kinds: json::written(&kinds, "recurrence.kinds")?,
                months: i32::from(one.schedule.months),
                day: i32::from(one.schedule.day),
                from_date: one.schedule.from,
                until_date: one.schedule.until,
                covers: one.schedule.covers.wire().to_owned(),
                lines: json::written(&one.lines, "recurrence.lines")?,
                is_vat_included: one.is_vat_included,
                is_paused: one.is_paused,
                next_on: one.next_on,
                made_on: one.made_on,
                created_by: one.created_by.uuid(),
                created_at: one.created_at,
                version: one.version,
            };
            let within = Some(self.of_deals_within());
            self.put::<Entity, _>(row, id, expected, Column::Version, within)
                .await?;
        }
        self.log(&[(change.event(), change.at())]).await
    }
}

impl Session {
    fn recurrences_in_reach(&self) -> Select<Entity> {
        self.rows::<Entity>().filter(self.of_deals_within())
    }

    /// Those that come some day.
    fn running(&self) -> Select<Entity> {
        self.rows::<Entity>()
            .filter(Column::IsPaused.eq(false))
            .filter(Column::NextOn.is_not_null())
    }

    fn of_deals_within(&self) -> Condition {
        let scope = self.grant().scope();
        if *scope == Scope::All {
            return Condition::all();
        }
        Condition::all().add(self.names_one::<deal::Entity>(Column::DealId, scope))
    }
}

fn join_names(select: &mut SelectStatement) {
    let of = "recurrence";
    join_shown(select, of, "deal_id", "deal", "title");
    select_as(select, "deal", "deleted_at");
    join_shown(select, of, "legal_entity_id", "legal_entity", "name");
    join_shown(select, of, "contract_id", "document", "kind");
    for column in ["title", "number", "date"] {
        select_as(select, "document", column);
    }
}

fn shown_of(found: Found) -> Result<Shown, StoreError> {
    let row = found.recurrence;
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
    let deal = named(Some(row.deal_id), found.deal_title);
    let entity = named(Some(row.legal_entity_id), found.legal_entity_name);
    let kinds: Vec<String> = json::read(&row.kinds, "recurrence.kinds")?;
    let kinds = kinds.iter().map(|kind| kind_of(kind));
    let lines: Vec<Line> = json::read(&row.lines, "recurrence.lines")?;
    let small = |number: i32| u8::try_from(number).map_err(|_| unreadable("recurrence.day"));
    Ok(Shown {
        deal: deal.ok_or(unreadable("deal.title"))?,
        is_deal_in_trash: found.deal_deleted_at.is_some(),
        legal_entity: entity.ok_or(unreadable("legal_entity.name"))?,
        contract,
        recurrence: Recurrence {
            id: Id::from(row.id),
            deal: Id::from(row.deal_id),
            legal_entity: Id::from(row.legal_entity_id),
            contract: row.contract_id.map(Id::from),
            kinds: kinds.collect::<Result<Vec<Kind>, _>>()?,
            schedule: Schedule {
                months: small(row.months)?,
                day: small(row.day)?,
                from: row.from_date,
                until: row.until_date,
                covers: Covers::from_wire(&row.covers).ok_or(unreadable("recurrence.covers"))?,
            },
            lines,
            is_vat_included: row.is_vat_included,
            is_paused: row.is_paused,
            next_on: row.next_on,
            made_on: row.made_on,
            created_by: Id::from(row.created_by),
            created_at: row.created_at,
            version: row.version,
        },
    })
}
