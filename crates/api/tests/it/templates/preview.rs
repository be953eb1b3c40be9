use super::{kept, path, text_of};
use crate::documents::Office;
use crate::support::on_both_engines;

on_both_engines! {
    a_template_is_tried_on_a_sample_a_deal_and_a_document(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let made = kept(owner, "kinds=invoice").await;
        let at = format!("{}/preview", path(&made));
        let sample = owner.get(&at).await;
        assert_eq!(sample.status, 200);
        assert_eq!(text_of(&sample.bytes), "Счёт № 15 для ООО «Ромашка» на 20 671,50");
        let deal = office.deal().await;
        let before = owner.get("/documents").await.ok(200);
        let of_deal = format!("{at}?deal_id={}", deal["id"].as_str().expect("an id"));
        let shown = owner.get(&of_deal).await;
        assert_eq!(text_of(&shown.bytes), "Счёт № черновик для ООО «Ромашка» на 401,00");
        assert_eq!(owner.get("/documents").await.ok(200), before, "nothing of it is kept");
        let issued = office.issued("invoice", &deal).await;
        let of_document = format!("{at}?document_id={}", issued["id"].as_str().expect("an id"));
        let shown = owner.get(&of_document).await;
        assert_eq!(text_of(&shown.bytes), "Счёт № 1 для ООО «Ромашка» на 401,00");
        let act = office.draft("act", &deal).await;
        let of_other = format!("{at}?document_id={}", act["id"].as_str().expect("an id"));
        owner.get(&of_other).await.invalid(&[("kind", "not_of_this_kind")]);
        let both = format!("{of_document}&deal_id={}", deal["id"].as_str().expect("an id"));
        owner.get(&both).await.invalid(&[("deal_id", "either_or")]);
        owner.get(&format!("{at}?format=pdf")).await.problem(409, "no_pdf_converter");
    }
}
