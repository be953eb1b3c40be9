import { expect, it } from "vitest";
import type { DatedRegime } from "@/shared/api/types";
import {
  groundsOf,
  regimeFrom,
  regimeOn,
  regimesOf,
  vatFrom,
  vatsOf,
  withRegime,
} from "./regime-model";

const since = (valid_from: string): DatedRegime => ({
  valid_from,
  regime: "simplified_income",
  vat: "exempt",
});

it("патент and НПД are offered to persons only", () => {
  expect(regimesOf("organisation")).not.toContain("patent");
  expect(regimesOf("organisation")).not.toContain("professional_income");
  expect(regimesOf("sole_trader")).toContain("patent");
});

it("each regime knows its own VAT, and without VAT its ground", () => {
  expect(vatsOf("simplified_profit")).toEqual(["exempt", "five", "seven", "general"]);
  expect(vatsOf("patent")).toEqual(["exempt"]);
  expect(vatFrom("five", "simplified_income")).toBe("five");
  expect(vatFrom("five", "general")).toBe("general");
  expect(vatFrom("", "patent")).toBe("exempt");
  for (const regime of regimesOf("person")) expect(groundsOf(regime).length).toBeGreaterThan(0);
  expect(regimeFrom("patent")).toBe("patent");
  expect(regimeFrom("?")).toBe("simplified_income");
});

it("a day takes the regime that began last, none before the first", () => {
  const all = [since("2026-01-01"), since("2026-07-01")];
  expect(regimeOn(all, "2026-06-30")).toBe(all[0]);
  expect(regimeOn(all, "2026-07-01")).toBe(all[1]);
  expect(regimeOn(all, "2025-12-31")).toBeUndefined();
});

it("what is written stands last, where the objections point", () => {
  const all = [since("2026-01-01"), since("2026-07-01")];
  const now = since("2026-02-01");
  expect(withRegime(all, all[0] ?? null, now)).toEqual([all[1], now]);
  expect(withRegime(all, null, now)).toEqual([...all, now]);
});
