import { describe, expect, it } from "vitest";
import type { TemplatePlaceholder } from "@/shared/api/types";
import { refusalOf } from "@/shared/lib/file-refusal";
import { groupsOf, nameOfFile, RULE, withDefault } from "./model";

const field = (group: string, name: string, about: string): TemplatePlaceholder => ({
  group,
  name,
  about,
  sort: "text",
  tag: `{{ ${name} }}`,
  example: "",
});

describe("the file of a template", () => {
  it("is a DOCX that is neither empty nor too large", () => {
    const of = (file: string, size: number) => refusalOf({ name: file, type: "", size }, RULE);
    expect(of("Счёт.DOCX", 1)).toBeNull();
    expect(of("Счёт.doc", 1)).toBe("kind");
    expect(of("Счёт.docx", 0)).toBe("empty");
    expect(of("Счёт.docx", 11_000_000)).toBe("large");
    expect(nameOfFile("Счёт на бланке.docx")).toBe("Счёт на бланке");
  });
});

describe("the names that a template may use", () => {
  it("are found by a piece of the name or of what they are, ё as е", () => {
    const all = [
      field("Продавец", "продавец.расчётный_счёт", "Расчётный счёт"),
      field("Продавец", "продавец.инн", "ИНН"),
      field("Итоги", "итого.сумма", "Сумма с НДС"),
    ];
    expect(groupsOf(all, "").map(({ group, items }) => [group, items.length])).toEqual([
      ["Продавец", 2],
      ["Итоги", 1],
    ]);
    expect(groupsOf(all, " РАСЧЕТ")[0]?.items.map((one) => one.name)).toEqual([
      "продавец.расчётный_счёт",
    ]);
    expect(groupsOf(all, "нет такого")).toEqual([]);
  });
});

describe("the default of a kind", () => {
  it("is switched on and off without touching the others", () => {
    expect(withDefault(["act"], "invoice", true)).toEqual(["act", "invoice"]);
    expect(withDefault(["act", "invoice"], "invoice", true)).toEqual(["act", "invoice"]);
    expect(withDefault(["act", "invoice"], "act", false)).toEqual(["invoice"]);
  });
});
