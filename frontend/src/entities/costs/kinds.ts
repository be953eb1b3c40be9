import type { CostSubjectKind } from "@/shared/api/types";

export const COST_KINDS = [
  "deal",
  "employee",
  "department",
  "channel",
  "firm",
] as const satisfies readonly CostSubjectKind[];

export function isCostKind(value: unknown): value is CostSubjectKind {
  return COST_KINDS.some((kind) => kind === value);
}
