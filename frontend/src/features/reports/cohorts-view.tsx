import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { lazy } from "react";
import type { Cohorts } from "@/shared/api/report-types";
import { formatMonth } from "@/shared/lib/months";
import { WhenOpened } from "@/shared/ui/when-opened";
import { isEmpty, shownIn } from "./cohorts-model";
import { CohortsPicture } from "./cohorts-picture";
import { CohortsTable } from "./cohorts-table";
import { shownName } from "./cohorts-words";
import { HowCounted } from "./how-counted";
import { LongerPeriod } from "./longer-period";
import { NoRows } from "./no-rows";
import type { ReportSearch } from "./report-search";
import classes from "./reports.module.css";
import { useDrill } from "./use-drill";

const CohortsDrill = lazy(async () => ({
  default: (await import("./cohorts-drill")).CohortsDrill,
}));

type Props = {
  cohorts: Cohorts;
  search: ReportSearch;
  isStale: boolean;
  onChange: (search: ReportSearch) => void;
  /** A step that «back» undoes. */
  onStep: (search: ReportSearch) => void;
};

const ENOUGH_MONTHS = 3;

export function CohortsView({ cohorts, search, isStale, onChange, onStep }: Props) {
  const { t } = useLingui();
  const { drill, onClose, onGone } = useDrill(search, { onChange, onStep });
  const shown = shownIn(search);
  const name = shownName(shown);
  const months = monthsText(cohorts);
  return (
    <div className={classes["view"]} data-stale={isStale || undefined} aria-busy={isStale}>
      <Text size="sm" c="dimmed">
        {months === "" ? (
          <Trans>Эти месяцы ещё не наступили.</Trans>
        ) : (
          <Trans>
            Клиенты, впервые купившие за эти месяцы ({months}), и как они покупали потом, до
            сегодняшнего дня.
          </Trans>
        )}
      </Text>
      {isEmpty(cohorts) ? (
        <NoRows search={search}>
          <Trans>За эти месяцы никто не купил впервые. Возьмите другие.</Trans>
        </NoRows>
      ) : (
        <>
          <CohortsPicture cohorts={cohorts} shown={shown} />
          <CohortsTable
            cohorts={cohorts}
            shown={shown}
            caption={t`Когорты первой покупки: ${name}, ${months}`}
            onDrill={(cell, measure) => drill({ measure, cell })}
          />
          {cohorts.cohorts.length < ENOUGH_MONTHS && (
            <LongerPeriod search={search} onChange={onChange}>
              <Trans>Кто возвращается, виднее по нескольким месяцам.</Trans>
            </LongerPeriod>
          )}
        </>
      )}
      <Rules />
      <WhenOpened opened={search.behind !== undefined}>
        <CohortsDrill cohorts={cohorts} search={search} onClose={onClose} onGone={onGone} />
      </WhenOpened>
    </div>
  );
}

/** Which months the server has told of: none that are still to come. */
function monthsText({ cohorts }: Cohorts): string {
  const [first, last] = [cohorts[0], cohorts.at(-1)];
  if (!first || !last) return "";
  const [from, to] = [formatMonth(first.month), formatMonth(last.month)];
  return from === to ? from : `${from} – ${to}`;
}

function Rules() {
  return (
    <HowCounted>
      <p>
        <Trans>
          Клиент стоит в строке того месяца, когда впервые купил: выиграна его первая сделка. Люди
          компании покупают для компании; сделки без клиента не считаются. Если выбраны фильтры,
          первой считается первая из подходящих сделок.
        </Trans>
      </p>
      <p>
        <Trans>
          Столбец 0 — месяц первой покупки, 1 — следующий, и так до нынешнего. Доля — купившие в
          этот месяц ÷ все клиенты строки; выручка — сумма выигранных в этот месяц сделок без НДС.
          Чем гуще цвет клетки, тем больше; столбец 0 не окрашен: в нём купили все.
        </Trans>
      </p>
      <p>
        <Trans>
          Итого — по всем строкам вместе, доля — от клиентов тех строк, которым столько месяцев уже
          исполнилось. Выручка справа — всё, что клиенты строки принесли к сегодняшнему дню, на
          клиента — она же ÷ клиентов.
        </Trans>
      </p>
    </HowCounted>
  );
}
