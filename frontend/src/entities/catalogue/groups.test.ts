import { expect, it } from "vitest";
import type { ProductGroup } from "@/shared/api/types";
import { branches, groupOptions, mayStandAbove } from "./groups";

const group = (id: string, parent: string | null): ProductGroup => ({
  id,
  name: id,
  parent_id: parent,
  version: 1,
});

const catalogue = [
  group("кресла", "мебель"),
  group("мебель", null),
  group("свет", null),
  group("столы", "мебель"),
  group("угловые", "столы"),
];

it("puts each group below its own", () => {
  const told = branches(catalogue).map((one) => `${one.depth} ${one.group.name}`);
  expect(told).toEqual(["0 мебель", "1 кресла", "1 столы", "2 угловые", "0 свет"]);
  expect(groupOptions(catalogue)[3]?.label).toBe(`${"\u00a0".repeat(6)}угловые`);
});

it("never offers a place within the group itself", () => {
  const names = (of: ProductGroup | undefined) =>
    mayStandAbove(of ?? null, catalogue).map((one) => one.name);
  expect(names(catalogue[1])).toEqual(["свет"]);
  expect(names(catalogue[3])).toEqual(["мебель", "кресла", "свет"]);
});

it("never offers a sixth level", () => {
  const deep = ["1", "2", "3", "4", "5"].map((id, index) =>
    group(id, index === 0 ? null : String(index)),
  );
  expect(mayStandAbove(null, deep).map((one) => one.name)).toEqual(["1", "2", "3", "4"]);
  const pair = [...deep, group("a", null), group("b", "a")];
  expect(mayStandAbove(pair[5] ?? null, pair).map((one) => one.name)).toEqual(["1", "2", "3"]);
});
