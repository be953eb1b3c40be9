//! The source of a deal, joined to its card; most deals have none, and then all is absent.

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::FromQueryResult;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, JoinType, SelectStatement};
use uuid::Uuid;

use canape_domain::StoreError;
use canape_domain::deals::Source;
use canape_domain::values::{self, Prose};

use super::row::deal_source;
use crate::error::unreadable;
use crate::joins::select_as;

/// The columns of the source, as `join_source` selects them.
#[derive(FromQueryResult)]
pub struct SourceRow {
    deal_source_domain: Option<String>,
    deal_source_referrer: Option<String>,
    deal_source_utm_source: Option<String>,
    deal_source_utm_medium: Option<String>,
    deal_source_utm_campaign: Option<String>,
    deal_source_utm_content: Option<String>,
    deal_source_utm_term: Option<String>,
    deal_source_visitor_id: Option<String>,
    deal_source_request_text: Option<String>,
}

/// Joins the source, whose id is the deal's.
pub fn join_source(select: &mut SelectStatement) {
    let column =
        |table: &'static str, name: &'static str| Expr::col((Alias::new(table), Alias::new(name)));
    let ours = column("deal_source", "account_id").eq(column("deal", "account_id"));
    let on = ours.and(column("deal_source", "id").eq(column("deal", "id")));
    select.join(JoinType::LeftJoin, Alias::new("deal_source"), on);
    for name in [
        "domain",
        "referrer",
        "utm_source",
        "utm_medium",
        "utm_campaign",
        "utm_content",
        "utm_term",
        "visitor_id",
        "request_text",
    ] {
        select_as(select, "deal_source", name);
    }
}

pub fn source_of(row: &SourceRow) -> Result<Source, StoreError> {
    fn line<const LIMIT: usize>(
        text: Option<&String>,
    ) -> Result<Option<values::Line<LIMIT>>, StoreError> {
        let parsed = text.map(|text| values::Line::parse(text)).transpose();
        parsed.map_err(|_| unreadable("deal_source"))
    }
    let request_text = row
        .deal_source_request_text
        .as_deref()
        .map(Prose::parse)
        .transpose();
    Ok(Source {
        domain: line(row.deal_source_domain.as_ref())?,
        referrer: line(row.deal_source_referrer.as_ref())?,
        utm_source: line(row.deal_source_utm_source.as_ref())?,
        utm_medium: line(row.deal_source_utm_medium.as_ref())?,
        utm_campaign: line(row.deal_source_utm_campaign.as_ref())?,
        utm_content: line(row.deal_source_utm_content.as_ref())?,
        utm_term: line(row.deal_source_utm_term.as_ref())?,
        visitor_id: line(row.deal_source_visitor_id.as_ref())?,
        request_text: request_text.map_err(|_| unreadable("deal_source.request_text"))?,
    })
}

pub fn source_columns(deal: Uuid, source: &Source) -> deal_source::ActiveModel {
    fn text(value: Option<&impl ToString>) -> sea_orm::ActiveValue<Option<String>> {
        Set(value.map(ToString::to_string))
    }
    deal_source::ActiveModel {
        account_id: NotSet,
        id: Set(deal),
        domain: text(source.domain.as_ref()),
        referrer: text(source.referrer.as_ref()),
        utm_source: text(source.utm_source.as_ref()),
        utm_medium: text(source.utm_medium.as_ref()),
        utm_campaign: text(source.utm_campaign.as_ref()),
        utm_content: text(source.utm_content.as_ref()),
        utm_term: text(source.utm_term.as_ref()),
        visitor_id: text(source.visitor_id.as_ref()),
        request_text: text(source.request_text.as_ref()),
    }
}
