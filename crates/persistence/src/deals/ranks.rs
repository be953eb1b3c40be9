//! Places in a column: ranks around one, and room where there is none left.

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{IntoSimpleExpr, QueryFilter, QueryOrder, QuerySelect};

use canape_domain::deals::{Deal, DealFilter, Neighbours, Write};
use canape_domain::pipelines::Stage;
use canape_domain::values::Rank;
use canape_domain::{Id, Limit, Moment, StoreError};

use super::row::deal;
use crate::error::{store_error, unreadable};
use crate::session::Session;

use deal::Column;

#[async_trait]
impl Write for Session {
    async fn take_deal_numbers(&self, count: i64) -> Result<i64, StoreError> {
        Ok(self.next_deal_numbers(count).await? - count + 1)
    }

    async fn hold_deals(&self, ids: &[Id<Deal>]) -> Result<Vec<Deal>, StoreError> {
        self.read_held(ids).await
    }

    async fn hold_fitting(
        &self,
        filter: &DealFilter,
        as_of: Moment,
        after: Option<Id<Deal>>,
        limit: Limit,
    ) -> Result<Vec<Deal>, StoreError> {
        self.read_held_fitting(filter, as_of, after, limit).await
    }

    async fn spread_ranks(&self, stage: Id<Stage>) -> Result<(), StoreError> {
        let ids: Vec<Uuid> = self
            .rows::<deal::Entity>()
            .filter(Column::StageId.eq(stage.uuid()))
            .filter(Expr::cust(
                "deal.status = 'open' AND deal.deleted_at IS NULL",
            ))
            .order_by_asc(Column::Rank)
            .order_by_asc(Column::Id)
            .select_only()
            .column(Column::Id)
            .into_tuple()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let mut places: Vec<_> = ids.iter().zip(Rank::series(ids.len())).collect();
        // Rows are locked in the order of their ids, as by everybody who changes several.
        places.sort_unstable_by_key(|(id, _)| **id);
        for (id, rank) in places {
            self.update::<deal::Entity>()
                .col_expr(Column::Rank, Expr::value(rank.as_str()))
                .filter(Column::Id.eq(*id))
                .exec(&self.tx)
                .await
                .map_err(store_error)?;
        }
        Ok(())
    }
}

impl Session {
    pub(super) async fn read_neighbours(
        &self,
        stage: Id<Stage>,
        after: Option<Id<Deal>>,
        but: Id<Deal>,
    ) -> Result<Option<Neighbours>, StoreError> {
        // The whole column counts, not only what the caller may see: ranks are shared.
        let column = self
            .rows::<deal::Entity>()
            .filter(Column::StageId.eq(stage.uuid()))
            .filter(Expr::cust(
                "deal.status = 'open' AND deal.deleted_at IS NULL",
            ))
            .filter(Column::Id.ne(but.uuid()));
        let rank = async |found: Select<deal::Entity>| -> Result<Option<Rank>, StoreError> {
            let found = found
                .order_by_asc(Column::Rank)
                .order_by_asc(Column::Id)
                .select_only()
                .column(Column::Rank)
                .limit(1);
            let text: Option<String> = found
                .into_tuple()
                .one(&self.tx)
                .await
                .map_err(store_error)?;
            let parsed = text.map(|text| Rank::parse(&text)).transpose();
            parsed.map_err(|_| unreadable("deal.rank"))
        };
        let Some(after) = after else {
            return Ok(Some(Neighbours {
                above: None,
                below: rank(column).await?,
            }));
        };
        let Some(above) = rank(column.clone().filter(Column::Id.eq(after.uuid()))).await? else {
            return Ok(None);
        };
        let here = Expr::tuple([
            Column::Rank.into_simple_expr(),
            Column::Id.into_simple_expr(),
        ]);
        let there = [Expr::value(above.as_str()), Expr::value(after.uuid())];
        let below = rank(column.filter(here.gt(Expr::tuple(there)))).await?;
        Ok(Some(Neighbours {
            above: Some(above),
            below,
        }))
    }
}
