import { describe, expect, it } from "vitest";
import {
  addressFromCompany,
  fieldOfPointer,
  loginFromEmail,
  ownAddress,
  safeReturnPath,
  SPARE_ADDRESS,
} from "./model";

describe("sign-up suggestions", () => {
  it.each([
    ["ООО «Ромашка»", "romashka"],
    ["ИП Щукин", "schukin"],
    ["Окна & Двери — Пермь", "okna-dveri-perm"],
    ["Аоки", "aoki"],
    ["", ""],
  ])("%s → %s", (company, address) => {
    expect(addressFromCompany(company)).toBe(address);
  });

  it("always has an address for a firm's own installation", () => {
    expect(ownAddress("ООО «Ромашка»")).toBe("romashka");
    expect(ownAddress("")).toBe(SPARE_ADDRESS);
    expect(ownAddress("ИП Я")).toBe(SPARE_ADDRESS);
    expect(ownAddress("№ 1")).toBe(SPARE_ADDRESS);
  });

  it("takes the login from the mail address", () => {
    expect(loginFromEmail("Anna.P+crm@firm.ru")).toBe("anna.pcrm");
  });
});

describe("the way back after sign-in", () => {
  it("stays on this site", () => {
    expect(safeReturnPath("/deals/1")).toBe("/deals/1");
    expect(safeReturnPath("//evil.example")).toBe("/board");
    expect(safeReturnPath("/\\evil.example")).toBe("/board");
    expect(safeReturnPath("https://evil.example")).toBe("/board");
    expect(safeReturnPath("/login?next=/x")).toBe("/board");
    expect(safeReturnPath(undefined)).toBe("/board");
  });
});

it("finds the field a pointer names", () => {
  expect(fieldOfPointer("/email")).toBe("email");
  expect(fieldOfPointer("#/contact/phone")).toBe("phone");
});
