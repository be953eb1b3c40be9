// The paths of deals as a picture: each a bar, dealt out among the stages on which it has stood.
import type { DealPath } from "@/shared/api/report-types";
import { formatDuration } from "@/shared/lib/dates";
import type { ChartData } from "@/shared/ui/echart-option";
import { axisNames } from "./deal-names";

/** More than these nobody tells apart. */
export const MOST_DRAWN = 20;

const DAY = 86_400;

/** Null: none of them has stood anywhere. Where a deal has ended it does not stand. */
export function movementChart(paths: DealPath[]): ChartData | null {
  const drawn = paths.slice(0, MOST_DRAWN);
  const stays = drawn.map(staysOf);
  // Stages of one name in two pipelines are one to the reader.
  const stages = [...new Set(stays.flatMap((times) => [...times.keys()]))];
  if (stages.length === 0) return null;
  return {
    kind: "stacked",
    categories: axisNames(drawn),
    series: stages.map((stage) => ({
      name: stage,
      isBefore: false,
      values: stays.map((times) => daysIn(times.get(stage))),
      texts: stays.map((times) => textOf(times.get(stage))),
    })),
  };
}

/** A deal that came back to a stage has stood there both times. */
function staysOf({ visits }: DealPath): Map<string, number> {
  const times = new Map<string, number>();
  for (const { stage, seconds } of visits) {
    if (stage.kind === "open") times.set(stage.name, (times.get(stage.name) ?? 0) + seconds);
  }
  return times;
}

function daysIn(seconds: number | undefined): number | null {
  return seconds === undefined ? null : Math.round((seconds / DAY) * 10) / 10;
}

function textOf(seconds: number | undefined): string {
  return seconds === undefined ? "—" : formatDuration(seconds);
}
