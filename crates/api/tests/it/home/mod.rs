use serde_json::{Value, json};

use crate::support::on_both_engines;
use crate::sweeps::{Sample, Samples};
use canape_domain::access::Access;

const PATH: &str = "/me/home";

fn usual() -> Value {
    json!({"order": ["day", "month", "now", "money", "lost", "originals"], "hidden": []})
}

/// One good request of each operation, for the sweeps.
pub fn samples(all: &mut Samples) {
    let wish = json!({"order": ["lost"], "hidden": []});
    all.insert("showHome", Sample::get(PATH));
    all.insert(
        "arrangeHome",
        Sample {
            path: PATH.to_owned(),
            body: Some(wish),
            ..Sample::default()
        },
    );
}

on_both_engines! {
    a_page_stays_as_its_person_has_arranged_it(t) {
        let firm = t.firm("romashka").await;
        let boris = t.colleague(&firm, "boris", Access::default()).await;
        assert_eq!(firm.owner.get(PATH).await.ok(200), usual());

        let wish = json!({"order": ["money", "day"], "hidden": ["lost"]});
        let arranged = firm.owner.put(PATH, wish).await.ok(200);
        let order = json!(["money", "day", "month", "now", "lost", "originals"]);
        assert_eq!(arranged, json!({"order": order, "hidden": ["lost"]}));
        assert_eq!(firm.owner.get(PATH).await.ok(200), arranged);
        assert_eq!(boris.get(PATH).await.ok(200), usual(), "everybody has their own");

        let wish = json!({"order": ["originals"], "hidden": ["day", "money"]});
        boris.put(PATH, wish).await.ok(200);
        firm.owner.put(PATH, usual()).await.ok(200);
        assert_eq!(firm.owner.get(PATH).await.ok(200), usual());
        assert_eq!(boris.get(PATH).await.ok(200)["hidden"], json!(["day", "money"]));
    }

    a_block_stands_once_and_is_one_that_there_is(t) {
        let firm = t.firm("romashka").await;
        let twice = json!({"order": ["day", "now", "day"], "hidden": ["lost", "lost"]});
        let answer = firm.owner.put(PATH, twice).await;
        let problem = answer.ok(422);
        let pointers: Vec<&str> = problem["errors"].as_array().expect("errors").iter()
            .map(|one| one["pointer"].as_str().expect("a pointer")).collect();
        assert_eq!(pointers, ["/order/2", "/hidden/1"]);
        let unknown = json!({"order": ["weather"], "hidden": []});
        let problem = firm.owner.put(PATH, unknown).await.ok(422);
        assert_eq!(problem["errors"][0]["pointer"], "/order/0");
        assert_eq!(firm.owner.get(PATH).await.ok(200), usual());
    }
}
