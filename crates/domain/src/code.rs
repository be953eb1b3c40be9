//! `Code`: the closed list of every way to fail, with its wire name, kind and title.
//!
//! Only `api/src/http/problem.rs` knows which HTTP status a [`Kind`] is.

use crate::Violation;

/// The nature of a failure: what the caller can do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The request cannot be read at all.
    Malformed,
    /// The request did not come in time.
    Slow,
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
    /// A part is wanted that is not there.
    NoSuchPart,
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
    TooSlow => "too_slow", Slow, "Запрос шёл слишком долго", "The request took too long to come";
    NoIdentity => "no_identity", NoIdentity, "Нужно войти", "Sign in first";
    WrongCredentials => "wrong_credentials", NoIdentity, "Неверный логин или пароль", "Wrong login or password";
    SecondFactorRequired => "second_factor_required", NoIdentity, "Нужен код из приложения", "A one-time code is needed";
    SessionEnded => "session_ended", NoIdentity, "Сеанс завершён, войдите снова", "The session has ended, sign in again";
    SubscriptionRequired => "subscription_required", Unpaid, "Доступ закрыт до оплаты", "Access is closed until payment";
    PermissionDenied => "permission_denied", Denied, "Не хватает прав", "Permission is missing";
    PasswordChangeRequired => "password_change_required", Denied, "Сначала смените пароль", "Change the password first";
    NotAuthor => "not_author", Denied, "Заметку меняет только её автор", "Only its author changes a note";
    OwnerOnly => "owner_only", Denied, "Это может только владелец", "Only the owner may do this";
    OfferNotYours => "offer_not_yours", Denied, "Предложение сделано не вам", "The offer is made to somebody else";
    BeyondYou => "beyond_you", Denied, "У этого сотрудника больше прав, чем у вас", "This colleague has more rights than you";
    RoleBeyondYou => "role_beyond_you", Denied, "У этой роли больше прав, чем у вас", "This role allows more than you may";
    ReportOfAnother => "report_of_another", Denied, "Сохранённый отчёт меняет его автор или тот, кто вправе делиться", "A saved report is changed by its author or by who may share views";
    ViewOfAnother => "view_of_another", Denied, "Представление меняет его автор или тот, кто вправе делиться", "A view is changed by its author or by who may share views";
    CrossSite => "cross_site", Denied, "Запрос пришёл с другого сайта", "The request came from another site";
    NotFound => "not_found", NotFound, "Не найдено", "Not found";
    Conflict => "conflict", Conflict, "Сейчас это невозможно", "The present state does not allow it";
    Taken => "taken", Conflict, "Такая запись уже есть", "Such a record exists already";
    InUse => "in_use", Conflict, "Запись используется", "The record is in use";
    DealClosed => "deal_closed", Conflict, "Сделка закрыта, сначала верните её в работу", "The deal is closed, reopen it first";
    DealNotClosed => "deal_not_closed", Conflict, "Сделка и так в работе", "The deal is open already";
    CloseExplicitly => "close_explicitly", Conflict, "Закройте сделку как выигранную или проигранную", "Close the deal by winning or losing it";
    AmountOfLines => "amount_of_lines", Conflict, "Сумма складывается из позиций", "The amount is that of the lines";
    RequestAnswered => "request_answered", Conflict, "На заявку уже ответили", "The request is answered already";
    InTrash => "in_trash", Conflict, "Запись в корзине, сначала восстановите её", "The record is in the trash, restore it first";
    NotInTrash => "not_in_trash", Conflict, "Запись не в корзине", "The record is not in the trash";
    ConsentWithdrawn => "consent_withdrawn", Conflict, "Согласие уже отозвано", "The consent is withdrawn already";
    PersonErased => "person_erased", Conflict, "Персональные данные стёрты, карточка больше не меняется", "The person was erased, the card does not change any more";
    EraseDrafts => "erase_drafts", Conflict, "Сначала выставьте или удалите черновики документов этого человека", "Issue or delete the drafts of documents for this person first";
    TooManyConsents => "too_many_consents", Conflict, "У человека не больше 100 согласий", "A person has at most 100 consents";
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
    ProductArchived => "product_archived", Conflict, "Позиция каталога в архиве, сначала верните её", "The product is archived, bring it back first";
    GroupNotEmpty => "group_not_empty", Conflict, "В группе есть позиции или подгруппы, сначала перенесите их", "Products or groups are in the group, move them first";
    TooManyGroups => "too_many_groups", Conflict, "Групп не больше 500", "At most 500 groups";
    TooManyPriceLists => "too_many_price_lists", Conflict, "Прайс-листов не больше 20", "At most 20 price lists";
    TableRefused => "table_refused", WrongType, "Таблица принимается файлом XLSX или CSV", "A table is taken as an XLSX or CSV file";
    TableUnreadable => "table_unreadable", Invalid, "Файл не открывается как таблица XLSX или CSV", "The file does not open as an XLSX or CSV table";
    TableTooLarge => "table_too_large", Invalid, "Таблица слишком большая: не больше 5 МБ в файле и 24 МБ текста", "The table is too large: at most 5 MB of file and 24 MB of text";
    TableTooManyRows => "table_too_many_rows", Invalid, "В таблице не больше 5000 строк, разделите её", "A table has at most 5000 rows, divide it";
    TableEmpty => "table_empty", Invalid, "В таблице нет строк под заголовком", "The table has no rows below its head";
    DictionaryFull => "dictionary_full", Conflict, "В справочнике не больше 200 записей", "A dictionary has at most 200 entries";
    DocumentIncomplete => "document_incomplete", Invalid, "Документу не хватает обязательного", "The document lacks what it must have";
    DocumentIssued => "document_issued", Conflict, "Документ выставлен и больше не меняется", "The document is issued and does not change";
    DocumentNotIssued => "document_not_issued", Conflict, "Черновик не аннулируют, его удаляют", "A draft is not cancelled, it is deleted";
    DocumentCancelled => "document_cancelled", Conflict, "Документ уже аннулирован", "The document is cancelled already";
    DocumentAmended => "document_amended", Conflict, "Документ исправлен: действует исправление", "The document was revised: the revision holds";
    DocumentIsDraft => "document_is_draft", Conflict, "Сначала выставите документ", "Issue the document first";
    NoElectronicFormat => "no_electronic_format", Conflict, "Для документов этого вида нет файла для ЭДО: он бывает у УПД, счёта-фактуры и их корректировок", "Documents of this kind have no file for electronic exchange: УПД, счёт-фактура and their corrections have";
    SignedInEdo => "signed_in_edo", Conflict, "Документ подписан в ЭДО, бумага больше не нужна", "The document is signed electronically, no paper is needed any more";
    MarkRepeated => "mark_repeated", Conflict, "Такая отметка уже есть", "The same is recorded already";
    OriginalReceived => "original_received", Conflict, "Оригинал уже получен", "The original is received already";
    OriginalNotInTransit => "original_not_in_transit", Conflict, "Оригинал не в пути, сначала отметьте отправку", "No original is on its way, record the dispatch first";
    MarkWithdrawn => "mark_withdrawn", Conflict, "Отметка уже снята", "The record is withdrawn already";
    TooManyMarks => "too_many_marks", Conflict, "У документа не больше 100 отметок", "A document has at most 100 records of its way";
    DocumentNotPrinted => "document_not_printed", Conflict, "Это чужой документ: его бумага — приложенный скан", "Others wrote this document: its paper is the scan beside it";
    DocumentHasFollowers => "document_has_followers", Conflict, "На основании документа выставлены другие, сначала аннулируйте их", "Others were issued upon this document, cancel them first";
    ExceedsInvoice => "exceeds_invoice", Conflict, "Закрывающие документы вместе больше счёта, подтвердите, что так и нужно", "The closing documents exceed the invoice, confirm that this is meant";
    TemplateArchived => "template_archived", Conflict, "Шаблон в архиве, сначала верните его", "The template is archived, bring it back first";
    TooManyTemplates => "too_many_templates", Conflict, "Шаблонов не больше 200", "At most 200 templates";
    TemplateBroken => "template_broken", Invalid, "Файл не открывается как документ Word (.docx)", "The file does not open as a Word document (.docx)";
    TemplateForbidden => "template_forbidden", Invalid, "В файле есть то, чего в шаблоне быть не должно", "The file holds what a template must not hold";
    TemplateTooLarge => "template_too_large", Invalid, "Документ по этому шаблону выходит слишком большим", "A document made of this template would be too large";
    TemplateFaulty => "template_faulty", Invalid, "В шаблоне есть ошибки", "Some tags of the template are wrong";
    NoOwnTemplate => "no_own_template", Conflict, "Документ сделан не по своему шаблону, файла DOCX у него нет", "The document is not made of an own template and has no DOCX";
    NoPdfConverter => "no_pdf_converter", Conflict, "На сервере нет LibreOffice, поэтому PDF не делается: скачайте DOCX", "LibreOffice is not on the server, so no PDF is made: take the DOCX";
    PdfNotMade => "pdf_not_made", Unavailable, "PDF сделать не удалось, скачайте DOCX", "The PDF could not be made, take the DOCX";
    AgreementTaken => "agreement_taken", Conflict, "Соглашение об электронной подписи с этим клиентом уже есть", "There is an agreement on electronic signatures with this client already";
    AgreementEnded => "agreement_ended", Conflict, "Соглашение уже прекращено", "The agreement has ended already";
    NotSignable => "not_signable", Conflict, "Документ нельзя подписать кодом: нет соглашения, он уже подписан или подписывается иначе", "The document cannot be signed by a code: there is no agreement, it is signed already, or signed otherwise";
    SignatureCodeSpent => "signature_code_spent", Conflict, "Код больше не действует, запросите новый", "The code is no longer good, ask for a new one";
    SignatureCodeWrong => "signature_code_wrong", Invalid, "Код не подходит", "The code is wrong";
    SignatureClosed => "signature_closed", Conflict, "Слишком много неверных кодов: попросите отправителя прислать новую ссылку", "Too many wrong codes: ask the sender for a new link";
    NotSigned => "not_signed", Conflict, "Документ не подписан кодом", "The document is not signed by a code";
    SignedByCode => "signed_by_code", Conflict, "Документ подписан кодом: бумага больше не нужна, подпись не снимается", "The document is signed by a code: no paper is needed, and the signature stays";
    NumberTaken => "number_taken", Conflict, "Документ с таким номером в этом году уже есть", "A document of this year has this number";
    PaymentUndone => "payment_undone", Conflict, "Платёж отменён и больше не меняется", "The payment is undone and does not change";
    PaymentHasRefunds => "payment_has_refunds", Conflict, "По платежу есть возвраты, сначала отмените их", "Some of the payment was given back, undo the refunds first";
    PaymentHasVatInvoice => "payment_has_vat_invoice", Conflict, "На этот платёж выставлен счёт-фактура, сначала аннулируйте его", "A VAT invoice was issued for this payment, cancel it first";
    InvoiceOverpaid => "invoice_overpaid", Conflict, "Счёт окажется оплачен больше своей суммы, сначала освободите другой платёж", "More would be paid than the invoice comes to, free another payment first";
    OtherPayer => "other_payer", Conflict, "Платит не тот, кому выставлен счёт, подтвердите, что так и нужно", "The payer is not the buyer of the invoice, confirm that this is meant";
    PeriodClosed => "period_closed", Conflict, "Период закрыт, менять в нём может тот, у кого есть на это право", "The period is closed, only who has the right to may change it";
    NoPartyDirectory => "no_party_directory", Conflict, "Поиск по ИНН не настроен на этом сервере", "Looking up by INN is not set up on this server";
    UnknownParty => "unknown_party", NotFound, "По этому ИНН никто не найден", "Nobody is found by this INN";
    PartyDirectoryRefused => "party_directory_refused", Unavailable, "Справочник организаций больше не отвечает сегодня, заполните вручную", "The directory of parties answers no more today, fill in by hand";
    PartyDirectoryUnavailable => "party_directory_unavailable", Unavailable, "Справочник организаций не отвечает, заполните вручную или повторите позже", "The directory of parties does not answer, fill in by hand or try later";
    TooManyLegalEntities => "too_many_legal_entities", Conflict, "Своих организаций не больше 50", "At most 50 legal entities";
    LegalEntityArchived => "legal_entity_archived", Conflict, "Организация в архиве, сначала верните её", "The legal entity is archived, bring it back first";
    TooManyDepartments => "too_many_departments", Conflict, "Отделов не больше 200", "At most 200 departments";
    DepartmentArchived => "department_archived", Conflict, "Отдел в архиве", "The department is archived";
    DepartmentHasPeople => "department_has_people", Conflict, "В отделе есть сотрудники, сначала переведите их", "People work in the department, move them first";
    DepartmentHasDepartments => "department_has_departments", Conflict, "В отдел входят другие отделы, сначала перенесите их", "Other departments lie below it, move them first";
    DepartmentHasDeals => "department_has_deals", Conflict, "За отделом числятся открытые сделки, сначала передайте их", "Open deals belong to the department, hand them over first";
    TooManyRoles => "too_many_roles", Conflict, "Своих ролей не больше 50", "At most 50 roles of your own";
    BuiltInRole => "built_in_role", Conflict, "Встроенная роль не меняется, сделайте её копию", "A built-in role does not change, make a copy of it";
    RoleGiven => "role_given", Conflict, "Роль есть у сотрудников, выберите для них другую", "People have this role, choose another one for them";
    OwnerStays => "owner_stays", Conflict, "Карточку владельца меняет только он сам, уволить его нельзя", "Only the owner changes their own card, and nobody dismisses them";
    NotYourself => "not_yourself", Conflict, "Себя уволить нельзя", "Nobody dismisses themself";
    Dismissed => "dismissed", Conflict, "Сотрудник уволен", "The colleague is dismissed";
    NotDismissed => "not_dismissed", Conflict, "Сотрудник и так работает", "The colleague works here";
    OfferOver => "offer_over", Conflict, "Предложение уже не действует", "The offer is over";
    InvitationOver => "invitation_over", Conflict, "Приглашение уже не действует", "The invitation is over";
    WorksHere => "works_here", Conflict, "Вы уже работаете в этой фирме", "You work here already";
    TooManyReports => "too_many_reports", Conflict, "Не больше 100 сохранённых отчётов, удалите лишние", "At most 100 saved reports, delete some first";
    TooManyViews => "too_many_views", Conflict, "Не больше 50 представлений, удалите лишние", "At most 50 views, delete some first";
    ChangedSince => "changed_since", Conflict, "После массового изменения это поле меняли", "This field was changed since";
    PersonDismissed => "person_dismissed", Conflict, "Прежний ответственный больше не работает", "The former person does not work here any more";
    BatchNotUndoable => "batch_not_undoable", Conflict, "Отменять нечего: изменение уже отменено или ещё идёт", "There is nothing to undo: it was undone, or is under way";
    BatchOver => "batch_over", Conflict, "Изменение уже завершено", "The change is over already";
    AlreadySetUp => "already_set_up", Conflict, "Установка уже настроена", "The installation is set up already";
    ChooseAccount => "choose_account", Conflict, "Выберите аккаунт", "Choose an account";
    RetryReused => "idempotency_key_reused", Invalid, "Ключ идемпотентности уже использован с другим запросом", "The idempotency key was used with another request";
    RetryRunning => "idempotency_in_progress", Conflict, "Такой же запрос ещё выполняется", "The same request is still running";
    Gone => "account_deleted", Gone, "Аккаунт удалён", "The account is deleted";
    NotAnswerable => "not_answerable", Conflict, "На этот документ ответить нельзя: это не предложение, срок его цен прошёл или ответ уже дан", "This document cannot be answered: it is no quote, its prices hold no more, or it was answered";
    ScanUnwanted => "scan_unwanted", Conflict, "Скан этого документа по ссылке не принимается: он не выставлен, аннулирован или подписи не требует", "No scan of this document is taken here: it is not issued, is cancelled or needs no signature";
    ScanRefused => "scan_refused", WrongType, "Подойдёт снимок JPEG или PNG либо файл PDF", "A JPEG or PNG picture or a PDF file will do";
    ScanTooLarge => "scan_too_large", TooLarge, "Скан больше 15 МБ", "The scan is larger than 15 MB";
    ScanUnreadable => "scan_unreadable", Invalid, "Файл не читается: он повреждён или защищён паролем. Выберите документ сами", "The file cannot be read: it is broken or locked. Choose the document yourself";
    ScanTooDense => "scan_too_dense", TooLarge, "В файле слишком много точек: сканируйте с разрешением 150–300 dpi", "The file has too many dots: scan at 150–300 dpi";
    TooManyScans => "too_many_scans", Conflict, "По одной ссылке принимается не больше 20 сканов", "At most 20 scans are taken by one link";
    LinkSpent => "link_spent", Gone, "Ссылка больше не действует", "The link is no longer good";
    MailRefused => "mail_refused", Conflict, "Почтовый сервер не принял письмо", "The mail server refused the letter";
    MailUnavailable => "mail_unavailable", Unavailable, "Почтовый сервер недоступен", "The mail server is unavailable";
    Stale => "stale", Stale, "Запись изменена другим пользователем", "The record was changed by somebody else";
    FileTooLarge => "file_too_large", TooLarge, "Файл больше 25 МБ", "The file is larger than 25 MB";
    TooLarge => "too_large", TooLarge, "Слишком большой запрос", "The request is too large";
    WrongType => "unsupported_media_type", WrongType, "Такой тип содержимого не принимается", "This content type is not accepted";
    FileRefused => "file_refused", WrongType, "Файлы такого вида не принимаются", "Files of this kind are not taken";
    FileMismatch => "file_mismatch", WrongType, "Содержимое файла не такое, как говорит его название", "The content of the file is not what its name says";
    NoSuchPart => "no_such_part", NoSuchPart, "В файле нет такой части", "The file has no such part";
    FileEmpty => "file_empty", Invalid, "Файл пустой", "The file is empty";
    Invalid => "invalid", Invalid, "Проверьте поля", "Some fields are not right";
    VersionRequired => "version_required", VersionRequired, "Нужен заголовок If-Match с версией записи", "If-Match with the record's version is required";
    Throttled => "too_many_requests", Throttled, "Слишком часто, подождите", "Too many requests, wait a little";
    Internal => "internal", Internal, "Ошибка на нашей стороне", "Something went wrong on our side";
    FileStoreBusy => "file_store_busy", Unavailable, "Хранилище файлов не отвечает, повторите чуть позже", "The file store does not answer, try again shortly";
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
