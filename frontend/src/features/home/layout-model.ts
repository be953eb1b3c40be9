// Which blocks a person sees on the page of the day, and in which order.

export const BLOCKS = ["day", "month", "now", "money", "lost", "originals"] as const;
export type BlockName = (typeof BLOCKS)[number];

/** All that a person has put in order, and what of it is not shown. */
export type Layout = { order: BlockName[]; hidden: BlockName[] };

export const USUAL: Layout = { order: [...BLOCKS], hidden: [] };

function blocksIn(value: unknown): BlockName[] {
  if (!Array.isArray(value)) return [];
  return BLOCKS.filter((name) => value.includes(name)).toSorted(
    (left, right) => value.indexOf(left) - value.indexOf(right),
  );
}

/** What was kept; blocks that are newer than it stand behind. */
export function readLayout(kept: unknown): Layout {
  if (typeof kept !== "object" || kept === null) return USUAL;
  const order = blocksIn("order" in kept ? kept.order : null);
  return {
    order: [...order, ...BLOCKS.filter((name) => !order.includes(name))],
    hidden: blocksIn("hidden" in kept ? kept.hidden : null),
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
