use serde_json::json;

use super::{give_address, letters, noon, terms};
use crate::documents::{Office, path};
use crate::payments::{received, record};
use crate::support::on_both_engines;

const ABOUT: &str = "Напоминание об оплате";
const EMAIL: &str = "buh@romashka.example";

on_both_engines! {
    whoever_has_not_paid_is_told_the_day_before_the_day_after_and_a_week_after(t) {
        let office = Office::of(&t, "romashka").await;
        give_address(&office, EMAIL).await;
        terms(&office.owner, &office.entity, true).await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        // The 25th is a Wednesday: five working days end on the next one.
        assert_eq!(invoice["pay_by"], "2026-12-02");
        for (day, known) in [
            ("2026-11-30", 0), ("2026-12-01", 1), ("2026-12-02", 1), ("2026-12-03", 2),
            ("2026-12-04", 2), ("2026-12-08", 2), ("2026-12-09", 3), ("2026-12-20", 3),
        ] {
            noon(&t, &office, day).await;
            assert_eq!(letters(&t, ABOUT).await.len(), known, "{day}");
        }
        let all = letters(&t, ABOUT).await;
        let first = all.last().unwrap();
        assert_eq!(first.to.as_str(), EMAIL);
        assert_eq!(first.subject, "Напоминание об оплате: Счёт № 1 от 25.11.2026");
        let text = &first.text;
        for piece in ["завтра, 02.12.2026", "401,00 ₽", "Открыть документ"] {
            assert!(text.contains(piece), "{piece} is not in {text}");
        }
        assert!(all[0].text.contains("не видим оплаты"), "{}", all[0].text);
        // Each stands among what was sent with the document.
        let owner = t.renewed(&office.owner);
        let sent = owner.get(&format!("{}/sending", path(&invoice))).await.ok(200);
        let sent = sent["letters"].as_array().unwrap();
        assert_eq!(sent.len(), 3);
        assert!(sent.iter().all(|letter| letter["file_sha256"].is_string()), "with the invoice");
    }

    whoever_paid_or_is_not_to_be_reminded_is_left_alone(t) {
        let office = Office::of(&t, "romashka").await;
        give_address(&office, EMAIL).await;
        let deal = office.deal().await;
        let silent = office.issued("invoice", &deal).await;
        noon(&t, &office, "2026-12-01").await;
        assert_eq!(letters(&t, ABOUT).await.len(), 0, "the switch is off");
        let owner = t.renewed(&office.owner);
        terms(&owner, &office.entity, true).await;
        // Switched on, it goes on from the next morning, with what it is time for then.
        let owner = noon(&t, &office, "2026-12-03").await;
        assert_eq!(letters(&t, ABOUT).await.len(), 1);
        let mut money = received(&office, "401.00", &[(&silent, "401.00")]);
        money["value_date"] = json!("2026-12-03");
        record(&owner, money).await.ok(201);
        noon(&t, &office, "2026-12-10").await;
        assert_eq!(letters(&t, ABOUT).await.len(), 1, "it is paid");
    }

    a_server_that_was_down_for_a_week_sends_one_letter(t) {
        let office = Office::of(&t, "romashka").await;
        give_address(&office, EMAIL).await;
        terms(&office.owner, &office.entity, true).await;
        office.issued("invoice", &office.deal().await).await;
        noon(&t, &office, "2026-12-12").await;
        assert_eq!(letters(&t, ABOUT).await.len(), 1);
        noon(&t, &office, "2026-12-14").await;
        assert_eq!(letters(&t, ABOUT).await.len(), 1);
    }
}
