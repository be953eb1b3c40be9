//! Sweeps over the OpenAPI document: what holds for every operation. An operation without a sample
//! in `sample` fails them all.

mod sample;

use std::collections::BTreeMap;

use canape_domain::access::Access;
use serde_json::{Value, json};

use self::sample::samples;
pub use self::sample::{Sample, Samples};
use crate::identity::samples::is_late;
use crate::support::{Contract, Firm, Operation, Person, TestServer, on_both_engines, operations};

/// Every operation that needs a known caller, with its sample in a firm.
async fn each(t: &TestServer, firm: &Firm, mut visit: impl AsyncFnMut(&Operation<'_>, &Sample)) {
    let contract = Contract::of_mounted_services();
    let samples: BTreeMap<&str, Sample> = samples(t, firm).await;
    for operation in operations(contract.document()) {
        if operation.is_public() {
            continue;
        }
        let sample = samples.get(operation.id.as_str());
        visit(
            &operation,
            sample.unwrap_or_else(|| panic!("{} has no sample", operation.id)),
        )
        .await;
    }
}

async fn send(
    person: &Person,
    operation: &Operation<'_>,
    sample: &Sample,
) -> crate::support::Answer {
    let person = match &sample.version {
        Some(version) => person.seen(version),
        None => person.clone(),
    };
    let method: reqwest::Method = operation.method.parse().expect("a method");
    if let Some((name, bytes)) = sample.file {
        return person
            .send_file(method, &sample.path, (name, ""), bytes)
            .await;
    }
    let is_keyed = operation
        .parameters()
        .any(|parameter| parameter["name"] == "Idempotency-Key");
    let person = if is_keyed {
        person.with("idempotency-key", "a-key-of-the-sweep")
    } else {
        person
    };
    person.send(method, &sample.path, sample.body.clone()).await
}

on_both_engines! {
    without_credentials_nothing_is_told(t) {
        let firm = t.firm("romashka").await;
        let stranger = t.stranger();
        each(&t, &firm, async |operation, sample| {
            let answer = send(&stranger, operation, sample).await;
            assert_eq!(answer.status, 401, "{}", operation.id);
        })
        .await;
    }

    without_permission_nothing_is_done(t) {
        let firm = t.firm("romashka").await;
        let nobody = t.colleague(&firm, "nobody", Access::default()).await;
        each(&t, &firm, async |operation, sample| {
            if operation.value.get("x-any-member").is_some() {
                return;
            }
            let answer = send(&nobody, operation, sample).await;
            assert_eq!(answer.status, 403, "{}: {}", operation.id, answer.text);
        })
        .await;
    }

    another_accounts_records_are_not_there(t) {
        let firm = t.firm("romashka").await;
        let other = t.firm("vasilek").await.owner;
        each(&t, &firm, async |operation, sample| {
            if !operation.path.contains('{') {
                return;
            }
            let answer = send(&other, operation, sample).await;
            assert_eq!(answer.status, 404, "{}: {}", operation.id, answer.text);
        })
        .await;
    }

    an_unknown_field_is_refused_everywhere(t) {
        let firm = t.firm("romashka").await;
        each(&t, &firm, async |operation, sample| {
            if !operation.has_json_body() {
                return;
            }
            let mut sample = sample.clone();
            let mut body = sample.body.take().expect("a body");
            body["no_such_field"] = json!(1);
            sample.body = Some(body);
            let answer = send(&firm.owner, operation, &sample).await;
            answer.invalid(&[("/no_such_field", "unknown_field")]);
        })
        .await;
    }

    a_list_is_never_longer_than_its_limit(t) {
        let firm = t.firm("romashka").await;
        each(&t, &firm, async |operation, sample| {
            if !operation.parameters().any(|parameter| parameter["name"] == "limit") {
                return;
            }
            let join = if sample.path.contains('?') { '&' } else { '?' };
            for wrong in ["0", "201", "-1", "many"] {
                let path = format!("{}{join}limit={wrong}", sample.path);
                let answer = firm.owner.get(&path).await;
                assert_eq!(answer.status, 422, "{} with limit {wrong}", operation.id);
            }
            let one = firm.owner.get(&format!("{}{join}limit=1", sample.path)).await.ok(200);
            if let Some(items) = one["items"].as_array() {
                assert!(items.len() <= 1, "{}", operation.id);
            }
        })
        .await;
    }

    every_change_leaves_an_event(t) {
        // A change may take away what the next one needs: that one gets a new firm.
        let contract = Contract::of_mounted_services();
        let mut house: Option<(Firm, Samples)> = None;
        for (index, operation) in operations(contract.document()).into_iter().enumerate() {
            let is_exempt = operation.value.get("x-no-event").is_some();
            if !operation.is_mutation() || operation.is_public() || is_exempt {
                continue;
            }
            if let Some((firm, samples)) = &house
                && !is_late(&operation.id)
                && leaves_an_event(&t, firm, samples, &operation).await.is_ok()
            {
                continue;
            }
            let firm = t.firm(&format!("firm-{index}")).await;
            let samples = samples(&t, &firm).await;
            let left = leaves_an_event(&t, &firm, &samples, &operation).await;
            assert_eq!(left, Ok(()), "{}", operation.id);
            house = Some((firm, samples));
        }
    }
}

/// Does what the operation does, and looks into the log; what went wrong is told.
async fn leaves_an_event(
    t: &TestServer,
    firm: &Firm,
    samples: &Samples,
    operation: &Operation<'_>,
) -> Result<(), String> {
    let late = crate::identity::samples::late(t, firm, &operation.id).await;
    let sample = late
        .as_ref()
        .unwrap_or_else(|| &samples[operation.id.as_str()]);
    let before = t.last_event(firm).await;
    let sender = sample.sender.as_ref().unwrap_or(&firm.owner);
    let answer = send(sender, operation, sample).await;
    if answer.status >= 300 {
        return Err(format!("{} {}", answer.status, answer.text));
    }
    if t.last_event(firm).await == before {
        return Err("no event".to_owned());
    }
    Ok(())
}

/// The exemptions in one place, so that a new one is seen in review.
#[test]
fn the_exemptions_are_these() {
    let contract = Contract::of_mounted_services();
    let mut exemptions = BTreeMap::new();
    for operation in operations(contract.document()) {
        let marks: Vec<&str> = ["x-any-member", "x-no-event", "x-no-version"]
            .into_iter()
            .filter(|mark| operation.value.get(mark).is_some())
            .chain(operation.is_public().then_some("public"))
            .collect();
        if !marks.is_empty() {
            exemptions.insert(operation.id.clone(), marks);
        }
    }
    let expected: Value =
        serde_json::from_str(include_str!("exemptions.json")).expect("the snapshot");
    assert_eq!(serde_json::to_value(exemptions).expect("JSON"), expected);
}
