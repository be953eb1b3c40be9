//! Adapters against small servers on the loopback.
#![expect(clippy::expect_used, reason = "a test that cannot go on has failed")]

mod files;
mod office;
mod smtp;
mod smtp_server;

use canape_domain::mail::{Draft, Letter};
use canape_domain::values::Email;

fn letter() -> Letter {
    let to = Email::parse("anna@romashka.example").expect("an address");
    Draft::new(to, "Подтвердите адрес почты")
        .say("Здравствуйте!")
        .button("Подтвердить", "https://canape.example/confirm-email#1.2")
        .letter()
}
