//! Rules of documents.

use super::Texts;

pub(super) const DOCUMENTS: Texts = &[
    (
        "no_signature_clause",
        "В документе нет условия о простой электронной подписи с адресом клиента",
        "The document does not agree upon simple electronic signatures with the client's address",
    ),
    (
        "not_of_the_agreement",
        "В соглашении назван другой адрес",
        "The agreement names another address",
    ),
    (
        "not_signed_yet",
        "Сначала отметьте, что пришёл подписанный скан или оригинал",
        "First record that the signed scan or original has come",
    ),
    (
        "not_issued",
        "Документ не выставлен или аннулирован",
        "The document is not issued, or is cancelled",
    ),
    (
        "not_printed",
        "У внешнего документа нет PDF",
        "An outside document has no PDF",
    ),
    ("copies", "От 1 до 9 экземпляров", "1 to 9 copies"),
    (
        "not_a_pdf",
        "Этот документ есть только в DOCX: напечатайте его отдельно",
        "This document is there as DOCX only: print it by itself",
    ),
    (
        "papers_too_large",
        "Вместе эти документы слишком велики: печатайте частями",
        "Together these documents are too large: print them in parts",
    ),
    (
        "no_postal_address",
        "Ни у одного клиента нет почтового адреса",
        "None of the clients has a postal address",
    ),
    (
        "unknown_slot",
        "В фигурных скобках можно {сумма}, {срок}, {наша почта}, {их почта}, {дней на оригинал}",
        "Names in braces are {сумма}, {срок}, {наша почта}, {их почта}, {дней на оригинал}",
    ),
    (
        "not_of_this_kind",
        "У документов этого вида такого нет",
        "Documents of this kind have nothing like that",
    ),
    (
        "signed_by_hand",
        "На этом документе картинки печати и подписи не ставят: его подписывают сами",
        "Pictures of stamp and signature never stand on this document: it is signed by hand",
    ),
    (
        "no_text",
        "Напишите текст письма",
        "Write the text of the letter",
    ),
    ("deal_needed", "Выберите сделку", "Choose the deal"),
    (
        "no_number",
        "Номер не указан: документ останется «б/н»",
        "There is no number: the document stays without one",
    ),
    (
        "not_of_basis",
        "Организация та же, что в документе-основании",
        "The organisation is that of the document it is made from",
    ),
    (
        "basis_needed",
        "Этот документ делают из другого: дополнительное соглашение из договора, счёт-фактуру из акта \
         или накладной",
        "This kind is made from another document: an addendum from a contract, a счёт-фактура from an \
         act or a накладная",
    ),
    (
        "vat_invoice_of_exempt",
        "Организация на эту дату не платит НДС и счетов-фактур не выставляет",
        "The organisation pays no VAT on that date and makes no счёт-фактура",
    ),
    (
        "no_document_email",
        "Нет адреса почты для документов, а он назван в тексте",
        "The e-mail for documents is missing, and the text names it",
    ),
    ("no_lines", "Нет ни одной строки", "There are no lines"),
    (
        "zero_quantity",
        "Количество равно нулю",
        "The quantity is zero",
    ),
    ("zero_price", "Цена равна нулю", "The price is zero"),
    (
        "vat_rate_unusual",
        "Такая ставка НДС необычна для налогового режима организации на эту дату",
        "This VAT rate is unusual for the tax regime of that date",
    ),
    (
        "vat_of_exempt",
        "Организация на эту дату не платит НДС: укажите «без НДС»",
        "The organisation pays no VAT on that date: choose «no VAT»",
    ),
    (
        "qr_no_correspondent",
        "QR для оплаты на счёте не будет: у банковского счёта нет корреспондентского",
        "The invoice will have no payment QR: the bank account has no correspondent account",
    ),
    (
        "qr_bank_name_too_long",
        "QR для оплаты на счёте не будет: название банка длиннее 45 знаков, укажите короткое",
        "The invoice will have no payment QR: the name of the bank is over 45 characters, give a short one",
    ),
    (
        "qr_field_missing",
        "QR для оплаты на счёте не будет: реквизит не заполнен",
        "The invoice will have no payment QR: a requisite is missing",
    ),
    (
        "qr_field_too_long",
        "QR для оплаты на счёте не будет: реквизит длиннее, чем разрешает ГОСТ Р 56042",
        "The invoice will have no payment QR: a requisite is longer than ГОСТ Р 56042 lets it be",
    ),
    (
        "qr_field_malformed",
        "QR для оплаты на счёте не будет: в реквизите лишние знаки",
        "The invoice will have no payment QR: a requisite has characters that do not belong there",
    ),
    (
        "qr_too_long",
        "QR для оплаты на счёте не будет: названия организации и банка вместе слишком длинные",
        "The invoice will have no payment QR: the names of the organisation and the bank are too long together",
    ),
    (
        "qr_no_separator",
        "QR для оплаты на счёте не будет: в реквизитах заняты все знаки, которыми разделяют поля",
        "The invoice will have no payment QR: the requisites use up every character that separates fields",
    ),
    (
        "no_regime",
        "Не указан налоговый режим на дату документа",
        "No tax regime is known for the date of the document",
    ),
    (
        "no_exemption_ground",
        "Не указано основание «без НДС»",
        "The ground for «no VAT» is not given",
    ),
    (
        "no_requisites",
        "Реквизиты не заполнены",
        "The requisites are not filled in",
    ),
    ("no_name", "Нет наименования", "The name is missing"),
    ("no_inn", "Нет ИНН", "The INN is missing"),
    ("no_kpp", "Нет КПП", "The KPP is missing"),
    (
        "no_account",
        "Нет банковского счёта",
        "The bank account is missing",
    ),
    (
        "no_address",
        "Нет юридического адреса",
        "The legal address is missing",
    ),
    (
        "no_signatory",
        "Не указано, кто подписывает",
        "Nobody is named who signs",
    ),
    (
        "signatory_gone",
        "Того, кто выбран подписать, в организации больше нет: выберите другого",
        "Whoever was chosen to sign is no longer among the firm's signatories: choose another",
    ),
    (
        "second_signature",
        "Главный бухгалтер ставит вторую подпись: выберите руководителя или представителя",
        "A chief accountant signs second: choose the head or a proxy",
    ),
    (
        "signs_other_kinds",
        "Этот человек подписывает документы других видов",
        "This person signs documents of other kinds",
    ),
    (
        "power_expired",
        "Доверенность на дату документа не действует",
        "The power of attorney does not hold on the date of the document",
    ),
    (
        "not_signed_by_us",
        "Такие документы подписываем не мы",
        "Such documents are not signed by us",
    ),
    (
        "account_gone",
        "Выбранного банковского счёта в реквизитах на дату документа нет",
        "The chosen bank account is not among the requisites of the document's date",
    ),
    (
        "unknown_account",
        "В реквизитах организации на дату документа нет такого счёта",
        "The requisites of the firm on the document's date have no such account",
    ),
    (
        "kind_code",
        "Код вида товара по ТН ВЭД ЕАЭС: 10 цифр",
        "A code of goods by ТН ВЭД ЕАЭС has 10 digits",
    ),
    (
        "declaration",
        "Номер декларации на товары или РНПТ: например, 10702020/150126/0001234",
        "A number of a declaration for goods or of a consignment: 10702020/150126/0001234, for one",
    ),
    (
        "unknown_country",
        "Такого кода страны в ОКСМ нет",
        "ОКСМ has no country of that code",
    ),
    (
        "country_needed",
        "Укажите страну происхождения: декларация без неё не печатается",
        "Give the country of origin: a declaration is not printed without it",
    ),
    (
        "no_post",
        "Не указана должность того, кто подписывает",
        "The post of whoever signs is missing",
    ),
    (
        "person_not_in_format",
        "Файл корректировки для ЭДО делается для организации или ИП, не для физического лица",
        "The file of a correction is made for a firm or a sole trader, not for a person",
    ),
    (
        "not_a_full_name",
        "Нужны фамилия, имя и отчество полностью, без инициалов",
        "The full name is needed, without initials",
    ),
    (
        "power_without_number",
        "Подписывает представитель: укажите номер и дату доверенности",
        "A proxy signs: give number and date of the power of attorney",
    ),
    (
        "state_contract_length",
        "В идентификаторе госконтракта от 20 до 25 знаков",
        "The identifier of a state contract has 20 to 25 signs",
    ),
    (
        "not_a_participant",
        "Идентификатор участника ЭДО: от 4 до 50 латинских букв, цифр и дефисов",
        "An identifier of electronic exchange has 4 to 50 latin letters, digits and hyphens",
    ),
    (
        "not_in_this_format",
        "В этом формате таких документов нет",
        "This format has no documents of this kind",
    ),
    (
        "too_many_documents",
        "В один файл не поместится, возьмите период короче",
        "One file does not hold so many, choose a shorter period",
    ),
    (
        "no_chief_accountant",
        "Не указан главный бухгалтер",
        "The chief accountant is not named",
    ),
    (
        "no_buyer",
        "Не указано, кому документ: выберите в сделке компанию или контакт",
        "Nobody gets the document: choose a company or a contact in the deal",
    ),
    (
        "date_before_last",
        "Дата раньше последнего документа с этой нумерацией",
        "The date is earlier than that of the last document of this sequence",
    ),
    (
        "exceeds_invoice",
        "Вместе с другими закрывающими документами больше, чем в счёте",
        "Together with other closing documents it exceeds the invoice",
    ),
    (
        "before_the_date",
        "Раньше даты документа",
        "Earlier than the date of the document",
    ),
    (
        "of_another_deal",
        "Документ из другой сделки",
        "The document belongs to another deal",
    ),
    (
        "kind_does_not_follow",
        "Из такого документа этот не делают",
        "This kind is not made from that one",
    ),
    (
        "basis_not_issued",
        "Документ-основание не выставлен или аннулирован",
        "The document it is based on is not issued or is cancelled",
    ),
    (
        "nothing_left",
        "По этому документу уже закрыто всё",
        "Everything of this document is closed already",
    ),
    (
        "legal_entity_archived",
        "Организация в архиве",
        "The legal entity is archived",
    ),
    (
        "no_legal_entity",
        "Сначала добавьте свою организацию в настройках",
        "Add your own organisation in the settings first",
    ),
    (
        "vat_modes_mixed",
        "В сделке есть цены с НДС и без НДС: приведите их к одному виду",
        "Some prices of the deal hold the VAT and some do not: make them alike",
    ),
    (
        "number_placeholder_once",
        "В шаблоне нужен ровно один номер: {n}",
        "The pattern needs exactly one number: {n}",
    ),
    (
        "unknown_placeholder",
        "Можно {n}, {yyyy}, {yy}, {mm}, {dd}",
        "Use {n}, {yyyy}, {yy}, {mm}, {dd}",
    ),
    (
        "pattern_without_period",
        "Номер начинается заново каждый период: добавьте в шаблон месяц {mm}, а для дней и {dd}",
        "The counter begins anew with each period: add {mm} to the pattern, for days {dd} too",
    ),
    (
        "wrong_side",
        "Такая отметка бывает только у другой стороны",
        "Such a record is about the other side only",
    ),
    (
        "wrong_way",
        "Так это не отправляют",
        "It does not go this way",
    ),
    (
        "day_to_come",
        "Этот день ещё не наступил",
        "This day has not come yet",
    ),
    (
        "only_of_edo",
        "Заполняется только для подписи в ЭДО",
        "Filled in only for an electronic signature",
    ),
    (
        "before_dispatch",
        "Раньше дня отправки",
        "Earlier than the day of the dispatch",
    ),
    (
        "shares_of_sharing",
        "Общий счётчик берут у нумерации, у которой он свой",
        "A counter is shared with a sequence that has one of its own",
    ),
];
