import { describe, expect, it } from "vitest";
import { dealDocument } from "@/test/samples";
import type { Product } from "@/shared/api/types";
import {
  documentLineDraft,
  documentLineInput,
  emptyDraft,
  isBlank,
  lineProblems,
  renamed,
  taken,
  toDraft,
  toInput,
} from "./lines-model";

const line = {
  id: "l1",
  title: "Окно",
  product_id: null,
  quantity: "1.5",
  unit: "шт",
  price: "1500.50",
  discount_percent: "10.5",
  vat_rate: "20" as const,
  vat_included: true,
  amount: "2014.42",
  vat_amount: "335.74",
};

describe("a line of a deal", () => {
  it("is shown as people type and sent as the API writes, unchanged", () => {
    const draft = toDraft(line);
    expect(draft).toMatchObject({ quantity: "1,5", price: "1\u00a0500,50", discount: "10,5" });
    expect(toInput(draft)).toEqual({
      id: "l1",
      title: "Окно",
      quantity: "1.5",
      unit: "шт",
      price: "1500.50",
      discount_percent: "10.5",
      vat_rate: "20",
      vat_included: true,
    });
  });

  it("of a document has its article, and an id only where the document knows it", () => {
    const draft = documentLineDraft(dealDocument().lines[0] ?? expect.fail());
    const sold = {
      title: "Окно",
      article: "ОК-1",
      quantity: "2",
      unit: "шт",
      price: "200.50",
      discount_percent: "0",
      vat_rate: "22",
    };
    expect(documentLineInput(draft, new Set(["l1"]))).toEqual({ id: "l1", ...sold });
    expect(documentLineInput(draft, new Set())).toEqual(sold);
    const { article: _article, ...plain } = sold;
    expect(documentLineInput({ ...draft, article: " " }, new Set())).toEqual(plain);
  });

  it("starts blank with unit and VAT of the line above", () => {
    const next = emptyDraft("k", "шт", toDraft(line));
    expect(next).toMatchObject({ vatRate: "20", unit: "шт", quantity: "1" });
    expect(isBlank(next)).toBe(true);
    expect(isBlank({ ...next, title: "x" })).toBe(false);
  });

  it("names the fields that cannot be saved", () => {
    const draft = toDraft(line);
    expect(lineProblems(draft)).toEqual([]);
    expect(
      lineProblems({ ...draft, title: " ", quantity: "0", price: "", discount: "101" }),
    ).toEqual(["title", "quantity", "price", "discount"]);
    expect(lineProblems({ ...draft, discount: "100" })).toEqual([]);
    expect(lineProblems({ ...draft, discount: "" })).toEqual([]);
  });

  it("takes from the catalogue what the list or the product asks, and forgets it when emptied", () => {
    const product: Product = {
      id: "p1",
      article: "ОК-1",
      name: "Окно",
      kind: "goods",
      unit: { code: "796", sign: "шт", name: "Штука" },
      price: "1500.50",
      list_price: null,
      vat_rate: "22",
      vat_rates: [{ from: "2026-01-01", rate: "22" }],
      vat_included: true,
      group: null,
      description: null,
      created_at: "2026-11-25T07:00:00Z",
      archived_at: null,
      version: 1,
    };
    const draft = { ...emptyDraft("k", "шт"), ...taken(product) };
    expect(toInput(draft)).toMatchObject({ product_id: "p1", title: "Окно", price: "1500.50" });
    expect(taken({ ...product, list_price: "1000.00" }).price).toBe("1\u00a0000");
    expect(renamed("Окно белое")).toEqual({ title: "Окно белое" });
    expect(renamed(" ")).toEqual({ title: " ", productId: null });
  });
});
