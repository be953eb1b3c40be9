import { expect, it } from "vitest";
import type { Signatory } from "@/shared/api/types";
import { powerEnds, signersOf, usualSigner } from "./signing";

const power = { number: "5", issued_on: "2026-01-12" };

function signatory(id: string, extra: Partial<Signatory> = {}): Signatory {
  return { id, office: "head", signer: { name: id }, kinds: [], ...extra };
}

const firm = {
  signatories: [
    signatory("past", { office: "proxy", power: { ...power, issued_on: "2020-01-12" } }),
    signatory("proxy", { office: "proxy", power }),
    signatory("head"),
    signatory("acts", { office: "proxy", power, kinds: ["act"] }),
    signatory("second", { office: "chief_accountant", kinds: ["act"] }),
  ],
};

it("whoever is named for the kind signs it, else the head, else a proxy", () => {
  const who = (kind: "act" | "invoice", day: string) => usualSigner(firm, kind, day)?.id;
  expect(who("act", "2026-11-22")).toBe("acts");
  expect(who("act", "2027-01-13")).toBe("head");
  expect(who("invoice", "2026-11-22")).toBe("head");
  const headless = { signatories: firm.signatories.filter(({ id }) => id !== "head") };
  expect(usualSigner(headless, "invoice", "2026-11-22")?.id).toBe("proxy");
  expect(usualSigner(headless, "invoice", "2026-01-11")).toBeUndefined();
});

it("all may be chosen who sign the kind by a power that holds", () => {
  const ids = signersOf(firm, "act", "2026-11-22").map(({ id }) => id);
  expect(ids).toEqual(["proxy", "head", "acts"]);
});

it("a power without an end lasts a year (ст. 186 ГК)", () => {
  expect(powerEnds({ number: "5", issued_on: "2026-01-12" })).toBe("2027-01-12");
  expect(powerEnds({ number: "5", issued_on: "2024-02-29" })).toBe("2025-02-28");
  const until = { number: "5", issued_on: "2026-01-12", valid_until: "2026-03-01" };
  expect(powerEnds(until)).toBe("2026-03-01");
});
