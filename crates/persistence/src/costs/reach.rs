//! Which costs are within reach: those of deals, colleagues and departments that are; those of
//! channels and of the firm only where everything is.

use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QueryFilter, QuerySelect, QueryTrait};

use canape_domain::access::Scope;

use super::row::{cost, recurring_cost};
use crate::deals::deal;
use crate::session::Session;
use crate::users::account_user;

impl Session {
    pub(super) fn costs_reached(&self) -> Condition {
        use cost::Column;
        self.charged_within(Column::DealId, Column::UserId, Column::DepartmentId)
    }

    pub(super) fn rules_reached(&self) -> Condition {
        use recurring_cost::Column;
        self.charged_within(Column::DealId, Column::UserId, Column::DepartmentId)
    }

    fn charged_within<C: ColumnTrait>(&self, deal: C, user: C, department: C) -> Condition {
        let scope = self.grant().scope();
        let Scope::Of { departments, .. } = scope else {
            return Condition::all();
        };
        let deals = self
            .rows::<deal::Entity>()
            .filter(Self::within::<deal::Entity>(scope))
            .select_only()
            .column(deal::Column::Id);
        Condition::any()
            .add(deal.in_subquery(QueryTrait::into_query(deals)))
            .add_option(self.of_users_within(user))
            .add(department.is_in(departments.iter().copied()))
    }

    /// What is true of rows whose colleague is within reach; `None`: all are.
    pub(crate) fn of_users_within<C: ColumnTrait>(&self, user: C) -> Option<Expr> {
        let scope = self.grant().scope();
        if *scope == Scope::All {
            return None;
        }
        let (id, department) = (account_user::Column::Id, account_user::Column::DepartmentId);
        let users = self
            .rows::<account_user::Entity>()
            .filter(Self::kept_by(scope, id, department))
            .select_only()
            .column(id);
        Some(user.in_subquery(QueryTrait::into_query(users)))
    }
}
