//! Rows of the inbox, and what they mean.

use sea_orm::FromQueryResult;
use sea_orm::entity::prelude::*;

use canape_domain::deals::RequestState;
use canape_domain::requests::{Answer, Row as Shown};
use canape_domain::values::Line;
use canape_domain::{Id, Named, StoreError};

use crate::deals::{deal_named, money};
use crate::error::unreadable;
use crate::joins::named;

#[derive(FromQueryResult)]
pub struct Row {
    pub id: Uuid,
    number: i64,
    title: String,
    amount: i64,
    channel_id: Uuid,
    channel_name: String,
    contact_id: Option<Uuid>,
    contact_name: Option<String>,
    company_id: Option<Uuid>,
    company_name: Option<String>,
    responsible_id: Option<Uuid>,
    account_user_name: Option<String>,
    deal_source_domain: Option<String>,
    request_text: Option<String>,
    request_state: Option<String>,
    pub created_at: DateTimeUtc,
    answered_at: Option<DateTimeUtc>,
    request_answer_by_id: Option<Uuid>,
    request_answer_joined_to_id: Option<Uuid>,
    answerer_name: Option<String>,
    other_number: Option<i64>,
    other_title: Option<String>,
    version: i64,
}

pub fn shown_of(row: Row) -> Result<Shown, StoreError> {
    let broken = || unreadable("deal.request_state");
    let state = row.request_state.as_deref().ok_or_else(broken)?;
    let joined_to = row
        .request_answer_joined_to_id
        .zip(row.other_number)
        .zip(row.other_title)
        .map(|((id, number), title)| deal_named(id, number, &title));
    let answer = Answer {
        by: named(row.request_answer_by_id, row.answerer_name),
        joined_to: joined_to.transpose()?,
    };
    Ok(Shown {
        deal: Id::from(row.id),
        number: row.number,
        title: Line::parse(&row.title).map_err(|_| unreadable("deal.title"))?,
        amount: money(row.amount, "deal.amount")?,
        state: RequestState::from_wire(state).ok_or_else(broken)?,
        text: row.request_text,
        domain: row.deal_source_domain,
        channel: Named {
            id: Id::from(row.channel_id),
            name: row.channel_name,
        },
        contact: named(row.contact_id, row.contact_name),
        company: named(row.company_id, row.company_name),
        responsible: named(row.responsible_id, row.account_user_name),
        arrived_at: row.created_at,
        answered_at: row.answered_at,
        answer: row.answered_at.map(|_| answer),
        version: row.version,
    })
}
