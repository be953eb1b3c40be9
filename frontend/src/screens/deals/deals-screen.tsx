import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { pipelineQueries } from "@/entities/pipelines/api";
import {
  allToggled,
  NOTHING,
  type Selection,
  toggled,
} from "@/shared/ui/data-grid/selection-model";
import { createRequest } from "@/features/deals/create/create-request";
import { usePeek } from "@/features/deals/peek/use-peek";
import { dealListQueries } from "@/features/deals/list/api";
import { DealList } from "@/features/deals/list/deal-list";
import classes from "@/features/deals/list/deal-list.module.css";
import { FilterBar } from "@/features/deals/list/filter-bar";
import { activeFilters, filterOf, meant, sortedBy } from "@/features/deals/list/filter-model";
import type { DealsSearch } from "@/features/deals/list/search-types";
import { useDealColumns } from "@/features/deals/list/use-deal-columns";
import { viewQueries } from "@/features/deals/views/api";
import type { DealRow } from "@/shared/api/types";
import { ColumnButton } from "@/shared/ui/data-grid/column-button";
import { useDealTrash } from "@/features/deals/use-deal-trash";
import { withRest } from "@/shared/i18n/i18n";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { PeekBeside } from "../deal/peek-beside";
import { useColumns } from "@/shared/ui/data-grid/use-columns";
import { useLongList } from "@/shared/ui/data-grid/use-long-list";
import { ListPage } from "@/shared/ui/list-page";
import { TrashLink } from "@/shared/ui/row-buttons";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { ErrorState } from "@/shared/ui/states/error-state";
import { Loading, SkeletonLines } from "@/shared/ui/states/loading";
import { StaleNote } from "@/shared/ui/states/stale-note";
import { useLoadingPhase } from "@/shared/ui/states/use-loading-phase";

const loadMenu = () => import("@/shared/ui/data-grid/column-menu");
const ColumnMenu = lazy(async () => ({ default: (await loadMenu()).ColumnMenu<DealRow> }));
const ViewMenu = lazy(async () => ({
  default: (await import("@/features/deals/views/view-menu")).ViewMenu,
}));
const ExportMenu = lazy(async () => ({
  default: (await withRest(import("@/features/deals/export/export-menu"))).ExportMenu,
}));
const BulkBar = lazy(async () => ({
  default: (await withRest(import("@/features/deals/bulk/bulk-bar"))).BulkBar,
}));
const DealCount = lazy(async () => ({
  default: (await import("@/features/deals/list/deal-count")).DealCount,
}));
const NoDeals = lazy(async () => ({
  default: (await withRest(import("./no-deals"))).NoDeals,
}));
const FilterChips = lazy(async () => ({
  default: (await withRest(import("@/features/deals/list/filter-chips"))).FilterChips,
}));

export function DealsScreen({ search }: { search: DealsSearch }) {
  const canRead = useCan("deals.read");
  if (canRead) return <ReadableDeals search={search} />;
  return (
    <EmptyState
      kind="denied"
      title={<Trans>Сделки вам не видны</Trans>}
      hint={<Trans>Попросите у администратора право «Видеть сделки».</Trans>}
    />
  );
}

function ReadableDeals({ search }: { search: DealsSearch }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const isPhone = useIsPhone();
  const canCreate = useCan("deals.create");
  const canDelete = useCan("deals.delete");
  const canEdit = useCan("deals.edit");
  const trash = useDealTrash();
  const peek = usePeek();
  const question = JSON.stringify(filterOf(search));
  const [chosen, setChosen] = useState({ selection: NOTHING, question });
  // What was chosen among other deals is not chosen among these.
  const selection = chosen.question === question ? chosen.selection : NOTHING;
  const select = (next: Selection): void => setChosen({ selection: next, question });
  const { list, rows, more } = useLongList(dealListQueries.pages(search), selection.ids.size > 0);
  const phase = useLoadingPhase(list.isLoading);
  const pipelines = useQuery(pipelineQueries.list());
  const positions = new Map(
    (pipelines.data?.items ?? []).flatMap(({ stages }) =>
      stages.map(({ id, position }) => [id, position] as const),
    ),
  );
  const views = useQuery(viewQueries.list()).data?.items;
  const view = views?.find(({ id }) => id === search.view);
  const all = useDealColumns(positions);
  const { columns, visibility, shown, toggle, advance } = useColumns(
    view ? `deals.${view.id}` : "deals",
    all,
    view?.columns.map(({ id }) => id),
  );
  const isTrash = search.trash === true;
  const show = (next: DealsSearch): void => void navigate({ to: "/deals", search: meant(next) });
  const [isPicking, setPicking] = useState(false);
  const canBulk = (canEdit || canDelete) && !isTrash;
  const canExport = useCan("deals.export");
  const isEmpty = !phase && list.data !== undefined && rows.length === 0;

  return (
    <ListPage
      title={isTrash ? t`Корзина` : t`Сделки`}
      count={
        list.data && (
          <Suspense>
            <DealCount
              key={question}
              search={search}
              loaded={more.hasMore ? null : more.offset + rows.length}
            />
          </Suspense>
        )
      }
      actions={
        <>
          {isPhone && canBulk && (
            <Button
              variant={isPicking ? "light" : "default"}
              h={44}
              aria-pressed={isPicking}
              onClick={() => {
                setPicking(!isPicking);
                select(NOTHING);
              }}
            >
              <Trans>Выбрать</Trans>
            </Button>
          )}
          {canDelete && <TrashLink to="/deals" isTrash={isTrash} />}
          {canCreate && !isTrash && !isPhone && (
            <Button
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => createRequest.open({})}
            >
              <Trans>Новая сделка</Trans>
            </Button>
          )}
        </>
      }
      tools={
        isTrash ? null : (
          <>
            <FilterBar
              search={search}
              onChange={show}
              views={
                <Suspense fallback={<span className={classes["later"]} />}>
                  <ViewMenu search={search} columns={shown} onChange={show} />
                </Suspense>
              }
            >
              {!isPhone && (
                <Suspense fallback={<ColumnButton />}>
                  <ColumnMenu
                    columns={columns}
                    visibility={visibility}
                    onToggle={toggle}
                    onAdvance={advance}
                  />
                </Suspense>
              )}
              {canExport && (
                <Suspense fallback={<span className={classes["later"]} data-small />}>
                  <ExportMenu search={search} columns={shown} all={all.map(({ id }) => id)} />
                </Suspense>
              )}
            </FilterBar>
            {activeFilters(search).length > 0 && (
              <Suspense>
                <FilterChips search={search} onChange={show} />
              </Suspense>
            )}
          </>
        )
      }
    >
      <StaleNote query={list} />
      {phase && (
        <Loading phase={phase}>
          <SkeletonLines count={12} height={isPhone ? 96 : 36} />
        </Loading>
      )}
      {!phase && !list.data && (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      )}
      {isEmpty && (
        <Suspense>
          <NoDeals search={search} canCreate={canCreate} onChange={show} />
        </Suspense>
      )}
      {!phase && rows.length > 0 && (
        <PeekBeside peek={peek}>
          <DealList
            search={search}
            peek={peek}
            canEdit={canEdit}
            rows={rows}
            columns={columns}
            visibility={visibility}
            positions={positions}
            isStale={list.isPlaceholderData}
            canDelete={canDelete}
            selection={canBulk && (!isPhone || isPicking) ? selection : null}
            onToggle={(id, isRange) => select(toggled(selection, id, rows, isRange))}
            onToggleAll={() => select(allToggled(selection, rows))}
            more={more}
            onSort={(sort) => show(sortedBy(search, sort))}
            onDelete={(row) => void trash.remove(row)}
            onRestore={(row) => void trash.restore(row)}
          />
        </PeekBeside>
      )}
      {canBulk && list.data && (
        <Suspense>
          <BulkBar search={search} rows={rows} selection={selection} onSelect={select} />
        </Suspense>
      )}
    </ListPage>
  );
}
