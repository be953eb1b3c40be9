import { msg } from "@lingui/core/macro";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { type Action, useActions } from "@/shared/actions/registry";
import { EDIT } from "@/shared/lib/edit-state";
import { indexAfter, type Step, stepOf } from "./grid-model";

type Identified = { id: string };

/** The row left last in each grid: coming back from a card, one goes on from there. */
const lastRows = new Map<string, string>();

export const linkId = (grid: string, row: string): string => `${grid}-${row}`;

type Options<Row extends Identified> = {
  grid: string;
  rows: Row[];
  /** Rows of the list before these. */
  offset: number;
  /** The row that takes the tab stop when the one used last is not among them. */
  spare: number;
  reveal: (index: number) => void;
  onDelete: ((row: Row) => void) | undefined;
  canEdit: boolean;
  onPeek: ((id: string) => void) | undefined;
  /** The focus came to a row. */
  onVisit: ((id: string) => void) | undefined;
};

/** One tab stop for the whole list; J, K and arrows walk, and what else is pressed means the row in focus. */
export function useGridFocus<Row extends Identified>(options: Options<Row>) {
  const { grid, rows, offset, reveal, onDelete, canEdit, onPeek, onVisit } = options;
  const navigate = useNavigate();
  const [used, setUsed] = useState<string | null>(() => lastRows.get(grid) ?? null);
  const wanted = useRef<string | null>(null);
  const found = rows.findIndex((row) => row.id === used);
  const active = found < 0 ? Math.min(options.spare, rows.length - 1) : found;

  const visit = (id: string): void => {
    lastRows.set(grid, id);
    setUsed(id);
    onVisit?.(id);
  };

  const goTo = (index: number): void => {
    const row = rows[index];
    if (!row) return;
    wanted.current = row.id;
    visit(row.id);
    reveal(index);
    const link = document.getElementById(linkId(grid, row.id));
    link?.focus({ preventScroll: true });
  };

  // A row that was not on the screen is drawn first and focused then.
  useEffect(() => {
    if (wanted.current === null) return;
    const link = document.getElementById(linkId(grid, wanted.current));
    if (!link) return;
    link.focus({ preventScroll: true });
    wanted.current = null;
  });

  // The beginning of the list may have to be fetched anew.
  const isTopWanted = useRef(false);
  useEffect(() => {
    if (!isTopWanted.current || offset > 0) return;
    isTopWanted.current = false;
    goTo(0);
  });

  const isInside = (): boolean =>
    document.activeElement?.closest(`[data-grid="${grid}"] [data-row]`) !== null &&
    document.activeElement !== null;

  /** The first press only shows where the focus is. */
  const walk = (step: Step): void => {
    if (step === "first" && offset > 0) {
      isTopWanted.current = true;
      reveal(-offset);
    } else {
      goTo(isInside() ? indexAfter(active, step, rows.length) : active);
    }
  };

  const linkInFocus = (): HTMLAnchorElement | null => {
    const link = document.activeElement;
    return link instanceof HTMLAnchorElement && isInside() ? link : null;
  };
  const edit: Action = {
    id: "list.edit",
    section: "list",
    title: msg`Изменить`,
    shortcut: "KeyE",
    isReady: () => linkInFocus() !== null,
    perform: () => {
      const to = linkInFocus()?.getAttribute("href");
      if (to) void navigate({ to, state: EDIT });
    },
  };
  const peek: Action = {
    id: "list.peek",
    section: "list",
    title: msg`Быстрый просмотр`,
    shortcut: "Space",
    isReady: () => linkInFocus() !== null,
    perform: () => {
      const row = rows[active];
      if (row) onPeek?.(row.id);
    },
  };

  useActions([
    ...(canEdit ? [edit] : []),
    ...(onPeek ? [peek] : []),
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
