// What the accountant takes: by default the register of the month that is over.
import { hasLines, KINDS } from "@/entities/documents/kinds";
import type { DocumentKind } from "@/shared/api/types";
import type { ExportWish } from "./api";

export type ExportFormat = ExportWish["format"];

export type ExportDraft = {
  format: ExportFormat;
  from: string | null;
  to: string | null;
  firm: string;
  kinds: DocumentKind[];
};

/** What trade configurations of 1С take. */
const TRADED: DocumentKind[] = ["invoice", "act", "waybill", "transfer", "vat_invoice"];

/** What was handed over. */
const HANDED_OVER: DocumentKind[] = ["act", "waybill", "transfer"];

/** What ФНС has a format of. */
const ELECTRONIC: DocumentKind[] = [
  "transfer",
  "vat_invoice",
  "corrective_invoice",
  "corrective_transfer",
];

/** What goes into the books. */
const BOOKED: DocumentKind[] = [...TRADED, "corrective_invoice", "corrective_transfer"];

const KNOWN: Record<ExportFormat, DocumentKind[]> = {
  xlsx: KINDS.filter(hasLines),
  commerceml: TRADED,
  enterprise_data: HANDED_OVER,
  // What others wrote has no paper here.
  zip: KINDS.filter((kind) => kind !== "outside"),
  xml: ELECTRONIC,
};

export function kindsOf(format: ExportFormat): DocumentKind[] {
  return KNOWN[format];
}

/** How a file of the format ends. */
export function endingOf(format: ExportFormat): string {
  if (format === "commerceml" || format === "enterprise_data") return "xml";
  return format === "xml" ? "zip" : format;
}

export function isFormat(value: string): value is ExportFormat {
  return value in KNOWN;
}

/** The month before that of the day, and what goes into the books. */
export function usualDraft(today: string): ExportDraft {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const first = new Date(Date.UTC(year, month - 2, 1));
  const last = new Date(Date.UTC(year, month - 1, 0));
  return {
    format: "xlsx",
    from: first.toISOString().slice(0, 10),
    to: last.toISOString().slice(0, 10),
    firm: "",
    kinds: BOOKED,
  };
}

/** The wish; nothing while a day is missing. */
export function wishOf({ format, from, to, firm, kinds }: ExportDraft): ExportWish | null {
  if (!from || !to) return null;
  const known = kindsOf(format);
  return {
    format,
    from,
    to,
    legal_entity_ids: firm ? [firm] : [],
    kinds: kinds.filter((kind) => known.includes(kind)),
  };
}
