//! All that is held on a person: records that name the person, or lie on deals that do.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{Condition, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select};

use canape_domain::StoreError;
use canape_domain::access::Permission;
use canape_domain::personal_data::{Entry, Held, MOST_ENTRIES, Section};

use super::entries::{
    SourceRow, agreement_entry, deal_entry, document_entry, event_entry, file_entry, letter_entry,
    note_entry, payment_entry, request_entry, task_entry,
};
use crate::deals::{deal, deal_source};
use crate::documents::document;
use crate::error::store_error;
use crate::files::file;
use crate::joins::join_shown;
use crate::journal::event_log;
use crate::notes::note;
use crate::payments::payment;
use crate::scope::Tenant;
use crate::session::Session;
use crate::shares::document_letter;
use crate::signatures::agreement;
use crate::tasks::task;

/// Records of one kind: all of them, and those that the caller sees.
struct Shelf<E: EntityTrait> {
    all: Select<E>,
    /// Nothing where the caller has no right to see any.
    seen: Option<Select<E>>,
}

impl<E: EntityTrait> Shelf<E> {
    /// Records that lie on these, and are seen where these are.
    fn below<B: EntityTrait>(&self, below: impl Fn(&Select<E>) -> Select<B>) -> Shelf<B> {
        Shelf {
            all: below(&self.all),
            seen: self.seen.as_ref().map(below),
        }
    }
}

impl Session {
    /// All sections, in the order in which a person reads them.
    pub(super) async fn all_held_on(&self, contact: Uuid) -> Result<Vec<Held>, StoreError> {
        let deals = self.deals_of(contact);
        let papers = self.papers_of(contact);
        let requests = deals.below(|deals| {
            let on = deal_source::Column::Id.in_subquery(ids(deals, deal::Column::Id));
            self.rows::<deal_source::Entity>().filter(on)
        });
        let notes = deals.below(|deals| {
            let on = note::Column::DealId.in_subquery(ids(deals, deal::Column::Id));
            self.rows::<note::Entity>().filter(on)
        });
        let letters = papers.below(|papers| {
            let of = ids(papers, document::Column::Id);
            let of = document_letter::Column::DocumentId.in_subquery(of);
            self.rows::<document_letter::Entity>().filter(of)
        });
        let (tasks, files) = (self.tasks_on(&deals), self.files_of(&deals, &papers));
        let (payments, agreements) = (self.payments_of(contact), self.agreements_of(contact));
        let events = self.rows::<event_log::Entity>();
        let events = events.filter(event_log::Column::SubjectId.eq(contact));
        let events = Shelf {
            seen: Some(events.clone()),
            all: events,
        };
        Ok(vec![
            self.section(Section::Deals, deals, deal::Column::CreatedAt, deal_entry)
                .await?,
            self.requests_held(requests).await?,
            self.section(Section::Notes, notes, note::Column::CreatedAt, |row| {
                Ok(note_entry(row))
            })
            .await?,
            self.section(Section::Tasks, tasks, task::Column::CreatedAt, |row| {
                Ok(task_entry(row))
            })
            .await?,
            self.section(Section::Files, files, file::Column::CreatedAt, |row| {
                Ok(file_entry(row))
            })
            .await?,
            self.section(
                Section::Documents,
                papers,
                document::Column::CreatedAt,
                document_entry,
            )
            .await?,
            self.section(
                Section::Letters,
                letters,
                document_letter::Column::CreatedAt,
                |row| Ok(letter_entry(row)),
            )
            .await?,
            self.section(
                Section::Payments,
                payments,
                payment::Column::CreatedAt,
                payment_entry,
            )
            .await?,
            self.section(
                Section::Agreements,
                agreements,
                agreement::Column::CreatedAt,
                |row| Ok(agreement_entry(row)),
            )
            .await?,
            self.section(Section::Events, events, event_log::Column::Seq, |row| {
                Ok(event_entry(row))
            })
            .await?,
        ])
    }

    fn deals_of(&self, contact: Uuid) -> Shelf<deal::Entity> {
        let all = self.rows::<deal::Entity>();
        let all = all.filter(deal::Column::ContactId.eq(contact));
        let scope = self.grant().scope_of(Permission::DealsRead);
        let seen = scope.map(|scope| all.clone().filter(Self::within::<deal::Entity>(scope)));
        Shelf { all, seen }
    }

    fn papers_of(&self, contact: Uuid) -> Shelf<document::Entity> {
        let all = self.rows::<document::Entity>();
        let all = all.filter(document::Column::ContactId.eq(contact));
        let scope = self.grant().scope_of(Permission::DocumentsRead);
        let seen = scope.map(|scope| all.clone().filter(self.of_documents_within(scope)));
        Shelf { all, seen }
    }

    /// Whoever sees a deal sees its tasks; of others their own.
    fn tasks_on(&self, deals: &Shelf<deal::Entity>) -> Shelf<task::Entity> {
        let on = |deals: &Select<deal::Entity>| {
            task::Column::DealId.in_subquery(ids(deals, deal::Column::Id))
        };
        let all = self.rows::<task::Entity>().filter(on(&deals.all));
        let scope = self.grant().scope_of(Permission::TasksRead);
        let own = scope.map(Self::within::<task::Entity>);
        let is_seen = own.is_some() || deals.seen.is_some();
        let either = Condition::any()
            .add_option(own)
            .add_option(deals.seen.as_ref().map(on));
        Shelf {
            seen: is_seen.then(|| all.clone().filter(either)),
            all,
        }
    }

    /// Files of deals, and scans of documents.
    fn files_of(
        &self,
        deals: &Shelf<deal::Entity>,
        papers: &Shelf<document::Entity>,
    ) -> Shelf<file::Entity> {
        let on = |deals: &Select<deal::Entity>| {
            file::Column::DealId.in_subquery(ids(deals, deal::Column::Id))
        };
        let of = |papers: &Select<document::Entity>| {
            file::Column::DocumentId.in_subquery(ids(papers, document::Column::Id))
        };
        let all = Condition::any().add(on(&deals.all)).add(of(&papers.all));
        let is_seen = deals.seen.is_some() || papers.seen.is_some();
        let seen = Condition::any()
            .add_option(deals.seen.as_ref().map(on))
            .add_option(papers.seen.as_ref().map(of));
        let files = self.rows::<file::Entity>();
        Shelf {
            all: files.clone().filter(all),
            seen: is_seen.then(|| files.filter(seen)),
        }
    }

    fn payments_of(&self, contact: Uuid) -> Shelf<payment::Entity> {
        let from = payment::Column::ContactId.eq(contact);
        let scope = self.grant().scope_of(Permission::PaymentsRead);
        Shelf {
            all: self.rows::<payment::Entity>().filter(from.clone()),
            seen: scope.map(|scope| self.payments_within(scope).filter(from)),
        }
    }

    fn agreements_of(&self, contact: Uuid) -> Shelf<agreement::Entity> {
        let all = self.rows::<agreement::Entity>();
        let all = all.filter(agreement::Column::ContactId.eq(contact));
        let scope = self.grant().scope_of(Permission::DocumentsRead);
        let seen = scope.map(|scope| all.clone().filter(self.of_agreements_within(scope)));
        Shelf { all, seen }
    }

    /// The requests with the moments at which they came.
    async fn requests_held(&self, of: Shelf<deal_source::Entity>) -> Result<Held, StoreError> {
        let all = self.count_up_to(&of.all, None).await?;
        let mut entries = Vec::new();
        if let Some(seen) = of.seen {
            let mut seen = seen.order_by_desc(deal_source::Column::Id);
            let select = QueryTrait::query(&mut seen);
            join_shown(select, "deal_source", "id", "deal", "created_at");
            let rows = seen.limit(MOST_ENTRIES).into_model::<SourceRow>();
            let rows = rows.all(&self.tx).await.map_err(store_error)?;
            entries = rows.iter().map(request_entry).collect();
        }
        Ok(Held {
            section: Section::Requests,
            left_out: all.saturating_sub(entries.len() as u64),
            entries,
        })
    }

    /// A section: the newest entries that are seen, and how many there are besides.
    async fn section<E: Tenant>(
        &self,
        section: Section,
        of: Shelf<E>,
        newest: E::Column,
        entry: impl Fn(&E::Model) -> Result<Entry, StoreError>,
    ) -> Result<Held, StoreError> {
        let all = self.count_up_to(&of.all, None).await?;
        let mut entries = Vec::new();
        if let Some(seen) = of.seen {
            let seen = seen.order_by_desc(newest).order_by_desc(E::ID);
            let rows = seen.limit(MOST_ENTRIES).all(&self.tx).await;
            let rows = rows.map_err(store_error)?;
            entries = rows.iter().map(entry).collect::<Result<_, _>>()?;
        }
        Ok(Held {
            section,
            left_out: all.saturating_sub(entries.len() as u64),
            entries,
        })
    }
}

/// The ids of records, for others that name them.
fn ids<E: EntityTrait>(of: &Select<E>, id: E::Column) -> SelectStatement {
    QueryTrait::into_query(of.clone().select_only().column(id))
}
