//! Invoices that await money: their sums by term, and pages of them.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, CaseStatement, ExprTrait};
use sea_orm::{
    Condition, ConnectionTrait, FromQueryResult, QueryFilter, QueryResult, QuerySelect, QueryTrait,
    Select,
};

use canape_domain::documents::{Mentioned, PaymentState};
use canape_domain::reports::{
    AwaitedInvoice, DebtBy, Dimension, ExpectedGroup, ExpectedQuestion, Term,
};
use canape_domain::settlements::Counterparty;
use canape_domain::{Id, PageWish, StoreError};

use crate::deals::deal;
use crate::documents::{document, kind_of};
use crate::error::{store_error, unreadable};
use crate::joins::{join_shown, named, select_as};
use crate::keyset::Order;
use crate::session::Session;

use document::Column;

/// By the last day to pay, those without one at the end.
const DUE: Order<document::Entity> = Order {
    column: Column::DueOn,
    is_descending: false,
    is_nullable: true,
};

#[derive(FromQueryResult)]
struct Open {
    id: Uuid,
    kind: String,
    title: Option<String>,
    number: Option<String>,
    date: Date,
    deal_id: Option<Uuid>,
    deal_title: Option<String>,
    deal_responsible_id: Option<Uuid>,
    account_user_name: Option<String>,
    company_id: Option<Uuid>,
    contact_id: Option<Uuid>,
    buyer_name: String,
    legal_entity_id: Uuid,
    due_on: Option<Date>,
    amount: i64,
    paid: i64,
}

const SHOWN: [Column; 13] = [
    Column::Id,
    Column::Kind,
    Column::Title,
    Column::Number,
    Column::Date,
    Column::DealId,
    Column::CompanyId,
    Column::ContactId,
    Column::BuyerName,
    Column::LegalEntityId,
    Column::DueOn,
    Column::Amount,
    Column::Paid,
];

impl Session {
    pub(in super::super) async fn read_expected(
        &self,
        question: &ExpectedQuestion,
        by: Option<DebtBy>,
    ) -> Result<Vec<ExpectedGroup>, StoreError> {
        let ours = |column: Column| Expr::col((document::Entity, column));
        let term = term(question);
        let mut select = QueryTrait::into_query(self.awaiting(question).select_only());
        select
            .expr_as(term, Alias::new("term"))
            .expr_as(Expr::cust("COUNT(*)"), Alias::new("number"))
            .expr_as(
                Expr::cust("CAST(SUM(document.amount - document.paid) AS bigint)"),
                Alias::new("open"),
            )
            .expr_as(Expr::cust("MIN(document.due_on)"), Alias::new("since"))
            .add_group_by([Expr::col(Alias::new("term"))]);
        let keys = match by {
            None | Some(DebtBy::Invoice | DebtBy::Contract) => Vec::new(),
            Some(DebtBy::Client) => vec![
                (ours(Column::LegalEntityId), "legal_entity_id"),
                (ours(Column::CompanyId), "company_id"),
                (
                    Expr::cust(
                        "CASE WHEN document.company_id IS NULL THEN document.contact_id END",
                    ),
                    "contact_id",
                ),
            ],
            Some(DebtBy::Responsible) => {
                let theirs = |name: &'static str| Expr::col((Alias::new("deal"), Alias::new(name)));
                let on = theirs("account_id")
                    .eq(ours(Column::AccountId))
                    .and(theirs("id").eq(ours(Column::DealId)));
                select.left_join(Alias::new("deal"), on);
                vec![(theirs("responsible_id"), "responsible_id")]
            }
            Some(DebtBy::Week) => {
                vec![(self.start_of(Dimension::Week, "document.due_on"), "week")]
            }
        };
        for (key, name) in keys {
            select.expr_as(key.clone(), Alias::new(name));
            select.add_group_by([key]);
        }
        let rows = self.tx.query_all(&select).await.map_err(store_error)?;
        rows.iter().map(|row| group_of(row, by)).collect()
    }

    pub(in super::super) async fn read_awaited(
        &self,
        question: &ExpectedQuestion,
        page: &PageWish,
    ) -> Result<Vec<AwaitedInvoice>, StoreError> {
        let found = self.awaiting(question).select_only().columns(SHOWN);
        let mut found = DUE.page_of(found, page);
        let select = QueryTrait::query(&mut found);
        join_shown(select, "document", "deal_id", "deal", "title");
        select_as(select, "deal", "responsible_id");
        join_shown(select, "deal", "responsible_id", "account_user", "name");
        let rows = found.into_model::<Open>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?.into_iter();
        rows.map(awaited).collect()
    }

    fn awaiting(&self, question: &ExpectedQuestion) -> Select<document::Entity> {
        let awaited = [PaymentState::Unpaid, PaymentState::PartlyPaid];
        let entities = question.legal_entities.iter().map(|id| id.uuid());
        let entities =
            (!question.legal_entities.is_empty()).then(|| Column::LegalEntityId.is_in(entities));
        let client = question.client.map(|client| match client {
            Counterparty::Company(id) => Column::CompanyId.eq(id.uuid()),
            Counterparty::Contact(id) => Column::ContactId
                .eq(id.uuid())
                .and(Column::CompanyId.is_null()),
        });
        self.rows::<document::Entity>()
            .filter(self.of_documents_within(self.grant().scope()))
            .filter(Column::PaymentState.is_in(awaited.map(PaymentState::wire)))
            .filter(
                Condition::all()
                    .add_option(entities)
                    .add_option(client)
                    .add_option(self.of_people(question))
                    .add_option(question.due_from.map(|day| Column::DueOn.gte(day)))
                    .add_option(question.due_to.map(|day| Column::DueOn.lte(day)))
                    .add_option(
                        question
                            .term
                            .map(|asked| term(question).eq(number_of(asked))),
                    ),
            )
    }

    /// Whose deal is of one of these people, or of nobody.
    fn of_people(&self, question: &ExpectedQuestion) -> Option<Expr> {
        if question.responsible.is_empty() {
            return None;
        }
        let people = question.responsible.iter().flatten().map(|id| id.uuid());
        let nobody = question.responsible.contains(&None);
        let of_them = Condition::any()
            .add(deal::Column::ResponsibleId.is_in(people))
            .add_option(nobody.then(|| deal::Column::ResponsibleId.is_null()));
        let deals = self
            .rows::<deal::Entity>()
            .filter(of_them)
            .select_only()
            .column(deal::Column::Id);
        Some(Column::DealId.in_subquery(QueryTrait::into_query(deals)))
    }
}

/// The number that stands for a term in the answer.
fn number_of(term: Term) -> i32 {
    let place = Term::ALL.iter().position(|other| *other == term);
    place
        .and_then(|place| i32::try_from(place).ok())
        .unwrap_or(-1)
}

/// The same of each row, as `Term::of` has it.
fn term(question: &ExpectedQuestion) -> Expr {
    let due = || Expr::col((document::Entity, Column::DueOn));
    let number = |term| Expr::cust(number_of(term).to_string());
    CaseStatement::new()
        .case(due().is_null(), number(Term::Undated))
        .case(due().lt(question.today), number(Term::Overdue))
        .case(due().eq(question.today), number(Term::Today))
        .case(due().lte(question.week_end()), number(Term::ThisWeek))
        .case(due().lte(question.month_end()), number(Term::ThisMonth))
        .finally(number(Term::Later))
        .into()
}

fn group_of(row: &QueryResult, by: Option<DebtBy>) -> Result<ExpectedGroup, StoreError> {
    let id = |name: &str| row.try_get::<Option<Uuid>>("", name).map_err(store_error);
    let term: i32 = row.try_get("", "term").map_err(store_error)?;
    let term = usize::try_from(term).ok();
    let term = term.and_then(|place| Term::ALL.get(place)).copied();
    let mut group = ExpectedGroup {
        client: None,
        legal_entity: None,
        responsible: None,
        week: None,
        term: term.ok_or(unreadable("the term of an invoice"))?,
        since: row.try_get("", "since").map_err(store_error)?,
        count: row.try_get("", "number").map_err(store_error)?,
        left: row.try_get("", "open").map_err(store_error)?,
    };
    match by {
        Some(DebtBy::Client) => {
            group.legal_entity = id("legal_entity_id")?.map(Id::from);
            group.client = client_of(id("company_id")?, id("contact_id")?);
        }
        Some(DebtBy::Responsible) => group.responsible = id("responsible_id")?.map(Id::from),
        Some(DebtBy::Week) => group.week = row.try_get("", "week").map_err(store_error)?,
        None | Some(DebtBy::Invoice | DebtBy::Contract) => {}
    }
    Ok(group)
}

fn client_of(company: Option<Uuid>, contact: Option<Uuid>) -> Option<Counterparty> {
    let company = company.map(|id| Counterparty::Company(Id::from(id)));
    company.or_else(|| contact.map(|id| Counterparty::Contact(Id::from(id))))
}

fn awaited(row: Open) -> Result<AwaitedInvoice, StoreError> {
    Ok(AwaitedInvoice {
        document: Mentioned {
            id: Id::from(row.id),
            kind: kind_of(&row.kind)?,
            title: row.title,
            number: row.number,
            date: row.date,
        },
        deal: named(row.deal_id, row.deal_title),
        client: client_of(row.company_id, row.contact_id),
        buyer_name: row.buyer_name,
        legal_entity: Id::from(row.legal_entity_id),
        responsible: named(row.deal_responsible_id, row.account_user_name),
        due_on: row.due_on,
        amount: row.amount,
        left: row.amount - row.paid,
    })
}
