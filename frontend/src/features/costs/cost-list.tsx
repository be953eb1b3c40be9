import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { subjectName } from "@/entities/costs/words";
import { Money } from "@/entities/money/money";
import { newKey } from "@/shared/api/if-match";
import type { Cost } from "@/shared/api/types";
import { formatMonth } from "@/shared/lib/months";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { DataGrid } from "@/shared/ui/data-grid/data-grid";
import type { GridColumn } from "@/shared/ui/data-grid/grid-model";
import type { RowLinkProps } from "@/shared/ui/data-grid/grid-row";
import { useLongList } from "@/shared/ui/data-grid/use-long-list";
import { RowRemove } from "@/shared/ui/row-tools";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { ErrorState } from "@/shared/ui/states/error-state";
import { Loading, SkeletonLines } from "@/shared/ui/states/loading";
import { StaleNote } from "@/shared/ui/states/stale-note";
import { useLoadingPhase } from "@/shared/ui/states/use-loading-phase";
import { toastError, toastUndo } from "@/shared/ui/toast";
import { costQueries, useCostChanges } from "./api";
import { bodyAgain } from "./form-model";
import { cleared, type CostsSearch, isNarrow, questionOf } from "./list-model";

const money = (value: string): ReactNode => <Money value={value} />;

type Props = {
  search: CostsSearch;
  onSearch: (search: CostsSearch) => void;
  /** Absent for whoever may only look. */
  create: ReactNode;
  canManage: boolean;
};

/** What was spent, month by month. */
export function CostList({ search, onSearch, create, canManage }: Props) {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  const question = questionOf(search);
  const { list, rows, more } = useLongList(costQueries.pages(question));
  const phase = useLoadingPhase(list.isLoading);
  const drop = useDrop();
  const columns: GridColumn<Cost>[] = [
    { id: "subject", title: t`На что`, min: 190, grow: 2, cell: (row) => subjectName(row.subject) },
    {
      id: "month",
      title: t`Месяц`,
      min: 120,
      grow: 0.4,
      isSortable: true,
      isDescendingFirst: true,
      cell: (row) => formatMonth(row.month),
    },
    { id: "category", title: t`Статья`, min: 130, grow: 0.8, cell: (row) => row.category.name },
    { id: "note", title: t`Комментарий`, min: 130, grow: 1.4, cell: (row) => row.note ?? "—" },
    {
      id: "amount",
      title: t`Сумма с НДС`,
      min: 124,
      isNumber: true,
      isSortable: true,
      isDescendingFirst: true,
      cell: ({ amount }) => money(amount),
    },
    {
      id: "net",
      title: t`Расход`,
      min: 124,
      isNumber: true,
      cell: ({ net_amount: net }) => money(net),
    },
  ];
  const isEmpty = !phase && list.data !== undefined && rows.length === 0;
  const link = (row: Cost, props: RowLinkProps) => (
    <Link {...props} to="/costs" search={{ ...search, cost: row.id }}>
      {subjectName(row.subject)}
    </Link>
  );
  const card = (row: Cost) => (
    <span>
      <Money value={row.net_amount} /> · {formatMonth(row.month)} · {row.category.name}
    </span>
  );
  const tail = (row: Cost) => {
    const name = `${subjectName(row.subject)}, ${formatMonth(row.month)}`;
    return <RowRemove label={t`Удалить расход: ${name}`} onPress={() => drop(row)} />;
  };
  return (
    <>
      <StaleNote query={list} />
      {phase && (
        <Loading phase={phase}>
          <SkeletonLines count={12} height={isPhone ? 72 : 36} />
        </Loading>
      )}
      {!phase && !list.data && (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      )}
      {isEmpty && isNarrow(search) && (
        <EmptyState
          kind="none"
          title={<Trans>Ничего не нашлось</Trans>}
          hint={<Trans>За эти месяцы и по этим статьям расходов нет.</Trans>}
          action={
            <Button variant="light" onClick={() => onSearch(cleared(search))}>
              <Trans>Сбросить отбор</Trans>
            </Button>
          }
        />
      )}
      {isEmpty && !isNarrow(search) && (
        <EmptyState
          kind="first"
          title={<Trans>Расходов пока нет</Trans>}
          hint={<Trans>Запишите рекламу, аренду и зарплату — отчёты посчитают прибыль.</Trans>}
          action={create}
        />
      )}
      {!phase && rows.length > 0 && (
        <DataGrid
          grid="cost"
          label={t`Расходы`}
          columns={columns}
          visibility={Object.fromEntries(columns.map(({ id }) => [id, true]))}
          rows={rows}
          sort={search.sort ?? "-month"}
          onSort={(sort) => onSearch({ ...search, sort })}
          question={JSON.stringify(question)}
          isStale={list.isPlaceholderData}
          {...(canManage && { tailWidth: 36 })}
          more={more}
          look={{ renderLink: link, renderCard: card, ...(canManage && { renderTail: tail }) }}
        />
      )}
    </>
  );
}

/** Removes a cost; taken back, it is written down once more. */
function useDrop() {
  const { create, remove } = useCostChanges();
  return (row: Cost): void =>
    remove.mutate(row, {
      onSuccess: () =>
        toastUndo(<Trans>Расход удалён</Trans>, async () => {
          await create.mutateAsync({ body: bodyAgain(row), key: newKey() });
        }),
      onError: (error) => toastError(error, <Trans>Расход остался</Trans>),
    });
}
