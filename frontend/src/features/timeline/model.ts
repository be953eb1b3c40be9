import type { DealEvent, Note } from "@/shared/api/types";

export type Entry =
  | { kind: "event"; id: string; at: string; event: DealEvent }
  | { kind: "note"; id: string; at: string; note: Note };

/** What only the machinery does: the order on a board, the file of an issued document, a code that has signed it. */
const UNTOLD = new Set([
  "deal.ranked",
  "document.filled",
  "document.printed",
  "document.signature_code_used",
]);

/** Events and notes as one story, newest first; a note is shown itself, not the news that it was written. */
export function mergeTimeline(events: DealEvent[], notes: Note[]): Entry[] {
  const entries: Entry[] = [
    ...events
      .filter(({ kind }) => !kind.startsWith("note.") && !UNTOLD.has(kind))
      .map((event) => ({ kind: "event" as const, id: `event-${event.seq}`, at: event.at, event })),
    ...notes.map((note) => ({ kind: "note" as const, id: note.id, at: note.created_at, note })),
  ];
  return entries.toSorted((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : 0));
}

/** A name out of an event's free-form data: «to» may be a text, or an object with a name. */
export function nameIn(data: Record<string, unknown>, ...keys: string[]): string | null {
  for (const key of keys) {
    const value = data[key];
    if (typeof value === "string" && value !== "") return value;
    if (typeof value === "object" && value !== null && "name" in value) {
      if (typeof value.name === "string") return value.name;
    }
  }
  return null;
}

export type FieldChange = { field: string; from: string | null; to: string | null };

/** What an edit changed, as the event's data tells it; anything of another shape is left out. */
export function changesIn(data: Record<string, unknown>): FieldChange[] {
  const { changes } = data;
  if (!Array.isArray(changes)) return [];
  return changes.flatMap((change: unknown) => {
    if (typeof change !== "object" || change === null || !("field" in change)) return [];
    const { field } = change;
    if (typeof field !== "string") return [];
    const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
    return [
      {
        field,
        from: "from" in change ? text(change.from) : null,
        to: "to" in change ? text(change.to) : null,
      },
    ];
  });
}
