import type { Stage } from "@/shared/api/types";

/** The stage that must stand above `id` after one step up or down; undefined when it cannot move. */
export function afterStep(stages: Stage[], id: string, step: -1 | 1): string | null | undefined {
  const index = stages.findIndex((stage) => stage.id === id);
  const target = index + step;
  if (index < 0 || target < 0 || target >= stages.length) return undefined;
  return step === 1 ? (stages[target]?.id ?? null) : (stages[target - 1]?.id ?? null);
}

/** A norm of days as typed: «7» and «7 дн.» are seven, empty clears it, anything but 1…999 is refused. */
export function parseNorm(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  const [, days] = /^([1-9]\d{0,2})(?:\s*[^\d\s.,]+\.?)?$/u.exec(text) ?? [];
  return days === undefined ? undefined : Number(days);
}

/** New open stages go before the closing ones. */
export function lastOpen(stages: Stage[]): string | null {
  return stages.findLast((stage) => stage.kind === "open")?.id ?? null;
}
