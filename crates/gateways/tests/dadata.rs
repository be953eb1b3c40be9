//! The client of `DaData` against a server that answers as `DaData` does.
#![expect(
    clippy::disallowed_types,
    clippy::expect_used,
    reason = "the server is a stub, and a test that cannot go on has failed"
)]

use std::net::TcpListener;
use std::sync::{Arc, Mutex};

use actix_web::web::{self, Data};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer};
use canape_domain::requisites::{Directory, DirectoryError, Form, Standing};
use canape_domain::values::Inn;
use canape_gateways::dadata::DaData;
use serde_json::{Value, json};

type Asked = Arc<Mutex<Vec<(String, Value)>>>;

/// Answers with a status and a body; keeps what was asked.
fn service(status: u16, body: Value) -> (String, Asked) {
    let asked = Asked::default();
    let kept = Arc::clone(&asked);
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    let server = HttpServer::new(move || {
        App::new()
            .app_data(Data::new((Arc::clone(&kept), status, body.clone())))
            .route(
                "/suggestions/api/4_1/rs/findById/party",
                web::post().to(answer),
            )
    });
    let server = server.workers(1).listen(listener).expect("a server").run();
    actix_web::rt::spawn(server);
    (address, asked)
}

async fn answer(
    state: Data<(Asked, u16, Value)>,
    request: HttpRequest,
    body: web::Json<Value>,
) -> HttpResponse {
    let (asked, status, answer) = &**state;
    let key = request.headers().get("authorization");
    let key = key.and_then(|key| key.to_str().ok()).unwrap_or_default();
    asked
        .lock()
        .expect("kept")
        .push((key.to_owned(), body.into_inner()));
    let status = actix_web::http::StatusCode::from_u16(*status).expect("a status");
    HttpResponse::build(status).json(answer)
}

fn client(address: &str) -> DaData {
    DaData::at(address, "the key".into()).expect("a client")
}

fn inn(text: &str) -> Inn {
    Inn::parse(text).expect("an INN")
}

#[actix_web::test]
async fn a_firm_is_read_with_its_director() {
    let (address, asked) = service(
        200,
        json!({"suggestions": [{"value": "ООО \"ТВИНС\"", "data": {
            "inn": "6731067957", "kpp": "673201001", "ogrn": "1096731000013",
            "ogrn_date": 1_262_304_000_000_i64, "type": "LEGAL",
            "name": {"full_with_opf": "ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ \"ТВИНС\"",
                     "short_with_opf": "ООО \"ТВИНС\""},
            "management": {"name": "Иванов Иван Иванович", "post": "ГЕНЕРАЛЬНЫЙ ДИРЕКТОР"},
            "state": {"status": "ACTIVE"},
            "address": {"value": "г Смоленск", "unrestricted_value": "214000, г Смоленск, ул Ленина, д 1"},
        }}]}),
    );
    let found = client(&address).party(&inn("6731067957")).await;
    let found = found.expect("an answer").expect("a firm");
    let own = found.requisites;
    assert_eq!(own.form, Form::Organisation);
    assert_eq!(own.check(), Ok(()));
    let short = own.short_name.expect("a name");
    assert_eq!(short.as_str(), "ООО \"ТВИНС\"");
    assert_eq!(own.kpp.expect("a KPP").as_str(), "673201001");
    assert_eq!(own.ogrn.expect("an OGRN").as_str(), "1096731000013");
    assert_eq!(own.ogrn_on.expect("a day").to_string(), "2010-01-01");
    let at = own.legal_address.expect("an address");
    assert_eq!(at.as_str(), "214000, г Смоленск, ул Ленина, д 1");
    let signer = own.signer.expect("a director");
    assert_eq!(
        signer.post.expect("a post").as_str(),
        "Генеральный директор"
    );
    assert_eq!(found.standing, Some(Standing::Active));
    let asked = asked.lock().expect("kept").clone();
    let question = json!({"query": "6731067957", "branch_type": "MAIN", "count": 1});
    assert_eq!(asked, [("Token the key".to_owned(), question)]);
}

#[actix_web::test]
async fn a_sole_trader_signs_for_himself_and_what_breaks_a_rule_is_left_out() {
    let (address, _) = service(
        200,
        json!({"suggestions": [{"data": {
            "type": "INDIVIDUAL", "kpp": null, "ogrn": "304500116000158",
            "name": {"full_with_opf": "Индивидуальный предприниматель Лютикова Вера Игоревна",
                     "short_with_opf": "ИП Лютикова В.И."},
            "fio": {"surname": "Лютикова", "name": "Вера", "patronymic": "Игоревна"},
            "state": {"status": "LIQUIDATED"},
        }}]}),
    );
    let found = client(&address).party(&inn("500100732259")).await;
    let found = found.expect("an answer").expect("a trader");
    assert_eq!(found.requisites.form, Form::SoleTrader);
    assert_eq!(found.requisites.ogrn, None, "its check digit is wrong");
    let signer = found.requisites.signer.expect("a trader");
    assert_eq!(signer.name.as_str(), "Лютикова Вера Игоревна");
    assert_eq!(found.standing, Some(Standing::Liquidated));
}

#[actix_web::test]
async fn nobody_found_a_key_refused_and_a_broken_answer_are_three_things() {
    let (address, _) = service(200, json!({"suggestions": []}));
    let none = client(&address).party(&inn("6731067957")).await;
    assert!(matches!(none, Ok(None)));
    let (address, _) = service(403, json!({"message": "the key the key is wrong"}));
    let refused = client(&address).party(&inn("6731067957")).await;
    assert!(matches!(refused, Err(DirectoryError::Refused)));
    for (status, body) in [
        (500, json!({})),
        (200, json!({"suggestions": 5})),
        (302, json!({})),
    ] {
        let (address, _) = service(status, body);
        let broken = client(&address).party(&inn("6731067957")).await;
        assert!(
            matches!(broken, Err(DirectoryError::Unavailable(_))),
            "{status}: {broken:?}"
        );
    }
    let gone = client("http://127.0.0.1:1").party(&inn("6731067957")).await;
    assert!(matches!(gone, Err(DirectoryError::Unavailable(_))));
}
