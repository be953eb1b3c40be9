//! Plans: the slice's ports. Those of colleagues and departments are within reach if these are, the
//! firm's if everything is.

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveModelTrait, Condition, IntoActiveModel, QueryFilter, Select};

use canape_domain::access::Scope;
use canape_domain::costs::SubjectKind;
use canape_domain::plans::{Amount, Event, Measure, Plan, PlanSubject, Read};
use canape_domain::values::Month;
use canape_domain::{Apply, Change, Expected, Id, StoreError};

use crate::error::{store_error, unreadable};
use crate::scope::tenant;
use crate::session::Session;

pub(crate) mod plan {
    //! The table `plan`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "plan")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub month: Date,
        pub subject_kind: String,
        pub user_id: Option<Uuid>,
        pub department_id: Option<Uuid>,
        pub measure: String,
        pub amount: i64,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(plan);

use plan::{Column, Entity};

#[async_trait]
impl Read for Session {
    async fn plans(
        &self,
        first: Month,
        last: Month,
        measure: Option<Measure>,
    ) -> Result<Vec<Plan>, StoreError> {
        let of_measure = measure.map(|one| Column::Measure.eq(one.wire()));
        let rows = self
            .plans_within(self.grant().scope())
            .filter(Condition::all().add_option(of_measure))
            .filter(Column::Month.gte(first.first_day()))
            .filter(Column::Month.lte(last.first_day()))
            .all(&self.tx)
            .await;
        rows.map_err(store_error)?.iter().map(plan_of).collect()
    }
}

#[async_trait]
impl Apply<Plan, Event> for Session {
    async fn apply(&self, change: &Change<Plan, Event>) -> Result<(), StoreError> {
        self.write_plan(change).await?;
        self.log(&[(change.event(), change.at())]).await
    }

    async fn apply_all(&self, changes: &[Change<Plan, Event>]) -> Result<(), StoreError> {
        let (new, others): (Vec<_>, Vec<_>) = changes
            .iter()
            .partition(|change| change.expected() == Expected::Absent);
        let rows = new.iter().map(|change| {
            let row = row_of(self.account(), change.state());
            row.into_active_model().reset_all()
        });
        self.insert::<Entity, _>(rows.collect()).await?;
        for change in others {
            self.write_plan(change).await?;
        }
        let events: Vec<_> = changes.iter().map(|one| (one.event(), one.at())).collect();
        self.log(&events).await
    }
}

impl Session {
    async fn write_plan(&self, change: &Change<Plan, Event>) -> Result<(), StoreError> {
        let (one, expected) = (change.state(), change.expected());
        let (id, version) = (one.id.uuid(), Column::Version);
        if matches!(change.event(), Event::Cleared(_)) {
            return self.remove::<Entity>(id, expected, version).await;
        }
        let (row, within) = (
            row_of(self.account(), one),
            Some(self.is_plan_of(self.grant().scope())),
        );
        self.put::<Entity, _>(row, id, expected, version, within)
            .await
    }

    pub(crate) fn plans_within(&self, scope: &Scope) -> Select<Entity> {
        self.rows::<Entity>().filter(self.is_plan_of(scope))
    }

    fn is_plan_of(&self, scope: &Scope) -> Condition {
        let Scope::Of { departments, .. } = scope else {
            return Condition::all();
        };
        Condition::any()
            .add_option(self.of_users_within(scope, Column::UserId))
            .add(Column::DepartmentId.is_in(departments.iter().copied()))
    }
}

fn row_of(account_id: Uuid, one: &Plan) -> plan::Model {
    let (user_id, department_id) = match one.subject {
        PlanSubject::Firm => (None, None),
        PlanSubject::Department(id) => (None, Some(id.uuid())),
        PlanSubject::Employee(id) => (Some(id.uuid()), None),
    };
    plan::Model {
        account_id,
        id: one.id.uuid(),
        month: one.month.first_day(),
        subject_kind: one.subject.kind().wire().to_owned(),
        user_id,
        department_id,
        measure: one.measure.wire().to_owned(),
        amount: one.amount.value(),
        version: one.version,
    }
}

fn plan_of(row: &plan::Model) -> Result<Plan, StoreError> {
    let kind = SubjectKind::from_wire(&row.subject_kind);
    let subject = kind.and_then(|kind| PlanSubject::new(kind, row.user_id.or(row.department_id)));
    let measure = Measure::from_wire(&row.measure).ok_or(unreadable("plan.measure"))?;
    let amount = Amount::new(measure, row.amount);
    Ok(Plan {
        id: Id::from(row.id),
        month: Month::of(row.month),
        subject: subject.ok_or(unreadable("plan.subject_kind"))?,
        measure,
        amount: amount.map_err(|_| unreadable("plan.amount"))?,
        version: row.version,
    })
}
