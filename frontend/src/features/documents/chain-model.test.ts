import { expect, it } from "vitest";
import type { DocumentRow } from "@/shared/api/types";
import { documentRow } from "@/test/samples";
import { type ChainLink, chainsOf } from "./chain-model";

const row = (id: string, basis: string | null, date = "2026-11-22"): DocumentRow =>
  documentRow({ id, basis_id: basis, date, created_at: `${date}T10:00:00Z` });

const told = (links: ChainLink[]): string =>
  links
    .map(({ row: { id }, followers }) => (followers.length ? `${id}(${told(followers)})` : id))
    .join(" ");

it("one document leads to another, the earliest first, however they are listed", () => {
  const rows = [
    row("act", "invoice", "2026-11-25"),
    row("second", "contract", "2026-11-24"),
    row("invoice", "contract", "2026-11-23"),
    row("contract", "quote"),
    row("letter", null, "2026-11-21"),
    row("quote", null, "2026-11-20"),
  ];
  expect(told(chainsOf(rows))).toBe("quote(contract(invoice(act) second)) letter");
});

it("of one day what was made earlier comes first", () => {
  const early = documentRow({ id: "early", created_at: "2026-11-22T09:00:00Z" });
  const late = documentRow({ id: "late", created_at: "2026-11-22T10:00:00Z" });
  expect(told(chainsOf([late, early]))).toBe("early late");
});

it("a basis that is not here, of another deal or not yet read, hides nothing", () => {
  expect(told(chainsOf([row("act", "gone")]))).toBe("act");
  expect(chainsOf([])).toEqual([]);
});
