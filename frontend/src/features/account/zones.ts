import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** The country's zones from west to east, by the difference from Moscow as people count it. */
export const zones: { value: string; title: MessageDescriptor }[] = [
  { value: "Europe/Kaliningrad", title: msg`Калининград (МСК−1)` },
  { value: "Europe/Moscow", title: msg`Москва (МСК)` },
  { value: "Europe/Samara", title: msg`Самара (МСК+1)` },
  { value: "Asia/Yekaterinburg", title: msg`Екатеринбург (МСК+2)` },
  { value: "Asia/Omsk", title: msg`Омск (МСК+3)` },
  { value: "Asia/Novosibirsk", title: msg`Новосибирск (МСК+4)` },
  { value: "Asia/Irkutsk", title: msg`Иркутск (МСК+5)` },
  { value: "Asia/Yakutsk", title: msg`Якутск (МСК+6)` },
  { value: "Asia/Vladivostok", title: msg`Владивосток (МСК+7)` },
  { value: "Asia/Magadan", title: msg`Магадан (МСК+8)` },
  { value: "Asia/Kamchatka", title: msg`Камчатка (МСК+9)` },
];
