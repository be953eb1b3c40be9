//! Files for an accountant. What stands in them is tested where they are written.

use std::io::{Cursor, Read as _};

use canape_domain::access::{Access, Permission, Reach};
use serde_json::{Value, json};

use super::{Office, path};
use crate::legal_entities;
use crate::support::on_both_engines;

fn november(format: &str) -> Value {
    json!({"format": format, "from": "2026-11-01", "to": "2026-11-30"})
}

on_both_engines! {
    documents_of_a_period_go_out_under_a_right_of_their_own(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        office.draft("act", &deal).await;
        let invoice = office.issued("invoice", &deal).await;
        office.issued("quote", &deal).await;
        let transfer = office.issued("transfer", &deal).await;
        let owner = office.owner.seen(&transfer["version"]);
        owner.post(&format!("{}/cancel", path(&transfer)), json!({"reason": "Ошибка"})).await.ok(200);
        t.take_statements();
        let answer = office.owner.post("/documents/export", november("xlsx")).await;
        assert_eq!(t.take_statements(), 5, "the count of two statements, two of the event, one page");
        assert_eq!(answer.status, 200, "{}", answer.text);
        assert!(answer.bytes.starts_with(b"PK"), "a spreadsheet is an archive");
        let name = answer.header("content-disposition");
        assert_eq!(name, Some("attachment; filename=\"documents-2026-11-01-2026-11-30.xlsx\""));
        let answer = office.owner.post("/documents/export", november("commerceml")).await;
        assert_eq!(answer.header("content-type"), Some("application/octet-stream"));
        assert_eq!(answer.text.matches("<Документ>").count(), 1, "{}", answer.text);
        let number = format!("<Номер>{}</Номер>", invoice["number"].as_str().unwrap());
        assert!(answer.text.contains(&number), "{}", answer.text);
        assert!(answer.text.contains("<Наименование>ООО «Ромашка»</Наименование>"), "{}", answer.text);
        let mut wrong = november("commerceml");
        wrong["to"] = json!("2026-10-31");
        wrong["kinds"] = json!(["invoice", "quote"]);
        office.owner.post("/documents/export", wrong).await.invalid(&[
            ("/to", "ends_before_it_begins"),
            ("/kinds/1", "not_in_this_format"),
        ]);
        let access = Access {
            permissions: [Permission::DealsRead, Permission::DocumentsRead]
                .map(|permission| (permission, Reach::All))
                .into(),
            ..Access::default()
        };
        let anna = t.colleague(&office.seller.firm, "anna", access).await;
        anna.post("/documents/export", november("xlsx")).await.problem(403, "permission_denied");
    }

    the_papers_of_a_period_come_as_one_archive(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let invoice = office.issued("invoice", &deal).await;
        office.issued("act", &deal).await;
        office.draft("quote", &deal).await;
        let wish = json!({"from": "2026-11-01", "to": "2026-11-30"});
        let answer = office.owner.post("/documents/papers", wish.clone()).await;
        assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/zip")));
        let mut archive = zip::ZipArchive::new(Cursor::new(answer.bytes)).unwrap();
        let mut names: Vec<String> = archive
            .file_names()
            .map(|name| name.unwrap().into_owned())
            .collect();
        names.sort();
        assert_eq!(names, ["Акт № 1 от 25.11.2026.pdf", "Счёт № 1 от 25.11.2026.pdf"]);
        let mut packed = Vec::new();
        archive.by_name(&names[1]).unwrap().read_to_end(&mut packed).unwrap();
        let paper = office.owner.get(&format!("{}/pdf", path(&invoice))).await;
        assert_eq!(packed, paper.bytes);
        let mut wrong = wish;
        wrong["to"] = json!("2026-10-31");
        wrong["kinds"] = json!(["outside"]);
        office.owner.post("/documents/papers", wrong).await.invalid(&[
            ("/to", "ends_before_it_begins"),
            ("/kinds/0", "not_in_this_format"),
        ]);
    }

    files_for_an_operator_come_as_one_archive_with_a_list_of_those_left_out(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let transfer = office.issued("transfer", &deal).await;
        office.issued("invoice", &deal).await;
        let seen = office.owner.seen(&office.entity["version"]);
        let change = json!({"signatories": [
            {"office": "head", "signer": {"post": "Директор", "name": "Иванов И.И."}},
        ]});
        seen.patch(&legal_entities::path(&office.entity), change).await.ok(200);
        let lame = office.issued("transfer", &deal).await;
        let wish = json!({"format": "xml", "from": "2026-11-01", "to": "2026-11-30"});
        let answer = office.owner.post("/documents/papers", wish.clone()).await;
        assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/zip")));
        let mut archive = zip::ZipArchive::new(Cursor::new(answer.bytes)).unwrap();
        let mut names: Vec<String> = archive
            .file_names()
            .map(|name| name.unwrap().into_owned())
            .collect();
        names.sort();
        let id = transfer["id"].as_str().unwrap();
        assert_eq!(names.len(), 2, "{names:?}");
        assert!(names[0].starts_with("ON_NSCHFDOPPR_") && names[0].contains(id), "{names:?}");
        assert_eq!(names[1], "Не выгружены.txt");
        let mut packed = Vec::new();
        archive.by_name(&names[0]).unwrap().read_to_end(&mut packed).unwrap();
        let single = office.owner.get(&format!("{}/xml", path(&transfer))).await;
        assert_eq!(packed, single.bytes, "the very file of the document itself");
        let mut list = String::new();
        archive.by_name(&names[1]).unwrap().read_to_string(&mut list).unwrap();
        let number = lame["number"].as_str().unwrap();
        assert_eq!(
            list,
            format!(
                "\u{feff}УПД № {number} от 25.11.2026: Нужны фамилия, имя и отчество полностью, без \
                 инициалов (/legal_entity/signatories)\r\n"
            )
        );
        let mut wrong = wish;
        wrong["kinds"] = json!(["invoice"]);
        office.owner.post("/documents/papers", wrong).await.invalid(&[
            ("/kinds/0", "not_in_this_format"),
        ]);
    }
}
