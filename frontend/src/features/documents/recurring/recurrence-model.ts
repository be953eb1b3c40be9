// Recurring documents as they are typed, the days on which they come and the months that they are about.
import {
  documentLineDraft,
  documentLineInput,
  isBlank,
  type LineDraft,
  lineProblems,
} from "@/entities/lines/lines-model";
import type {
  Deal,
  DealLine,
  DocumentKind,
  DocumentLineInput,
  Recurrence,
  RecurrenceCovers,
  RecurrenceCreate,
  RecurrenceEdit,
  RecurrenceSchedule,
} from "@/shared/api/types";
import type { Counted } from "../model";

/** What may be made again and again. */
export const RECURRING = ["invoice", "act", "transfer"] as const;
export const STEPS = [1, 2, 3, 6, 12] as const;

/** In the title of a line: the months that the document is about, as they are printed. */
// oxlint-disable-next-line house/no-bare-cyrillic -- a word of the contract, the same in every language
export const SLOT = "{период}";

export type Fields = {
  kinds: DocumentKind[];
  /** Empty until somebody chooses: the first of the own firms. */
  firm: string;
  /** Empty: upon none. */
  contract: string;
  months: number;
  day: string;
  from: string | null;
  until: string | null;
  covers: RecurrenceCovers;
  lines: LineDraft[];
  isVatIncluded: boolean;
};

export function fieldsOf(recurrence: Recurrence): Fields {
  const { schedule } = recurrence;
  return {
    kinds: recurrence.kinds,
    firm: recurrence.legal_entity.id,
    contract: recurrence.contract?.id ?? "",
    months: schedule.months,
    day: String(schedule.day),
    from: schedule.from,
    until: schedule.until ?? null,
    covers: schedule.covers,
    lines: recurrence.lines.map(documentLineDraft),
    isVatIncluded: recurrence.vat_included,
  };
}

/** New ones begin with what the deal sells, on the first of each month from today on. */
export function fieldsFor(deal: Pick<Deal, "lines">, today: string): Fields {
  const { lines, vat_included } = countedFor(deal);
  return {
    kinds: ["invoice", "act"],
    firm: "",
    contract: "",
    months: 1,
    day: "1",
    from: today,
    until: null,
    covers: "past",
    lines: deal.lines.map((line) => {
      const draft = documentLineDraft(line);
      // A price that holds the VAT otherwise than the others is left to be typed.
      return lines.some(({ id }) => id === line.id) ? draft : { ...draft, price: "" };
    }),
    isVatIncluded: vat_included,
  };
}

/** The lines of a deal as lines of one document, which has one answer to where the VAT is. */
export function countedFor({ lines }: Pick<Deal, "lines">): Counted {
  const hasVat = ({ vat_rate: rate }: DealLine): boolean => rate !== "none";
  const isIncluded = lines.find(hasVat)?.vat_included ?? true;
  return {
    lines: lines.filter((line) => !hasVat(line) || line.vat_included === isIncluded),
    vat_included: isIncluded,
  };
}

export function keptLines({ lines }: Fields): LineDraft[] {
  return lines.filter((line) => !isBlank(line));
}

export type Problem = "kinds" | "firm" | "day" | "from" | "until" | "lines";

/** What keeps it from being sent; the fields of the lines tell their own. */
export function problemsOf(fields: Fields): Problem[] {
  const { kinds, firm, day, from, until } = fields;
  const lines = keptLines(fields);
  const all: [Problem, boolean][] = [
    ["kinds", kinds.length === 0],
    ["firm", firm === ""],
    ["day", dayOf(day) === null],
    ["from", from === null],
    ["until", from !== null && until !== null && until < from],
    ["lines", lines.length === 0 || lines.some((line) => lineProblems(line).length > 0)],
  ];
  return all.flatMap(([problem, isOne]) => (isOne ? [problem] : []));
}

function dayOf(typed: string): number | null {
  const day = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0;
  return day >= 1 && day <= 31 ? day : null;
}

/** None while its day or its beginning is wanting. */
export function scheduleOf(fields: Fields): RecurrenceSchedule | null {
  const { months, from, until, covers } = fields;
  const day = dayOf(fields.day);
  return day === null || from === null ? null : { months, day, from, until, covers };
}

export function createBody(fields: Fields, dealId: string): RecurrenceCreate | null {
  const schedule = scheduleOf(fields);
  return (
    schedule && {
      deal_id: dealId,
      legal_entity_id: fields.firm,
      ...(fields.contract && { contract_id: fields.contract }),
      kinds: fields.kinds,
      schedule,
      lines: linesOf(fields),
      vat_included: fields.isVatIncluded,
    }
  );
}

function linesOf(fields: Fields): DocumentLineInput[] {
  return keptLines(fields).map((line) => documentLineInput(line, new Set()));
}

export type Part = Exclude<keyof RecurrenceEdit, "is_paused">;

/** The parts that are other than those from which the form began; the contract stays. */
export function changedParts(before: Fields, now: Fields): Part[] {
  const is = (...names: (keyof Fields)[]): boolean =>
    names.some((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]));
  const parts: [Part, boolean][] = [
    ["kinds", is("kinds")],
    ["legal_entity_id", is("firm")],
    ["schedule", is("months", "day", "from", "until", "covers")],
    ["lines", is("lines")],
    ["vat_included", is("isVatIncluded")],
  ];
  return parts.flatMap(([part, isChanged]) => (isChanged ? [part] : []));
}

export function editBody(fields: Fields, parts: Part[]): RecurrenceEdit {
  const has = (part: Part): boolean => parts.includes(part);
  return {
    ...(has("kinds") && { kinds: fields.kinds }),
    ...(has("legal_entity_id") && { legal_entity_id: fields.firm }),
    ...(has("schedule") && { schedule: scheduleOf(fields) }),
    ...(has("lines") && { lines: linesOf(fields) }),
    ...(has("vat_included") && { vat_included: fields.isVatIncluded }),
  };
}

/** In the order in which they are made. */
export function kindsIn(chosen: string[]): DocumentKind[] {
  return RECURRING.filter((kind) => chosen.includes(kind));
}

/** A title with the slot where the caret stood, apart from the words around it. */
export function withSlot(title: string, caret: number): string {
  const [before, after] = [title.slice(0, caret), title.slice(caret)];
  const left = before === "" || before.endsWith(" ") ? "" : " ";
  const right = after === "" || /^[\s,.;:)]/.test(after) ? "" : " ";
  return `${before}${left}${SLOT}${right}${after}`;
}

/** The next day as the server will find it, for a hint only: months are counted from that of `from`. */
export function nextOn(schedule: RecurrenceSchedule, today: string): string | null {
  const { months, day, from, until } = schedule;
  const after = today > from ? today : from;
  const first = monthOf(from);
  const whole = Math.floor((monthOf(after) - first) / months) * months;
  const days = [first + whole, first + whole + months].map((month) => dayIn(month, day));
  const found = days.find((one) => one >= after);
  return found !== undefined && (!until || found <= until) ? found : null;
}

/** The first and the last of the months that a document of a day is about; months since the year 0. */
export function monthsOf(schedule: RecurrenceSchedule, day: string): [number, number] {
  const { months, covers } = schedule;
  const first = monthOf(day) - (covers === "past" ? months : 0);
  return [first, first + months - 1];
}

function monthOf(day: string): number {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return year * 12 + month - 1;
}

/** A month that is shorter has its last day instead. */
function dayIn(month: number, day: number): string {
  const [year, index] = [Math.floor(month / 12), month % 12];
  const last = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${year}-${two(index + 1)}-${two(Math.min(day, last))}`;
}
