//! How the engines go about what stands on the card of a client: from the client's deals on, never
//! through what everybody else has.

use canape_domain::clients::{self, Contact};
use canape_domain::tasks::{self, ListTasks, TaskFilter};
use canape_domain::{Counting, Id, PageWish, Place};
use canape_persistence::Engine;
use sea_orm::ConnectionTrait;

use crate::clients::page;
use crate::fixture::{Fixture, on_both_engines};
use crate::plans::{fill_board, listened, plan};

/// Five thousand deals, each of a client of its own but for three, with a task and two events each;
/// the client of the three.
async fn fill(t: &Fixture) -> Id<Contact> {
    let pipeline = t.pipeline(&t.anna, "Продажи").await;
    fill_board(t, &pipeline).await;
    let buyer = t.contact(&t.anna, "Ёлкина", None).await.client.id;
    let new_id = match t.test.engine {
        Engine::Postgres => "gen_random_uuid()",
        Engine::Sqlite => "randomblob(16)",
    };
    let account = t.anna.account().uuid();
    let task = format!(
        "INSERT INTO task (account_id, id, deal_id, title, due_at, created_at, version)
         SELECT account_id, {new_id}, id, 'x', created_at, created_at, 1 FROM deal
         WHERE account_id = ?"
    );
    let on_deal = format!(
        "INSERT INTO event_log (account_id, seq, at, actor_kind, kind, subject_kind, subject_id,
             deal_id, is_handover, data)
         SELECT account_id, 200000 + number, created_at, 'system', 'task.created', 'task', {new_id},
             id, false, '{{}}' FROM deal WHERE account_id = ?"
    );
    for sql in [
        "INSERT INTO contact (account_id, id, name, last_name, first_name, middle_name, phones,
             emails, created_at, version)
         SELECT account_id, id, 'x', 'x', '', '', '[]', '[]', created_at, 1 FROM deal
         WHERE account_id = ?",
        "UPDATE deal SET contact_id = id WHERE account_id = ?",
        "INSERT INTO event_log (account_id, seq, at, actor_kind, kind, subject_kind, subject_id,
             is_handover, data)
         SELECT account_id, 100000 + number, created_at, 'system', 'deal.created', 'deal', id, false,
             '{}' FROM deal WHERE account_id = ?",
        &task,
        &on_deal,
    ] {
        t.put(&t.anna, sql, vec![account.into()]).await;
    }
    let sql = "UPDATE deal SET contact_id = ? WHERE account_id = ? AND number <= 3";
    let values = vec![buyer.uuid().into(), account.into()];
    t.put(&t.anna, sql, values).await;
    let raw = t.test.raw().await;
    raw.execute_unprepared("ANALYZE").await.expect("analysed");
    raw.close().await.expect("closed");
    buyer
}

on_both_engines! {
    the_tasks_of_a_client_are_looked_for_on_its_deals(t) {
        let buyer = fill(&t).await;
        let (app, heard) = listened(&t).await;
        for is_completed in [false, true] {
            let wish = ListTasks {
                filter: TaskFilter {
                    contact: Some(buyer),
                    is_completed,
                    ..TaskFilter::default()
                },
                is_latest_first: is_completed,
                page: page(2, Counting::No),
            };
            let found = tasks::list(&app, &t.anna, &wish).await.expect("a page");
            assert_eq!(found.items.len(), if is_completed { 0 } else { 2 });
            let heard: Vec<String> = std::mem::take(&mut *heard.lock().expect("no panic"));
            let plan = plan(&t, &heard[0]).await;
            for index in ["deal_contact", "task_deal"] {
                assert!(plan.contains(index), "{index}: {}\n{plan}", heard[0]);
            }
        }
    }

    the_timeline_of_a_client_reads_its_own_events_only(t) {
        let buyer = fill(&t).await;
        let (app, heard) = listened(&t).await;
        let read = async |after: Option<Place>| {
            let wish = PageWish { after, ..page(2, Counting::No) };
            let read = clients::timeline::<Contact>(&app, &t.anna, buyer, &wish).await;
            let read = read.expect("a page");
            let numbers: Vec<_> = read.items.iter().map(|one| one.event.seq).collect();
            (numbers, read.next)
        };
        // The card was made after all that has happened on the deals.
        let (first, next) = read(None).await;
        assert_eq!(first[1..], [200_003]);
        let (second, next) = read(next).await;
        assert_eq!(second, [200_002, 200_001]);
        assert_eq!(read(next).await.0, [100_003, 100_002]);
        let heard: Vec<String> = std::mem::take(&mut *heard.lock().expect("no panic"));
        let told = heard.iter().filter(|sql| sql.contains("event_log"));
        for sql in told {
            let plan = plan(&t, sql).await;
            for index in ["deal_contact", "event_log_subject", "event_log_deal"] {
                assert!(plan.contains(index), "{index}: {sql}\n{plan}");
            }
            for whole in ["Seq Scan on event_log", "SCAN event_log", "Seq Scan on deal", "SCAN deal"] {
                assert!(!plan.contains(whole), "{whole}: {sql}\n{plan}");
            }
        }
    }
}
