use canape_domain::access::{Access, Permission};
use serde_json::{Value, json};

use super::{act_upon, invoice_by};
use crate::documents::Office;
use crate::payments::{received, record};
use crate::support::{Person, on_both_engines};

async fn lines(of: &Person, wish: Value) -> Vec<String> {
    let answer = of.post("/reports/export", wish).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let text = String::from_utf8(answer.bytes.clone()).expect("UTF-8");
    let text = text.trim_start_matches('\u{feff}');
    text.lines().map(ToOwned::to_owned).collect()
}

on_both_engines! {
    debts_are_taken_out_as_lines_and_as_a_spreadsheet(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let invoice = invoice_by(&office, Some("2026-11-10")).await;
        act_upon(&office, &invoice, "2026-11-12").await;
        record(owner, received(&office, "100", &[(&invoice, "100")])).await.ok(201);
        let wish = |report: &str, by: &str| {
            json!({"report": report, "format": "csv", "parameters": {"by": by}})
        };
        assert_eq!(lines(owner, wish("receivables", "contract")).await, [
            "Клиент;Наша организация;Договор;Срок оплаты с;Всего, ₽;Документов;Просрочено, ₽;\
             Срок не наступил, ₽;0–30 дней, ₽;31–60 дней, ₽;61–90 дней, ₽;91 день и больше, ₽",
            "Ромашка;ООО «Твинс»;Без договора;12.11.2026;301,00;1;301,00;0,00;301,00;0,00;0,00;0,00",
            "Итого;;;;301,00;1;301,00;0,00;301,00;0,00;0,00;0,00",
        ]);
        let expected = lines(owner, wish("expected-payments", "invoice")).await;
        assert!(expected[1].starts_with("Счёт № 1 от 03.08.2026;ООО «Ромашка»;ООО «Твинс»;"), "{expected:?}");
        assert!(expected[1].contains(";10.11.2026;301,00;1;301,00;"), "{expected:?}");
        let weeks = lines(owner, wish("expected-payments", "week")).await;
        assert!(weeks[1].starts_with("09.11.2026;301,00;1;"), "{weeks:?}");
        let none = lines(owner, wish("advances", "client")).await;
        assert_eq!(none[1..], ["Итого;;;0,00;0"]);
        let sheet = json!({
            "report": "receivables", "format": "xlsx", "parameters": {"as_of": "2026-11-20"},
        });
        let sheet = owner.post("/reports/export", sheet).await;
        assert_eq!(&sheet.bytes[..2], b"PK");
        let name = sheet.header("content-disposition").unwrap();
        assert_eq!(name, "attachment; filename=\"receivables-2026-11-20.xlsx\"");
    }

    who_may_not_take_documents_out_takes_no_debts_out(t) {
        let office = Office::of(&t, "romashka").await;
        let mut access = Access::everything();
        access.permissions.remove(&Permission::DocumentsExport);
        let boris = t.colleague(&office.seller.firm, "boris", access).await;
        let wish = json!({"report": "advances", "format": "csv", "parameters": {}});
        boris.post("/reports/export", wish).await.problem(403, "permission_denied");
    }

    what_is_asked_wrongly_is_told_with_its_place(t) {
        let office = Office::of(&t, "romashka").await;
        let ask = async |wish: Value| office.owner.post("/reports/export", wish).await;
        let wish = |parameters: Value| {
            json!({"report": "advances", "format": "csv", "parameters": parameters})
        };
        ask(wish(json!({"by": "week"}))).await.invalid(&[("/parameters/by", "unknown_value")]);
        ask(wish(json!({"limit": "5"}))).await.invalid(&[("/parameters/limit", "unknown_field")]);
        ask(wish(json!({"due_from": "2026-01-01"})))
            .await
            .invalid(&[("/parameters/due_from", "unknown_field")]);
        let none = uuid::Uuid::from_u128(7);
        ask(wish(json!({"company_id": none, "as_of": "2926-01-01"}))).await.invalid(&[
            ("/parameters/as_of", "year_out_of_range"), ("/parameters/company_id", "unknown_id"),
        ]);
    }
}
