import { i18n } from "@lingui/core";

/** «12 408». */
export function formatCount(count: number): string {
  return new Intl.NumberFormat(i18n.locale === "en" ? "en-GB" : "ru-RU").format(count);
}
