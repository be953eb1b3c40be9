//! Money that came, computed a second time from what was noted of each payment.

use std::collections::BTreeMap;

use canape_domain::roles::BuiltIn;
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use super::history::{Dice, money};
use crate::deals::path;
use crate::documents::Office;
use crate::payments::{received, record, returned};
use crate::support::{Person, TestServer, on_both_engines};

/// What is noted of money: for the invoice of which deal, or for none.
struct Noted {
    deal: Option<usize>,
    day: NaiveDate,
    kopecks: i64,
}

struct Ledger {
    office: Office,
    boris: Person,
    /// Whose each of the deals is: Boris's, or the owner's.
    is_of_boris: Vec<bool>,
    invoices: Vec<Value>,
    /// What may still be paid of each invoice.
    unpaid: Vec<i64>,
    noted: Vec<Noted>,
    dice: Dice,
}

fn kopecks(text: &Value) -> i64 {
    let text = text.as_str().expect("a sum").replace('.', "");
    text.parse().expect("a number")
}

impl Ledger {
    async fn begin(t: &TestServer, seed: u64) -> Self {
        let office = Office::with_roles(t, "romashka").await;
        let owner = &office.owner;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let mut ledger = Self {
            is_of_boris: vec![true, false, true, false],
            invoices: Vec::new(),
            unpaid: Vec::new(),
            noted: Vec::new(),
            dice: Dice(seed),
            boris,
            office,
        };
        for index in 0..ledger.is_of_boris.len() {
            ledger.invoice(index).await;
        }
        ledger
    }

    /// A deal with an invoice; every second one of Boris's is won.
    async fn invoice(&mut self, index: usize) {
        let owner = &self.office.owner;
        let deal = self.office.deal().await;
        let invoice = self.office.issued("invoice", &deal).await;
        self.unpaid.push(kopecks(&invoice["amount"]));
        self.invoices.push(invoice);
        let at = path(&deal);
        let deal = owner.get(&at).await.ok(200);
        let wish = json!({"responsible_id": self.boris.id()});
        if self.is_of_boris[index] {
            let seen = owner.seen(&deal["version"]);
            let deal = seen.post(&format!("{at}/assign"), wish).await.ok(200);
            if index == 0 {
                let seen = owner.seen(&deal["version"]);
                seen.post(&format!("{at}/win"), json!({})).await.ok(200);
                let deal = owner.get(&at).await.ok(200);
                // Won by Boris, and handed over since: the money stays his.
                let wish = json!({"responsible_id": owner.id()});
                let seen = owner.seen(&deal["version"]);
                seen.post(&format!("{at}/assign"), wish).await.ok(200);
            }
        }
    }

    /// Some money comes on some day: a part of it for an invoice, and sometimes a part goes back.
    async fn step(&mut self) {
        let day = NaiveDate::from_ymd_opt(2026, 10, 20).expect("a day");
        let day = day + Days::new(u64::try_from(self.dice.below(37)).expect("days"));
        let deal = self.dice.below(self.invoices.len());
        let whole = 100 + i64::try_from(self.dice.below(9_000)).expect("a sum");
        let part = match self.dice.below(3) {
            0 => 0,
            1 => whole.min(self.unpaid[deal]),
            _ => (whole / 2).min(self.unpaid[deal]),
        };
        let text = money(part);
        let mut parts = vec![(&self.invoices[deal], text.as_str())];
        parts.retain(|_| part > 0);
        let mut wish = received(&self.office, &money(whole), &parts);
        wish["value_date"] = json!(day);
        let payment = record(&self.office.owner, wish).await.ok(201);
        self.unpaid[deal] -= part;
        let mut note = |deal, kopecks| self.noted.push(Noted { deal, day, kopecks });
        note(Some(deal), part);
        note(None, whole - part);
        if part > 1 && self.dice.below(3) == 0 {
            let back = part / 2;
            let text = money(back);
            let parts = [(&self.invoices[deal], text.as_str())];
            let mut wish = returned(&self.office, &payment, &text, &parts);
            wish["value_date"] = json!(day);
            record(&self.office.owner, wish).await.ok(201);
            self.unpaid[deal] += back;
            note(Some(deal), -back);
        }
    }

    fn sum(
        &self,
        first: NaiveDate,
        last: NaiveDate,
        is_it: impl Fn(Option<usize>) -> bool,
    ) -> Value {
        let within = self
            .noted
            .iter()
            .filter(|one| first <= one.day && one.day <= last);
        let those = within.filter(|one| is_it(one.deal));
        json!(money(those.map(|one| one.kopecks).sum()))
    }

    async fn compare(&self, first: NaiveDate, last: NaiveDate) {
        let ask = async |path: &str| {
            let path = format!("/reports/{path}measures=received&from={first}&to={last}");
            self.office.owner.get(&path).await.ok(200)
        };
        let all = self.sum(first, last, |_| true);
        let company = ask("company?").await;
        assert_eq!(company["total"]["received"], all, "{first} … {last}");
        let by_days = ask("company?split=day&").await;
        assert_eq!(
            by_days["total"]["received"], all,
            "{first} … {last} by days"
        );

        let by_pipelines = ask("company?split=pipeline&").await;
        assert_eq!(
            by_pipelines["total"]["received"], all,
            "{first} … {last} by pipelines"
        );
        let of_deals = self.sum(first, last, |deal| deal.is_some());
        let of_none = self.sum(first, last, |deal| deal.is_none());
        let mut rows: BTreeMap<bool, i64> = BTreeMap::new();
        for row in by_pipelines["rows"].as_array().expect("rows") {
            let is_some = row["keys"][0]["id"].is_string();
            *rows.entry(is_some).or_default() += kopecks(&row["figures"]["received"]);
        }
        let told = |is_some| json!(money(rows.get(&is_some).copied().unwrap_or_default()));
        assert_eq!(
            (told(true), told(false)),
            (of_deals.clone(), of_none),
            "{first} … {last}"
        );

        let employees = ask("employees?").await;
        assert_eq!(
            employees["total"]["received"], of_deals,
            "{first} … {last} by people"
        );
        for (person, is_boris) in [(&self.boris, true), (&self.office.owner, false)] {
            let expected = self.sum(first, last, |deal| {
                deal.is_some_and(|deal| self.is_of_boris[deal] == is_boris)
            });
            let rows = employees["rows"].as_array().expect("rows");
            let row = rows
                .iter()
                .find(|row| row["keys"][0]["id"] == json!(person.id()));
            let shown = row.map_or(json!("0.00"), |row| row["figures"]["received"].clone());
            assert_eq!(shown, expected, "{first} … {last} of Boris: {is_boris}");
        }
    }
}

async fn live(t: &TestServer, seed: u64) {
    let mut ledger = Ledger::begin(t, seed).await;
    for _ in 0..25 {
        ledger.step().await;
    }
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).expect("a day");
    for (first, last) in [
        (day(10, 1), day(11, 30)),
        (day(11, 1), day(11, 30)),
        (day(10, 25), day(11, 10)),
        (day(11, 3), day(11, 3)),
        (day(9, 1), day(9, 30)),
    ] {
        ledger.compare(first, last).await;
    }
}

on_both_engines! {
    money_that_came_is_what_was_noted(t) {
        live(&t, 5).await;
    }

    money_that_came_is_what_was_noted_by_another_firm(t) {
        live(&t, 20_261_125).await;
    }
}
