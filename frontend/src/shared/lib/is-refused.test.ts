import { expect, it } from "vitest";
import { ApiError } from "@/shared/api/api-error";
import { isRefused } from "./is-refused";

it("only what the server has judged is refused", () => {
  const of = (status: number) => isRefused(new ApiError({ status, code: "", message: "" }));
  expect([400, 404, 409, 422].map(of)).toEqual([true, true, true, true]);
  expect([0, 408, 429, 500, 503].map(of)).toEqual([false, false, false, false, false]);
  expect(isRefused(new TypeError("Failed to fetch"))).toBe(false);
});
