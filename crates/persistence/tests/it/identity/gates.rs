use std::sync::Arc;

use canape_domain::Clock;
use canape_domain::SystemClock;
use canape_domain::lobby::{Gate, Refused};

use crate::fixture::on_both_engines;

on_both_engines! {
    of_twenty_attempts_at_once_ten_pass(t) {
        let now = SystemClock.now();
        let tries: Vec<_> = (0..20)
            .map(|_| {
                let t = Arc::clone(&t);
                tokio::spawn(async move { t.app.lobby.knock(Gate::SignInName, "anna", now).await })
            })
            .collect();
        let mut passed = 0;
        for done in tries {
            match done.await.expect("no panic") {
                Ok(()) => passed += 1,
                Err(Refused::Throttled(throttled)) => assert_eq!(throttled.seconds, 900),
                Err(Refused::Store(error)) => panic!("{error}"),
            }
        }
        assert_eq!(passed, 10);
        t.app.lobby.knock(Gate::SignInName, "boris", now).await.expect("another subject");
        let later = now + Gate::SignInName.window();
        t.app.lobby.knock(Gate::SignInName, "anna", later).await.expect("another window");
    }

    a_success_begins_the_count_anew(t) {
        let now = SystemClock.now();
        for _ in 0..3 {
            for _ in 0..Gate::SignInName.most() {
                t.app.lobby.knock(Gate::SignInName, "anna", now).await.expect("passes");
            }
            t.app.lobby.forget_knocks(Gate::SignInName, "anna").await.expect("forgotten");
        }
    }
}
