//! A mail server of one conversation, which answers what it is told to answer.

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// Its address, and what it will have heard.
pub struct SmtpServer {
    pub url: String,
    pub heard: JoinHandle<String>,
}

/// Answers a recipient with this line.
pub async fn answering(to_recipient: &'static str) -> SmtpServer {
    server("235 welcome", to_recipient).await
}

/// Answers a login with this line.
pub async fn answering_login(to_login: &'static str) -> SmtpServer {
    server(to_login, "250 well").await
}

/// Says 250 to everything else.
async fn server(to_login: &'static str, to_recipient: &'static str) -> SmtpServer {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    let url = format!("smtp://canape:secret@{address}");
    let heard = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.expect("a visitor");
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        let mut heard = String::new();
        let mut is_body = false;
        write.write_all(b"220 ready\r\n").await.expect("written");
        while let Ok(Some(line)) = lines.next_line().await {
            heard.push_str(&line);
            heard.push('\n');
            let answer = match line.split([' ', ':']).next() {
                Some(".") if is_body => {
                    is_body = false;
                    "250 taken"
                }
                _ if is_body => continue,
                Some("EHLO") => "250-here\r\n250 AUTH PLAIN",
                Some("AUTH") => to_login,
                Some("RCPT") => to_recipient,
                Some("DATA") => {
                    is_body = true;
                    "354 go on"
                }
                Some("QUIT") => "221 bye",
                _ => "250 well",
            };
            let answer = format!("{answer}\r\n");
            if write.write_all(answer.as_bytes()).await.is_err() {
                break;
            }
        }
        heard
    });
    SmtpServer { url, heard }
}
