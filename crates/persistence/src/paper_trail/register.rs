//! The register: filter → condition, the most urgent first; and what clients have returned.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, Func, JoinType, Order as Direction, SelectStatement};
use sea_orm::{Condition, FromQueryResult, QueryFilter, QuerySelect, QueryTrait, Select};

use canape_domain::documents::{Kind, Mentioned, Stage};
use canape_domain::paper_trail::{
    Expects, Filter, LegState, Original, Share, ShareFilter, Side, Standing,
};
use canape_domain::values::search_text::normalise;
use canape_domain::{Id, Limit, Named, Page, PageWish, Place, SortValue, StoreError};

use super::row::{awaits_of, leg, side_of, state_of, trail, way_of};
use crate::clients::{CompanyTable, ContactTable};
use crate::deals::{deal, money};
use crate::documents::document;
use crate::error::{store_error, unreadable};
use crate::joins::{join_shown, named, select_as};
use crate::keyset::Order;
use crate::scope::Owned;
use crate::session::Session;

use leg::Column;

#[derive(FromQueryResult)]
struct Row {
    #[sea_orm(nested)]
    leg: leg::Model,
    document_kind: Option<String>,
    document_number: Option<String>,
    document_date: Option<NaiveDate>,
    document_amount: Option<i64>,
    document_company_id: Option<Uuid>,
    document_contact_id: Option<Uuid>,
    document_buyer_name: Option<String>,
    document_legal_entity_id: Option<Uuid>,
    document_title: Option<String>,
    deal_title: Option<String>,
    keeper_id: Option<Uuid>,
    department_id: Option<Uuid>,
    account_user_name: Option<String>,
    legal_entity_name: Option<String>,
}

/// The last day that is next, then those without one.
const URGENT: Order<leg::Entity> = Order {
    column: Column::DueOn,
    is_descending: false,
    is_nullable: true,
};

impl Session {
    pub(super) async fn read_originals(
        &self,
        filter: &Filter,
        today: NaiveDate,
        wish: &PageWish,
    ) -> Result<Page<Original>, StoreError> {
        let select = self.fitting_legs(filter, today);
        let count = self.count(&select, wish.counting).await?;
        let mut page = URGENT.page_of(select, wish);
        let select = QueryTrait::query(&mut page);
        join_shown(select, "paper_leg", "document_id", "document", "kind");
        for column in [
            "number",
            "date",
            "amount",
            "company_id",
            "contact_id",
            "buyer_name",
            "legal_entity_id",
            "title",
        ] {
            select_as(select, "document", column);
        }
        join_shown(select, "paper_leg", "deal_id", "deal", "title");
        join_keeper(select);
        let (entity, name) = ("legal_entity", "name");
        join_shown(select, "document", "legal_entity_id", entity, name);
        let rows = page.into_model::<Row>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?;
        let mut page = Page::of(rows, wish.limit, count, |row| Place {
            value: SortValue::Day(row.leg.due_on),
            id: row.leg.id,
        });
        let rows = std::mem::take(&mut page.items).into_iter();
        let rows = rows.map(original_of).collect::<Result<_, _>>()?;
        Ok(page.with(rows))
    }

    /// Legs of issued documents within reach that fit.
    fn fitting_legs(&self, filter: &Filter, today: NaiveDate) -> Select<leg::Entity> {
        let sides = filter.sides.iter().map(|side| side.wire());
        let some = |list: bool, condition: Expr| list.then_some(condition);
        self.rows::<leg::Entity>()
            .filter(standing(&filter.standings, today))
            .filter(
                Condition::all()
                    .add_option(some(!filter.sides.is_empty(), Column::Side.is_in(sides)))
                    .add_option(filter.due_from.map(|from| Column::DueOn.gte(from)))
                    .add_option(filter.due_until.map(|until| Column::DueOn.lte(until))),
            )
            .filter(self.kept_as(filter))
            .filter(Column::DocumentId.in_subquery(self.documents_of(filter)))
    }

    /// Legs of deals within reach, none from the trash, and of clients there. Asked of the leg and
    /// not of its document, so that the register can be read along its index.
    fn kept_as(&self, filter: &Filter) -> Condition {
        let deals = self
            .kept_rows::<deal::Entity>(filter)
            .filter(deal::Column::DeletedAt.is_null());
        let companies = self.kept_rows::<CompanyTable>(filter);
        let contacts = self.kept_rows::<ContactTable>(filter);
        let of_person = Condition::all()
            .add(document::Column::CompanyId.is_null())
            .add(Self::is_among(document::Column::ContactId, contacts));
        let of_client = Condition::any()
            .add(Self::is_among(document::Column::CompanyId, companies))
            .add(of_person);
        let alone = self
            .rows::<document::Entity>()
            .filter(document::Column::DealId.is_null())
            .filter(of_client);
        let of_client = Condition::all()
            .add(Column::DealId.is_null())
            .add(Self::is_among(Column::DocumentId, alone));
        Condition::any()
            .add(Self::is_among(Column::DealId, deals))
            .add(of_client)
    }

    /// Rows within reach of those people and departments that are asked for.
    fn kept_rows<E: Owned>(&self, filter: &Filter) -> Select<E> {
        let people = filter.responsible.iter().map(|id| id.uuid());
        let departments = filter.departments.iter().map(|id| id.uuid());
        let mut rows = self.reachable::<E>();
        if !filter.responsible.is_empty() {
            rows = rows.filter(E::RESPONSIBLE.is_in(people));
        }
        if !filter.departments.is_empty() {
            rows = rows.filter(E::DEPARTMENT.is_in(departments));
        }
        rows
    }

    fn documents_of(&self, filter: &Filter) -> SelectStatement {
        let entities = filter.legal_entities.iter().map(|id| id.uuid());
        let kinds = filter.kinds.iter().map(|kind| kind.wire());
        let company = filter.company.map(Id::uuid);
        let company = company.map(|id| document::Column::CompanyId.eq(id));
        // Folded text has no signs that LIKE would understand.
        let text = filter.text.as_deref().map(normalise);
        let text = text.map(|text| document::Column::Sought.contains(text));
        let mut documents = self
            .rows::<document::Entity>()
            .filter(document::Column::Stage.eq(Stage::Issued.wire()))
            .filter(Condition::all().add_option(company).add_option(text));
        if !filter.legal_entities.is_empty() {
            documents = documents.filter(document::Column::LegalEntityId.is_in(entities));
        }
        if !filter.kinds.is_empty() {
            documents = documents.filter(document::Column::Kind.is_in(kinds));
        }
        let ids = documents.select_only().column(document::Column::Id);
        QueryTrait::into_query(ids)
    }

    pub(super) async fn read_shares(
        &self,
        filter: &ShareFilter,
        today: NaiveDate,
        limit: Limit,
    ) -> Result<Vec<Share>, StoreError> {
        let of_documents = |column: document::Column| column.into_expr();
        let entities = filter.legal_entities.iter().map(|id| id.uuid());
        let nothing = Expects::Nothing.wire();
        let expecting = self
            .rows::<trail::Entity>()
            .filter(trail::Column::Expects.ne(nothing))
            .filter(self.of_documents_in_grant(trail::Column::Id))
            .select_only()
            .column(trail::Column::Id);
        let mut found = self
            .rows::<document::Entity>()
            .filter(document::Column::Stage.eq(Stage::Issued.wire()))
            .filter(document::Column::CompanyId.is_not_null())
            .filter(document::Column::Id.in_subquery(QueryTrait::into_query(expecting)))
            .filter(
                Condition::all()
                    .add_option(filter.from.map(|from| document::Column::Date.gte(from)))
                    .add_option(filter.until.map(|until| document::Column::Date.lte(until))),
            );
        if !filter.legal_entities.is_empty() {
            found = found.filter(document::Column::LegalEntityId.is_in(entities));
        }
        let leg = |column: Column| Expr::col((leg::Entity, column));
        let received = leg(Column::State).eq(LegState::Received.wire());
        let late = leg(Column::State)
            .eq(LegState::Waiting.wire())
            .and(leg(Column::DueOn).lt(today));
        let count_if = |condition: Expr| -> Expr {
            let one: Expr = Expr::case(condition, 1).finally(0).into();
            one.sum().cast_as("bigint")
        };
        let on = leg(Column::AccountId)
            .eq(of_documents(document::Column::AccountId))
            .and(leg(Column::DocumentId).eq(of_documents(document::Column::Id)))
            .and(leg(Column::Side).eq(Side::Theirs.wire()));
        let mut found = found.select_only();
        let select = QueryTrait::query(&mut found);
        select
            .inner_join(leg::Entity, on)
            .expr_as(of_documents(document::Column::CompanyId), Alias::new("id"))
            .expr_as(Expr::cust("count(*)"), Alias::new("expected"))
            .expr_as(count_if(received.clone()), Alias::new("returned"))
            .expr_as(count_if(late), Alias::new("overdue"));
        join_shown(select, "document", "company_id", "company", "name");
        let name = Expr::col((Alias::new("company"), Alias::new("name")));
        // PostgreSQL knows names of results only where they stand alone.
        let outstanding = Expr::cust("count(*)").sub(count_if(received));
        select
            .add_group_by([of_documents(document::Column::CompanyId), name])
            .order_by_expr(outstanding, Direction::Desc)
            .order_by_expr(of_documents(document::Column::CompanyId), Direction::Asc)
            .limit(u64::from(limit.get()));
        let rows = found.into_model::<ShareRow>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?.into_iter();
        rows.map(share_of).collect()
    }
}

#[derive(FromQueryResult)]
struct ShareRow {
    id: Uuid,
    company_name: Option<String>,
    expected: i64,
    returned: i64,
    overdue: i64,
}

fn share_of(row: ShareRow) -> Result<Share, StoreError> {
    Ok(Share {
        company: Named {
            id: Id::from(row.id),
            name: row.company_name.ok_or(unreadable("company.name"))?,
        },
        expected: row.expected,
        returned: row.returned,
        overdue: row.overdue,
    })
}

impl Session {
    /// Ids of trails, and so of documents, that stand like this on a day.
    pub(crate) fn trails_standing(
        &self,
        standings: &[Standing],
        today: NaiveDate,
    ) -> SelectStatement {
        use trail::Column;
        let is_over = || Column::DueOn.lt(today);
        let not_over = || {
            let no_day = Condition::any().add(Column::DueOn.is_null());
            no_day.add(Column::DueOn.gte(today))
        };
        let any = standings.iter().map(|standing| {
            let state =
                |standing: Standing| Condition::all().add(Column::State.eq(standing.wire()));
            match standing {
                Standing::Overdue => state(Standing::Waiting).add(is_over()),
                Standing::Waiting => state(Standing::Waiting).add(not_over()),
                other => state(*other),
            }
        });
        let found = self
            .rows::<trail::Entity>()
            .filter(any.fold(Condition::any(), Condition::add));
        QueryTrait::into_query(found.select_only().column(Column::Id))
    }
}

/// Any of the standings; none given: whatever is open.
fn standing(standings: &[Standing], today: NaiveDate) -> Condition {
    let open = || Column::IsOpen.eq(true);
    if standings.is_empty() {
        return Condition::all().add(open());
    }
    let state = |state: LegState| Column::State.eq(state.wire());
    let any = standings.iter().map(|standing| {
        let all = Condition::all();
        match standing {
            Standing::NotNeeded => all.add(state(LegState::Idle)),
            Standing::Received => all.add(state(LegState::Received)),
            Standing::InTransit => all.add(open()).add(state(LegState::InTransit)),
            Standing::Overdue => all
                .add(open())
                .add(state(LegState::Waiting))
                .add(Column::DueOn.lt(today)),
            Standing::Waiting => all.add(open()).add(state(LegState::Waiting)).add(
                Condition::any()
                    .add(Column::DueOn.is_null())
                    .add(Column::DueOn.gte(today)),
            ),
        }
    });
    any.fold(Condition::any(), Condition::add)
}

/// Joins the colleague who is responsible for the deal or, where there is none, for the client.
fn join_keeper(select: &mut SelectStatement) {
    for (column, table) in [("company_id", "company"), ("contact_id", "contact")] {
        let theirs = |name: &'static str| Expr::col((Alias::new(table), Alias::new(name)));
        let ours = |name: &'static str| Expr::col((Alias::new("document"), Alias::new(name)));
        let on = theirs("account_id")
            .eq(ours("account_id"))
            .and(theirs("id").eq(ours(column)));
        select.join(JoinType::LeftJoin, Alias::new(table), on);
    }
    let of = |column: &'static str| {
        let of = |table: &'static str| Expr::col((Alias::new(table), Alias::new(column)));
        let of_client = Func::coalesce([of("company"), of("contact")]);
        let of_leg = Expr::col((leg::Entity, Column::DealId));
        Expr::case(of_leg.is_not_null(), of("deal")).finally(of_client)
    };
    let user = |name: &'static str| Expr::col((Alias::new("account_user"), Alias::new(name)));
    let on = user("account_id")
        .eq(Expr::col((leg::Entity, Column::AccountId)))
        .and(user("id").eq(of("responsible_id")));
    select.join(JoinType::LeftJoin, Alias::new("account_user"), on);
    select_as(select, "account_user", "name");
    select.expr_as(of("responsible_id"), Alias::new("keeper_id"));
    select.expr_as(of("department_id"), Alias::new("department_id"));
}

fn original_of(row: Row) -> Result<Original, StoreError> {
    let leg = row.leg;
    let kind = row.document_kind.as_deref().and_then(Kind::from_wire);
    let amount = row.document_amount.ok_or(unreadable("document.amount"))?;
    let entity = named(row.document_legal_entity_id, row.legal_entity_name);
    Ok(Original {
        id: Id::from(leg.id),
        side: side_of(&leg.side)?,
        state: state_of(&leg.state)?,
        awaits: leg.awaits.as_deref().map(awaits_of).transpose()?,
        is_lost: leg.is_lost,
        since: leg.since,
        due_on: leg.due_on,
        sent_on: leg.sent_on,
        way: leg.way.as_deref().map(way_of).transpose()?,
        tracking: leg.tracking,
        document: Mentioned {
            id: Id::from(leg.document_id),
            kind: kind.ok_or(unreadable("document.kind"))?,
            title: row.document_title,
            number: row.document_number,
            date: row.document_date.ok_or(unreadable("document.date"))?,
        },
        amount: money(amount, "document.amount")?,
        company: row.document_company_id.map(Id::from),
        contact: row.document_contact_id.map(Id::from),
        buyer_name: row.document_buyer_name.unwrap_or_default(),
        deal: named(leg.deal_id, row.deal_title),
        responsible: named(row.keeper_id, row.account_user_name),
        department: row.department_id.map(Id::from),
        legal_entity: entity.ok_or(unreadable("legal_entity.name"))?,
    })
}
