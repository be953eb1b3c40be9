use canape_domain::clients::{self, ClientAt, Contact, EditClient, Filter, ListClients};
use canape_domain::{Code, Coded};

use super::{everything, names, phone};
use crate::fixture::on_both_engines;

on_both_engines! {
    a_deleted_client_lies_in_the_trash_until_it_is_restored(t) {
        let made = t.contact(&t.anna, "Петрова", None).await;
        let id = made.client.id;
        clients::delete(&t.app, &t.anna, ClientAt { id, version: 1 }).await.expect("deleted");
        assert!(t.listed(&t.anna).await.is_empty());
        assert!(t.found(&t.anna, "петрова").await.is_empty());
        let trash = ListClients {
            filter: Filter { is_trash: true, ..Filter::default() },
            ..everything()
        };
        let trash = clients::list::<Contact>(&t.app, &t.anna, &trash).await.expect("a list");
        assert_eq!(names(&trash.items), ["Петрова"]);
        let lying = clients::find(&t.app, &t.anna, id).await.expect("still read");
        assert!(lying.client.deleted_at.is_some());
        let phones = EditClient {
            id,
            version: 2,
            wish: clients::ContactWish::default(),
            phones: Some(vec![phone("8 910 123-45-67")]),
            emails: None,
            responsible: None,
        };
        let edited = clients::edit(&t.app, &t.anna, phones).await;
        assert_eq!(edited.map(|_| ()).map_err(|error| error.code()), Err(Code::InTrash));

        let late = clients::restore(&t.app, &t.anna, ClientAt { id, version: 1 }).await;
        assert_eq!(late.map(|_| ()).map_err(|error| error.code()), Err(Code::Stale));
        clients::restore(&t.app, &t.anna, ClientAt { id, version: 2 }).await.expect("restored");
        assert_eq!(t.listed(&t.anna).await, ["Петрова"]);
        assert_eq!(t.found(&t.anna, "петрова").await, ["Петрова"]);
    }

    the_trash_takes_once_and_gives_once(t) {
        let made = t.contact(&t.anna, "Петрова", None).await;
        let id = made.client.id;
        let early = clients::restore(&t.app, &t.anna, ClientAt { id, version: 1 }).await;
        assert_eq!(early.map(|_| ()).map_err(|error| error.code()), Err(Code::NotInTrash));
        clients::delete(&t.app, &t.anna, ClientAt { id, version: 1 }).await.expect("deleted");
        let again = clients::delete(&t.app, &t.anna, ClientAt { id, version: 2 }).await;
        assert_eq!(again.map_err(|error| error.code()), Err(Code::InTrash));
    }
}
