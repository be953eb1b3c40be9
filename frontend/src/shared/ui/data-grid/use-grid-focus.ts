import { msg } from "@lingui/core/macro";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useActions } from "@/shared/actions/registry";
import { indexAfter, type Step, stepOf } from "./grid-model";

type Identified = { id: string };

/** The row left last in each grid: coming back from a card, one goes on from there. */
const lastRows = new Map<string, string>();

export const linkId = (grid: string, row: string): string => `${grid}-${row}`;

type Options<Row extends Identified> = {
  grid: string;
  rows: Row[];
  reveal: (index: number) => void;
  onDelete: ((row: Row) => void) | undefined;
};

/** One tab stop for the whole list; J, K and arrows walk, Delete removes the row in focus. */
export function useGridFocus<Row extends Identified>(options: Options<Row>) {
  const { grid, rows, reveal, onDelete } = options;
  const [used, setUsed] = useState<string | null>(() => lastRows.get(grid) ?? null);
  const wanted = useRef<string | null>(null);
  const found = rows.findIndex((row) => row.id === used);
  const active = found < 0 ? 0 : found;

  const visit = (id: string): void => {
    lastRows.set(grid, id);
    setUsed(id);
  };

  // A row that was not on the screen is drawn first and focused then.
  useEffect(() => {
    if (wanted.current === null) return;
    const link = document.getElementById(linkId(grid, wanted.current));
    if (!link) return;
    link.focus({ preventScroll: true });
    wanted.current = null;
  });

  const goTo = (index: number): void => {
    const row = rows[index];
    if (!row) return;
    wanted.current = row.id;
    visit(row.id);
    reveal(index);
    const link = document.getElementById(linkId(grid, row.id));
    link?.focus({ preventScroll: true });
  };

  const isInside = (): boolean =>
    document.activeElement?.closest(`[data-grid="${grid}"] [data-row]`) !== null &&
    document.activeElement !== null;

  /** The first press only shows where the focus is. */
  const walk = (step: Step): void =>
    goTo(isInside() ? indexAfter(active, step, rows.length) : active);

  useActions([
    {
      id: "list.next",
      section: "list",
      title: msg`Следующая строка`,
      shortcut: "KeyJ",
      perform: () => walk("next"),
    },
    {
      id: "list.previous",
      section: "list",
      title: msg`Предыдущая строка`,
      shortcut: "KeyK",
      perform: () => walk("previous"),
    },
    {
      id: "list.open",
      section: "list",
      title: msg`Открыть строку`,
      shortcut: "Enter",
      isHelpOnly: true,
      perform: () => undefined,
    },
  ]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event;
    const isRow = target instanceof Element && target.closest("[data-row]") !== null;
    if (!isRow || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const step = stepOf(event.code);
    const row = rows[active];
    if (step) {
      event.preventDefault();
      walk(step);
    } else if (event.code === "Delete" && row && onDelete) {
      event.preventDefault();
      const next = rows[active + 1] ?? rows[active - 1];
      wanted.current = next?.id ?? null;
      if (next) visit(next.id);
      onDelete(row);
    }
  };

  return { active, visit, onKeyDown };
}
