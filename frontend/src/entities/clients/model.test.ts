import { expect, it } from "vitest";
import { company, contact } from "@/test/samples";
import { dialled, hintOfCompany, hintOfContact } from "./model";

it("dials the number that is meant, else what was typed", () => {
  expect(dialled({ raw: "8 (910) 123-45-67", e164: "+79101234567" })).toBe("tel:+79101234567");
  expect(dialled({ raw: "2-34-56, доб. 5", e164: null })).toBe("tel:234565");
});

it("tells namesakes apart", () => {
  const phones = [{ raw: "8 910", e164: null }];
  expect(hintOfContact(contact({ company: { id: "k", name: "Ромашка" }, phones }))).toBe(
    "Ромашка, 8 910",
  );
  expect(hintOfContact(contact({ name: "8 910", phones, emails: ["a@b.ru"] }))).toBe("a@b.ru");
  expect(hintOfContact(contact())).toBe("");
  expect(hintOfCompany(company({ inn: "7707083893" }), "ИНН")).toBe("ИНН 7707083893");
  expect(hintOfCompany(company({ phones }), "ИНН")).toBe("8 910");
  expect(hintOfCompany(company(), "ИНН")).toBe("");
});
