use std::sync::Arc;

use canape_domain::sessions::{Error, Opened, Refresh, RefreshToken, refresh};
use canape_domain::{App, Code, Coded};

use super::{client, firm};
use crate::fixture::on_both_engines;

async fn show(app: &App, token: &RefreshToken) -> Result<Opened, Error> {
    let command = Refresh {
        token: token.clone(),
        client: client(),
    };
    refresh(app, command).await
}

async fn is_alive(app: &App, token: &RefreshToken) -> bool {
    let identity = app.lobby.identity_of_session(token.session()).await;
    identity.expect("an answer").is_some()
}

on_both_engines! {
    of_eight_at_once_two_are_answered_and_the_family_dies(t) {
        let (opened, _) = firm(&t.app, "twins").await;
        let token = opened.refresh_token;
        let tries: Vec<_> = (0..8)
            .map(|_| {
                let (t, token) = (Arc::clone(&t), token.clone());
                tokio::spawn(async move { show(&t.app, &token).await })
            })
            .collect();
        let mut answered = 0;
        for done in tries {
            match done.await.expect("no panic") {
                Ok(_) => answered += 1,
                Err(error) => assert_eq!(error.code(), Code::SessionEnded),
            }
        }
        assert_eq!(answered, 2, "the parent is good twice");
        assert!(!is_alive(&t.app, &token).await, "the third time ends the family");
    }

    two_at_once_are_both_answered_and_either_child_goes_on(t) {
        let (opened, _) = firm(&t.app, "twins").await;
        let token = opened.refresh_token;
        let (left, right) = tokio::join!(show(&t.app, &token), show(&t.app, &token));
        let (left, right) = (left.expect("answered"), right.expect("answered"));
        let grandchild = show(&t.app, &left.refresh_token).await.expect("answered");
        show(&t.app, &grandchild.refresh_token).await.expect("answered");
        let late = show(&t.app, &right.refresh_token).await;
        assert_eq!(late.map(|_| ()).map_err(|error| error.code()), Err(Code::SessionEnded));
        assert!(!is_alive(&t.app, &token).await, "both children were used");
    }

    a_forged_token_of_a_session_is_a_replay(t) {
        let (opened, _) = firm(&t.app, "twins").await;
        let forged = RefreshToken::new(opened.refresh_token.session(), [0; 32]);
        assert!(show(&t.app, &forged).await.is_err());
        assert!(show(&t.app, &opened.refresh_token).await.is_err());
    }
}
