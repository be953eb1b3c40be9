// What a КСФ or УКД changes: each line as it was beside what it is.
import type { DealDocument, DocumentLine } from "@/shared/api/types";

export type Changed = { before: DocumentLine; after: DocumentLine; isOther: boolean };

/** The lines in pairs, in the order of the original. */
export function changesOf({ corrected, lines }: Pick<DealDocument, "corrected" | "lines">) {
  return (corrected?.lines ?? []).flatMap((before): Changed[] => {
    const after = lines.find((line) => line.of_line_id === before.id);
    return after ? [{ before, after, isOther: said(before) !== said(after) }] : [];
  });
}

function said({ quantity, price, discount_percent, vat_amount }: DocumentLine): string {
  return [quantity, price, discount_percent, vat_amount].join(" ");
}

/** As what a line stood in the original. */
export function beforeOf(
  { corrected, lines }: Pick<DealDocument, "corrected" | "lines">,
  id: string | null,
): DocumentLine | undefined {
  const after = lines.find((line) => line.id === id);
  return corrected?.lines.find((line) => line.id === after?.of_line_id);
}

/** Which way a sum went, and how far; the server gives a difference with its sign. */
export function wayOf(difference: string): { way: "less" | "more" | "same"; by: string } {
  const by = difference.replace("-", "");
  if (!/[1-9]/.test(by)) return { way: "same", by };
  return { way: difference.startsWith("-") ? "less" : "more", by };
}
