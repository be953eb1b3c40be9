// The address of the list of documents: which of them, of which own firm, from which days.
import { isKind, isStage } from "@/entities/documents/kinds";
import type { DocumentKind, DocumentStage } from "@/shared/api/types";
import type { DocumentFilter } from "./api";

export type DocumentsSearch = {
  q?: string;
  kind?: DocumentKind;
  stage?: DocumentStage;
  firm?: string;
  from?: string;
  to?: string;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readDocumentsSearch(search: Record<string, unknown>): DocumentsSearch {
  const { q, kind, stage, firm, from, to } = search;
  const isText = (value: unknown): value is string =>
    typeof value === "string" && value.trim() !== "";
  const isDay = (value: unknown): value is string => isText(value) && DAY.test(value);
  return {
    ...(isText(q) && { q }),
    ...(isKind(kind) && { kind }),
    ...(isStage(stage) && { stage }),
    ...(isText(firm) && { firm }),
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
  };
}

export function questionOf({ q, kind, stage, firm, from, to }: DocumentsSearch): DocumentFilter {
  return {
    ...(q && { q }),
    ...(kind && { kind }),
    ...(stage && { stage }),
    ...(firm && { legal_entity_id: firm }),
    ...(from && { date_from: from }),
    ...(to && { date_to: to }),
  };
}

export function isNarrow(search: DocumentsSearch): boolean {
  return Object.keys(search).length > 0;
}
