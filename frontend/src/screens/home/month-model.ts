// Which plans stand beside which figures of the month.
import type { PlanFact, PlanFactCell, PlanFactRow } from "@/shared/api/report-types";
import type { PlanMeasure } from "@/shared/api/types";

const PLANS: { [measure: string]: PlanMeasure } = {
  revenue: "revenue",
  profit: "profit",
  received: "received",
  won: "deals",
  requests: "requests",
};

const NEEDS: { [measure: string]: string } = {
  profit: "profit.read",
  received: "payments.read",
};

/** The figures of the block that the reader may see, in order. */
export function monthMeasures(may: (permission: string) => boolean): string[] {
  return Object.keys(PLANS).filter((measure) => may(NEEDS[measure] ?? "deals.read"));
}

export function planOf(measure: string): PlanMeasure | undefined {
  return PLANS[measure];
}

/** The widest of the rows: of the firm, or of what the reader reaches. */
export function widest(plans: PlanFact | undefined): PlanFactRow | undefined {
  return plans?.rows.find(({ subject }) => subject.kind === "firm") ?? plans?.rows[0];
}

export function cellOfMonth(plans: PlanFact | undefined): PlanFactCell | undefined {
  return widest(plans)?.cells[0];
}

/** Whether it is known of each of them that nothing is planned. */
export function isUnplanned(plans: (PlanFact | undefined)[]): boolean {
  const isMissing = (one: PlanFact | undefined): boolean =>
    one !== undefined && (cellOfMonth(one)?.plan ?? null) === null;
  return plans.length > 0 && plans.every(isMissing);
}
