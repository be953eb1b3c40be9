//! What is spent besides deals, counted a second time.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Months};
use uuid::Uuid;

use super::{Bearer, By, Counted, Days2, Group, Looker, Spent, World};

/// What is spent besides deals, by who bears it in a report; a month that is covered in part counts by
/// its days.
pub fn spend(
    groups: &mut BTreeMap<Group, Counted>,
    world: &World,
    by: By,
    looker: &Looker,
    days: &Days2,
) {
    // A manager is told nothing of costs.
    if looker
        .within
        .as_ref()
        .is_some_and(|(_, known)| known.is_empty())
    {
        return;
    }
    for (index, cost) in world.costs.iter().enumerate() {
        let same = |one: &&Spent| one.bearer == cost.bearer && one.month == cost.month;
        if world.costs[..index].iter().any(|one| same(&one)) {
            continue;
        }
        // What somebody spent in a month is shared by days at once.
        let times = i64::try_from(world.costs.iter().filter(same).count()).expect("a number");
        let end = cost.month + Months::new(1) - Days::new(1);
        let all = i64::from(end.day());
        let covered = (end.min(days.last) - cost.month.max(days.first)).num_days() + 1;
        if covered <= 0 {
            continue;
        }
        let department_of = |user: Uuid| {
            let mut own = world.stays.iter().rev();
            let own = own.find(|(one, _, since)| *one == user && *since <= end);
            own.map(|(_, department, _)| *department)
        };
        let is_seen = match cost.bearer {
            Bearer::Employee(user) => looker.sees(user, department_of(user)),
            Bearer::Department(one) => looker
                .within
                .as_ref()
                .is_none_or(|(_, known)| known.contains(&one)),
            _ => looker.within.is_none(),
        };
        let group = match (by, cost.bearer) {
            (_, Bearer::Deal(_)) => continue,
            (By::Everything, _) => None,
            (By::Employee, Bearer::Employee(user)) => Some(user),
            (By::Department, Bearer::Employee(user)) => department_of(user),
            (By::Department, Bearer::Department(one)) | (By::Channel, Bearer::Channel(one)) => {
                Some(one)
            }
            _ => continue,
        };
        if is_seen {
            let share = (2 * times * Spent::COUNTS * covered + all) / (2 * all);
            groups.entry(group).or_default().own_costs += share;
        }
    }
}
