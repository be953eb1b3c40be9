import { describe, expect, it } from "vitest";
import { always, rateHistory, rateOn, ratesKnownOn, withRate } from "./rates-model";

const saved = [
  { from: "2019-01-01", rate: "20" },
  { from: "2026-01-01", rate: "22" },
];

it("one rate is good for as long as the law knows it", () => {
  expect(always("22")).toEqual([{ from: "2026-01-01", rate: "22" }]);
  expect(always("none")).toEqual([{ from: "2000-01-01", rate: "none" }]);
});

it("offers what the law knows on the day", () => {
  expect(ratesKnownOn("2026-11-29")).toEqual(["none", "0", "5", "7", "10", "22"]);
  expect(ratesKnownOn("2024-05-01")).toEqual(["none", "0", "10", "20"]);
});

it("the rate goes by the day", () => {
  expect(rateOn(saved, "2025-12-31")).toBe("20");
  expect(rateOn(saved, "2026-01-01")).toBe("22");
  expect(rateOn(saved, "2018-01-01")).toBe("20");
  expect(rateOn([], "2026-01-01")).toBe("none");
});

describe("another rate", () => {
  it("leaves the past as it was", () => {
    expect(withRate(saved, "2026-11-29", "none")).toEqual([
      ...saved,
      { from: "2026-11-29", rate: "none" },
    ]);
  });

  it("holds until the next that is written down", () => {
    const planned = [...saved, { from: "2027-01-01", rate: "10" }];
    expect(withRate(planned, "2026-11-29", "none").at(-1)).toEqual({
      from: "2027-01-01",
      rate: "10",
    });
  });

  it("corrects the one that began on the same day, and is none where it says the same", () => {
    const wrong = withRate(saved, "2026-11-29", "none");
    expect(withRate(wrong, "2026-11-29", "22")).toEqual(saved);
    expect(withRate(saved, "2026-01-01", "10")[1]).toEqual({ from: "2026-01-01", rate: "10" });
  });
});

it("tells which rate is past, holds and comes, the latest first", () => {
  const all = [...saved, { from: "2027-01-01", rate: "none" }];
  expect(rateHistory(all, "2026-11-29").map(({ standing }) => standing)).toEqual([
    "comes",
    "holds",
    "past",
  ]);
});
