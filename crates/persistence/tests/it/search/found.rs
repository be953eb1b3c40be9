use std::collections::BTreeMap;

use canape_domain::access::{Access, Caller, Permission, Reach};
use canape_domain::clients::{self, Contact, ContactWish, EditClient};
use canape_domain::lobby::Identity;
use canape_domain::search::{self, Question};
use canape_domain::values::{Email, Line};
use canape_domain::{Actor, Limit};
use uuid::Uuid;

use crate::clients::{contact, phone};
use crate::fixture::{Fixture, on_both_engines};

async fn ask(t: &Fixture, caller: &Caller, text: &str) -> Vec<String> {
    let question = Question::parse(text).expect("a question");
    let found = search::ask(&t.app, caller, question.as_ref(), Limit::default()).await;
    found
        .expect("answers")
        .into_iter()
        .map(|found| found.title)
        .collect()
}

/// The entry of a deal, as the slice of deals would write it.
async fn deal(t: &Fixture, number: i64, title: &str, responsible: Option<Uuid>) {
    let id: canape_domain::Id<()> = t.app.new_id();
    let key = canape_domain::values::search_text::normalise(title);
    let sql = "INSERT INTO search_entry (account_id, id, kind, number, title, title_key, text,
                   responsible_id)
               VALUES (?, ?, 'deal', ?, ?, ?, ?, ?)";
    let values = vec![
        t.anna.account().uuid().into(),
        id.uuid().into(),
        number.into(),
        title.into(),
        key.clone().into(),
        key.into(),
        responsible.into(),
    ];
    t.put(&t.anna, sql, values).await;
}

on_both_engines! {
    a_contact_is_found_by_pieces_of_everything(t) {
        let mut command = contact("Ёлкина");
        command.particulars.first_name = Some(Line::parse("Анна").expect("a name"));
        command.phones = vec![phone("8 (910) 123-45-67")];
        command.emails = vec![Email::parse("a.elkina@firm.ru").expect("an e-mail")];
        let made = clients::create(&t.app, &t.anna, command).await.expect("made").value;
        t.contact(&t.anna, "Петрова", None).await;
        for question in [
            "елкин", "ЁЛКИНА", "лки", "анна елкина", "Анн ёлк", "ёл", "е", "123-45", "+7 910 123",
            "89101234567", "elkina@firm.ru", "елкина ан",
        ] {
            assert_eq!(t.found(&t.anna, question).await, ["Ёлкина Анна"], "{question}");
        }
        for question in ["елкинв", "анна петрова", "нн", "911", "0124", "xyz"] {
            assert_eq!(t.found(&t.anna, question).await, [""; 0], "{question}");
        }
        for question in ["_лкин", "\"елк", "елк%"] {
            assert_eq!(t.found(&t.anna, question).await, ["Ёлкина Анна"], "signs are not looked for");
        }
        assert_eq!(t.found(&t.anna, "%").await.len(), 2, "nothing was asked");

        let rename = EditClient::<Contact> {
            id: made.client.id,
            version: 1,
            wish: ContactWish {
                last_name: Some(Some(Line::parse("Соснина").expect("a name"))),
                ..ContactWish::default()
            },
            phones: Some(Vec::new()),
            emails: None,
            responsible: None,
        };
        clients::edit(&t.app, &t.anna, rename).await.expect("renamed");
        assert_eq!(t.found(&t.anna, "елкина анна").await, [""; 0]);
        assert_eq!(t.found(&t.anna, "910123").await, [""; 0]);
        assert_eq!(t.found(&t.anna, "соснин").await, ["Соснина Анна"]);
    }

    numbers_come_first_then_beginnings_then_the_rest(t) {
        deal(&t, 12, "Поставка столов", None).await;
        deal(&t, 7, "Сто двенадцать стульев", None).await;
        t.contact(&t.anna, "Столов", None).await;
        assert_eq!(ask(&t, &t.anna, "12").await, ["Поставка столов"]);
        assert_eq!(ask(&t, &t.anna, "№ 7").await, ["Сто двенадцать стульев"]);
        assert_eq!(ask(&t, &t.anna, "столов").await, ["Столов", "Поставка столов"]);
        let beginnings = ask(&t, &t.anna, "ст").await;
        assert_eq!(beginnings, ["Сто двенадцать стульев", "Столов"], "short words are beginnings");
    }

    each_kind_is_found_as_far_as_its_permission_reaches(t) {
        let vera = t.colleague(&t.anna, Reach::Own, None).await;
        let gleb = t.colleague(&t.anna, Reach::Own, None).await;
        deal(&t, 1, "Столы Вере", Some(vera.user().uuid())).await;
        deal(&t, 2, "Столы Глебу", Some(gleb.user().uuid())).await;
        t.contact(&t.anna, "Столяров", Some(gleb.user())).await;
        let with = |permissions: &[(Permission, Reach)]| {
            Caller::recognised(Identity {
                account: t.anna.account_record().clone(),
                user: vera.user(),
                actor: Actor::User(vera.user().uuid()),
                access: Access {
                    permissions: permissions.iter().copied().collect::<BTreeMap<_, _>>(),
                    ..Access::default()
                },
                session: None,
                person: vera.person(),
                must_change_password: false,
            })
        };
        let (deals, clients) = (Permission::DealsRead, Permission::ClientsRead);
        let both = with(&[(deals, Reach::Own), (clients, Reach::All)]);
        assert_eq!(ask(&t, &both, "сто").await, ["Столы Вере", "Столяров"]);
        let one = with(&[(deals, Reach::All)]);
        assert_eq!(ask(&t, &one, "сто").await, ["Столы Вере", "Столы Глебу"]);
        let none = search::ask(&t.app, &with(&[]), None, Limit::default()).await;
        assert!(matches!(none, Err(search::Error::Denied(_))));
    }
}
