//! Changes of many deals that are there already: as many statements for two hundred as for one.

use std::collections::HashSet;

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, OnConflict};
use sea_orm::{Condition, Iterable, QueryFilter};
use uuid::Uuid;

use canape_domain::deals::{Deal, Event};
use canape_domain::pipelines::Stage;
use canape_domain::search::Kind;
use canape_domain::{Change, Expected, Id, Moment, StoreError};

use super::answer::request_answer;
use super::row::{self, deal, deal_tag, deal_visit};
use crate::error::store_error;
use crate::session::Session;

/// Whether each change is of another deal that is there, and of a kind that is written in bulk.
pub(super) fn are_of_different_deals(changes: &[Change<Deal, Event>]) -> bool {
    let mut seen = HashSet::new();
    changes.iter().all(|change| {
        let is_there = matches!(change.expected(), Expected::Version(_));
        let is_plain = !matches!(change.event().plain(), Event::LinesSet { .. });
        is_there && is_plain && seen.insert(change.state().id)
    })
}

impl Session {
    pub(super) async fn change_deals(
        &self,
        changes: &[Change<Deal, Event>],
    ) -> Result<(), StoreError> {
        let before = self.cells_before(changes).await?;
        self.rewrite(changes).await?;
        let of = |fits: fn(&Event) -> bool| -> Vec<&Deal> {
            let fitting = changes.iter().filter(|change| fits(change.event().plain()));
            fitting.map(Change::state).collect()
        };
        self.retag(&of(Event::touches_tags)).await?;
        self.revisit(&of(Event::is_move)).await?;
        let waiting = changes.iter().map(Change::state);
        self.forget_answers(waiting.filter(|deal| deal.awaits_answer()))
            .await?;
        let answers = changes.iter().filter_map(|change| self.answer_in(change));
        self.insert::<request_answer::Entity, _>(answers.collect())
            .await?;
        let searched = of(super::apply::is_searched);
        let (gone, found): (Vec<&Deal>, Vec<&Deal>) = searched
            .into_iter()
            .partition(|deal| deal.deleted_at.is_some());
        let texts: Vec<_> = found
            .iter()
            .map(|deal| (deal.id.uuid(), row::search_text(deal)))
            .collect();
        let entries = texts.iter().map(|(id, entry)| (*id, entry));
        self.index_all(Kind::Deal, entries).await?;
        self.unindex_all(gone.iter().map(|deal| deal.id.uuid()).collect())
            .await?;
        let events: Vec<(&Event, Moment)> = changes
            .iter()
            .map(|change| (change.event(), change.at()))
            .collect();
        self.log(&events).await?;
        self.sum_up(before, of(Event::is_summed).into_iter()).await
    }

    /// Whole rows over those of the version before, within reach. A row that is not there, has
    /// another version or is out of reach stays as it is, and the work fails.
    async fn rewrite(&self, changes: &[Change<Deal, Event>]) -> Result<(), StoreError> {
        let rows = changes
            .iter()
            .map(|change| row::deal_columns(self.account(), change.state()))
            .collect::<Result<Vec<_>, _>>()?;
        let columns = deal::Column::iter().filter(|column| {
            !matches!(
                column,
                deal::Column::AccountId
                    | deal::Column::Id
                    | deal::Column::NextTaskId
                    | deal::Column::NextTaskTitle
                    | deal::Column::NextTaskDueAt
            )
        });
        let written = Expr::col((Alias::new("excluded"), deal::Column::Version)).sub(1);
        let expected = Condition::all()
            .add(deal::Column::Version.into_expr().eq(written))
            .add(self.reach::<deal::Entity>());
        let over = OnConflict::columns([deal::Column::AccountId, deal::Column::Id])
            .update_columns(columns)
            .action_cond_where(expected)
            .to_owned();
        let count = rows.len();
        let done = self.insert_over::<deal::Entity, _>(rows, over).await?;
        if usize::try_from(done) == Ok(count) {
            Ok(())
        } else {
            Err(StoreError::Stale)
        }
    }

    async fn retag(&self, deals: &[&Deal]) -> Result<(), StoreError> {
        if deals.is_empty() {
            return Ok(());
        }
        self.delete::<deal_tag::Entity>()
            .filter(deal_tag::Column::DealId.is_in(ids(deals)))
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        let rows = deals.iter().flat_map(|deal| {
            deal.tags.all().iter().map(|tag| deal_tag::ActiveModel {
                account_id: NotSet,
                deal_id: Set(deal.id.uuid()),
                tag: Set(tag.to_string()),
            })
        });
        self.insert::<deal_tag::Entity, _>(rows.collect()).await
    }

    /// Ends the present stays and begins the next: a statement for each moment and stage to which deals
    /// went on, which in a batch is mostly one.
    async fn revisit(&self, deals: &[&Deal]) -> Result<(), StoreError> {
        let steps: HashSet<_> = deals.iter().map(|deal| step(deal)).collect();
        for (at, to) in steps {
            let moved = deals.iter().filter(|deal| step(deal) == (at, to)).copied();
            let moved: Vec<&Deal> = moved.collect();
            self.leaving(at, to)
                .filter(deal_visit::Column::DealId.is_in(ids(&moved)))
                .filter(deal_visit::Column::LeftAt.is_null())
                .exec(&self.tx)
                .await
                .map_err(store_error)?;
        }
        let visits = deals.iter().map(|deal| self.visit(deal)).collect();
        self.insert::<deal_visit::Entity, _>(visits).await
    }
}

const fn step(deal: &Deal) -> (Moment, Id<Stage>) {
    (deal.stage_entered_at, deal.stage)
}

fn ids(deals: &[&Deal]) -> Vec<Uuid> {
    deals.iter().map(|deal| deal.id.uuid()).collect()
}
