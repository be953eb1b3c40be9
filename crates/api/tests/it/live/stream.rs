use canape_domain::access::{Access, Permission, Reach};
use chrono::TimeDelta;
use serde_json::json;

use super::advance;
use crate::deals::Seller;
use crate::notes;
use crate::support::on_both_engines;

on_both_engines! {
    what_another_changes_is_told_at_once(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Обеды в офис").await;
        let mut stream = seller.owner.listen(None).await;
        advance(&seller, &seller.firm.other, &deal).await;
        let frame = stream.next().await;
        assert_eq!(frame.event, "change");
        assert_eq!(frame.data["kind"], "deal.stage_moved");
        assert_eq!(frame.data["subject"], json!({"kind": "deal", "id": deal["id"]}));
        assert_eq!(frame.data["actor"], json!({"kind": "user", "id": seller.firm.other.id()}));
    }

    a_note_names_the_deal_it_is_on_and_not_what_it_says(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Обеды в офис").await;
        let mut stream = seller.owner.listen(None).await;
        let note = notes::note(&seller.firm.other, &deal, "Звонить после обеда").await;
        let frame = stream.next().await;
        assert_eq!(frame.data["kind"], "note.added");
        assert_eq!(frame.data["subject"]["id"], note["id"]);
        assert_eq!(frame.data["deal_id"], deal["id"]);
        assert!(!frame.data.to_string().contains("Звонить"));
    }

    a_listener_who_comes_back_has_missed_nothing(t) {
        let seller = Seller::of(&t, "romashka").await;
        let mut stream = seller.owner.listen(None).await;
        let first = seller.deal("Первая").await;
        assert_eq!(stream.change().await, ("deal.created".to_owned(), first["id"].clone()));
        let cursor = stream.cursor;
        drop(stream);
        let second = seller.deal("Вторая").await;
        let third = seller.deal("Третья").await;
        let mut stream = seller.owner.listen(Some(cursor)).await;
        assert_eq!(stream.change().await.1, second["id"]);
        assert_eq!(stream.change().await.1, third["id"]);
        // Whoever hangs up before anything happens has a cursor, too.
        let cursor = seller.owner.listen(None).await.cursor;
        assert_eq!(cursor, stream.cursor);
    }

    what_happened_in_bulk_is_told_as_one_reset(t) {
        let seller = Seller::of(&t, "romashka").await;
        let before = t.last_event(&seller.firm).await;
        let deal = seller.deal("Обеды в офис").await;
        for number in 0..200 {
            seller.note(&deal, &number.to_string()).await;
        }
        let mut stream = seller.owner.listen(Some(before)).await;
        assert_eq!(stream.next().await.event, "reset");
        assert_eq!(stream.cursor, t.last_event(&seller.firm).await);
        // A cursor of another database: nothing that the page shows can be trusted.
        let mut stream = seller.owner.listen(Some(1_000_000)).await;
        assert_eq!(stream.next().await.event, "reset");
        assert_eq!(stream.cursor, t.last_event(&seller.firm).await);
    }

    a_long_absence_is_told_as_one_reset_to_whoever_comes_back(t) {
        let seller = Seller::of(&t, "romashka").await;
        let reader = t.colleague(&seller.firm, "reader", Access {
            permissions: [(Permission::DealsRead, Reach::Own)].into(),
            ..Access::default()
        }).await;
        let before = t.last_event(&seller.firm).await;
        seller.deal("Чужая").await;
        t.lengthen_log(&seller.firm, 5_000).await;
        // Nothing of it is the reader's to know; to find that out would take a look for each event.
        let mut stream = reader.listen(Some(before)).await;
        assert_eq!(stream.next().await.event, "reset");
        assert_eq!(stream.cursor, t.last_event(&seller.firm).await);
    }

    another_accounts_changes_are_not_told(t) {
        let seller = Seller::of(&t, "romashka").await;
        let stranger = Seller::of(&t, "vasilek").await;
        let mut stream = stranger.owner.listen(None).await;
        let mut resumed = stranger.owner.listen(Some(t.last_event(&stranger.firm).await)).await;
        seller.deal("Чужая").await;
        let own = stranger.deal("Своя").await;
        assert_eq!(stream.change().await.1, own["id"]);
        assert_eq!(resumed.change().await.1, own["id"]);
    }

    a_stream_ends_with_its_session(t) {
        let seller = Seller::of(&t, "romashka").await;
        let leaving = t.sign_in_again(&seller.firm).await;
        let mut stream = leaving.listen(None).await;
        let mut stays = seller.owner.listen(None).await;
        assert_eq!(leaving.delete("/sessions/current").await.status, 204);
        stream.ends().await;
        let deal = seller.deal("Обеды в офис").await;
        assert_eq!(stays.change().await.1, deal["id"]);
    }

    a_stream_ends_with_its_token(t) {
        let seller = Seller::of(&t, "romashka").await;
        let mut stream = seller.owner.listen(None).await;
        t.advance(TimeDelta::minutes(11));
        let again = t.sign_in_again(&seller.firm).await;
        again.post("/deals", json!({"title": "Обеды в офис"})).await.ok(201);
        stream.ends().await;
    }

    a_dismissed_colleague_hears_no_more(t) {
        let seller = Seller::of(&t, "romashka").await;
        let colleague = t.colleague(&seller.firm, "vera", Access::everything()).await;
        let mut stream = colleague.listen(None).await;
        t.dismiss(&colleague).await;
        seller.deal("Обеды в офис").await;
        stream.ends().await;
    }

    a_session_has_only_so_many_streams(t) {
        let seller = Seller::of(&t, "romashka").await;
        let mut streams = Vec::new();
        for _ in 0..8 {
            streams.push(seller.owner.listen(None).await);
        }
        let mut newest = seller.owner.listen(None).await;
        streams.remove(0).ends().await;
        seller.deal("Обеды в офис").await;
        newest.change().await;
        streams[0].change().await;
        seller.firm.other.listen(None).await;
    }

    a_program_has_only_so_many_streams(t) {
        let seller = Seller::of(&t, "romashka").await;
        let key = json!({"name": "Сайт", "scopes": ["deals.read"]});
        let made = seller.owner.post("/api-keys", key).await.ok(201);
        let program = t.stranger().with("x-api-key", made["secret_key"].as_str().unwrap());
        let mut streams = Vec::new();
        for _ in 0..8 {
            streams.push(program.listen(None).await);
        }
        let refused = program.get("/events/live").await;
        refused.problem(429, "too_many_requests");
        assert!(refused.header("retry-after").is_some());
    }

    a_cursor_is_a_number(t) {
        let seller = Seller::of(&t, "romashka").await;
        for wrong in ["yesterday", "-1", ""] {
            let listener = seller.owner.with("last-event-id", wrong);
            listener.get("/events/live").await.invalid(&[("Last-Event-ID", "wrong_type")]);
        }
    }
}
