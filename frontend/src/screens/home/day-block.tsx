import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useCan } from "@/entities/identity/use-me";
import { reportQueries } from "@/features/reports/api";
import { figureOf } from "@/features/reports/figure-model";
import { measureName } from "@/features/reports/measure-words";
import { useToday } from "@/shared/lib/use-today";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import classes from "./blocks.module.css";
import { DueTasks } from "./due-tasks";
import { FigureLink } from "./figure-link";

/** What came and what was won today, and what this person has to do. */
export function DayBlock() {
  const { t } = useLingui();
  const hasTasks = useCan("tasks.read");
  const today = useToday();
  const days = { from: today, to: today };
  const report = useQuery(
    reportQueries.show("company", { ...days, measures: "requests,won,revenue" }),
  );
  return (
    <>
      <QueryView query={report} skeleton={<SkeletonLines count={1} height={56} />}>
        {({ measures, total }) => (
          <dl className={classes["figures"]}>
            {measures.map((measure) => (
              <div key={measure.name}>
                <dt>{measureName(measure.name)}</dt>
                <dd>
                  <FigureLink
                    measure={measure}
                    figure={figureOf(total, measure.name)}
                    of={t`сегодня`}
                    search={{ report: "company", ...days }}
                  />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </QueryView>
      {hasTasks && (
        <>
          <h3 className={classes["sub"]}>
            <Trans>Мои дела на сегодня</Trans>
          </h3>
          <DueTasks today={today} />
        </>
      )}
    </>
  );
}
