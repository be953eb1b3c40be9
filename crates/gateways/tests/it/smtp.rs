use canape_domain::mail::{MailError, Mailer};
use canape_gateways::mail::{SetUpError, SmtpMail};
use tokio::net::TcpListener;

use crate::letter;
use crate::smtp_server::{answering, answering_login};

const FROM: &str = "Canape CRM <canape@canape.example>";

fn mail(url: &str) -> SmtpMail {
    SmtpMail::new(url, FROM).expect("sound settings")
}

#[tokio::test]
async fn a_letter_arrives_as_text_and_html() {
    let server = answering("250 well").await;
    mail(&server.url).send(&letter()).await.expect("sent");
    let heard = server.heard.await.expect("no panic");
    for said in [
        "MAIL FROM:<canape@canape.example>",
        "AUTH PLAIN ",
        "RCPT TO:<anna@romashka.example>",
        "multipart/alternative",
        "text/plain; charset=utf-8",
        "text/html; charset=utf-8",
        "Subject: =?utf-8?b?",
        "Message-ID:",
        "Date:",
    ] {
        assert!(heard.contains(said), "{said} in {heard}");
    }
}

#[tokio::test]
async fn a_refused_recipient_is_refused_for_good() {
    let server = answering("550 nobody here").await;
    let refused = mail(&server.url).send(&letter()).await;
    assert!(
        matches!(refused, Err(MailError::Refused(550))),
        "{refused:?}"
    );
}

#[tokio::test]
async fn a_full_mailbox_may_have_room_tomorrow() {
    let server = answering("452 full").await;
    let put_off = mail(&server.url).send(&letter()).await;
    assert!(
        matches!(put_off, Err(MailError::PutOff(452))),
        "{put_off:?}"
    );
}

#[tokio::test]
async fn a_refused_login_is_set_right_and_no_letter_is_lost() {
    for (line, number) in [
        ("530 log in first", 530),
        ("534 too weak", 534),
        ("535 wrong password", 535),
        ("538 not without TLS", 538),
    ] {
        let server = answering_login(line).await;
        let put_off = mail(&server.url).send(&letter()).await;
        assert!(
            matches!(put_off, Err(MailError::PutOff(told)) if told == number),
            "{line}: {put_off:?}"
        );
    }
}

#[tokio::test]
async fn a_server_that_is_down_may_come_back() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("smtp://{}", listener.local_addr().expect("an address"));
    drop(listener);
    let failed = mail(&url).send(&letter()).await;
    assert!(matches!(failed, Err(MailError::Unreachable)), "{failed:?}");
}

#[test]
fn wrong_settings_are_told_without_the_password() {
    let wrong = SmtpMail::new("mail.firm.ru:secret", FROM).err();
    assert!(matches!(wrong, Some(SetUpError::Server)));
    assert!(!format!("{wrong:?}").contains("secret"));
    let wrong = SmtpMail::new("smtp://localhost", "Canape").err();
    assert!(matches!(wrong, Some(SetUpError::Sender(_))));
}
