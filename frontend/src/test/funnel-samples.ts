// Funnels and paths of deals, true to the contract.
import type { DealPath, Funnel, FunnelStage } from "@/shared/api/report-types";

export function funnelStage(
  id: string,
  name: string,
  extra: Partial<FunnelStage> = {},
): FunnelStage {
  return {
    stage: { id, name },
    entered: 0,
    went_on: 0,
    won: 0,
    lost: 0,
    to_next: null,
    to_won: null,
    median_seconds: null,
    ninetieth_seconds: null,
    ...extra,
  };
}

export function funnel(extra: Partial<Funnel> = {}): Funnel {
  return {
    mode: "cohort",
    period: { from: "2026-11-01", to: "2026-11-30" },
    pipeline: { id: "p1", name: "Продажи" },
    stages: [
      funnelStage("s1", "Новая", {
        entered: 1204,
        went_on: 903,
        won: 301,
        lost: 120,
        to_next: "75.00",
        to_won: "25.00",
        median_seconds: 7_200,
        ninetieth_seconds: 259_200,
      }),
      funnelStage("s2", "Счёт выставлен"),
    ],
    ...extra,
  };
}

const NEW = { id: "s1", name: "Новая", kind: "open" as const, norm_days: 2 };

export function dealPath(id: string, extra: Partial<DealPath> = {}): DealPath {
  return {
    id,
    number: 1204,
    title: `Сделка ${id}`,
    amount: "1600.00",
    status: "open",
    created_on: "2026-11-12",
    responsible: { id: "u1", name: "Анна" },
    is_stuck: false,
    has_task: true,
    visits: [
      {
        stage: NEW,
        entered_at: "2026-11-12T09:00:00Z",
        left_at: null,
        seconds: 7_200,
        by: { id: "u1", name: "Анна" },
      },
    ],
    ...extra,
  };
}
