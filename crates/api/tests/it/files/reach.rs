use canape_domain::access::{Access, Permission, Reach};
use serde_json::json;

use super::{PDF, content, of, path};
use crate::deals::{self, Seller};
use crate::support::on_both_engines;

fn access(permissions: &[(Permission, Reach)]) -> Access {
    Access {
        permissions: permissions.iter().copied().collect(),
        ..Access::default()
    }
}

on_both_engines! {
    files_are_as_far_as_their_deal(t) {
        let seller = Seller::of(&t, "romashka").await;
        let own = access(&[
            (Permission::DealsRead, Reach::Own),
            (Permission::DealsCreate, Reach::Own),
            (Permission::DealsEdit, Reach::Own),
        ]);
        let own = t.colleague(&seller.firm, "own", own).await;
        let deal = seller.deal("Чужая").await;
        let foreign = seller.file(&deal, "a.pdf").await;
        own.get(&of(&deal)).await.problem(404, "not_found");
        own.upload(&of(&deal), "b.pdf", "", PDF).await.problem(404, "not_found");
        own.get(&path(&foreign)).await.problem(404, "not_found");
        own.get(&content(&foreign)).await.problem(404, "not_found");
        own.seen(&foreign["version"]).delete(&path(&foreign)).await.problem(404, "not_found");

        // A file goes out of sight with its deal, whoever uploaded it.
        let mine = own.post("/deals", json!({"title": "Своя"})).await.ok(201);
        let kept = own.upload(&of(&mine), "b.pdf", "", PDF).await.ok(201);
        let body = json!({"responsible_id": seller.owner.id()});
        let assign = format!("{}/assign", deals::path(&mine));
        own.seen(&mine["version"]).post(&assign, body).await.ok(204);
        own.get(&content(&kept)).await.problem(404, "not_found");
    }

    who_only_reads_deals_only_reads_files(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let file = seller.file(&deal, "a.pdf").await;
        let reader = access(&[(Permission::DealsRead, Reach::All)]);
        let reader = t.colleague(&seller.firm, "reader", reader).await;
        assert_eq!(reader.get(&of(&deal)).await.ok(200)["items"], json!([file]));
        assert_eq!(reader.get(&content(&file)).await.bytes, PDF);
        let denied = "permission_denied";
        reader.upload(&of(&deal), "b.pdf", "", PDF).await.problem(403, denied);
        let changer = reader.seen(&file["version"]);
        changer.delete(&path(&file)).await.problem(403, denied);
    }
}
