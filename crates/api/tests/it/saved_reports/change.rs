use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use super::{mailed, names, path, save, wish};
use crate::deals::Seller;
use crate::support::on_both_engines;

on_both_engines! {
    a_report_is_kept_as_it_was_asked(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let saved = save(anna, wish("Люди")).await;
        assert_eq!(saved["parameters"], json!({"compare": "previous"}));
        assert_eq!(saved["days"], json!({"preset": "this_month", "from": null, "to": null}));
        assert_eq!((&saved["schedule"], &saved["next_send_at"]), (&Value::Null, &Value::Null));
        assert_eq!(saved["is_editable"], true);
        let key = anna.with("idempotency-key", "key-1");
        let once = key.post("/saved-reports", wish("Один раз")).await.ok(201);
        let again = key.post("/saved-reports", wish("Один раз")).await.ok(201);
        assert_eq!(once["id"], again["id"]);
        let change = json!({
            "name": "Каналы", "report": "channels", "parameters": {},
            "days": {"from": "2026-10-01", "to": "2026-10-31"},
        });
        let seen = anna.seen(&saved["version"]);
        let edited = seen.patch(&path(&saved), change.clone()).await.ok(200);
        assert_eq!((&edited["report"], &edited["version"]), (&json!("channels"), &json!(2)));
        seen.patch(&path(&saved), change.clone()).await.problem(412, "stale");
        let seen = anna.seen(&edited["version"]);
        let same = seen.patch(&path(&saved), change).await.ok(200);
        assert_eq!(same["version"], 2, "nothing is changed by what is so already");
        seen.patch(&path(&saved), json!({"report": "channels"}))
            .await
            .invalid(&[("/parameters", "required"), ("/days", "required")]);
        seen.delete(&path(&saved)).await.ok(204);
        assert_eq!(names(anna).await, ["Один раз"]);
        let back = path(&saved) + "/restore";
        let back = anna.seen(&json!(3)).post(&back, json!({})).await.ok(200);
        assert_eq!(back["version"], 4);
        assert_eq!(names(anna).await, ["Каналы", "Один раз"]);
    }

    what_no_report_can_answer_is_not_kept(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let with = |name: &str, value: Value| {
            let mut wish = wish("Люди");
            wish[name] = value;
            wish
        };
        for (wish, wrong) in [
            (with("report", json!("moon")), ("/report", "unknown_value")),
            (with("parameters", json!({"moon": "full"})), ("/parameters/moon", "unknown_field")),
            (with("parameters", json!({"from": "2026-01-01"})), ("/parameters/from", "unknown_field")),
            (with("parameters", json!({"split": "moon"})), ("/parameters/split", "unknown_value")),
            (with("days", json!({"preset": "moon"})), ("/days/preset", "unknown_value")),
            (with("days", json!({})), ("/days", "preset_or_days")),
            (
                with("days", json!({"from": "2026-02-01", "to": "2026-01-01"})),
                ("/days/to", "before_first"),
            ),
            (with("name", json!(" ")), ("/name", "empty")),
        ] {
            anna.post("/saved-reports", wish).await.invalid(&[wrong]);
        }
        let schedule = |change: Value| {
            let mut sent = mailed("Люди", "pdf", &[anna]);
            for (name, value) in change.as_object().unwrap() {
                sent["schedule"][name] = value.clone();
            }
            sent
        };
        for (change, wrong) in [
            (json!({"hour": 24}), ("/schedule", "hour_out_of_range")),
            (json!({"day_of_week": 8}), ("/schedule", "day_of_week_out_of_range")),
            (json!({"every": "day"}), ("/schedule/every", "day_does_not_fit")),
            (
                json!({"every": "month", "day_of_week": null, "day_of_month": 31}),
                ("/schedule", "day_of_month_out_of_range"),
            ),
            (json!({"recipient_ids": []}), ("/schedule", "recipients_out_of_range")),
            (
                json!({"recipient_ids": ["00000000-0000-7000-8000-000000000001"]}),
                ("/schedule/recipient_ids/0", "unknown_id"),
            ),
        ] {
            anna.post("/saved-reports", schedule(change)).await.invalid(&[wrong]);
        }
        let plan = json!({
            "name": "План", "report": "plan-fact", "parameters": {"measure": "revenue"},
            "days": {"preset": "this_year"},
        });
        save(anna, plan).await;
        let debts = json!({
            "name": "Долги", "report": "receivables", "parameters": {"by": "contract"},
            "days": {"preset": "today"},
        });
        save(anna, debts.clone()).await;
        let mut fixed = debts;
        fixed["parameters"]["as_of"] = json!("2026-11-01");
        let refused = anna.post("/saved-reports", fixed).await;
        refused.invalid(&[("/parameters/as_of", "unknown_field")]);
    }

    what_is_shared_is_seen_by_all_and_changed_by_few(t) {
        let seller = Seller::with_roles(&t, "romashka").await;
        let anna = &seller.owner;
        let boris = t.employ(anna, "boris", BuiltIn::Manager).await;
        let mut shared = wish("Общий");
        shared["is_shared"] = json!(true);
        boris.post("/saved-reports", shared.clone()).await.problem(403, "permission_denied");
        let shared = save(anna, shared).await;
        save(anna, wish("Свой")).await;
        assert_eq!(names(&boris).await, ["Общий"]);
        let name = json!({"name": "Мой"});
        let seen = boris.seen(&shared["version"]);
        seen.patch(&path(&shared), name).await.problem(403, "report_of_another");
        let own = save(anna, wish("Тайный")).await;
        boris.seen(&own["version"]).delete(&path(&own)).await.problem(404, "not_found");
        // Whoever may take nothing out sends nothing, either.
        let mailed = mailed("Письмо", "xlsx", &[&boris]);
        boris.post("/saved-reports", mailed).await.problem(403, "permission_denied");
    }
}
