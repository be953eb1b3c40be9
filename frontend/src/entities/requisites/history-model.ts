// Requisites by date: a document takes those of its own day.
import type { DatedRequisites } from "@/shared/api/types";
import { type Standing, standingOf } from "@/shared/lib/standing";

/** Those of a day; before the first, the first: nothing older is known. */
export function heldOn(items: DatedRequisites[], day: string): DatedRequisites | undefined {
  return items.findLast(({ valid_from }) => valid_from <= day) ?? items[0];
}

export type Version = DatedRequisites & { standing: Standing };

/** The latest first. */
export function versionsOf(items: DatedRequisites[], today: string): Version[] {
  const held = heldOn(items, today)?.valid_from;
  return items.toReversed().map(({ valid_from, requisites }) => ({
    valid_from,
    requisites,
    standing: standingOf(valid_from, held, today),
  }));
}

/** What writing from a day on does to what is written already. */
export type Effect = "first" | "corrects" | "follows" | "comes";

export function effectOf(items: DatedRequisites[], day: string, today: string): Effect {
  if (items.some(({ valid_from }) => valid_from === day)) return "corrects";
  if (items.length === 0) return "first";
  return day > today ? "comes" : "follows";
}
