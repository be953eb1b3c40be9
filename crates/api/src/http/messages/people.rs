//! Rules about colleagues, departments and roles.

use super::Texts;

pub(super) const PEOPLE: Texts = &[
    (
        "own_branch",
        "Отдел нельзя вложить в него самого или в отдел под ним",
        "A department cannot lie below itself",
    ),
    (
        "in_the_future",
        "Дата в будущем: переведите в этот день",
        "The date is in the future: move on that day",
    ),
    (
        "before_last_move",
        "Раньше прошлого перевода: прошлое не переписывают",
        "Before the last move: history is not rewritten",
    ),
    (
        "too_long_ago",
        "Не больше чем год назад",
        "At most a year ago",
    ),
    (
        "successor_needed",
        "Выберите, кому передать дела",
        "Choose who takes over",
    ),
    (
        "role_beyond_yours",
        "Эта роль даёт больше, чем есть у вас",
        "This role allows more than you may yourself",
    ),
    (
        "own_role",
        "Свою роль не меняют",
        "Nobody changes their own role",
    ),
    (
        "own_reach",
        "Так вы открыли бы себе чужие сделки: попросите того, кто их видит",
        "This would open others' deals to you: ask somebody who sees them",
    ),
    (
        "right_not_yours",
        "Такого права нет у вас самих",
        "You do not have this right yourself",
    ),
    (
        "beyond_sight",
        "Нельзя дать больше, чем видно: расширьте право «видеть»",
        "Nobody acts further than they see: widen the right to see",
    ),
    (
        "reach_is_all",
        "Это право не делится: либо есть, либо нет",
        "This right is whole: it is there or not",
    ),
    (
        "works_here",
        "Сотрудник с такой почтой уже работает",
        "A colleague with this address works here",
    ),
    (
        "invited_already",
        "Этому адресу приглашение уже отправлено",
        "This address is invited already",
    ),
    (
        "email_has_login",
        "С этой почтой уже есть логин: войдите с ним",
        "This address has a login already: use it",
    ),
    ("repeated", "Повторяется", "It is repeated"),
];
