//! The card of a deal: one statement with all names and the source, one for the lines.

use sea_orm::entity::prelude::*;
use sea_orm::{FromQueryResult, QueryFilter, QueryTrait};

use canape_domain::deals::{Card, Deal, Lines, NamedStage, NextTask, Read};
use canape_domain::pipelines::StageKind;
use canape_domain::{Id, Named, StoreError};

use super::row::{self, deal};
use super::source::{SourceRow, join_source, source_of};
use crate::error::{store_error, unreadable};
use crate::joins::{join_shown, named, select_as};
use crate::session::Session;

#[derive(FromQueryResult)]
struct Names {
    pipeline_name: String,
    stage_name: String,
    stage_kind: String,
    stage_norm_days: Option<i32>,
    contact_name: Option<String>,
    company_name: Option<String>,
    account_user_name: Option<String>,
    department_name: Option<String>,
    channel_name: String,
    deal_type_name: Option<String>,
    sales_event_name: Option<String>,
    loss_reason_name: Option<String>,
}

#[derive(FromQueryResult)]
struct CardRow {
    #[sea_orm(nested)]
    deal: deal::Model,
    #[sea_orm(nested)]
    names: Names,
    #[sea_orm(nested)]
    source: SourceRow,
}

impl Session {
    pub(super) async fn read_card(&self, id: Id<Deal>) -> Result<Option<Card>, StoreError> {
        let mut found = self
            .reachable::<deal::Entity>()
            .filter(deal::Column::Id.eq(id.uuid()));
        let select = QueryTrait::query(&mut found);
        join_shown(select, "deal", "pipeline_id", "pipeline", "name");
        join_shown(select, "deal", "stage_id", "stage", "name");
        select_as(select, "stage", "kind");
        select_as(select, "stage", "norm_days");
        join_shown(select, "deal", "contact_id", "contact", "name");
        join_shown(select, "deal", "company_id", "company", "name");
        join_shown(select, "deal", "responsible_id", "account_user", "name");
        join_shown(select, "deal", "department_id", "department", "name");
        join_shown(select, "deal", "channel_id", "channel", "name");
        join_shown(select, "deal", "deal_type_id", "deal_type", "name");
        join_shown(select, "deal", "sales_event_id", "sales_event", "name");
        join_shown(select, "deal", "loss_reason_id", "loss_reason", "name");
        join_source(select);
        let row = found
            .into_model::<CardRow>()
            .one(&self.tx)
            .await
            .map_err(store_error)?;
        let Some(row) = row else { return Ok(None) };
        // Most deals have no lines: they cost no statement then.
        let lines = if row.deal.line_count > 0 {
            self.deal_lines(id).await?
        } else {
            Lines::default()
        };
        card_of(row, lines).map(Some)
    }
}

fn card_of(row: CardRow, lines: Lines) -> Result<Card, StoreError> {
    let CardRow {
        deal,
        names,
        source,
    } = row;
    let norm_days = names.stage_norm_days.map(u16::try_from).transpose();
    let next_task = deal.next_task_id.zip(deal.next_task_title.clone());
    Ok(Card {
        pipeline: Named {
            id: Id::from(deal.pipeline_id),
            name: names.pipeline_name,
        },
        stage: NamedStage {
            id: Id::from(deal.stage_id),
            name: names.stage_name,
            kind: StageKind::from_wire(&names.stage_kind).ok_or(unreadable("stage.kind"))?,
        },
        norm_days: norm_days.map_err(|_| unreadable("stage.norm_days"))?,
        contact: named(deal.contact_id, names.contact_name),
        company: named(deal.company_id, names.company_name),
        responsible: named(deal.responsible_id, names.account_user_name),
        department: named(deal.department_id, names.department_name),
        channel: Named {
            id: Id::from(deal.channel_id),
            name: names.channel_name,
        },
        deal_type: named(deal.deal_type_id, names.deal_type_name),
        sales_event: named(deal.sales_event_id, names.sales_event_name),
        loss_reason: named(deal.loss_reason_id, names.loss_reason_name),
        lines,
        source: source_of(&source)?,
        next_task: next_task.map(|(id, title)| NextTask {
            id,
            title,
            due_at: deal.next_task_due_at,
        }),
        deal: row::deal_of(&deal)?,
    })
}
