//! The letters to people about their own doors.

use crate::Pages;
use crate::lobby::{Link, LinkKind, LinkToken, Person};
use crate::mail::{Draft, Letter};

/// The letter with a link.
pub fn with_link(pages: &Pages, link: &Link, token: &LinkToken, to: &Person, firm: &str) -> Letter {
    let email = link.email.clone();
    match link.kind {
        LinkKind::ConfirmEmail => Draft::new(email, "Подтвердите адрес почты")
            .say("Здравствуйте!")
            .say(format!(
                "Этот адрес указан при регистрации в Canape CRM, аккаунт {firm}. \
                 Подтвердите, что он ваш: на него будут приходить письма о доступе к аккаунту."
            ))
            .button(
                "Подтвердить адрес",
                pages.link("confirm-email", &token.expose()),
            )
            .note("Ссылка действует 7 дней. Если вы не регистрировались, ничего не делайте."),
        LinkKind::ResetPassword => Draft::new(email, "Новый пароль для Canape CRM")
            .say("Здравствуйте!")
            .say(format!(
                "Кто-то, наверное вы, забыл пароль от Canape CRM. Ваш логин: {}.",
                to.login
            ))
            .button(
                "Задать новый пароль",
                pages.link("reset-password", &token.expose()),
            )
            .note(
                "Ссылка действует один час и только один раз. После смены пароля все открытые \
                 сеансы завершатся.",
            )
            .note("Если это были не вы, ничего не делайте: пароль останется прежним."),
    }
    .letter()
}
