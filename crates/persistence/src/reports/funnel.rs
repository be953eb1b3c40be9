//! How deals pass the stages of a road: counted from their stays, in two statements.

use std::collections::HashMap;
use std::fmt::Write as _;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, JoinType, Query, SelectStatement};
use sea_orm::{ConnectionTrait, QueryFilter, QuerySelect, QueryTrait};

use canape_domain::pipelines::Stage;
use canape_domain::reports::{Fact, FunnelMode, FunnelQuestion, Passage};
use canape_domain::{Id, StoreError};

use crate::deals::{deal, deal_visit};
use crate::error::store_error;
use crate::session::Session;

/// How far a stage lies: open ones in their order, success behind them all, loss before them.
fn rank_of(stage: &str) -> String {
    format!(
        "CASE {stage}.kind WHEN 'won' THEN 1000000 WHEN 'lost' THEN -1 ELSE {stage}.position END"
    )
}

impl Session {
    pub(super) async fn read_passages(
        &self,
        asked: &FunnelQuestion,
    ) -> Result<HashMap<Id<Stage>, Passage>, StoreError> {
        let mut passages: HashMap<Id<Stage>, Passage> = HashMap::new();
        let counts = match asked.mode {
            FunnelMode::Cohort => self.cohort(asked),
            FunnelMode::Moves => self.moves(asked),
        };
        for row in self.tx.query_all(&counts).await.map_err(store_error)? {
            let stage: Uuid = row.try_get("", "stage_id").map_err(store_error)?;
            let number = |name: &str| row.try_get::<i64>("", name).map_err(store_error);
            let passage = passages.entry(Id::from(stage)).or_default();
            passage.entered = number("entered")?;
            passage.went_on = number("went_on")?;
            passage.won = number("won")?;
            passage.lost = number("lost")?;
            passage.left = number("ended")?;
        }
        let times = self.times(asked);
        for row in self.tx.query_all(&times).await.map_err(store_error)? {
            let stage: Uuid = row.try_get("", "stage_id").map_err(store_error)?;
            let number = |name: &str| row.try_get::<i64>("", name).map_err(store_error);
            let (place, of) = (number("place")?, number("of")?);
            let seconds = number("seconds")?;
            let passage = passages.entry(Id::from(stage)).or_default();
            // Nearest rank: both may be the same stay.
            if place == (of + 1) / 2 {
                passage.median = Some(seconds);
            }
            if place == (of * 9 + 9) / 10 {
                passage.ninetieth = Some(seconds);
            }
        }
        Ok(passages)
    }

    /// Stays of the deals that a question counts, on stages of the road, with what else is asked.
    fn stays(&self, asked: &FunnelQuestion) -> SelectStatement {
        let mut deals = self
            .counted(&asked.question, &[Fact::Created])
            .filter(deal::Column::PipelineId.eq(asked.pipeline.uuid()))
            .select_only();
        if asked.mode == FunnelMode::Cohort {
            let days = asked.question.period;
            deals = deals.filter(deal::Column::CreatedOn.between(days.first, days.last));
        }
        let mut stays = QueryTrait::into_query(deals);
        let theirs = |table: &'static str, name: &'static str| {
            Expr::col((Alias::new(table), Alias::new(name)))
        };
        let on_visit = theirs("deal_visit", "account_id")
            .eq(theirs("deal", "account_id"))
            .and(theirs("deal_visit", "deal_id").eq(theirs("deal", "id")));
        let on_stage = theirs("stage", "account_id")
            .eq(theirs("deal_visit", "account_id"))
            .and(theirs("stage", "id").eq(theirs("deal_visit", "stage_id")));
        stays
            .join(JoinType::InnerJoin, Alias::new("deal_visit"), on_visit)
            .join(JoinType::InnerJoin, Alias::new("stage"), on_stage);
        stays
    }

    fn cohort(&self, asked: &FunnelQuestion) -> SelectStatement {
        let mut stood = self.stays(asked);
        let rank = rank_of("stage");
        stood
            .distinct()
            .expr_as(Expr::cust("deal.id"), Alias::new("deal_id"))
            .expr_as(Expr::cust("deal.status"), Alias::new("status"))
            .expr_as(
                Expr::cust("deal.closed_from_stage_id"),
                Alias::new("from_id"),
            )
            .expr_as(Expr::cust("deal_visit.stage_id"), Alias::new("stage_id"))
            .expr_as(Expr::cust(rank), Alias::new("rank"));
        let mut furthest = Query::select();
        furthest
            .expr(Expr::cust("stood.*"))
            .expr_as(
                Expr::cust("MAX(stood.rank) OVER (PARTITION BY stood.deal_id)"),
                Alias::new("furthest"),
            )
            .from_subquery(stood, Alias::new("stood"));
        let sum = |condition: &str| {
            Expr::cust(format!(
                "CAST(SUM(CASE WHEN {condition} THEN 1 ELSE 0 END) AS bigint)"
            ))
        };
        let mut counts = Query::select();
        counts
            .expr(Expr::cust("stage_id"))
            .expr_as(Expr::cust("COUNT(*)"), Alias::new("entered"))
            .expr_as(sum("furthest > rank"), Alias::new("went_on"))
            .expr_as(sum("status = 'won'"), Alias::new("won"))
            .expr_as(
                sum("status = 'lost' AND from_id = stage_id"),
                Alias::new("lost"),
            )
            .expr_as(Expr::cust("CAST(0 AS bigint)"), Alias::new("ended"))
            .from_subquery(furthest, Alias::new("passed"))
            .add_group_by([Expr::cust("stage_id")]);
        counts
    }

    fn moves(&self, asked: &FunnelQuestion) -> SelectStatement {
        let mut stays = self.stays(asked);
        let next = Alias::new("next");
        let col = |table: &'static str, name: &'static str| {
            Expr::col((Alias::new(table), Alias::new(name)))
        };
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

    /// Of each stage, the stays in the middle and at nine tenths.
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
        let mut over = String::from("PARTITION BY deal_visit.stage_id");
        let count = format!("COUNT(*) OVER ({over})");
        let _ = write!(over, " ORDER BY deal_visit.seconds");
        stays
            .expr_as(Expr::cust("deal_visit.stage_id"), Alias::new("stage_id"))
            .expr_as(Expr::cust("deal_visit.seconds"), Alias::new("seconds"))
            .expr_as(
                Expr::cust(format!("ROW_NUMBER() OVER ({over})")),
                Alias::new("place"),
            )
            .expr_as(Expr::cust(count), Alias::new("of"));
        let mut chosen = Query::select();
        chosen
            .expr(Expr::cust("chosen.*"))
            .from_subquery(stays, Alias::new("chosen"))
            .and_where(Expr::cust(
                "(chosen.place = (chosen.\"of\" + 1) / 2
                  OR chosen.place = (chosen.\"of\" * 9 + 9) / 10)",
            ));
        chosen
    }
}

fn one_if(condition: Expr) -> Expr {
    Expr::case(condition, 1).finally(0).into()
}
