/** Of facts by date, each holding until the next begins: where one stands today. */
export type Standing = "past" | "holds" | "comes";

/** `held` is the first day of the one that holds today, if any does. */
export function standingOf(from: string, held: string | undefined, today: string): Standing {
  if (from > today) return "comes";
  return from === held ? "holds" : "past";
}
