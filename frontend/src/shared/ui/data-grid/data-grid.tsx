// @tanstack/react-virtual stays at 3.13.12: 3.14 makes the page of a list 5 KiB heavier (measured, gzipped: 202.3 for 196.7),
// and its budget has no such room.
import { Trans } from "@lingui/react/macro";
import { Button, Loader } from "@mantine/core";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import classes from "./data-grid.module.css";
import { GridHead } from "./grid-head";
import { type GridColumn, nextSort, tracksOf, type Visibility, withActive } from "./grid-model";
import { MemoCardRow, MemoTableRow, type RowChoice, type RowLook } from "./grid-row";
import { linkId, useGridFocus } from "./use-grid-focus";
import { useGridPages } from "./use-grid-pages";

export type GridMore = {
  /** Rows before those that are kept. */
  offset: number;
  hasMore: boolean;
  isLoading: boolean;
  isFailed: boolean;
  load: () => void;
  isLoadingBefore: boolean;
  loadBefore: () => void;
  /** To the page of a row far before those that are kept. */
  jump: (row: number) => void;
};

type Props<Row extends { id: string }> = {
  /** Its name among the grids: for the memory of rows and of scrolling. */
  grid: string;
  label: string;
  columns: GridColumn<Row>[];
  visibility: Visibility;
  rows: Row[];
  look: RowLook<Row>;
  tailWidth?: number;
  choice?: RowChoice<Row> | undefined;
  /** The box above those of the rows. */
  head?: ReactNode;
  more: GridMore;
  sort?: string;
  onSort?: (sort: string) => void;
  onDelete?: ((row: Row) => void) | undefined;
  canEdit?: boolean;
  onPeek?: ((id: string) => void) | undefined;
  onVisit?: ((id: string) => void) | undefined;
  /** What is asked: another question is read from its beginning. */
  question?: string;
  /** Rows of the question before, dimmed until the new ones come. */
  isStale?: boolean;
};

const ROW = 44;
const CARD = 104;
const HEAD = 36;
const LEAD = 20;

/** A long list: a table on a desktop, cards on a phone; only what is on the screen is drawn, the rest is fetched on the way. */
export function DataGrid<Row extends { id: string }>(props: Props<Row>) {
  // The virtualizer is changed in place, which memoised code would not see.
  "use no memo";
  const { grid, label, columns, visibility, rows, look, more, sort, onSort, onDelete } = props;
  const isPhone = useIsPhone();
  const scroller = useRef<HTMLDivElement>(null);
  const activeRef = useRef(-1);
  const { offset } = more;
  const head = isPhone ? 0 : HEAD;

  const visible = useMemo(
    () => columns.filter((column) => visibility[column.id]),
    [columns, visibility],
  );
  // oxlint-disable-next-line react/incompatible-library -- the reason of "use no memo" above
  const virtualizer = useVirtualizer({
    count: offset + rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isPhone ? CARD : ROW),
    getItemKey: (index) => rows[index - offset]?.id ?? index,
    overscan: 8,
    scrollMargin: head,
    scrollPaddingStart: head + 4,
    scrollPaddingEnd: 8,
    rangeExtractor: (range) => withActive(defaultRangeExtractor(range), activeRef.current),
  });

  const { active, visit, onKeyDown } = useGridFocus({
    grid,
    rows,
    offset,
    spare: Math.max(0, (virtualizer.range?.startIndex ?? 0) - offset),
    reveal: (index) => virtualizer.scrollToIndex(offset + index),
    onDelete,
    canEdit: props.canEdit ?? false,
    onPeek: props.onPeek,
    onVisit: props.onVisit,
  });
  activeRef.current = offset + active;

  const asked = useRef(props.question);
  useEffect(() => {
    if (asked.current === props.question) return;
    asked.current = props.question;
    scroller.current?.scrollTo({ top: 0 });
  }, [props.question]);

  const items = virtualizer.getVirtualItems();
  useGridPages(more, rows.length, virtualizer.range);

  const { choice } = props;
  const { tracks, minWidth } = tracksOf(
    visible,
    look.renderTail ? (props.tailWidth ?? 40) : 0,
    choice && LEAD,
  );
  const Item = isPhone ? MemoCardRow<Row> : MemoTableRow<Row>;
  const body = items.map((item) => {
    const row = rows[item.index - offset];
    if (!row) return <Gap key={item.key} start={item.start - head} size={item.size} />;
    return (
      <Item
        key={row.id}
        row={row}
        index={item.index}
        start={item.start - head}
        columns={visible}
        look={look}
        choice={choice}
        isChosen={choice?.has(row.id) ?? false}
        measure={virtualizer.measureElement}
        domId={linkId(grid, row.id)}
        isActive={item.index === offset + active}
        onUse={visit}
      />
    );
  });
  const height = virtualizer.getTotalSize();

  return (
    <div
      ref={scroller}
      className={classes["scroller"]}
      data-grid={grid}
      data-scroll-restoration-id={`grid-${grid}`}
      data-stale={props.isStale || undefined}
      aria-busy={props.isStale || undefined}
      onKeyDown={onKeyDown}
      role="presentation"
    >
      {isPhone ? (
        <div role="list" aria-label={label} className={classes["body"]} style={{ height }}>
          {body}
        </div>
      ) : (
        <div
          role="table"
          aria-label={label}
          aria-rowcount={more.hasMore ? -1 : offset + rows.length + 1}
          className={classes["table"]}
          style={{ minWidth, ["--grid-tracks" as string]: tracks }}
        >
          <GridHead
            hasTail={look.renderTail !== undefined}
            lead={choice && props.head}
            columns={visible}
            sort={sort ?? ""}
            onSort={(column) => onSort?.(nextSort(sort ?? "", column))}
          />
          <div role="rowgroup" className={classes["body"]} style={{ height }}>
            {body}
          </div>
        </div>
      )}
      {more.hasMore && (
        <div className={classes["more"]}>
          {more.isFailed ? (
            <Button variant="subtle" size="compact-sm" onClick={more.load}>
              <Trans>Показать ещё</Trans>
            </Button>
          ) : (
            <Loader size="xs" type="dots" />
          )}
        </div>
      )}
    </div>
  );
}

/** A row that was scrolled past, and is on its way back. */
function Gap({ start, size }: { start: number; size: number }) {
  const style = { height: size, transform: `translateY(${start}px)` };
  return <div className={classes["gap"]} style={style} aria-hidden />;
}
