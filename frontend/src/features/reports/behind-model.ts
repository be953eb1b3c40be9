// What is behind a figure: deals, payments, or costs.
import type { ReportMeasure } from "@/shared/api/report-types";
import {
  type BehindQuery,
  type CostsBehindQuery,
  type DealsBehind,
  type PaymentsBehindQuery,
  reportQueries,
} from "./api";

export type Behind =
  | { kind: "deals"; deals: DealsBehind }
  | { kind: "payments"; query: PaymentsBehindQuery }
  | { kind: "costs"; query: CostsBehindQuery };

/** What is to be asked; null where the page has no such figure. */
export function behindFigure(
  measure: ReportMeasure | undefined,
  asked: BehindQuery | null,
): Behind | null {
  if (!asked || !measure) return null;
  const { measure: _, ...query } = asked;
  if (measure.behind === "payments") return { kind: "payments", query };
  if (measure.behind === "costs") return { kind: "costs", query };
  return { kind: "deals", deals: reportQueries.behind(asked) };
}

export const dealsBehind = (deals: DealsBehind | null): Behind | null =>
  deals && { kind: "deals", deals };
