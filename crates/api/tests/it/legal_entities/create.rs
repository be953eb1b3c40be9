use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use super::{path, twins};
use crate::support::on_both_engines;

on_both_engines! {
    a_firm_is_written_down_whole(t) {
        let anna = t.firm("romashka").await.owner;
        let made = anna.post("/legal-entities", twins()).await.ok(201);
        assert_eq!(made["regimes"][0]["vat"], "exempt", "in the order of the days");
        assert_eq!(made["regimes"][1]["vat"], "five");
        assert_eq!(made["terms"], json!({
            "pay_by_days": 5, "originals_days": 10, "calendar": "contract", "has_facsimile": false,
            "reminds_clients": false, "reminds_colleagues": true, "reminds_payers": false,
        }));
        assert_eq!(made["signatories"][1]["power"]["number"], "5");
        assert_eq!(anna.get(&path(&made)).await.ok(200), made);
        let all = anna.get("/legal-entities").await.ok(200);
        assert!(all["items"].as_array().unwrap().contains(&made));
    }

    sent_twice_it_is_made_once(t) {
        let anna = t.firm("romashka").await.owner;
        let before = anna.get("/legal-entities").await.ok(200)["items"].as_array().unwrap().len();
        let anna = anna.with("idempotency-key", "11112222-3333-4444-5555-666677778888");
        let one = anna.post("/legal-entities", twins()).await.ok(201);
        let two = anna.post("/legal-entities", twins()).await.ok(201);
        assert_eq!(one, two);
        let all = anna.get("/legal-entities").await.ok(200);
        assert_eq!(all["items"].as_array().unwrap().len(), before + 1);
    }

    each_broken_rule_is_named_at_its_field(t) {
        let anna = t.firm("romashka").await.owner;
        let mut wrong = twins();
        wrong["requisites"]["inn"] = json!("6731067958");
        wrong["regimes"][0]["exemption_ground"] = json!("x".repeat(301));
        wrong["signatories"][0]["signer"]["name"] = json!("");
        anna.post("/legal-entities", wrong).await.invalid(&[
            ("/requisites/inn", "inn_check_digit"),
            ("/regimes/0/exemption_ground", "too_long"),
            ("/signatories/0/signer/name", "empty"),
        ]);
        let mut wrong = twins();
        wrong["regimes"] = json!([{"valid_from": "2026-01-01", "regime": "patent", "vat": "five"}]);
        anna.post("/legal-entities", wrong).await.invalid(&[("/regimes/0/vat", "vat_of_other_regime")]);
        let mut wrong = twins();
        wrong["regimes"] =
            json!([{"valid_from": "2026-01-01", "regime": "patent", "vat": "exempt"}]);
        wrong["signatories"][0]["office"] = json!("proxy");
        wrong["signatories"][1]["office"] = json!("chief_accountant");
        wrong["terms"] = json!({
            "pay_by_days": 0, "originals_days": 366, "calendar": "official", "has_facsimile": true,
        });
        anna.post("/legal-entities", wrong).await.invalid(&[
            ("/regimes/0/regime", "regime_of_persons"),
            ("/signatories/0/power", "power_needed"),
            ("/signatories/1/power", "power_of_officer"),
            ("/terms/pay_by_days", "out_of_range"),
            ("/terms/originals_days", "out_of_range"),
        ]);
        let mut wrong = twins();
        wrong["valid_from"] = json!("1900-01-01");
        wrong["regimes"][1]["valid_from"] = json!("0026-01-01");
        anna.post("/legal-entities", wrong).await.invalid(&[("/valid_from", "year_out_of_range")]);
        let mut wrong = twins();
        wrong["regimes"][1]["valid_from"] = json!("0026-01-01");
        anna.post("/legal-entities", wrong).await
            .invalid(&[("/regimes/1/valid_from", "year_out_of_range")]);
        let mut wrong = twins();
        wrong["requisites"]["kpp"] = Value::Null;
        wrong["requisites"]["form"] = json!("sole_trader");
        anna.post("/legal-entities", wrong).await.invalid(&[("/requisites/inn", "inn_of_organisation")]);
    }

    the_accountant_keeps_them_and_a_manager_sees_them(t) {
        let firm = t.account("romashka").await;
        let accountant = t.employ(&firm.owner, "buh", BuiltIn::Accountant).await;
        let manager = t.employ(&firm.owner, "boris", BuiltIn::Manager).await;
        let made = accountant.post("/legal-entities", twins()).await.ok(201);
        assert_eq!(manager.get(&path(&made)).await.ok(200), made);
        manager.post("/legal-entities", twins()).await.problem(403, "permission_denied");
    }

    a_new_account_has_its_firm_to_fill_in(t) {
        let firm = t.account("romashka").await;
        let all = firm.owner.get("/legal-entities").await.ok(200);
        let items = all["items"].as_array().unwrap();
        assert_eq!(items.len(), 1);
        assert_eq!(items[0]["requisites"][0]["requisites"]["inn"], Value::Null);
        assert_eq!(items[0]["regimes"], json!([]));
    }
}
