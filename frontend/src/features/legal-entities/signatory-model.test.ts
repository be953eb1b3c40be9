import { expect, it } from "vitest";
import type { Signatory } from "@/shared/api/types";
import {
  knownIn,
  officeFrom,
  signatoryFields,
  signatoryProblems,
  signatoryText,
  signedKinds,
  toSignatory,
} from "./signatory-model";

const proxy: Signatory = {
  id: "s1",
  kinds: ["act"],
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

it("kinds stand in the order of a deal, and nobody signs what others wrote", () => {
  expect(signedKinds(["act", "outside", "quote"])).toEqual(["quote", "act"]);
});

it("whoever the firm has no more is sent as somebody new", () => {
  const [kept, gone] = knownIn([proxy, { ...proxy, id: "s2" }], { signatories: [proxy] });
  expect(kept).toEqual(proxy);
  expect(gone).toEqual({ ...proxy, id: undefined });
});
