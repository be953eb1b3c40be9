mod api_keys;
mod end_of_trial;
mod installation;
mod letters;
mod me;
mod people;
mod refresh;
pub mod samples;
mod second_factor;
mod sessions;
mod sign_in;
mod sign_up;
mod switch;

use serde_json::{Value, json};

use crate::support::Answer;
pub use crate::support::credentials::PASSWORD;

/// A sign-up as the page sends it.
pub fn wish(address: &str) -> Value {
    json!({
        "company": format!("ООО «{address}»"),
        "name": "Анна Петрова",
        "email": format!("anna@{address}.example"),
        "phone": "+7 910 123-45-67",
        "login": format!("{address}-anna"),
        "password": PASSWORD,
        "address": address,
        "time_zone": "Europe/Moscow",
        "accept_offer": true,
        "consents": {"advertising": false, "analytics": true},
    })
}

/// The cookie that an answer sets, as a browser would send it back.
#[track_caller]
pub fn cookie(answer: &Answer) -> String {
    let set = answer.header("set-cookie").expect("a cookie");
    set.split(';').next().expect("a pair").to_owned()
}
