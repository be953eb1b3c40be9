//! How deals pass the stages of a road, counted from their stays.

use std::collections::HashMap;

use super::{FunnelMode, FunnelQuestion, FunnelStand, Passage};
use crate::Id;
use crate::deals::Stays;
use crate::pipelines::{Stage, StageKind};

/// A count of the stays of many deals, one deal after the other.
pub struct Passages<'a> {
    asked: &'a FunnelQuestion,
    /// Of each stage that is known, in the same order.
    counted: Vec<(Passage, Vec<i64>)>,
    since: i64,
    until: i64,
}

/// How far a stage lies: open ones in their order, success behind them all, loss before them.
const fn rank(stand: &FunnelStand) -> i64 {
    match stand.kind {
        StageKind::Open => stand.position,
        StageKind::Won => i64::MAX,
        StageKind::Lost => -1,
    }
}

impl<'a> Passages<'a> {
    /// Of nothing yet.
    pub fn new(asked: &'a FunnelQuestion) -> Self {
        Self {
            asked,
            counted: vec![Default::default(); asked.stands.len()],
            since: asked.since.timestamp(),
            until: asked.until.timestamp(),
        }
    }

    /// Counts the stays of a deal; `None`: they cannot be read.
    pub fn add(&mut self, stays: &str) -> Option<()> {
        let stays = Stays::read(stays)?;
        let known = &self.asked.stands;
        let found = |stage: &Id<Stage>| known.iter().position(|stand| stand.stage == *stage);
        let stays: Vec<_> = stays
            .iter()
            .map(|(stage, at)| (found(stage), *at))
            .collect();
        match self.asked.mode {
            FunnelMode::Cohort => self.add_deal(&stays),
            FunnelMode::Moves => self.add_moves(&stays),
        }
        Some(())
    }

    /// What the stays of one deal add on a stage; `None`: they cannot be read.
    pub fn of_deal(asked: &'a FunnelQuestion, stays: &str, stage: Id<Stage>) -> Option<Passage> {
        let mut passages = Self::new(asked);
        passages.add(stays)?;
        let found = asked.stands.iter().zip(passages.counted);
        let mut found = found.filter(|(stand, _)| stand.stage == stage);
        Some(
            found
                .next()
                .map(|(_, (passage, _))| passage)
                .unwrap_or_default(),
        )
    }

    fn stand(&self, index: Option<usize>) -> Option<&'a FunnelStand> {
        self.asked.stands.get(index?)
    }

    /// A deal counts once on each stage of the road on which it has stood.
    fn add_deal(&mut self, stays: &[(Option<usize>, i64)]) {
        let mut stood: Vec<usize> = stays.iter().filter_map(|(index, _)| *index).collect();
        stood.retain(|index| self.asked.stands[*index].is_of_road);
        stood.sort_unstable();
        stood.dedup();
        let ranks = stood.iter().map(|index| rank(&self.asked.stands[*index]));
        let furthest = ranks.max();
        let present = stays.last().and_then(|(index, _)| self.stand(*index));
        let is = |kind| i64::from(present.is_some_and(|stand| stand.kind == kind));
        let (won, lost) = (is(StageKind::Won), is(StageKind::Lost));
        let mut open = stays.iter().rev().filter_map(|(index, _)| *index);
        let from = open.find(|index| self.asked.stands[*index].kind == StageKind::Open);
        for index in stood {
            let lies = Some(rank(&self.asked.stands[index]));
            let (passage, _) = &mut self.counted[index];
            passage.entered += 1;
            passage.went_on += i64::from(lies < furthest);
            passage.won += won;
            passage.lost += if from == Some(index) { lost } else { 0 };
        }
        for pair in stays.windows(2) {
            if let [(Some(index), from), (_, to)] = *pair {
                self.counted[index].1.push(to - from);
            }
        }
    }

    /// Each stay counts that began or ended in the period.
    fn add_moves(&mut self, stays: &[(Option<usize>, i64)]) {
        let is_within = |at: i64| self.since <= at && at < self.until;
        for (place, (index, from)) in stays.iter().enumerate() {
            let Some(index) = *index else { continue };
            let next = stays.get(place + 1);
            let lies = rank(&self.asked.stands[index]);
            let goal = next.and_then(|(next, _)| self.stand(*next));
            let (passage, times) = &mut self.counted[index];
            passage.entered += i64::from(is_within(*from));
            if let Some((_, to)) = next.filter(|(_, to)| is_within(*to)) {
                let is = |kind| i64::from(goal.is_some_and(|goal| goal.kind == kind));
                passage.left += 1;
                passage.went_on += i64::from(goal.is_some_and(|goal| rank(goal) > lies));
                passage.won += is(StageKind::Won);
                passage.lost += is(StageKind::Lost);
                times.push(to - from);
            }
        }
    }

    /// What was counted on each stage, with the stays in the middle and at nine tenths, by the nearest
    /// rank.
    pub fn done(self) -> HashMap<Id<Stage>, Passage> {
        let stands = self.asked.stands.iter();
        let counted = stands.zip(self.counted);
        let counted = counted.map(|(stand, (passage, mut times))| {
            times.sort_unstable();
            let at = |tenths: usize| {
                let rank = (times.len() * tenths).div_ceil(10);
                times.get(rank.checked_sub(1)?).copied()
            };
            let (median, ninetieth) = (at(5), at(9));
            let passage = Passage {
                median,
                ninetieth,
                ..passage
            };
            (stand.stage, passage)
        });
        counted.collect()
    }
}
