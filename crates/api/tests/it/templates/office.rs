//! With LibreOffice on the machine: DOCX become PDF.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;

use canape_persistence::Engine;
use serde_json::json;

use super::{kept, path, text_of};
use crate::documents::{Office, path as document_path};
use crate::shares::opened;
use crate::support::TestServer;

#[test]
fn documents_with_own_templates_become_pdf() {
    let done = async {
        let change = |config: &mut canape_api::config::Config| config.soffice = None;
        let t = TestServer::start_with(Engine::Sqlite, change).await;
        let office = Office::of(&t, "romashka").await;
        let made = kept(&office.owner, "kinds=invoice").await;
        let at = format!("{}/preview?format=pdf", path(&made));
        let preview = office.owner.get(&at).await;
        assert_eq!(preview.status, 200, "{}", preview.text);
        assert!(preview.bytes.starts_with(b"%PDF-"));
        let deal = office.deal().await;
        let draft = office.draft("invoice", &deal).await;
        let with = json!({"template_id": made["id"]});
        let draft = office.edit(&draft, with).await.ok(200);
        assert_eq!(draft["is_pdf_made"], true);
        let issued = office.issue(&draft).await.ok(200);
        t.run_due().await;
        let owner = t.renewed(&office.owner);
        let kept = owner.get(&document_path(&issued)).await.ok(200);
        assert!(kept["docx_sha256"].is_string() && kept["pdf_sha256"].is_string());
        let pdf = owner.get(&format!("{}/pdf", document_path(&issued))).await;
        assert_eq!(pdf.header("content-type"), Some("application/pdf"));
        let text = crate::documents::paper::text(&pdf.bytes);
        assert!(
            text.contains("Счёт № 1 для ООО «Ромашка» на 401,00"),
            "{text}"
        );
        t.stop().await;
    };
    actix_web::rt::System::new().block_on(done);
}

/// Makes a PDF of anything, and a line in a file each time.
const COUNTING: &str = "#!/bin/sh\nfor last; do :; done\n\
    echo one >> \"$(dirname \"$0\")/times\"\n\
    printf '%%PDF-1.7 %s' \"$(date +%s%N)\" > \"${last%.docx}.pdf\"\n";

#[test]
fn libreoffice_makes_a_paper_once_and_never_for_whoever_has_but_a_link() {
    let folder = tempfile::tempdir().expect("a folder");
    let program = folder.path().join("soffice");
    fs::write(&program, COUNTING).expect("room");
    fs::set_permissions(&program, Permissions::from_mode(0o755)).expect("permissions");
    let times = || {
        let trace = fs::read_to_string(folder.path().join("times"));
        trace.unwrap_or_default().lines().count()
    };
    let done = async {
        let program = program.display().to_string();
        let change = move |config: &mut canape_api::config::Config| config.soffice = Some(program);
        let t = TestServer::start_with(Engine::Sqlite, change).await;
        let office = Office::of(&t, "romashka").await;
        let made = kept(&office.owner, "kinds=invoice").await;
        let deal = office.deal().await;
        let draft = office.draft("invoice", &deal).await;
        let with = json!({"template_id": made["id"]});
        let draft = office.edit(&draft, with).await.ok(200);
        let pdf = format!("{}/pdf", document_path(&draft));
        office.owner.get(&pdf).await;
        office.owner.get(&pdf).await;
        assert_eq!(times(), 2, "a draft is made anew each time");
        let issued = office.issue(&draft).await.ok(200);
        // The worker has not come to it yet.
        let token = opened(&office, &issued).await;
        let read = async || {
            let stranger = t.stranger();
            stranger
                .post("/public/documents/pdf", json!({"token": token}))
                .await
        };
        let answer = read().await;
        assert!(text_of(&answer.bytes).starts_with("Счёт № 1"));
        assert_eq!(times(), 2);
        let first = office.owner.get(&pdf).await;
        assert_eq!(first.header("content-type"), Some("application/pdf"));
        assert_eq!(times(), 3);
        assert_eq!(office.owner.get(&pdf).await.bytes, first.bytes);
        assert_eq!(read().await.bytes, first.bytes);
        let shown = office.owner.get(&document_path(&issued)).await.ok(200);
        assert!(shown["pdf_sha256"].is_string());
        t.run_due().await;
        assert_eq!(times(), 3, "what is kept is not made again");
        t.stop().await;
    };
    actix_web::rt::System::new().block_on(done);
}
