//! Dictionaries: places without gaps, names without twins, a system entry that stays.

use canape_domain::dictionaries::{
    self, Channel, CreateEntry, EditEntry, Entry, EntryName, LossReason, SalesEvent,
};
use canape_domain::{Code, Coded, Id};
use chrono::NaiveDate;

use crate::fixture::{Fixture, on_both_engines};

fn name(text: &str) -> EntryName {
    EntryName::parse(text).expect("a name")
}

async fn reason(t: &Fixture, text: &str) -> Entry<LossReason> {
    let command = CreateEntry {
        name: name(text),
        particulars: LossReason,
        retry: None,
    };
    let made = dictionaries::create(&t.app, &t.anna, command).await;
    made.expect("a loss reason").value
}

fn nothing(entry: &Entry<LossReason>) -> EditEntry<LossReason> {
    EditEntry {
        id: entry.id,
        version: entry.version,
        name: None,
        wish: (),
        after: None,
        is_archived: None,
    }
}

async fn names(t: &Fixture) -> Vec<String> {
    let all = dictionaries::list::<LossReason>(&t.app, &t.anna).await;
    let all = all.expect("a list");
    let places: Vec<i32> = all.iter().map(|entry| entry.position).collect();
    let whole: Vec<i32> = (0..).take(all.len()).collect();
    assert_eq!(places, whole, "places have no gaps");
    all.iter().map(|entry| entry.name.to_string()).collect()
}

on_both_engines! {
    an_entry_goes_behind_another_and_the_rest_move_over(t) {
        let mut made = Vec::new();
        for text in ["Дорого", "Передумали", "Нет бюджета", "Спам"] {
            made.push(reason(&t, text).await);
        }
        let go = async |index: usize, after: Option<Id<LossReason>>| {
            let all = dictionaries::list::<LossReason>(&t.app, &t.anna).await.expect("a list");
            let entry = all.iter().find(|entry| entry.id == made[index].id).expect("there");
            let command = EditEntry { after: Some(after), ..nothing(entry) };
            dictionaries::edit(&t.app, &t.anna, command).await.map_err(|error| error.code())
        };
        go(0, Some(made[2].id)).await.expect("down");
        assert_eq!(names(&t).await, ["Передумали", "Нет бюджета", "Дорого", "Спам"]);
        go(3, None).await.expect("to the top");
        assert_eq!(names(&t).await, ["Спам", "Передумали", "Нет бюджета", "Дорого"]);
        go(0, Some(made[3].id)).await.expect("up");
        assert_eq!(names(&t).await, ["Спам", "Дорого", "Передумали", "Нет бюджета"]);
        let before = go(0, Some(made[3].id)).await.expect("where it is");
        assert_eq!(before.version, 3, "a wish for what is so changes nothing");
        assert_eq!(go(0, Some(made[0].id)).await, Err(Code::Invalid), "not behind itself");
        assert_eq!(go(0, Some(t.app.new_id())).await, Err(Code::Invalid));
    }

    a_name_is_taken_by_archived_entries_too(t) {
        let first = reason(&t, "Дорого").await;
        let gone = dictionaries::archive(&t.app, &t.anna, first.id, 1).await.expect("archived");
        assert!(gone.is_archived);
        let twin = CreateEntry { name: name("дорого"), particulars: LossReason, retry: None };
        let twin = dictionaries::create(&t.app, &t.anna, twin).await;
        assert_eq!(twin.map(|_| ()).map_err(|error| error.code()), Err(Code::NameTaken));
        let second = reason(&t, "Долго").await;
        let rename = EditEntry { name: Some(name("ДОРОГО")), ..nothing(&second) };
        let renamed = dictionaries::edit(&t.app, &t.anna, rename).await;
        assert_eq!(renamed.map_err(|error| error.code()), Err(Code::NameTaken));
        let back = EditEntry { is_archived: Some(false), ..nothing(&gone) };
        let back = dictionaries::edit(&t.app, &t.anna, back).await.expect("taken back");
        assert!(!back.is_archived);
    }

    of_two_entries_of_one_name_made_at_once_one_is_made(t) {
        let make = || {
            let t = std::sync::Arc::clone(&t);
            tokio::spawn(async move {
                let command =
                    CreateEntry { name: name("Дорого"), particulars: LossReason, retry: None };
                let made = dictionaries::create(&t.app, &t.anna, command).await;
                made.map(|_| ()).map_err(|error| error.code())
            })
        };
        let (one, two) = tokio::join!(make(), make());
        let mut results = [one.expect("no panic"), two.expect("no panic")];
        results.sort_by_key(Result::is_err);
        assert_eq!(results, [Ok(()), Err(Code::NameTaken)]);
    }

    a_new_account_begins_with_an_unknown_channel_that_stays(t) {
        let grant = t.anna.allow(canape_domain::access::Permission::DictionariesManage);
        let work = canape_domain::Store::work(&*t.store, &grant.expect("allowed")).await;
        let work = work.expect("a work");
        let defaults = dictionaries::defaults(&t.app).expect("names");
        defaults.apply(&*work).await.expect("written");
        work.commit().await.expect("a commit");

        let channels = dictionaries::list::<Channel>(&t.app, &t.anna).await.expect("a list");
        let unknown = &channels[0];
        assert_eq!(unknown.name.as_str(), "Не указан");
        let systems = channels.iter().filter(|entry| entry.particulars.is_system).count();
        assert_eq!(systems, 1);
        let rename = EditEntry {
            id: unknown.id,
            version: 1,
            name: Some(name("Неизвестно")),
            wish: (),
            after: None,
            is_archived: None,
        };
        let renamed = dictionaries::edit(&t.app, &t.anna, rename).await;
        assert_eq!(renamed.map_err(|error| error.code()), Err(Code::SystemEntry));
        let archived = dictionaries::archive(&t.app, &t.anna, unknown.id, 1).await;
        assert_eq!(archived.map_err(|error| error.code()), Err(Code::SystemEntry));
        assert!(names(&t).await.contains(&"Дорого".to_owned()));
    }

    sales_events_come_latest_first_and_may_repeat_their_titles(t) {
        let on = |year| NaiveDate::from_ymd_opt(year, 4, 2).expect("a date");
        for year in [2025, 2026] {
            let dates = SalesEvent::new(on(year), on(year)).expect("in order");
            let command =
                CreateEntry { name: name("Выставка"), particulars: dates, retry: None };
            dictionaries::create(&t.app, &t.anna, command).await.expect("made");
        }
        let all = dictionaries::list::<SalesEvent>(&t.app, &t.anna).await.expect("a list");
        let days: Vec<_> = all.iter().map(|entry| entry.particulars.from_on()).collect();
        assert_eq!(days, [on(2026), on(2025)]);
        let wish = dictionaries::SalesEventDates { from_on: Some(on(2027)), to_on: None };
        let edit = EditEntry {
            id: all[0].id,
            version: 1,
            name: None,
            wish,
            after: None,
            is_archived: None,
        };
        let edited = dictionaries::edit(&t.app, &t.anna, edit).await;
        assert_eq!(edited.map_err(|error| error.code()), Err(Code::Invalid), "ends before it begins");
    }

    another_accounts_entries_are_not_there(t) {
        let mine = reason(&t, "Дорого").await;
        let theirs = dictionaries::list::<LossReason>(&t.app, &t.boris).await.expect("a list");
        assert!(theirs.is_empty());
        let archived = dictionaries::archive(&t.app, &t.boris, mine.id, 1).await;
        assert_eq!(archived.map_err(|error| error.code()), Err(Code::NotFound));
    }
}
