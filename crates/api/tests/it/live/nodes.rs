use canape_persistence::Engine;
use std::sync::Arc;

use crate::deals::Seller;
use crate::support::{TestServer, run};

async fn what_is_committed_on_one_node_is_told_on_another(t: Arc<TestServer>) {
    let seller = Seller::of(&t, "romashka").await;
    let neighbour = t.neighbour().await;
    let mut far = seller.owner.at(&neighbour.base).listen(None).await;
    let mut near = seller.owner.listen(None).await;
    let first = seller.deal("Здесь").await;
    assert_eq!(far.change().await.1, first["id"]);
    assert_eq!(near.change().await.1, first["id"]);
    let there = seller.owner.at(&neighbour.base);
    let body = serde_json::json!({"title": "Там"});
    let second = there.post("/deals", body).await.ok(201);
    assert_eq!(near.change().await.1, second["id"]);
    assert_eq!(far.change().await.1, second["id"]);
    neighbour.stop().await;
}

mod what_is_committed_on_one_node_is_told_on_another {
    use super::*;

    #[test]
    fn on_postgres() {
        run(
            Engine::Postgres,
            super::what_is_committed_on_one_node_is_told_on_another,
        );
    }
}
