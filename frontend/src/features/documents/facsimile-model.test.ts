import { expect, it } from "vitest";
import type { DatedRegime } from "@/shared/api/types";
import { mayBeStamped } from "./facsimile-model";

const regimes: DatedRegime[] = [
  { valid_from: "2025-01-01", regime: "simplified_income", vat: "exempt" },
  { valid_from: "2026-01-01", regime: "simplified_income", vat: "five" },
];

it("pictures stand on what need not be signed by hand", () => {
  const may = (kind: Parameters<typeof mayBeStamped>[0], day = "2026-11-22") =>
    mayBeStamped(kind, regimes, day);
  expect([may("invoice"), may("act"), may("letter"), may("reconciliation")]).not.toContain(false);
  const never = ["vat_invoice", "corrective_invoice", "outside"] as const;
  expect(never.map((kind) => may(kind, "2025-12-31"))).toEqual([false, false, false]);
});

it("a УПД and its УКД are signed by hand once the firm pays VAT", () => {
  expect(mayBeStamped("corrective_transfer", regimes, "2025-12-31")).toBe(true);
  expect(mayBeStamped("corrective_transfer", regimes, "2026-01-01")).toBe(false);
  expect(mayBeStamped("transfer", regimes, "2025-12-31")).toBe(true);
  expect(mayBeStamped("transfer", regimes, "2026-01-01")).toBe(false);
  expect(mayBeStamped("transfer", [], "2026-01-01")).toBe(true);
});
