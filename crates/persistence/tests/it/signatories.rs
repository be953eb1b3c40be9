//! What the migration of signatories makes of those who signed before it.

use canape_domain::Store;
use canape_domain::access::Permission;
use canape_domain::legal_entities::{self, CreateLegalEntity, Regimes, Terms};
use canape_domain::requisites::{Dated, Form, Requisites};
use canape_domain::values::Line;
use canape_persistence::Database;
use sea_orm::ConnectionTrait;

use crate::fixture::on_both_engines;

on_both_engines! {
    whoever_signed_has_an_id_and_keeps_it(t) {
        let command = CreateLegalEntity {
            name: Line::parse("Твинс").expect("as it should be"),
            requisites: Dated {
                valid_from: "2024-01-01".parse().expect("as it should be"),
                requisites: Requisites::of(Form::Organisation),
            },
            regimes: Regimes::default(),
            signatories: Vec::new(),
            terms: Terms::default(),
            retry: None,
        };
        let firm = legal_entities::create(&t.app, &t.anna, command).await;
        let firm = firm.expect("as it should be").value.id;
        let person = |name: &str| format!(
            r#"{{"office": "head", "power": null, "signer": {{"post": null, "name": "{name}",
                "ground": null, "post_genitive": null, "name_genitive": null}}}}"#
        );
        let of_old = format!("[{}, {}]", person("Иванов"), person("Петров"));
        let sql = "UPDATE legal_entity SET signatories = ? WHERE id = ?";
        t.put(&t.anna, sql, vec![of_old.into(), firm.uuid().into()]).await;
        let migrate = async || {
            let raw = t.test.raw().await;
            let undo = "DELETE FROM seaql_migrations WHERE version = 'm0235_named_signatories'";
            raw.execute_unprepared(undo).await.expect("as it should be");
            raw.close().await.expect("as it should be");
            Database::migrate(&t.test.url).await.expect("as it should be");
            let grant = t.anna.allow(Permission::DictionariesRead).expect("as it should be");
            let view = t.store.view(&grant).await.expect("as it should be");
            let firm = view.legal_entity(firm).await.expect("as it should be");
            firm.expect("as it should be").signatories
        };
        let first = migrate().await;
        let names: Vec<_> = first.iter().map(|one| one.signer.name.as_str()).collect();
        assert_eq!(names, ["Иванов", "Петров"]);
        assert_ne!(first[0].id, first[1].id);
        assert!(first.iter().all(|one| one.kinds.is_empty()));
        assert_eq!(migrate().await, first, "done again, it changes nobody");
    }
}
