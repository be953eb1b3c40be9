import { expect, it } from "vitest";
import { legalEntity } from "@/test/samples";
import { formOf, lacksOf } from "./entity-model";

const TODAY = "2026-11-22";

it("a new firm lacks all that documents need", () => {
  expect(lacksOf(legalEntity(), TODAY)).toEqual(["inn", "kpp", "account", "signer", "regime"]);
});

it("a sole trader needs no КПП and signs for himself", () => {
  const requisites = [{ valid_from: "2026-01-01", requisites: { form: "sole_trader" as const } }];
  expect(lacksOf(legalEntity({ requisites }), TODAY)).toEqual(["inn", "account", "regime"]);
});

it("a firm that has all lacks nothing; a regime that comes tomorrow is none today", () => {
  const requisites = [
    {
      valid_from: "2026-01-01",
      requisites: {
        form: "organisation" as const,
        inn: "6731067957",
        kpp: "673201001",
        accounts: [
          { bik: "047888760", bank_name: "Промсвязьбанк", account: "40702810782000374002" },
        ],
      },
    },
  ];
  const regime = { valid_from: TODAY, regime: "simplified_income" as const, vat: "five" as const };
  const signer = { name: "Иванов Иван" };
  const signatories = [{ id: "s1", office: "head" as const, signer, kinds: [] }];
  const whole = legalEntity({ requisites, signatories, regimes: [regime] });
  expect(lacksOf(whole, TODAY)).toEqual([]);
  const later = { ...regime, valid_from: "2026-11-23" };
  expect(lacksOf({ ...whole, regimes: [later] }, TODAY)).toEqual(["regime"]);
});

it("the form is that of the latest requisites", () => {
  expect(formOf(legalEntity().requisites)).toBe("organisation");
  expect(formOf([])).toBe("organisation");
});
