import { describe, expect, it } from "vitest";
import type { Requisites } from "@/shared/api/types";
import {
  accountFields,
  fieldAt,
  type Fields,
  fieldsOf,
  formPointer,
  problemsOf,
  toRequisites,
} from "./form-model";

const psb = {
  bik: "047888760",
  bank_name: "Ярославский филиал ПАО «Промсвязьбанк» г. Ярославль",
  account: "40702810782000374002",
  correspondent: "30101810300000000760",
};
const twins: Requisites = {
  form: "organisation",
  full_name: "Общество с ограниченной ответственностью «Твинс»",
  inn: "6731067957",
  kpp: "673201001",
  accounts: [psb],
  signer: { post: "Генеральный директор", name: "Иванов Иван Иванович", ground: "Устава" },
  is_edo_only: false,
};
const fields = (patch: Partial<Fields> = {}): Fields => ({ ...fieldsOf(twins), ...patch });

describe("what is sent", () => {
  it("is what was read", () => {
    expect(toRequisites(fieldsOf(twins))).toEqual(twins);
  });

  it("leaves out what is blank, an account and a signer included", () => {
    const blank = fieldsOf({ form: "organisation", inn: "  " });
    expect(blank.accounts).toHaveLength(1);
    expect(toRequisites(blank)).toEqual({ form: "organisation", accounts: [], is_edo_only: false });
  });

  it("leaves out what a party of the form has not", () => {
    const typed = fields({ ogrn: "304500116000157", ogrn_on: "2004-01-01" });
    expect(toRequisites({ ...typed, form: "sole_trader" })).toMatchObject({
      ogrn: "304500116000157",
      ogrn_on: "2004-01-01",
    });
    expect(toRequisites({ ...typed, form: "sole_trader" })).not.toHaveProperty("kpp");
    expect(toRequisites({ ...typed, form: "person" })).not.toHaveProperty("ogrn");
    expect(toRequisites(typed)).not.toHaveProperty("ogrn_on");
  });
});

describe("what is wrong", () => {
  it("is nothing with good requisites, nor with none", () => {
    expect(problemsOf(fields())).toEqual({});
    expect(problemsOf(fieldsOf({}))).toEqual({});
  });

  it("each number belongs to its form", () => {
    const person = { inn: "500100732259", ogrn: "304500116000157" };
    expect(problemsOf(fields(person))).toEqual({
      "/inn": "inn_of_person",
      "/ogrn": "ogrn_of_sole_trader",
    });
    expect(problemsOf(fields({ ...person, form: "sole_trader" }))).toEqual({});
    expect(problemsOf(fields({ form: "sole_trader", ogrn: "1027700132195" }))).toEqual({
      "/inn": "inn_of_organisation",
      "/ogrn": "ogrn_of_organisation",
    });
    expect(problemsOf(fields({ inn: "500100732258", kpp: "", form: "person" }))).toEqual({
      "/inn": "inn_check_digit",
    });
  });

  it("an account without its bank, one of another bank, the same twice", () => {
    const [first = accountFields("a0")] = fields().accounts;
    const accounts = [
      first,
      { ...first, key: "a1" },
      { ...accountFields("a2"), account: "40702810782000374003", bik: "047888760" },
      accountFields("a3"),
      { ...accountFields("a4"), bank_name: "Сбербанк", correspondent: psb.account },
    ];
    expect(problemsOf(fields({ accounts }))).toEqual({
      "/accounts/1/account": "repeated",
      "/accounts/2/account": "account_of_other_bank",
      "/accounts/2/bank_name": "bank_needed",
      "/accounts/4/bik": "bik_needed",
      "/accounts/4/account": "account_needed",
    });
  });

  it("a post without a name, an address that is none", () => {
    const signer = { ...fields().signer, name: " " };
    expect(problemsOf(fields({ signer, document_email: "нет" }))).toEqual({
      "/signer/name": "signer_needed",
      "/document_email": "email_shape",
    });
  });
});

it("the server's pointer finds its account past those left blank", () => {
  const accounts = [accountFields("a0"), { ...accountFields("a1"), bik: "1" }];
  expect(formPointer("/accounts/0/bik", fields({ accounts }))).toBe("/accounts/1/bik");
  expect(formPointer("#/signer/name", fields())).toBe("/signer/name");
  expect(formPointer("valid_from", fields())).toBe("/valid_from");
});

it("a finding of a group leads to its first field, one of another part of the card to none", () => {
  expect(["/accounts", "/accounts/0/bank_short_name", "/signer", "/kpp"].map(fieldAt)).toEqual([
    "/accounts/0/bik",
    "/accounts/0/bank_short_name",
    "/signer/name",
    "/kpp",
  ]);
  expect(["/requisites", "/regimes", null].map(fieldAt)).toEqual(["/short_name", null, null]);
});
