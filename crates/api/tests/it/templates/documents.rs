use reqwest::Method;
use serde_json::{Value, json};

use super::{default_template, kept, path, text_of, upload};
use crate::documents::{Office, path as document_path};
use crate::support::on_both_engines;
use crate::word::{docx, p};

on_both_engines! {
    an_issued_document_keeps_the_template_it_was_issued_with(t) {
        let office = Office::of(&t, "romashka").await;
        let template = default_template(&office.owner, "invoice").await;
        let deal = office.deal().await;
        let draft = office.draft("invoice", &deal).await;
        assert_eq!(draft["template"]["id"], template["id"]);
        assert_eq!(draft["template"]["name"], "Бланк");
        assert_eq!(draft["is_pdf_made"], false, "there is no LibreOffice");
        let at = format!("{}/docx", document_path(&draft));
        let shown = office.owner.get(&at).await;
        assert_eq!(text_of(&shown.bytes), "Счёт № черновик для ООО «Ромашка» на 401,00");
        let issued = office.issue(&draft).await.ok(200);
        let expected = "Счёт № 1 для ООО «Ромашка» на 401,00";
        assert_eq!(text_of(&office.owner.get(&at).await.bytes), expected);
        // Replaced before the worker came.
        let file = format!("{}/file", path(&template));
        let seen = office.owner.seen(&template["version"]);
        let other = docx(&p("Другой бланк"));
        seen.send_file(Method::PUT, &file, ("b.docx", ""), other).await.ok(200);
        assert_eq!(issued["docx_sha256"], json!(null));
        t.run_due().await;
        let owner = t.renewed(&office.owner);
        let kept = owner.get(&document_path(&issued)).await.ok(200);
        assert!(kept["docx_sha256"].is_string());
        assert_eq!(kept["pdf_sha256"], json!(null));
        let answer = owner.get(&at).await;
        assert_eq!(text_of(&answer.bytes), expected);
        let name = answer.header("content-disposition").expect("a name");
        assert!(name.contains(".docx"), "{name}");
        let pdf = format!("{}/pdf", document_path(&issued));
        owner.get(&pdf).await.problem(409, "no_pdf_converter");
        assert!(t.run_due().await.is_empty(), "nothing is tried again");
    }

    a_draft_takes_and_leaves_a_template_that_fits(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let template = kept(owner, "kinds=invoice").await;
        let of_acts = upload(owner, "kinds=act", docx(&p("{{ документ.номер }}"))).await.ok(201);
        let deal = office.deal().await;
        let draft = office.draft("invoice", &deal).await;
        assert_eq!(draft["template"], json!(null));
        assert_eq!(draft["is_pdf_made"], true);
        let docx = format!("{}/docx", document_path(&draft));
        owner.get(&docx).await.problem(409, "no_own_template");
        let with = |id: &Value| json!({"template_id": id});
        let refused = office.edit(&draft, with(&of_acts["id"])).await;
        refused.invalid(&[("/template_id", "not_of_this_kind")]);
        let refused = office.edit(&draft, with(&office.entity["id"])).await;
        refused.invalid(&[("/template_id", "unknown_id")]);
        let draft = office.edit(&draft, with(&template["id"])).await.ok(200);
        assert_eq!(owner.get(&docx).await.status, 200);
        let draft = office.edit(&draft, with(&json!(null))).await.ok(200);
        assert_eq!(draft["template"], json!(null));
        let archive = format!("{}/archive", path(&template));
        owner.seen(&template["version"]).post(&archive, json!({})).await.ok(200);
        let refused = office.edit(&draft, with(&template["id"])).await;
        refused.invalid(&[("/template_id", "template_archived")]);
        // The forms of law are as they are.
        let transfer = office.draft("transfer", &deal).await;
        let refused = office.edit(&transfer, with(&of_acts["id"])).await;
        refused.invalid(&[("/template_id", "not_of_this_kind")]);
    }

    what_cannot_be_filled_takes_no_number(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let body = docx(&p("{{ покупатель.подписант.должность | родительный }}"));
        let template = upload(owner, "kinds=act", body).await.ok(201);
        let deal = office.deal().await;
        let draft = office.draft("act", &deal).await;
        let draft = office.edit(&draft, json!({"template_id": template["id"]})).await.ok(200);
        let requisites = format!(
            "{}/requisites/2020-01-01",
            crate::clients::path("companies", &office.company)
        );
        let mut theirs = crate::clients::seed();
        theirs["signer"] = json!({"post": "CEO", "name": "Кузнецов Пётр Алексеевич"});
        owner.seen(&json!(1)).put(&requisites, theirs).await.ok(200);
        let problem = office.issue(&draft).await.problem(422, "template_faulty");
        let detail = problem["detail"].as_str().expect("a detail");
        assert!(detail.contains("родительный"), "{detail}");
        let still = owner.get(&document_path(&draft)).await.ok(200);
        assert_eq!((&still["stage"], &still["number"]), (&json!("draft"), &json!(null)));
        let next = office.issued("act", &deal).await;
        assert_eq!(next["number"], "1", "no number was taken");
    }

    the_papers_of_a_period_hold_docx_where_there_is_no_pdf(t) {
        let office = Office::of(&t, "romashka").await;
        default_template(&office.owner, "invoice").await;
        let deal = office.deal().await;
        office.issued("invoice", &deal).await;
        office.issued("act", &deal).await;
        let period = json!({"from": "2026-01-01", "to": "2026-12-31"});
        let answer = office.owner.post("/documents/papers", period).await;
        let archive = zip::ZipArchive::new(std::io::Cursor::new(answer.bytes)).expect("a ZIP");
        let mut endings: Vec<_> = (0..archive.len())
            .filter_map(|at| archive.name_for_index(at)?.ok())
            .map(|name| name.rsplit('.').next().unwrap_or_default().to_owned())
            .collect();
        endings.sort();
        assert_eq!(endings, ["docx", "pdf"]);
    }
}
