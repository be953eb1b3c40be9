use serde_json::json;

use super::{received, record, returned};
use crate::deals;
use crate::documents::Office;
use crate::support::on_both_engines;

on_both_engines! {
    a_deal_tells_what_is_ordered_invoiced_paid_closed_and_returned(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let deal = office.deal().await;
        let money = format!("{}/money", deals::path(&deal));
        let nothing = json!({
            "ordered": "401.00", "invoiced": "0.00", "paid": "0.00", "closed": "0.00",
            "returned": "0.00",
        });
        assert_eq!(owner.get(&money).await.ok(200), nothing);
        let invoice = office.issued("invoice", &deal).await;
        office.draft("invoice", &deal).await;
        let act = office.draft_upon("act", &invoice).await.ok(201);
        office.issue(&act).await.ok(200);
        let elsewhere = office.issued("invoice", &office.deal().await).await;
        let parts = [(&invoice, "400"), (&elsewhere, "7")];
        let payment = record(owner, received(&office, "500", &parts)).await.ok(201);
        record(owner, returned(&office, &payment, "30", &[(&invoice, "30")])).await.ok(201);
        t.take_statements();
        let told = owner.get(&money).await.ok(200);
        assert_eq!(t.take_statements(), 2);
        let expected = json!({
            "ordered": "401.00", "invoiced": "401.00", "paid": "370.00", "closed": "401.00",
            "returned": "30.00",
        });
        assert_eq!(told, expected);
    }
}
