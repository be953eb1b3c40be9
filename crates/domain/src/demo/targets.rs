//! Plans of the demonstration firm: what its sellers, departments and the whole shall reach in this
//! month and the twelve before.

use super::Error;
use super::people::Staff;
use super::story::{Seller, Stock};
use crate::access::Permission;
use crate::departments::Department;
use crate::plans::{Amount, Measure, Plan, PlanSubject};
use crate::values::Month;
use crate::{App, Id, StoreError};

/// Thousands of roubles a month: what a seller brings in, by skill.
const USUAL: i64 = 400;
const MONTHS: i32 = 12;

/// Writes plans of revenue and of won deals: a department's are those of its sellers, the firm's
/// those of all.
pub async fn write(app: &App, staff: &Staff, stock: &Stock) -> Result<(), Error> {
    let present = Month::of(stock.zone.local_date(stock.now));
    let departments = departments(app, staff).await?;
    let mut changes = Vec::new();
    for (month, step) in present.plus(-MONTHS).through(present).zip(0..) {
        for measure in [Measure::Revenue, Measure::Deals] {
            let mut sums: Vec<(PlanSubject, i64)> = Vec::new();
            for seller in &staff.sellers {
                let thousands = USUAL + seller.skill * 10 + step * 10;
                let value = match measure {
                    Measure::Deals => 6 + seller.skill.max(0) / 4,
                    _ => thousands * 100_000,
                };
                for subject in whose(seller, &departments) {
                    match sums.iter_mut().find(|(known, _)| *known == subject) {
                        Some((_, sum)) => *sum += value,
                        None => sums.push((subject, value)),
                    }
                }
            }
            for (subject, value) in sums {
                let amount = Amount::new(measure, value).map_err(|_| word())?;
                changes.push(Plan::create(app, (subject, month), measure, amount));
            }
        }
    }
    let grant = staff.owner.allow(Permission::PlansManage);
    let work = app.store.work(&grant.map_err(Error::of)?).await;
    let work = work.map_err(Error::of)?;
    work.apply_all(&changes).await.map_err(Error::of)?;
    work.commit().await.map_err(Error::of)
}

/// In whose plans a seller's is contained: their own, those of their departments, the firm's.
fn whose(seller: &Seller, departments: &[Department]) -> Vec<PlanSubject> {
    let mut all = vec![PlanSubject::Firm, PlanSubject::Employee(seller.id)];
    let mut next: Option<Id<Department>> = seller.department;
    while let Some(id) = next {
        all.push(PlanSubject::Department(id));
        let found = departments.iter().find(|one| one.id == id);
        next = found.and_then(|one| one.parent);
    }
    all
}

async fn departments(app: &App, staff: &Staff) -> Result<Vec<Department>, Error> {
    let grant = staff.owner.allow(Permission::UsersRead);
    let view = app.store.view(&grant.map_err(Error::of)?).await;
    let departments = view.map_err(Error::of)?.departments().await;
    departments.map_err(Error::of)
}

fn word() -> Error {
    Error::of(StoreError::Unreadable {
        what: "a plan of the demonstration",
    })
}
