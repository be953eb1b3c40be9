//! Pipelines come back as they were put in.

use canape_domain::access::Permission;
use canape_domain::pipelines::{self, Error};
use canape_domain::{Coded, Store};

use crate::fixture::on_both_engines;

on_both_engines! {
    a_pipeline_reads_back_as_it_was_made(t) {
        let made = t.pipeline(&t.anna, "Продажи").await;
        let read = pipelines::find(&t.app, &t.anna, made.id).await.expect("a pipeline");
        assert_eq!(read, made);
        assert!(read.is_default, "the first pipeline is the default");
    }

    a_stale_version_changes_nothing(t) {
        let made = t.pipeline(&t.anna, "Продажи").await;
        let edit = |version, name: &str| pipelines::EditPipeline {
            id: made.id,
            version,
            name: Some(canape_domain::values::Line::parse(name).expect("a name")),
            make_default: false,
        };
        let renamed = pipelines::edit(&t.app, &t.anna, edit(1, "Опт")).await.expect("renamed");
        assert_eq!(renamed.version, 2);
        let late = pipelines::edit(&t.app, &t.anna, edit(1, "Розница")).await;
        assert!(matches!(late, Err(Error::Stale)));
        let read = pipelines::find(&t.app, &t.anna, made.id).await.expect("a pipeline");
        assert_eq!(read.name.as_str(), "Опт");
    }

    of_two_writers_at_once_one_wins(t) {
        let made = t.pipeline(&t.anna, "Продажи").await;
        let rename = |name: &'static str| {
            let t = std::sync::Arc::clone(&t);
            tokio::spawn(async move {
                let command = pipelines::EditPipeline {
                    id: made.id,
                    version: 1,
                    name: Some(canape_domain::values::Line::parse(name).expect("a name")),
                    make_default: false,
                };
                pipelines::edit(&t.app, &t.anna, command).await.map_err(|error| error.code())
            })
        };
        let (left, right) = tokio::join!(rename("Опт"), rename("Розница"));
        let results = [left.expect("no panic"), right.expect("no panic")];
        let winners = results.iter().filter(|result| result.is_ok()).count();
        assert_eq!(winners, 1, "{results:?}");
        let losers: Vec<_> = results.iter().filter_map(|result| result.as_ref().err()).collect();
        assert_eq!(losers, [&canape_domain::Code::Stale]);
    }

    a_dropped_work_leaves_nothing(t) {
        let grant = t.anna.allow(Permission::PipelinesManage).expect("allowed");
        let made = t.pipeline(&t.anna, "Продажи").await;
        let work = t.store.work(&grant).await.expect("a work");
        assert!(work.pipeline(made.id).await.expect("readable").is_some());
        drop(work);
        t.pipeline(&t.anna, "Опт").await;
        let all = pipelines::list(&t.app, &t.anna).await.expect("a list");
        assert_eq!(all.len(), 2);
    }
}
