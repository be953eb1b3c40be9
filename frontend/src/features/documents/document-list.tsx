import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { KindIcon } from "@/entities/documents/kind-icon";
import { hasSum } from "@/entities/documents/kinds";
import { nameOf, namePieces, titleOf } from "@/entities/documents/words";
import { Money } from "@/entities/money/money";
import type { DocumentRow } from "@/shared/api/types";
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
import { PaperMark, StateMarks } from "./document-marks";
import classes from "./documents.module.css";
import { type DocumentsSearch } from "./list-search";
import { isNarrow, questionOf } from "./list-model";
import type { DocumentPages } from "./use-documents";

const amountOf = (row: DocumentRow): ReactNode =>
  hasSum(row) ? <Money value={row.amount} /> : "—";

/** What it is above where its originals are, as both have their words. */
const statesOf = (row: DocumentRow): ReactNode => (
  <span className={classes["states"]}>
    <span className={classes["state"]}>
      <StateMarks row={row} isPlain />
    </span>
    <PaperMark row={row} isPlain />
  </span>
);

function Named({ row, children }: { row: DocumentRow; children: ReactNode }) {
  return (
    <span className={classes["named"]}>
      <KindIcon kind={row.kind} />
      {children}
    </span>
  );
}

/** One line; of a long name the whole is told where the pointer rests. */
function CutName({ row }: { row: DocumentRow }) {
  const { name, number } = namePieces(row);
  return (
    <span className={`${classes["named"]} ${classes["cut"]}`} title={nameOf(row)}>
      <KindIcon kind={row.kind} />
      <span>
        <span>{name}</span> <span>{number}</span>
      </span>
    </span>
  );
}

type Props = {
  search: DocumentsSearch;
  pages: DocumentPages;
  selection: Selection;
  onSearch: (search: DocumentsSearch) => void;
  onSelect: (selection: Selection) => void;
};

export function DocumentList({ search, pages, selection, onSearch, onSelect }: Props) {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  const question = questionOf(search);
  const { list, rows, more } = pages;
  const phase = useLoadingPhase(list.isLoading);
  const columns: GridColumn<DocumentRow>[] = [
    { id: "name", title: t`Документ`, min: 214, grow: 1, cell: nameOf },
    { id: "date", title: t`Дата`, min: 88, grow: 0.3, cell: ({ date }) => formatDay(date) },
    { id: "buyer", title: t`Кому`, min: 112, grow: 2, cell: (row) => row.buyer_name || "—" },
    { id: "deal", title: t`Сделка`, min: 96, grow: 2, cell: ({ deal }) => deal?.name ?? "—" },
    {
      id: "amount",
      title: t`Сумма`,
      min: 112,
      isNumber: true,
      cell: amountOf,
    },
    { id: "stage", title: t`Состояние`, min: 244, grow: 0.3, cell: statesOf },
  ];
  const isEmpty = !phase && list.data !== undefined && rows.length === 0;
  const link = (row: DocumentRow, props: RowLinkProps) => (
    <Link {...props} to="/documents/$documentId" params={{ documentId: row.id }}>
      {isPhone ? <Named row={row}>{titleOf(row)}</Named> : <CutName row={row} />}
    </Link>
  );
  const card = (row: DocumentRow) => (
    <>
      <Group gap={6} component="span">
        {hasSum(row) && (
          <>
            <Money value={row.amount} /> ·{" "}
          </>
        )}
        <StateMarks row={row} />
      </Group>
      <span>{row.buyer_name || row.deal?.name}</span>
      <PaperMark row={row} />
    </>
  );
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
          title={<Trans>Документов пока нет</Trans>}
          hint={<Trans>Счета, акты и предложения создаются в карточке сделки.</Trans>}
          action={
            <Button variant="light" renderRoot={(props) => <Link {...props} to="/deals" />}>
              <Trans>К сделкам</Trans>
            </Button>
          }
        />
      )}
      {!phase && rows.length > 0 && (
        <DataGrid
          grid="document"
          label={t`Документы`}
          columns={columns}
          visibility={Object.fromEntries(columns.map(({ id }) => [id, true]))}
          rows={rows}
          question={JSON.stringify(question)}
          isStale={list.isPlaceholderData}
          more={more}
          choice={{
            labelOf: (row) => t`Выбрать: ${titleOf(row)}`,
            has: (id) => selection.ids.has(id),
            onToggle: (id, isRange) => onSelect(toggled(selection, id, rows, isRange)),
          }}
          head={
            <input
              type="checkbox"
              className={classes["all"]}
              aria-label={t`Выбрать все на экране`}
              checked={rows.every(({ id }) => selection.ids.has(id))}
              onChange={() => onSelect(allToggled(selection, rows))}
            />
          }
          look={{ renderLink: link, renderCard: card }}
        />
      )}
    </>
  );
}
