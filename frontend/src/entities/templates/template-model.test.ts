import { expect, it } from "vitest";
import type { DocumentKind } from "@/shared/api/types";
import { isOfFirm, templateAt } from "./template-model";

const template = (id: string, firm: string | null, defaults: DocumentKind[] = []) => ({
  id,
  legal_entity_id: firm,
  default_for: defaults,
  archived_at: null,
});
const all = [template("common", null), template("former", "f1")];

it("a template is of one firm, or of all", () => {
  expect(all.map((one) => isOfFirm(one, "f1"))).toEqual([true, true]);
  expect(all.map((one) => isOfFirm(one, "f2"))).toEqual([true, false]);
});

it("another firm takes over what is of all firms; of what nobody knows the server decides", () => {
  expect(templateAt("f2", "act", "former", all)).toBe("");
  expect(templateAt("f1", "act", "former", all)).toBe("former");
  expect(templateAt("f2", "act", "common", all)).toBe("common");
  expect(templateAt("f2", "act", "unknown", all)).toBe("unknown");
  expect(templateAt("f2", "act", "", all)).toBe("");
});

it("instead of the former firm's template stands what a new document of the other one would have", () => {
  const usual = [...all, template("for all", null, ["act"]), template("own", "f2", ["act"])];
  expect(templateAt("f2", "act", "former", usual)).toBe("own");
  expect(templateAt("f3", "act", "former", usual)).toBe("for all");
  expect(templateAt("f2", "invoice", "former", usual)).toBe("");
  const archived = usual.map((one) =>
    Object.assign({}, one, { archived_at: "2026-11-22T10:00:00Z" }),
  );
  expect(templateAt("f2", "act", "former", archived)).toBe("");
});
