// A draft as it is typed, and what of it is sent.
import { hasLines, isCorrective } from "@/entities/documents/kinds";
import {
  documentLineDraft,
  documentLineInput,
  isBlank,
  lineProblems,
  type LineDraft,
  type LineField,
} from "@/entities/lines/lines-model";
import type {
  ChosenAccount,
  ContractText,
  DealDocument,
  DocumentCreate,
  DocumentEdit,
  DocumentKind,
  LetterText,
  Outside,
  OutsideEffect,
} from "@/shared/api/types";
import { editableMoney, parseDecimal, parseMoney } from "@/shared/lib/money";
import {
  attorneyBody,
  type GoodsFields,
  goodsFields,
  goodsProblems,
  shipmentBody,
} from "./goods-model";

export type Fields = {
  date: string | null;
  /** When an исправление is made; its `date` is that of the document that it replaces. */
  revisedOn: string | null;
  firm: string;
  /** The own template; empty: the built-in form. */
  template: string;
  lines: LineDraft[];
  isVatIncluded: boolean;
  basis: string;
  payBy: string | null;
  validUntil: string | null;
  periodFirst: string | null;
  periodLast: string | null;
  introduction: string;
  terms: string;
  contract: ContractText | null;
  hasFacsimile: boolean;
  /** Who signs for us; empty: whoever does as a rule. */
  signatory: string;
  /** To which of our accounts it is paid; null: the main one. */
  account: ChosenAccount | null;
  goods: GoodsFields;
  letter: LetterFields | null;
  outside: OutsideFields | null;
};

/** The texts of a letter; what is empty is none. */
export type LetterFields = Record<keyof LetterText, string>;

/** What stands on an outside document, its sum as it is typed. */
export type OutsideFields = {
  title: string;
  number: string;
  amount: string;
  effect: OutsideEffect;
  hasScanClause: boolean;
  hasSignatureClause: boolean;
};

export function fieldsOf(document: DealDocument): Fields {
  return {
    date: document.date,
    revisedOn: document.revision?.date ?? null,
    firm: document.legal_entity.id,
    template: document.template?.id ?? "",
    lines: document.lines.map(documentLineDraft),
    isVatIncluded: document.vat_included,
    basis: document.basis ?? "",
    payBy: document.pay_by ?? null,
    validUntil: document.valid_until ?? null,
    periodFirst: document.period?.first ?? null,
    periodLast: document.period?.last ?? null,
    introduction: document.introduction ?? "",
    terms: document.terms ?? "",
    contract: document.contract ?? null,
    hasFacsimile: document.has_facsimile,
    signatory: document.signatory_id ?? "",
    account: document.bank_account ?? null,
    goods: goodsFields(document),
    letter: document.letter ? letterFields(document.letter) : null,
    outside: document.outside ? outsideFields(document.outside) : null,
  };
}

function letterFields(letter: LetterText): LetterFields {
  const { title, addressee, subject, salutation, text, enclosures } = letter;
  return {
    title: title ?? "",
    addressee: addressee ?? "",
    subject: subject ?? "",
    salutation: salutation ?? "",
    text: text ?? "",
    enclosures: enclosures ?? "",
  };
}

function outsideFields({ title, number, amount, effect, ...rest }: Outside): OutsideFields {
  return {
    title,
    number: number ?? "",
    amount: hasAny(amount) ? editableMoney(amount) : "",
    effect,
    hasScanClause: rest.has_scan_clause ?? false,
    hasSignatureClause: rest.has_signature_clause ?? false,
  };
}

function hasAny(amount: string): boolean {
  return /[1-9]/.test(amount);
}

/** The sum as the API takes it: an outside document may name none. Null: it is no amount. */
export function outsideAmount({ amount }: OutsideFields): string | null {
  return amount.trim() === "" ? "0.00" : parseMoney(amount);
}

type Saying = Pick<DealDocument, "kind" | "revision" | "advance" | "corrected">;

/** What a document says in fields that others have, too; an advance and a correction have lines of their own. */
export function saysOf({ kind, revision, advance, corrected }: Saying) {
  return {
    lines: hasLines(kind) && !advance && !corrected,
    revisedOn: Boolean(revision),
    payBy: kind === "invoice",
    validUntil: ["quote", "order_form", "invoice", "contract", "outside"].includes(kind),
    period: kind === "act" || kind === "reconciliation",
    introduction: kind === "quote",
    basis: ["order_form", "invoice", "act", "waybill", "transfer"].includes(kind),
    terms: ["quote", "order_form", "invoice", "act"].includes(kind),
    contract: kind === "contract" || kind === "addendum",
    firm: kind !== "addendum" && kind !== "vat_invoice" && !corrected && !revision,
    template: !["transfer", "vat_invoice", "outside"].includes(kind) && !corrected,
    signatory: kind !== "outside",
    // What neither is paid by nor names our requisites has no use for one.
    account: !["vat_invoice", "reconciliation", "outside"].includes(kind) && !corrected,
  };
}

type Basis = {
  id: string;
  kind: DocumentKind;
  deal?: { id: string } | null;
  usual_closing?: DocumentKind | null;
};

/** What can be made from a document, what closes it for this client as a rule first; where there is no deal, only what needs none. */
export function followersOf({
  kind,
  deal,
  usual_closing: usual,
}: Omit<Basis, "id">): DocumentKind[] {
  const followers = FOLLOWERS[kind] ?? [];
  if (!deal) return followers.filter((one) => one === "reconciliation");
  return followers.toSorted((one, other) => Number(other === usual) - Number(one === usual));
}

/** An акт сверки is of a client, even upon a contract of one of the client's deals. */
export function followerOf({ id, deal }: Basis, kind: DocumentKind): DocumentCreate {
  const isOfDeal = deal && kind !== "reconciliation";
  return { kind, ...(isOfDeal && { deal_id: deal.id }), basis_id: id };
}

const FOLLOWERS: Partial<Record<DocumentKind, DocumentKind[]>> = {
  quote: ["invoice", "order_form", "contract"],
  order_form: ["invoice", "contract", "act", "transfer", "waybill"],
  contract: ["invoice", "addendum", "order_form", "act", "transfer", "waybill", "reconciliation"],
  addendum: ["invoice", "act", "transfer", "waybill"],
  invoice: ["act", "transfer", "waybill"],
  act: ["vat_invoice"],
  waybill: ["vat_invoice"],
  outside: ["invoice", "act", "transfer", "waybill", "reconciliation"],
};

export type Part = keyof DocumentEdit;

/** The fields that are other than those from which the form began. */
export function changedParts(before: Fields, now: Fields): Part[] {
  const isOther = (one: unknown, other: unknown): boolean =>
    JSON.stringify(one) !== JSON.stringify(other);
  const is = (one: keyof Fields): boolean => isOther(before[one], now[one]);
  const parts: [Part, boolean][] = [
    ["date", is("date")],
    ["revised_on", is("revisedOn")],
    ["legal_entity_id", is("firm")],
    ["template_id", is("template")],
    ["lines", is("lines")],
    ["vat_included", is("isVatIncluded")],
    ["basis", is("basis")],
    ["pay_by", is("payBy")],
    ["valid_until", is("validUntil")],
    ["period", is("periodFirst") || is("periodLast")],
    ["introduction", is("introduction")],
    ["terms", is("terms")],
    ["contract", is("contract")],
    ["has_facsimile", is("hasFacsimile")],
    ["signatory_id", is("signatory")],
    ["bank_account", is("account")],
    ["shipment", isOther(shipmentBody(before.goods), shipmentBody(now.goods))],
    ["attorney", isOther(attorneyBody(before.goods), attorneyBody(now.goods))],
    ["state_contract", before.goods.stateContract !== now.goods.stateContract],
    ["letter", is("letter")],
    ["outside", is("outside")],
  ];
  return parts.flatMap(([part, isChanged]) => (isChanged ? [part] : []));
}

/** The changed fields as the API takes them; lines that are gone meanwhile are made anew. */
export function bodyOf(fields: Fields, parts: Part[], known: DealDocument): DocumentEdit {
  const ids = new Set(known.lines.map(({ id }) => id));
  const { periodFirst: first, periodLast: last } = fields;
  const has = (part: Part): boolean => parts.includes(part);
  return {
    ...(has("date") && { date: fields.date }),
    ...(has("revised_on") && { revised_on: fields.revisedOn }),
    ...(has("legal_entity_id") && { legal_entity_id: fields.firm }),
    ...(has("template_id") && { template_id: fields.template || null }),
    ...(has("lines") && {
      lines: keptLines(fields).map((line) => documentLineInput(line, ids)),
    }),
    ...(has("vat_included") && { vat_included: fields.isVatIncluded }),
    ...(has("basis") && { basis: fields.basis.trim() || null }),
    ...(has("pay_by") && { pay_by: fields.payBy }),
    ...(has("valid_until") && { valid_until: fields.validUntil }),
    ...(has("period") && { period: first && last ? { first, last } : null }),
    ...(has("introduction") && { introduction: fields.introduction.trim() || null }),
    ...(has("terms") && { terms: fields.terms.trim() || null }),
    ...(has("contract") && { contract: fields.contract }),
    ...(has("has_facsimile") && { has_facsimile: fields.hasFacsimile }),
    ...(has("signatory_id") && { signatory_id: fields.signatory || null }),
    ...(has("bank_account") && { bank_account: fields.account }),
    ...(has("shipment") && { shipment: shipmentBody(fields.goods) }),
    ...(has("attorney") && { attorney: attorneyBody(fields.goods) }),
    ...(has("state_contract") && { state_contract: fields.goods.stateContract.trim() || null }),
    ...(has("letter") && fields.letter && { letter: letterBody(fields.letter) }),
    ...(has("outside") && fields.outside && { outside: outsideBody(fields.outside) }),
  };
}

function letterBody(fields: LetterFields): LetterText {
  const { title, addressee, subject, salutation, text, enclosures } = fields;
  const given = (typed: string): string | null => typed.trim() || null;
  return {
    title: given(title),
    addressee: given(addressee),
    subject: given(subject),
    salutation: given(salutation),
    text: given(text),
    enclosures: given(enclosures),
  };
}

function outsideBody(fields: OutsideFields): Outside {
  const { title, number, effect, hasScanClause, hasSignatureClause } = fields;
  const amount = outsideAmount(fields) ?? "0.00";
  return {
    title: title.trim(),
    number: number.trim() || null,
    amount,
    effect,
    has_scan_clause: hasScanClause,
    has_signature_clause: hasSignatureClause,
  };
}

/** Lines that somebody has written something into. */
export function keptLines({ lines }: Fields): LineDraft[] {
  return lines.filter((line) => !isBlank(line));
}

/** A period has both its days or none. */
export function isHalf({ periodFirst, periodLast }: Fields): boolean {
  return (periodFirst === null) !== (periodLast === null);
}

/** Whether days are wanting: an акт сверки is always of a period. */
export function lacksDays(kind: DocumentKind, fields: Fields): boolean {
  const isNeeded = kind === "reconciliation";
  return isHalf(fields) || (isNeeded && fields.periodFirst === null);
}

/** What of an outside document keeps it from being saved. */
export function outsideProblems(outside: OutsideFields): ("title" | "amount")[] {
  return [
    ...(outside.title.trim() === "" ? (["title"] as const) : []),
    ...(outsideAmount(outside) === null ? (["amount"] as const) : []),
  ];
}

type Drafted = Pick<DealDocument, "kind" | "revision">;

/** The fields of a line that cannot be saved; what is corrected may have been taken back whole. */
export function problemsIn(line: LineDraft, kind: DocumentKind): LineField[] {
  const problems = lineProblems(line);
  const isNone = isCorrective(kind) && parseDecimal(line.quantity, 3) === "0";
  return isNone ? problems.filter((field) => field !== "quantity") : problems;
}

/** Whether the draft can be sent as it is typed. */
export function isReady({ kind, revision }: Drafted, fields: Fields): boolean {
  const { date, revisedOn, outside } = fields;
  const hasDates = date !== null && (!revision || revisedOn !== null);
  const isOutsideTyped = outside === null || outsideProblems(outside).length === 0;
  const isWhole = goodsProblems(fields.goods).length === 0;
  const isTyped = hasDates && isOutsideTyped && isWhole && !lacksDays(kind, fields);
  return isTyped && keptLines(fields).every((line) => problemsIn(line, kind).length === 0);
}

const LINE_FIELDS: Record<string, LineField> = {
  title: "title",
  article: "article",
  quantity: "quantity",
  unit: "unit",
  price: "price",
  discount_percent: "discount",
  vat_rate: "vatRate",
};

/** The fields of one line that the server has named, the line as it stands among those sent. */
export function refusedFields(pointers: Iterable<string>, place: number): LineField[] {
  return [...pointers].flatMap((pointer) => {
    const [, list, index, name = ""] = pointer.replace(/^#/, "").split("/");
    const field = LINE_FIELDS[name];
    return list === "lines" && index === String(place) && field ? [field] : [];
  });
}

export type Counted = Pick<DealDocument, "lines" | "vat_included">;

/** The server's sum of a line that is as the server knows it; none of one that has been changed. */
export function countedOf(
  seen: Counted,
  line: LineDraft,
  isVatIncluded: boolean,
): string | undefined {
  const known = seen.lines.find(({ id }) => id === line.id);
  if (!known || seen.vat_included !== isVatIncluded) return undefined;
  return JSON.stringify(documentLineDraft(known)) === JSON.stringify(line)
    ? known.amount
    : undefined;
}

/** What a line takes from the catalogue; a price that holds the VAT otherwise than the document is left to be typed. */
export function pickedFor(product: Partial<LineDraft>, isVatIncluded: boolean) {
  const isOtherVat = product.vatRate !== "none" && product.isVatIncluded !== isVatIncluded;
  const change: Partial<LineDraft> = isOtherVat ? { ...product, price: "" } : product;
  return { change, isOtherVat };
}

/** Whether ФНС has a format for it, and it is not a draft or void. */
export function hasXml({ kind, stage }: Pick<DealDocument, "kind" | "stage">): boolean {
  const kinds: DealDocument["kind"][] = [
    "transfer",
    "vat_invoice",
    "corrective_transfer",
    "corrective_invoice",
  ];
  return stage === "issued" && kinds.includes(kind);
}

/** The name that the server gives a file. */
export function fileNameIn(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  const plain = /filename="([^"]+)"/i.exec(disposition ?? "")?.[1];
  try {
    return encoded ? decodeURIComponent(encoded) : (plain ?? null);
  } catch {
    return null;
  }
}
