// What narrows debts, in words; apart, because every page of reports tells what is wrong with a question.
import { t } from "@lingui/core/macro";
import type { NarrowName } from "./debts-model";

const narrows: Record<NarrowName, () => string> = {
  legal_entity: () => t`Наша организация`,
  company: () => t`Клиент`,
  contact: () => t`Клиент`,
  contract: () => t`Договор`,
  responsible: () => t`Ответственный`,
  due_from: () => t`Срок оплаты с`,
  due_to: () => t`Срок оплаты по`,
};

export const narrowLabel = (name: NarrowName): string => narrows[name]();
