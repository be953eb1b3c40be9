// The blocks of a contract while it is typed.
import type { ContractBlock } from "@/shared/api/types";

/** Sections 1, 2 …; clauses 1.1, 1.2 …; subclauses 1.1.1 …, as they are printed. */
export function blockNumbers(blocks: ContractBlock[]): string[] {
  let [section, clause, subclause] = [0, 0, 0];
  const ofClause = (): string => (section === 0 ? `${clause}.` : `${section}.${clause}.`);
  return blocks.map(({ kind }) => {
    if (kind === "section") {
      [section, clause, subclause] = [section + 1, 0, 0];
      return `${section}.`;
    }
    if (kind === "clause") {
      [clause, subclause] = [clause + 1, 0];
      return ofClause();
    }
    if (kind === "subclause") {
      subclause += 1;
      return `${ofClause()}${subclause}.`;
    }
    if (kind === "appendix") [section, clause, subclause] = [0, 0, 0];
    return "";
  });
}

/** A table of lines has no words. */
export function withKind(
  blocks: ContractBlock[],
  index: number,
  kind: ContractBlock["kind"],
): ContractBlock[] {
  return blocks.map((block, place) =>
    place === index ? { kind, text: kind === "specification" ? null : (block.text ?? "") } : block,
  );
}

export function withBlock(blocks: ContractBlock[], index: number, text: string): ContractBlock[] {
  return blocks.map((block, place) => (place === index ? { ...block, text } : block));
}

export function without(blocks: ContractBlock[], index: number): ContractBlock[] {
  return blocks.filter((_, place) => place !== index);
}

export function isMovable(blocks: ContractBlock[], index: number, by: -1 | 1): boolean {
  return index + by >= 0 && index + by < blocks.length;
}

export function moved(blocks: ContractBlock[], index: number, by: -1 | 1): ContractBlock[] {
  const [one, other] = [blocks[index], blocks[index + by]];
  if (!one || !other) return blocks;
  return blocks.map((block, place) => {
    if (place === index) return other;
    return place === index + by ? one : block;
  });
}
