import { describe, expect, it } from "vitest";
import { companyFrom, contactFrom, isNobody, toCompany, toContact } from "./form-model";

describe("what was typed while looking for a client", () => {
  it.each([
    ["Иван Петров", { last_name: "Петров", first_name: "Иван" }],
    ["8 (912) 345-67-89", { phone: "8 (912) 345-67-89" }],
    ["anna@firm.ru", { email: "anna@firm.ru" }],
    ["", {}],
  ])("%s", (typed, expected) => {
    expect(contactFrom(typed)).toMatchObject(expected);
  });

  it("is an ИНН or a name of a company", () => {
    expect(companyFrom("7707083893")).toMatchObject({ inn: "7707083893", name: "" });
    expect(companyFrom(" ООО «Ромашка» ")).toMatchObject({ inn: "", name: "ООО «Ромашка»" });
  });
});

describe("a client to be made", () => {
  it("sends only what was typed", () => {
    const fields = { ...contactFrom("Анна"), phone: " 8 912 ", post: "" };
    expect(toContact(fields, null)).toEqual({ first_name: "Анна", phones: ["8 912"] });
    expect(toContact({ ...contactFrom(""), email: "a@b.ru" }, "m1")).toEqual({
      company_id: "m1",
      emails: ["a@b.ru"],
    });
    expect(toCompany({ ...companyFrom("Ромашка"), site: "romashka.ru", phone: "8 495" })).toEqual({
      name: "Ромашка",
      site: "romashka.ru",
      phones: ["8 495"],
    });
  });

  it("is somebody", () => {
    expect(isNobody({ ...contactFrom(""), post: "Директор" })).toBe(true);
    expect(isNobody(contactFrom("8 912 345"))).toBe(false);
  });
});
