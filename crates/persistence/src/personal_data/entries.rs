//! Rows in the form in which what is held on a person is handed over.

use chrono::NaiveDate;
use sea_orm::FromQueryResult;
use sea_orm::entity::prelude::*;

use canape_domain::StoreError;
use canape_domain::personal_data::Entry;

use crate::deals::{deal, deal_source, money};
use crate::documents::{document, kind_of};
use crate::files::file;
use crate::journal::event_log;
use crate::notes::note;
use crate::payments::payment;
use crate::shares::document_letter;
use crate::signatures::agreement;
use crate::tasks::task;

/// A request with the moment at which it came.
#[derive(FromQueryResult)]
pub struct SourceRow {
    #[sea_orm(nested)]
    deal_source: deal_source::Model,
    deal_created_at: DateTimeUtc,
}

pub fn deal_entry(row: &deal::Model) -> Result<Entry, StoreError> {
    let amount = money(row.amount, "deal.amount")?;
    Ok(Entry::new(
        &row.id,
        row.created_at,
        format!("№ {} {}", row.number, row.title),
    )
    .with("amount", Some(amount))
    .with("status", Some(&row.status))
    .with("tags", Some(&row.tags).filter(|tags| *tags != "[]"))
    .with("expected_close_on", row.expected_close_on)
    .with("closed_on", row.closed_on)
    .with("loss_comment", row.loss_comment.as_ref())
    .with("deleted_at", row.deleted_at.map(moment)))
}

pub fn request_entry(row: &SourceRow) -> Entry {
    let source = &row.deal_source;
    let title = source.domain.clone().unwrap_or_default();
    Entry::new(&source.id, row.deal_created_at, title)
        .with("text", source.request_text.as_ref())
        .with("referrer", source.referrer.as_ref())
        .with("visitor_id", source.visitor_id.as_ref())
        .with("utm_source", source.utm_source.as_ref())
        .with("utm_medium", source.utm_medium.as_ref())
        .with("utm_campaign", source.utm_campaign.as_ref())
        .with("utm_content", source.utm_content.as_ref())
        .with("utm_term", source.utm_term.as_ref())
}

pub fn note_entry(row: &note::Model) -> Entry {
    Entry::new(&row.id, row.created_at, "")
        .with("text", Some(&row.text))
        .with("deal_id", Some(row.deal_id))
        .with("deleted_at", row.deleted_at.map(moment))
}

pub fn task_entry(row: &task::Model) -> Entry {
    Entry::new(&row.id, row.created_at, &row.title)
        .with("deal_id", row.deal_id)
        .with("due_at", Some(moment(row.due_at)))
        .with("completed_at", row.completed_at.map(moment))
}

pub fn file_entry(row: &file::Model) -> Entry {
    Entry::new(&row.id, row.created_at, &row.name)
        .with("deal_id", row.deal_id)
        .with("document_id", row.document_id)
        .with("media_type", Some(&row.media_type))
        .with("size", Some(row.size))
        .with("deleted_at", row.deleted_at.map(moment))
        .with("purged_at", row.purged_at.map(moment))
}

pub fn document_entry(row: &document::Model) -> Result<Entry, StoreError> {
    let amount = money(row.amount, "document.amount")?;
    Ok(Entry::new(&row.id, row.created_at, called(row)?)
        .with("buyer", Some(&row.buyer_name))
        .with("amount", Some(amount))
        .with("stage", Some(&row.stage)))
}

/// «Счёт на оплату № 12 от 20.11.2026»
pub fn called(row: &document::Model) -> Result<String, StoreError> {
    let name = match &row.title {
        Some(title) => title.as_str(),
        None => kind_of(&row.kind)?.name(),
    };
    let number = row.number.as_ref().map(|number| format!(" № {number}"));
    let number = number.unwrap_or_default();
    Ok(format!("{name}{number} от {}", day(row.date)))
}

pub fn letter_entry(row: &document_letter::Model) -> Entry {
    Entry::new(&row.id, row.created_at, &row.subject)
        .with("to", Some(&row.sent_to))
        .with("text", Some(&row.message))
        .with("document_id", Some(row.document_id))
        .with("state", Some(&row.state))
}

pub fn payment_entry(row: &payment::Model) -> Result<Entry, StoreError> {
    let amount = money(row.amount, "payment.amount")?;
    Ok(Entry::new(&row.id, row.created_at, paid(row))
        .with("payer", Some(&row.payer_name))
        .with("amount", Some(amount))
        .with("direction", Some(&row.direction))
        .with("way", Some(&row.way))
        .with("purpose", row.purpose.as_ref())
        .with("reference", row.reference.as_ref())
        .with("state", Some(&row.state)))
}

/// «Платёж № 3 от 20.11.2026»
pub fn paid(row: &payment::Model) -> String {
    format!("Платёж № {} от {}", row.number, day(row.value_date))
}

pub fn agreement_entry(row: &agreement::Model) -> Entry {
    Entry::new(&row.id, row.created_at, &row.signer)
        .with("post", row.post.as_ref())
        .with("email", Some(&row.email))
        .with("document_id", Some(row.document_id))
        .with("ended_at", row.ended_at.map(moment))
}

pub fn event_entry(row: &event_log::Model) -> Entry {
    Entry::new(&row.seq, row.at, &row.kind).with("data", Some(&row.data))
}

fn day(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

fn moment(moment: DateTimeUtc) -> String {
    moment.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true)
}
