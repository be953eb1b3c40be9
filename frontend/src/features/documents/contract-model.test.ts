import { describe, expect, it } from "vitest";
import type { ContractBlock } from "@/shared/api/types";
import { blockNumbers, isMovable, moved, withBlock, withKind, without } from "./contract-model";

const block = (kind: ContractBlock["kind"], text: string | null = "…"): ContractBlock => ({
  kind,
  text,
});

describe("blocks of a contract", () => {
  it("are numbered as they are printed", () => {
    const kinds: ContractBlock["kind"][] = [
      "clause",
      "section",
      "clause",
      "subclause",
      "paragraph",
      "subclause",
      "clause",
      "section",
      "clause",
      "specification",
      "appendix",
      "clause",
    ];
    expect(blockNumbers(kinds.map((kind) => block(kind)))).toEqual([
      "1.",
      "1.",
      "1.1.",
      "1.1.1.",
      "",
      "1.1.2.",
      "1.2.",
      "2.",
      "2.1.",
      "",
      "",
      "1.",
    ]);
  });

  it("lose their words when they become the table, and have empty ones after", () => {
    const table = withKind([block("clause", "Цена")], 0, "specification");
    expect(table).toEqual([block("specification", null)]);
    expect(withKind(table, 0, "clause")).toEqual([block("clause", "")]);
  });

  it("are changed, moved and taken out one by one", () => {
    const blocks = [block("clause", "А"), block("clause", "Б"), block("clause", "В")];
    const texts = (of: ContractBlock[]) => of.map(({ text }) => text).join("");
    expect(texts(withBlock(blocks, 1, "Г"))).toBe("АГВ");
    expect(texts(moved(blocks, 2, -1))).toBe("АВБ");
    expect(texts(moved(blocks, 0, 1))).toBe("БАВ");
    expect(moved(blocks, 0, -1)).toBe(blocks);
    expect([isMovable(blocks, 0, -1), isMovable(blocks, 2, 1), isMovable(blocks, 1, 1)]).toEqual([
      false,
      false,
      true,
    ]);
    expect(texts(without(blocks, 0))).toBe("БВ");
  });
});
