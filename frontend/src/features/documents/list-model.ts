// What the address of the list of documents asks the server.
import type { DocumentFilter } from "./api";
import { type DocumentsSearch, readDocumentsSearch } from "./list-search";

export function questionOf(search: DocumentsSearch): DocumentFilter {
  const { q, kind, stage, paid, firm, company, contact, paper, from, to } = search;
  return {
    ...(q && { q }),
    ...(kind && { kind }),
    ...(stage && { stage }),
    ...(paid === "overdue" ? { is_overdue: true } : paid && { payment_state: paid }),
    ...(firm && { legal_entity_id: firm }),
    ...(company && { company_id: company }),
    ...(contact && { contact_id: contact }),
    ...(paper && { paper }),
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
  const { kind, stage, paid, firm, company, contact, paper, from, to } = search;
  return [kind, stage, paid, firm, company, contact, paper, from ?? to].filter(Boolean).length;
}

/** What is searched for stays when the filters go. */
export function cleared({ q }: DocumentsSearch): DocumentsSearch {
  return q ? { q } : {};
}
