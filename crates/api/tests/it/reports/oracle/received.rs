//! Money that came, counted a second time.

use std::collections::BTreeMap;

use super::{By, Counted, Days2, Group, Looker, World};

/// Money of the period for invoices of deals, by whose these are; of the whole firm all money.
pub fn receive(
    groups: &mut BTreeMap<Group, Counted>,
    world: &World,
    by: By,
    looker: &Looker,
    days: &Days2,
) {
    let came = world.money.iter();
    let came = came.filter(|one| days.first <= one.on && one.on <= days.last);
    for one in came {
        let deal = one.deal.map(|at| &world.deals[at]);
        let Some(deal) = deal.filter(|deal| !deal.is_deleted) else {
            // For the firm it is money all the same.
            if matches!(by, By::Everything) && looker.within.is_none() {
                groups.entry(None).or_default().received += one.kopecks;
            }
            continue;
        };
        let (responsible, department) = deal.keeper();
        let group = match by {
            By::Everything => None,
            By::Employee => responsible,
            By::Department => department,
            By::Channel | By::Reason => continue,
        };
        if looker.sees(responsible, department) {
            groups.entry(group).or_default().received += one.kopecks;
        }
    }
}
