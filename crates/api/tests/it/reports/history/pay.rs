//! What colleagues are paid, and who leaves.

use canape_domain::roles::BuiltIn;
use chrono::NaiveDate;
use serde_json::json;
use uuid::Uuid;

use super::{World, money};
use crate::people::dismiss;
use crate::support::TestServer;

/// Of what a commission is a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    Revenue,
    Profit,
    Received,
}

/// What somebody is paid from a month on.
#[derive(Debug, Clone, Copy)]
pub struct Terms {
    pub user: Uuid,
    /// The first day of the first month.
    pub since: NaiveDate,
    /// A month, in kopecks.
    pub salary: i64,
    /// In hundredths of a per cent.
    pub share: i64,
    pub of: Base,
}

impl World {
    /// Everybody is paid, each by something else; Boris by other terms later.
    pub(super) async fn agree_on_pay(&mut self) {
        let [owner, boris, vera] = self.people();
        for (user, since, salary, share, of) in [
            (owner, "2026-11-01", 6_000_000, 300, Base::Received),
            (boris, "2026-11-01", 3_000_001, 1_000, Base::Revenue),
            (boris, "2027-01-01", 3_100_000, 525, Base::Profit),
            (vera, "2026-12-01", 4_500_001, 750, Base::Profit),
        ] {
            let since = since.parse().expect("a day");
            let terms = Terms {
                user,
                since,
                salary,
                share,
                of,
            };
            self.set_pay(terms).await;
        }
    }

    async fn set_pay(&mut self, terms: Terms) {
        let of = match terms.of {
            Base::Revenue => "revenue",
            Base::Profit => "profit",
            Base::Received => "received",
        };
        let wish = json!({
            "salary": money(terms.salary), "commission": money(terms.share), "commission_of": of,
        });
        let path = format!(
            "/employee-pay/{}/{}",
            terms.user,
            terms.since.format("%Y-%m")
        );
        self.owner.put(&path, wish).await.ok(200);
        self.terms.push(terms);
    }

    /// Somebody comes who sells nothing; the day of leaving is told later.
    pub async fn hire(&mut self, t: &TestServer) -> crate::support::Person {
        let gleb = t.employ(&self.owner, "gleb", BuiltIn::Manager).await;
        let terms = Terms {
            user: gleb.id(),
            since: "2026-11-01".parse().expect("a day"),
            salary: 1_000_000,
            share: 0,
            of: Base::Revenue,
        };
        self.set_pay(terms).await;
        gleb
    }

    /// They leave, and are paid no longer.
    pub async fn part_with(&mut self, t: &TestServer, who: &crate::support::Person) {
        dismiss(&self.owner, who, None).await.ok(200);
        let today = self.day(t.house.app.now());
        self.left.push((who.id(), today));
    }
}
