use std::sync::Arc;

use canape_domain::mail::{Mailbox, Mailer};
use canape_domain::{Random, SystemClock, sha256};
use canape_gateways::mail::FileMail;

use crate::letter;

struct Fixed;

impl Random for Fixed {
    fn secret(&self) -> [u8; 32] {
        sha256(b"chance")
    }
}

#[tokio::test]
async fn letters_are_files_that_only_we_read_the_newest_first() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("mail");
    let mail = FileMail::new(
        path.clone(),
        "Canape CRM <canape@localhost>",
        Arc::new(SystemClock),
        Arc::new(Fixed),
    )
    .expect("sound settings");
    assert!(mail.kept(9).await.expect("an empty box").is_empty());
    let mut second = letter();
    second.subject = "Второе".to_owned();
    mail.send(&letter()).await.expect("written");
    mail.send(&second).await.expect("written");
    let kept = mail.kept(9).await.expect("letters");
    let subjects: Vec<_> = kept.iter().map(|one| one.letter.subject.as_str()).collect();
    assert_eq!(subjects, ["Второе", "Подтвердите адрес почты"]);
    assert!(
        kept[1]
            .letter
            .text
            .contains("https://canape.example/confirm-email#1.2")
    );
    assert_eq!(mail.kept(1).await.expect("letters").len(), 1);
    for entry in std::fs::read_dir(&path).expect("the folder") {
        let mode = entry
            .expect("a file")
            .metadata()
            .expect("known")
            .permissions();
        assert_eq!(mode.mode() & 0o777, 0o600);
    }
}
