import { useQueryClient } from "@tanstack/react-query";
import type { Payment } from "@/shared/api/types";
import { type RecordChanger, useRecordChange } from "@/shared/edit/use-record-change";
import { acceptPayment, paymentQueries, sendPayment } from "./api";

export type PaymentChanger = RecordChanger<Payment>;

export function usePaymentChange(id: string): PaymentChanger {
  const queries = useQueryClient();
  return useRecordChange<Payment>({
    scope: `payment-${id}`,
    known: () => queries.getQueryData(paymentQueries.cardKey(id)),
    fresh: () => sendPayment.fresh(id),
    accept: (payment) => acceptPayment(queries, payment),
  });
}
