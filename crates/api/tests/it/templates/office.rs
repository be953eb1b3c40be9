//! With LibreOffice on the machine: DOCX become PDF.

use canape_persistence::Engine;
use serde_json::json;

use super::{kept, path};
use crate::documents::{Office, path as document_path};
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
