//! Files in an S3: a stub that speaks as much of the protocol as we do.

use std::collections::BTreeMap;
use std::net::TcpListener;
use std::sync::{Mutex, PoisonError};

use actix_web::http::Method;
use actix_web::web::{Bytes, Data, PayloadConfig};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use canape_persistence::Engine;

use super::{PDF, content, of};
use crate::deals::Seller;
use crate::support::TestServer;

#[derive(Default)]
struct Bucket {
    objects: Mutex<BTreeMap<String, Vec<u8>>>,
    parts: Mutex<BTreeMap<String, Vec<u8>>>,
    requests: Mutex<Vec<String>>,
}

fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn answer(bucket: Data<Bucket>, request: HttpRequest, body: Bytes) -> HttpResponse {
    let signature = request.headers().get("authorization");
    let signature = signature.and_then(|value| value.to_str().ok());
    let signed = "AWS4-HMAC-SHA256 Credential=canape/";
    if !signature.is_some_and(|value| value.starts_with(signed) && value.contains("Signature=")) {
        return HttpResponse::Forbidden().finish();
    }
    let key = request.path().trim_start_matches("/files/").to_owned();
    let query = request.query_string().to_owned();
    let method = request.method();
    locked(&bucket.requests).push(format!("{method} {query}"));
    let mut objects = locked(&bucket.objects);
    match *method {
        Method::PUT if query.contains("partNumber") => {
            locked(&bucket.parts).insert(query, body.to_vec());
            HttpResponse::Ok()
                .insert_header(("etag", "\"part\""))
                .finish()
        }
        Method::PUT => {
            objects.insert(key, body.to_vec());
            HttpResponse::Ok()
                .insert_header(("etag", "\"whole\""))
                .finish()
        }
        Method::POST if query.starts_with("uploads") => HttpResponse::Ok().body(
            "<InitiateMultipartUploadResult><Bucket>files</Bucket><Key>k</Key>\
             <UploadId>up</UploadId></InitiateMultipartUploadResult>",
        ),
        Method::POST => {
            let parts = std::mem::take(&mut *locked(&bucket.parts));
            objects.insert(key, parts.into_values().flatten().collect());
            HttpResponse::Ok().body(
                "<CompleteMultipartUploadResult><Bucket>files</Bucket><Key>k</Key>\
                 <ETag>\"whole\"</ETag></CompleteMultipartUploadResult>",
            )
        }
        Method::DELETE if query.contains("uploadId") => {
            locked(&bucket.parts).clear();
            HttpResponse::NoContent().finish()
        }
        Method::DELETE => {
            objects.remove(&key);
            HttpResponse::NoContent().finish()
        }
        _ => part(objects.get(&key), &request),
    }
}

fn part(object: Option<&Vec<u8>>, request: &HttpRequest) -> HttpResponse {
    let Some(object) = object else {
        return HttpResponse::NotFound().finish();
    };
    let range = request.headers().get("range").expect("a range");
    let range = range.to_str().expect("text").trim_start_matches("bytes=");
    let (first, last) = range.split_once('-').expect("a span");
    let first: usize = first.parse().expect("a number");
    let last: usize = last.parse().expect("a number");
    let last = last.min(object.len() - 1);
    HttpResponse::PartialContent()
        .insert_header((
            "content-range",
            format!("bytes {first}-{last}/{}", object.len()),
        ))
        .insert_header(("etag", "\"whole\""))
        .insert_header(("last-modified", "Sat, 28 Nov 2026 10:00:00 GMT"))
        .body(object[first..=last].to_vec())
}

/// Runs a test against a server whose files are in such a bucket.
fn with_bucket(body: impl AsyncFnOnce(&TestServer, &Bucket)) {
    actix_web::rt::System::new().block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let endpoint = format!("http://{}", listener.local_addr().expect("an address"));
        let bucket = Data::new(Bucket::default());
        let shared = bucket.clone();
        let stub = HttpServer::new(move || {
            App::new()
                .app_data(shared.clone())
                .app_data(PayloadConfig::new(32 * 1024 * 1024))
                .default_service(web::to(answer))
        });
        let stub = stub.workers(1).listen(listener).expect("a server").run();
        let handle = stub.handle();
        actix_web::rt::spawn(stub);
        let server = TestServer::start_with(Engine::Sqlite, |config| {
            config.files_s3_endpoint = Some(endpoint);
            "files".clone_into(&mut config.files_s3_bucket);
            config.files_s3_access_key = "canape".into();
            config.files_s3_secret_key = "a secret of tests".into();
        });
        let server = server.await;
        body(&server, &bucket).await;
        server.stop().await;
        handle.stop(false).await;
    });
}

#[test]
fn a_file_is_an_object_whose_key_begins_with_the_account() {
    with_bucket(async |t, bucket| {
        let seller = Seller::of(t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let file = seller.file(&deal, "a.pdf").await;
        let (account, id) = (seller.firm.account.id, file["id"].as_str().unwrap());
        let keys: Vec<_> = locked(&bucket.objects).keys().cloned().collect();
        assert_eq!(keys, [format!("{account}/files/{id}")]);
        assert_eq!(seller.owner.get(&content(&file)).await.bytes, PDF);
        let part = seller
            .owner
            .with("range", "bytes=1-3")
            .get(&content(&file))
            .await;
        assert_eq!((part.status, part.text.as_str()), (206, "PDF"));
    });
}

#[test]
fn a_large_file_goes_in_parts_and_a_refused_one_leaves_none() {
    with_bucket(async |t, bucket| {
        let seller = Seller::of(t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let large = vec![b'a'; 12 * 1024 * 1024];
        let at = of(&deal);
        let post = seller.owner.upload(&at, "a.txt", "", large.clone());
        let file = post.await.ok(201);
        assert!(seller.owner.get(&content(&file)).await.bytes == large);
        let parts = locked(&bucket.requests)
            .iter()
            .filter(|request| request.contains("partNumber"))
            .count();
        assert_eq!(parts, 3);

        let mut broken = large;
        broken.push(0);
        let post = seller.owner.upload(&at, "b.txt", "", broken);
        post.await.problem(415, "file_mismatch");
        assert_eq!(locked(&bucket.parts).len(), 0);
        assert_eq!(locked(&bucket.objects).len(), 1);
    });
}

#[test]
fn lost_bytes_are_our_fault() {
    with_bucket(async |t, bucket| {
        let seller = Seller::of(t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let file = seller.file(&deal, "a.pdf").await;
        locked(&bucket.objects).clear();
        let lost = seller.owner.get(&content(&file)).await;
        lost.problem(500, "internal");
    });
}
