//! What clients and products bring by months, and cohorts of those who bought for the first time.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, Query};
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, QueryFilter, QuerySelect, QueryTrait};

use canape_domain::reports::{
    CohortSum, Dimension, Fact, Question, Rated, RatedMonth, RatedSubject,
};
use canape_domain::{Id, StoreError};

use super::customers::CLIENT;
use super::lines;
use crate::deals::deal;
use crate::error::{store_error, unreadable};
use crate::session::Session;

use deal::Column;

/// A client or a product with its months, of each the first day, the deals and the revenue, with
/// commas between months: so many rows would take longer to be handed over than to be found.
#[derive(FromQueryResult)]
struct RatedRow {
    company_id: Option<Uuid>,
    contact_id: Option<Uuid>,
    product_id: Option<Uuid>,
    months: String,
}

impl RatedRow {
    fn subject(&self) -> RatedSubject {
        match (self.company_id, self.contact_id, self.product_id) {
            (Some(id), _, _) => RatedSubject::Company(Id::from(id)),
            (_, Some(id), _) => RatedSubject::Contact(Id::from(id)),
            (_, _, Some(id)) => RatedSubject::Product(Id::from(id)),
            (None, None, None) => RatedSubject::None,
        }
    }

    fn months(&self) -> impl Iterator<Item = Option<RatedMonth>> {
        self.months.split(',').map(|told| {
            let mut parts = told.split(' ');
            Some(RatedMonth {
                subject: self.subject(),
                month: parts.next()?.parse().ok()?,
                deals: parts.next()?.parse().ok()?,
                revenue: parts.next()?.parse().ok()?,
            })
        })
    }
}

#[derive(FromQueryResult)]
struct CohortRow {
    cohort: Date,
    month: Date,
    clients: i64,
    deals: i64,
    revenue: i64,
}

impl Session {
    pub(super) async fn read_rated(
        &self,
        question: &Question,
        rated: Rated,
    ) -> Result<Vec<RatedMonth>, StoreError> {
        let days = question.period;
        let deals = self
            .counted(question, &[Fact::Won])
            .filter(Column::ClosedOn.between(days.first, days.last))
            .select_only();
        let mut select = QueryTrait::into_query(deals);
        // A firm's people buy for the firm.
        let person = "CASE WHEN deal.company_id IS NULL THEN deal.contact_id END";
        let nobody = "CAST(NULL AS uuid)";
        let (keys, deals, revenue) = match rated {
            Rated::Clients => (
                ["deal.company_id", person, nobody],
                "COUNT(*)",
                "deal.amount - deal.vat_amount".to_owned(),
            ),
            Rated::Products => {
                lines::join(&mut select);
                (
                    [nobody, nobody, "deal_line.product_id"],
                    "COUNT(DISTINCT deal.id)",
                    format!(
                        "{} - {}",
                        lines::part_of("amount"),
                        lines::part_of("vat_amount")
                    ),
                )
            }
        };
        for (name, key) in ["company_id", "contact_id", "product_id"].iter().zip(keys) {
            select.expr_as(Expr::cust(key), Alias::new(*name));
            if key != nobody {
                select.add_group_by([Expr::cust(key)]);
            }
        }
        let month = self.start_of(Dimension::Month, "deal.closed_on");
        select
            .expr_as(month.clone(), Alias::new("month"))
            .add_group_by([month])
            .expr_as(Expr::cust(deals), Alias::new("deals"))
            .expr_as(
                Expr::cust(format!("CAST(SUM({revenue}) AS bigint)")),
                Alias::new("revenue"),
            );
        let together = match self.tx.get_database_backend() {
            DbBackend::Sqlite => "group_concat(month || ' ' || deals || ' ' || revenue)",
            _ => "string_agg(month || ' ' || deals || ' ' || revenue, ',')",
        };
        let subjects = ["company_id", "contact_id", "product_id"];
        let mut rated = Query::select();
        rated
            .exprs(subjects.map(Expr::cust))
            .expr_as(Expr::cust(together), Alias::new("months"))
            .from_subquery(select, Alias::new("rated"))
            .add_group_by(subjects.map(Expr::cust));
        let mut months = Vec::new();
        for row in self.tx.query_all(&rated).await.map_err(store_error)? {
            let row = RatedRow::from_query_result(&row, "").map_err(store_error)?;
            let all = row.months().collect::<Option<Vec<_>>>();
            months.extend(all.ok_or(unreadable("deal.closed_on"))?);
        }
        Ok(months)
    }

    pub(super) async fn read_cohorts(
        &self,
        question: &Question,
    ) -> Result<Vec<CohortSum>, StoreError> {
        let deals = self
            .counted(question, &[Fact::Won])
            .filter(Expr::cust(format!("{CLIENT} IS NOT NULL")))
            .select_only();
        let mut bought = QueryTrait::into_query(deals);
        let month = self.start_of(Dimension::Month, "deal.closed_on");
        bought
            .expr_as(Expr::cust(CLIENT), Alias::new("client"))
            .expr_as(month.clone(), Alias::new("month"))
            .expr_as(Expr::cust("COUNT(*)"), Alias::new("deals"))
            .expr_as(
                Expr::cust("CAST(SUM(deal.amount - deal.vat_amount) AS bigint)"),
                Alias::new("revenue"),
            )
            .add_group_by([Expr::cust(CLIENT), month]);
        let mut first = Query::select();
        first
            .expr(Expr::cust("bought.*"))
            .expr_as(
                Expr::cust("MIN(bought.month) OVER (PARTITION BY bought.client)"),
                Alias::new("cohort"),
            )
            .from_subquery(bought, Alias::new("bought"));
        let sum = |what: &str| Expr::cust(format!("CAST(SUM(told.{what}) AS bigint)"));
        let column = |name: &'static str| Expr::col((Alias::new("told"), Alias::new(name)));
        let days = question.period;
        let mut sums = Query::select();
        sums.expr_as(column("cohort"), Alias::new("cohort"))
            .expr_as(column("month"), Alias::new("month"))
            .expr_as(Expr::cust("COUNT(*)"), Alias::new("clients"))
            .expr_as(sum("deals"), Alias::new("deals"))
            .expr_as(sum("revenue"), Alias::new("revenue"))
            .from_subquery(first, Alias::new("told"))
            .and_where(column("cohort").between(days.first, days.last))
            .add_group_by([column("cohort"), column("month")]);
        let rows = self.tx.query_all(&sums).await.map_err(store_error)?;
        let rows = rows.iter().map(|row| {
            let row = CohortRow::from_query_result(row, "")?;
            Ok(CohortSum {
                cohort: row.cohort,
                month: row.month,
                clients: row.clients,
                deals: row.deals,
                revenue: row.revenue,
            })
        });
        rows.collect::<Result<_, _>>().map_err(store_error)
    }
}
