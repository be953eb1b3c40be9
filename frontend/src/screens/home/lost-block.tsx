import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { reportQueries } from "@/features/reports/api";
import { type Figures, figureOf, isNothing } from "@/features/reports/figure-model";
import { daysOf } from "@/features/reports/period-model";
import { arranged, cellOf } from "@/features/reports/row-model";
import { daysText, rowName } from "@/features/reports/words";
import type { Report } from "@/shared/api/report-types";
import { useToday } from "@/shared/lib/use-today";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import classes from "./blocks.module.css";
import { FigureLink } from "./figure-link";

const MOST = 5;

/** How many deals were lost this week, what they would have brought, and why. */
export function LostBlock() {
  const { t } = useLingui();
  const days = daysOf("this_week", useToday());
  const report = useQuery(
    reportQueries.show("loss-reasons", { ...days, measures: "lost,lost_amount" }),
  );
  const search = { report: "loss-reasons", ...days };
  return (
    <QueryView query={report} skeleton={<SkeletonLines count={4} height={36} />}>
      {(shown) => (
        <>
          <Text size="sm" c="dimmed">
            {daysText(days)}
          </Text>
          {isNothing(figureOf(shown.total, "lost")) ? (
            <Text size="sm" mt="xs">
              <Trans>Ни одного отказа.</Trans>
            </Text>
          ) : (
            <ul className={classes["rows"]}>
              <Line report={shown} name={t`Всего`} figures={shown.total} search={search} isWhole />
              {arranged(shown, "-lost_amount")
                .slice(0, MOST)
                .map(({ row }) => (
                  <Line
                    key={cellOf(row.keys)}
                    report={shown}
                    name={rowName(row.keys)}
                    figures={row.figures}
                    search={{ ...search, cell: cellOf(row.keys) }}
                  />
                ))}
            </ul>
          )}
          <Anchor
            size="sm"
            mt="xs"
            display="inline-block"
            renderRoot={(props) => (
              <Link {...props} to="/reports" search={search} preload={false} />
            )}
          >
            <Trans>Все причины отказов</Trans>
          </Anchor>
        </>
      )}
    </QueryView>
  );
}

type LineProps = {
  report: Report;
  name: string;
  figures: Figures;
  search: { [name: string]: string };
  isWhole?: boolean;
};

function Line({ report, name, figures, search, isWhole = false }: LineProps) {
  return (
    <li className={classes["row"]} data-whole={isWhole || undefined}>
      <span className={classes["what"]}>{name}</span>
      {report.measures.map((measure) => (
        <span
          key={measure.name}
          className={classes["number"]}
          data-narrow={measure.unit === "count" || undefined}
        >
          <FigureLink
            measure={measure}
            figure={figureOf(figures, measure.name)}
            of={name}
            search={search}
          />
        </span>
      ))}
    </li>
  );
}
