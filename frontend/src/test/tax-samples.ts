// What the tax law adds to documents: a correction, an advance.
import type { DealDocument, DocumentLine } from "@/shared/api/types";
import { dealDocument } from "./samples";

function line(extra: Partial<DocumentLine>): DocumentLine {
  return {
    id: "o1",
    of_line_id: null,
    title: "Стул",
    article: null,
    quantity: "3",
    unit: "шт",
    price: "122.00",
    discount_percent: "0",
    vat_rate: "22",
    amount: "366.00",
    vat_amount: "66.00",
    ...extra,
  };
}

/** An УКД: two chairs instead of three, the table as it was. */
export function correction(extra: Partial<DealDocument> = {}): DealDocument {
  const table = { title: "Стол", quantity: "1", amount: "122.00", vat_amount: "22.00" };
  return dealDocument({
    kind: "corrective_transfer",
    basis_document: { id: "w0", kind: "transfer", number: "15", date: "2026-11-20" },
    corrected: {
      kind: "transfer",
      number: "15",
      date: "2026-11-20",
      revision: null,
      lines: [line({}), line({ id: "o2", ...table })],
      amount: "488.00",
    },
    lines: [
      line({ id: "l1", of_line_id: "o1", quantity: "2", amount: "244.00", vat_amount: "44.00" }),
      line({ id: "l2", of_line_id: "o2", ...table }),
    ],
    amount: "-122.00",
    vat_amount: "-22.00",
    pay_by: null,
    ...extra,
  });
}

/** A счёт-фактура for 200 roubles that came ahead. */
export function advance(extra: Partial<DealDocument> = {}): DealDocument {
  return dealDocument({
    kind: "vat_invoice",
    title: "Счёт-фактура на аванс",
    advance: { payment_id: "y1", payment_number: "77", received_on: "2026-11-20" },
    lines: [
      line({
        id: "l1",
        title: "Предварительная оплата: Стул",
        quantity: "1",
        unit: "усл. ед",
        price: "200.00",
        amount: "200.00",
        vat_amount: "36.07",
      }),
    ],
    amount: "200.00",
    vat_amount: "36.07",
    pay_by: null,
    ...extra,
  });
}
