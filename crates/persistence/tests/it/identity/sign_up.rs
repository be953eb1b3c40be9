use std::collections::BTreeSet;
use std::sync::Arc;

use canape_domain::accounts::{ConsentKind, Mode, SignUpRetry};
use canape_domain::dictionaries::Channel;
use canape_domain::lobby::AccountState;
use canape_domain::values::{Email, Login, Password, PasswordOwner};
use canape_domain::{Code, Coded, Store, dictionaries, pipelines, roles, users};

use super::{firm, sign_up, wish};
use crate::fixture::on_both_engines;

on_both_engines! {
    a_new_account_has_everything_to_begin_with(t) {
        let (opened, anna) = firm(&t.app, "twins").await;
        let account = &opened.me.account;
        assert_eq!(account.state, AccountState::Trial);
        assert!(account.trial_ends_on.is_some());
        let users = users::list(&t.app, &anna).await.expect("users");
        assert_eq!(users.len(), 1);
        assert_eq!(users[0].login.as_ref().map(Login::as_str), Some("twins-anna"));
        assert_eq!(roles::list(&t.app, &anna).await.expect("roles").len(), 6);
        let pipelines = pipelines::list(&t.app, &anna).await.expect("pipelines");
        assert!(pipelines.len() == 1 && pipelines[0].is_default);
        let channels = dictionaries::list::<Channel>(&t.app, &anna).await.expect("channels");
        assert!(channels[0].particulars.is_system, "«Не указан» is there");
        let view = t.store.view(&anna.oneself()).await.expect("a view");
        let consents = view.consents().await.expect("consents");
        let kinds: Vec<_> = consents.iter().map(|consent| consent.kind).collect();
        assert_eq!(kinds, [ConsentKind::Offer, ConsentKind::Advertising]);
        assert_eq!(consents[0].version, "2026-11");
        assert_eq!(consents[0].address, "192.0.2.7");
    }

    the_same_wish_at_once_makes_one_account(t) {
        let tries: Vec<_> = (0..8)
            .map(|_| {
                let t = Arc::clone(&t);
                tokio::spawn(async move { sign_up(&t.app, Mode::Service, wish("twins")).await })
            })
            .collect();
        let mut owners = BTreeSet::new();
        let mut fresh = 0;
        for done in tries {
            let (opened, is_replay) = done.await.expect("no panic").expect("made or found");
            owners.insert((opened.me.account.id, opened.me.user.id));
            fresh += usize::from(!is_replay);
        }
        assert_eq!((owners.len(), fresh), (1, 1), "one account, made once");
    }

    of_different_wishes_for_one_address_at_once_one_is_fulfilled(t) {
        let tries: Vec<_> = (0..6)
            .map(|number| {
                let t = Arc::clone(&t);
                let mut other = wish("twins");
                other.login = Login::parse(&format!("anna-{number}")).expect("a login");
                other.email = Email::parse(&format!("a{number}@twins.example")).expect("an e-mail");
                tokio::spawn(async move { sign_up(&t.app, Mode::Service, other).await })
            })
            .collect();
        let mut made = 0;
        for done in tries {
            match done.await.expect("no panic") {
                Ok(_) => made += 1,
                Err(error) => {
                    assert_eq!(error.code(), Code::Taken);
                    let broken: Vec<_> = error.violations().iter().map(|one| one.code).collect();
                    assert_eq!(broken, ["address_taken"]);
                }
            }
        }
        assert_eq!(made, 1);
    }

    whoever_does_not_know_the_password_is_not_signed_in_by_a_repeated_wish(t) {
        firm(&t.app, "twins").await;
        let mut stranger = wish("twins");
        let owner = PasswordOwner { login: &stranger.login, email: None, firm: "" };
        stranger.password = Password::parse("конь не ест скрепок", owner).expect("a password");
        let refused = sign_up(&t.app, Mode::Service, stranger).await.map(|_| ());
        let refused = refused.expect_err("taken");
        let broken: Vec<_> = refused.violations().iter().map(|one| one.code).collect();
        assert_eq!(broken, ["login_taken", "email_taken", "address_taken"]);
    }

    a_key_is_good_for_one_wish(t) {
        let with_key = |address: &str, fingerprint| {
            let mut wish = wish(address);
            wish.retry = Some(SignUpRetry { key: "k-1".to_owned(), fingerprint: [fingerprint; 32] });
            wish
        };
        let (first, _) = sign_up(&t.app, Mode::Service, with_key("twins", 1)).await.expect("made");
        let (second, is_replay) = sign_up(&t.app, Mode::Service, with_key("twins", 1)).await.expect("found");
        assert!(is_replay && first.me.account.id == second.me.account.id);
        let other = sign_up(&t.app, Mode::Service, with_key("other", 2)).await;
        assert_eq!(other.map(|_| ()).map_err(|error| error.code()), Err(Code::RetryReused));
    }

    a_login_that_is_somebody_elses_e_mail_is_refused(t) {
        let mut other = wish("twins");
        other.login = Login::parse("boris@firm.example").expect("a login");
        let refused = sign_up(&t.app, Mode::Service, other).await.map(|_| ()).expect_err("refused");
        assert_eq!(refused.violations()[0].code, "login_is_not_your_email");
    }
}

mod first_run {
    //! The installation of one firm: no account may be there before.
    use super::*;

    /// The fixture's two accounts make any first run late.
    async fn emptied(t: &crate::fixture::Fixture) {
        use sea_orm::ConnectionTrait;
        let raw = t.test.raw().await;
        raw.execute_unprepared("DELETE FROM lobby_account")
            .await
            .expect("an empty installation");
        raw.close().await.expect("closed");
    }

    on_both_engines! {
        of_two_first_runs_at_once_one_wins(t) {
            emptied(&t).await;
            let tries: Vec<_> = ["twins", "other", "third"]
                .into_iter()
                .map(|address| {
                    let t = Arc::clone(&t);
                    tokio::spawn(async move { sign_up(&t.app, Mode::SelfHosted, wish(address)).await })
                })
                .collect();
            let mut made = 0;
            for done in tries {
                match done.await.expect("no panic") {
                    Ok((opened, _)) => {
                        made += 1;
                        assert_eq!(opened.me.account.state, AccountState::Active);
                        assert_eq!(opened.me.account.trial_ends_on, None);
                    }
                    Err(error) => assert_eq!(error.code(), Code::AlreadySetUp),
                }
            }
            assert_eq!(made, 1);
        }

        the_same_first_run_twice_is_one(t) {
            emptied(&t).await;
            let (_, is_replay) = sign_up(&t.app, Mode::SelfHosted, wish("twins")).await.expect("made");
            assert!(!is_replay);
            let (_, is_replay) = sign_up(&t.app, Mode::SelfHosted, wish("twins")).await.expect("found");
            assert!(is_replay);
        }
    }
}
