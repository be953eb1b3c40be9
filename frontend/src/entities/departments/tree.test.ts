import { expect, it } from "vitest";
import type { Department } from "@/shared/api/types";
import { branches, mayStandAbove } from "./tree";

const department = (id: string, parent: string | null): Department => ({
  id,
  name: id,
  parent_id: parent,
  head: null,
  version: 1,
});

const firm = [
  department("опт", "продажи"),
  department("продажи", null),
  department("розница", "продажи"),
  department("склад", null),
  department("юг", "розница"),
];
const [, sales, retail] = firm;

it("puts each department below its own", () => {
  const told = branches(firm).map((one) => `${one.depth} ${one.department.name}`);
  expect(told).toEqual(["0 продажи", "1 опт", "1 розница", "2 юг", "0 склад"]);
});

it("never offers a place inside the department itself", () => {
  const names = (of: Department | undefined) =>
    of && mayStandAbove(of, firm).map((one) => one.name);
  expect(names(sales)).toEqual(["склад"]);
  expect(names(retail)).toEqual(["продажи", "опт", "склад"]);
});
