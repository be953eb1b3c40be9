import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { lazy } from "react";
import type { Funnel } from "@/shared/api/report-types";
import { formatCount } from "@/shared/lib/numbers";
import { Echart } from "@/shared/ui/echart";
import { WhenOpened } from "@/shared/ui/when-opened";
import { funnelChart, isEmpty } from "./funnel-model";
import { FunnelTable } from "./funnel-table";
import { columnName, modeMeaning } from "./funnel-words";
import { NoRows } from "./no-rows";
import type { ReportSearch } from "./report-search";
import classes from "./reports.module.css";
import { useDrill } from "./use-drill";
import { daysText } from "./words";

const FunnelDrill = lazy(async () => ({ default: (await import("./funnel-drill")).FunnelDrill }));

type Props = {
  funnel: Funnel;
  search: ReportSearch;
  /** The figures are of another question: the new ones are on their way. */
  isStale: boolean;
  onChange: (search: ReportSearch) => void;
  /** A step that «back» undoes. */
  onStep: (search: ReportSearch) => void;
};

export function FunnelView({ funnel, search, isStale, ...ways }: Props) {
  const { t } = useLingui();
  const { drill, onClose, onGone } = useDrill(search, ways);
  const days = daysText(funnel.period);
  const caption = t`Воронка «${funnel.pipeline.name}», ${days}`;
  return (
    <div className={classes["view"]} data-stale={isStale || undefined} aria-busy={isStale}>
      <Text size="sm" c="dimmed">
        {caption}. {modeMeaning(funnel.mode)}
      </Text>
      {isEmpty(funnel) ? (
        <NoRows search={search}>
          {funnel.mode === "cohort" ? (
            <Trans>
              В этой воронке за эти дни не создано ни одной сделки. Возьмите другие дни.
            </Trans>
          ) : (
            <Trans>В этой воронке за эти дни никто не двигал сделки. Возьмите другие дни.</Trans>
          )}
        </NoRows>
      ) : (
        <>
          <figure className={classes["figure"]}>
            <div className={classes["figureHead"]}>
              <figcaption>
                <Trans>Сколько сделок проходит каждый этап</Trans>
              </figcaption>
            </div>
            <Echart
              label={t`График: ${caption}. Те же цифры — в таблице ниже`}
              data={funnelChart(funnel, columnName)}
              tick={formatCount}
            />
          </figure>
          <FunnelTable
            funnel={funnel}
            caption={caption}
            onDrill={({ stage }, measure) => drill({ measure, cell: stage.id })}
          />
        </>
      )}
      <WhenOpened opened={search.behind !== undefined}>
        <FunnelDrill funnel={funnel} search={search} onClose={onClose} onGone={onGone} />
      </WhenOpened>
    </div>
  );
}
