import { expect, it } from "vitest";
import { initialsOf, shortName } from "./model";

it("takes the first letters of two words", () => {
  expect(initialsOf("Анна Смирнова")).toBe("АС");
  expect(initialsOf("  ольга ")).toBe("О");
  expect(initialsOf("")).toBe("");
});

it("shortens a full name, and only a full one", () => {
  expect(shortName("Крылова Ольга Петровна")).toBe("Крылова\u00a0О.\u00a0П.");
  expect(shortName("Анна Смирнова")).toBe("Анна Смирнова");
  expect(shortName("")).toBe("");
});
