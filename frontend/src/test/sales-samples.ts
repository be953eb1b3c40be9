// Profit of deals, ratings and cohorts, true to the contract.
import type {
  CohortCell,
  Cohorts,
  DealProfit,
  DealProfits,
  Profit,
  RatedRow,
  Rating,
} from "@/shared/api/report-types";

export function profit(extra: Partial<Profit> = {}): Profit {
  return {
    paid: null,
    revenue: "1000.00",
    cost_price: "600.00",
    uncosted: 0,
    deal_costs: "50.00",
    profit: "350.00",
    margin: "35.00",
    ...extra,
  };
}

export function dealProfit(id: string, extra: Partial<DealProfit> = {}): DealProfit {
  return {
    id,
    number: 1204,
    title: `Сделка ${id}`,
    status: "won",
    closed_on: "2026-11-23",
    client_name: "ООО «Школа»",
    responsible: { id: "u1", name: "Анна" },
    profit: profit(),
    ...extra,
  };
}

export function profits(items: DealProfit[], extra: Partial<DealProfits> = {}): DealProfits {
  return {
    as_of: null,
    total: profit(),
    number: items.length,
    items,
    next_cursor: null,
    ...extra,
  };
}

export function ratedRow(id: string | null, extra: Partial<RatedRow> = {}): RatedRow {
  return {
    kind: "company",
    id,
    name: id,
    class: "a",
    evenness: "x",
    deals: 4,
    revenue: "1000.00",
    share: "62.10",
    cumulative: "62.10",
    variation: "8.50",
    ...extra,
  };
}

export function rating(extra: Partial<Rating> = {}): Rating {
  const sum = (number: number, revenue: string) => ({ number, revenue });
  return {
    rated: "clients",
    period: { from: "2026-01-01", to: "2026-12-31" },
    months: 11,
    rows: [
      ratedRow("k1", { name: "ООО «Школа»" }),
      ratedRow("k2", {
        kind: "contact",
        name: "Анна",
        class: "c",
        evenness: "z",
        variation: "140.00",
      }),
      ratedRow(null, { kind: "none", name: null, class: "c", evenness: null, variation: null }),
    ],
    rest: sum(0, "0.00"),
    total: sum(3, "1610.50"),
    groups: [
      { class: "a", evenness: "x", sum: sum(1, "1000.00") },
      { class: "c", evenness: "z", sum: sum(1, "610.50") },
      { class: "c", evenness: null, sum: sum(1, "0.00") },
    ],
    ...extra,
  };
}

export function cohortCell(clients: number, share: string | null, revenue: string): CohortCell {
  return { clients, share, deals: clients, revenue };
}

export function cohorts(extra: Partial<Cohorts> = {}): Cohorts {
  return {
    cohorts: [
      {
        month: "2026-09",
        clients: 4,
        cells: [
          cohortCell(4, "100.00", "400.00"),
          cohortCell(0, "0.00", "0.00"),
          cohortCell(1, "25.00", "50.00"),
        ],
        revenue: "450.00",
        per_client: "112.50",
      },
      {
        month: "2026-10",
        clients: 0,
        cells: [cohortCell(0, null, "0.00"), cohortCell(0, null, "0.00")],
        revenue: "0.00",
        per_client: null,
      },
      {
        month: "2026-11",
        clients: 2,
        cells: [cohortCell(2, "100.00", "100.00")],
        revenue: "100.00",
        per_client: "50.00",
      },
    ],
    total: [
      cohortCell(6, "100.00", "500.00"),
      cohortCell(0, "0.00", "0.00"),
      cohortCell(1, "25.00", "50.00"),
    ],
    ...extra,
  };
}
