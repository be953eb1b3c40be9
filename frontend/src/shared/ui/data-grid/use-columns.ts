import { useState } from "react";
import { type GridColumn, ordered, type Visibility, visibilityOf } from "./grid-model";

type Layout = { chosen: Visibility; order: string[] };

const storeOf = (grid: string): string => `canape.columns.${grid}`;

function load(grid: string): Layout | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storeOf(grid)) ?? "null");
    if (typeof stored !== "object" || stored === null) return null;
    const entries = Object.entries(stored);
    const order: unknown = "order" in stored ? stored.order : [];
    return {
      chosen: Object.fromEntries(
        entries.filter((entry): entry is [string, boolean] => typeof entry[1] === "boolean"),
      ),
      order: Array.isArray(order) ? order.filter((id) => typeof id === "string") : [],
    };
  } catch {
    return null;
  }
}

/** Exactly these columns, in this order. */
function exactly<Row>(columns: GridColumn<Row>[], shown: string[]): Layout {
  return {
    chosen: Object.fromEntries(columns.map(({ id }) => [id, shown.includes(id)])),
    order: shown,
  };
}

/** Which columns this person sees and in which order; kept in this browser, because screens differ more than people.
 * `given` are those of a view, until the person has others in it. */
export function useColumns<Row>(grid: string, columns: GridColumn<Row>[], given: string[] = []) {
  const [layouts, setLayouts] = useState<Record<string, Layout | null>>({});
  const kept = grid in layouts ? (layouts[grid] ?? null) : load(grid);
  const layout = kept ?? (given.length > 0 ? exactly(columns, given) : { chosen: {}, order: [] });
  const arranged = ordered(columns, layout.order);
  const visibility = visibilityOf(arranged, layout.chosen);
  const set = (next: Layout | null): void => {
    setLayouts({ ...layouts, [grid]: next });
    if (next) {
      localStorage.setItem(storeOf(grid), JSON.stringify({ ...next.chosen, order: next.order }));
    } else {
      localStorage.removeItem(storeOf(grid));
    }
  };
  return {
    columns: arranged,
    visibility,
    shown: arranged.filter(({ id }) => visibility[id]).map(({ id }) => id),
    toggle: (id: string): void =>
      set({ ...layout, chosen: { ...layout.chosen, [id]: !visibility[id] } }),
    /** One place to the left. */
    advance: (id: string): void => {
      const order = arranged.map((column) => column.id);
      const at = order.indexOf(id);
      if (at > 0) order.splice(at - 1, 2, id, order[at - 1] ?? id);
      set({ ...layout, order });
    },
  };
}
