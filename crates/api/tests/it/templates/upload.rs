use serde_json::{Value, json};

use super::{invoice_docx, kept, path, upload};
use crate::documents::Office;
use crate::support::on_both_engines;
use crate::word::{docx, line, p, table, word};

on_both_engines! {
    a_template_is_kept_listed_and_read_back(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let firm = office.entity["id"].as_str().expect("an id");
        let query = format!("kinds=invoice,act&name=Счёт%20на%20бланке&legal_entity_id={firm}");
        let made = upload(owner, &query, invoice_docx()).await.ok(201);
        assert_eq!(made["name"], "Счёт на бланке");
        assert_eq!(made["kinds"], json!(["invoice", "act"]));
        assert_eq!(made["legal_entity_id"], firm);
        assert_eq!(made["default_for"], json!([]));
        assert_eq!(made["file_name"], "Бланк.docx");
        let listed = owner.get("/document-templates").await.ok(200);
        assert_eq!(listed["items"], json!([made]));
        assert_eq!(owner.get(&path(&made)).await.ok(200), made);
        let file = owner.get(&format!("{}/file", path(&made))).await;
        assert_eq!((file.status, file.bytes), (200, invoice_docx()));
        let named = kept(owner, "kinds=quote").await;
        assert_eq!(named["name"], "Бланк", "it is called as its file");
        assert_eq!(named["legal_entity_id"], json!(null));
    }

    the_same_upload_twice_makes_one(t) {
        let office = Office::of(&t, "romashka").await;
        let keyed = office.owner.with("idempotency-key", "once");
        let first = kept(&keyed, "kinds=invoice").await;
        assert_eq!(kept(&keyed, "kinds=invoice").await["id"], first["id"]);
        let other = upload(&keyed, "kinds=act", invoice_docx()).await;
        other.problem(422, "idempotency_key_reused");
        let listed = office.owner.get("/document-templates").await.ok(200);
        assert_eq!(listed["items"].as_array().map(Vec::len), Some(1));
    }

    what_is_wrong_is_told_with_its_place_and_nothing_is_kept(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let body = [
            p("ИНН {{ покупатель.ынн }}"),
            table(&[line(&["{{ сальдо.конечное }}", "{% for строка in строки %}"])]),
        ];
        let bytes = word(&body.concat(), &p("{{ документ.номер"), &p("")).packed();
        let refused = upload(owner, "kinds=invoice", bytes.clone()).await;
        let problem = refused.problem(422, "template_faulty");
        let detail = problem["detail"].as_str().expect("a detail");
        assert!(detail.contains("{{ покупатель.ынн }} (покупатель.инн): текст, «ИНН {{ покупатель.ынн }}»"), "{detail}");
        let at = "/document-templates/check?kinds=invoice";
        let checked = owner.upload(at, "a.docx", "", bytes).await.ok(200);
        let faults = checked["faults"].as_array().expect("faults");
        let of = |code: &str| faults.iter().find(|one| one["code"] == code).expect("a fault");
        let unknown = of("unknown_name");
        assert_eq!(
            unknown,
            &json!({
                "tag": "{{ покупатель.ынн }}", "code": "unknown_name",
                "message": "Такого поля нет в документах этого вида",
                "hint": "покупатель.инн", "part": "body", "is_in_table": false,
                "paragraph": "ИНН {{ покупатель.ынн }}",
            })
        );
        assert_eq!(of("tag_without_end")["is_in_table"], true);
        assert_eq!(of("tag_unclosed")["part"], "header");
        let fine = owner.upload(at, "a.docx", "", invoice_docx()).await.ok(200);
        assert_eq!(fine, json!({"faults": []}));
        let listed = owner.get("/document-templates").await.ok(200);
        assert_eq!(listed["items"], json!([]));
    }

    files_and_kinds_that_cannot_be_are_refused(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let of = async |query: &str, bytes: Vec<u8>| upload(owner, query, bytes).await;
        of("kinds=invoice", Vec::new()).await.problem(422, "file_empty");
        of("kinds=invoice", b"PK\x03\x04 broken".to_vec()).await.problem(422, "template_broken");
        let macros = word(&p("а"), &p(""), &p("")).with("word/vbaProject.bin", "x").packed();
        of("kinds=invoice", macros).await.problem(422, "template_forbidden");
        of("kinds=invoice", vec![0; 10 * 1024 * 1024 + 1]).await.problem(413, "file_too_large");
        let at = "/document-templates?kinds=invoice";
        owner.upload(at, "бланк.pdf", "", invoice_docx()).await.problem(415, "file_refused");
        of("kinds=", invoice_docx()).await.invalid(&[("kinds", "empty")]);
        of("kinds=transfer", invoice_docx()).await.invalid(&[("kinds/0", "form_of_law")]);
        of("kinds=bill", invoice_docx()).await.invalid(&[("kinds", "unknown_value")]);
        of("kinds=act,act", invoice_docx()).await.invalid(&[("kinds/1", "repeated")]);
        let nobody = "kinds=act&legal_entity_id=0197b2c4-d5e6-7f08-9192-a3b4c5d6e7f8";
        of(nobody, invoice_docx()).await.invalid(&[("legal_entity_id", "unknown_id")]);
        let endless = "{% for а in строки %}".repeat(9) + &"{% endfor %}".repeat(9);
        of("kinds=invoice", docx(&p(&endless))).await.problem(422, "template_faulty");
    }

    everything_that_can_be_named_is_listed_with_examples(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let at = "/document-templates/placeholders?kind=invoice";
        let listed = owner.get(at).await.ok(200);
        let items = listed["items"].as_array().expect("names");
        let of = |name: &str| items.iter().find(|one| one["name"] == name).cloned();
        assert_eq!(
            of("покупатель.инн"),
            Some(json!({
                "group": "Покупатель: клиент", "name": "покупатель.инн", "about": "ИНН",
                "sort": "text", "tag": "{{ покупатель.инн }}", "example": "7736207543",
            }))
        );
        let lines = of("строки").expect("lines");
        assert_eq!(lines["tag"], "{% for строка in строки %} … {% endfor %}");
        assert_eq!(of("строка.сумма").expect("a sum")["sort"], "money");
        assert_eq!(of("сальдо.конечное"), None::<Value>);
        let english = owner.with("accept-language", "en").get(at).await.ok(200);
        assert_eq!(english["items"][0]["group"], "Document");
        let refused = owner.get("/document-templates/placeholders?kind=transfer").await;
        refused.invalid(&[("kind", "form_of_law")]);
    }
}
