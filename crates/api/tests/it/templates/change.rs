use reqwest::Method;
use serde_json::json;

use super::{invoice_docx, kept, path};
use crate::documents::Office;
use crate::support::on_both_engines;
use crate::word::{docx, p};

on_both_engines! {
    of_each_kind_and_firm_there_is_one_default(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let one = kept(owner, "kinds=invoice,act").await;
        let two = kept(owner, "kinds=invoice").await;
        let firm = office.entity["id"].as_str().expect("an id");
        let own = kept(owner, &format!("kinds=invoice&legal_entity_id={firm}")).await;
        let set = async |template: &serde_json::Value, kinds: serde_json::Value| {
            let template = owner.get(&path(template)).await.ok(200);
            let seen = owner.seen(&template["version"]);
            seen.patch(&path(&template), json!({"default_for": kinds})).await
        };
        set(&one, json!(["invoice", "act"])).await.ok(200);
        set(&own, json!(["invoice"])).await.ok(200);
        let changed = set(&two, json!(["invoice"])).await.ok(200);
        assert_eq!(changed["default_for"], json!(["invoice"]));
        let of = async |template| owner.get(&path(template)).await.ok(200)["default_for"].clone();
        assert_eq!(of(&one).await, json!(["act"]));
        assert_eq!(of(&own).await, json!(["invoice"]), "another firm's stays");
        let refused = set(&two, json!(["act"])).await;
        refused.invalid(&[("/default_for/0", "not_of_this_kind")]);
    }

    a_template_is_renamed_replaced_archived_and_brought_back(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let made = kept(owner, "kinds=invoice").await;
        let at = path(&made);
        let wish = json!({"name": "Новый", "kinds": ["invoice", "quote"]});
        let changed = owner.seen(&made["version"]).patch(&at, wish.clone()).await.ok(200);
        assert_eq!(changed["kinds"], json!(["invoice", "quote"]));
        let stale = owner.seen(&made["version"]).patch(&at, wish).await;
        stale.problem(412, "stale");
        // Its file names what a letter has not.
        let wish = json!({"kinds": ["letter"]});
        let refused = owner.seen(&changed["version"]).patch(&at, wish).await;
        refused.problem(422, "template_faulty");
        let file = format!("{at}/file");
        let seen = owner.seen(&changed["version"]);
        let broken = docx(&p("{{ нет.такого }}"));
        let refused = seen.send_file(Method::PUT, &file, ("b.docx", ""), broken).await;
        refused.problem(422, "template_faulty");
        let other = docx(&p("{{ документ.номер }}"));
        let replaced = seen.send_file(Method::PUT, &file, ("b.docx", ""), other.clone()).await;
        let replaced = replaced.ok(200);
        assert_eq!(replaced["file_name"], "b.docx");
        assert_eq!(owner.get(&file).await.bytes, other);
        let archive = format!("{at}/archive");
        let archived = owner.seen(&replaced["version"]).post(&archive, json!({})).await.ok(200);
        assert!(archived["archived_at"].is_string());
        let seen = owner.seen(&archived["version"]);
        seen.patch(&at, json!({"name": "А"})).await.problem(409, "template_archived");
        let refused = seen.send_file(Method::PUT, &file, ("b.docx", ""), invoice_docx()).await;
        refused.problem(409, "template_archived");
        let back = seen.post(&format!("{at}/bring-back"), json!({})).await.ok(200);
        assert_eq!(back["archived_at"], json!(null));
    }
}
