//! What holds for every path.

use canape_api::config::Config;
use canape_persistence::Engine;
use sea_orm::ConnectionTrait;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::deals::Seller;
use crate::support::{Person, TestServer, on_both_engines};

on_both_engines! {
    what_is_not_there_is_a_problem_too(t) {
        let anna = t.firm("romashka").await.owner;
        anna.get("/nothing").await.problem(404, "not_found");
        anna.put("/pipelines", serde_json::json!({})).await.problem(404, "not_found");
        anna.get("/pipelines/no-uuid").await.problem(404, "not_found");
    }

    nobody_is_told_nothing(t) {
        let answer = t.stranger().get("/pipelines").await;
        answer.problem(401, "no_identity");
        assert_eq!(answer.header("www-authenticate"), Some("Bearer"));
        t.bearer("forged").get("/pipelines").await.problem(401, "no_identity");
    }

    a_token_ends_after_ten_minutes(t) {
        let anna = t.firm("romashka").await.owner;
        anna.get("/pipelines").await.ok(200);
        t.advance(chrono::TimeDelta::seconds(606));
        anna.get("/pipelines").await.problem(401, "no_identity");
    }

    whoever_watches_is_told_that_all_is_well(t) {
        for path in ["live", "ready"] {
            let url = format!("{}/health/{path}", t.base);
            let answer = reqwest::get(url).await.unwrap();
            assert_eq!(answer.text().await.unwrap(), path);
        }
    }

    the_reference_page_needs_no_other_server(t) {
        let page = reqwest::get(format!("{}/api/docs", t.base)).await.unwrap();
        assert_eq!(page.status(), 200);
        let page = page.text().await.unwrap();
        assert!(page.contains("swagger-ui"));
        assert!(!page.contains("https://"), "no content from elsewhere");
    }

    a_path_of_the_application_is_its_page_and_a_missing_file_is_missing(t) {
        let get = async |path: &str| reqwest::get(format!("{}{path}", t.base)).await.unwrap();
        for path in ["/", "/board", "/deals/01a2"] {
            let page = get(path).await;
            assert_eq!(page.status(), 200, "{path}");
            assert!(page.headers().contains_key("content-security-policy"), "{path}");
            assert_eq!(page.text().await.unwrap(), "the application");
        }
        for path in ["/assets/gone.js", "/api/nothing", "/api/v1/nothing", "/v1/order"] {
            let missing = get(path).await;
            assert_eq!(missing.status(), 404, "{path}");
            let kind = missing.headers()["content-type"].to_str().unwrap();
            assert_eq!(kind, "application/problem+json", "{path}");
        }
    }

    what_the_build_has_compressed_goes_out_as_it_is(t) {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let get = async |path: &str, name: &str, value: &str| {
            let request = client.get(format!("{}{path}", t.base)).header(name, value);
            request.send().await.unwrap()
        };
        let script = "/assets/app-1a2b.js";
        for (accepted, encoding, text) in [
            ("br, gzip", Some("br"), "a script in brotli"),
            ("gzip", Some("gzip"), "a script in gzip"),
            ("identity", None, "a script"),
        ] {
            let answer = get(script, "accept-encoding", accepted).await;
            let header = |name: &str| answer.headers().get(name).map(|it| it.to_str().unwrap());
            assert_eq!(header("content-encoding"), encoding);
            assert_eq!(header("cache-control"), Some("public, max-age=31536000, immutable"));
            assert!(header("content-type").unwrap().starts_with("text/javascript"));
            assert!(header("vary").is_some_and(|it| it.eq_ignore_ascii_case("accept-encoding")));
            assert_eq!(answer.text().await.unwrap(), text);
        }
        for path in ["/", "/board", script] {
            let first = get(path, "accept-encoding", "identity").await;
            if path != script {
                assert_eq!(first.headers()["cache-control"], "no-cache", "{path}");
            }
            let tag = first.headers()["etag"].to_str().unwrap().to_owned();
            let again = get(path, "if-none-match", &tag).await;
            assert_eq!(again.status(), 304, "{path}");
        }
        let missing = get("/assets/gone.js", "accept", "*/*").await;
        assert_eq!(missing.headers().get("cache-control"), None);
    }

    too_much_of_a_body_is_a_problem(t) {
        let anna = t.firm("romashka").await.owner;
        let body = serde_json::json!({"title": "я".repeat(600_000)});
        anna.post("/deals", body).await.problem(413, "too_large");
    }

    how_the_process_fares_is_told_to_this_machine(t) {
        let anna = t.firm("romashka").await.owner;
        anna.get("/deals?q=+79101234567").await;
        anna.get("/deals").await.ok(200);
        let text = metrics(&t.base, None).await.unwrap();
        let counted = "canape_requests_total{method=\"GET\",path=\"/api/v1/deals\",status=\"200\"} 1";
        assert!(text.contains(counted), "{text}");
        for name in [
            "canape_request_seconds_bucket{", "le=\"+Inf\"} 1", "canape_requests_inside 0",
            "canape_database_connections{state=\"open\"}", "canape_jobs_due 0",
        ] {
            assert!(text.contains(name), "{name} in {text}");
        }
        assert!(!text.contains("79101234567"), "{text}");
    }
}

async fn metrics(base: &str, token: Option<&str>) -> Option<String> {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let mut request = client.get(format!("{base}/metrics"));
    if let Some(token) = token {
        request = request.bearer_auth(token);
    }
    let answer = request.send().await.unwrap();
    match answer.status().as_u16() {
        200 => Some(answer.text().await.unwrap()),
        404 => None,
        status => panic!("{status}"),
    }
}

/// Runs a test against a server that is configured otherwise.
fn with(change: impl FnOnce(&mut Config), body: impl AsyncFnOnce(&TestServer)) {
    actix_web::rt::System::new().block_on(async {
        let server = TestServer::start_with(Engine::Sqlite, change).await;
        body(&server).await;
        server.stop().await;
    });
}

#[test]
fn with_a_token_or_behind_a_proxy_nearness_is_not_enough() {
    let token = |config: &mut Config| config.metrics_token = Some("a token of tests".into());
    with(token, async |t| {
        assert_eq!(metrics(&t.base, None).await, None);
        assert_eq!(metrics(&t.base, Some("another")).await, None);
        assert!(metrics(&t.base, Some("a token of tests")).await.is_some());
    });
    with(
        |config| config.behind_proxy = true,
        async |t| {
            assert_eq!(metrics(&t.base, None).await, None);
        },
    );
    with(
        |_| {},
        async |t| {
            let client = reqwest::Client::builder().no_proxy().build().unwrap();
            let request = client.get(format!("{}/metrics", t.base));
            let handed_on = request.header("x-forwarded-for", "192.0.2.7").send();
            assert_eq!(handed_on.await.unwrap().status(), 404);
        },
    );
}

#[test]
fn behind_tls_browsers_are_told_to_stay_there() {
    let https = |config: &mut Config| config.public_url = "https://crm.example".to_owned();
    with(https, async |t| {
        let answer = reqwest::get(format!("{}/board", t.base)).await.unwrap();
        let told = &answer.headers()["strict-transport-security"];
        assert_eq!(told, "max-age=31536000; includeSubDomains");
    });
}

const HERE: &str = "127.0.0.1";

/// A request whose body does not come: its head, and half of the body. Waits until it is known.
async fn half_a_request(t: &TestServer, anna: &Person, network: &str) -> TcpStream {
    let arriving = t.house.inside.arriving() + 1;
    let mut stream = TcpStream::connect(t.base.trim_start_matches("http://"))
        .await
        .unwrap();
    let head = format!(
        "POST /api/v1/deals HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {}\r\n\
         X-Forwarded-For: {network}\r\nContent-Type: application/json\r\nContent-Length: 21\r\n\r\n{{\"title\":",
        anna.token()
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    while t.house.inside.arriving() < arriving {
        tokio::task::yield_now().await;
    }
    stream
}

#[test]
fn a_body_that_does_not_come_is_not_waited_for_for_ever() {
    with(
        |config| config.body_seconds = 1,
        async |t| {
            let seller = Seller::of(t, "romashka").await;
            let mut stream = half_a_request(t, &seller.owner, HERE).await;
            let mut answer = String::new();
            let mut piece = vec![0; 4096];
            while !answer.contains("request_id") {
                let length = stream.read(&mut piece).await.unwrap();
                assert!(length > 0, "{answer}");
                answer.push_str(&String::from_utf8_lossy(&piece[..length]));
            }
            assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
            assert!(answer.contains("\"code\":\"too_slow\""), "{answer}");
        },
    );
}

#[test]
fn who_is_still_sending_takes_nobodys_place() {
    with(
        |config| {
            config.requests_at_once = 1;
            config.behind_proxy = true;
        },
        async |t| {
            let seller = Seller::of(t, "romashka").await;
            let post = async |network: &str| {
                let owner = seller.owner.with("x-forwarded-for", network);
                let deal = serde_json::json!({"title": "Стол"});
                owner.post("/deals", deal).await
            };
            let first = half_a_request(t, &seller.owner, "192.0.2.1").await;
            post("192.0.2.1").await.problem(503, "overloaded");
            post("192.0.2.9").await.ok(201);
            let mut streams = vec![first];
            for network in 2..=8 {
                let network = format!("192.0.2.{network}");
                streams.push(half_a_request(t, &seller.owner, &network).await);
            }
            seller.owner.get("/deals").await.ok(200);
            post("192.0.2.9").await.problem(503, "overloaded");
            let mut stream = streams.pop().unwrap();
            let answer = rest(&mut stream).await;
            assert!(answer.starts_with("HTTP/1.1 201 "), "{answer}");
            drop((stream, streams));
            while t.house.inside.arriving() + t.house.inside.count() > 0 {
                tokio::task::yield_now().await;
            }
        },
    );
}

/// Sends the second half, and reads the beginning of the answer.
async fn rest(stream: &mut TcpStream) -> String {
    stream.write_all(" \"Стул\"}".as_bytes()).await.unwrap();
    let mut answer = vec![0; 64];
    stream.read_exact(&mut answer).await.unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn a_full_house_says_so_at_once_and_lets_in_again() {
    with(
        |config| config.requests_at_once = 1,
        async |t| {
            let seller = Seller::of(t, "romashka").await;
            let watcher = reqwest::Client::builder().no_proxy().build().unwrap();
            let ready = watcher.get(format!("{}/health/ready", t.base));
            let mut stream = half_a_request(t, &seller.owner, HERE).await;
            // Whoever writes waits three seconds for another writer, so this one makes haste.
            let writing = t.raw().await;
            writing.execute_unprepared("BEGIN IMMEDIATE").await.unwrap();
            stream.write_all(" \"Стул\"}".as_bytes()).await.unwrap();
            while t.house.inside.arriving() > 0 || t.house.inside.count() == 0 {
                tokio::task::yield_now().await;
            }
            let answer = seller.owner.get("/deals").await;
            let alive = ready.send().await.unwrap();
            writing.close().await.unwrap();
            answer.problem(503, "overloaded");
            assert_eq!(answer.header("retry-after"), Some("1"));
            assert_eq!(alive.status(), 200);
            let mut answer = vec![0; 64];
            stream.read_exact(&mut answer).await.unwrap();
            let answer = String::from_utf8_lossy(&answer);
            assert!(answer.starts_with("HTTP/1.1 201 "), "{answer}");
            seller.owner.get("/deals").await.ok(200);
        },
    );
}
