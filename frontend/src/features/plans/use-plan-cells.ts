import { useRef, useState } from "react";
import { ApiError } from "@/shared/api/api-error";
import type { PlanCell, PlanTable } from "@/shared/api/types";
import { usePlanChanges } from "./api";
import {
  amountOf,
  cellAt,
  cellOf,
  keyOf,
  pasted,
  type Place,
  placeOf,
  wishOf,
} from "./table-model";

/** What is typed into cells and not kept yet, and what the server has against it. */
export function usePlanCells(table: PlanTable) {
  const { set } = usePlanChanges();
  const [typed, setTyped] = useState(new Map<string, string>());
  const [refused, setRefused] = useState(new Map<string, string>());
  // The cells as they were when typing began: what somebody else has set since is not overwritten.
  const seen = useRef(new Map<string, PlanCell | null>());
  const put = (changes: Map<string, string>): void => {
    for (const key of changes.keys()) {
      if (!typed.has(key) || refused.has(key)) seen.current.set(key, cellAt(table, placeOf(key)));
    }
    setTyped((now) => new Map([...now, ...changes]));
  };
  const forget = (keys: string[]): void => {
    const without = <T>(now: Map<string, T>) =>
      new Map([...now].filter(([key]) => !keys.includes(key)));
    setTyped(without);
    setRefused(without);
  };

  const send = (changes: Map<string, string>): void => {
    const { measure } = table;
    const wishes = [...changes].flatMap(([key, text]) => {
      const wish = wishOf(table, placeOf(key), text, seen.current.get(key) ?? null);
      return wish ? [{ key, wish }] : [];
    });
    const isSettled = (key: string, text: string): boolean =>
      amountOf(measure, text) !== undefined && !wishes.some((one) => one.key === key);
    forget([...changes].flatMap(([key, text]) => (isSettled(key, text) ? [key] : [])));
    if (wishes.length === 0) return;
    const keys = wishes.map(({ key }) => key);
    set.mutate(
      { measure, cells: wishes.map(({ wish }) => wish) },
      {
        onSuccess: () => forget(keys),
        onError: (error) => setRefused(objections(error, keys)),
      },
    );
  };

  return {
    typed,
    refused,
    error: set.error,
    isPending: set.isPending,
    type: (place: Place, text: string): void => {
      put(new Map([[keyOf(place), text]]));
      setRefused(new Map());
    },
    keep: (place: Place): void => {
      const text = typed.get(keyOf(place));
      if (text !== undefined) send(new Map([[keyOf(place), text]]));
    },
    paste: (place: Place, text: string): void => {
      const block = pasted(table, place, text);
      put(block);
      send(block);
    },
    giveUp: (place: Place): void => {
      forget([keyOf(place)]);
      set.reset();
    },
  };
}

/** What the server says of each cell; of those that it does not name, nothing. */
function objections(error: unknown, keys: string[]): Map<string, string> {
  const found = new Map<string, string>();
  if (!(error instanceof ApiError)) return found;
  for (const { pointer, message } of error.fields) {
    const key = keys[cellOf(pointer) ?? -1];
    if (key !== undefined) found.set(key, message);
  }
  return found;
}
