use canape_domain::clients::{self, Company, Contact, CreateClient, Site};
use canape_domain::values::{Email, Inn, Kpp, Line};
use canape_domain::{Code, Coded};

use super::{contact, phone};
use crate::fixture::on_both_engines;

fn company() -> CreateClient<Company> {
    CreateClient {
        particulars: Company {
            name: Line::parse("ООО «Ромашка»").expect("a name"),
            inn: Some(Inn::parse("7707083893").expect("an INN")),
            kpp: Some(Kpp::parse("773601001").expect("a KPP")),
            site: Some(Site::parse("https://romashka.ru").expect("a site")),
        },
        phones: vec![phone("+7 495 500-55-50")],
        emails: vec![Email::parse("mail@romashka.ru").expect("an e-mail")],
        responsible: None,
        retry: None,
    }
}

on_both_engines! {
    a_client_reads_back_as_it_was_made(t) {
        let made = clients::create(&t.app, &t.anna, company()).await.expect("made").value;
        let read = clients::find(&t.app, &t.anna, made.client.id).await.expect("found");
        assert_eq!(read.client, made.client);

        let mut command = contact("Ёлкина");
        command.particulars.first_name = Some(Line::parse("Анна").expect("a name"));
        command.particulars.post = Some(Line::parse("Директор").expect("a post"));
        command.particulars.company = Some(made.client.id);
        command.phones = vec![phone("8 (910) 123-45-67"), phone("+79101234567"), phone("доб. 5")];
        let made = clients::create(&t.app, &t.anna, command).await.expect("made").value;
        assert_eq!(made.client.phones.len(), 2, "one number written twice is there once");
        assert_eq!(made.client.name(), "Ёлкина Анна");
        let read = clients::find(&t.app, &t.anna, made.client.id).await.expect("found");
        assert_eq!(read.client, made.client);
        assert_eq!(read.company.expect("a company").name, "ООО «Ромашка»");
    }

    another_accounts_clients_are_not_there(t) {
        let theirs = clients::create(&t.app, &t.boris, company()).await.expect("made").value;
        let seen = clients::find(&t.app, &t.anna, theirs.client.id).await;
        assert_eq!(seen.map(|_| ()).map_err(|error| error.code()), Err(Code::NotFound));
        let mut command = contact("Ёлкина");
        command.particulars.company = Some(theirs.client.id);
        let refused = clients::create(&t.app, &t.anna, command).await;
        assert_eq!(refused.map(|_| ()).map_err(|error| error.code()), Err(Code::Invalid));
        t.contact(&t.boris, "Петрова", None).await;
        assert!(t.listed(&t.anna).await.is_empty());
        assert!(t.found(&t.anna, "петрова").await.is_empty());
        assert_eq!(t.found(&t.boris, "петрова").await, ["Петрова"]);
    }

    somebody_without_a_name_is_a_telephone_number(t) {
        let mut command = contact("x");
        command.particulars = Contact::default();
        let nobody = clients::create(&t.app, &t.anna, command.clone()).await;
        assert_eq!(nobody.map(|_| ()).map_err(|error| error.code()), Err(Code::Invalid));
        command.phones = vec![phone("8 910 123-45-67")];
        let caller = clients::create(&t.app, &t.anna, command).await.expect("made").value;
        assert_eq!(caller.client.name(), "8 910 123-45-67");
        assert_eq!(t.found(&t.anna, "+7 910 123").await, ["8 910 123-45-67"]);
    }
}
