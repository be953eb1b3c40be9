import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useCan } from "@/entities/identity/use-me";
import { pipelineQueries } from "@/entities/pipelines/api";
import { createRequest } from "@/features/deals/create/create-request";
import { dealListQueries } from "@/features/deals/list/api";
import { DealCount } from "@/features/deals/list/deal-count";
import { DealList } from "@/features/deals/list/deal-list";
import { FilterBar } from "@/features/deals/list/filter-bar";
import { activeFilters, cleared, sortedBy } from "@/features/deals/list/filter-model";
import type { DealsSearch } from "@/features/deals/list/search-types";
import { useDealColumns } from "@/features/deals/list/use-deal-columns";
import type { DealRow } from "@/shared/api/types";
import { ColumnButton } from "@/shared/ui/data-grid/column-button";
import { useDealTrash } from "@/features/deals/use-deal-trash";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { useColumns } from "@/shared/ui/data-grid/use-columns";
import { ListPage } from "@/shared/ui/list-page";
import { TrashLink } from "@/shared/ui/trash-link";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { ErrorState } from "@/shared/ui/states/error-state";
import { Loading, SkeletonLines } from "@/shared/ui/states/loading";
import { StaleNote } from "@/shared/ui/states/stale-note";
import { useLoadingPhase } from "@/shared/ui/states/use-loading-phase";

const loadMenu = () => import("@/shared/ui/data-grid/column-menu");
const ColumnMenu = lazy(async () => ({ default: (await loadMenu()).ColumnMenu<DealRow> }));
const FilterChips = lazy(async () => ({
  default: (await import("@/features/deals/list/filter-chips")).FilterChips,
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
  const trash = useDealTrash();
  const list = useInfiniteQuery(dealListQueries.pages(search));
  const phase = useLoadingPhase(list.isPending);
  const pipelines = useQuery(pipelineQueries.list());
  const positions = new Map(
    (pipelines.data?.items ?? []).flatMap(({ stages }) =>
      stages.map(({ id, position }) => [id, position] as const),
    ),
  );
  const columns = useDealColumns(positions);
  const { visibility, toggle } = useColumns("deals", columns);
  const isTrash = search.trash === true;
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const show = (next: DealsSearch): void => void navigate({ to: "/deals", search: next });
  const isEmpty = !phase && list.data !== undefined && rows.length === 0;

  return (
    <ListPage
      title={isTrash ? t`Корзина` : t`Сделки`}
      count={
        list.data && (
          <DealCount
            key={JSON.stringify({ ...search, sort: "" })}
            search={search}
            loaded={list.hasNextPage ? null : rows.length}
          />
        )
      }
      actions={
        <>
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
            <FilterBar search={search} onChange={show}>
              {!isPhone && (
                <Suspense fallback={<ColumnButton />}>
                  <ColumnMenu columns={columns} visibility={visibility} onToggle={toggle} />
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
      {isEmpty && <NoDeals search={search} canCreate={canCreate} onChange={show} />}
      {!phase && rows.length > 0 && (
        <DealList
          search={search}
          rows={rows}
          columns={columns}
          visibility={visibility}
          positions={positions}
          isStale={list.isPlaceholderData}
          canDelete={canDelete}
          more={{
            hasMore: list.hasNextPage,
            isLoading: list.isFetchingNextPage,
            isFailed: list.isFetchNextPageError,
            load: () => void list.fetchNextPage(),
          }}
          onSort={(sort) => show(sortedBy(search, sort))}
          onDelete={(row) => void trash.remove(row)}
          onRestore={(row) => void trash.restore(row)}
        />
      )}
    </ListPage>
  );
}

type NoDealsProps = {
  search: DealsSearch;
  canCreate: boolean;
  onChange: (search: DealsSearch) => void;
};

function NoDeals({ search, canCreate, onChange }: NoDealsProps) {
  if (search.trash) {
    return (
      <EmptyState
        kind="first"
        title={<Trans>Корзина пуста</Trans>}
        hint={<Trans>Удалённые сделки лежат здесь 30 дней.</Trans>}
      />
    );
  }
  if (activeFilters(search).length > 0) {
    return (
      <EmptyState
        kind="none"
        title={<Trans>Таких сделок нет</Trans>}
        hint={<Trans>Уберите одно из условий выше или сбросьте все.</Trans>}
        action={
          <Button variant="light" onClick={() => onChange(cleared(search))}>
            <Trans>Сбросить фильтры</Trans>
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      kind="first"
      title={<Trans>Сделок пока нет</Trans>}
      hint={<Trans>Достаточно имени или телефона клиента.</Trans>}
      action={
        canCreate && (
          <Button onClick={() => createRequest.open({})}>
            <Trans>Создать сделку</Trans>
          </Button>
        )
      }
    />
  );
}
