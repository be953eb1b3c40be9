import { expect, it } from "vitest";
import { legalEntity } from "@/test/samples";
import { usualRate } from "./usual-rate";

const TODAY = "2026-11-29";
const general = { valid_from: "2026-01-01", regime: "general" as const, vat: "general" as const };
const five = {
  valid_from: "2026-12-01",
  regime: "simplified_income" as const,
  vat: "five" as const,
};

it("a firm that pays VAT begins its products with its rate of the day", () => {
  const firm = legalEntity({ regimes: [general, five] });
  expect(usualRate([firm], TODAY)).toBe("22");
  expect(usualRate([firm], "2026-12-01")).toBe("5");
  const archived = legalEntity({ archived_at: "2026-11-20T10:00:00Z" });
  expect(usualRate([firm, archived], TODAY)).toBe("22");
});

it("where firms differ, or nobody has said how they are taxed, it is «без НДС»", () => {
  expect(usualRate([], TODAY)).toBe("none");
  expect(usualRate([legalEntity({ regimes: [general] }), legalEntity()], TODAY)).toBe("none");
  expect(usualRate([legalEntity({ regimes: [five] })], TODAY)).toBe("none");
});
