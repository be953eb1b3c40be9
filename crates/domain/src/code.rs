//! `Code`: the closed list of every way to fail, with its wire name, kind and title.
//!
//! Only `api/src/http/problem.rs` knows which HTTP status a [`Kind`] is.

use crate::Violation;

/// The nature of a failure: what the caller can do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The request cannot be read at all.
    Malformed,
    /// Nobody, or nobody any more, is signed in.
    NoIdentity,
    /// The subscription does not allow it.
    Unpaid,
    /// Seen, but not allowed.
    Denied,
    /// Not there, or another account's.
    NotFound,
    /// The present state refuses it.
    Conflict,
    /// Deleted for good.
    Gone,
    /// Changed by somebody else in between.
    Stale,
    /// More bytes than accepted.
    TooLarge,
    /// A body of another type.
    WrongType,
    /// Readable, but a rule is broken.
    Invalid,
    /// `If-Match` is missing.
    VersionRequired,
    /// Too often.
    Throttled,
    /// Ours to mend.
    Internal,
    /// Too busy just now.
    Unavailable,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident => $wire:literal, $kind:ident, $ru:literal, $en:literal;)*) => {
        /// Every way to fail.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Code { $(#[doc = $en] $name,)* }

        impl Code {
            /// All of them, for documents and tests.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable name on the wire.
            pub const fn wire(self) -> &'static str {
                match self { $(Self::$name => $wire,)* }
            }

            /// Its nature.
            pub const fn kind(self) -> Kind {
                match self { $(Self::$name => Kind::$kind,)* }
            }

            /// The title for a person, in Russian.
            pub const fn title_ru(self) -> &'static str {
                match self { $(Self::$name => $ru,)* }
            }

            /// The title for a person, in English.
            pub const fn title_en(self) -> &'static str {
                match self { $(Self::$name => $en,)* }
            }
        }
    };
}

codes! {
    Malformed => "malformed", Malformed, "Запрос не удалось прочитать", "The request cannot be read";
    NoIdentity => "no_identity", NoIdentity, "Нужно войти", "Sign in first";
    WrongCredentials => "wrong_credentials", NoIdentity, "Неверный логин или пароль", "Wrong login or password";
    SecondFactorRequired => "second_factor_required", NoIdentity, "Нужен код из приложения", "A one-time code is needed";
    SessionEnded => "session_ended", NoIdentity, "Сеанс завершён, войдите снова", "The session has ended, sign in again";
    SubscriptionRequired => "subscription_required", Unpaid, "Доступ закрыт до оплаты", "Access is closed until payment";
    PermissionDenied => "permission_denied", Denied, "Не хватает прав", "Permission is missing";
    PasswordChangeRequired => "password_change_required", Denied, "Сначала смените пароль", "Change the password first";
    NotAuthor => "not_author", Denied, "Заметку меняет только её автор", "Only its author changes a note";
    CrossSite => "cross_site", Denied, "Запрос пришёл с другого сайта", "The request came from another site";
    NotFound => "not_found", NotFound, "Не найдено", "Not found";
    Conflict => "conflict", Conflict, "Сейчас это невозможно", "The present state does not allow it";
    Taken => "taken", Conflict, "Такая запись уже есть", "Such a record exists already";
    InUse => "in_use", Conflict, "Запись используется", "The record is in use";
    DealClosed => "deal_closed", Conflict, "Сделка закрыта, сначала верните её в работу", "The deal is closed, reopen it first";
    DealNotClosed => "deal_not_closed", Conflict, "Сделка и так в работе", "The deal is open already";
    CloseExplicitly => "close_explicitly", Conflict, "Закройте сделку как выигранную или проигранную", "Close the deal by winning or losing it";
    AmountOfLines => "amount_of_lines", Conflict, "Сумма складывается из позиций", "The amount is that of the lines";
    InTrash => "in_trash", Conflict, "Запись в корзине, сначала восстановите её", "The record is in the trash, restore it first";
    NotInTrash => "not_in_trash", Conflict, "Запись не в корзине", "The record is not in the trash";
    TaskCompleted => "task_completed", Conflict, "Задача уже выполнена", "The task is completed already";
    TaskNotCompleted => "task_not_completed", Conflict, "Задача и так не выполнена", "The task is open already";
    SumTooLarge => "sum_too_large", Invalid, "Слишком большая сумма", "The sum is too large";
    StageInUse => "stage_in_use", Conflict, "На этапе есть сделки", "The stage holds deals";
    LastStage => "last_stage_of_kind", Conflict, "В воронке нужен хотя бы один такой этап", "A pipeline needs at least one stage of this kind";
    NameTaken => "name_taken", Conflict, "Такое название уже есть", "This name is taken";
    TooManyStages => "too_many_stages", Conflict, "В воронке не больше 30 этапов", "A pipeline has at most 30 stages";
    KindIsFixed => "stage_kind_is_fixed", Conflict, "Вид этапа не меняется", "The kind of a stage cannot change";
    DefaultStays => "default_pipeline_stays", Conflict, "Сначала сделайте основной другую воронку", "Make another pipeline the default first";
    SystemEntry => "system_entry", Conflict, "Эта запись нужна системе, её не меняют", "The system needs this entry as it is";
    DictionaryFull => "dictionary_full", Conflict, "В справочнике не больше 200 записей", "A dictionary has at most 200 entries";
    AlreadySetUp => "already_set_up", Conflict, "Установка уже настроена", "The installation is set up already";
    ChooseAccount => "choose_account", Conflict, "Выберите аккаунт", "Choose an account";
    RetryReused => "idempotency_key_reused", Invalid, "Ключ идемпотентности уже использован с другим запросом", "The idempotency key was used with another request";
    RetryRunning => "idempotency_in_progress", Conflict, "Такой же запрос ещё выполняется", "The same request is still running";
    Gone => "account_deleted", Gone, "Аккаунт удалён", "The account is deleted";
    Stale => "stale", Stale, "Запись изменена другим пользователем", "The record was changed by somebody else";
    TooLarge => "too_large", TooLarge, "Слишком большой запрос", "The request is too large";
    WrongType => "unsupported_media_type", WrongType, "Такой тип содержимого не принимается", "This content type is not accepted";
    Invalid => "invalid", Invalid, "Проверьте поля", "Some fields are not right";
    VersionRequired => "version_required", VersionRequired, "Нужен заголовок If-Match с версией записи", "If-Match with the record's version is required";
    Throttled => "too_many_requests", Throttled, "Слишком часто, подождите", "Too many requests, wait a little";
    Internal => "internal", Internal, "Ошибка на нашей стороне", "Something went wrong on our side";
    Overloaded => "overloaded", Unavailable, "Сервер занят, повторите чуть позже", "The server is busy, try again shortly";
}

/// An error that knows its code.
pub trait Coded: std::error::Error {
    /// Which of the ways to fail this is.
    fn code(&self) -> Code;

    /// The fields to mend, if the failure is about fields.
    fn violations(&self) -> &[Violation] {
        &[]
    }

    /// What the reader may be told beyond the title (never an inner cause).
    fn detail(&self) -> Option<String> {
        None
    }

    /// After how many seconds another try makes sense.
    fn retry_after(&self) -> Option<u64> {
        None
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn wire_names_are_unique() {
        let names: HashSet<_> = Code::ALL.iter().map(|code| code.wire()).collect();
        assert_eq!(names.len(), Code::ALL.len());
    }
}
