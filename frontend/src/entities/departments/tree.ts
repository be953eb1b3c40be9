import type { Department } from "@/shared/api/types";

export type Branch = { department: Department; depth: number };

/** Departments in the order of the tree, each below its own: depth 0 is the top. */
export function branches(departments: Department[]): Branch[] {
  const found: Branch[] = [];
  const gather = (parent: string | null, depth: number): void => {
    for (const department of departments) {
      if ((department.parent_id ?? null) !== parent) continue;
      found.push({ department, depth });
      gather(department.id, depth + 1);
    }
  };
  gather(null, 0);
  return found;
}

/** As choices, each indented below its own: a list of the browser knows no other way. */
export function departmentOptions(departments: Department[]): { value: string; label: string }[] {
  return branches(departments).map(({ department, depth }) => ({
    value: department.id,
    label: `${"\u00a0\u00a0\u00a0".repeat(depth)}${department.name}`,
  }));
}

/** The departments that may stand above this one: neither itself nor what lies below. */
export function mayStandAbove(department: Department, departments: Department[]): Department[] {
  const all = branches(departments);
  const start = all.findIndex((one) => one.department.id === department.id);
  const depth = all[start]?.depth ?? 0;
  const rest = all.slice(start + 1);
  const end = rest.findIndex((one) => one.depth <= depth);
  const own = new Set(
    [...all.slice(start, start + 1), ...rest.slice(0, end < 0 ? rest.length : end)].map(
      (one) => one.department.id,
    ),
  );
  return all.map((one) => one.department).filter((one) => !own.has(one.id));
}
