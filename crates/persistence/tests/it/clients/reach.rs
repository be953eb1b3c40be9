use canape_domain::access::Reach;
use canape_domain::clients::{self, ClientAt, Contact, ContactWish, EditClient, Shown};
use canape_domain::{Code, Coded};

use crate::fixture::on_both_engines;

fn rename(shown: &Shown<Contact>) -> EditClient<Contact> {
    EditClient {
        id: shown.client.id,
        version: shown.client.version,
        wish: ContactWish {
            post: Some(Some(
                canape_domain::values::Line::parse("Директор").expect("a post"),
            )),
            ..ContactWish::default()
        },
        phones: None,
        emails: None,
        responsible: None,
    }
}

on_both_engines! {
    own_clients_and_everybodys_are_seen_and_nobody_elses(t) {
        let vera = t.colleague(&t.anna, Reach::Own, None).await;
        let gleb = t.colleague(&t.anna, Reach::Own, None).await;
        t.contact(&t.anna, "Общий", None).await;
        let own = t.contact(&t.anna, "Верин", Some(vera.user())).await;
        let others = t.contact(&t.anna, "Глебов", Some(gleb.user())).await;
        assert_eq!(t.listed(&vera).await, ["Верин", "Общий"]);
        assert_eq!(t.listed(&gleb).await, ["Глебов", "Общий"]);
        assert_eq!(t.listed(&t.anna).await, ["Глебов", "Верин", "Общий"]);
        assert_eq!(t.found(&vera, "глебов").await, [""; 0]);
        assert_eq!(t.found(&vera, "гл").await, [""; 0], "nor by the beginning");
        assert_eq!(t.found(&gleb, "глебов").await, ["Глебов"]);
        assert_eq!(t.found(&vera, "общий").await, ["Общий"]);

        let seen = clients::find(&t.app, &vera, others.client.id).await;
        assert_eq!(seen.map(|_| ()).map_err(|error| error.code()), Err(Code::NotFound));
        let edited = clients::edit(&t.app, &vera, rename(&others)).await;
        assert_eq!(edited.map(|_| ()).map_err(|error| error.code()), Err(Code::NotFound));
        let at = ClientAt { id: others.client.id, version: 1 };
        let deleted = clients::delete(&t.app, &vera, at).await;
        assert_eq!(deleted.map_err(|error| error.code()), Err(Code::NotFound));
        clients::edit(&t.app, &vera, rename(&own)).await.expect("her own");
    }

    a_department_sees_the_clients_of_its_people(t) {
        let (sales, service) = (t.department(&t.anna).await, t.department(&t.anna).await);
        let vera = t.colleague(&t.anna, Reach::Department, Some(sales)).await;
        let gleb = t.colleague(&t.anna, Reach::Department, Some(sales)).await;
        let zoya = t.colleague(&t.anna, Reach::DepartmentAndBelow, Some(service)).await;
        t.contact(&t.anna, "Глебов", Some(gleb.user())).await;
        assert_eq!(t.listed(&vera).await, ["Глебов"]);
        assert_eq!(t.found(&vera, "глебов").await, ["Глебов"]);
        assert_eq!(t.listed(&zoya).await, [""; 0]);
        assert_eq!(t.found(&zoya, "глебов").await, [""; 0]);
    }

    a_client_handed_over_goes_out_of_reach(t) {
        let vera = t.colleague(&t.anna, Reach::Own, None).await;
        let gleb = t.colleague(&t.anna, Reach::Own, None).await;
        let own = t.contact(&vera, "Верин", Some(vera.user())).await;
        let hand_over = EditClient { responsible: Some(Some(gleb.user())), ..rename(&own) };
        let given = clients::edit(&t.app, &vera, hand_over).await.expect("handed over");
        assert_eq!(given.responsible.expect("a colleague").id, gleb.user());
        assert_eq!(t.listed(&vera).await, [""; 0]);
        assert_eq!(t.found(&gleb, "верин").await, ["Верин"]);
        let seen = clients::find(&t.app, &vera, own.client.id).await;
        assert_eq!(seen.map(|_| ()).map_err(|error| error.code()), Err(Code::NotFound));
    }

    nobody_is_responsible_who_is_not_there(t) {
        let stranger = t.colleague(&t.boris, Reach::Own, None).await;
        let made = t.contact(&t.anna, "Общий", None).await;
        let appoint = EditClient { responsible: Some(Some(stranger.user())), ..rename(&made) };
        let refused = clients::edit(&t.app, &t.anna, appoint).await;
        assert_eq!(refused.map(|_| ()).map_err(|error| error.code()), Err(Code::Invalid));
    }
}
