// Which rows are chosen: a set of ids that outlives pages, and the row from which Shift chooses a range.

export type Selection = {
  ids: ReadonlySet<string>;
  from: string | null;
  /** Also those that fit the filter and are not on the screen; any row turned on or off ends that. */
  isAll: boolean;
};

export const NOTHING: Selection = { ids: new Set(), from: null, isAll: false };

export function toggled(
  { ids, from }: Selection,
  id: string,
  rows: readonly { id: string }[],
  isRange: boolean,
): Selection {
  const next = new Set(ids);
  const begin = isRange ? rows.findIndex((row) => row.id === from) : -1;
  const end = rows.findIndex((row) => row.id === id);
  if (begin >= 0 && end >= 0) {
    const [low, high] = begin < end ? [begin, end] : [end, begin];
    for (const row of rows.slice(low, high + 1)) next.add(row.id);
  } else if (!next.delete(id)) {
    next.add(id);
  }
  return { ids: next, from: id, isAll: false };
}

/** All rows, or none if all of them are chosen already. */
export function allToggled({ ids }: Selection, rows: readonly { id: string }[]): Selection {
  if (rows.every(({ id }) => ids.has(id))) return NOTHING;
  return { ids: new Set([...ids, ...rows.map(({ id }) => id)]), from: null, isAll: false };
}
