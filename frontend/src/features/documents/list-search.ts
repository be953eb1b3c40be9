// The address of the list of documents: which of them, of which own firm, for which client, from which days.
import { isKind, isStage } from "@/entities/documents/kinds";
import { isInvoicePayment } from "@/entities/payments/kinds";
import { isStanding } from "@/entities/paper-trail/kinds";
import type {
  DocumentKind,
  DocumentStage,
  InvoicePayment,
  PaperStanding,
} from "@/shared/api/types";

/** How far invoices are paid; those whose day is over are not paid, whole or in part. */
export type PaidChoice = InvoicePayment | "overdue";

export type DocumentsSearch = {
  q?: string;
  kind?: DocumentKind;
  stage?: DocumentStage;
  paid?: PaidChoice;
  firm?: string;
  company?: string;
  contact?: string;
  /** Where its originals are. */
  paper?: PaperStanding;
  from?: string;
  to?: string;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readDocumentsSearch(search: Record<string, unknown>): DocumentsSearch {
  const { q, kind, stage, paid, firm, company, contact, paper, from, to } = search;
  const isText = (value: unknown): value is string =>
    typeof value === "string" && value.trim() !== "";
  const isDay = (value: unknown): value is string => isText(value) && DAY.test(value);
  return {
    ...(isText(q) && { q }),
    ...(isKind(kind) && { kind }),
    ...(isStage(stage) && { stage }),
    ...((isInvoicePayment(paid) || paid === "overdue") && { paid }),
    ...(isText(firm) && { firm }),
    ...(isText(company) && { company }),
    ...(isText(contact) && { contact }),
    ...(isStanding(paper) && { paper }),
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
  };
}
