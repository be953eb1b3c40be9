//! Documents of all other kinds.

use canape_domain::documents::Printed;
use canape_domain::documents::printed::{
    Act, Block, Body, ChangedLine, Contract, Correction, Difference, Entry, Handover, Letter,
    OrderForm, Origin, Party, PartyForm, Period, Quote, Reconciliation, Reference,
    ShipmentReference, Signer, Traceability, Transfer, TransferStatus, VatInvoice,
    VatInvoiceReason, Waybill,
};
use canape_domain::values::{BasisPoints, Inn, Ogrn, Quantity, VatRate};

use crate::sample::{
    day, goods, head, invoice, line, money, printed, seller, signer, some, usual_goods,
};

pub fn trader() -> Party {
    Party {
        form: PartyForm::SoleTrader,
        name: "ИП Петрова А.С.".to_owned(),
        full_name: "Индивидуальный предприниматель Петрова Анна Сергеевна".to_owned(),
        inn: Some(Inn::parse("500100732259").unwrap()),
        kpp: None,
        registration: Some(Ogrn::parse("304500116000157").unwrap()),
        registered_on: Some(day("2004-06-08")),
        address: some("140000, Московская обл., г. Люберцы, ул. Мира, д. 3, кв. 8"),
        ..seller()
    }
}

pub fn quote() -> Printed {
    let mut goods = usual_goods();
    goods.lines[1].discount = BasisPoints::parse("10").unwrap();
    let quote = Quote {
        subject: some("Внедрение Canape CRM"),
        introduction: some("Благодарим за интерес и предлагаем следующие условия."),
        goods,
        valid_until: Some(day("2026-12-31")),
        terms: some("Срок внедрения — 10 рабочих дней.\nОплата — 100 % вперёд."),
        signer: Some(head()),
    };
    printed("КП-3", Body::Quote(quote))
}

pub fn order_form() -> Printed {
    let order = OrderForm {
        basis: some("Договор № 7 от 01.11.2026"),
        goods: usual_goods(),
        valid_until: Some(day("2026-12-31")),
        terms: some("Срок изготовления — 10 рабочих дней."),
        signer: Some(head()),
        buyer_signer: Some(signer("Директор", "Кузнецов Пётр Алексеевич")),
    };
    printed("З-5", Body::OrderForm(order))
}

/// Two lines have changed: one went down, one up.
pub fn correction(status: Option<TransferStatus>) -> Printed {
    let changed = |title: &str, before: (&str, &str), after: (&str, &str)| ChangedLine {
        before: line(title, before.0, before.1, VatRate::TwentyTwo),
        after: line(title, after.0, after.1, VatRate::TwentyTwo),
    };
    let lines = vec![
        changed("Стул офисный", ("10", "1220"), ("8", "1220")),
        changed("Доставка", ("1", "2440"), ("1", "3050")),
    ];
    let [increase, decrease] = Difference::of(&lines).unwrap();
    let original = Reference {
        number: "17".to_owned(),
        date: day("2026-11-10"),
    };
    let side = |signer: Signer, author: &str| Handover {
        signer: Some(signer.clone()),
        date: None,
        note: None,
        responsible: Some(signer),
        author: some(author),
    };
    let theirs = signer("Директор", "Кузнецов Пётр Алексеевич");
    let correction = Correction {
        status,
        revision: None,
        shipment: status.map(|_| ShipmentReference {
            lines: String::new(),
            title: "УПД".to_owned(),
            document: original.clone(),
        }),
        original: Some(original),
        original_revision: Some(Reference {
            number: "1".to_owned(),
            date: day("2026-11-12"),
        }),
        state_contract: some("1772702345626000012000000"),
        lines,
        increase,
        decrease,
        ground: some("Соглашение № 2 от 20.11.2026"),
        head: Some(head()),
        accountant: Some(signer("Главный бухгалтер", "Сидорова Мария Петровна")),
        proposed: side(head(), "ООО «Твинс», ИНН/КПП 6731067957/673201001"),
        agreed: side(theirs, "ООО «Ромашка», ИНН/КПП 7736207543/770401001"),
    };
    printed("19", Body::Correction(Box::new(correction)))
}

pub fn act() -> Printed {
    let act = Act {
        basis: some("Счёт № 15 от 22.11.2026"),
        period: Some(Period {
            first: day("2026-11-01"),
            last: day("2026-11-30"),
        }),
        goods: usual_goods(),
        note: None,
        signer: Some(head()),
        buyer_signer: Some(signer("Директор", "Кузнецов Пётр Алексеевич")),
    };
    printed("16", Body::Act(act))
}

pub fn vat_invoice_part() -> VatInvoice {
    let mut goods = usual_goods();
    goods.lines[2].kind_code = some("4901990000");
    goods.lines[2].origin = Some(Origin {
        country_code: "156".to_owned(),
        country: "Китай".to_owned(),
        declaration: some("10702020/150126/0001234"),
    });
    goods.lines[2].traceability = Some(Traceability {
        unit_code: "796".to_owned(),
        unit: "шт".to_owned(),
        quantity: Quantity::parse("3").unwrap(),
        value: money("1337.73"),
    });
    let reference = |number: &str, date: &str| Reference {
        number: number.to_owned(),
        date: day(date),
    };
    VatInvoice {
        reason: VatInvoiceReason::Shipment,
        correction: None,
        shipper: some("он же"),
        consignee: some("ООО «Ромашка», 119021, г. Москва, ул. Льва Толстого, д. 16"),
        payments: vec![reference("77", "2026-11-20")],
        shipments: vec![ShipmentReference {
            lines: "1-3".to_owned(),
            title: "УПД".to_owned(),
            document: reference("17", "2026-11-22"),
        }],
        advances: vec![reference("А-4", "2026-11-20")],
        state_contract: some("1772702345626000012"),
        goods,
        head: Some(head()),
        accountant: Some(signer("Главный бухгалтер", "Сидорова Мария Петровна")),
    }
}

pub fn transfer(status: TransferStatus) -> Printed {
    let transfer = Transfer {
        status,
        invoice: vat_invoice_part(),
        basis: "Договор № 7 от 01.11.2026".to_owned(),
        cargo: some("Транспортная накладная № 88 от 22.11.2026"),
        handed: Handover {
            signer: Some(head()),
            date: Some(day("2026-11-22")),
            note: some("Паспорт изделия"),
            responsible: Some(signer("Менеджер", "Орлов Олег Игоревич")),
            author: some("ООО «Твинс», ИНН/КПП 6731067957/673201001"),
        },
        received: Handover {
            signer: Some(signer("Директор", "Кузнецов Пётр Алексеевич")),
            date: None,
            note: some("Доверенность № 3 от 20.11.2026, выдана ООО «Ромашка» (Петров П.П.)"),
            responsible: None,
            author: some("ООО «Ромашка», ИНН/КПП 7736207543/770401001"),
        },
    };
    printed("17", Body::Transfer(Box::new(transfer)))
}

pub fn vat_invoice() -> Printed {
    let mut invoice = vat_invoice_part();
    invoice.correction = Some(Reference {
        number: "1".to_owned(),
        date: day("2026-11-25"),
    });
    printed("18", Body::VatInvoice(invoice))
}

pub fn advance() -> Printed {
    let mut line = line("Предварительная оплата", "1", "19200", VatRate::TwentyTwo);
    line.is_vat_calculated = true;
    let invoice = VatInvoice {
        reason: VatInvoiceReason::Advance,
        shipper: None,
        consignee: None,
        shipments: Vec::new(),
        advances: Vec::new(),
        state_contract: None,
        goods: goods(vec![line]),
        head: Some(signer(
            "Индивидуальный предприниматель",
            "Петрова Анна Сергеевна",
        )),
        accountant: None,
        ..vat_invoice_part()
    };
    let printed = printed("А-5", Body::VatInvoice(invoice));
    Printed {
        seller: trader(),
        ..printed
    }
}

pub fn waybill() -> Printed {
    let mut goods = usual_goods();
    goods.lines[2].kind_code = some("4901990000");
    let waybill = Waybill {
        shipper: None,
        consignee: some("ООО «Василёк», 119021, г. Москва, ул. Россолимо, д. 4"),
        basis: some("Договор № 7 от 01.11.2026"),
        transport: Some(Reference {
            number: "88".to_owned(),
            date: day("2026-11-22"),
        }),
        goods,
        permitted_by: Some(head()),
        accountant: Some(signer("Главный бухгалтер", "Сидорова Мария Петровна")),
        released_by: Some(signer("Кладовщик", "Орлов Олег Игоревич")),
        attorney: some("№ 3 от 20.11.2026, выданной ООО «Ромашка» (Петров П.П.)"),
        accepted_by: Some(signer("Директор", "Кузнецов Пётр Алексеевич")),
    };
    printed("19", Body::Waybill(Box::new(waybill)))
}

pub fn contract_of(blocks: Vec<Block>) -> Printed {
    let contract = Contract {
        title: "Договор оказания услуг".to_owned(),
        addendum_to: None,
        place: "г. Смоленск".to_owned(),
        seller_role: "Исполнитель".to_owned(),
        buyer_role: "Заказчик".to_owned(),
        signer: Some(head()),
        buyer_signer: Some(signer("Директор", "Кузнецов Пётр Алексеевич")),
        blocks,
        goods: Some(usual_goods()),
    };
    printed("7/2026", Body::Contract(contract))
}

pub fn contract() -> Printed {
    let clause = |text: &str| Block::Clause(text.to_owned());
    contract_of(vec![
        Block::Section("Предмет договора".to_owned()),
        clause(
            "Исполнитель предоставляет Заказчику доступ к программе Canape CRM и оказывает услуги по её настройке, а Заказчик принимает и оплачивает их.",
        ),
        clause("Перечень услуг и их стоимость указаны в Спецификации (Приложение № 1)."),
        Block::Section("Порядок расчётов".to_owned()),
        clause("Оплата производится в следующем порядке:"),
        Block::Subclause(
            "100 % предоплата за доступ к программе в течение 5 рабочих дней;".to_owned(),
        ),
        Block::Subclause(
            "оплата услуг по настройке в течение 5 рабочих дней после подписания акта.".to_owned(),
        ),
        Block::Section("Документы".to_owned()),
        clause(
            "Стороны признают юридическую силу скан-копий документов, направленных с адресов электронной почты, указанных в договоре, до обмена оригиналами. Оригиналы направляются в течение 10 рабочих дней.",
        ),
        Block::Paragraph("Все споры решаются путём переговоров.".to_owned()),
        Block::Appendix("Приложение № 1".to_owned()),
        Block::Specification,
    ])
}

pub fn reconciliation() -> Printed {
    let entry = |date: &str, title: &str, debit: &str, credit: &str| Entry {
        date: day(date),
        title: title.to_owned(),
        debit: money(debit),
        credit: money(credit),
    };
    let period = Period {
        first: day("2026-10-01"),
        last: day("2026-11-30"),
    };
    let entries = vec![
        entry(
            "2026-10-05",
            "Поступление на расчётный счёт № 77",
            "0",
            "19200",
        ),
        entry("2026-10-31", "Акт № 14", "19200", "0"),
        entry("2026-11-22", "УПД № 17", "41921.50", "0"),
        entry(
            "2026-11-25",
            "Поступление на расчётный счёт № 81",
            "0",
            "20000",
        ),
    ];
    let mut act = Reconciliation::of(period, money("1500"), entries).unwrap();
    act.basis = some("Договор № 7 от 01.11.2026");
    act.signer = Some(head());
    printed("4", Body::Reconciliation(act))
}

pub fn letter() -> Printed {
    let letter = Letter {
        title: some("Уведомление"),
        addressee: vec![
            "Директору ООО «Ромашка»".to_owned(),
            "Кузнецову П.А.".to_owned(),
        ],
        subject: some("О смене банковских реквизитов"),
        salutation: some("Уважаемый Пётр Алексеевич!"),
        paragraphs: vec![
            "Сообщаем, что с 1 декабря 2026 г. меняются банковские реквизиты нашей организации. Просим перечислять оплату по новым реквизитам, которые указаны в приложении к этому письму.".to_owned(),
            "Остальные условия действующих договоров остаются без изменений.".to_owned(),
        ],
        enclosures: vec!["Карточка организации на 1 л.".to_owned()],
        signer: Some(head()),
    };
    printed("21", Body::Letter(letter))
}

/// Every kind, with a name for its file.
pub fn all() -> Vec<(&'static str, Printed)> {
    vec![
        ("invoice", invoice()),
        ("quote", quote()),
        ("act", act()),
        ("upd1", transfer(TransferStatus::Full)),
        ("upd2", transfer(TransferStatus::Primary)),
        ("vat_invoice", vat_invoice()),
        ("advance", advance()),
        ("order_form", order_form()),
        ("ksf", correction(None)),
        ("ukd", correction(Some(TransferStatus::Full))),
        ("waybill", waybill()),
        ("contract", contract()),
        ("reconciliation", reconciliation()),
        ("letter", letter()),
    ]
}
