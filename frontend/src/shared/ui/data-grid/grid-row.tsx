import { memo, type ReactNode } from "react";
import classes from "./data-grid.module.css";
import type { GridColumn } from "./grid-model";

export type RowLinkProps = {
  id: string;
  className: string;
  tabIndex: number;
  preload: false;
  onFocus: () => void;
};

type Identified = { id: string };

/** Choosing rows: a box at the beginning of each; a range with Shift. */
export type RowChoice<Row> = {
  /** Null: this row cannot be chosen. */
  labelOf: (row: Row) => string | null;
  has: (id: string) => boolean;
  onToggle: (id: string, isRange: boolean) => void;
};

export type RowLook<Row> = {
  /** The row's link, over the whole of it. */
  renderLink: (row: Row, props: RowLinkProps) => ReactNode;
  /** The row as a card, on a phone; the link is drawn above it. */
  renderCard: (row: Row) => ReactNode;
  /** Buttons at the end of the row. */
  renderTail?: (row: Row) => ReactNode;
};

type Props<Row extends Identified> = {
  row: Row;
  index: number;
  start: number;
  columns: GridColumn<Row>[];
  domId: string;
  isActive: boolean;
  onUse: (id: string) => void;
  look: RowLook<Row>;
  choice?: RowChoice<Row> | undefined;
  isChosen: boolean;
  measure: (element: HTMLElement | null) => void;
};

function linkProps<Row extends Identified>(props: Props<Row>): RowLinkProps {
  const { row, domId, isActive, onUse } = props;
  return {
    id: domId,
    className: classes["link"] ?? "",
    tabIndex: isActive ? 0 : -1,
    preload: false,
    onFocus: () => onUse(row.id),
  };
}

function RowBox<Row extends Identified>({ row, choice, isChosen }: Props<Row>) {
  const label = choice?.labelOf(row) ?? null;
  if (!choice || label === null) return null;
  return (
    <input
      type="checkbox"
      className={classes["box"]}
      tabIndex={-1}
      aria-label={label}
      checked={isChosen}
      onChange={(event) => {
        const { nativeEvent } = event;
        choice.onToggle(row.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
      }}
    />
  );
}

function CardRow<Row extends Identified>(props: Props<Row>) {
  const { row, index, start, look, measure } = props;
  return (
    <div
      ref={measure}
      role="listitem"
      data-row
      data-index={index}
      className={classes["card"]}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div className={classes["sheet"]} data-chosen={props.isChosen || undefined}>
        <RowBox {...props} />
        {look.renderLink(row, linkProps(props))}
        {look.renderCard(row)}
        {look.renderTail && <span className={classes["tail"]}>{look.renderTail(row)}</span>}
      </div>
    </div>
  );
}

function TableRow<Row extends Identified>(props: Props<Row>) {
  const { row, index, start, columns, look } = props;
  return (
    <div
      role="row"
      data-row
      aria-rowindex={index + 2}
      aria-selected={props.choice ? props.isChosen : undefined}
      className={classes["row"]}
      data-chosen={props.isChosen || undefined}
      style={{ transform: `translateY(${start}px)` }}
    >
      {props.choice && (
        <span role="cell" className={classes["lead"]}>
          <RowBox {...props} />
        </span>
      )}
      {columns.map((column, place) => (
        <span
          key={column.id}
          role="cell"
          className={classes["cell"]}
          data-number={column.isNumber || undefined}
        >
          {place === 0 ? look.renderLink(row, linkProps(props)) : column.cell(row)}
        </span>
      ))}
      {look.renderTail && (
        <span role="cell" className={classes["tail"]}>
          {look.renderTail(row)}
        </span>
      )}
    </div>
  );
}

// A frame of scrolling changes which rows are drawn, not the rows themselves.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- memo forgets the type parameter
export const MemoCardRow = memo(CardRow) as typeof CardRow;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- memo forgets the type parameter
export const MemoTableRow = memo(TableRow) as typeof TableRow;
