import { lazy, Suspense } from "react";
import type { EchartViewProps } from "./echart-view";

const EchartView = lazy(async () => ({ default: (await import("./echart-view")).EchartView }));

/** Nothing jumps when the chart comes. */
const ROW = 26;
const FRAME = 72;
const LINES = 300;

export function chartHeight({ kind, categories, series }: EchartViewProps["data"]): number {
  if (kind === "lines") return LINES;
  return FRAME + categories.length * Math.max(ROW, series.length * (ROW / 2));
}

/** A picture of figures that stand in a table beside it; its code comes after the page is shown. */
export function Echart(props: Omit<EchartViewProps, "height">) {
  const height = chartHeight(props.data);
  return (
    <div role="img" aria-label={props.label} style={{ height }}>
      <Suspense>
        <EchartView {...props} height={height} />
      </Suspense>
    </div>
  );
}
