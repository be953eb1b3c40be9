use canape_domain::access::{Access, Permission, Reach};
use serde_json::json;

use super::{note, of, path};
use crate::deals::{self, Seller};
use crate::support::on_both_engines;

fn access(permissions: &[(Permission, Reach)]) -> Access {
    Access {
        permissions: permissions.iter().copied().collect(),
        ..Access::default()
    }
}

on_both_engines! {
    notes_are_as_far_as_their_deal(t) {
        let seller = Seller::of(&t, "romashka").await;
        let own = access(&[
            (Permission::DealsRead, Reach::Own),
            (Permission::DealsCreate, Reach::Own),
            (Permission::DealsEdit, Reach::Own),
        ]);
        let own = t.colleague(&seller.firm, "own", own).await;
        let deal = seller.deal("Чужая").await;
        let foreign = seller.note(&deal, "Не для всех").await;
        own.get(&of(&deal)).await.problem(404, "not_found");
        own.post(&of(&deal), json!({"text": "Тоже"})).await.problem(404, "not_found");
        let changer = own.seen(&foreign["version"]);
        changer.patch(&path(&foreign), json!({"text": "Тоже"})).await.problem(404, "not_found");
        changer.delete(&path(&foreign)).await.problem(404, "not_found");

        // A note stays its author's and goes out of their sight with its deal.
        let mine = own.post("/deals", json!({"title": "Своя"})).await.ok(201);
        let noted = note(&own, &mine, "Пока моя").await;
        let body = json!({"responsible_id": seller.owner.id()});
        let assign = format!("{}/assign", deals::path(&mine));
        own.seen(&mine["version"]).post(&assign, body).await.ok(204);
        let changer = own.seen(&noted["version"]);
        changer.patch(&path(&noted), json!({"text": "Уже нет"})).await.problem(404, "not_found");
        changer.delete(&path(&noted)).await.problem(404, "not_found");
    }

    who_only_reads_deals_only_reads_notes(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let noted = seller.note(&deal, "Просят скидку").await;
        let reader = access(&[(Permission::DealsRead, Reach::All)]);
        let reader = t.colleague(&seller.firm, "reader", reader).await;
        assert_eq!(reader.get(&of(&deal)).await.ok(200)["items"], json!([noted]));
        reader.post(&of(&deal), json!({"text": "И я"})).await.problem(403, "permission_denied");
        let changer = reader.seen(&noted["version"]);
        changer.patch(&path(&noted), json!({"text": "И я"})).await.problem(403, "permission_denied");
        changer.delete(&path(&noted)).await.problem(403, "permission_denied");
    }
}
