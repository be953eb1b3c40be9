// Reports, true to the contract.
import type {
  Report,
  ReportChangedDeal,
  ReportDeal,
  ReportKey,
  ReportMeasure,
  ReportRow,
} from "@/shared/api/report-types";

export const MEASURES: ReportMeasure[] = [
  { name: "won", unit: "count", behind: "deals" as const },
  { name: "revenue", unit: "money", behind: "deals" as const },
  { name: "conversion", unit: "percent", behind: "deals" as const },
  { name: "profit", unit: "money", behind: "deals" as const },
];

export const key = (dimension: string, id: string | null, name: string | null): ReportKey => ({
  dimension,
  id,
  name,
  first_day: null,
});

export const dayKey = (dimension: string, first: string): ReportKey => ({
  dimension,
  id: null,
  name: null,
  first_day: first,
});

export function reportRow(
  keys: ReportKey[],
  revenue: string,
  extra: Partial<ReportRow> = {},
): ReportRow {
  return {
    keys,
    parent_id: null,
    figures: { won: 3, revenue, conversion: "75.00", profit: "100.00" },
    before: null,
    ...extra,
  };
}

export function report(extra: Partial<Report> = {}): Report {
  return {
    report: "employees",
    period: { from: "2026-11-01", to: "2026-11-30" },
    compared: null,
    by: ["employee"],
    measures: MEASURES,
    rows: [
      reportRow([key("employee", "u1", "Анна")], "1800.00"),
      reportRow([key("employee", "u2", "Борис")], "90.50"),
      reportRow([key("employee", null, null)], "0.00", {
        figures: { won: 0, revenue: "0.00", conversion: null, profit: "0.00" },
      }),
    ],
    total: { won: 6, revenue: "1890.50", conversion: "75.00", profit: "200.00" },
    total_before: null,
    ...extra,
  };
}

export function changedDeal(id: string, extra: Partial<ReportChangedDeal> = {}): ReportChangedDeal {
  return {
    id,
    number: 8,
    title: `Сделка ${id}`,
    was: "won",
    was_closed_on: "2026-11-20",
    was_closed_by: { id: "u1", name: "Анна" },
    was_responsible: { id: "u1", name: "Анна" },
    was_amount: "1800.00",
    reopened_at: "2026-11-24T09:00:00Z",
    reopened_by: { id: "u2", name: "Борис" },
    status: "open",
    closed_on: null,
    deleted_at: null,
    ...extra,
  };
}

export function dealBehind(id: string, extra: Partial<ReportDeal> = {}): ReportDeal {
  return {
    id,
    number: 7,
    title: `Сделка ${id}`,
    status: "won",
    date: "2026-11-23",
    client_name: "ООО «Школа»",
    responsible: { id: "u1", name: "Анна" },
    value: "1800.00",
    ...extra,
  };
}
