import type { ProductGroup } from "@/shared/api/types";

export type Branch = { group: ProductGroup; depth: number };

/** Groups in the order of the tree, each below its own: depth 0 is the top. */
export function branches(groups: ProductGroup[]): Branch[] {
  const found: Branch[] = [];
  const gather = (parent: string | null, depth: number): void => {
    for (const group of groups) {
      if ((group.parent_id ?? null) !== parent) continue;
      found.push({ group, depth });
      gather(group.id, depth + 1);
    }
  };
  gather(null, 0);
  return found;
}

/** As choices, each indented below its own: a list of the browser knows no other way. */
export function groupOptions(groups: ProductGroup[]): { value: string; label: string }[] {
  return branches(groups).map(({ group, depth }) => ({
    value: group.id,
    label: `${"\u00a0\u00a0\u00a0".repeat(depth)}${group.name}`,
  }));
}

/** Where a group may stand: nowhere within itself, and its branch within five levels. */
export function mayStandAbove(group: ProductGroup | null, groups: ProductGroup[]): ProductGroup[] {
  const tree = branches(groups);
  const at = tree.findIndex((one) => one.group.id === group?.id);
  const depth = tree[at]?.depth ?? 0;
  const rest = at < 0 ? -1 : tree.findIndex((one, index) => index > at && one.depth <= depth);
  const end = rest < 0 ? tree.length : rest;
  const own = at < 0 ? [] : tree.slice(at, end);
  const height = Math.max(0, ...own.map((one) => one.depth - depth)) + 1;
  return tree
    .filter((one) => !own.includes(one) && one.depth + 1 + height <= DEEPEST)
    .map((one) => one.group);
}

const DEEPEST = 5;
