use canape_domain::roles::BuiltIn;
use serde_json::json;

use crate::support::on_both_engines;

on_both_engines! {
    the_firm_has_another_name_and_another_zone(t) {
        let firm = t.account("romashka").await;
        let (owner, admin) = (&firm.owner, &firm.other);
        let before = owner.get("/account").await.ok(200);
        let body = json!({"name": "ООО «Василёк»", "time_zone": "Asia/Vladivostok"});
        let edited = admin.seen(&before["version"]).patch("/account", body.clone()).await.ok(200);
        assert_eq!((&edited["name"], &edited["time_zone"]), (&body["name"], &body["time_zone"]));
        assert_eq!(edited["address"], "romashka");
        let me = owner.get("/me").await.ok(200);
        assert_eq!(me["account"]["name"], "ООО «Василёк»");
        owner.seen(&before["version"]).patch("/account", json!({"name": "А"})).await.problem(412, "stale");
        let wrong = json!({"name": "", "time_zone": "Moscow"});
        let wrong = owner.seen(&edited["version"]).patch("/account", wrong).await;
        wrong.invalid(&[("/name", "empty"), ("/time_zone", "unknown_time_zone")]);
        let address = json!({"address": "vasilek"});
        let fixed = owner.seen(&edited["version"]).patch("/account", address).await;
        fixed.invalid(&[("/address", "unknown_field")]);
    }

    only_who_manages_the_account_changes_it(t) {
        let firm = t.account("romashka").await;
        let boris = t.employ(&firm.owner, "boris", BuiltIn::HeadOfDepartment).await;
        boris.get("/account").await.problem(403, "permission_denied");
        let change = boris.seen(&json!(1)).patch("/account", json!({"name": "Моя"})).await;
        change.problem(403, "permission_denied");
    }
}
