import { lazy, Suspense } from "react";
import classes from "./echart.module.css";
import { type ChartData, colorOf, PALE } from "./echart-option";
import type { EchartViewProps } from "./echart-view";

const EchartView = lazy(async () => ({ default: (await import("./echart-view")).EchartView }));

const ROW = 26;
const AXIS = 44;
const LINES = 280;

/** Nothing jumps when the chart comes. */
function heightOf({ kind, categories, series }: ChartData): number {
  if (kind === "lines") return LINES;
  if (kind === "pareto") return 2 * AXIS + categories.length * ROW;
  const bars = kind === "stacked" ? 1 : series.length;
  return AXIS + categories.length * Math.max(ROW, bars * (ROW / 2));
}

/** A picture of figures that stand in a table beside it; its code comes after the page is shown. */
export function Echart(props: Omit<EchartViewProps, "height">) {
  const { data, label } = props;
  const height = heightOf(data);
  return (
    <div role="img" aria-label={label} className={classes["colors"]}>
      {data.series.length > 1 && <Legend data={data} />}
      <div style={{ height }}>
        <Suspense>
          <EchartView {...props} height={height} />
        </Suspense>
      </div>
    </div>
  );
}

function Legend({ data }: { data: ChartData }) {
  return (
    <div className={classes["legend"]}>
      {data.series.map((one, index) => (
        <span key={one.name} className={classes["name"]}>
          <span
            className={classes["mark"]}
            data-kind={data.kind === "pareto" && index > 0 ? "lines" : data.kind}
            data-before={one.isBefore || undefined}
            style={{
              borderColor: data.kind === "pareto" && index === 0 ? PALE : colorOf(one, index),
            }}
          />
          {one.name}
        </span>
      ))}
    </div>
  );
}
