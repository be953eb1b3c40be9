// Which blocks a person sees on the page of the day, and in which order.

export const BLOCKS = ["day", "month", "now", "money", "lost", "originals"] as const;
export type BlockName = (typeof BLOCKS)[number];

/** All that a person has put in order, and what of it is not shown. */
export type Layout = { order: BlockName[]; hidden: BlockName[] };

export const USUAL: Layout = { order: [...BLOCKS], hidden: [] };

function blocksIn(names: readonly string[]): BlockName[] {
  return BLOCKS.filter((name) => names.includes(name)).toSorted(
    (left, right) => names.indexOf(left) - names.indexOf(right),
  );
}

/** What the server keeps; blocks that only it or only this page knows do not matter. */
export function readLayout(kept: { order: readonly string[]; hidden: readonly string[] }): Layout {
  const order = blocksIn(kept.order);
  return {
    order: [...order, ...BLOCKS.filter((name) => !order.includes(name))],
    hidden: blocksIn(kept.hidden),
  };
}

export function shownBlocks({ order, hidden }: Layout, seen: BlockName[]): BlockName[] {
  return order.filter((name) => seen.includes(name) && !hidden.includes(name));
}

/** One place up or down among those that are shown; at the end it stays. */
export function stepped(layout: Layout, seen: BlockName[], name: BlockName, by: 1 | -1): Layout {
  const shown = shownBlocks(layout, seen);
  const other = shown[shown.indexOf(name) + by];
  return other ? placed(layout, name, other, by === 1 ? "after" : "before") : layout;
}

export function placed(
  layout: Layout,
  name: BlockName,
  other: BlockName,
  side: "before" | "after",
): Layout {
  if (name === other) return layout;
  const order = layout.order.filter((one) => one !== name);
  order.splice(order.indexOf(other) + (side === "after" ? 1 : 0), 0, name);
  return { ...layout, order };
}

export function toggledBlock({ order, hidden }: Layout, name: BlockName): Layout {
  const isHidden = hidden.includes(name);
  return { order, hidden: isHidden ? hidden.filter((one) => one !== name) : [...hidden, name] };
}
