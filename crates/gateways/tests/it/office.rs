//! The converter against programs that do what LibreOffice should not.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::{Duration, Instant};

use canape_domain::templates::{ConvertError, Converter as _};
use canape_gateways::office::Office;
use tempfile::TempDir;

/// A program that is a script.
fn program(folder: &TempDir, script: &str) -> Office {
    let path = folder.path().join("soffice");
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("room");
    fs::set_permissions(&path, Permissions::from_mode(0o755)).expect("permissions");
    Office::at(path)
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

async fn said(office: Office) -> Result<Vec<u8>, String> {
    let made = office.pdf(b"PK".to_vec()).await;
    made.map_err(|error| error.to_string())
}

/// The last argument is the document; the PDF is awaited beside it.
const FINDS: &str = "for last; do :; done; out=${last%.docx}.pdf";

#[tokio::test]
async fn each_document_has_a_folder_of_its_own_that_is_gone_with_it() {
    let folder = folder();
    let trace = folder.path().join("trace");
    let script = format!(
        "{FINDS}; echo \"$HOME\" > {}; printf '%%PDF-1.7 ' > \"$out\"; env >> \"$out\"; \
         cat \"$HOME/profile/user/registrymodifications.xcu\" >> \"$out\"",
        trace.display()
    );
    let made = said(program(&folder, &script)).await.expect("a PDF");
    let text = String::from_utf8_lossy(&made).into_owned();
    assert!(text.contains("DisableMacrosExecution"), "{text}");
    assert!(
        !text.contains("CARGO"),
        "nothing of our environment: {text}"
    );
    let home = fs::read_to_string(trace).expect("a trace");
    assert!(!Path::new(home.trim()).exists(), "{home}");
}

#[tokio::test]
async fn a_program_that_does_not_end_is_ended_with_what_it_started() {
    let folder = folder();
    let trace = folder.path().join("trace");
    let script = format!("sleep 60 & echo $! > {}; wait", trace.display());
    let office = program(&folder, &script).within(Duration::from_millis(300));
    let started = Instant::now();
    let refused = office.pdf(b"PK".to_vec()).await;
    assert!(matches!(refused, Err(ConvertError::Busy)), "{refused:?}");
    assert!(started.elapsed() < Duration::from_secs(30));
    let child = fs::read_to_string(trace).expect("a trace");
    let state = fs::read_to_string(format!("/proc/{}/stat", child.trim()));
    // Gone, or dead and not yet taken note of by whoever inherited it.
    assert!(state.map_or(true, |state| state.contains(") Z ")));
}

#[tokio::test]
async fn what_is_no_pdf_is_told() {
    for (script, why) in [
        ("exit 3", "exit status: 3"),
        ("exit 0", "it made no PDF"),
        ("echo hello > \"$out\"", "what it made is no PDF"),
    ] {
        let folder = folder();
        let refused = said(program(&folder, &format!("{FINDS}; {script}"))).await;
        let told = refused.expect_err("refused");
        assert!(told.contains(why), "{told}");
    }
    let nowhere = said(Office::at("/no/such/program".into())).await;
    assert!(nowhere.is_err());
}

#[tokio::test]
async fn it_is_found_in_the_search_path_or_not_at_all() {
    let folder = folder();
    assert!(Office::find(folder.path().as_os_str()).is_none());
    let script = format!("{FINDS}; printf '%%PDF-1.7' > \"$out\"");
    drop(program(&folder, &script));
    let found = Office::find(folder.path().as_os_str()).expect("it is there");
    assert_eq!(said(found).await.expect("a PDF"), b"%PDF-1.7");
}
