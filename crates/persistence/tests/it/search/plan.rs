//! The proof that PostgreSQL answers questions by its indexes, past row-level security.

use canape_persistence::Engine;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};

use crate::fixture::{Fixture, scenario};

/// So many entries of Anna's and some of Boris's.
async fn fill(t: &Fixture, rows: i32) {
    for (firm, rows) in [(&t.anna, rows), (&t.boris, 2_000)] {
        let sql = "INSERT INTO search_entry (account_id, id, kind, number, title, title_key, text)
                   SELECT ?, gen_random_uuid(), 'contact', n, name, name, name || ' ' || phone
                   FROM (SELECT n, translate(md5(n::text), '0123456789abcdef', 'абвгдежзиклмнопр')
                             AS name, '7910' || (1000000 + n * 7)::text AS phone
                         FROM generate_series(1, ?) AS numbers (n)) AS made";
        t.put(firm, sql, vec![firm.account().uuid().into(), rows.into()])
            .await;
    }
}

async fn lines(raw: &DatabaseConnection, sql: &str) -> String {
    let statement = Statement::from_string(DbBackend::Postgres, sql);
    let rows = raw.query_all_raw(statement).await.expect("a plan");
    let lines = rows.iter().map(|row| {
        let line: String = row.try_get_by_index(0).expect("a line");
        line
    });
    lines.collect::<Vec<_>>().join("\n")
}

async fn uses_of_trigrams(raw: &DatabaseConnection) -> i64 {
    raw.execute_unprepared("SELECT pg_stat_force_next_flush()")
        .await
        .expect("flushed");
    let uses = "SELECT idx_scan::text FROM pg_stat_user_indexes
                WHERE indexrelname = 'search_entry_text'";
    lines(raw, uses).await.parse().expect("a number")
}

#[test]
fn every_way_of_finding_has_its_index() {
    scenario(Engine::Postgres, |t| async move {
        fill(&t, 20_000).await;
        let raw = t.test.raw().await;
        raw.execute_unprepared("ANALYZE search_entry")
            .await
            .expect("analysed");
        let setting = format!("SET canape.account = '{}'", t.anna.account());
        raw.execute_unprepared(&setting).await.expect("a setting");
        // The function's own query, prepared with the function's own parameters.
        let body = lines(
            &raw,
            "SELECT prosrc FROM pg_proc WHERE proname = 'search_entries'",
        )
        .await;
        let query = body.split_once("RETURN QUERY").expect("a query").1;
        let query = query.rsplit_once(';').expect("an end").0;
        let query = query
            .trim_end_matches("END")
            .trim_end()
            .trim_end_matches(';');
        let prepare = format!(
            "PREPARE probe (text, text, text, text, text, text, text, bigint, text, uuid, text,
                            integer) AS {query}"
        );
        raw.execute_unprepared(&prepare).await.expect("prepared");
        let question =
            "EXECUTE probe ('%где%', '%где%', '%где%', '%где%', '%910123%', 'абв', 'абг',
                                       17, 'contact', NULL, NULL, 20)";
        for mode in ["force_custom_plan", "force_generic_plan"] {
            let setting = format!("SET plan_cache_mode = {mode}");
            raw.execute_unprepared(&setting).await.expect("a setting");
            let plan = lines(&raw, &format!("EXPLAIN {question}")).await;
            for index in ["search_entry_number", "search_entry_title"] {
                assert_eq!(plan.matches(index).count(), 1, "{mode}: {index}\n{plan}");
            }
            let trigrams = plan
                .matches("Bitmap Index Scan on search_entry_text")
                .count();
            assert_eq!(trigrams, 2, "{mode}\n{plan}");
            assert!(!plan.contains("Seq Scan"), "{mode}\n{plan}");
        }
        raw.close().await.expect("closed");
    });
}

#[test]
fn the_application_uses_the_trigram_index_and_sees_one_account() {
    scenario(Engine::Postgres, |t| async move {
        fill(&t, 5_000).await;
        let raw = t.test.raw().await;
        raw.execute_unprepared("ANALYZE search_entry")
            .await
            .expect("analysed");
        raw.execute_unprepared("SET ROLE canape_app")
            .await
            .expect("the role");
        let ask =
            "SELECT count(*)::text FROM search_entries('%абв%', '%абв%', '%абв%', '%абв%', NULL,
                       NULL, NULL, NULL, 'contact', NULL, NULL, 100000)";
        assert_eq!(lines(&raw, ask).await, "0", "no account, no entries");
        let setting = format!("SET canape.account = '{}'", t.anna.account());
        raw.execute_unprepared(&setting).await.expect("a setting");
        let before = uses_of_trigrams(&raw).await;
        let found: i64 = lines(&raw, ask).await.parse().expect("a number");
        assert_eq!(uses_of_trigrams(&raw).await, before + 1);
        let own = "SELECT count(*)::text FROM search_entry WHERE text LIKE '%абв%'";
        let own: i64 = lines(&raw, own).await.parse().expect("a number");
        assert!(found > 0);
        assert_eq!(found, own, "the function sees what the wall shows");
        raw.close().await.expect("closed");
    });
}
