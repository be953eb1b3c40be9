import type {
  InvoicePayment,
  PaymentDirection,
  PaymentState,
  PaymentWay,
} from "@/shared/api/types";

export const DIRECTIONS: PaymentDirection[] = ["received", "returned"];

export const WAYS: PaymentWay[] = ["bank", "cash", "card", "other"];

export const PAYMENT_STATES: PaymentState[] = ["posted", "undone"];

export const INVOICE_PAYMENTS: InvoicePayment[] = ["unpaid", "partly_paid", "paid"];

export function isDirection(value: unknown): value is PaymentDirection {
  return DIRECTIONS.some((one) => one === value);
}

export function isWay(value: unknown): value is PaymentWay {
  return WAYS.some((one) => one === value);
}

export function isPaymentState(value: unknown): value is PaymentState {
  return PAYMENT_STATES.some((one) => one === value);
}

export function isInvoicePayment(value: unknown): value is InvoicePayment {
  return INVOICE_PAYMENTS.some((one) => one === value);
}
