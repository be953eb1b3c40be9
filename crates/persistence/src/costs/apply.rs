//! Writing changes of costs, rules and pay.

use async_trait::async_trait;
use sea_orm::{ActiveModelTrait, IntoActiveModel};

use canape_domain::costs::{Cost, EmployeePay, Event, PayEvent, RecurringCost, RecurringEvent};
use canape_domain::{Apply, Change, Expected, StoreError};

use super::row::{cost, cost_row, employee_pay, pay_row, recurring_cost, recurring_row};
use crate::session::Session;

#[async_trait]
impl Apply<Cost, Event> for Session {
    async fn apply(&self, change: &Change<Cost, Event>) -> Result<(), StoreError> {
        let (one, expected) = (change.state(), change.expected());
        let (id, version) = (one.id.uuid(), cost::Column::Version);
        if matches!(change.event(), Event::Deleted(_)) {
            self.remove::<cost::Entity>(id, expected, version).await?;
        } else {
            let row = cost_row(self.account(), one);
            let within = Some(self.is_cost_of(self.grant().scope()));
            self.put::<cost::Entity, _>(row, id, expected, version, within)
                .await?;
        }
        self.log(&[(change.event(), change.at())]).await
    }

    async fn apply_all(&self, changes: &[Change<Cost, Event>]) -> Result<(), StoreError> {
        let are_new = changes.iter().all(|one| one.expected() == Expected::Absent);
        if !are_new {
            for change in changes {
                self.apply(change).await?;
            }
            return Ok(());
        }
        let rows = changes.iter().map(|change| {
            let row = cost_row(self.account(), change.state());
            row.into_active_model().reset_all()
        });
        self.insert::<cost::Entity, _>(rows.collect()).await?;
        let events: Vec<_> = changes.iter().map(|one| (one.event(), one.at())).collect();
        self.log(&events).await
    }
}

#[async_trait]
impl Apply<RecurringCost, RecurringEvent> for Session {
    async fn apply(
        &self,
        change: &Change<RecurringCost, RecurringEvent>,
    ) -> Result<(), StoreError> {
        let (one, expected) = (change.state(), change.expected());
        let (id, version) = (one.id.uuid(), recurring_cost::Column::Version);
        if matches!(change.event(), RecurringEvent::Deleted(_)) {
            self.remove::<recurring_cost::Entity>(id, expected, version)
                .await?;
        } else {
            let row = recurring_row(self.account(), one);
            let within = Some(self.is_rule_of(self.grant().scope()));
            self.put::<recurring_cost::Entity, _>(row, id, expected, version, within)
                .await?;
        }
        self.log(&[(change.event(), change.at())]).await
    }
}

#[async_trait]
impl Apply<EmployeePay, PayEvent> for Session {
    async fn apply(&self, change: &Change<EmployeePay, PayEvent>) -> Result<(), StoreError> {
        let (one, expected) = (change.state(), change.expected());
        let (id, version) = (one.id.uuid(), employee_pay::Column::Version);
        if matches!(change.event(), PayEvent::Deleted(_)) {
            self.remove::<employee_pay::Entity>(id, expected, version)
                .await?;
        } else {
            let row = pay_row(self.account(), one);
            let within = Some(self.is_pay_of(self.grant().scope()));
            self.put::<employee_pay::Entity, _>(row, id, expected, version, within)
                .await?;
        }
        self.log(&[(change.event(), change.at())]).await
    }
}
