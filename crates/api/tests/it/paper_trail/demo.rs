//! The demonstration firm, as far as its originals go.

use canape_domain::demo::{self, Plan};
use serde_json::Value;

use crate::support::on_both_engines;

const PLAN: Plan = Plan {
    deals: 500,
    years: 2,
    more_sellers: 0,
    papers: 350,
    forgotten: 0,
};

on_both_engines! {
    the_demonstration_waits_for_fifteen_late_originals(t) {
        let terms = t.house.config.terms();
        demo::build(&t.house.app, &terms, PLAN, &|_| {}).await.expect("a firm");
        let owner = t.sign_in_as(demo::LOGINS[0].login, demo::PASSWORD).await;
        let originals = async |query: &str| {
            let list = owner.get(&format!("/originals?limit=200&{query}")).await.ok(200);
            list["items"].as_array().expect("a list").clone()
        };
        let late = originals("state=overdue").await;
        assert_eq!(late.len(), 15);
        let of = |side: &str| late.iter().filter(|one| one["side"] == side).count();
        assert_eq!((of("ours"), of("theirs")), (5, 10));
        let open = originals("").await;
        let count = |is: &dyn Fn(&Value) -> bool| open.iter().filter(|one| is(one)).count();
        assert_eq!(count(&|one| one["is_lost"] == true), 1);
        assert!(count(&|one| one["state"] == "in_transit") > 0);
        let back = originals("state=received&side=theirs").await;
        assert!(back.iter().any(|one| one["way"] == "edo"));
        assert!(back.len() > 3 * late.len(), "most have come back: {}", back.len());
    }
}
