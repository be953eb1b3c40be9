import { describe, expect, it } from "vitest";
import type { Me } from "@/shared/api/types";
import { me } from "@/test/msw/handlers";
import { isClosed } from "./model";

function withState(state: Me["account"]["state"]): Me {
  return { ...me, account: { ...me.account, state } };
}

describe("the doors of an account", () => {
  it.each(["trial", "active", "closing"] as const)("are open while it is %s", (state) => {
    expect(isClosed(withState(state))).toBe(false);
  });

  it.each(["blocked", "suspended", "closed"] as const)("are closed while it is %s", (state) => {
    expect(isClosed(withState(state))).toBe(true);
  });

  it("are closed for whoever must change the password first", () => {
    expect(isClosed({ ...me, user: { ...me.user, must_change_password: true } })).toBe(true);
  });
});
