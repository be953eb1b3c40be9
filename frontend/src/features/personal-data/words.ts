import { t } from "@lingui/core/macro";
import type { ConsentPurpose, ConsentWay } from "@/shared/api/types";

export function purposeName(purpose: ConsentPurpose): string {
  switch (purpose) {
    case "processing":
      return t`Обработка персональных данных`;
    case "advertising":
      return t`Рекламные рассылки`;
    case "transfer":
      return t`Передача третьим лицам`;
    case "distribution":
      return t`Распространение: отзыв, фото, имя на сайте`;
  }
}

/** By what the person told the firm. */
export function consentWayName(way: ConsentWay): string {
  switch (way) {
    case "form":
      return t`форма на сайте`;
    case "letter":
      return t`письмо`;
    case "paper":
      return t`на бумаге`;
    case "call":
      return t`звонок`;
  }
}

/** What is known of where it came from. */
export function addressLabel(way: ConsentWay): string {
  switch (way) {
    case "form":
      return t`IP-адрес`;
    case "letter":
      return t`С какой почты`;
    case "paper":
      return t`Где лежит бумага`;
    case "call":
      return t`С какого номера`;
  }
}
