//! Editing fields in place: what is wished, and what of it is a change.

use chrono::NaiveDate;

use super::{Deal, Error, Event, FieldChange, Names, Tags};
use crate::clients::{Company, Contact};
use crate::dictionaries::{Channel, DealType, SalesEvent};
use crate::values::{Line, Money};
use crate::{Change, Id, Moment};

/// Fields that a person edits in place; each `Some` is a wish, `Some(None)` clears.
#[derive(Debug, Clone, Default)]
pub struct DealPatch {
    /// See [`Deal::title`].
    pub title: Option<Line<200>>,
    /// See [`Deal::amount`].
    pub amount: Option<Money>,
    /// See [`Deal::contact`].
    pub contact: Option<Option<Id<Contact>>>,
    /// See [`Deal::company`].
    pub company: Option<Option<Id<Company>>>,
    /// See [`Deal::channel`].
    pub channel: Option<Id<Channel>>,
    /// See [`Deal::deal_type`].
    pub deal_type: Option<Option<Id<DealType>>>,
    /// See [`Deal::sales_event`].
    pub sales_event: Option<Option<Id<SalesEvent>>>,
    /// See [`Deal::expected_close_on`].
    pub expected_close_on: Option<Option<NaiveDate>>,
    /// See [`Deal::tags`].
    pub tags: Option<Tags>,
}

impl DealPatch {
    /// Whether names of other records have to be looked up for it.
    pub(super) const fn touches_references(&self) -> bool {
        self.contact.is_some()
            || self.company.is_some()
            || self.channel.is_some()
            || self.deal_type.is_some()
            || self.sales_event.is_some()
    }
}

impl Deal {
    /// Other values of some fields; `None` if they are so already.
    pub(crate) fn edit(
        self,
        patch: DealPatch,
        names: &Names,
        before: &Names,
        at: Moment,
    ) -> Result<Option<Change<Self, Event>>, Error> {
        if self.line_count > 0 && patch.amount.is_some_and(|amount| amount != self.amount) {
            return Err(Error::AmountOfLines);
        }
        let mut next = self.clone();
        let mut changes = Vec::new();
        let mut note = |field, from, to| changes.push(FieldChange { field, from, to });
        if let Some(title) = patch.title.filter(|title| *title != self.title) {
            note(
                "title",
                Some(self.title.to_string()),
                Some(title.to_string()),
            );
            next.title = title;
        }
        if let Some(amount) = patch.amount.filter(|amount| *amount != self.amount) {
            note(
                "amount",
                Some(self.amount.to_string()),
                Some(amount.to_string()),
            );
            next.amount = amount;
        }
        if let Some(contact) = patch.contact.filter(|contact| *contact != self.contact) {
            note("contact", before.contact.clone(), names.contact.clone());
            next.contact = contact;
        }
        if let Some(company) = patch.company.filter(|company| *company != self.company) {
            note("company", before.company.clone(), names.company.clone());
            next.company = company;
        }
        if let Some(channel) = patch.channel.filter(|channel| *channel != self.channel) {
            note("channel", before.channel.clone(), names.channel.clone());
            next.channel = channel;
        }
        if let Some(kind) = patch.deal_type.filter(|kind| *kind != self.deal_type) {
            note(
                "deal_type",
                before.deal_type.clone(),
                names.deal_type.clone(),
            );
            next.deal_type = kind;
        }
        if let Some(event) = patch.sales_event.filter(|event| *event != self.sales_event) {
            note(
                "sales_event",
                before.sales_event.clone(),
                names.sales_event.clone(),
            );
            next.sales_event = event;
        }
        if let Some(on) = patch
            .expected_close_on
            .filter(|on| *on != self.expected_close_on)
        {
            let text = |on: Option<NaiveDate>| on.map(|on| on.to_string());
            note("expected_close_on", text(self.expected_close_on), text(on));
            next.expected_close_on = on;
        }
        if let Some(tags) = patch.tags.filter(|tags| *tags != self.tags) {
            note("tags", Some(joined(&self.tags)), Some(joined(&tags)));
            next.tags = tags;
        }
        if changes.is_empty() {
            return Ok(None);
        }
        let event = Event::Edited {
            deal: self.id,
            changes,
        };
        Ok(Some(next.after(event, at)))
    }
}

fn joined(tags: &Tags) -> String {
    let tags: Vec<_> = tags.all().iter().map(Line::as_str).collect();
    tags.join(", ")
}
