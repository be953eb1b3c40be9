//! How deals pass the stages of a road: counted from their stays, in two statements.

use std::collections::HashMap;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, Func, JoinType, Query, SelectStatement};
use sea_orm::{
    ConnectionTrait, DbBackend, FromQueryResult, QueryFilter, QuerySelect, QueryTrait, Select,
};

use canape_domain::pipelines::{Stage, StageKind, StageList};
use canape_domain::reports::{Fact, FunnelMode, FunnelQuestion, Passage};
use canape_domain::{Id, StoreError};

use crate::deals::{deal, deal_visit};
use crate::error::{store_error, unreadable};
use crate::session::Session;

/// How far a stage lies: open ones in their order, success behind them all, loss before them.
fn rank_of(stage: &str) -> String {
    format!(
        "CASE {stage}.kind WHEN 'won' THEN 1000000 WHEN 'lost' THEN -1 ELSE {stage}.position END"
    )
}

/// Deals that have stood on the same stages and are now alike.
#[derive(FromQueryResult)]
struct Alike {
    status: String,
    from_id: Option<Uuid>,
    /// A bit of each stage on which they have stood.
    stood: Option<i64>,
    number: i64,
}

/// How long the stays on a stage were: seconds, with commas between them.
#[derive(FromQueryResult)]
struct Lasted {
    stage_id: Uuid,
    seconds: String,
}

/// The bit of success, above those of all open stages.
const SUCCESS: i64 = 1 << StageList::MAX;

/// The bit of each stage: open ones in their order, success above them all; loss lies nowhere.
fn bits(asked: &FunnelQuestion) -> impl Iterator<Item = (Id<Stage>, i64)> {
    let stages = asked.stages.iter().enumerate();
    stages.filter_map(|(place, (id, kind))| match kind {
        StageKind::Open => Some((*id, 1 << place)),
        StageKind::Won => Some((*id, SUCCESS)),
        StageKind::Lost => None,
    })
}

impl Session {
    pub(super) async fn read_passages(
        &self,
        asked: &FunnelQuestion,
    ) -> Result<HashMap<Id<Stage>, Passage>, StoreError> {
        let mut passages = match asked.mode {
            FunnelMode::Cohort => self.read_cohort(asked).await?,
            FunnelMode::Moves => self.read_moves(asked).await?,
        };
        for (stage, (median, ninetieth)) in self.read_times(asked).await? {
            let passage: &mut Passage = passages.entry(stage).or_default();
            passage.median = Some(median);
            passage.ninetieth = Some(ninetieth);
        }
        Ok(passages)
    }

    async fn read_cohort(
        &self,
        asked: &FunnelQuestion,
    ) -> Result<HashMap<Id<Stage>, Passage>, StoreError> {
        let rows = self.tx.query_all(&self.cohort(asked)).await;
        let mut passages: HashMap<Id<Stage>, Passage> = HashMap::new();
        for row in rows.map_err(store_error)? {
            let alike = Alike::from_query_result(&row, "").map_err(store_error)?;
            let stood = alike.stood.unwrap_or_default();
            for (stage, bit) in bits(asked).filter(|(_, bit)| stood & bit != 0) {
                let count = |is_so| if is_so { alike.number } else { 0 };
                let passage = passages.entry(stage).or_default();
                passage.entered += alike.number;
                passage.went_on += count(stood >= bit * 2);
                passage.won += count(alike.status == "won");
                let is_from_here = alike.from_id == Some(stage.uuid());
                passage.lost += count(alike.status == "lost" && is_from_here);
            }
        }
        Ok(passages)
    }

    async fn read_moves(
        &self,
        asked: &FunnelQuestion,
    ) -> Result<HashMap<Id<Stage>, Passage>, StoreError> {
        let rows = self.tx.query_all(&self.moves(asked)).await;
        let mut passages = HashMap::new();
        for row in rows.map_err(store_error)? {
            let stage: Uuid = row.try_get("", "stage_id").map_err(store_error)?;
            let number = |name: &str| row.try_get::<i64>("", name).map_err(store_error);
            let passage = Passage {
                entered: number("entered")?,
                went_on: number("went_on")?,
                won: number("won")?,
                lost: number("lost")?,
                left: number("ended")?,
                ..Passage::default()
            };
            passages.insert(Id::from(stage), passage);
        }
        Ok(passages)
    }

    /// Of each stage, the stays in the middle and at nine tenths, by the nearest rank. They are put in
    /// order here: SQLite has no quantiles, and numbering the rows of a window takes it far longer.
    /// They come as one text: so many rows take longer to be handed over than to be found.
    async fn read_times(
        &self,
        asked: &FunnelQuestion,
    ) -> Result<HashMap<Id<Stage>, (i64, i64)>, StoreError> {
        let rows = self.tx.query_all(&self.times(asked)).await;
        let mut quantiles = HashMap::new();
        for row in rows.map_err(store_error)? {
            let lasted = Lasted::from_query_result(&row, "").map_err(store_error)?;
            let all: Result<Vec<i64>, _> = lasted.seconds.split(',').map(str::parse).collect();
            let mut all = all.map_err(|_| unreadable("deal_visit.seconds"))?;
            all.sort_unstable();
            let at = |tenths: usize| all.get((all.len() * tenths).div_ceil(10) - 1).copied();
            if let (Some(median), Some(ninetieth)) = (at(5), at(9)) {
                quantiles.insert(Id::from(lasted.stage_id), (median, ninetieth));
            }
        }
        Ok(quantiles)
    }

    /// The deals that a question counts on the road.
    fn on_road(&self, asked: &FunnelQuestion) -> Select<deal::Entity> {
        let deals = self
            .counted(&asked.question, &[Fact::Created])
            .filter(deal::Column::PipelineId.eq(asked.pipeline.uuid()))
            .select_only();
        match asked.mode {
            // Whoever came or left since then has come to where it stands since then.
            FunnelMode::Moves => deals.filter(deal::Column::StageEnteredAt.gte(asked.since)),
            FunnelMode::Cohort => {
                let days = asked.question.period;
                deals.filter(deal::Column::CreatedOn.between(days.first, days.last))
            }
        }
    }

    /// Their stays, with what else is asked.
    fn stays(&self, asked: &FunnelQuestion) -> SelectStatement {
        let mut stays = QueryTrait::into_query(self.on_road(asked));
        let theirs = |table: &'static str, name: &'static str| {
            Expr::col((Alias::new(table), Alias::new(name)))
        };
        let on_visit = theirs("deal_visit", "account_id")
            .eq(theirs("deal", "account_id"))
            .and(theirs("deal_visit", "deal_id").eq(theirs("deal", "id")));
        stays.join(JoinType::InnerJoin, Alias::new("deal_visit"), on_visit);
        stays
    }

    /// Deals by the stages on which they have stood and by how they are now: few groups of many deals.
    fn cohort(&self, asked: &FunnelQuestion) -> SelectStatement {
        let visit = |column: deal_visit::Column| Expr::col((Alias::new("visit"), column));
        let bit_of = |(stage, bit): (Id<Stage>, i64)| {
            let is_it = visit(deal_visit::Column::StageId).eq(stage.uuid());
            let bit = Expr::case(is_it, Expr::cust(bit.to_string())).finally(Expr::cust("0"));
            Expr::from(Func::max(bit))
        };
        let bits = bits(asked).map(bit_of).reduce(ExprTrait::add);
        let mut stood = Query::select();
        stood
            .expr(bits.unwrap_or_else(|| Expr::cust("0")).cast_as("bigint"))
            .from_as(deal_visit::Entity, Alias::new("visit"))
            .and_where(visit(deal_visit::Column::AccountId).eq(Expr::cust("deal.account_id")))
            .and_where(visit(deal_visit::Column::DealId).eq(Expr::cust("deal.id")));
        let mut deals = QueryTrait::into_query(self.on_road(asked));
        let stood = Expr::SubQuery(None, Box::new(stood.into()));
        deals
            .expr_as(Expr::cust("deal.status"), Alias::new("status"))
            .expr_as(
                Expr::cust("deal.closed_from_stage_id"),
                Alias::new("from_id"),
            )
            .expr_as(stood, Alias::new("stood"));
        let keys = ["status", "from_id", "stood"];
        let mut alike = Query::select();
        alike
            .exprs(keys.map(Expr::cust))
            .expr_as(Expr::cust("COUNT(*)"), Alias::new("number"))
            .from_subquery(deals, Alias::new("deals"))
            .add_group_by(keys.map(Expr::cust));
        alike
    }

    fn moves(&self, asked: &FunnelQuestion) -> SelectStatement {
        let mut stays = self.stays(asked);
        let next = Alias::new("next");
        let col = |table: &'static str, name: &'static str| {
            Expr::col((Alias::new(table), Alias::new(name)))
        };
        let on_stage = col("stage", "account_id")
            .eq(col("deal_visit", "account_id"))
            .and(col("stage", "id").eq(col("deal_visit", "stage_id")));
        stays.join(JoinType::InnerJoin, Alias::new("stage"), on_stage);
        let on = col("next", "account_id")
            .eq(col("deal_visit", "account_id"))
            .and(col("next", "id").eq(col("deal_visit", "left_to_stage_id")));
        stays.join_as(JoinType::LeftJoin, Alias::new("stage"), next, on);
        let within =
            |column: deal_visit::Column| column.gte(asked.since).and(column.lt(asked.until));
        let begun = within(deal_visit::Column::EnteredAt);
        let ended = within(deal_visit::Column::LeftAt);
        stays
            .cond_where(begun.clone().or(ended.clone()))
            .expr_as(Expr::cust("deal_visit.stage_id"), Alias::new("stage_id"))
            .expr_as(one_if(begun), Alias::new("begun"))
            .expr_as(one_if(ended), Alias::new("ended"))
            .expr_as(Expr::cust("next.kind"), Alias::new("kind"))
            .expr_as(
                Expr::cust(format!("{} - {}", rank_of("next"), rank_of("stage"))),
                Alias::new("step"),
            );
        let sum = |what: &str| Expr::cust(format!("CAST(SUM({what}) AS bigint)"));
        let ended_with =
            |condition: &str| sum(&format!("CASE WHEN {condition} THEN ended ELSE 0 END"));
        let mut counts = Query::select();
        counts
            .expr(Expr::cust("stage_id"))
            .expr_as(sum("begun"), Alias::new("entered"))
            .expr_as(ended_with("step > 0"), Alias::new("went_on"))
            .expr_as(ended_with("kind = 'won'"), Alias::new("won"))
            .expr_as(ended_with("kind = 'lost'"), Alias::new("lost"))
            .expr_as(sum("ended"), Alias::new("ended"))
            .from_subquery(stays, Alias::new("stays"))
            .add_group_by([Expr::cust("stage_id")]);
        counts
    }

    fn times(&self, asked: &FunnelQuestion) -> SelectStatement {
        let mut stays = self.stays(asked);
        stays.cond_where(deal_visit::Column::Seconds.is_not_null());
        if asked.mode == FunnelMode::Moves {
            stays.cond_where(
                deal_visit::Column::LeftAt
                    .gte(asked.since)
                    .and(deal_visit::Column::LeftAt.lt(asked.until)),
            );
        }
        let together = match self.tx.get_database_backend() {
            DbBackend::Sqlite => "group_concat(deal_visit.seconds)",
            _ => "string_agg(deal_visit.seconds::text, ',')",
        };
        stays
            .expr_as(Expr::cust("deal_visit.stage_id"), Alias::new("stage_id"))
            .expr_as(Expr::cust(together), Alias::new("seconds"))
            .add_group_by([Expr::cust("deal_visit.stage_id")]);
        stays
    }
}

fn one_if(condition: Expr) -> Expr {
    Expr::case(condition, 1).finally(0).into()
}
