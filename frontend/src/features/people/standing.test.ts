import { expect, it } from "vitest";
import type { Colleague, Me, Role } from "@/shared/api/types";
import { mayChange } from "./standing";

const right = (name: string) => ({ name, reach: "all" as const });

const role = (code: string | null, ...names: string[]): Role => ({
  id: code ?? "own",
  name: code ?? "own",
  code,
  is_builtin: code !== null,
  permissions: names.map(right),
  version: 1,
});

const me = (...names: string[]): Me =>
  ({ user: { id: "me" }, permissions: names.map(right) }) as unknown as Me;

const colleague = (id: string): Colleague => ({ id }) as unknown as Colleague;

it("leaves the owner and those above to others", () => {
  const hr = me("users.read", "users.manage");
  expect(mayChange(hr, colleague("a"), role("manager", "deals.read"))).toBe(true);
  expect(mayChange(hr, colleague("a"), role("owner"))).toBe(false);
  expect(mayChange(hr, colleague("a"), role("administrator", "roles.manage"))).toBe(false);
  expect(mayChange(hr, colleague("me"), role("administrator", "roles.manage"))).toBe(true);
  expect(mayChange(me("users.read"), colleague("me"), role("manager"))).toBe(false);
});
