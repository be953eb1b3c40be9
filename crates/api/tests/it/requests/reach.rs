use std::collections::BTreeMap;

use canape_domain::access::{Access, Permission, Reach};
use serde_json::json;

use super::{asked, inbox, path};
use crate::deals;
use crate::support::on_both_engines;

fn may(permissions: &[(Permission, Reach)]) -> Access {
    let permissions: BTreeMap<_, _> = permissions.iter().copied().collect();
    Access {
        permissions,
        ..Access::default()
    }
}

on_both_engines! {
    what_is_out_of_reach_is_not_in_the_inbox(t) {
        let (seller, site) = inbox(&t).await;
        let own = may(&[
            (Permission::RequestsRead, Reach::Own),
            (Permission::RequestsProcess, Reach::Own),
        ]);
        let own = t.colleague(&seller.firm, "own", own).await;
        let everybodys = asked(&site, "Ничья").await;
        let body = json!({"title": "Хозяина", "responsible_id": seller.owner.id()});
        let foreign = site.post("/deals", body).await.ok(201);
        let list = own.get("/requests").await.ok(200);
        assert_eq!(deals::titles(&list["items"]), ["Ничья"]);
        own.get(&path(&foreign)).await.problem(404, "not_found");
        let at = format!("{}/accept", path(&foreign));
        own.seen(&foreign["version"]).post(&at, json!({})).await.problem(404, "not_found");
        // Given to somebody else it is out of sight.
        let at = format!("{}/accept", path(&everybodys));
        let body = json!({"responsible_id": seller.owner.id()});
        own.seen(&everybodys["version"]).post(&at, body).await.ok(204);
    }

    a_joined_request_is_known_to_whoever_knows_the_deal(t) {
        let (seller, site) = inbox(&t).await;
        let requests = [
            (Permission::RequestsRead, Reach::Own),
            (Permission::RequestsProcess, Reach::Own),
        ];
        let reader = t.colleague(&seller.firm, "reader", may(&requests)).await;
        let deals = [(Permission::DealsRead, Reach::Own), (Permission::DealsEdit, Reach::Own)];
        let own = t.colleague(&seller.firm, "own", may(&[requests, deals].concat())).await;
        let mut streams = [reader.listen(None).await, own.listen(None).await];
        let open = seller.deal("Тайная").await;
        let request = asked(&site, "Десять стульев").await;
        for stream in &mut streams {
            assert_eq!(stream.change().await.0, "deal.created");
        }
        let at = format!("{}/join", path(&request));
        let body = json!({"deal_id": open["id"]});
        own.seen(&request["version"]).post(&at, body.clone()).await.invalid(&[("/deal_id", "unknown_id")]);
        let joined = seller.owner.seen(&request["version"]).post(&at, body).await.ok(200);
        assert_eq!(joined["joined_to"]["title"], "Тайная");
        assert_eq!(joined["responsible"]["name"], "owner");
        for stream in &mut streams {
            assert_eq!(stream.change().await, ("request.merged".to_owned(), request["id"].clone()));
        }
        for stranger in [&reader, &own] {
            stranger.get(&path(&request)).await.problem(404, "not_found");
            assert_eq!(stranger.get("/requests").await.ok(200)["items"], json!([]));
        }
        own.get(&deals::path(&request)).await.problem(404, "not_found");
    }

    the_inbox_is_told_live_to_whoever_reads_it(t) {
        let (seller, site) = inbox(&t).await;
        let reader = may(&[
            (Permission::RequestsRead, Reach::All),
            (Permission::DealsRead, Reach::Own),
        ]);
        let reader = t.colleague(&seller.firm, "reader", reader).await;
        let mut stream = reader.listen(None).await;
        seller.deal("Чужая").await;
        let body = json!({
            "title": "Хозяина", "amount": "5.00", "responsible_id": seller.owner.id(),
        });
        let request = site.post("/deals", body).await.ok(201);
        assert_eq!(stream.change().await, ("deal.created".to_owned(), request["id"].clone()));
        let at = format!("{}/accept", path(&request));
        let accepted = seller.owner.seen(&request["version"]).post(&at, json!({})).await.ok(200);
        assert_eq!(stream.change().await, ("request.accepted".to_owned(), request["id"].clone()));
        // What becomes of the deal afterwards is not the inbox's to tell.
        let body = json!({"stage_id": seller.stage(1)});
        let at = format!("{}/move", deals::path(&request));
        seller.owner.seen(&accepted["version"]).post(&at, body).await.ok(200);
        let next = asked(&site, "Следующая").await;
        // The contact that it brings is not the reader's to know.
        assert_eq!(stream.change().await, ("deal.created".to_owned(), next["id"].clone()));
    }
}
