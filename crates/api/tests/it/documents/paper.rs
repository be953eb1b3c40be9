//! The paper, read back with `pdftotext`.

use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::{Office, path};
use crate::legal_entities;
use crate::support::{Answer, Person, on_both_engines};

/// The text of a document's paper, its hyphens at the ends of lines taken away.
pub async fn text_of(reader: &Person, document: &Value) -> String {
    let answer = reader.get(&format!("{}/pdf", path(document))).await;
    assert_eq!(answer.status, 200);
    text(&answer.bytes).replace("- ", "")
}

async fn paper(office: &Office, document: &Value) -> Answer {
    let answer = office.owner.get(&format!("{}/pdf", path(document))).await;
    assert_eq!(answer.status, 200);
    answer
}

/// The text of a PDF, with blanks of any kind as one.
pub fn text(pdf: &[u8]) -> String {
    let mut folder = tempfile::NamedTempFile::new().expect("a file");
    std::io::Write::write_all(&mut folder, pdf).expect("written");
    let mut read = Command::new("pdftotext");
    let read = read.arg("-layout").arg(folder.path()).arg("-");
    let output = read.stderr(Stdio::inherit()).output().expect("pdftotext");
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

on_both_engines! {
    a_draft_says_that_it_is_one(t) {
        let office = Office::of(&t, "romashka").await;
        let draft = office.draft("invoice", &office.deal().await).await;
        let paper = paper(&office, &draft).await;
        assert_eq!(paper.header("content-type"), Some("application/pdf"));
        let text = text(&paper.bytes);
        assert!(text.to_lowercase().contains("черновик"), "{text}");
        assert!(text.contains("Стул"), "{text}");
    }

    each_kind_prints_both_sides_its_number_and_its_sum(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        for kind in ["quote", "invoice", "act", "transfer"] {
            let issued = office.issued(kind, &deal).await;
            let text = text(&paper(&office, &issued).await.bytes);
            for piece in ["ООО «Твинс»", "ООО «Ромашка»", "Стул", "401,00"] {
                assert!(text.contains(piece), "{kind}: {piece} is not in {text}");
            }
            assert!(!text.to_lowercase().contains("черновик"), "{kind}: {text}");
        }
    }

    the_file_is_kept_once_and_its_hash_is_told(t) {
        let office = Office::of(&t, "romashka").await;
        let issued = office.issued("invoice", &office.deal().await).await;
        assert_eq!(issued["pdf_sha256"], Value::Null);
        let at_once = paper(&office, &issued).await;
        t.run_due().await;
        let card = office.owner.get(&path(&issued)).await.ok(200);
        let sha256 = card["pdf_sha256"].as_str().expect("a hash");
        let kept = paper(&office, &issued).await;
        assert_eq!(kept.bytes, at_once.bytes);
        assert_eq!(sha256, hash(&kept.bytes));
        let name = kept.header("content-disposition").expect("a name");
        assert!(name.contains("%D0%A1%D1%87%D1%91%D1%82%20%E2%84%96%201"), "{name}");
    }

    an_invoice_names_its_last_day_and_its_bank(t) {
        let office = Office::of(&t, "romashka").await;
        let draft = office.draft("invoice", &office.deal().await).await;
        let change = json!({"date": "2026-03-09", "pay_by": "2026-03-16"});
        let draft = office.edit(&draft, change).await.ok(200);
        let issued = office.issue(&draft).await.ok(200);
        let text = text(&paper(&office, &issued).await.bytes);
        for piece in ["047888760", "40702810782000374002", "до 16 марта 2026", "Четыреста один рубль"] {
            assert!(text.contains(piece), "{piece} is not in {text}");
        }
    }
}

on_both_engines! {
    a_transfer_of_a_payer_is_its_own_shipment(t) {
        let office = Office::of(&t, "romashka").await;
        let regimes = json!({"regimes": [
            {"valid_from": "2020-01-01", "regime": "general", "vat": "general"},
        ]});
        let seen = office.owner.seen(&office.entity["version"]);
        seen.patch(&legal_entities::path(&office.entity), regimes).await.ok(200);
        let issued = office.issued("transfer", &office.deal().await).await;
        let text = text(&paper(&office, &issued).await.bytes);
        assert!(text.contains("УПД, № п/п 1-2 № 1 от"), "{text}");
    }
}

pub fn hash(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    canape_domain::hex(&Sha256::digest(bytes))
}
