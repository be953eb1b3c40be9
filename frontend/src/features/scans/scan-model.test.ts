import { expect, it } from "vitest";
import type { ScanFound } from "@/shared/api/types";
import { laid, MOST_SCANS, replaced } from "./scan-model";

it("the table holds so many, and says what it does not take", () => {
  expect(laid(["a", "b"], 0)).toEqual({ taken: ["a", "b"], excess: [] });
  expect(laid(["a", "b"], MOST_SCANS - 1)).toEqual({ taken: ["a"], excess: ["b"] });
  expect(laid(["a"], MOST_SCANS)).toEqual({ taken: [], excess: ["a"] });
});

it("another document takes the place of the one that was found, never twice", () => {
  const of = (id: string): ScanFound => ({
    id,
    kind: "act",
    title: null,
    number: id,
    date: "2026-11-22",
    buyer_name: "",
    deal: null,
    has_scan: false,
    is_signed: false,
  });
  const [a, b, c] = [of("a"), of("b"), of("c")];
  expect(replaced([a, b], a, c)).toEqual([c, b]);
  expect(replaced([a, b], a, b)).toEqual([b]);
  expect(replaced([a], a, a)).toEqual([a]);
});
