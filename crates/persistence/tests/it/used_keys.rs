//! Idempotency keys: one thing per key, also when asked at once.

use std::sync::Arc;

use canape_domain::{Code, Coded, Retry, pipelines};

use crate::fixture::{on_both_engines, sales};

fn retry(body: u8) -> Retry {
    Retry {
        key: "k-1".to_owned(),
        body_sha256: [body; 32],
        operation: "createPipeline",
    }
}

on_both_engines! {
    the_same_request_at_once_makes_one_thing(t) {
        let tries: Vec<_> = (0..8)
            .map(|_| {
                let t = Arc::clone(&t);
                tokio::spawn(async move {
                    pipelines::create(&t.app, &t.anna, sales("Продажи", Some(retry(1)))).await
                })
            })
            .collect();
        let mut ids = Vec::new();
        let mut fresh = 0;
        for done in tries {
            let created = done.await.expect("no panic").expect("made or found");
            fresh += usize::from(!created.is_replay);
            ids.push(created.value.id);
        }
        ids.dedup();
        assert_eq!(ids.len(), 1, "all got the same pipeline");
        assert_eq!(fresh, 1, "one of them made it");
        assert_eq!(pipelines::list(&t.app, &t.anna).await.expect("a list").len(), 1);
    }

    the_same_key_with_another_body_is_refused(t) {
        pipelines::create(&t.app, &t.anna, sales("Продажи", Some(retry(1)))).await.expect("made");
        let other = pipelines::create(&t.app, &t.anna, sales("Опт", Some(retry(2)))).await;
        assert_eq!(other.map(|_| ()).map_err(|error| error.code()), Err(Code::RetryReused));
    }

    another_account_may_use_the_same_key(t) {
        pipelines::create(&t.app, &t.anna, sales("Продажи", Some(retry(1)))).await.expect("made");
        let theirs = pipelines::create(&t.app, &t.boris, sales("Опт", Some(retry(2)))).await;
        assert!(!theirs.expect("made").is_replay);
    }

    a_failed_try_gives_the_key_back(t) {
        t.pipeline(&t.anna, "Продажи").await;
        let taken = pipelines::create(&t.app, &t.anna, sales("Продажи", Some(retry(1)))).await;
        assert_eq!(taken.map(|_| ()).map_err(|error| error.code()), Err(Code::NameTaken));
        let again = pipelines::create(&t.app, &t.anna, sales("Опт", Some(retry(1)))).await;
        assert!(!again.expect("made").is_replay);
    }
}
