import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { DealPath } from "@/shared/api/report-types";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { MoreButton } from "./more-button";
import classes from "./movement.module.css";
import { standingIn } from "./movement-model";
import { MovementPicture } from "./movement-picture";
import { NoRows } from "./no-rows";
import { PathCard } from "./path-card";
import type { ReportSearch } from "./report-search";
import reportClasses from "./reports.module.css";
import { daysText } from "./words";

type Props = {
  paths: DealPath[];
  search: ReportSearch;
  isStale: boolean;
  more: { pages: number; has: boolean; isLoading: boolean; isFailed: boolean; onMore: () => void };
};

export function MovementView({ paths, search, isStale, more }: Props) {
  const { t } = useLingui();
  return (
    <div className={reportClasses["view"]} data-stale={isStale || undefined} aria-busy={isStale}>
      <Text size="sm" c="dimmed">
        <About search={search} />
      </Text>
      {paths.length === 0 && <Nothing search={search} />}
      {paths.length > 0 && (
        <>
          <MovementPicture paths={paths} />
          <ul className={classes["paths"]} aria-label={t`Сделки и их пути`}>
            {paths.map((path) => (
              <PathCard key={path.id} path={path} />
            ))}
          </ul>
        </>
      )}
      {more.has && (
        <div className={classes["more"]}>
          <Text size="xs" c="dimmed" ta="center">
            <Plural
              value={paths.length}
              one="Показана # сделка, есть ещё"
              few="Показаны # сделки, есть ещё"
              many="Показано # сделок, есть ещё"
              other="Показано # сделки, есть ещё"
            />
          </Text>
          <MoreButton
            key={more.pages}
            isLoading={more.isLoading}
            isFailed={more.isFailed}
            onMore={more.onMore}
          />
        </div>
      )}
    </div>
  );
}

/** What is listed; on paper there is no panel that says it. */
function About({ search }: { search: ReportSearch }) {
  const { from = "", to = "" } = search;
  const days = daysText({ from, to });
  const standing = standingIn(search);
  if (standing === "stuck") {
    return <Trans>Из сделок, созданных {days}: стоят на этапе дольше его нормы.</Trans>;
  }
  if (standing === "without_task") {
    return <Trans>Из сделок, созданных {days}: в работе, но задачи ни у кого нет.</Trans>;
  }
  return (
    <Trans>
      Сделки, созданные {days}, новые сверху: сколько стояли на каждом этапе, с какого дня и кто их
      туда перенёс.
    </Trans>
  );
}

function Nothing({ search }: { search: ReportSearch }) {
  const standing = standingIn(search);
  if (!standing) {
    return (
      <NoRows search={search}>
        <Trans>За эти дни не создано ни одной сделки. Возьмите другие дни.</Trans>
      </NoRows>
    );
  }
  return (
    <EmptyState
      kind="none"
      title={
        standing === "stuck" ? (
          <Trans>Из этих сделок ни одна не застряла</Trans>
        ) : (
          <Trans>У каждой из этих сделок есть задача</Trans>
        )
      }
      hint={
        standing === "stuck" ? (
          <Trans>
            Сколько дней сделка может стоять на этапе, задают в настройках воронок. Этап без нормы
            никого не торопит.
          </Trans>
        ) : (
          <Trans>Чтобы увидеть остальные, выберите «Все» или возьмите другие дни.</Trans>
        )
      }
    />
  );
}
