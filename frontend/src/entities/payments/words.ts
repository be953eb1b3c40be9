// What payments, and how far invoices are paid, are called.
import { t } from "@lingui/core/macro";
import type {
  InvoicePayment,
  PaymentDirection,
  PaymentState,
  PaymentWay,
} from "@/shared/api/types";

const directionNames: Record<PaymentDirection, () => string> = {
  received: () => t`Поступление`,
  returned: () => t`Возврат`,
};

const wayNames: Record<PaymentWay, () => string> = {
  bank: () => t`На счёт`,
  cash: () => t`Наличные`,
  card: () => t`Карта`,
  other: () => t`Иначе`,
};

const stateNames: Record<PaymentState, () => string> = {
  posted: () => t`Проведён`,
  undone: () => t`Отменён`,
};

const invoicePayments: Record<InvoicePayment, () => string> = {
  unpaid: () => t`Не оплачен`,
  partly_paid: () => t`Оплачен частично`,
  paid: () => t`Оплачен`,
};

export function directionName(direction: PaymentDirection): string {
  return directionNames[direction]();
}

export function wayName(way: PaymentWay): string {
  return wayNames[way]();
}

export function paymentStateName(state: PaymentState): string {
  return stateNames[state]();
}

export function invoicePaymentName(state: InvoicePayment): string {
  return invoicePayments[state]();
}

/** «Поступление № 41». */
export function paymentName(payment: { direction: PaymentDirection; number: number }): string {
  const name = directionName(payment.direction);
  return t`${name} № ${payment.number}`;
}
