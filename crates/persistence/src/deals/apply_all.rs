//! Many new deals at once, each with all that happened to it: a few statements of many rows.

use std::collections::{HashMap, HashSet};

use sea_orm::ActiveValue::{NotSet, Set};
use uuid::Uuid;

use canape_domain::deals::{Deal, Event};
use canape_domain::search::Kind;
use canape_domain::{Change, Expected, Moment, StoreError};

use super::answer::request_answer;
use super::row::{self, deal, deal_line, deal_source, deal_tag, deal_visit};
use super::source::source_columns;
use super::stays::ended;
use crate::reports::Cells;
use crate::session::Session;

/// Whether each deal among the changes begins among them.
pub(super) fn are_new(changes: &[Change<Deal, Event>]) -> bool {
    let mut begun = HashSet::new();
    changes.iter().all(|change| {
        let id = change.state().id.uuid();
        match change.expected() {
            Expected::Absent => begun.insert(id),
            Expected::Version(_) => begun.contains(&id),
        }
    })
}

impl Session {
    pub(super) async fn insert_histories(
        &self,
        changes: &[Change<Deal, Event>],
    ) -> Result<(), StoreError> {
        let mut last: HashMap<Uuid, &Deal> = HashMap::new();
        let mut lines = Vec::new();
        let mut sources = Vec::new();
        let mut visits: Vec<deal_visit::ActiveModel> = Vec::new();
        let mut open_visit: HashMap<Uuid, usize> = HashMap::new();
        for change in changes {
            let deal = change.state();
            let id = deal.id.uuid();
            if let Event::Created {
                lines: of_deal,
                source,
                ..
            } = change.event()
            {
                let of_deal = of_deal.all().iter().zip(0..);
                lines.extend(of_deal.map(|(line, at)| row::line_columns(id, line, at)));
                if !source.is_empty() {
                    sources.push(source_columns(id, source));
                }
            }
            if last.insert(id, deal).is_none() || change.event().is_move() {
                let left = open_visit.insert(id, visits.len());
                if let Some(before) = left.and_then(|index| visits.get_mut(index)) {
                    ended(before, deal);
                }
                visits.push(self.visit(deal));
            }
        }
        let rows = last
            .values()
            .map(|deal| row::deal_columns(self.account(), deal));
        self.insert::<deal::Entity, _>(rows.collect::<Result<_, _>>()?)
            .await?;
        self.insert::<deal_line::Entity, _>(lines).await?;
        self.insert::<deal_source::Entity, _>(sources).await?;
        let tags = last.values().flat_map(|deal| {
            deal.tags.all().iter().map(|tag| deal_tag::ActiveModel {
                account_id: NotSet,
                deal_id: Set(deal.id.uuid()),
                tag: Set(tag.to_string()),
            })
        });
        self.insert::<deal_tag::Entity, _>(tags.collect()).await?;
        self.insert::<deal_visit::Entity, _>(visits).await?;
        let answers = changes.iter().filter_map(|change| self.answer_in(change));
        self.insert::<request_answer::Entity, _>(answers.collect())
            .await?;
        let found: Vec<_> = last
            .values()
            .filter(|deal| deal.deleted_at.is_none())
            .map(|deal| (deal.id.uuid(), row::search_text(deal)))
            .collect();
        let found = found.iter().map(|(id, entry)| (*id, entry));
        self.index_all(Kind::Deal, found).await?;
        let events: Vec<(&Event, Moment)> = changes
            .iter()
            .map(|change| (change.event(), change.at()))
            .collect();
        self.log(&events).await?;
        self.sum_up(Cells::default(), last.into_values()).await
    }
}
