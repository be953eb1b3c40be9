// What a funnel is asked, and what its picture draws. Every figure is the server's.
import type { Funnel, FunnelStage } from "@/shared/api/report-types";
import { formatCount } from "@/shared/lib/numbers";
import type { BehindFunnelQuery, FunnelQuery } from "./api";
import { filterOf } from "./filter-model";
import type { ReportSearch } from "./report-search";

export const MODES = ["cohort", "moves"] as const;
export type FunnelMode = (typeof MODES)[number];

/** What is drawn of each stage, from the left to the right of the table. */
export const DRAWN = ["entered", "went_on", "lost"] as const;
export type Drawn = (typeof DRAWN)[number];

export function modeIn({ mode }: ReportSearch): FunnelMode {
  return MODES.find((one) => one === mode) ?? "cohort";
}

export function funnelQuestion(search: ReportSearch): FunnelQuery {
  const { from = "", to = "" } = search;
  const mode = modeIn(search);
  return { from, to, ...(mode === "moves" && { mode }), ...filterOf(search) };
}

/** What of a stage has deals behind it. */
export const PASSING = ["entered", "went_on", "won", "lost"] as const;
export type Passing = (typeof PASSING)[number];

export function passingIn({ behind }: ReportSearch): Passing | undefined {
  return PASSING.find((one) => one === behind);
}

/** The stage whose deals the address names. */
export function stageBehind({ stages }: Funnel, { cell }: ReportSearch): FunnelStage | undefined {
  return stages.find(({ stage }) => stage.id === cell);
}

export function dealsOfStage(funnel: Funnel, search: ReportSearch): BehindFunnelQuery | null {
  const stage = stageBehind(funnel, search);
  const passing = passingIn(search);
  if (!stage || !passing) return null;
  return { ...funnelQuestion(search), at: stage.stage.id, passing };
}

/** Nobody came, nobody left. */
export function isEmpty({ stages }: Funnel): boolean {
  return stages.every(
    (stage) => stage.entered + stage.went_on + stage.won + stage.lost === 0 && !hasTimes(stage),
  );
}

function hasTimes({ median_seconds: median }: FunnelStage): boolean {
  return typeof median === "number";
}

/** A group of bars for each stage, in the order of the road. */
export function funnelChart({ stages }: Funnel, nameOf: (drawn: Drawn) => string) {
  return {
    kind: "bars" as const,
    categories: stages.map(({ stage }) => stage.name),
    series: DRAWN.map((drawn) => ({
      name: nameOf(drawn),
      values: stages.map((stage) => stage[drawn]),
      texts: stages.map((stage) => formatCount(stage[drawn])),
      isBefore: false,
    })),
  };
}
