// The address of the list of documents: which of them, of which own firm, for which client, from which days.
import { isKind, isStage } from "@/entities/documents/kinds";
import { isInvoicePayment } from "@/entities/payments/kinds";
import type { DocumentKind, DocumentStage, InvoicePayment } from "@/shared/api/types";
import type { DocumentFilter } from "./api";

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
  from?: string;
  to?: string;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readDocumentsSearch(search: Record<string, unknown>): DocumentsSearch {
  const { q, kind, stage, paid, firm, company, contact, from, to } = search;
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
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
  };
}

export function questionOf(search: DocumentsSearch): DocumentFilter {
  const { q, kind, stage, paid, firm, company, contact, from, to } = search;
  return {
    ...(q && { q }),
    ...(kind && { kind }),
    ...(stage && { stage }),
    ...(paid === "overdue" ? { is_overdue: true } : paid && { payment_state: paid }),
    ...(firm && { legal_entity_id: firm }),
    ...(company && { company_id: company }),
    ...(contact && { contact_id: contact }),
    ...(from && { date_from: from }),
    ...(to && { date_to: to }),
  };
}

/** A choice put into the address; what is empty is no part of it. */
export function patched(
  search: DocumentsSearch,
  change: Partial<Record<keyof DocumentsSearch, unknown>>,
): DocumentsSearch {
  return readDocumentsSearch({ ...search, ...change });
}

export function isNarrow(search: DocumentsSearch): boolean {
  return Object.keys(search).length > 0;
}

/** How many filters there are besides what is searched for; both ends of a period are one. */
export function countOf(search: DocumentsSearch): number {
  const { kind, stage, paid, firm, company, contact, from, to } = search;
  return [kind, stage, paid, firm, company, contact, from ?? to].filter(Boolean).length;
}

/** What is searched for stays when the filters go. */
export function cleared({ q }: DocumentsSearch): DocumentsSearch {
  return q ? { q } : {};
}
