use chrono::TimeDelta;
use futures_util::future::join_all;
use serde_json::{Value, json};

use super::SIGNER;
use crate::deals;
use crate::documents::{Office, issue, path};
use crate::shares::{look, opened, sending};
use crate::support::{Answer, TestServer, on_both_engines};

const CODE: &str = "/public/documents/signature/code";
const SIGN: &str = "/public/documents/signature";

async fn ask(t: &TestServer, token: &str) -> Answer {
    t.stranger().post(CODE, json!({"token": token})).await
}

async fn sign(t: &TestServer, token: &str, code: &str) -> Answer {
    let body = json!({"token": token, "code": code});
    t.stranger().post(SIGN, body).await
}

/// The code of the newest letter to the signer, and the letter.
async fn code(t: &TestServer) -> (String, canape_domain::mail::Letter) {
    t.run_due().await;
    let mailbox = t.house.mailbox.as_ref().expect("a mailbox");
    let kept = mailbox.kept(50).await.expect("letters").into_iter();
    let mut letters = kept.map(|kept| kept.letter);
    let letter = letters.find(|letter| letter.to.to_string() == SIGNER);
    let letter = letter.expect("a letter with a code");
    let line = letter
        .text
        .lines()
        .find_map(|line| line.strip_prefix("Код: "));
    (line.expect("a code").trim().to_owned(), letter.clone())
}

/// The page of a document whose paper is kept.
async fn page(t: &TestServer, office: &Office, document: &Value) -> String {
    t.run_due().await;
    opened(office, document).await
}

/// Another code than this one.
fn another(code: &str) -> String {
    let number: u32 = code.parse().expect("digits");
    format!("{:06}", (number + 1) % 1_000_000)
}

on_both_engines! {
    a_client_signs_by_a_code_and_no_paper_is_awaited_any_more(t) {
        let office = Office::of(&t, "romashka").await;
        office.agreement().await;
        let act = office.issued("act", &office.deal().await).await;
        let token = page(&t, &office, &act).await;
        let face = look(&t, &token).await.ok(200);
        assert_eq!(face["signing"], json!({"signer": "Петров Иван Сергеевич", "email_hint": "b•••@twins.ru"}));
        assert_eq!(face["signature"], Value::Null);
        let asked = ask(&t, &token).await.ok(200);
        assert_eq!(asked["email_hint"], "b•••@twins.ru");
        let (code, letter) = code(&t).await;
        let pdf = office.owner.get(&format!("{}/pdf", path(&act))).await;
        let sha256 = crate::documents::paper::hash(&pdf.bytes);
        assert!(letter.text.contains(&sha256), "{}", letter.text);
        assert_eq!(asked["file_sha256"], sha256);

        sign(&t, &token, &another(&code)).await.problem(422, "signature_code_wrong");
        sign(&t, &token, "шесть!").await.problem(422, "signature_code_wrong");
        let spaced = format!("{} {}", &code[..3], &code[3..]);
        let signature = sign(&t, &token, &spaced).await.ok(200);
        assert_eq!(signature["file_sha256"], sha256);
        assert_eq!(look(&t, &token).await.ok(200)["signature"], signature);
        let face = look(&t, &token).await.ok(200);
        assert_eq!((&face["signing"], &face["takes_scans"]), (&Value::Null, &json!(false)), "once");
        assert_eq!(sending(&office, &act).await["signature"], signature);
        sign(&t, &token, &code).await.problem(409, "not_signable");
        ask(&t, &token).await.problem(409, "not_signable");

        let trail = office.trail(&act).await;
        let mark = &trail["marks"][0];
        assert_eq!((&mark["kind"], &mark["recorded_by"]), (&json!("signed_by_code"), &Value::Null));
        assert_eq!(trail["ours"]["state"], "received");
        assert_eq!(trail["theirs"]["state"], "received");
        let at = format!("{}/paper_marks/{}", path(&act), mark["id"].as_str().unwrap());
        let back = office.owner.seen(&trail["version"]).delete(&at).await;
        back.problem(409, "signed_by_code");

        let events = office.owner.get(&format!("{}/events", deals::path(&act["deal"]))).await.ok(200);
        let kinds: Vec<_> = events["items"].as_array().unwrap().iter().take(4)
            .map(|one| one["kind"].as_str().unwrap()).collect();
        assert_eq!(kinds, [
            "document.paper_marked",
            "document.signed",
            "document.signature_code_used",
            "document.signature_code_missed",
        ]);

        for paper in [
            office.owner.get(&format!("{}/signature", path(&act))).await,
            t.stranger().post(&format!("{SIGN}/protocol"), json!({"token": token})).await,
        ] {
            assert_eq!(paper.status, 200, "{}", paper.text);
            let text = crate::documents::paper::text(&paper.bytes);
            let squeezed = text.replace([' ', '\n'], "");
            for part in [
                "Протокол подписания", "Петров Иван Сергеевич, Генеральный директор", SIGNER,
                "Соглашение", sha256.as_str(), "(UTC+03:00)", "127.0.0.1",
            ] {
                assert!(squeezed.contains(&part.replace(' ', "")), "{part} in {text}");
            }
        }
    }

    what_the_tax_law_has_signed_otherwise_is_not_offered(t) {
        let office = Office::of(&t, "romashka").await;
        let agreement = office.agreement().await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let contract = office.owner.get(&path(&agreement["document"])).await.ok(200);
        for document in [&invoice, &contract] {
            let token = page(&t, &office, document).await;
            assert_eq!(look(&t, &token).await.ok(200)["signing"], Value::Null);
            ask(&t, &token).await.problem(409, "not_signable");
        }
        let transfer = office.issued("transfer", &office.deal().await).await;
        let token = page(&t, &office, &transfer).await;
        assert_ne!(look(&t, &token).await.ok(200)["signing"], Value::Null, "status 2");

        // A payer of VAT: status 1.
        let at = format!("/legal-entities/{}", office.entity["id"].as_str().unwrap());
        let entity = office.owner.get(&at).await.ok(200);
        let regimes = json!({"regimes": [{"valid_from": "2020-01-01", "regime": "general", "vat": "general"}]});
        office.owner.seen(&entity["version"]).patch(&at, regimes).await.ok(200);
        let wish = json!({
            "kind": "transfer", "deal_id": office.deal().await["id"], "legal_entity_id": office.entity["id"],
        });
        let draft = office.owner.post("/documents", wish).await.ok(201);
        let lines: Vec<Value> = draft["lines"].as_array().unwrap().iter().map(|line| {
            let mut line = json!({
                "title": line["title"], "quantity": line["quantity"], "price": line["price"],
                "unit": line["unit"], "vat_rate": "22",
            });
            if line["unit"].is_null() {
                line.as_object_mut().unwrap().remove("unit");
            }
            line
        }).collect();
        let seen = office.owner.seen(&draft["version"]);
        let draft = seen.patch(&path(&draft), json!({"lines": lines})).await.ok(200);
        let transfer = issue(&office.owner, &draft, json!({})).await.ok(200);
        let token = page(&t, &office, &transfer).await;
        assert_eq!(look(&t, &token).await.ok(200)["signing"], Value::Null, "status 1");
        ask(&t, &token).await.problem(409, "not_signable");
    }

    a_code_is_good_for_a_while_a_few_tries_and_one_document(t) {
        let office = Office::of(&t, "romashka").await;
        office.agreement().await;
        let act = office.act().await;
        let other = office.act().await;
        let token = page(&t, &office, &act).await;
        let elsewhere = page(&t, &office, &other).await;
        sign(&t, &token, "123456").await.problem(409, "signature_code_spent");
        ask(&t, &elsewhere).await.ok(200);
        let (theirs, _) = code(&t).await;
        ask(&t, &token).await.ok(200);
        let (first, _) = code(&t).await;
        if theirs != first {
            sign(&t, &elsewhere, &first).await.problem(422, "signature_code_wrong");
        }
        for _ in 0..5 {
            sign(&t, &token, &another(&first)).await.problem(422, "signature_code_wrong");
        }
        sign(&t, &token, &first).await.problem(409, "signature_code_spent");
        ask(&t, &token).await.ok(200);
        let (second, _) = code(&t).await;
        t.advance(TimeDelta::minutes(31));
        sign(&t, &token, &second).await.problem(409, "signature_code_spent");
        ask(&t, &token).await.ok(200);
        let (third, _) = code(&t).await;
        sign(&t, &token, &third).await.ok(200);
    }

    who_asks_again_gets_the_same_code(t) {
        let office = Office::of(&t, "romashka").await;
        office.agreement().await;
        let act = office.act().await;
        let token = page(&t, &office, &act).await;
        ask(&t, &token).await.ok(200);
        let (first, _) = code(&t).await;
        ask(&t, &token).await.ok(200);
        let (again, _) = code(&t).await;
        assert_eq!(again, first, "a stranger cannot spoil it");
        sign(&t, &token, &first).await.ok(200);
    }

    too_many_wrong_codes_close_the_page(t) {
        let office = Office::of(&t, "romashka").await;
        office.agreement().await;
        let act = office.act().await;
        let token = page(&t, &office, &act).await;
        for _ in 0..4 {
            ask(&t, &token).await.ok(200);
            let (good, _) = code(&t).await;
            for _ in 0..5 {
                sign(&t, &token, &another(&good)).await.problem(422, "signature_code_wrong");
            }
        }
        ask(&t, &token).await.problem(409, "signature_closed");
        // A colleague sends another link.
        office.owner.post(&format!("{}/share/revoke", path(&act)), Value::Null).await;
        let token = page(&t, &office, &act).await;
        ask(&t, &token).await.ok(200);
        let (good, _) = code(&t).await;
        sign(&t, &token, &good).await.ok(200);
    }

    what_is_void_or_has_another_paper_is_not_signed(t) {
        let office = Office::of(&t, "romashka").await;
        let agreement = office.agreement().await;
        let act = office.act().await;
        let early = opened(&office, &act).await;
        assert_eq!(look(&t, &early).await.ok(200)["signing"], Value::Null, "no paper is kept yet");
        let token = page(&t, &office, &act).await;
        ask(&t, &token).await.ok(200);
        let (good, _) = code(&t).await;
        let act = office.owner.get(&path(&act)).await.ok(200);
        let seen = office.owner.seen(&act["version"]);
        let why = json!({"reason": "Ошибка"});
        seen.post(&format!("{}/cancel", path(&act)), why.clone()).await.ok(200);
        sign(&t, &token, &good).await.problem(409, "not_signable");

        // Without its contract an agreement is none.
        let other = office.act().await;
        let token = page(&t, &office, &other).await;
        assert_ne!(look(&t, &token).await.ok(200)["signing"], Value::Null);
        let contract = office.owner.get(&path(&agreement["document"])).await.ok(200);
        let seen = office.owner.seen(&contract["version"]);
        seen.post(&format!("{}/cancel", path(&contract)), why).await.ok(200);
        assert_eq!(look(&t, &token).await.ok(200)["signing"], Value::Null);
        ask(&t, &token).await.problem(409, "not_signable");
    }

    letters_with_codes_are_few(t) {
        let office = Office::of(&t, "romashka").await;
        office.agreement().await;
        let token = page(&t, &office, &office.act().await).await;
        for _ in 0..5 {
            ask(&t, &token).await.ok(200);
        }
        ask(&t, &token).await.problem(429, "too_many_requests");
    }

    guesses_at_the_same_time_are_counted_each(t) {
        let office = Office::of(&t, "romashka").await;
        office.agreement().await;
        let token = page(&t, &office, &office.act().await).await;
        ask(&t, &token).await.ok(200);
        let (good, _) = code(&t).await;
        let wrong = another(&good);
        let tries = (0..12).map(|_| sign(&t, &token, &wrong));
        let answers = join_all(tries).await;
        let guessed = answers.iter().filter(|answer| answer.status == 422).count();
        assert_eq!(guessed, 5, "the others found it spent");
        sign(&t, &token, &good).await.problem(409, "signature_code_spent");
    }

    an_agreement_that_ended_signs_nothing_more(t) {
        let office = Office::of(&t, "romashka").await;
        let agreement = office.agreement().await;
        let token = page(&t, &office, &office.act().await).await;
        ask(&t, &token).await.ok(200);
        let (good, _) = code(&t).await;
        let at = format!("/signature-agreements/{}/end", agreement["id"].as_str().unwrap());
        office.owner.seen(&agreement["version"]).post(&at, Value::Null).await.ok(200);
        sign(&t, &token, &good).await.problem(409, "not_signable");
        assert_eq!(look(&t, &token).await.ok(200)["signing"], Value::Null);
    }

    codes_of_somebody_unconfirmed_are_not_offered(t) {
        let office = Office::of(&t, "romashka").await;
        office.agreement().await;
        let act = office.issued("act", &office.deal().await).await;
        let token = page(&t, &office, &act).await;
        t.run_sql("UPDATE lobby_account SET trial_ends_on = '2099-01-01'").await;
        t.run_sql("UPDATE lobby_person SET email_confirmed_at = NULL").await;
        assert_eq!(look(&t, &token).await.ok(200)["signing"], Value::Null);
        ask(&t, &token).await.problem(409, "not_signable");
        t.run_sql("UPDATE lobby_person SET email_confirmed_at = '2026-01-01T00:00:00+00:00'").await;
        assert_ne!(look(&t, &token).await.ok(200)["signing"], Value::Null);
        ask(&t, &token).await.ok(200);
    }
}
