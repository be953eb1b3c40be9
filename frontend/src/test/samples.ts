// Small true-to-contract samples for unit tests.
import type {
  Board,
  Card,
  Column,
  Company,
  Contact,
  Deal,
  DealDocument,
  DealMoney,
  DealRow,
  DocumentRow,
  LegalEntity,
  OpeningBalance,
  Payment,
  PaymentRow,
  PaymentSuggestion,
  Pipeline,
  Product,
  Stage,
} from "@/shared/api/types";

export function stage(id: string, extra: Partial<Stage> = {}): Stage {
  return {
    id,
    name: id,
    kind: "open",
    position: 1,
    norm_days: null,

    required_fields: [],
    ...extra,
  };
}

export function pipeline(extra: Partial<Pipeline> = {}): Pipeline {
  return {
    id: "p1",
    name: "Продажи",
    position: 1,
    is_default: true,
    version: 1,
    stages: [
      stage("new", { name: "Новая", position: 1 }),
      stage("work", { name: "В работе", position: 2 }),
      stage("won", { name: "Выиграна", position: 3, kind: "won" }),
      stage("lost", { name: "Проиграна", position: 4, kind: "lost" }),
    ],
    ...extra,
  };
}

export function card(id: string, extra: Partial<Card> = {}): Card {
  return {
    id,
    number: 1,
    title: `Сделка ${id}`,
    amount: "100.00",
    stage_id: "new",
    contact: null,
    company: null,
    responsible: null,
    next_task: null,
    tags: [],
    stage_entered_at: "2026-11-20T10:00:00Z",
    is_stuck: false,
    version: 1,
    ...extra,
  };
}

export function column(stageId: string, cards: Card[], extra: Partial<Column> = {}): Column {
  return {
    stage_id: stageId,
    count: cards.length,
    amount: `${cards.length * 100}.00`,
    cards,
    next_cursor: null,
    ...extra,
  };
}

export function board(columns: Column[]): Board {
  return { pipeline_id: "p1", columns };
}

export function deal(extra: Partial<Deal> = {}): Deal {
  return {
    id: "d1",
    number: 1204,
    title: "Окна для школы",
    amount: "1110.50",
    amount_is_from_lines: false,
    status: "open",
    pipeline: { id: "p1", name: "Продажи" },
    stage: { id: "new", name: "Новая", kind: "open", norm_days: null },
    stage_entered_at: "2026-11-20T10:00:00Z",
    contact: null,
    company: null,
    responsible: null,
    department: null,
    channel: { id: "c1", name: "Не указан" },
    deal_type: null,
    sales_event: null,
    source: null,
    expected_close_on: null,
    tags: [],
    lines: [],
    next_task: null,
    loss_reason: null,
    loss_comment: null,
    closed_at: null,
    closed_on: null,
    created_at: "2026-11-20T10:00:00Z",
    updated_at: "2026-11-20T10:00:00Z",
    deleted_at: null,
    version: 3,
    ...extra,
  };
}

export function row(id: string, extra: Partial<DealRow> = {}): DealRow {
  return {
    id,
    number: 7,
    title: `Сделка ${id}`,
    amount: "100.00",
    status: "open",
    pipeline_id: "p1",
    stage: { id: "new", name: "Новая", kind: "open", norm_days: null },
    contact: null,
    company: null,
    responsible: null,
    channel: { id: "c1", name: "Не указан" },
    expected_close_on: null,
    tags: [],
    next_task_due_at: null,
    stage_entered_at: "2026-11-20T10:00:00Z",
    created_at: "2026-11-20T10:00:00Z",
    updated_at: "2026-11-20T10:00:00Z",
    closed_at: null,
    version: 1,
    ...extra,
  };
}

export function contact(extra: Partial<Contact> = {}): Contact {
  return {
    id: "k1",
    last_name: "Ёлкина",
    first_name: "Анна",
    middle_name: "",
    name: "Ёлкина Анна",
    post: null,
    company: null,
    phones: [],
    emails: [],
    responsible: null,
    created_at: "2026-11-20T10:00:00Z",
    deleted_at: null,
    version: 1,
    ...extra,
  };
}

export function company(extra: Partial<Company> = {}): Company {
  return {
    id: "m1",
    name: "ООО «Ромашка»",
    inn: null,
    kpp: null,
    phones: [],
    emails: [],
    site: null,
    responsible: null,
    created_at: "2026-11-20T10:00:00Z",
    deleted_at: null,
    version: 1,
    ...extra,
  };
}

export function dealDocument(extra: Partial<DealDocument> = {}): DealDocument {
  return {
    id: "w1",
    kind: "invoice",
    stage: "draft",
    paid: "0.00",
    is_overdue: false,
    number: null,
    is_number_manual: false,
    date: "2026-11-22",
    deal: { id: "d1", name: "Окна для школы" },
    legal_entity: { id: "f1", name: "Ромашка" },
    company_id: "m1",
    contact_id: null,
    buyer_name: "ООО «Школа»",
    basis_document: null,
    lines: [
      {
        id: "l1",
        of_line_id: null,
        title: "Окно",
        article: "ОК-1",
        quantity: "2",
        unit: "шт",
        price: "200.50",
        discount_percent: "0",
        vat_rate: "22",
        amount: "401.00",
        vat_amount: "72.31",
      },
    ],
    vat_included: true,
    amount: "401.00",
    vat_amount: "72.31",
    basis: null,
    pay_by: "2026-11-27",
    valid_until: null,
    period: null,
    introduction: null,
    terms: null,
    issued_at: null,
    cancelled_at: null,
    cancel_reason: null,
    pdf_sha256: null,
    is_pdf_made: true,
    has_facsimile: false,
    agrees_on_signatures: false,
    created_at: "2026-11-22T10:00:00Z",
    version: 1,
    ...extra,
  };
}

export function documentRow(extra: Partial<DocumentRow> = {}): DocumentRow {
  return {
    id: "w1",
    kind: "invoice",
    stage: "issued",
    paid: "0.00",
    is_overdue: false,
    number: "15",
    date: "2026-11-22",
    deal: { id: "d1", name: "Окна для школы" },
    legal_entity: { id: "f1", name: "Ромашка" },
    company_id: "m1",
    contact_id: null,
    buyer_name: "ООО «Школа»",
    basis_id: null,
    amount: "401.00",
    payment_state: "unpaid",
    vat_amount: "72.31",
    pay_by: "2026-11-27",
    issued_at: "2026-11-22T11:00:00Z",
    created_at: "2026-11-22T10:00:00Z",
    version: 2,
    ...extra,
  };
}

export function dealMoney(extra: Partial<DealMoney> = {}): DealMoney {
  return {
    ordered: "401.00",
    invoiced: "401.00",
    paid: "0.00",
    closed: "0.00",
    returned: "0.00",
    ...extra,
  };
}

export function payment(extra: Partial<Payment> = {}): Payment {
  return {
    id: "y1",
    number: 41,
    direction: "received",
    state: "posted",
    amount: "500.00",
    allocated: "401.00",
    rest: "99.00",
    refunded: "0.00",
    value_date: "2026-11-23",
    legal_entity: { id: "f1", name: "Ромашка" },
    company: { id: "m1", name: "ООО «Школа»" },
    contact: null,
    payer_name: "ООО «Школа»",
    way: "bank",
    purpose: "Оплата по счёту № 15",
    reference: "318",
    refund_of: null,
    allocations: [
      {
        document: { id: "w1", kind: "invoice", number: "15", date: "2026-11-22" },
        deal: { id: "d1", name: "Окна для школы" },
        amount: "401.00",
      },
    ],
    recorded_by: { id: "u1", name: "Анна Смирнова" },
    created_at: "2026-11-23T10:00:00Z",
    undone_at: null,
    undo_reason: null,
    version: 1,
    ...extra,
  };
}

export function paymentRow(extra: Partial<PaymentRow> = {}): PaymentRow {
  const { refund_of: _, allocations: __, undone_at: ___, undo_reason: ____, ...listed } = payment();
  return { ...listed, refund_of_id: null, ...extra };
}

export function suggestion(extra: Partial<PaymentSuggestion> = {}): PaymentSuggestion {
  return {
    document: { id: "w1", kind: "invoice", number: "15", date: "2026-11-22" },
    deal: { id: "d1", name: "Окна для школы" },
    buyer_name: "ООО «Школа»",
    pay_by: "2026-11-27",
    document_amount: "401.00",
    unpaid: "401.00",
    amount: "401.00",
    ...extra,
  };
}

export function openingBalance(extra: Partial<OpeningBalance> = {}): OpeningBalance {
  return {
    id: "o1",
    legal_entity: { id: "f1", name: "Ромашка" },
    company_id: "m1",
    contact_id: null,
    client_name: "ООО «Школа»",
    contract: null,
    on_date: "2026-01-01",
    amount: "1500.00",
    created_at: "2026-11-22T10:00:00Z",
    version: 1,
    ...extra,
  };
}

const sequences = ["quotes", "invoices", "acts", "vat_invoices", "transfers"] as const;

/** Of a new account: no more is known than the name. */
export function legalEntity(extra: Partial<LegalEntity> = {}): LegalEntity {
  return {
    id: "f1",
    name: "Ромашка",
    requisites: [
      {
        valid_from: "2026-11-20",
        requisites: {
          form: "organisation",
          short_name: "Ромашка",
          accounts: [],
          is_edo_only: false,
        },
      },
    ],
    regimes: [],
    signatories: [],
    pictures: {},
    terms: { pay_by_days: 5, originals_days: 10, calendar: "contract", has_facsimile: false },
    numbering: sequences.map((sequence) => ({
      sequence,
      shares: null,
      pattern: "{n}",
      start: 1,
      pad: 1,
      reset: "year",
    })),
    created_at: "2026-11-20T10:00:00Z",
    archived_at: null,
    version: 1,
    ...extra,
  };
}

export function product(extra: Partial<Product> = {}): Product {
  return {
    id: "t1",
    name: "Кресло «Комфорт»",
    article: "КР-104",
    kind: "goods",
    unit: { code: "796", sign: "шт", name: "Штука" },
    price: "12400.00",
    vat_rates: [
      { from: "2019-01-01", rate: "20" },
      { from: "2026-01-01", rate: "22" },
    ],
    vat_rate: "22",
    vat_included: true,
    group: { id: "g1", name: "Мебель / Кресла" },
    description: null,
    created_at: "2026-11-20T10:00:00Z",
    archived_at: null,
    version: 3,
    ...extra,
  };
}
