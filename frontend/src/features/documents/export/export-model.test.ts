import { expect, it } from "vitest";
import { endingOf, kindsOf, usualDraft, wishOf } from "./export-model";

it("begins with the month that is over", () => {
  expect(usualDraft("2026-12-05")).toMatchObject({ from: "2026-11-01", to: "2026-11-30" });
  expect(usualDraft("2027-01-31")).toMatchObject({ from: "2026-12-01", to: "2026-12-31" });
  expect(usualDraft("2028-03-01")).toMatchObject({ from: "2028-02-01", to: "2028-02-29" });
});

it("asks for what the format has", () => {
  const draft = usualDraft("2026-12-05");
  expect(wishOf({ ...draft, firm: "f1", kinds: ["act", "quote"] })).toEqual({
    format: "xlsx",
    from: "2026-11-01",
    to: "2026-11-30",
    legal_entity_ids: ["f1"],
    kinds: ["act", "quote"],
  });
  const wish = wishOf({ ...draft, format: "commerceml", kinds: ["act", "quote"] });
  expect(wish).toMatchObject({ legal_entity_ids: [], kinds: ["act"] });
  expect(wishOf({ ...draft, to: null })).toBeNull();
  expect(kindsOf("commerceml")).not.toContain("contract");
  expect(kindsOf("commerceml")).not.toContain("corrective_transfer");
  expect(usualDraft("2026-12-05").kinds).toContain("corrective_invoice");
  expect(kindsOf("xlsx")).not.toContain("letter");
  expect(kindsOf("zip")).toContain("letter");
  expect(kindsOf("zip")).not.toContain("outside");
});

it("gives the accounting of 1С what was handed over, and nothing else", () => {
  const draft = usualDraft("2026-12-05");
  const wish = wishOf({
    ...draft,
    format: "enterprise_data",
    kinds: ["act", "invoice", "transfer"],
  });
  expect(wish?.kinds).toEqual(["act", "transfer"]);
  expect(endingOf("enterprise_data")).toBe("xml");
  expect(endingOf("xlsx")).toBe("xlsx");
});

it("gives an operator what ФНС has a format of, as one archive", () => {
  const draft = usualDraft("2026-12-05");
  expect(wishOf({ ...draft, format: "xml" })?.kinds).toEqual([
    "transfer",
    "vat_invoice",
    "corrective_invoice",
    "corrective_transfer",
  ]);
  expect(wishOf({ ...draft, format: "xml", kinds: ["act"] })?.kinds).toEqual([]);
  expect(endingOf("xml")).toBe("zip");
});
