use super::{PDF, content, of, path};
use crate::deals::Seller;
use crate::support::on_both_engines;

on_both_engines! {
    bytes_are_saved_and_never_shown(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let file = seller.file(&deal, "Счёт 15.pdf").await;
        let answer = seller.owner.with("accept-encoding", "br, gzip").get(&content(&file)).await;
        assert_eq!((answer.status, answer.bytes.as_slice()), (200, PDF));
        let disposition = "attachment; filename=\"____ 15.pdf\"; \
                           filename*=UTF-8''%D0%A1%D1%87%D1%91%D1%82%2015.pdf";
        let length = PDF.len().to_string();
        for (name, value) in [
            ("content-disposition", disposition),
            ("content-type", "application/octet-stream"),
            ("content-length", &length),
            ("content-security-policy", "sandbox; default-src 'none'"),
            ("x-content-type-options", "nosniff"),
            ("cache-control", "private, no-cache"),
        ] {
            assert_eq!(answer.header(name), Some(value));
        }
    }

    known_bytes_are_not_sent_again(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let file = seller.file(&deal, "a.pdf").await;
        let tag = format!("\"{}\"", file["sha256"].as_str().unwrap());
        let answer = seller.owner.with("if-none-match", &tag).get(&content(&file)).await;
        assert_eq!((answer.status, answer.text.as_str()), (304, ""));
        assert_eq!(answer.header("etag"), Some(tag.as_str()));
        let other = seller.owner.with("if-none-match", "\"1\"");
        assert_eq!(other.get(&content(&file)).await.status, 200);
    }

    a_part_is_read_by_itself(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let file = seller.file(&deal, "a.pdf").await;
        let at = content(&file);
        let part = seller.owner.with("range", "bytes=1-3").get(&at).await;
        assert_eq!((part.status, part.text.as_str()), (206, "PDF"));
        let range = format!("bytes 1-3/{}", PDF.len());
        assert_eq!(part.header("content-range"), Some(range.as_str()));
        let end = seller.owner.with("range", "bytes=-7").get(&at).await;
        assert_eq!((end.status, end.text.as_str()), (206, "endobj\n"));
        let beyond = seller.owner.with("range", "bytes=1000-").get(&at).await;
        beyond.problem(416, "no_such_part");
        let of_another = seller.owner.with("range", "bytes=1-3").with("if-range", "\"x\"");
        assert_eq!(of_another.get(&at).await.status, 200);
    }

    a_list_costs_a_statement_besides_its_deal(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let mut last = None;
        for name in ["a.pdf", "b.pdf", "c.pdf"] {
            last = Some(seller.file(&deal, name).await);
            t.advance(chrono::TimeDelta::seconds(1));
            t.take_statements();
            seller.owner.get(&of(&deal)).await.ok(200);
            assert_eq!(t.take_statements(), 2);
        }
        let last = last.unwrap();
        t.take_statements();
        seller.owner.get(&content(&last)).await;
        assert_eq!(t.take_statements(), 1);
        let first = seller.owner.get(&format!("{}?limit=2", of(&deal))).await.ok(200);
        assert_eq!(super::names(&first), ["c.pdf", "b.pdf"]);
        let cursor = first["next_cursor"].as_str().unwrap();
        let rest = seller.owner.get(&format!("{}?limit=2&cursor={cursor}", of(&deal))).await;
        assert_eq!(super::names(&rest.ok(200)), ["a.pdf"]);
        assert_eq!(seller.owner.get(&path(&last)).await.ok(200), last);
    }
}
