use std::sync::Arc;

use async_trait::async_trait;
use canape_domain::access::Caller;
use canape_domain::sessions::{Attempt, SignIn, sign_in};
use canape_domain::{App, Code, Coded, HasherError, PasswordHasher, Store};

use super::{PASSWORD, client, firm};
use crate::fixture::on_both_engines;

fn command(name: &str, password: &str) -> SignIn {
    SignIn {
        attempt: Attempt {
            name: name.to_owned(),
            password: password.to_owned(),
            client: client(),
            most_from_network: 100,
        },
        code: None,
        account: None,
        host: None,
    }
}

on_both_engines! {
    one_signs_in_with_login_or_e_mail_and_not_with_another_password(t) {
        let (opened, _) = firm(&t.app, "twins").await;
        for name in [" Twins-Anna ", "ANNA@twins.example"] {
            let inside = sign_in(&t.app, command(name, PASSWORD)).await.expect("signed in");
            assert_eq!(inside.me.user.id, opened.me.user.id);
        }
        for (name, password) in [("twins-anna", "лошадь"), ("nobody", PASSWORD)] {
            let refused = sign_in(&t.app, command(name, password)).await.map(|_| ());
            let code = refused.map_err(|error| error.code());
            assert_eq!(code, Err(Code::WrongCredentials), "{name}");
        }
    }

    a_password_that_is_changed_meanwhile_opens_nothing(t) {
        let (_, anna) = firm(&t.app, "twins").await;
        let app = App {
            passwords: Arc::new(Meddler { app: t.app.clone(), anna: anna.clone() }),
            ..t.app.clone()
        };
        let refused = sign_in(&app, command("twins-anna", PASSWORD)).await.map(|_| ());
        let code = refused.map_err(|error| error.code());
        assert_eq!(code, Err(Code::WrongCredentials));
        let view = t.store.view(&anna.oneself()).await.expect("a view");
        let sessions = view.sessions_of(anna.person()).await.expect("sessions");
        assert_eq!(sessions.len(), 1, "the one of the sign-up");
    }
}

/// Changes Anna's password at the moment when it has been found right.
struct Meddler {
    app: App,
    anna: Caller,
}

#[async_trait]
impl PasswordHasher for Meddler {
    async fn hash(&self, password: &str) -> Result<String, HasherError> {
        self.app.passwords.hash(password).await
    }

    async fn verify(&self, password: &str, hash: Option<&str>) -> Result<bool, HasherError> {
        let is_right = self.app.passwords.verify(password, hash).await?;
        let work = self
            .app
            .store
            .work(&self.anna.oneself())
            .await
            .expect("a work");
        let before = hash.expect("a known login");
        work.set_password(self.anna.person(), before, "another")
            .await
            .expect("another password");
        work.commit().await.expect("a commit");
        Ok(is_right)
    }
}
