import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { init, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import classes from "./echart.module.css";
import { type ChartData, optionOf } from "./echart-option";

register([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

export type EchartViewProps = {
  label: string;
  data: ChartData;
  height: number;
  /** What stands at the axis. */
  tick: (value: number) => string;
};

export function EchartView({ data, height, tick }: EchartViewProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const chart = init(element, null, { renderer: "svg" });
    // Texts are measured before they are drawn, so «inherit» would not do.
    const { fontFamily } = getComputedStyle(element);
    chart.setOption(optionOf(data, { tick, fontFamily }));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [data, tick]);
  return <div ref={place} className={classes["chart"]} style={{ height }} />;
}
