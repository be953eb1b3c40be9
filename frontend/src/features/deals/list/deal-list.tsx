import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Money } from "@/entities/money/money";
import { shortName } from "@/entities/user-avatar/model";
import type { DealRow } from "@/shared/api/types";
import type { Selection } from "@/shared/ui/data-grid/selection-model";
import type { Peek } from "../peek/use-peek";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { DataGrid, type GridMore } from "@/shared/ui/data-grid/data-grid";
import type { GridColumn, Visibility } from "@/shared/ui/data-grid/grid-model";
import type { RowLinkProps } from "@/shared/ui/data-grid/grid-row";
import { RowDelete, RowRestore } from "@/shared/ui/row-buttons";
import classes from "./deal-list.module.css";
import { USUAL_SORT } from "./filter-model";
import type { DealsSearch } from "./search-types";
import { clientOf, NextTask, StageName } from "./use-deal-columns";

type Props = {
  search: DealsSearch;
  rows: DealRow[];
  columns: GridColumn<DealRow>[];
  visibility: Visibility;
  positions: Map<string, number>;
  more: GridMore;
  isStale: boolean;
  canDelete: boolean;
  canEdit: boolean;
  peek: Peek;
  /** Null: nothing can be chosen. */
  selection: Selection | null;
  onToggle: (id: string, isRange: boolean) => void;
  onToggleAll: () => void;
  onSort: (sort: string) => void;
  onDelete: (row: DealRow) => void;
  onRestore: (row: DealRow) => void;
};

export function DealList(props: Props) {
  const { search, rows, columns, visibility, positions, more, canDelete } = props;
  const { t } = useLingui();
  const isPhone = useIsPhone();
  const isTrash = search.trash === true;
  const tail = rowTail(props, isPhone);
  const { selection } = props;
  const isAll = selection !== null && rows.every(({ id }) => selection.ids.has(id));
  return (
    <DataGrid
      grid={isTrash ? "deals-trash" : "deals"}
      label={isTrash ? t`Удалённые сделки` : t`Сделки`}
      columns={columns}
      visibility={visibility}
      rows={rows}
      more={more}
      sort={search.sort ?? USUAL_SORT}
      question={JSON.stringify(search)}
      isStale={props.isStale}
      onSort={props.onSort}
      onDelete={canDelete && !isTrash ? props.onDelete : undefined}
      canEdit={props.canEdit && !isTrash}
      onPeek={isPhone || isTrash ? undefined : props.peek.toggle}
      onVisit={props.peek.follow}
      tailWidth={isTrash ? 140 : 36}
      choice={
        selection
          ? {
              labelOf: ({ title }) => t`Выбрать: ${title}`,
              has: (id) => selection.ids.has(id),
              onToggle: props.onToggle,
            }
          : undefined
      }
      head={
        <input
          type="checkbox"
          className={classes["all"]}
          aria-label={t`Выбрать все на экране`}
          checked={isAll}
          onChange={props.onToggleAll}
        />
      }
      look={{
        renderLink: dealLink,
        renderCard: (row) => <DealFacts row={row} position={positions.get(row.stage.id) ?? 0} />,
        ...(tail && { renderTail: tail }),
      }}
    />
  );
}

function dealLink(row: DealRow, props: RowLinkProps) {
  return (
    <Link {...props} data-deal={row.id} to="/deals/$dealId" params={{ dealId: row.id }}>
      {row.title}
    </Link>
  );
}

/** On a phone a deal is deleted from its card: a thumb on a list hits too much by chance. */
function rowTail({ search, canDelete, onDelete, onRestore }: Props, isPhone: boolean) {
  if (!canDelete) return undefined;
  if (search.trash) {
    return (row: DealRow) => <RowRestore name={row.title} onPress={() => onRestore(row)} />;
  }
  if (isPhone) return undefined;
  return (row: DealRow) => <RowDelete name={row.title} onPress={() => onDelete(row)} />;
}

/** A deal on a phone: who, how far, how much, what next. */
function DealFacts({ row, position }: { row: DealRow; position: number }) {
  const client = clientOf(row);
  return (
    <>
      {client && <span className={classes["dim"]}>{client}</span>}
      <span className={classes["facts"]}>
        <StageName row={row} position={position} />
        <Money value={row.amount} short />
      </span>
      <span className={classes["facts"]}>
        <span className={classes["dim"]}>{row.responsible && shortName(row.responsible.name)}</span>
        {row.next_task_due_at && (
          <span className={classes["dim"]}>
            <Trans>
              Задача <NextTask row={row} />
            </Trans>
          </span>
        )}
      </span>
    </>
  );
}
