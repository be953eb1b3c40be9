//! The letter to somebody who is invited.

use super::Shown;
use crate::Pages;
use crate::lobby::LinkToken;
use crate::mail::{Draft, Letter};

/// The letter with the link.
pub(super) fn letter(pages: &Pages, shown: &Shown, token: &LinkToken, firm: &str) -> Letter {
    let to = shown.invitation.email.clone();
    let by = shown
        .by
        .as_ref()
        .map_or("Ваш коллега", |by| by.name.as_str());
    let mut draft = Draft::new(to, format!("Приглашение в Canape CRM: {firm}"))
        .say("Здравствуйте!")
        .say(format!(
            "{by} приглашает вас работать в Canape CRM вместе с {firm}."
        ));
    if let Some(role) = &shown.role {
        draft = draft.say(format!("Ваша роль: {}.", role.name));
    }
    draft
        .button(
            "Принять приглашение",
            pages.link("invitation", &token.expose()),
        )
        .note("Ссылка действует 7 дней и только один раз.")
        .note("Если вы не понимаете, о чём речь, ничего не делайте.")
        .letter()
}
