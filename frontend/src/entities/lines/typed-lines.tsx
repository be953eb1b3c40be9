import { Money } from "@/entities/money/money";
import { amountsOf, totalsOf } from "./amounts-model";
import { isBlank, type LineDraft } from "./lines-model";
import { LinesTotals } from "./lines-totals";

/** What a line that is being typed comes to; each line of a deal says itself whether its price holds the VAT. */
export function TypedSum({ line }: { line: LineDraft }) {
  const counted = amountsOf(line, line.isVatIncluded);
  return counted ? <Money value={counted.amount} /> : "…";
}

/** The same of all of them. */
export function TypedTotals({ lines }: { lines: LineDraft[] }) {
  const kept = lines.filter((line) => !isBlank(line));
  return <LinesTotals totals={totalsOf(kept, ({ isVatIncluded }) => isVatIncluded)} />;
}
