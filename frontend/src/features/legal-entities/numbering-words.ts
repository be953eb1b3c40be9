import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Sequence, SeriesReset } from "@/shared/api/types";

export const sequenceTitles: Record<Sequence, MessageDescriptor> = {
  quotes: msg`Коммерческие предложения`,
  order_forms: msg`Бланки заказа`,
  contracts: msg`Договоры`,
  invoices: msg`Счета`,
  acts: msg`Акты`,
  waybills: msg`Накладные`,
  vat_invoices: msg`Счета-фактуры, УПД и УКД со статусом 1`,
  transfers: msg`УПД и УКД со статусом 2`,
  reconciliations: msg`Акты сверки`,
  letters: msg`Письма`,
};

export const resetTitles: Record<SeriesReset, MessageDescriptor> = {
  never: msg`не начинается заново`,
  year: msg`заново каждый год`,
  month: msg`заново каждый месяц`,
  day: msg`заново каждый день`,
};
