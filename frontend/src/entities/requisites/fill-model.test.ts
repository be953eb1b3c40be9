import { expect, it } from "vitest";
import type { Requisites } from "@/shared/api/types";
import { fillingOf } from "./fill-model";
import { fieldsOf } from "./form-model";

const twins: Requisites = {
  form: "organisation",
  short_name: "ООО «Твинс»",
  inn: "6731067957",
  kpp: "673201001",
  legal_address: "г. Смоленск",
  accounts: [],
  signer: { post: "Директор", name: "Иванов Иван Иванович" },
};

it("fills what is blank and leaves what is the same", () => {
  const { patch, differences } = fillingOf(fieldsOf({ inn: "6731067957" }), twins, true);
  expect(differences).toEqual([]);
  expect(patch).toMatchObject({ short_name: "ООО «Твинс»", kpp: "673201001" });
  expect(patch).not.toHaveProperty("inn");
  expect(patch).not.toHaveProperty("actual_address");
  expect(patch.signer).toMatchObject({ post: "Директор", ground: "" });
});

it("asks where the form says otherwise", () => {
  const typed = fieldsOf({
    short_name: "Близнецы",
    signer: { name: "Петров Пётр", ground: "Устава" },
  });
  const { patch, differences } = fillingOf(typed, twins, true);
  expect(patch).not.toHaveProperty("short_name");
  expect(differences.map(({ name, mine, theirs }) => [name, mine, theirs])).toEqual([
    ["short_name", "Близнецы", "ООО «Твинс»"],
    ["signer", "Петров Пётр", "Директор Иванов Иван Иванович"],
  ]);
  expect(fillingOf(typed, twins, false).differences.map(({ name }) => name)).toEqual([
    "short_name",
  ]);
});

it("the ИНН tells an organisation from a person; between a person and ИП one chooses", () => {
  const trader: Requisites = { form: "sole_trader", ogrn_on: "2004-01-01", kpp: "673201001" };
  const { patch } = fillingOf(fieldsOf({}), trader, true);
  expect(patch).toEqual({ form: "sole_trader", ogrn_on: "2004-01-01" });
  const person = fillingOf(fieldsOf({ form: "person" }), trader, true);
  expect(person.differences).toEqual([
    { name: "form", mine: "person", theirs: "sole_trader", patch: { form: "sole_trader" } },
  ]);
});
