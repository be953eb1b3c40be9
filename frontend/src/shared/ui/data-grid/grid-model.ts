import type { ReactNode } from "react";

export type GridColumn<Row> = {
  /** The name the server sorts by, where the column can be sorted. */
  id: string;
  title: string;
  /** Pixels it needs at least, and its share of what is left over. */
  min: number;
  grow?: number;
  isNumber?: boolean;
  isSortable?: boolean;
  /** Dates and sums begin with the newest and largest. */
  isDescendingFirst?: boolean;
  /** Cannot be hidden. */
  isFixed?: boolean;
  /** Shown unless the person chose otherwise. */
  isUsual?: boolean;
  cell: (row: Row) => ReactNode;
};

export type Visibility = Record<string, boolean>;

/** Between columns, and at both ends of a row. */
const GAP = 16;

export type SortState = "ascending" | "descending" | undefined;

/** How a column stands in the order «-amount». */
export function sortState(sort: string, id: string): SortState {
  if (sort === id) return "ascending";
  return sort === `-${id}` ? "descending" : undefined;
}

/** The order after a press on a column's title. */
export function nextSort(
  sort: string,
  { id, isDescendingFirst = false }: Pick<GridColumn<never>, "id" | "isDescendingFirst">,
): string {
  const state = sortState(sort, id);
  const isDescending = state ? state === "ascending" : isDescendingFirst;
  return isDescending ? `-${id}` : id;
}

/** The tracks of a row, and how narrow the table may get before it scrolls sideways. */
export function tracksOf(
  columns: Pick<GridColumn<never>, "min" | "grow">[],
  tail: number,
  lead = 0,
) {
  const tracks = columns.map(({ min, grow }) => `minmax(${min}px, ${grow ?? 1}fr)`);
  if (lead > 0) tracks.unshift(`${lead}px`);
  if (tail > 0) tracks.push(`${tail}px`);
  const wide = columns.reduce((sum, { min }) => sum + min, tail + lead) + GAP * (tracks.length + 1);
  return { tracks: tracks.join(" "), minWidth: wide };
}

/** What is shown: the person's choice, else the usual set; fixed columns always. */
export function visibilityOf<Row>(columns: GridColumn<Row>[], chosen: Visibility): Visibility {
  return Object.fromEntries(
    columns.map(({ id, isFixed = false, isUsual = false }) => [
      id,
      isFixed || (chosen[id] ?? isUsual),
    ]),
  );
}

/** Fixed columns, then the others in the order that was chosen; those it does not name come behind, as they stand. */
export function ordered<Row>(columns: GridColumn<Row>[], order: string[]): GridColumn<Row>[] {
  const place = ({ id, isFixed = false }: GridColumn<Row>): number => {
    if (isFixed) return -1;
    const at = order.indexOf(id);
    return at < 0 ? order.length : at;
  };
  return columns.toSorted((left, right) => place(left) - place(right));
}

export type Step = "next" | "previous" | "first" | "last" | "pageDown" | "pageUp";

const CODES: Record<string, Step> = {
  ArrowDown: "next",
  ArrowUp: "previous",
  KeyJ: "next",
  KeyK: "previous",
  Home: "first",
  End: "last",
  PageDown: "pageDown",
  PageUp: "pageUp",
};

const PAGE = 10;

export function stepOf(code: string): Step | undefined {
  return CODES[code];
}

/** The row to go to; the ends hold. */
export function indexAfter(index: number, step: Step, count: number): number {
  const to = {
    next: index + 1,
    previous: index - 1,
    first: 0,
    last: count - 1,
    pageDown: index + PAGE,
    pageUp: index - PAGE,
  }[step];
  return Math.max(0, Math.min(count - 1, to));
}

const AHEAD = 20;

/** Which rows of a long list are here, and what is on its way. */
export type Kept = {
  offset: number;
  hasMore: boolean;
  isLoading: boolean;
  isFailed: boolean;
  isLoadingBefore: boolean;
};

/** What the screen will need next; a screen wholly above what is kept does not read its way back page by page. */
export function wishOf(
  { offset, hasMore, isLoading, isFailed, isLoadingBefore }: Kept,
  count: number,
  { startIndex, endIndex }: { startIndex: number; endIndex: number },
): "next" | "previous" | "jump" | null {
  if (isLoading || isLoadingBefore) return null;
  if (offset > 0 && startIndex < offset + AHEAD) return endIndex < offset ? "jump" : "previous";
  return endIndex >= offset + count - AHEAD && hasMore && !isFailed ? "next" : null;
}

/** The rows to draw: those on the screen, and the focused one wherever it is, so that the focus is not lost. */
export function withActive(range: number[], active: number): number[] {
  if (active < 0 || range.includes(active)) return range;
  return [...range, active].toSorted((left, right) => left - right);
}
