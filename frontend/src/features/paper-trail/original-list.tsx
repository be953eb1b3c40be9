import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { nameOf, titleOf } from "@/entities/documents/words";
import { StandingMark, StandingSign } from "@/entities/paper-trail/standing-mark";
import { awaitsName, sideName, wayName } from "@/entities/paper-trail/words";
import { shortName } from "@/entities/user-avatar/model";
import type { Original } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { DataGrid } from "@/shared/ui/data-grid/data-grid";
import type { GridColumn } from "@/shared/ui/data-grid/grid-model";
import type { RowLinkProps } from "@/shared/ui/data-grid/grid-row";
import { allToggled, type Selection, toggled } from "@/shared/ui/data-grid/selection-model";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { ErrorState } from "@/shared/ui/states/error-state";
import { Loading, SkeletonLines } from "@/shared/ui/states/loading";
import { StaleNote } from "@/shared/ui/states/stale-note";
import { useLoadingPhase } from "@/shared/ui/states/use-loading-phase";
import { isMarkable } from "./bulk-model";
import { isNarrow } from "./list-model";
import type { OriginalsSearch } from "./list-search";
import classes from "./paper-trail.module.css";
import type { OriginalPages } from "./use-originals";

const awaitedOf = (row: Original): ReactNode => (
  <span className={classes["awaited"]}>
    <StandingSign standing={row.state} />
    <span className={classes["cut"]}>
      {row.awaits ? awaitsName(row.awaits) : sideName(row.side)}
    </span>
  </span>
);

const lateOf = ({ days_overdue: days }: Original): ReactNode =>
  days == null ? (
    "—"
  ) : (
    <span className={classes["late"]}>
      <Plural value={days} one="# день" few="# дня" many="# дней" other="# дня" />
    </span>
  );

const carriedOf = ({ way, tracking }: Original): string =>
  [way && wayName(way), tracking].filter(Boolean).join(", ") || "—";

type Props = {
  search: OriginalsSearch;
  pages: OriginalPages;
  /** Null: nothing can be recorded by this person. */
  selection: Selection | null;
  onSearch: (search: OriginalsSearch) => void;
  onSelect: (selection: Selection) => void;
};

export function OriginalList({ search, pages, selection, onSearch, onSelect }: Props) {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  const { list, rows, more } = pages;
  const phase = useLoadingPhase(list.isLoading);
  const columns: GridColumn<Original>[] = [
    { id: "name", title: t`Документ`, min: 140, grow: 1, cell: nameOf },
    { id: "buyer", title: t`Кому`, min: 130, grow: 2, cell: (row) => row.buyer_name || "—" },
    {
      id: "responsible",
      title: t`Ответственный`,
      min: 115,
      grow: 0.5,
      cell: ({ responsible }) => (responsible ? shortName(responsible.name) : "—"),
    },
    { id: "awaits", title: t`Что ждём`, min: 160, grow: 1, cell: awaitedOf },
    {
      id: "due",
      title: t`Срок`,
      min: 84,
      grow: 0.2,
      cell: ({ due_on }) => (due_on ? formatDay(due_on) : "—"),
    },
    { id: "late", title: t`Просрочка`, min: 82, grow: 0.2, cell: lateOf },
    { id: "way", title: t`Способ, трек-номер`, min: 140, grow: 1, cell: carriedOf },
  ];
  const isEmpty = !phase && list.data !== undefined && rows.length === 0;
  const link = (row: Original, props: RowLinkProps) => (
    <Link {...props} to="/documents/$documentId" params={{ documentId: row.document_id }}>
      {isPhone ? titleOf(row) : nameOf(row)}
    </Link>
  );
  const card = (row: Original) => {
    const due = row.due_on && formatDay(row.due_on);
    return (
      <>
        <span>{row.buyer_name || row.deal?.name}</span>
        <span className={classes["tools"]}>
          {sideName(row.side)} <StandingMark isShort standing={row.state} />
        </span>
        {due && (
          <span>
            <Trans>Срок: {due}</Trans> {row.days_overdue != null && lateOf(row)}
          </span>
        )}
      </>
    );
  };
  const markable = rows.filter(isMarkable);
  const isAll =
    selection !== null && markable.length > 0 && markable.every(({ id }) => selection.ids.has(id));
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
          hint={<Trans>Ищем по номеру и покупателю.</Trans>}
          action={
            <Button variant="light" onClick={() => onSearch({})}>
              <Trans>Сбросить отбор</Trans>
            </Button>
          }
        />
      )}
      {isEmpty && !isNarrow(search) && (
        <EmptyState
          kind="first"
          title={<Trans>Оригиналов не ждём</Trans>}
          hint={<Trans>Выставленные акты и УПД попадают сюда, пока оригиналы в пути.</Trans>}
          action={
            <Button variant="light" renderRoot={(props) => <Link {...props} to="/documents" />}>
              <Trans>К документам</Trans>
            </Button>
          }
        />
      )}
      {!phase && rows.length > 0 && (
        <DataGrid
          grid="original"
          label={t`Оригиналы`}
          columns={columns}
          visibility={Object.fromEntries(columns.map(({ id }) => [id, true]))}
          rows={rows}
          question={JSON.stringify(search)}
          isStale={list.isPlaceholderData}
          more={more}
          choice={
            selection
              ? {
                  labelOf: (row) =>
                    isMarkable(row) ? t`Выбрать: ${titleOf(row)}, ${sideName(row.side)}` : null,
                  has: (id) => selection.ids.has(id),
                  onToggle: (id, isRange) => onSelect(toggled(selection, id, markable, isRange)),
                }
              : undefined
          }
          head={
            <input
              type="checkbox"
              className={classes["all"]}
              aria-label={t`Выбрать все на экране`}
              checked={isAll}
              disabled={markable.length === 0}
              onChange={() => selection && onSelect(allToggled(selection, markable))}
            />
          }
          look={{ renderLink: link, renderCard: card }}
        />
      )}
    </>
  );
}
