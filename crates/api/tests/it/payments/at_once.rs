//! Several people at the same rest at once.

use serde_json::json;

use super::{again, allocate, received, record, returned};
use crate::documents::{Office, path};
use crate::support::on_both_engines;

on_both_engines! {
    two_payments_at_once_never_overpay_an_invoice(t) {
        let office = Office::of(&t, "romashka").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let wish = || received(&office, "300", &[(&invoice, "300")]);
        let (one, two, three) = tokio::join!(
            record(&office.owner, wish()),
            record(&office.seller.owner, wish()),
            record(&office.owner, wish()),
        );
        let mut statuses = [one.status, two.status, three.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 422, 422]);
        assert_eq!(super::paid(&office, &invoice).await.0, "300.00");
    }

    two_payments_over_the_same_invoices_in_any_order_do_not_wait_for_each_other(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let (a, b) = (office.issued("invoice", &deal).await, office.issued("invoice", &deal).await);
        let owner = &office.owner;
        let one = record(owner, received(&office, "400", &[])).await.ok(201);
        let two = record(owner, received(&office, "400", &[])).await.ok(201);
        let (left, right) = ([(&a, "150"), (&b, "150")], [(&b, "150"), (&a, "150")]);
        let (first, second) = tokio::join!(
            allocate(owner, &one, &left),
            allocate(owner, &two, &right),
        );
        first.ok(200);
        second.ok(200);
        assert_eq!(super::paid(&office, &a).await.0, "300.00");
        assert_eq!(super::paid(&office, &b).await.0, "300.00");
    }

    an_advance_is_given_out_once(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let (a, b) = (office.issued("invoice", &deal).await, office.issued("invoice", &deal).await);
        let owner = &office.owner;
        let payment = record(owner, received(&office, "100", &[])).await.ok(201);
        let (left, right) = ([(&a, "100")], [(&b, "100")]);
        let (one, two, refund) = tokio::join!(
            allocate(owner, &payment, &left),
            allocate(owner, &payment, &right),
            record(owner, returned(&office, &payment, "100", &[])),
        );
        let statuses = [one.status, two.status, refund.status];
        let done = statuses.iter().filter(|status| **status < 300).count();
        assert_eq!(done, 1, "{statuses:?}");
        let now = again(owner, &payment).await;
        assert_eq!(now["rest"], "0.00");
    }

    a_payment_and_the_cancelling_of_its_invoice_leave_an_advance_or_nothing(t) {
        let office = Office::of(&t, "romashka").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let owner = &office.owner;
        let cancel = format!("{}/cancel", path(&invoice));
        let seen = owner.seen(&invoice["version"]);
        let (paid, cancelled) = tokio::join!(
            record(owner, received(&office, "100", &[(&invoice, "100")])),
            seen.post(&cancel, json!({"reason": "Передумали"})),
        );
        let both = (paid.status, cancelled.status);
        assert!(both == (201, 412) || both == (422, 200), "{both:?}");
    }
}
