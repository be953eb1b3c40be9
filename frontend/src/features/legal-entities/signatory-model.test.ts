import { expect, it } from "vitest";
import type { Signatory } from "@/shared/api/types";
import {
  officeFrom,
  powerEnds,
  signatoryFields,
  signatoryProblems,
  signatoryText,
  toSignatory,
} from "./signatory-model";

const proxy: Signatory = {
  office: "proxy",
  signer: { post: "Менеджер", name: "Петров Пётр", ground: "доверенности № 5" },
  power: { number: "5", issued_on: "2026-01-12" },
};

it("a signer is sent as it was read", () => {
  expect(toSignatory(signatoryFields(proxy))).toEqual(proxy);
  expect(signatoryText(proxy)).toBe("Менеджер Петров Пётр, на основании доверенности № 5");
});

it("an officer needs no power of attorney", () => {
  const head = { ...signatoryFields(proxy), office: officeFrom("head") };
  expect(toSignatory(head)).not.toHaveProperty("power");
  expect(signatoryProblems(head)).toEqual({});
});

it("a proxy has a name, and a power with number, day and an end after it", () => {
  expect(signatoryProblems({ ...signatoryFields(null), office: officeFrom("proxy") })).toEqual({
    "/signer/name": "signer_needed",
    "/power/number": "power_number_needed",
    "/power/issued_on": "day_needed",
  });
  const ended = { ...signatoryFields(proxy), valid_until: "2026-01-11" };
  expect(signatoryProblems(ended)).toEqual({ "/power/valid_until": "ends_before_it_begins" });
});

it("a power without an end lasts a year (ст. 186 ГК)", () => {
  expect(powerEnds({ number: "5", issued_on: "2026-01-12" })).toBe("2027-01-12");
  expect(powerEnds({ number: "5", issued_on: "2024-02-29" })).toBe("2025-02-28");
  const until = { number: "5", issued_on: "2026-01-12", valid_until: "2026-03-01" };
  expect(powerEnds(until)).toBe("2026-03-01");
});
