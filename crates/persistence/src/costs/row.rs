//! The tables `cost`, `recurring_cost` and `employee_pay`: rows and what they say.

use sea_orm::FromQueryResult;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::SelectStatement;

use canape_domain::costs::{
    Base, Cost, CostSubject, CostTerms, EmployeePay, Named, Note, PayTerms, RecurringCost, Shown,
    ShownPay, ShownRecurring, SubjectKind,
};
use canape_domain::dictionaries::CostCategory;
use canape_domain::values::{BasisPoints, Month};
use canape_domain::{Id, StoreError};

use crate::deals::money;
use crate::error::unreadable;
use crate::joins::{join_shown, named, select_as};
use crate::scope::tenant;

pub mod cost {
    //! The table `cost`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "cost")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub subject_kind: String,
        pub deal_id: Option<Uuid>,
        pub user_id: Option<Uuid>,
        pub department_id: Option<Uuid>,
        pub channel_id: Option<Uuid>,
        pub month: Date,
        pub amount: i64,
        pub vat_amount: i64,
        pub category_id: Uuid,
        pub note: Option<String>,
        pub recurring_id: Option<Uuid>,
        pub created_by: Uuid,
        pub created_at: DateTimeUtc,
        pub updated_at: DateTimeUtc,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod recurring_cost {
    //! The table `recurring_cost`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "recurring_cost")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub subject_kind: String,
        pub deal_id: Option<Uuid>,
        pub user_id: Option<Uuid>,
        pub department_id: Option<Uuid>,
        pub channel_id: Option<Uuid>,
        pub amount: i64,
        pub vat_amount: i64,
        pub category_id: Uuid,
        pub note: Option<String>,
        pub from_month: Date,
        pub to_month: Option<Date>,
        pub made_until: Option<Date>,
        pub created_by: Uuid,
        pub created_at: DateTimeUtc,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod employee_pay {
    //! The table `employee_pay`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "employee_pay")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub user_id: Uuid,
        pub from_month: Date,
        pub salary: i64,
        pub commission_basis_points: i32,
        pub commission_of: String,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(cost);
tenant!(recurring_cost);
tenant!(employee_pay);

#[derive(FromQueryResult)]
pub struct FoundCost {
    #[sea_orm(nested)]
    pub cost: cost::Model,
    #[sea_orm(nested)]
    names: Names,
}

#[derive(FromQueryResult)]
pub struct FoundRecurring {
    #[sea_orm(nested)]
    pub recurring: recurring_cost::Model,
    #[sea_orm(nested)]
    names: Names,
}

#[derive(FromQueryResult)]
pub struct FoundPay {
    #[sea_orm(nested)]
    pub pay: employee_pay::Model,
    account_user_name: Option<String>,
}

/// Names of what a cost refers to.
#[derive(FromQueryResult)]
struct Names {
    deal_title: Option<String>,
    deal_number: Option<i64>,
    account_user_name: Option<String>,
    department_name: Option<String>,
    channel_name: Option<String>,
    cost_category_name: Option<String>,
}

/// Joins the names of what a cost, or a rule, refers to.
pub fn join_names(select: &mut SelectStatement, of: &'static str) {
    join_shown(select, of, "deal_id", "deal", "title");
    select_as(select, "deal", "number");
    join_shown(select, of, "user_id", "account_user", "name");
    join_shown(select, of, "department_id", "department", "name");
    join_shown(select, of, "channel_id", "channel", "name");
    join_shown(select, of, "category_id", "cost_category", "name");
}

/// The ids of a subject in the order deal, colleague, department, channel.
pub fn ids_of(subject: CostSubject) -> [Option<Uuid>; 4] {
    let id = |is: bool| subject.id().filter(|_| is);
    [
        id(matches!(subject, CostSubject::Deal(_))),
        id(matches!(subject, CostSubject::Employee(_))),
        id(matches!(subject, CostSubject::Department(_))),
        id(matches!(subject, CostSubject::Channel(_))),
    ]
}

fn subject_of(kind: &str, ids: [Option<Uuid>; 4]) -> Result<CostSubject, StoreError> {
    let kind = SubjectKind::from_wire(kind).ok_or(unreadable("cost.subject_kind"))?;
    let id = ids.into_iter().flatten().next();
    CostSubject::new(kind, id).ok_or(unreadable("cost.subject_kind"))
}

fn note_of(note: Option<&str>) -> Result<Option<Note>, StoreError> {
    let note = note.map(Note::parse).transpose();
    note.map_err(|_| unreadable("cost.note"))
}

impl Names {
    fn of(
        self,
        subject: CostSubject,
        category: Uuid,
    ) -> Result<(Named, canape_domain::Named<CostCategory>), StoreError> {
        let name = match subject {
            CostSubject::Deal(_) => self.deal_title,
            CostSubject::Employee(_) => self.account_user_name,
            CostSubject::Department(_) => self.department_name,
            CostSubject::Channel(_) => self.channel_name,
            CostSubject::Firm => None,
        };
        let number = self.deal_number;
        let category = named(Some(category), self.cost_category_name);
        let category = category.ok_or(unreadable("cost_category.name"))?;
        let subject = Named {
            subject,
            name,
            number,
        };
        Ok((subject, category))
    }
}

/// The row of a cost.
pub fn cost_row(account_id: Uuid, one: &Cost) -> cost::Model {
    let [deal_id, user_id, department_id, channel_id] = ids_of(one.terms.subject);
    cost::Model {
        account_id,
        id: one.id.uuid(),
        subject_kind: one.terms.subject.kind().wire().to_owned(),
        deal_id,
        user_id,
        department_id,
        channel_id,
        month: one.month.first_day(),
        amount: one.terms.amount.kopecks(),
        vat_amount: one.terms.vat.kopecks(),
        category_id: one.terms.category.uuid(),
        note: one.terms.note.as_ref().map(ToString::to_string),
        recurring_id: one.recurring.map(Id::uuid),
        created_by: one.created_by.uuid(),
        created_at: one.created_at,
        updated_at: one.updated_at,
        version: one.version,
    }
}

/// The row of a rule.
pub fn recurring_row(account_id: Uuid, one: &RecurringCost) -> recurring_cost::Model {
    let [deal_id, user_id, department_id, channel_id] = ids_of(one.terms.subject);
    recurring_cost::Model {
        account_id,
        id: one.id.uuid(),
        subject_kind: one.terms.subject.kind().wire().to_owned(),
        deal_id,
        user_id,
        department_id,
        channel_id,
        amount: one.terms.amount.kopecks(),
        vat_amount: one.terms.vat.kopecks(),
        category_id: one.terms.category.uuid(),
        note: one.terms.note.as_ref().map(ToString::to_string),
        from_month: one.from_month.first_day(),
        to_month: one.to_month.map(Month::first_day),
        made_until: one.made_until.map(Month::first_day),
        created_by: one.created_by.uuid(),
        created_at: one.created_at,
        version: one.version,
    }
}

/// The row of pay.
pub fn pay_row(account_id: Uuid, one: &EmployeePay) -> employee_pay::Model {
    employee_pay::Model {
        account_id,
        id: one.id.uuid(),
        user_id: one.user.uuid(),
        from_month: one.from_month.first_day(),
        salary: one.terms.salary.kopecks(),
        commission_basis_points: one.terms.commission.basis_points(),
        commission_of: one.terms.commission_of.wire().to_owned(),
        version: one.version,
    }
}

/// A cost.
pub fn cost_of(row: &cost::Model) -> Result<Cost, StoreError> {
    let ids = [row.deal_id, row.user_id, row.department_id, row.channel_id];
    Ok(Cost {
        id: Id::from(row.id),
        month: Month::of(row.month),
        terms: CostTerms {
            subject: subject_of(&row.subject_kind, ids)?,
            category: Id::from(row.category_id),
            amount: money(row.amount, "cost.amount")?,
            vat: money(row.vat_amount, "cost.vat_amount")?,
            note: note_of(row.note.as_deref())?,
        },
        recurring: row.recurring_id.map(Id::from),
        created_by: Id::from(row.created_by),
        created_at: row.created_at,
        updated_at: row.updated_at,
        version: row.version,
    })
}

/// A cost with its names.
pub fn shown_cost(found: FoundCost) -> Result<Shown, StoreError> {
    let cost = cost_of(&found.cost)?;
    let category = found.cost.category_id;
    let (subject, category) = found.names.of(cost.terms.subject, category)?;
    Ok(Shown {
        cost,
        subject,
        category,
    })
}

/// A rule.
pub fn recurring_of(row: &recurring_cost::Model) -> Result<RecurringCost, StoreError> {
    let ids = [row.deal_id, row.user_id, row.department_id, row.channel_id];
    Ok(RecurringCost {
        id: Id::from(row.id),
        terms: CostTerms {
            subject: subject_of(&row.subject_kind, ids)?,
            category: Id::from(row.category_id),
            amount: money(row.amount, "recurring_cost.amount")?,
            vat: money(row.vat_amount, "recurring_cost.vat_amount")?,
            note: note_of(row.note.as_deref())?,
        },
        from_month: Month::of(row.from_month),
        to_month: row.to_month.map(Month::of),
        made_until: row.made_until.map(Month::of),
        created_by: Id::from(row.created_by),
        created_at: row.created_at,
        version: row.version,
    })
}

/// A rule with its names.
pub fn shown_recurring(found: FoundRecurring) -> Result<ShownRecurring, StoreError> {
    let recurring = recurring_of(&found.recurring)?;
    let category = found.recurring.category_id;
    let (subject, category) = found.names.of(recurring.terms.subject, category)?;
    Ok(ShownRecurring {
        recurring,
        subject,
        category,
    })
}

/// Pay.
pub fn pay_of(row: &employee_pay::Model) -> Result<EmployeePay, StoreError> {
    let commission = BasisPoints::from_basis_points(row.commission_basis_points);
    let base = Base::from_wire(&row.commission_of);
    Ok(EmployeePay {
        id: Id::from(row.id),
        user: Id::from(row.user_id),
        from_month: Month::of(row.from_month),
        terms: PayTerms {
            salary: money(row.salary, "employee_pay.salary")?,
            commission: commission.map_err(|_| unreadable("employee_pay.commission"))?,
            commission_of: base.ok_or(unreadable("employee_pay.commission_of"))?,
        },
        version: row.version,
    })
}

/// Pay with the name of whoever gets it.
pub fn shown_pay(found: FoundPay) -> Result<ShownPay, StoreError> {
    let user = named(Some(found.pay.user_id), found.account_user_name);
    Ok(ShownPay {
        pay: pay_of(&found.pay)?,
        user: user.ok_or(unreadable("account_user.name"))?,
    })
}
