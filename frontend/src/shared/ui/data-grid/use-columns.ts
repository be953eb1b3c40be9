import { useState } from "react";
import { type GridColumn, type Visibility, visibilityOf } from "./grid-model";

const storeOf = (grid: string): string => `canape.columns.${grid}`;

function load(grid: string): Visibility {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storeOf(grid)) ?? "{}");
    if (typeof stored !== "object" || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).filter((entry): entry is [string, boolean] => {
        const [, value] = entry;
        return typeof value === "boolean";
      }),
    );
  } catch {
    return {};
  }
}

/** Which columns this person sees; kept in this browser, because screens differ more than people. */
export function useColumns<Row>(grid: string, columns: GridColumn<Row>[]) {
  const [chosen, setChosen] = useState(() => load(grid));
  const visibility = visibilityOf(columns, chosen);
  const toggle = (id: string): void => {
    const next = { ...chosen, [id]: !visibility[id] };
    setChosen(next);
    localStorage.setItem(storeOf(grid), JSON.stringify(next));
  };
  return { visibility, toggle };
}
