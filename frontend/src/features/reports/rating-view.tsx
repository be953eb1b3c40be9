import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Text } from "@mantine/core";
import { lazy, useRef } from "react";
import type { Rating } from "@/shared/api/report-types";
import { formatMoney } from "@/shared/lib/money";
import { formatCount } from "@/shared/lib/numbers";
import { WhenOpened } from "@/shared/ui/when-opened";
import { patched } from "./filter-model";
import { HowCounted } from "./how-counted";
import { LongerPeriod } from "./longer-period";
import { NoRows } from "./no-rows";
import { RatingChart } from "./rating-chart";
import { RatingMatrix } from "./rating-matrix";
import { cellIn, cellText, groupOf, type RatedCell, rowsOf, rowText } from "./rating-model";
import { RatingTable } from "./rating-table";
import { cellName, ratedName } from "./rating-words";
import classes from "./rating.module.css";
import type { ReportSearch } from "./report-search";
import reportClasses from "./reports.module.css";
import { useDrill } from "./use-drill";
import { daysText } from "./words";

const RatingDrill = lazy(async () => ({ default: (await import("./rating-drill")).RatingDrill }));

type Props = {
  rating: Rating;
  search: ReportSearch;
  isStale: boolean;
  onChange: (search: ReportSearch) => void;
  /** A step that «back» undoes. */
  onStep: (search: ReportSearch) => void;
};

const ENOUGH_MONTHS = 3;

export function RatingView({ rating, search, isStale, onChange, onStep }: Props) {
  const { t } = useLingui();
  const { drill, onClose, onGone } = useDrill(search, { onChange, onStep });
  const table = useRef<HTMLElement>(null);
  const days = daysText(rating.period);
  const name = ratedName(rating.rated);
  const cell = cellIn(search);
  const choose = (next: RatedCell | undefined): void => {
    onChange(patched(search, { group: next ? cellText(next) : "" }));
    if (next) intoSight(table.current);
  };
  const count = formatCount(rating.total.number);
  const money = formatMoney(rating.total.revenue, { short: true });
  return (
    <div className={reportClasses["view"]} data-stale={isStale || undefined} aria-busy={isStale}>
      <Text size="sm" c="dimmed">
        <Trans>
          {name} по выигранным сделкам, {days}. Всего: {count} на {money} без НДС.
        </Trans>
      </Text>
      {rating.rows.length === 0 ? (
        <NoRows search={search}>
          <Trans>За эти дни не выиграно ни одной сделки. Возьмите другие дни.</Trans>
        </NoRows>
      ) : (
        <>
          <div className={classes["above"]}>
            <div className={classes["told"]}>
              <RatingMatrix rating={rating} chosen={cell} onChoose={choose} />
              {rating.months < ENOUGH_MONTHS && (
                <LongerPeriod search={search} onChange={onChange}>
                  <Trans>Ровность видна, когда в периоде хотя бы три месяца.</Trans>
                </LongerPeriod>
              )}
              <Rules />
            </div>
            <RatingChart rating={rating} />
          </div>
          <section ref={table} className={classes["below"]} aria-label={t`Строки`}>
            <Shown rating={rating} cell={cell} onAll={() => choose(undefined)} />
            <RatingTable
              rows={rowsOf(rating, cell)}
              rated={rating.rated}
              caption={t`${name}: классы и ровность, ${days}`}
              onDrill={(row, measure) => drill({ measure, cell: rowText(row) })}
            />
            <Rest
              rating={rating}
              isAsked={search.rows === "all"}
              onMore={() => onChange(patched(search, { rows: "all" }))}
            />
          </section>
        </>
      )}
      <WhenOpened opened={search.behind !== undefined}>
        <RatingDrill rating={rating} search={search} onClose={onClose} onGone={onGone} />
      </WhenOpened>
    </div>
  );
}

/** On a phone the table begins far below the cell that was pressed. */
function intoSight(table: HTMLElement | null): void {
  const top = table?.getBoundingClientRect().top ?? 0;
  if (top > window.innerHeight / 2) table?.scrollIntoView({ block: "start" });
}

type ShownProps = { rating: Rating; cell: RatedCell | undefined; onAll: () => void };

/** Which rows stand below: those of a cell, as far as the server has told them. */
function Shown({ rating, cell, onAll }: ShownProps) {
  if (!cell) return null;
  const sum = groupOf(rating, cell)?.sum;
  const name = cellName(cell);
  const shown = formatCount(rowsOf(rating, cell).length);
  const all = formatCount(sum?.number ?? 0);
  const money = formatMoney(sum?.revenue ?? "0.00", { short: true });
  return (
    <div className={classes["shown"]}>
      <Text size="sm" role="status">
        <Trans>
          Только {name}: показано {shown} из {all}, всего на {money}.
        </Trans>
      </Text>
      <Button size="compact-sm" variant="light" fw={500} onClick={onAll}>
        <Trans>Показать все</Trans>
      </Button>
    </div>
  );
}

type RestProps = { rating: Rating; isAsked: boolean; onMore: () => void };

/** What is not shown is told. */
function Rest({ rating: { rest }, isAsked, onMore }: RestProps) {
  if (rest.number === 0) return null;
  const count = formatCount(rest.number);
  const money = formatMoney(rest.revenue, { short: true });
  return (
    <div className={classes["shown"]}>
      <Text size="sm" c="dimmed">
        <Trans>
          И ещё {count} на сумму {money}: у них выручка ниже.
        </Trans>
      </Text>
      {!isAsked && (
        <Button size="compact-sm" variant="light" fw={500} onClick={onMore}>
          <Trans>Показать больше</Trans>
        </Button>
      )}
    </div>
  );
}

function Rules() {
  return (
    <HowCounted>
      <p>
        <Trans>
          ABC — кто приносит деньги. Строки стоят по убыванию выручки без НДС; пока у стоящих выше
          меньше 80 % всей выручки — это A, пока меньше 95 % — B, дальше C.
        </Trans>
      </p>
      <p>
        <Trans>
          XYZ — насколько ровно. Отклонение — стандартное отклонение выручки по месяцам ÷ её среднее
          за месяц: до 10 % включительно — X, до 25 % — Y, больше — Z. Месяц без продаж считается
          нулём, будущие месяцы не считаются. Меньше трёх месяцев — не определить.
        </Trans>
      </p>
      <p>
        <Trans>
          Считаются сделки, выигранные за период. Люди компании покупают для компании; товары — по
          позициям сделок, сделка без позиций стоит в строке «Не из каталога».
        </Trans>
      </p>
    </HowCounted>
  );
}
