import { totalsOf } from "@/entities/lines/amounts-model";
import { documentLineDraft, type LineDraft } from "@/entities/lines/lines-model";
import { LinesTotals } from "@/entities/lines/lines-totals";
import type { DealDocument } from "@/shared/api/types";

type Props = {
  document: DealDocument;
  /** Lines other than those that the server has counted. */
  typed?: { lines: LineDraft[]; isVatIncluded: boolean } | undefined;
};

/** What the document comes to: as the server counted it, or as it will count what is being typed. */
export function Totals({ document, typed }: Props) {
  const { lines, vat_included: isIncluded, amount, vat_amount: vat } = document;
  if (typed) return <LinesTotals totals={totalsOf(typed.lines, () => typed.isVatIncluded)} />;
  const counted = totalsOf(lines.map(documentLineDraft), () => isIncluded);
  const discount = counted?.discount ?? "0.00";
  return <LinesTotals totals={{ amount, vat: vat ?? null, discount }} />;
}
