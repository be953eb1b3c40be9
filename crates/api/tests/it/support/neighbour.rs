//! A second node over the database of a test's server.

use std::net::TcpListener;
use std::sync::Arc;

use actix_web::dev::ServerHandle;
use canape_api::bootstrap;

use super::TestServer;

pub struct Neighbour {
    pub base: String,
    handle: ServerHandle,
}

impl Neighbour {
    pub async fn stop(self) {
        self.handle.stop(false).await;
    }
}

impl TestServer {
    /// Starts another node with the same configuration and clock.
    pub async fn neighbour(&self) -> Neighbour {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let clock = Arc::clone(&self.clock) as _;
        let house = bootstrap::open_with(&self.house.config, clock, None).await;
        let house = house.expect("an open house");
        let server = canape_api::server::run(house, listener).expect("a server");
        let handle = server.handle();
        actix_web::rt::spawn(server);
        Neighbour { base, handle }
    }
}
