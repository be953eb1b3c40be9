//! One good request of each operation of the slice.

use serde_json::{Value, json};

use super::path;
use crate::support::Firm;
use crate::sweeps::{Sample, Samples};

pub async fn add(firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    let group = json!({"name": "Мебель"});
    let made = owner.post("/product-groups", group.clone()).await.ok(201);
    let one = format!("/product-groups/{}", made["id"].as_str().expect("an id"));
    all.insert("listProductGroups", Sample::get("/product-groups"));
    all.insert(
        "createProductGroup",
        Sample::post("/product-groups", json!({"name": "Свет"})),
    );
    all.insert(
        "editProductGroup",
        Sample::change(&one, &made, Some(json!({"name": "Мебель и свет"}))),
    );
    all.insert("deleteProductGroup", Sample::change(&one, &made, None));

    let body = json!({"name": "Стул", "article": "СТ-1"});
    let product = owner.post("/products", body).await.ok(201);
    let at = path(&product);
    let gone = owner
        .post("/products", json!({"name": "Скамья"}))
        .await
        .ok(201);
    let gone = owner
        .seen(&gone["version"])
        .post(&format!("{}/archive", path(&gone)), Value::Null)
        .await
        .ok(200);
    all.insert("listProducts", Sample::get("/products"));
    all.insert(
        "createProduct",
        Sample::post("/products", json!({"name": "Стол"})),
    );
    all.insert("getProduct", Sample::get(at.clone()));
    all.insert(
        "editProduct",
        Sample::change(&at, &product, Some(json!({"price": "5.00"}))),
    );
    all.insert(
        "archiveProduct",
        Sample::change(format!("{at}/archive"), &product, None),
    );
    all.insert(
        "unarchiveProduct",
        Sample::change(format!("{}/unarchive", path(&gone)), &gone, None),
    );
    let table: &[u8] = b"name,price\nShelf,5\n";
    all.insert(
        "checkProductImport",
        Sample::upload("/products/import/check", "t.csv", table),
    );
    all.insert(
        "importProducts",
        Sample::upload("/products/import", "t.csv", table),
    );
    all.insert(
        "changeProducts",
        Sample::post(
            "/products/bulk",
            json!({"ids": [product["id"]], "archived": true}),
        ),
    );
    all.insert(
        "exportProducts",
        Sample::post("/products/export", json!({})),
    );
    all.insert("listUnits", Sample::get("/units"));

    let list = owner
        .post("/price-lists", json!({"name": "Опт"}))
        .await
        .ok(201);
    let one = format!("/price-lists/{}", list["id"].as_str().expect("an id"));
    let prices = json!({"prices": [{"product_id": product["id"], "price": "4.00"}]});
    all.insert("listPriceLists", Sample::get("/price-lists"));
    all.insert(
        "createPriceList",
        Sample::post("/price-lists", json!({"name": "Дилеры"})),
    );
    all.insert(
        "editPriceList",
        Sample::change(&one, &list, Some(json!({"name": "Оптом"}))),
    );
    all.insert("deletePriceList", Sample::change(&one, &list, None));
    all.insert(
        "setListedPrices",
        Sample::change(format!("{one}/prices"), &list, Some(prices)),
    );
}
