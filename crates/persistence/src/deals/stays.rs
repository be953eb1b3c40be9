//! Stays of deals on stages as they begin and end.

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ConnectionTrait, DbBackend, UpdateMany};

use canape_domain::deals::{Deal, Status};
use canape_domain::pipelines::Stage;
use canape_domain::{Id, Moment};

use super::row::deal_visit;
use crate::session::Session;

use deal_visit::Column;

impl Session {
    /// The stay that the deal has just begun.
    pub(super) fn visit(&self, deal: &Deal) -> deal_visit::ActiveModel {
        let closing = deal.status.closed();
        let reason = match &deal.status {
            Status::Lost { reason, .. } => Some(reason.uuid()),
            Status::Open | Status::Won { .. } => None,
        };
        deal_visit::ActiveModel {
            account_id: NotSet,
            deal_id: Set(deal.id.uuid()),
            no: Set(deal.visit),
            stage_id: Set(deal.stage.uuid()),
            entered_at: Set(deal.stage_entered_at),
            left_at: Set(None),
            left_to_stage_id: Set(None),
            seconds: Set(None),
            user_id: Set(self.grant().actor().user()),
            closed_on: Set(closing.map(|closing| closing.on)),
            closed_amount: Set(closing.map(|_| deal.amount.kopecks())),
            closed_responsible_id: Set(closing.and_then(|one| one.responsible).map(Id::uuid)),
            closed_department_id: Set(closing.and_then(|one| one.department).map(Id::uuid)),
            loss_reason_id: Set(reason),
        }
    }

    /// Ends stays, of which the caller says which. A closing keeps what the deal was worth at last. How long they lasted is counted in whole seconds
    /// of the clock, as [`ended`] does.
    pub(super) fn leaving(&self, at: Moment, to: Id<Stage>) -> UpdateMany<deal_visit::Entity> {
        let entered = Expr::cust(match self.tx.get_database_backend() {
            DbBackend::Sqlite => "strftime('%s', entered_at)",
            _ => "floor(extract(epoch from entered_at))::bigint",
        });
        let worth = "CASE WHEN closed_on IS NOT NULL THEN
                         (SELECT d.amount FROM deal d WHERE d.account_id = deal_visit.account_id
                          AND d.id = deal_visit.deal_id) END";
        self.update::<deal_visit::Entity>()
            .col_expr(Column::ClosedAmount, Expr::cust(worth))
            .col_expr(Column::LeftAt, Expr::value(Some(at)))
            .col_expr(Column::LeftToStageId, Expr::value(Some(to.uuid())))
            .col_expr(Column::Seconds, Expr::val(at.timestamp()).sub(entered))
    }
}

/// A stay that ends before it is written.
pub(super) fn ended(stay: &mut deal_visit::ActiveModel, next: &Deal) {
    let at = next.stage_entered_at;
    let entered = stay.entered_at.try_as_ref().map(Moment::timestamp);
    stay.left_at = Set(Some(at));
    stay.left_to_stage_id = Set(Some(next.stage.uuid()));
    stay.seconds = Set(entered.map(|entered| at.timestamp() - entered));
}
