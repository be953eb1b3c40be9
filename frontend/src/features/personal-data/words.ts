import { t } from "@lingui/core/macro";
import type { ConsentPurpose, ConsentWay } from "@/shared/api/types";

const purposeNames: Record<ConsentPurpose, () => string> = {
  processing: () => t`Обработка персональных данных`,
  advertising: () => t`Рекламные рассылки`,
  transfer: () => t`Передача третьим лицам`,
  distribution: () => t`Распространение: отзыв, фото, имя на сайте`,
};

export const purposeName = (purpose: ConsentPurpose): string => purposeNames[purpose]();

/** By what the person told the firm. */
const consentWayNames: Record<ConsentWay, () => string> = {
  form: () => t`форма на сайте`,
  letter: () => t`письмо`,
  paper: () => t`на бумаге`,
  call: () => t`звонок`,
};

export const consentWayName = (way: ConsentWay): string => consentWayNames[way]();

/** What is known of where it came from. */
const addressLabels: Record<ConsentWay, () => string> = {
  form: () => t`IP-адрес`,
  letter: () => t`С какой почты`,
  paper: () => t`Где лежит бумага`,
  call: () => t`С какого номера`,
};

export const addressLabel = (way: ConsentWay): string => addressLabels[way]();
