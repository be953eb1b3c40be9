use serde_json::json;

use super::{chair, without_profit};
use crate::support::on_both_engines;

on_both_engines! {
    the_catalogue_goes_out_as_a_table(t) {
        let firm = t.firm("romashka").await;
        let anna = &firm.owner;
        let group = anna.post("/product-groups", json!({"name": "Мебель"})).await.ok(201);
        let mut body = chair();
        body["group_id"] = group["id"].clone();
        anna.post("/products", body).await.ok(201);
        let service = json!({"name": "=Сборка; «под ключ»", "kind": "service", "unit_code": "876"});
        anna.post("/products", service).await.ok(201);
        let before = t.last_event(&firm).await;
        let file = anna.post("/products/export", json!({})).await;
        assert_eq!(file.status, 200, "{}", file.text);
        assert_eq!(t.last_event(&firm).await, before + 1, "that it was made is on record");
        let name = file.header("content-disposition");
        assert_eq!(name, Some("attachment; filename=\"catalogue-2026-11-25.csv\""));
        let lines: Vec<&str> = file.text.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(
            lines[0],
            "Артикул;Название;Вид;Единица;Цена;НДС;НДС в цене;Группа;Описание;Себестоимость"
        );
        assert_eq!(lines.len(), 3);
        assert!(lines[2].starts_with(";\"'=Сборка; «под ключ»\";Услуга;усл. ед;0,00"), "{}", lines[2]);
        let chair = "КР-104;Кресло офисное «Комфорт»;Товар;шт;12400,00;22;да;Мебель;;7900,00";
        assert_eq!(lines[1], chair);
        let only = json!({"group_id": group["id"]});
        let file = anna.post("/products/export", only).await;
        assert_eq!(file.text.lines().count(), 2);
        let seller = without_profit(&t, &firm).await;
        let file = seller.post("/products/export", json!({})).await;
        assert!(!file.text.contains("Себестоимость") && !file.text.contains("7900"));
    }
}
