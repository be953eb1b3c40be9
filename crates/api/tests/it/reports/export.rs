use canape_domain::access::{Access, Permission};
use serde_json::{Value, json};

use crate::deals::{Seller, path};
use crate::support::on_both_engines;

fn wish(format: &str) -> Value {
    json!({
        "report": "channels", "format": format,
        "parameters": {
            "from": "2026-11-01", "to": "2026-11-30", "compare": "previous",
            "measures": "won,revenue,conversion",
        },
    })
}

on_both_engines! {
    a_report_is_taken_out_as_lines_and_as_a_spreadsheet(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let channel = anna.post("/channels", json!({"name": "=Выставка"})).await.ok(201);
        let body = json!({"amount": "1600.50", "channel_id": channel["id"]});
        let deal = anna.post("/deals", body).await.ok(201);
        anna.seen(&deal["version"]).post(&format!("{}/win", path(&deal)), json!({})).await.ok(200);
        let lines = anna.post("/reports/export", wish("csv")).await;
        let text = String::from_utf8(lines.bytes.clone()).unwrap();
        let all: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(all[0], "Канал;Выиграно;Выиграно (было);Выручка без НДС, ₽;\
            Выручка без НДС, ₽ (было);Конверсия;Конверсия (было)");
        assert_eq!(all[1], "'=Выставка;1;0;1600,50;0,00;100,00;");
        assert_eq!(all[2], "Итого;1;0;1600,50;0,00;100,00;");
        assert_eq!(all.len(), 3);
        let sheet = anna.post("/reports/export", wish("xlsx")).await;
        assert_eq!(&sheet.bytes[..2], b"PK");
        let name = sheet.header("content-disposition").unwrap();
        assert_eq!(name, "attachment; filename=\"channels-2026-11-01-2026-11-30.xlsx\"");
        assert_eq!(t.last_actor(&seller.firm).await, "user", "it is on record");
    }

    who_may_not_take_deals_out_takes_no_report_out(t) {
        let seller = Seller::of(&t, "romashka").await;
        let mut access = Access::everything();
        access.permissions.remove(&Permission::DealsExport);
        let boris = t.colleague(&seller.firm, "boris", access).await;
        boris.post("/reports/export", wish("csv")).await.problem(403, "permission_denied");
        let mut access = Access::everything();
        access.permissions.remove(&Permission::ProfitRead);
        let vera = t.colleague(&seller.firm, "vera", access).await;
        let mut asked = wish("csv");
        asked["parameters"]["measures"] = json!("profit");
        asked["report"] = json!("company");
        vera.post("/reports/export", asked.clone()).await.problem(403, "permission_denied");
        asked["parameters"].as_object_mut().unwrap().remove("measures");
        let lines = vera.post("/reports/export", asked).await;
        let text = String::from_utf8(lines.bytes.clone()).unwrap();
        assert!(!text.contains("Прибыль") && !text.contains("Себестоимость"), "{text}");
    }

    what_is_asked_wrongly_is_told_with_its_place(t) {
        let seller = Seller::of(&t, "romashka").await;
        let mut asked = wish("csv");
        asked["parameters"]["to"] = json!("2026-10-01");
        let refused = seller.owner.post("/reports/export", asked).await;
        refused.invalid(&[("/parameters/to", "before_first")]);
        let mut asked = wish("csv");
        asked["report"] = json!("moon");
        seller.owner.post("/reports/export", asked).await.invalid(&[("/report", "unknown_value")]);
        let mut asked = wish("csv");
        asked["parameters"]["moon"] = json!("full");
        let refused = seller.owner.post("/reports/export", asked).await;
        refused.invalid(&[("/parameters/moon", "unknown_field")]);
        let mut asked = wish("csv");
        asked["parameters"]["pipeline_id"] = json!("00000000-0000-7000-8000-000000000001");
        let refused = seller.owner.post("/reports/export", asked).await;
        refused.invalid(&[("/parameters/pipeline_id", "unknown_id")]);
        let mut asked = wish("csv");
        asked["parameters"].as_object_mut().unwrap().remove("from");
        let refused = seller.owner.post("/reports/export", asked).await;
        refused.invalid(&[("/parameters/from", "required")]);
    }

    every_report_is_taken_out_in_every_way(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let company = anna.post("/companies", json!({"name": "Ромашка"})).await.ok(201);
        let body = json!({"amount": "1600.50", "company_id": company["id"], "title": "Мебель"});
        let deal = anna.post("/deals", body).await.ok(201);
        anna.seen(&deal["version"]).post(&format!("{}/win", path(&deal)), json!({})).await.ok(200);
        let days = json!({"from": "2026-11-01", "to": "2026-11-30"});
        let with = |name: &str, value: &str| {
            let mut parameters = days.clone();
            parameters[name] = json!(value);
            parameters
        };
        let months = json!({
            "month_from": "2026-10", "month_to": "2026-11", "measure": "revenue",
        });
        for (report, parameters, said) in [
            ("company", days.clone(), "Итого;0;1;1;0;100,00;1600,50"),
            ("funnel", with("mode", "moves"), "Этап;Вошло;Прошло дальше"),
            ("plan-fact", months, "Компания;Всего;;1600,50;1920,60;;"),
            ("deals", with("basis", "paid"), ";Мебель;Ромашка;"),
            ("rating", with("rated", "clients"), "Ромашка;A;;1;1600,50;100,00;100,00;"),
            ("movement", days.clone(), ";Мебель;1600,50;выиграна;"),
            ("cohorts", days.clone(), "11.2026;0;1;100,00;1;1600,50"),
        ] {
            let taken_out = |format: &str| {
                json!({"report": report, "format": format, "parameters": parameters})
            };
            let lines = anna.post("/reports/export", taken_out("csv")).await;
            let text = String::from_utf8(lines.bytes.clone()).unwrap();
            assert!(text.contains(said), "{said} in {report}: {text}");
            let sheet = anna.post("/reports/export", taken_out("xlsx")).await;
            assert_eq!(&sheet.bytes[..2], b"PK", "{report}");
            let paper = anna.post("/reports/export", taken_out("pdf")).await;
            assert_eq!(&paper.bytes[..5], b"%PDF-", "{report}");
            assert_eq!(paper.content_type, "application/pdf");
        }
    }
}
