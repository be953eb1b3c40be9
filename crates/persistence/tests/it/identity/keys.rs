use canape_domain::access::Permission;
use canape_domain::api_keys::{self, CreateApiKey};
use canape_domain::values::Line;
use canape_domain::{Actor, Code, Coded, Retry, sha256};

use super::firm;
use crate::fixture::on_both_engines;

fn key_for(scopes: &[Permission]) -> CreateApiKey {
    CreateApiKey {
        name: Line::parse("Сайт").expect("a name"),
        scopes: scopes.to_vec(),
        expires_on: None,
        retry: None,
    }
}

on_both_engines! {
    a_key_is_recognised_with_its_scopes_and_not_after_it_was_revoked(t) {
        let (_, anna) = firm(&t.app, "twins").await;
        let command = key_for(&[Permission::DealsCreate, Permission::DealsRead]);
        let made = api_keys::create(&t.app, &anna, command).await.expect("a key").value;
        let id = made.key.id;
        let found = t.app.lobby.key(id.uuid()).await.expect("an answer").expect("the key");
        assert_eq!(found.secret_sha256, sha256(&made.secret.expect("shown once")));
        assert_eq!(found.identity.actor, Actor::Key { key: id.uuid(), user: anna.user().uuid() });
        assert_eq!(found.identity.access.permissions.len(), 2);
        assert!(found.identity.session.is_none());

        let now = t.app.now();
        t.app.lobby.note_key_use(id.uuid(), now, now).await.expect("noted");
        let list = api_keys::list(&t.app, &anna).await.expect("a list");
        assert_eq!(list[0].last_used_at, Some(now));
        assert_eq!(list[0].key, made.key);

        api_keys::revoke(&t.app, &anna, id).await.expect("revoked");
        assert!(t.app.lobby.key(id.uuid()).await.expect("an answer").is_none());
        assert!(api_keys::list(&t.app, &anna).await.expect("a list").is_empty());
        let again = api_keys::revoke(&t.app, &anna, id).await;
        assert_eq!(again.map_err(|error| error.code()), Err(Code::NotFound));
    }

    a_key_of_another_account_cannot_be_revoked(t) {
        let (_, anna) = firm(&t.app, "twins").await;
        let (_, boris) = firm(&t.app, "other").await;
        let command = key_for(&[Permission::DealsRead]);
        let made = api_keys::create(&t.app, &anna, command).await.expect("a key").value;
        let refused = api_keys::revoke(&t.app, &boris, made.key.id).await;
        assert_eq!(refused.map_err(|error| error.code()), Err(Code::NotFound));
        assert!(t.app.lobby.key(made.key.id.uuid()).await.expect("an answer").is_some());
    }

    a_key_made_again_by_the_same_request_does_not_show_its_secret(t) {
        let (_, anna) = firm(&t.app, "twins").await;
        let command = || CreateApiKey {
            retry: Some(Retry {
                key: "k-1".to_owned(),
                body_sha256: [1; 32],
                operation: "createApiKey",
            }),
            ..key_for(&[Permission::DealsRead])
        };
        let first = api_keys::create(&t.app, &anna, command()).await.expect("a key");
        let second = api_keys::create(&t.app, &anna, command()).await.expect("the key");
        assert!(!first.is_replay && second.is_replay);
        assert_eq!(first.value.key, second.value.key);
        assert!(second.value.secret.is_none());
    }
}
