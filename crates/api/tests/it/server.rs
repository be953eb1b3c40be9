//! What holds for every path.

use crate::support::on_both_engines;

on_both_engines! {
    what_is_not_there_is_a_problem_too(t) {
        let anna = t.firm("romashka").await.owner;
        anna.get("/nothing").await.problem(404, "not_found");
        anna.put("/pipelines", serde_json::json!({})).await.problem(404, "not_found");
        anna.get("/pipelines/no-uuid").await.problem(404, "not_found");
    }

    nobody_is_told_nothing(t) {
        let answer = t.stranger().get("/pipelines").await;
        answer.problem(401, "no_identity");
        assert_eq!(answer.header("www-authenticate"), Some("Bearer"));
        t.bearer("forged").get("/pipelines").await.problem(401, "no_identity");
    }

    a_token_ends_after_ten_minutes(t) {
        let anna = t.firm("romashka").await.owner;
        anna.get("/pipelines").await.ok(200);
        t.advance(chrono::TimeDelta::seconds(606));
        anna.get("/pipelines").await.problem(401, "no_identity");
    }

    whoever_watches_is_told_that_all_is_well(t) {
        for path in ["live", "ready"] {
            let url = format!("{}/health/{path}", t.base);
            let answer = reqwest::get(url).await.unwrap();
            assert_eq!(answer.text().await.unwrap(), path);
        }
    }

    the_reference_page_needs_no_other_server(t) {
        let page = reqwest::get(format!("{}/api/docs/", t.base)).await.unwrap();
        assert_eq!(page.status(), 200);
        let page = page.text().await.unwrap();
        assert!(page.contains("swagger-ui"));
        assert!(!page.contains("https://"), "no content from elsewhere");
    }
}
