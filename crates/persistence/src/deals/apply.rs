//! Writing changes of deals: the row, what belongs to it, and the event.

use async_trait::async_trait;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::QueryFilter;
use sea_orm::entity::prelude::*;

use canape_domain::deals::{Deal, Event, Lines};
use canape_domain::search::Kind;
use canape_domain::{Apply, Change, Expected, StoreError};

use super::answer::request_answer;
use super::row::{self, deal, deal_line, deal_source, deal_tag, deal_visit};
use super::source::source_columns;
use super::{apply_all, change_all};
use crate::error::store_error;
use crate::reports::Cells;
use crate::session::Session;

#[async_trait]
impl Apply<Deal, Event> for Session {
    async fn apply(&self, change: &Change<Deal, Event>) -> Result<(), StoreError> {
        let deal = change.state();
        let id = deal.id.uuid();
        let columns = row::deal_columns(self.account(), deal)?;
        let before = match change.expected() {
            Expected::Absent => Cells::default(),
            Expected::Version(_) => self.cells_before(std::slice::from_ref(change)).await?,
        };
        let within = Some(self.reach::<deal::Entity>());
        let version = deal::Column::Version;
        self.put_columns::<deal::Entity, _>(columns, id, change.expected(), version, within)
            .await?;
        match change.event().plain() {
            Event::Created { lines, source, .. } => {
                self.insert_lines(id, lines).await?;
                if !source.is_empty() {
                    let columns = source_columns(id, source);
                    self.insert::<deal_source::Entity, _>(vec![columns]).await?;
                }
                self.insert_tags(deal).await?;
                self.enter_stage(deal).await?;
            }
            Event::LinesSet { lines, .. } => {
                self.delete::<deal_line::Entity>()
                    .filter(deal_line::Column::DealId.eq(id))
                    .exec(&self.tx)
                    .await
                    .map_err(store_error)?;
                self.insert_lines(id, lines).await?;
            }
            event if event.touches_tags() => {
                self.delete::<deal_tag::Entity>()
                    .filter(deal_tag::Column::DealId.eq(id))
                    .exec(&self.tx)
                    .await
                    .map_err(store_error)?;
                self.insert_tags(deal).await?;
            }
            event if event.is_move() => {
                self.leave_stage(deal).await?;
                self.enter_stage(deal).await?;
            }
            _ => {}
        }
        if let Some(answer) = self.answer_in(change) {
            self.insert::<request_answer::Entity, _>(vec![answer])
                .await?;
        }
        if is_searched(change.event().plain()) {
            self.index_deal(deal).await?;
        }
        self.log(&[(change.event(), change.at())]).await?;
        let summed = change.event().is_summed().then_some(deal);
        self.sum_up(before, summed.into_iter()).await
    }

    async fn apply_all(&self, changes: &[Change<Deal, Event>]) -> Result<(), StoreError> {
        if apply_all::are_new(changes) {
            return self.insert_histories(changes).await;
        }
        if change_all::are_of_different_deals(changes) {
            return self.change_deals(changes).await;
        }
        for change in changes {
            self.apply(change).await?;
        }
        Ok(())
    }
}

/// Whether an event changes what a deal is found by, by whom, or how it is shown then.
pub(super) fn is_searched(event: &Event) -> bool {
    matches!(
        event,
        Event::Created { .. }
            | Event::Edited { .. }
            | Event::PutIn { .. }
            | Event::LinesSet { .. }
            | Event::Assigned { .. }
            | Event::RequestAccepted { .. }
            | Event::RequestJoined { .. }
            | Event::RequestMerged { .. }
            | Event::Deleted { .. }
            | Event::Restored { .. }
    )
}

impl Session {
    /// Writes the search entry of a deal; a deal in the trash has none.
    async fn index_deal(&self, deal: &Deal) -> Result<(), StoreError> {
        if deal.deleted_at.is_some() {
            return self.unindex(deal.id.uuid()).await;
        }
        let entry = row::search_text(deal);
        self.index(Kind::Deal, deal.id.uuid(), &entry).await
    }

    async fn insert_lines(&self, deal: Uuid, lines: &Lines) -> Result<(), StoreError> {
        let lines = lines.all().iter().zip(0..);
        let rows = lines.map(|(line, position)| row::line_columns(deal, line, position));
        self.insert::<deal_line::Entity, _>(rows.collect()).await
    }

    async fn insert_tags(&self, deal: &Deal) -> Result<(), StoreError> {
        let rows = deal.tags.all().iter().map(|tag| deal_tag::ActiveModel {
            account_id: NotSet,
            deal_id: Set(deal.id.uuid()),
            tag: Set(tag.to_string()),
        });
        self.insert::<deal_tag::Entity, _>(rows.collect()).await
    }

    async fn enter_stage(&self, deal: &Deal) -> Result<(), StoreError> {
        self.insert::<deal_visit::Entity, _>(vec![self.visit(deal)])
            .await
    }

    async fn leave_stage(&self, deal: &Deal) -> Result<(), StoreError> {
        self.leaving(deal.stage_entered_at, deal.stage)
            .filter(deal_visit::Column::DealId.eq(deal.id.uuid()))
            .filter(deal_visit::Column::No.eq(deal.visit - 1))
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }
}
