//! Runs a test's body against a fresh server on one engine.

use std::future::Future;
use std::sync::Arc;

use canape_persistence::Engine;

use super::TestServer;

/// Starts a server, runs the body, stops the server and removes its database.
pub fn run<F: Future<Output = ()>>(engine: Engine, body: impl FnOnce(Arc<TestServer>) -> F) {
    actix_web::rt::System::new().block_on(async {
        let server = Arc::new(TestServer::start(engine).await);
        body(Arc::clone(&server)).await;
        Arc::into_inner(server)
            .expect("nobody else holds the server")
            .stop()
            .await;
    });
}

/// Declares tests that run on each engine: `name(t) { … }`.
macro_rules! on_both_engines {
    ($($(#[$attribute:meta])* $name:ident($server:ident) $body:block)*) => {$(
        $(#[$attribute])*
        async fn $name($server: std::sync::Arc<$crate::support::TestServer>) $body

        $(#[$attribute])*
        mod $name {
            #[test]
            fn on_sqlite() {
                $crate::support::run(canape_persistence::Engine::Sqlite, super::$name);
            }

            #[test]
            fn on_postgres() {
                $crate::support::run(canape_persistence::Engine::Postgres, super::$name);
            }
        }
    )*};
}
pub(crate) use on_both_engines;
