//! Which costs are within reach: those of deals, colleagues and departments that are; those of
//! channels and of the firm only where everything is.

use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QueryFilter, QuerySelect, QueryTrait, Select};

use canape_domain::access::Scope;

use super::row::{cost, employee_pay, recurring_cost};
use crate::deals::deal;
use crate::session::Session;
use crate::users::account_user;

impl Session {
    pub(crate) fn costs_within(&self, scope: &Scope) -> Select<cost::Entity> {
        self.rows::<cost::Entity>().filter(self.is_cost_of(scope))
    }

    pub(crate) fn rules_within(&self, scope: &Scope) -> Select<recurring_cost::Entity> {
        self.rows::<recurring_cost::Entity>()
            .filter(self.is_rule_of(scope))
    }

    pub(crate) fn pay_within(&self, scope: &Scope) -> Select<employee_pay::Entity> {
        self.rows::<employee_pay::Entity>()
            .filter(self.is_pay_of(scope))
    }

    pub(super) fn is_cost_of(&self, scope: &Scope) -> Condition {
        use cost::Column;
        self.charged_within(scope, Column::DealId, Column::UserId, Column::DepartmentId)
    }

    pub(super) fn is_rule_of(&self, scope: &Scope) -> Condition {
        use recurring_cost::Column;
        self.charged_within(scope, Column::DealId, Column::UserId, Column::DepartmentId)
    }

    pub(super) fn is_pay_of(&self, scope: &Scope) -> Condition {
        Condition::all().add_option(self.of_users_within(scope, employee_pay::Column::UserId))
    }

    fn charged_within<C: ColumnTrait>(
        &self,
        scope: &Scope,
        deal: C,
        user: C,
        department: C,
    ) -> Condition {
        let Scope::Of { departments, .. } = scope else {
            return Condition::all();
        };
        Condition::any()
            .add(self.names_one::<deal::Entity>(deal, scope))
            .add_option(self.of_users_within(scope, user))
            .add(department.is_in(departments.iter().copied()))
    }

    /// What is true of rows whose colleague is within a scope; `None`: all are.
    pub(crate) fn of_users_within<C: ColumnTrait>(&self, scope: &Scope, user: C) -> Option<Expr> {
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
