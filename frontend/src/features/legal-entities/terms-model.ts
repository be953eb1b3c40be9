/** A whole number of days that a term may have; none otherwise. */
export function daysFrom(typed: string): number | null {
  if (!/^\d{1,3}$/.test(typed)) return null;
  const days = Number(typed);
  return days >= 1 && days <= 365 ? days : null;
}
