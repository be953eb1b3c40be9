// Many drafts issued at once: which of them, in what order, and what came of it.
import type { DocumentFinding, DocumentRow, IssuedMany } from "@/shared/api/types";

/** The server takes no more drafts at once. */
export const MOST_AT_ONCE = 100;

/** What somebody has ticked or not; of the rest, those with which the list opened are ticked. */
export type Ticks = ReadonlyMap<string, boolean>;

/** Of the drafts with which the list opens, as many as go at once. What comes later nobody has seen yet. */
export function openedWith(rows: DocumentRow[]): ReadonlySet<string> {
  return new Set(rows.slice(0, MOST_AT_ONCE).map(({ id }) => id));
}

export function chosenOf(
  rows: DocumentRow[],
  opened: ReadonlySet<string>,
  ticks: Ticks,
): DocumentRow[] {
  return rows.filter(({ id }) => ticks.get(id) ?? opened.has(id));
}

/** All of them, or none: what goes at once is ticked first. */
export function tickedAll(rows: DocumentRow[], isOn: boolean): Ticks {
  return new Map(rows.map(({ id }, place) => [id, isOn && place < MOST_AT_ONCE]));
}

/** Numbers follow this order, so it is that of the dates; the list shows the latest first. */
export function inOrder(rows: DocumentRow[]): DocumentRow[] {
  const key = ({ date, created_at }: DocumentRow): string => `${date} ${created_at}`;
  return rows.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

export type Fate = {
  row: DocumentRow;
  /** `unsent`: it is issued, its letter did not go. */
  kind: "refused" | "unsent" | "issued";
  messages: string[];
};

/** What somebody has to look at stands first. */
export function reportOf(rows: DocumentRow[], { issued, refused }: IssuedMany): Fate[] {
  const fates = rows.flatMap((row): Fate[] => {
    const done = issued.find(({ id }) => id === row.id);
    const refusal = refused.find((one) => one.document_id === row.id);
    if (!done && !refusal) return [];
    const isIssued = done !== undefined || refusal?.is_issued === true;
    const kind = !isIssued ? "refused" : refusal ? "unsent" : "issued";
    const named = { ...row, number: done?.number ?? row.number ?? null };
    return [{ row: named, kind, messages: refusal?.messages ?? [] }];
  });
  const rank = { refused: 0, unsent: 1, issued: 2 };
  return fates.toSorted((one, other) => rank[one.kind] - rank[other.kind]);
}

/** What a finding says, with whose field it is about where that is not the document's own. */
export function sayingOf(
  { legal_entity, buyer_name }: Pick<DocumentRow, "legal_entity" | "buyer_name">,
  { place, message }: Pick<DocumentFinding, "place" | "message">,
): string {
  if (place === "legal_entity") return `${legal_entity.name}: ${message}`;
  return place === "buyer" && buyer_name ? `${buyer_name}: ${message}` : message;
}
