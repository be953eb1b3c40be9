import { describe, expect, it } from "vitest";
import type { Me, Role } from "@/shared/api/types";
import { isWithin, listOf, mayGive, rightsOf, withRight } from "./rights";

describe("rights that stand together", () => {
  it("widens what is seen with what is done", () => {
    const rights = withRight({ "deals.read": "own" }, "deals.edit", "department");
    expect(rights["deals.read"]).toBe("department");
  });

  it("narrows what is done with what is seen", () => {
    const before = rightsOf([
      { name: "deals.read", reach: "all" },
      { name: "deals.edit", reach: "all" },
      { name: "deals.create", reach: "own" },
    ]);
    const rights = withRight(before, "deals.read", "department");
    expect(rights["deals.edit"]).toBe("department");
    expect(rights["deals.create"]).toBe("own");
    const none = withRight(before, "deals.read", null);
    expect(listOf(none)).toEqual([]);
  });

  it("takes whole rights away with their sight", () => {
    const rights = withRight({ "users.read": "all", "users.manage": "all" }, "users.read", null);
    expect(rights["users.manage"]).toBeNull();
  });

  it("keeps what has no line", () => {
    const rights = withRight({ "audit.read": "all", "deals.read": "own" }, "deals.read", "all");
    expect(listOf(rights)).toContainEqual({ name: "audit.read", reach: "all" });
  });

  it("knows what lies within what", () => {
    expect(isWithin(null, "own")).toBe(true);
    expect(isWithin("department", "department_and_below")).toBe(true);
    expect(isWithin("all", "own")).toBe(false);
  });
});

it("offers no role beyond the own one", () => {
  const right = (name: string) => ({ name, reach: "all" as const });
  const boss = { permissions: ["deals.read", "users.manage"].map(right) } as unknown as Me;
  const role = (code: string | null, ...names: string[]): Role => ({
    id: "r",
    name: "r",
    code,
    is_builtin: code !== null,
    permissions: names.map(right),
    version: 1,
  });
  expect(mayGive(boss, role(null, "deals.read"))).toBe(true);
  expect(mayGive(boss, role("accountant", "deals.read", "billing.pay"))).toBe(false);
  expect(mayGive(boss, role("owner"))).toBe(false);
});
