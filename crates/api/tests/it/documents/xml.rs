//! The file for an ЭДО operator. What it says is tested where it is written.

use serde_json::json;

use super::{Office, path};
use crate::legal_entities;
use crate::support::on_both_engines;

on_both_engines! {
    an_issued_transfer_goes_out_as_a_file_and_nothing_else_does(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let draft = office.draft("transfer", &deal).await;
        let file = |document: &serde_json::Value| format!("{}/xml", path(document));
        office.owner.get(&file(&draft)).await.problem(409, "document_is_draft");
        let issued = office.issue(&draft).await.ok(200);
        t.take_statements();
        let answer = office.owner.get(&file(&issued)).await;
        assert_eq!(t.take_statements(), 2, "the document and what was frozen of it");
        assert_eq!(answer.status, 200, "{}", answer.text);
        assert_eq!(answer.header("content-type"), Some("application/xml"));
        let id = issued["id"].as_str().expect("an id");
        let name = format!(
            "attachment; filename=\"ON_NSCHFDOPPR_6731067957-673201001_6731067957-673201001_\
             20261125_{id}_0_0_0_0_0_00.xml\""
        );
        assert_eq!(answer.header("content-disposition"), Some(name.as_str()));
        let head = b"<?xml version=\"1.0\" encoding=\"windows-1251\"?>\n<\xd4\xe0\xe9\xeb ";
        assert!(answer.bytes.starts_with(head));
        let known = format!("{}?sender=2BM-1&recipient=2BE-2", file(&issued));
        let answer = office.owner.get(&known).await;
        let name = answer.header("content-disposition").expect("a name");
        assert!(name.contains("ON_NSCHFDOPPR_2BE-2_2BM-1_"), "{name}");
        let wrong = format!("{}?sender=..%2Fetc", file(&issued));
        office.owner.get(&wrong).await.invalid(&[("sender", "not_a_participant")]);
        let invoice = office.issued("invoice", &deal).await;
        office.owner.get(&file(&invoice)).await.problem(409, "no_electronic_format");
        let cancel = format!("{}/cancel", path(&issued));
        let owner = office.owner.seen(&issued["version"]);
        owner.post(&cancel, json!({"reason": "Ошибка"})).await.ok(200);
        office.owner.get(&file(&issued)).await.problem(409, "document_cancelled");
    }

    what_the_format_demands_is_named_where_it_is_mended(t) {
        let office = Office::of(&t, "romashka").await;
        let seen = office.owner.seen(&office.entity["version"]);
        let change = json!({"signatories": [
            {"office": "head", "signer": {"post": "Директор", "name": "Иванов И.И."}},
        ]});
        seen.patch(&legal_entities::path(&office.entity), change).await.ok(200);
        let issued = office.issued("transfer", &office.deal().await).await;
        let answer = office.owner.get(&format!("{}/xml", path(&issued))).await;
        let problem = answer.problem(422, "document_incomplete");
        assert_eq!(problem["errors"][0]["pointer"], "/legal_entity/signatories");
        assert_eq!(problem["errors"][0]["code"], "not_a_full_name");
    }
}
