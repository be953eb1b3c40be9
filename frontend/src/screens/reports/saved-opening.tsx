import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, Navigate } from "@tanstack/react-router";
import { otherPage } from "@/features/reports/report-model";
import { savedQueries } from "@/features/reports/saved/api";
import { placeOf } from "@/features/reports/saved/saved-model";
import { useToday } from "@/shared/lib/use-today";
import { useDocumentTitle } from "@/shared/ui/page";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";

/** An address that names a saved report and nothing else: it stands in letters. */
export function SavedOpening({ id }: { id: string }) {
  const today = useToday();
  // A colleague may have shared it a moment ago.
  const list = useQuery({ ...savedQueries.list(), staleTime: 0 });
  return (
    <QueryView query={list} skeleton={<SkeletonLines count={6} height={36} />}>
      {({ items }) => {
        const saved = items.find((one) => one.id === id);
        const place = saved && placeOf(saved, today);
        if (!place) return list.isFetching ? <SkeletonLines count={6} /> : <SavedGone />;
        const other = otherPage(place.page);
        return other ? (
          <Navigate to="/reports/$page" params={{ page: other }} search={place.search} replace />
        ) : (
          <Navigate to="/reports" search={place.search} replace />
        );
      }}
    </QueryView>
  );
}

function SavedGone() {
  const { t } = useLingui();
  useDocumentTitle(t`Сохранённый отчёт`);
  return (
    <EmptyState
      kind="none"
      title={<Trans>Такого сохранённого отчёта у вас нет</Trans>}
      hint={
        <Trans>
          Его удалили, или он личный: тогда попросите автора показать его всем сотрудникам.
        </Trans>
      }
      action={
        <Button variant="light" renderRoot={(props) => <Link {...props} to="/reports" />}>
          <Trans>К отчётам</Trans>
        </Button>
      }
    />
  );
}
