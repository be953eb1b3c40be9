use canape_domain::reports;
use serde_json::json;

use crate::deals::Seller;
use crate::support::on_both_engines;

on_both_engines! {
    sums_that_are_not_what_the_deals_say_are_found_and_mended(t) {
        let seller = Seller::of(&t, "romashka").await;
        seller.deal("Мебель").await;
        let address = &seller.firm.account.address;
        let app = &t.house.app;
        let well = reports::verify(app, address, false).await.unwrap();
        assert_eq!((well.cells, well.faults.len()), (3, 0));
        let sql = "UPDATE deal_summary SET amount = amount + 1 WHERE shape = 0";
        t.tamper(&seller.firm, sql).await;
        t.tamper(&seller.firm, "UPDATE deal SET stays = 'nowhere'").await;
        let found = reports::verify(app, address, false).await.unwrap();
        assert_eq!(found.faults.len(), 2);
        assert!(!found.is_mended);
        assert!(reports::verify(app, address, true).await.unwrap().is_mended);
        let well = reports::verify(app, address, false).await.unwrap();
        assert_eq!(well.faults.len(), 0);
        let days = "from=2026-11-01&to=2026-11-30";
        let report = seller.owner.get(&format!("/reports/company?{days}&measures=deals")).await.ok(200);
        assert_eq!(report["total"], json!({"deals": 1}));
    }
}
