import { Trans, useLingui } from "@lingui/react/macro";
import { Button, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { Report } from "@/shared/api/report-types";
import type { Drill } from "./drill-model";
import { type Figures, figureOf } from "./figure-model";
import { FigureView } from "./figure-view";
import { MeasureHint } from "./measure-hint";
import { measureName } from "./measure-words";
import classes from "./reports.module.css";
import { arranged, cellOf, nextSort } from "./row-model";
import { daysText, dimensionName, keyName, rowName } from "./words";

/** So many rows stand in the page at first: a day for each of ten years would be slow to draw. */
const MOST_ROWS = 100;
const STEP = 16;

type Props = {
  report: Report;
  caption: string;
  sort: string | undefined;
  onSort: (sort: string) => void;
  onDrill: (drill: Drill) => void;
};

export function ReportTable({ report, caption, sort, onSort, onDrill }: Props) {
  const { t } = useLingui();
  const [isWhole, setWhole] = useState(false);
  const all = arranged(report, sort);
  const rows = isWhole ? all : all.slice(0, MOST_ROWS);
  const head = { sort, onSort };
  const figures = (now: Figures, before: Figures | null, cell: string | undefined, row: string) =>
    report.measures.map((measure) => (
      <td key={measure.name} className={classes["number"]}>
        <FigureView
          measure={measure}
          now={figureOf(now, measure.name)}
          before={before ? figureOf(before, measure.name) : undefined}
          cell={cell}
          row={row}
          onDrill={onDrill}
        />
      </td>
    ));
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className={classes["frame"]} tabIndex={0} role="region" aria-label={caption}>
        <table className={classes["table"]}>
          <caption>
            <VisuallyHidden>
              {caption}, {daysText(report.period)}
            </VisuallyHidden>
          </caption>
          <thead>
            <tr>
              {report.by.map((dimension) => (
                <SortableHead key={dimension} {...head} column={dimension}>
                  {dimensionName(dimension)}
                </SortableHead>
              ))}
              {report.measures.map(({ name }) => (
                <SortableHead
                  key={name}
                  {...head}
                  column={name}
                  hint={<MeasureHint measure={name} by={report.by} />}
                >
                  {measureName(name)}
                </SortableHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, depth }) => (
              <tr key={cellOf(row.keys)}>
                {row.keys.map((key, at) => (
                  <th
                    key={key.dimension}
                    scope="row"
                    style={
                      at === 0 && depth > 0 ? { paddingInlineStart: 12 + depth * STEP } : undefined
                    }
                  >
                    {keyName(key)}
                  </th>
                ))}
                {figures(row.figures, row.before ?? null, cellOf(row.keys), rowName(row.keys))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={report.by.length}>
                <Trans>Итого</Trans>
              </th>
              {figures(report.total, report.total_before ?? null, undefined, t`итого`)}
            </tr>
          </tfoot>
        </table>
      </div>
      {rows.length < all.length && (
        <Button variant="default" onClick={() => setWhole(true)}>
          <Trans>Показать все строки: {all.length}</Trans>
        </Button>
      )}
    </>
  );
}

type HeadProps = {
  column: string;
  sort: string | undefined;
  onSort: (sort: string) => void;
  hint?: ReactNode;
  children: ReactNode;
};

function SortableHead({ column, sort, onSort, hint, children }: HeadProps) {
  const isUp = sort === column;
  const isDown = sort === `-${column}`;
  return (
    <th
      scope="col"
      className={hint ? classes["number"] : undefined}
      aria-sort={isUp ? "ascending" : isDown ? "descending" : "none"}
    >
      <span className={classes["head"]}>
        <UnstyledButton className={classes["sort"]} onClick={() => onSort(nextSort(sort, column))}>
          {children}
          {isUp && <IconArrowUp size={14} aria-hidden />}
          {isDown && <IconArrowDown size={14} aria-hidden />}
        </UnstyledButton>
        {hint}
      </span>
    </th>
  );
}
