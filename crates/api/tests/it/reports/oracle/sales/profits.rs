//! Single deals and all together, by what they are worth and by what is paid of them.

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use super::{Bearer, Days2, Looker, Noted, Spent, State, World, money, round, text};

/// Revenue, cost price, what is booked, and what is paid if that is asked.
#[derive(Debug, Default, Clone, Copy)]
struct Profit {
    paid: Option<i64>,
    revenue: i64,
    cost: i64,
    booked: i64,
}

pub async fn compare(world: &World, looker: &Looker, days: &Days2) {
    let path = format!(
        "/reports/deals?from={}&to={}&limit=200",
        days.first, days.last
    );
    let answer = looker.person.get(&path).await;
    if answer.status == 403 {
        assert!(looker.within.is_some(), "the owner sees profit");
        return;
    }
    let closed = closed(world, looker, days);
    agree(
        &answer.ok(200),
        &closed,
        |_, deal| worth(world, deal),
        &path,
    );
    let earlier = world.today - Days::new(20);
    for (as_of, query) in [
        (world.today, String::new()),
        (earlier, format!("&as_of={earlier}")),
    ] {
        let path = format!("{path}&basis=paid{query}");
        let shown = looker.person.get(&path).await.ok(200);
        let paid = |at: usize, deal: &Noted| paid(world, at, deal, as_of);
        agree(&shown, &closed, paid, &path);
    }
}

/// The deals that are closed in a period and seen, with their places among all.
fn closed<'a>(world: &'a World, looker: &Looker, days: &Days2) -> Vec<(usize, &'a Noted)> {
    let deals = world.deals.iter().enumerate();
    deals
        .filter(|(_, deal)| {
            let closed = deal.closed().filter(|_| !deal.is_deleted);
            closed.is_some_and(|closed| {
                let is_within = days.first <= closed.on && closed.on <= days.last;
                is_within && looker.sees(closed.responsible, closed.department)
            })
        })
        .collect()
}

fn worth(world: &World, deal: &Noted) -> Profit {
    let booked = world.costs.iter();
    let booked = booked.filter(|one| one.bearer == Bearer::Deal(deal.id));
    let booked = Spent::COUNTS * i64::try_from(booked.count()).expect("a number");
    let is_won = matches!(deal.state, State::Won(_));
    Profit {
        paid: None,
        revenue: if is_won { deal.amount - deal.vat } else { 0 },
        cost: if is_won { deal.cost } else { 0 },
        booked,
    }
}

/// Revenue and cost price in the share paid ÷ amount.
fn paid(world: &World, at: usize, deal: &Noted, as_of: NaiveDate) -> Profit {
    let came = world.money.iter();
    let came = came.filter(|one| one.deal == Some(at) && one.on <= as_of);
    let paid: i64 = came.map(|one| one.kopecks).sum();
    let share = |whole: i64| round(whole * paid, deal.amount);
    let worth = worth(world, deal);
    Profit {
        paid: Some(paid),
        // What is paid of nothing is all of it.
        revenue: share(deal.amount - deal.vat).unwrap_or(paid),
        cost: share(worth.cost).unwrap_or(0),
        ..worth
    }
}

fn agree(
    shown: &Value,
    deals: &[(usize, &Noted)],
    profit: impl Fn(usize, &Noted) -> Profit,
    what: &str,
) {
    let mut total = Profit::default();
    let items = shown["items"].as_array().expect("items");
    assert_eq!(items.len(), deals.len(), "{what}");
    for (at, deal) in deals {
        let own = profit(*at, deal);
        let row = items.iter().find(|row| row["id"] == json!(deal.id));
        told(&row.expect("the deal")["profit"], &own, what);
        total.revenue += own.revenue;
        total.cost += own.cost;
        total.booked += own.booked;
        total.paid = own.paid.map(|paid| paid + total.paid.unwrap_or(0));
    }
    assert_eq!(shown["number"], deals.len(), "{what}");
    if !deals.is_empty() {
        told(&shown["total"], &total, what);
    }
}

fn told(shown: &Value, own: &Profit, what: &str) {
    let profit = own.revenue - own.cost - own.booked;
    let all = [
        ("paid", text(own.paid)),
        ("revenue", json!(money(own.revenue))),
        ("cost_price", json!(money(own.cost))),
        ("deal_costs", json!(money(own.booked))),
        ("profit", json!(money(profit))),
        ("margin", text(round(profit * 10_000, own.revenue))),
    ];
    for (name, figure) in all {
        assert_eq!(shown[name], figure, "{name} of {what}");
    }
}
