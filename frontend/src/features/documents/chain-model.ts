// The documents of a deal in the order in which one has led to another.
import type { DocumentRow } from "@/shared/api/types";

export type ChainLink = {
  row: DocumentRow;
  /** What was made from it, the earliest first. */
  followers: ChainLink[];
};

/** What is made from nothing that is here begins a chain of its own. */
export function chainsOf(rows: DocumentRow[]): ChainLink[] {
  const known = new Set(rows.map(({ id }) => id));
  const followers = Map.groupBy(rows.toSorted(byTime), ({ basis_id: basis }) =>
    basis && known.has(basis) ? basis : null,
  );
  const linked = (basis: string | null): ChainLink[] =>
    (followers.get(basis) ?? []).map((row) => ({ row, followers: linked(row.id) }));
  return linked(null);
}

function byTime(one: DocumentRow, other: DocumentRow): number {
  return timeOf(one).localeCompare(timeOf(other));
}

function timeOf({ date, created_at: made }: DocumentRow): string {
  return `${date} ${made}`;
}
