use serde_json::{Value, json};

use crate::support::{TestServer, on_both_engines};

on_both_engines! {
    a_party_is_found_by_its_inn_and_nothing_is_written(t) {
        let firm = t.firm("romashka").await;
        let before = t.last_event(&firm).await;
        let found = firm.owner.get("/party-requisites?inn=6731067957").await.ok(200);
        assert_eq!(found["requisites"]["short_name"], "ООО «Твинс»");
        assert_eq!(found["requisites"]["accounts"], json!([]));
        assert_eq!(found["standing"], "active");
        assert_eq!(t.last_event(&firm).await, before);
        let nobody = firm.owner.get("/party-requisites?inn=7736207543").await;
        nobody.problem(404, "unknown_party");
        let wrong = firm.owner.get("/party-requisites?inn=6731067958").await;
        wrong.invalid(&[("inn", "inn_check_digit")]);
        let silent = firm.owner.get("/party-requisites?inn=7707083893").await;
        silent.problem(503, "party_directory_refused");
    }

    without_a_key_nobody_is_looked_up_and_the_pages_know_it(t) {
        assert_eq!(installation(&t).await["has_party_directory"], Value::Bool(false));
    }
}

async fn installation(t: &TestServer) -> Value {
    t.stranger().get("/public/installation").await.ok(200)
}
