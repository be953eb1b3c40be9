//! The binary as a process: how it ends when told to, when killed, and what it writes to its log.

use std::io::Read;
use std::net::TcpListener;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Mutex;
use std::time::Duration;

use reqwest::{Client, StatusCode};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const PASSWORD: &str = "верный конь батарея скрепка";

/// A child that does not outlive its test.
struct Running(Child);

impl Running {
    fn signal(&self, name: &str) {
        let id = self.0.id().to_string();
        let sent = Command::new("kill").args([name, &id]).status();
        assert!(sent.expect("kill").success());
    }

    fn has_ended(&mut self) -> Option<ExitStatus> {
        self.0.try_wait().expect("a status")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// `canape serve` on a database of its own.
struct Process {
    child: Option<Running>,
    address: String,
    folder: TempDir,
    client: Client,
}

impl Process {
    async fn start() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = free.local_addr().expect("an address").to_string();
        drop(free);
        let client = Client::builder().no_proxy().build().expect("a client");
        let mut process = Self {
            child: None,
            address,
            folder,
            client,
        };
        process.begin().await;
        process
    }

    async fn begin(&mut self) {
        let folder = self.folder.path();
        let child = Command::new(env!("CARGO_BIN_EXE_canape"))
            .arg("serve")
            .current_dir(folder)
            .env("CANAPE_LISTEN", &self.address)
            .env("CANAPE_PUBLIC_URL", format!("http://{}", self.address))
            .env("CANAPE_MODE", "service")
            .env("CANAPE_LOG", "debug,sqlx=warn,hyper=info")
            .stderr(
                std::fs::File::options()
                    .create(true)
                    .append(true)
                    .open(folder.join("log"))
                    .expect("a log"),
            )
            .stdout(Stdio::null())
            .spawn();
        let mut child = Running(child.expect("the binary"));
        let ready = self.url("/health/ready");
        let is_ready = async || {
            let answer = self.client.get(&ready).send().await;
            answer.is_ok_and(|answer| answer.status().is_success())
        };
        while !is_ready().await {
            assert!(child.has_ended().is_none(), "{}", self.log());
            tokio::task::yield_now().await;
        }
        self.child = Some(child);
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    fn log(&self) -> String {
        let mut text = String::new();
        let file = std::fs::File::open(self.folder.path().join("log"));
        let _ = file.expect("a log").read_to_string(&mut text);
        text
    }

    fn signal(&self, name: &str) {
        self.child.as_ref().expect("a process").signal(name);
    }

    /// Waits for the end and says whether it was a good one.
    async fn ends_well(&mut self) -> bool {
        let mut child = self.child.take().expect("a process");
        let waited = tokio::task::spawn_blocking(move || child.0.wait()).await;
        waited.expect("an end").expect("a status").success()
    }

    async fn sign_up(&self) -> Value {
        let wish = json!({
            "company": "ООО «Канарейка»", "name": "Анна Канарейкина",
            "email": "kanareika@example.org", "phone": "+7 912 777-66-55",
            "login": "kanareika", "password": PASSWORD, "address": "kanareika",
            "accept_offer": true,
        });
        let request = self.client.post(self.url("/api/v1/sign-up")).json(&wish);
        let answer = request.send().await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::CREATED);
        answer.json().await.expect("a session")
    }

    async fn post(
        &self,
        token: &str,
        path: &str,
        body: &Value,
    ) -> reqwest::Result<reqwest::Response> {
        let request = self.client.post(self.url(path)).bearer_auth(token);
        request.json(body).send().await
    }
}

fn token(session: &Value) -> String {
    session["access_token"]
        .as_str()
        .expect("a token")
        .to_owned()
}

fn run(body: impl AsyncFnOnce(Process)) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(async {
        body(Process::start().await).await;
    });
}

#[test]
fn told_to_stop_it_answers_those_inside_and_ends_well() {
    run(async |mut process| {
        let token = token(&process.sign_up().await);
        let mut stream = TcpStream::connect(&process.address).await.unwrap();
        let head = format!(
            "POST /api/v1/deals HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n\
             Content-Type: application/json\r\nContent-Length: 21\r\n\r\n{{\"title\":"
        );
        stream.write_all(head.as_bytes()).await.unwrap();
        let is_inside = async || {
            let metrics = process.client.get(process.url("/metrics")).send().await;
            let text = metrics.unwrap().text().await.unwrap();
            text.contains("canape_requests_arriving 1")
        };
        let deadline = tokio::time::Instant::now() + Duration::from_mins(1);
        while !is_inside().await {
            assert!(tokio::time::Instant::now() < deadline, "nobody comes in");
        }
        process.signal("-TERM");
        let newcomer = || TcpStream::connect(&process.address);
        while newcomer().await.is_ok() {
            tokio::task::yield_now().await;
        }
        stream.write_all(" \"Стул\"}".as_bytes()).await.unwrap();
        let mut answer = vec![0; 64];
        stream.read_exact(&mut answer).await.unwrap();
        let answer = String::from_utf8_lossy(&answer);
        assert!(answer.starts_with("HTTP/1.1 201 "), "{answer}");
        assert!(process.ends_well().await, "{}", process.log());
    });
}

#[tokio::test]
async fn a_worker_shows_that_it_goes_on() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let worker = Command::new(env!("CARGO_BIN_EXE_canape"))
        .arg("worker")
        .current_dir(folder.path())
        .env("CANAPE_LOG", "error")
        .spawn();
    let mut worker = Running(worker.expect("the binary"));
    let alive = folder.path().join("var/worker.alive");
    let mut looks = tokio::time::interval(Duration::from_millis(50));
    let goes_on_and_ends = async {
        for _ in 0..2 {
            while std::fs::remove_file(&alive).is_err() {
                assert!(worker.has_ended().is_none(), "it has ended");
                looks.tick().await;
            }
        }
        worker.signal("-TERM");
        loop {
            if let Some(status) = worker.has_ended() {
                return status;
            }
            looks.tick().await;
        }
    };
    let status = tokio::time::timeout(Duration::from_mins(1), goes_on_and_ends).await;
    assert!(status.expect("within a minute").success());
}

#[test]
fn killed_in_full_load_it_has_lost_nothing_that_was_acknowledged() {
    run(async |mut process| {
        let token = token(&process.sign_up().await);
        let acknowledged = Mutex::new(Vec::new());
        let note = |answer: Value| {
            let mut all = acknowledged.lock().unwrap();
            all.push(answer["id"].as_str().expect("an id").to_owned());
            all.len()
        };
        let write = async |writer: usize| {
            for number in 0.. {
                let title = json!({"title": format!("Сделка {writer}-{number}")});
                let Ok(answer) = process.post(&token, "/api/v1/deals", &title).await else {
                    return;
                };
                let status = answer.status();
                let Ok(body) = answer.json::<Value>().await else {
                    return;
                };
                assert_eq!(status, StatusCode::CREATED, "{body}");
                if note(body) == 60 {
                    process.signal("-KILL");
                }
            }
        };
        futures_util::join!(write(0), write(1), write(2), write(3));
        process.child.take().unwrap().0.wait().unwrap();
        process.begin().await;
        let acknowledged = acknowledged.into_inner().unwrap();
        assert!(acknowledged.len() >= 60);
        for id in acknowledged {
            let url = process.url(&format!("/api/v1/deals/{id}"));
            let answer = process.client.get(url).bearer_auth(&token).send().await;
            assert_eq!(answer.unwrap().status(), StatusCode::OK, "{id} is lost");
        }
    });
}

#[test]
fn the_log_names_nobody_and_gives_no_secret_away() {
    run(async |mut process| {
        let session = process.sign_up().await;
        let token = token(&session);
        let key = json!({"name": "Магазин", "scopes": ["deals.read"]});
        let key = process
            .post(&token, "/api/v1/api-keys", &key)
            .await
            .unwrap();
        let key: Value = key.json().await.unwrap();
        let wrong = json!({"login": "kanareika", "password": "неверный пароль 123"});
        let _ = process.post("", "/api/v1/sessions", &wrong).await.unwrap();
        let contact = json!({"last_name": "Соловьёв", "phones": ["+7 913 555-44-33"]});
        let _ = process
            .post(&token, "/api/v1/contacts", &contact)
            .await
            .unwrap();
        for path in [
            "/api/v1/search?q=%2B79135554433",
            "/api/v1/search?q=kanareika%40example.org",
            "/api/v1/contacts?q=79135554433&limit=0",
        ] {
            let request = process.client.get(process.url(path)).bearer_auth(&token);
            let _ = request.send().await.unwrap();
        }
        process.signal("-TERM");
        assert!(process.ends_well().await);
        let log = process.log();
        assert!(log.contains("canape"), "something is logged: {log}");
        assert!(!log.contains('\u{1b}'), "colours are for a terminal: {log}");
        let secret_key = std::fs::read_to_string(process.folder.path().join("var/secret.key"));
        let key = key.to_string();
        let key_text = key.split('"').find(|text| text.starts_with("cnp_"));
        for canary in [
            PASSWORD,
            "неверный пароль 123",
            &token,
            secret_key.unwrap().trim(),
            key_text.expect("a key"),
            "kanareika@example.org",
            "kanareika%40example.org",
            "912 777",
            "9127776655",
            "9135554433",
            "913 555",
            "Соловьёв",
            "Канарейкин",
        ] {
            assert!(!log.contains(canary), "{canary} is in the log: {log}");
        }
    });
}
