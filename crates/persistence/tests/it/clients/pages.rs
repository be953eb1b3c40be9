use canape_domain::clients::{self, ClientAt, Contact, ListClients};
use canape_domain::{Count, Counting, PageWish};

use super::{everything, names, page};
use crate::fixture::on_both_engines;

on_both_engines! {
    pages_neither_repeat_nor_leave_out_while_clients_come_and_go(t) {
        let mut made = Vec::new();
        for number in 1..=7 {
            made.push(t.contact(&t.anna, &format!("Клиент {number}"), None).await);
        }
        let mut wish = page(3, Counting::No);
        let mut seen = Vec::new();
        let mut visits = 0;
        loop {
            let command = ListClients { wish: wish.clone(), ..everything() };
            let part = clients::list::<Contact>(&t.app, &t.anna, &command).await.expect("a page");
            seen.extend(names(&part.items));
            t.contact(&t.anna, &format!("Новый {visits}"), None).await;
            if visits == 0 {
                // One that was shown, the very place where the page ended; one that was not.
                for index in [4, 1] {
                    let at = ClientAt { id: made[index].client.id, version: 1 };
                    clients::delete(&t.app, &t.anna, at).await.expect("deleted");
                }
            }
            visits += 1;
            match part.next {
                Some(place) => wish = PageWish { after: Some(place), ..wish },
                None => break,
            }
        }
        let expected: Vec<String> =
            [7, 6, 5, 4, 3, 1].iter().map(|number| format!("Клиент {number}")).collect();
        assert_eq!(seen, expected);
    }

    clients_are_counted_as_far_as_was_asked(t) {
        let series = match t.test.engine {
            canape_persistence::Engine::Postgres => "generate_series(1, 1001) AS numbers (n)",
            canape_persistence::Engine::Sqlite => {
                "(WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers
                   WHERE n < 1001) SELECT n FROM numbers)"
            }
        };
        let count = async |counting| {
            let command = ListClients { wish: page(1, counting), ..everything() };
            let part = clients::list::<Contact>(&t.app, &t.anna, &command).await.expect("a page");
            assert!(part.items.len() <= 1);
            part.count
        };
        assert_eq!(count(Counting::Bounded).await, Some(Count { value: 0, is_exact: true }));
        let id = match t.test.engine {
            canape_persistence::Engine::Postgres => "gen_random_uuid()",
            canape_persistence::Engine::Sqlite => "randomblob(16)",
        };
        let sql = format!(
            "INSERT INTO contact (account_id, id, name, last_name, first_name, middle_name, phones,
                 emails, created_at, version)
             SELECT ?, {id}, 'Иванов', 'Иванов', '', '', '[]', '[]', ?, 1 FROM {series}"
        );
        let account = t.anna.account().uuid();
        t.put(&t.anna, &sql, vec![account.into(), t.app.now().into()]).await;
        assert_eq!(count(Counting::No).await, None);
        assert_eq!(count(Counting::Bounded).await, Some(Count { value: 1000, is_exact: false }));
        assert_eq!(count(Counting::Exact).await, Some(Count { value: 1001, is_exact: true }));
    }
}
