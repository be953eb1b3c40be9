import { expect, it } from "vitest";
import { original } from "@/test/paper-samples";
import { markOf, oursOf } from "./dispatch-model";

it("only our originals go to the post, each document once", () => {
  const rows = [
    original({ id: "o1", document_id: "w1", side: "ours" }),
    original({ id: "o2", document_id: "w1", side: "theirs" }),
    original({ id: "o3", document_id: "w2", side: "theirs" }),
    original({ id: "o4", document_id: "w3", side: "ours" }),
  ];
  expect(oursOf(rows).map(({ document_id }) => document_id)).toEqual(["w1", "w3"]);
});

it("an envelope without a number is recorded without one", () => {
  const mark = { kind: "original_sent", side: "ours", date: "2026-11-30", way: "post" };
  expect(markOf("2026-11-30", "post", "  ")).toEqual(mark);
  expect(markOf("2026-11-30", "post", " 8008 ")).toEqual({ ...mark, tracking: "8008" });
});
